#include "read/html_reader.hpp"

#include "core/ascii.hpp"
#include "read/bounded_text.hpp"
#include "read/docx_tables.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <utility>

#include <libxml/HTMLparser.h>

namespace solieu {
namespace {

constexpr std::array<std::string_view, 5> k_left_out{"head", "noscript", "script", "style",
                                                     "title"};

constexpr std::array<std::string_view, 37> k_blocks{
    "address", "article", "aside",    "blockquote", "body", "caption", "center", "dd", "dir", "div",
    "dl",      "dt",      "fieldset", "footer",     "form", "h1",      "h2",     "h3", "h4",  "h5",
    "h6",      "header",  "hr",       "li",         "main", "menu",    "nav",    "ol", "p",   "pre",
    "section", "table",   "td",       "th",         "tr",   "ul",      "tbody"};

template <typename Names>
bool is_among(const Names& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What libxml2 tells about the page. Nothing is thrown through C: the first failure is kept.
class Page {
public:
    void start(std::string_view name)
    {
        if (is_among(k_left_out, name)) {
            ++m_skipped;
        }
        if (m_skipped > 0) {
            return;
        }
        if (is_among(k_blocks, name)) {
            end_block();
            m_heading = name.size() == 2 && name[0] == 'h' && name[1] != 'r' ? name[1] - '0' : 0;
            m_tables.start(table_tag(name));
        } else if (name == "br") {
            append(" ");
        }
    }

    void end(std::string_view name)
    {
        if (is_among(k_left_out, name)) {
            m_skipped -= m_skipped > 0 ? 1 : 0;
            return;
        }
        if (m_skipped == 0 && is_among(k_blocks, name)) {
            end_block();
            m_heading = 0;
            m_tables.end(table_tag(name));
        }
    }

    void append(std::string_view text)
    {
        for (const char byte : text) {
            const bool is_blank = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
            if (m_skipped > 0 || (is_blank && (m_text.empty() || m_text.back() == ' '))) {
                continue;
            }
            m_text += is_blank ? ' ' : byte;
        }
        append_bounded(m_text, "");
    }

    void end_block()
    {
        if (!m_text.empty() && m_text.back() == ' ') {
            m_text.pop_back();
        }
        if (m_text.empty()) {
            return;
        }
        Block& block = blocks.emplace_back();
        block.text = std::exchange(m_text, {});
        block.heading_level = m_heading;
        block.cell = m_tables.cell();
    }

    std::vector<Block> blocks;
    std::exception_ptr failure;

private:
    /// The element of Word that means the same; `other` for all but those of tables.
    static Tag table_tag(std::string_view name)
    {
        return name == "table"                ? Tag::tbl
               : name == "tr"                 ? Tag::tr
               : name == "td" || name == "th" ? Tag::tc
                                              : Tag::other;
    }

    std::string m_text;
    int m_heading = 0;
    std::size_t m_skipped = 0;
    DocxTables m_tables;
};

template <typename Action>
void guard(void* user, const Action& action) noexcept
{
    Page& page = *static_cast<Page*>(user);
    if (page.failure) {
        return;
    }
    try {
        action(page);
    } catch (...) {
        page.failure = std::current_exception();
    }
}

const char* chars(const xmlChar* text)
{
    return reinterpret_cast<const char*>(text);
}

void start_element(void* user, const xmlChar* name, const xmlChar** /*attributes*/) noexcept
{
    guard(user, [&](Page& page) { page.start(chars(name)); });
}

void end_element(void* user, const xmlChar* name) noexcept
{
    guard(user, [&](Page& page) { page.end(chars(name)); });
}

void characters(void* user, const xmlChar* text, int size) noexcept
{
    guard(user, [&](Page& page) { page.append({chars(text), static_cast<std::size_t>(size)}); });
}

void ignore_error(void* /*user*/, xmlErrorPtr /*error*/) noexcept {}

struct Deleter {
    void operator()(htmlParserCtxt* context) const
    {
        htmlFreeParserCtxt(context);
    }
};

} // namespace

bool is_html(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    constexpr std::size_t k_searched = 1'024;
    const std::string head = ascii_lower(bytes.substr(0, k_searched));
    const std::size_t begin = head.find_first_not_of(" \t\r\n");
    return begin != std::string::npos && head[begin] == '<' &&
           (head.find("<html") != std::string::npos ||
            head.find("<!doctype html") != std::string::npos ||
            head.find("<body") != std::string::npos);
}

std::vector<Block> read_html(std::string_view bytes)
{
    htmlSAXHandler sax{};
    sax.startElement = start_element;
    sax.endElement = end_element;
    sax.characters = characters;
    sax.ignorableWhitespace = characters;
    sax.cdataBlock = nullptr; // scripts and style sheets
    sax.serror = ignore_error;
    sax.initialized = XML_SAX2_MAGIC;
    Page page;
    const std::unique_ptr<htmlParserCtxt, Deleter> context(
        htmlCreatePushParserCtxt(&sax, &page, nullptr, 0, nullptr, XML_CHAR_ENCODING_NONE));
    if (!context) {
        throw std::bad_alloc();
    }
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                          HTML_PARSE_NOWARNING);
    while (!bytes.empty() && !page.failure) {
        const std::string_view piece = bytes.substr(0, limits::k_chunk_bytes);
        htmlParseChunk(context.get(), piece.data(), static_cast<int>(piece.size()), 0);
        bytes.remove_prefix(piece.size());
    }
    htmlParseChunk(context.get(), nullptr, 0, 1);
    if (page.failure) {
        std::rethrow_exception(page.failure);
    }
    page.end_block();
    return std::move(page.blocks);
}

} // namespace solieu

#include "read/page_layout.hpp"

#include "core/error.hpp"
#include "read/bounded_text.hpp"
#include "read/limits.hpp"
#include "read/page_paragraphs.hpp"
#include "read/xml_reader.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

namespace solieu {
namespace {

constexpr std::string_view k_begin = "<doc>";
constexpr std::string_view k_end = "</doc>";

/// A number of points in 1/1000: `72.100000`; 0 for what is no number or farther off than any page
/// reaches (ISO 32000-1, annex C: 14,400 points).
int thousandths(std::string_view text)
{
    constexpr int k_farthest = 20'000;
    int whole = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, whole);
    if (read.ec != std::errc() || whole < -k_farthest || whole > k_farthest) {
        return 0;
    }
    int part = 0;
    int weight = 100;
    for (const char* at = read.ptr + 1; read.ptr < end && at < end && weight > 0; ++at) {
        part += (*at >= '0' && *at <= '9' ? *at - '0' : 0) * weight;
        weight /= 10;
    }
    return whole * 1'000 + (text.starts_with('-') ? -part : part);
}

PageBox box_of(const XmlAttributes& attributes)
{
    const auto edge = [&](const char* name) {
        return thousandths(attributes.get(name, XmlSpace::none));
    };
    return {edge("xMin"), edge("yMin"), edge("xMax"), edge("yMax")};
}

class PageHandler final : public XmlHandler {
public:
    PageHandler(PageParagraphs& paragraphs, std::uint64_t max_word_bytes)
        : m_paragraphs(paragraphs), m_max_word_bytes(max_word_bytes)
    {
    }

    void start(const XmlElement& element) override
    {
        switch (element.tag) {
        case Tag::layout_page:
            m_page = Page();
            m_page.width = thousandths(element.attributes.get("width", XmlSpace::none));
            m_page.height = thousandths(element.attributes.get("height", XmlSpace::none));
            m_words = 0;
            break;
        case Tag::layout_line:
            m_line = PageLine();
            break;
        case Tag::layout_word:
            m_word = {box_of(element.attributes), {}};
            m_is_in_word = true;
            break;
        default:
            break;
        }
    }

    void end(Tag tag) override
    {
        switch (tag) {
        case Tag::layout_page:
            m_paragraphs.put(std::exchange(m_page, Page()));
            break;
        case Tag::layout_line:
            if (!m_line.words.empty()) {
                m_page.lines.push_back(std::exchange(m_line, PageLine()));
            }
            break;
        case Tag::layout_word:
            end_word();
            break;
        default:
            break;
        }
    }

    void text(std::string_view piece) override
    {
        if (m_is_in_word) {
            append_bounded(m_word.text, piece, m_max_word_bytes);
        }
    }

    [[nodiscard]] bool has_words() const
    {
        return m_has_words;
    }

private:
    void end_word()
    {
        m_is_in_word = false;
        if (m_word.text.empty()) {
            return;
        }
        if (++m_words > limits::k_max_page_words) {
            throw_beyond("the number of words on one page is over", "số từ trên một trang vượt quá",
                         limits::k_max_page_words);
        }
        m_has_words = true;
        m_line.box = m_line.words.empty() ? m_word.box : around(m_line.box, m_word.box);
        m_line.words.push_back(std::move(m_word));
    }

    PageParagraphs& m_paragraphs;
    std::uint64_t m_max_word_bytes;
    Page m_page;
    PageLine m_line;
    PageWord m_word;
    bool m_is_in_word = false;
    std::size_t m_words = 0;  ///< of the page
    bool m_has_words = false; ///< of any page
};

/// From the first tag of the pages on; its head is long where the title is.
std::string beginning_of(const DocumentSource& source)
{
    constexpr std::uint64_t k_searched = 64 * limits::k_kibi;
    return source.read_at(0, k_searched);
}

/// Where the pages end; the end of the file, where it was cut off.
std::uint64_t end_of_pages(const DocumentSource& source)
{
    constexpr std::uint64_t k_searched = 256;
    const std::uint64_t begin = source.size() - std::min(source.size(), k_searched);
    const std::size_t end = source.read_at(begin, k_searched).rfind(k_end);
    return end == std::string::npos ? source.size() : begin + end + k_end.size();
}

} // namespace

bool is_page_layout(const DocumentSource& source, std::string_view head)
{
    constexpr std::string_view k_first_page = "<doc>\n  <page width=\"";
    return head.starts_with("<!DOCTYPE html") &&
           beginning_of(source).find(k_first_page) != std::string::npos;
}

void read_page_layout(const DocumentSource& source, Sink<Block>& sink, const ReadOptions& options)
{
    PageParagraphs paragraphs(sink, options.limits.paragraph_bytes);
    PageHandler handler(paragraphs, options.limits.paragraph_bytes);
    XmlReader reader("of the pages", handler);
    std::uint64_t at = beginning_of(source).find(k_begin);
    const std::uint64_t end = end_of_pages(source);
    while (at < end) {
        std::string piece =
            source.read_at(at, std::min<std::uint64_t>(limits::k_chunk_bytes, end - at));
        if (piece.empty()) {
            break;
        }
        at += piece.size();
        // Fonts without a table of letters leave control characters, which XML does not allow.
        std::replace_if(
            piece.begin(), piece.end(),
            [](char byte) { return byte >= 0 && byte < ' ' && byte != '\n'; }, ' ');
        reader.feed(piece);
    }
    reader.finish();
    if (!handler.has_words()) {
        throw DocumentError(ErrorCode::is_empty,
                            "the pages hold no text, only pictures of it: have a program for "
                            "scanned pages (OCR) read them first",
                            "các trang không có văn bản, chỉ có ảnh chụp: hãy nhận dạng chữ (OCR) "
                            "trước");
    }
    paragraphs.finish();
    sink.finish();
}

} // namespace solieu

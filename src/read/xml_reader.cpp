#include "read/xml_reader.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <new>
#include <utility>

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

namespace solieu {
namespace {

/// libxml2 tells the encoding by the first four bytes.
constexpr std::size_t k_head_bytes = 4;

/// Where libxml2 keeps what in the five pointers of an attribute.
enum Field : std::size_t { k_local_name, k_prefix, k_uri, k_value, k_value_end, k_field_count };

const char* chars(const unsigned char* text)
{
    return reinterpret_cast<const char*>(text);
}

void ignore_message(void* /*context*/, const char* /*format*/, ...) {}

} // namespace

std::optional<std::string_view> XmlAttributes::find(const char* name, XmlSpace space) const
{
    for (std::size_t i = 0; i < m_count; ++i) {
        const unsigned char* const* const fields = m_fields + i * k_field_count;
        if (std::strcmp(chars(fields[k_local_name]), name) != 0) {
            continue;
        }
        const unsigned char* const uri = fields[k_uri];
        const bool is_as_element = uri == m_element_uri && m_element_space == space;
        if (uri == nullptr || is_as_element || space_of(chars(uri)) == space) {
            return std::string_view(
                chars(fields[k_value]),
                static_cast<std::size_t>(fields[k_value_end] - fields[k_value]));
        }
    }
    return std::nullopt;
}

std::optional<int> XmlAttributes::number(const char* name) const
{
    const std::optional<std::string_view> value = find(name);
    int number = 0;
    if (!value) {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
    if (error != std::errc() || end != value->data() + value->size()) {
        return std::nullopt;
    }
    return number;
}

bool XmlAttributes::is_on(const char* name) const
{
    const std::string_view value = get(name);
    return value != "0" && value != "false" && value != "off";
}

std::size_t XmlAttributes::longest() const
{
    std::size_t longest = 0;
    for (std::size_t i = 0; i < m_count; ++i) {
        const unsigned char* const* const fields = m_fields + i * k_field_count;
        longest =
            std::max(longest, static_cast<std::size_t>(fields[k_value_end] - fields[k_value]));
    }
    return longest;
}

std::string_view XmlScope::uri_of(std::string_view prefix) const
{
    // Pairs of prefix and namespace, the innermost last (parser.h, nsTab).
    for (int at = m_context->nsNr - 2; at >= 0; at -= 2) {
        const xmlChar* const bound = m_context->nsTab[at];
        const xmlChar* const uri = m_context->nsTab[at + 1];
        if (bound != nullptr && uri != nullptr && prefix == chars(bound)) {
            return chars(uri);
        }
    }
    return {};
}

void XmlHandler::text(std::string_view /*piece*/) {}

/// What libxml2 calls. Nothing is thrown through C: a failure is kept, and the parser stopped.
struct XmlReader::Callbacks {
    template <typename Action>
    static void guard(void* user, const Action& action) noexcept
    {
        XmlReader& reader = *static_cast<XmlReader*>(user);
        if (reader.m_failure) {
            return;
        }
        reader.m_silent_bytes = 0;
        try {
            action(reader);
        } catch (...) {
            reader.m_failure = std::current_exception();
            xmlStopParser(reader.m_context.get());
        }
    }

    static void start(void* user, const xmlChar* local_name, const xmlChar* /*prefix*/,
                      const xmlChar* uri, int /*namespace_count*/, const xmlChar** /*namespaces*/,
                      int attribute_count, int /*defaulted_count*/,
                      const xmlChar** attributes) noexcept
    {
        guard(user, [&](XmlReader& reader) {
            reader.check_size_of_tag(attribute_count);
            const Name& name = reader.name_of(local_name, uri);
            reader.start(name, XmlAttributes(attributes, attribute_count, uri, name.space));
        });
    }

    static void end(void* user, const xmlChar* local_name, const xmlChar* /*prefix*/,
                    const xmlChar* uri) noexcept
    {
        guard(user, [&](XmlReader& reader) {
            --reader.m_depth;
            reader.m_handler.end(reader.name_of(local_name, uri).tag);
        });
    }

    static void text(void* user, const xmlChar* piece, int size) noexcept
    {
        guard(user, [&](XmlReader& reader) {
            reader.m_handler.text({chars(piece), static_cast<std::size_t>(size)});
        });
    }

    static void document_type(void* user, const xmlChar* /*name*/, const xmlChar* /*external_id*/,
                              const xmlChar* /*system_id*/) noexcept
    {
        guard(user, [](XmlReader& reader) { reader.refuse_document_type(); });
    }

    static void error(void* user, xmlErrorPtr error) noexcept
    {
        static_cast<XmlReader*>(user)->keep_first_error(*error);
    }
};

void XmlReader::Deleter::operator()(_xmlParserCtxt* context) const
{
    xmlFreeParserCtxt(context);
}

XmlReader::XmlReader(std::string part_name, XmlHandler& handler)
    : m_part_name(std::move(part_name)), m_handler(handler)
{
}

XmlReader::~XmlReader() = default;

void XmlReader::create_context()
{
    static const bool is_initialised = (xmlInitParser(), true);
    static_cast<void>(is_initialised);
    // Errors of the input layer have no context to go to and would be printed; this is per thread.
    xmlSetGenericErrorFunc(nullptr, ignore_message);
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = Callbacks::start;
    sax.endElementNs = Callbacks::end;
    sax.characters = Callbacks::text;
    sax.ignorableWhitespace = Callbacks::text; // the same, so that libxml2 does not look for blanks
    sax.cdataBlock = Callbacks::text;
    sax.internalSubset = Callbacks::document_type;
    sax.serror = Callbacks::error;
    m_context.reset(xmlCreatePushParserCtxt(&sax, this, m_head.data(),
                                            static_cast<int>(m_head.size()), nullptr));
    // Without XML_PARSE_NOENT an `&amp;` in an attribute arrives as `&#38;`. It opens no door: the
    // five built-in entities are the only ones where no document type declaration may stand.
    const int options = XML_PARSE_NONET | XML_PARSE_NOENT;
    if (!m_context || xmlCtxtUseOptions(m_context.get(), options) != 0) {
        throw std::bad_alloc();
    }
}

void XmlReader::feed(std::string_view piece)
{
    if (!m_context) {
        const std::size_t taken = std::min(piece.size(), k_head_bytes - m_head.size());
        m_head += piece.substr(0, taken);
        piece.remove_prefix(taken);
        if (m_head.size() < k_head_bytes) {
            return;
        }
        create_context();
    }
    constexpr std::size_t k_counted_from = 64 * limits::k_kibi;
    m_silent_values = m_silent_bytes == 0 ? 0 : m_silent_values;
    if (m_silent_bytes > k_counted_from) {
        m_silent_values += static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '='));
    }
    m_silent_bytes += piece.size();
    if (m_silent_values > limits::k_max_silent_values) {
        check_size_of_tag(limits::k_max_attributes + 1);
    }
    xmlParseChunk(m_context.get(), piece.data(), static_cast<int>(piece.size()), 0);
    throw_failure();
    if (m_silent_bytes > limits::k_max_silent_bytes + piece.size()) {
        throw_endless(m_context->input == nullptr ? 0 : m_context->input->line);
    }
}

void XmlReader::finish()
{
    if (!m_context) {
        create_context();
    }
    xmlParseChunk(m_context.get(), nullptr, 0, 1);
    throw_failure();
}

void XmlReader::throw_failure() const
{
    if (m_failure) {
        std::rethrow_exception(m_failure);
    }
    if (m_context->wellFormed != 0) {
        return;
    }
    if (m_error_code == XML_ERR_NO_MEMORY) {
        throw std::bad_alloc();
    }
    const std::string place = std::to_string(m_error_line);
    const std::string column = std::to_string(m_error_column);
    // Names, tags, comments or attributes beyond libxml2's own bounds, of up to 10 MB.
    if (m_error_code == XML_ERR_NAME_TOO_LONG || m_error_code == XML_ERR_INTERNAL_ERROR) {
        throw_endless(m_error_line);
    }
    throw DocumentError(ErrorCode::broken_xml,
                        "the part " + m_part_name + " is broken XML at line " + place +
                            ", column " + column + ": open the document in Word and save it again",
                        "phần " + m_part_name + " có XML bị hỏng ở dòng " + place + ", cột " +
                            column + ": hãy mở tài liệu bằng Word rồi lưu lại");
}

void XmlReader::throw_endless(int line) const
{
    const std::string place = std::to_string(line);
    throw DocumentError(ErrorCode::limit_exceeded,
                        "the part " + m_part_name + " has an endless name or tag at line " + place +
                            ", as no real document does: do not trust this file",
                        "phần " + m_part_name + " có tên hoặc thẻ dài bất thường ở dòng " + place +
                            ", tài liệu thật không như vậy: đừng tin tệp này");
}

void XmlReader::check_size_of_tag(int attributes) const
{
    const int prefixes = m_context->nsNr / 2;
    if (attributes > limits::k_max_attributes || prefixes > limits::k_max_bound_prefixes) {
        throw DocumentError(ErrorCode::limit_exceeded,
                            "the part " + m_part_name +
                                " has an element with thousands of attributes or prefixes, as no "
                                "real document does: do not trust this file",
                            "phần " + m_part_name +
                                " có phần tử với hàng nghìn thuộc tính hoặc tiền tố, tài liệu thật "
                                "không như vậy: đừng tin tệp này");
    }
}

const XmlReader::Name& XmlReader::name_of(const unsigned char* local_name, const unsigned char* uri)
{
    const auto address = reinterpret_cast<std::uintptr_t>(local_name);
    Name& name = m_names[(address ^ address >> 7U) % m_names.size()];
    if (name.local_name != local_name || name.uri != uri) {
        const XmlSpace space = space_of(chars(uri));
        name = {local_name, uri, space, tag_of(chars(local_name), space)};
    }
    return name;
}

void XmlReader::start(const Name& name, const XmlAttributes& attributes)
{
    if (++m_depth > limits::k_max_xml_depth) {
        const std::string limit = std::to_string(limits::k_max_xml_depth);
        throw DocumentError(ErrorCode::limit_exceeded,
                            "the part " + m_part_name + " nests more than " + limit +
                                " elements, as no real document does: do not trust this file",
                            "phần " + m_part_name + " lồng nhau quá " + limit +
                                " cấp, tài liệu thật không như vậy: đừng tin tệp này");
    }
    if (attributes.longest() > limits::k_max_attribute_bytes) {
        const std::string limit = std::to_string(limits::k_max_attribute_bytes);
        throw DocumentError(ErrorCode::limit_exceeded,
                            "the part " + m_part_name + " has an attribute of more than " + limit +
                                " bytes, as no real document does: do not trust this file",
                            "phần " + m_part_name + " có thuộc tính dài hơn " + limit +
                                " byte, tài liệu thật không như vậy: đừng tin tệp này");
    }
    m_handler.start({name.tag, chars(name.local_name), attributes, XmlScope(*m_context)});
}

void XmlReader::refuse_document_type() const
{
    throw DocumentError(ErrorCode::broken_xml,
                        "the part " + m_part_name +
                            " has a document type declaration, which a DOCX must not have: do not "
                            "trust this file",
                        "phần " + m_part_name +
                            " có khai báo DOCTYPE, điều không được phép trong DOCX: đừng tin tệp "
                            "này");
}

void XmlReader::keep_first_error(const _xmlError& error)
{
    if (m_error_code == 0 && error.level == XML_ERR_FATAL) {
        m_error_code = error.code;
        m_error_line = error.line;
        m_error_column = error.int2;
    }
}

} // namespace solieu

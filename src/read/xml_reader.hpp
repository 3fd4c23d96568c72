/// \file
/// Parses one XML part as its bytes arrive.
#pragma once

#include "read/xml_names.hpp"

#include <array>
#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct _xmlError;
struct _xmlParserCtxt;

namespace solieu {

/// The attributes of one element; valid while the handler's start() runs, as are their values.
class XmlAttributes {
public:
    /// \p element_uri is the namespace of the element, in libxml2's own copy, and \p element_space
    /// what it means.
    XmlAttributes(const unsigned char* const* fields, int count, const unsigned char* element_uri,
                  XmlSpace element_space)
        : m_fields(fields), m_count(static_cast<std::size_t>(count)), m_element_uri(element_uri),
          m_element_space(element_space)
    {
    }

    /// The value of the attribute of that name in that namespace; one without a namespace counts
    /// too, as it belongs to its element.
    [[nodiscard]] std::optional<std::string_view> find(const char* name,
                                                       XmlSpace space = XmlSpace::word) const;
    [[nodiscard]] std::string_view get(const char* name, XmlSpace space = XmlSpace::word) const
    {
        return find(name, space).value_or(std::string_view());
    }
    /// Empty when the attribute is missing or is no whole number.
    [[nodiscard]] std::optional<int> number(const char* name) const;
    /// `val` of a switch element by the rules of ST_OnOff: on unless 0, false or off.
    [[nodiscard]] bool is_on(const char* name = "val") const;

    /// Bytes of the longest value.
    [[nodiscard]] std::size_t longest() const;

private:
    const unsigned char* const* m_fields; ///< five pointers each, as libxml2 has them
    std::size_t m_count;
    const unsigned char* m_element_uri;
    XmlSpace m_element_space;
};

/// The prefixes that are bound where an element stands; valid while the handler's start() runs.
class XmlScope {
public:
    explicit XmlScope(const _xmlParserCtxt& context) : m_context(&context) {}

    /// The namespace of a prefix; empty when it is not bound.
    [[nodiscard]] std::string_view uri_of(std::string_view prefix) const;

private:
    const _xmlParserCtxt* m_context;
};

struct XmlElement {
    Tag tag;
    const char* local_name;
    XmlAttributes attributes;
    XmlScope scope;
};

/// What a reader of a part does with its nodes. May throw: XmlReader::feed() throws it on.
class XmlHandler {
public:
    XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
    virtual ~XmlHandler() = default;

    virtual void start(const XmlElement& element) = 0;
    virtual void end(Tag tag) = 0;
    /// A piece of character data, entities resolved; pieces break anywhere between characters.
    virtual void text(std::string_view piece);
};

/// Feeds a handler with the nodes of one part. Refuses a document type declaration, so that no
/// entity but the five built-in ones exists. Does not own the handler, which must outlive it.
/// Belongs to one thread.
class XmlReader {
public:
    XmlReader(std::string part_name, XmlHandler& handler);
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;
    ~XmlReader();

    /// Pieces of any size. Throws DocumentError broken_xml or limit_exceeded, and what the handler
    /// throws; nothing may be called after that.
    void feed(std::string_view piece);

    /// After the last piece. Throws as feed().
    void finish();

private:
    struct Callbacks;
    struct Deleter {
        void operator()(_xmlParserCtxt* context) const;
    };
    /// libxml2 interns names, so that a pointer stands for a name.
    struct Name {
        const unsigned char* local_name = nullptr;
        const unsigned char* uri = nullptr;
        XmlSpace space = XmlSpace::none;
        Tag tag = Tag::other;
    };

    void create_context();
    void throw_failure() const;
    const Name& name_of(const unsigned char* local_name, const unsigned char* uri);
    void start(const Name& name, const XmlAttributes& attributes);
    [[noreturn]] void refuse_document_type() const;
    void check_size_of_tag(int attributes) const;
    [[noreturn]] void throw_endless(int line) const;
    void keep_first_error(const _xmlError& error);

    std::string m_part_name;
    XmlHandler& m_handler;
    std::string m_head; ///< what came before the encoding could be told
    std::unique_ptr<_xmlParserCtxt, Deleter> m_context;
    std::exception_ptr m_failure;
    std::size_t m_depth = 0;
    std::size_t m_silent_bytes = 0;  ///< fed since the last node
    std::size_t m_silent_values = 0; ///< signs of equality among them, once they are many
    int m_error_code = 0;
    int m_error_line = 0;
    int m_error_column = 0;
    std::array<Name, 128> m_names{}; ///< those met, each at a place by its address
};

} // namespace solieu

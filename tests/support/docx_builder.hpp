/// \file
/// Builds DOCX files in memory from literal XML, sound ones and hostile ones.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::test {

/// One entry of a zip container.
struct ZipEntry {
    std::string name;
    std::string bytes;
    std::string unicode_path = {}; ///< of Info-ZIP, besides the name; only stored_zip() writes it
};

/// A zip container with these entries, deflated.
[[nodiscard]] std::string zip_bytes(const std::vector<ZipEntry>& entries);

/// The same bytes with the declared expanded size of an entry replaced, in both of its headers.
[[nodiscard]] std::string with_declared_size(std::string zip, std::string_view name,
                                             unsigned int size);

enum class Dialect { transitional, strict };

/// A document in the making. Prefixes `w`, `r`, `m`, `mc`, `w14` and `wps` are bound in all parts
/// made here.
class DocxBuilder {
public:
    /// \p body is what stands inside w:body.
    explicit DocxBuilder(std::string body, Dialect dialect = Dialect::transitional);

    /// What stands inside w:footnotes, w:endnotes, w:comments, w:settings, w:styles and
    /// w:numbering.
    DocxBuilder& footnotes(const std::string& notes);
    DocxBuilder& endnotes(const std::string& notes);
    DocxBuilder& comments(const std::string& comments);
    DocxBuilder& settings(const std::string& settings);
    DocxBuilder& styles(const std::string& styles);
    DocxBuilder& numbering(const std::string& numbering);

    /// What stands inside w:hdr or w:ftr of a part that the main part names by \p id.
    DocxBuilder& header(const std::string& id, const std::string& content);
    DocxBuilder& footer(const std::string& id, const std::string& content);
    /// What stands inside dgm:dataModel of a part that the main part names `diagramData`, with the
    /// prefixes `dgm` and `a`.
    DocxBuilder& diagram(const std::string& data);
    /// What stands inside c:chart of a part that the main part names `chart`, with the prefixes `c`
    /// and `a`.
    DocxBuilder& chart(const std::string& content);
    /// A document to be imported (w:altChunk), of any format.
    DocxBuilder& import(const std::string& id, const std::string& bytes);

    /// The name of the main part in the container, and the target by which it is referred to.
    DocxBuilder& main_part(const std::string& name, const std::string& target);

    /// Adds a part, or replaces one of the same name.
    DocxBuilder& part(const std::string& name, const std::string& bytes);
    DocxBuilder& without(const std::string& name);

    /// The parts as entries of a container, in the order of their names.
    [[nodiscard]] std::vector<ZipEntry> entries() const;
    [[nodiscard]] std::string bytes() const;

private:
    [[nodiscard]] std::string root(const std::string& name, const std::string& content) const;
    struct Target {
        std::string id;
        std::string kind;
        std::string target;
    };
    [[nodiscard]] std::string relationships(const std::vector<Target>& targets) const;
    struct Related {
        std::string kind;
        std::string file; ///< in the folder of the main part
        std::string bytes;
    };
    void related_part(const std::string& kind, const std::string& content);

    Dialect m_dialect;
    std::string m_body;
    std::string m_main_name = "word/document.xml";
    std::string m_main_target = "word/document.xml";
    std::map<std::string, Related> m_related;   ///< by relationship id
    std::map<std::string, std::string> m_parts; ///< by name, as given
    std::vector<std::string> m_left_out;
};

/// `<w:p>` with one run of that text; no character is escaped.
[[nodiscard]] std::string paragraph(const std::string& text, const std::string& properties = "");

/// `<w:r>` with that text, blanks kept.
[[nodiscard]] std::string run(const std::string& text);

/// \p text, \p count times.
[[nodiscard]] std::string repeated(std::string_view text, std::size_t count);

} // namespace solieu::test

/// \file
/// Paragraph styles of a Word document: heading level and list of each.
#pragma once

#include "read/xml_reader.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace solieu {

/// What a paragraph has from its style, everything inherited already worked in.
struct DocxStyle {
    std::string id;
    int heading_level = 0; ///< 1 to 9; 0 for body text
    std::optional<int> list_id;
    std::optional<int> list_level; ///< 0-based
};

/// The paragraph styles of one document. An XmlHandler of the styles part; complete after
/// finish(), then read-only.
class DocxStyles final : public XmlHandler {
public:
    void start(const XmlElement& element) override;
    void end(Tag tag) override;

    /// Works in what styles inherit. Once, after the part has been read.
    void finish();

    /// Null when there is no such style.
    [[nodiscard]] const DocxStyle* find(std::string_view id) const;
    /// The style of paragraphs that name none; null when the document has none.
    [[nodiscard]] const DocxStyle* default_paragraph() const;

private:
    struct Row {
        DocxStyle style;
        std::string based_on;
        std::string name;
        std::optional<int> outline_level; ///< as stated: 0 to 8 are headings, 9 is body text
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    void begin_style(const XmlAttributes& attributes);
    [[nodiscard]] const Row* base_of(const Row& row) const;
    void inherit(Row& row) const;

    std::vector<Row> m_rows;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> m_row_of_id;
    std::optional<std::size_t> m_default_row;
    bool m_is_in_style = false;
    std::size_t m_skipped = 0; ///< depth inside an element that is left out
};

} // namespace solieu

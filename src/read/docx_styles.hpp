/// \file
/// Styles of a Word document: heading level and list of paragraphs, properties of runs.
#pragma once

#include "read/docx_run_properties.hpp"
#include "read/xml_reader.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace solieu {

/// What a paragraph or run has from its style, what the style inherits from its base already worked
/// in, but not the defaults of the document.
struct DocxStyle {
    std::string id;
    RunProperties run;
    int heading_level = 0; ///< 1 to 9; 0 for body text
    std::optional<int> list_id;
    std::optional<int> list_level; ///< 0-based
};

/// The paragraph and character styles of one document. An XmlHandler of the styles part; complete
/// after finish(), then read-only.
class DocxStyles final : public XmlHandler {
public:
    void start(const XmlElement& element) override;
    void end(Tag tag) override;

    /// Works in what styles inherit. Once, after the part has been read.
    void finish();

    /// The paragraph style of that name, else the default one, as Word takes it.
    [[nodiscard]] const DocxStyle* find(std::string_view id) const;
    /// The character style of that name; null when there is none.
    [[nodiscard]] const DocxStyle* find_character(std::string_view id) const;
    /// The run properties of the whole document, on which styles build.
    [[nodiscard]] const RunProperties& run_defaults() const
    {
        return m_run_defaults;
    }
    /// The style of paragraphs that name none; null when the document has none.
    [[nodiscard]] const DocxStyle* default_paragraph() const;

private:
    enum class Kind { paragraph, character };
    /// What the elements being read describe.
    enum class Context { none, defaults, style, style_run, default_run };

    struct Row {
        Kind kind = Kind::paragraph;
        DocxStyle style;
        std::string based_on;
        std::string name;
        RunProperties own_run;
        std::optional<int> outline_level; ///< as stated: 0 to 8 are headings, 9 is body text
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    void start_outside(const XmlElement& element);
    void start_in_style(const XmlElement& element);
    void begin_style(const XmlAttributes& attributes);
    [[nodiscard]] const Row* row_of(std::string_view id, Kind kind) const;
    [[nodiscard]] const Row* base_of(const Row& row) const;
    void inherit(Row& row) const;

    std::vector<Row> m_rows;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> m_row_of_id;
    std::optional<std::size_t> m_default_row;
    FontNames m_fonts;
    RunProperties m_run_defaults;
    Context m_context = Context::none;
    std::size_t m_skipped = 0; ///< depth inside an element that is left out
};

} // namespace solieu

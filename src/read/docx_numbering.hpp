/// \file
/// List definitions of a Word document, and the counters that number its paragraphs.
#pragma once

#include "read/docx_alternatives.hpp"
#include "read/docx_styles.hpp"
#include "read/list_number.hpp"
#include "read/xml_reader.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace solieu {

/// Levels of a list, 0-based; the format has no more.
constexpr int k_list_levels = 9;

struct ListLevel {
    ListNumberFormat format = ListNumberFormat::decimal;
    std::string text; ///< with `%1` to `%9` for the counters
    int start = 0;
    std::optional<int> restart; ///< counted from 1; 0 is never; absent is after any upper level
    bool is_legal = false;      ///< all counters as decimal
    RunProperties run;
    std::string style;      ///< the paragraph style that takes this level
    bool has_suffix = true; ///< a tab or a blank before the paragraph's text
};

/// The list definitions of one document. An XmlHandler of the numbering part, which it has read
/// when the first list is asked for: many documents define lists and use none.
class DocxNumbering final : public XmlHandler {
public:
    /// Reads the numbering part into the handler; may do nothing.
    using ReadPart = std::function<void(XmlHandler& handler)>;

    explicit DocxNumbering(ReadPart read_part) : m_read_part(std::move(read_part)) {}

    /// What one w:num says.
    struct List {
        std::size_t counters = 0; ///< lists with the same number here count on together
        std::array<std::optional<int>, k_list_levels> start_override;
        const std::vector<ListLevel>* levels = nullptr;
        const std::vector<std::pair<int, ListLevel>>* level_overrides = nullptr;
    };

    void start(const XmlElement& element) override;
    void end(Tag tag) override;

    /// Empty when there is no such list. The pointers in it live as long as this object.
    /// Throws what reading the part throws.
    [[nodiscard]] std::optional<List> find(int list_id);

    /// The level that a paragraph style is tied to.
    [[nodiscard]] static std::optional<int> level_of_style(const List& list,
                                                           std::string_view style);
    /// Null when the list does not define the level.
    [[nodiscard]] static const ListLevel* level(const List& list, int level);

private:
    struct Abstract {
        std::vector<ListLevel> levels;
        std::string style_link;
        std::string num_style_link;
    };
    struct Instance {
        int abstract_id = 0;
        std::array<std::optional<int>, k_list_levels> start_override;
        std::vector<std::pair<int, ListLevel>> level_overrides;
    };

    void start_definition(const XmlElement& element);
    void start_level(const XmlElement& element);
    void begin_level(int level);
    void check_count() const;
    [[nodiscard]] const Abstract* abstract_of(int abstract_id) const;

    DocxAlternatives m_alternatives;
    std::size_t m_skipped = 0; ///< depth inside an alternative that is left out
    ReadPart m_read_part;      ///< empty once it has been called
    std::vector<Abstract> m_abstracts;
    std::unordered_map<int, std::size_t> m_abstract_of_id;
    std::unordered_map<std::string, std::size_t> m_abstract_of_style;
    std::unordered_map<int, Instance> m_instances;
    Abstract* m_abstract = nullptr; ///< those being read
    Instance* m_instance = nullptr;
    FontNames m_fonts;
    ListLevel* m_level = nullptr;
    int m_override_level = -1;
};

/// Counts the paragraphs of one story (the body, or the notes). Keeps a reference to the
/// definitions, which must outlive it.
class ListCounter {
public:
    explicit ListCounter(DocxNumbering& numbering) : m_numbering(numbering) {}

    /// The label of the next paragraph of the list, with the space after it if it has one; empty
    /// when there is no such list or it shows nothing. \p level is the one that the paragraph
    /// itself states; \p style, its style, may be null; \p fonts are those of its mark, for levels
    /// that state none.
    [[nodiscard]] std::string next(int list_id, std::optional<int> level, const DocxStyle* style,
                                   const RunFonts& fonts = {});

private:
    struct Counters {
        std::array<int, k_list_levels> value{};
        std::array<bool, k_list_levels> is_used{};
    };

    static int level_of(const DocxNumbering::List& list, std::optional<int> level,
                        const DocxStyle* style);
    static int start_of(const DocxNumbering::List& list, int level);
    static void restart_below(const DocxNumbering::List& list, Counters& counters, int level);
    static std::string render(const DocxNumbering::List& list, const Counters& counters, int level,
                              const RunFonts& fonts);

    DocxNumbering& m_numbering;
    std::unordered_map<std::size_t, Counters> m_counters;
    /// Per list the levels, one bit each, whose own start has been taken.
    std::unordered_map<int, std::uint32_t> m_started;
};

} // namespace solieu

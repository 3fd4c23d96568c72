/// \file
/// Numbers the items of lists and the headings of an OpenDocument text.
#pragma once

#include "read/odt_styles.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace solieu {

/// The open lists of one text. Keeps a reference to the styles, which must outlive it.
class OdtLists {
public:
    explicit OdtLists(const OdtStyles& styles) : m_styles(styles) {}

    /// At the start and end of text:list, text:list-item and text:list-header.
    void start(const XmlElement& element);
    void end(Tag tag);

    /// The label of the next paragraph with a blank behind it; empty when it has none: only the
    /// first paragraph of an item does.
    [[nodiscard]] std::string label();

    /// The label of a heading of that level (1-based), likewise. A heading that is a list's item
    /// takes the list's label instead.
    [[nodiscard]] std::string heading_label(int level, std::optional<int> start);

    [[nodiscard]] bool is_in_list() const
    {
        return !m_open.empty();
    }

private:
    /// The last number given at each level; 0 before the first.
    struct Counters {
        std::array<std::optional<int>, k_odt_levels> value;
    };
    struct Open {
        std::string style;
        bool has_label = false; ///< an item waits for its first paragraph
    };

    void begin_list(const XmlAttributes& attributes);
    void begin_item(const XmlAttributes& attributes);
    [[nodiscard]] static std::string render(const OdtListStyle& style, const Counters& counters,
                                            std::size_t level);
    static void count(const OdtListStyle& style, Counters& counters, std::size_t level,
                      std::optional<int> start);

    const OdtStyles& m_styles;
    std::vector<Open> m_open;
    Counters m_counters;                                           ///< of the open lists
    std::unordered_map<std::string, Counters> m_counters_of_style; ///< of those that have ended
    std::unordered_map<std::string, Counters> m_counters_of_list;  ///< likewise, by xml:id
    std::string m_list_id;
    Counters m_outline;
};

} // namespace solieu

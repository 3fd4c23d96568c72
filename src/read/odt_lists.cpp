#include "read/odt_lists.hpp"

#include "read/limits.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace solieu {
namespace {

std::optional<int> number_of(std::optional<std::string_view> digits)
{
    int number = 0;
    if (!digits) {
        return std::nullopt;
    }
    const char* const end = digits->data() + digits->size();
    const auto [stopped, error] = std::from_chars(digits->data(), end, number);
    return error == std::errc() && stopped == end ? std::optional(std::max(number, 0))
                                                  : std::nullopt;
}

} // namespace

void OdtLists::start(const XmlElement& element)
{
    if (element.tag == Tag::odf_text_list) {
        begin_list(element.attributes);
    } else if (element.tag == Tag::odf_text_list_item && !m_open.empty()) {
        begin_item(element.attributes);
    }
}

/// A list inside another has its style unless it names one. An outermost one begins anew unless it
/// goes on with the last of its style, or with one that it names (OpenDocument 1.3 part 3, 5.3.1).
void OdtLists::begin_list(const XmlAttributes& attributes)
{
    std::string style(attributes.get("style-name", XmlSpace::odf_text));
    if (style.empty() && !m_open.empty()) {
        style = m_open.back().style;
    }
    if (m_open.empty()) {
        m_counters = Counters();
        const std::string wanted(attributes.get("continue-list", XmlSpace::odf_text));
        const auto named = m_counters_of_list.find(wanted);
        const auto last = m_counters_of_style.find(style);
        if (!wanted.empty() && named != m_counters_of_list.end()) {
            m_counters = named->second;
        } else if (attributes.get("continue-numbering", XmlSpace::odf_text) == "true" &&
                   last != m_counters_of_style.end()) {
            m_counters = last->second;
        }
        m_list_id = attributes.get("id", XmlSpace::xml);
    }
    m_open.push_back({std::move(style), false});
}

void OdtLists::begin_item(const XmlAttributes& attributes)
{
    const std::size_t level = std::min(m_open.size(), k_odt_levels) - 1;
    Open& open = m_open.back();
    open.has_label = true;
    if (const OdtListStyle* const style = m_styles.list(open.style)) {
        count(*style, m_counters, level,
              number_of(attributes.find("start-value", XmlSpace::odf_text)));
    }
}

void OdtLists::count(const OdtListStyle& style, Counters& counters, std::size_t level,
                     std::optional<int> start)
{
    std::optional<int>& value = counters.value[level];
    const int next =
        value && *value < std::numeric_limits<int>::max() ? *value + 1 : style[level].start;
    value = start ? start : next;
    std::fill(counters.value.begin() + static_cast<std::ptrdiff_t>(level) + 1, counters.value.end(),
              std::nullopt);
}

void OdtLists::end(Tag tag)
{
    if (m_open.empty()) {
        return;
    }
    if (tag == Tag::odf_text_list_item) {
        m_open.back().has_label = false;
    } else if (tag == Tag::odf_text_list) {
        if (m_open.size() == 1 && m_counters_of_style.size() < limits::k_max_definitions) {
            m_counters_of_style[m_open.back().style] = m_counters;
        }
        if (m_open.size() == 1 && !m_list_id.empty() &&
            m_counters_of_list.size() < limits::k_max_definitions) {
            m_counters_of_list[m_list_id] = m_counters;
        }
        m_open.pop_back();
    }
}

std::string OdtLists::label()
{
    if (m_open.empty() || !m_open.back().has_label) {
        return {};
    }
    m_open.back().has_label = false;
    const OdtListStyle* const style = m_styles.list(m_open.back().style);
    const std::size_t level = std::min(m_open.size(), k_odt_levels) - 1;
    return style == nullptr ? std::string() : render(*style, m_counters, level);
}

std::string OdtLists::heading_label(int level, std::optional<int> start)
{
    if (level < 1 || static_cast<std::size_t>(level) > k_odt_levels) {
        return {};
    }
    const auto place = static_cast<std::size_t>(level - 1);
    count(m_styles.outline(), m_outline, place, start);
    return render(m_styles.outline(), m_outline, place);
}

std::string OdtLists::render(const OdtListStyle& style, const Counters& counters, std::size_t level)
{
    const OdtListLevel& own = style[level];
    if (!own.bullet.empty()) {
        return own.bullet + " ";
    }
    if (own.format == ListNumberFormat::none) {
        return {};
    }
    std::string numbers;
    for (std::size_t shown = level + 1 - std::min(own.shown_levels, level + 1); shown <= level;
         ++shown) {
        std::string number;
        append_list_number(number, counters.value[shown].value_or(style[shown].start),
                           style[shown].format);
        numbers += numbers.empty() || number.empty() ? "" : ".";
        numbers += number;
    }
    return own.prefix + numbers + own.suffix + " ";
}

} // namespace solieu

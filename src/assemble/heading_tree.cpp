#include "assemble/heading_tree.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>

namespace solieu {
namespace {

/// Titles are short; a longer numbered paragraph is prose.
constexpr std::size_t k_max_title_bytes = 320;
constexpr std::size_t k_max_depth = 12;

std::string_view title_of(const MatchedBlock& matched)
{
    std::string_view text = matched.block.text;
    if (matched.label) {
        text.remove_prefix(std::min(matched.label->span.end, text.size()));
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    return text;
}

/// Ranks of styles stand before those of typed labels: 1 to 9 under 100.
constexpr int k_label_rank_base = 100;
/// A line of capitals without a label is as high as a part.
constexpr int k_part_rank = 1;

/// `chương trình | mục tiêu | quốc gia`: the word lies in one that says nothing of its section.
bool is_guarded(const MatchedBlock& matched, const WordHit& word)
{
    return std::any_of(matched.words.begin(), matched.words.end(), [&word](const WordHit& other) {
        return other.list == ListId::sections && other.group == "guard" &&
               other.span.begin <= word.span.begin && word.span.end <= other.span.end;
    });
}

} // namespace

bool HeadingTree::is_heading(const MatchedBlock& matched)
{
    if (matched.block.part != Part::body || matched.block.cell) {
        return false;
    }
    const std::string_view title = title_of(matched);
    if (title.empty() || title.size() > k_max_title_bytes) {
        return false;
    }
    if (matched.block.heading_level > 0) {
        return true;
    }
    constexpr std::string_view k_ends_prose = ".;,";
    if (!matched.label && is_all_capitals(title)) { // `PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026`
        return std::any_of(matched.words.begin(), matched.words.end(),
                           [](const WordHit& word) { return word.list == ListId::sections; });
    }
    // `1. Kế hoạch vốn là 58 tỷ đồng, đã giải ngân 26 tỷ đồng, cụ thể:` opens a list.
    const bool opens_list = title.back() == ':' && matched.quantities.size() > 1;
    return matched.label && matched.label->is_heading && !opens_list &&
           k_ends_prose.find(title.back()) == std::string_view::npos;
}

bool HeadingTree::is_within_results() const
{
    const auto told = std::find_if(m_path.rbegin(), m_path.rend(), [](const Open& open) {
        return open.is_result || open.is_target;
    });
    return told != m_path.rend() && told->is_result;
}

const HeadingTree::Open& HeadingTree::open(const MatchedBlock& matched)
{
    Open heading;
    if (matched.label) {
        heading.rule = matched.label->rule;
        heading.label = matched.label->text;
        heading.rank = k_label_rank_base + matched.label->rank;
    } else {
        heading.rank = matched.block.heading_level > 0 ? matched.block.heading_level
                                                       : k_label_rank_base + k_part_rank;
    }
    const auto same = std::find_if(m_path.begin(), m_path.end(), [&](const Open& open) {
        return !heading.rule.empty() && open.rule == heading.rule;
    });
    if (same != m_path.end()) {
        m_path.erase(same, m_path.end());
    }
    while (!m_path.empty() &&
           (m_path.back().rank >= heading.rank || m_path.size() >= k_max_depth)) {
        m_path.pop_back();
    }
    heading.record.id = "h" + std::to_string(++m_count);
    heading.record.title = title_of(matched);
    heading.record.level = static_cast<int>(m_path.size()) + 1;
    heading.record.parent = section();
    const std::string above = m_path.empty() ? std::string() : m_path.back().record.label;
    heading.record.label = above.empty() || heading.label.empty() ? above + heading.label
                                                                  : above + "." + heading.label;
    for (const WordHit& word : matched.words) {
        if (word.list == ListId::sections && !is_guarded(matched, word)) {
            const bool is_weak = word.group == "weak" && !is_within_results();
            heading.is_target = heading.is_target || word.group == "target" || is_weak;
            heading.is_result = heading.is_result || word.group == "result";
        }
    }
    for (const Mention& mention : matched.mentions) {
        if (mention.kind == MentionKind::period && !mention.period.empty()) {
            heading.period = mention.period;
        }
    }
    return m_path.emplace_back(std::move(heading));
}

} // namespace solieu

#include "assemble/paragraph.hpp"

#include "assemble/hedges.hpp"
#include "assemble/sentences.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>

namespace solieu {
namespace {

/// Whether a bare number is named by what stands right before it: `Trâu: 1.200`, `học sinh là 418`.
bool has_label_before(std::string_view text, std::size_t begin)
{
    std::size_t at = begin;
    while (at > 0 && text[at - 1] == ' ') {
        --at;
    }
    const std::string_view before = text.substr(0, at);
    return before.ends_with(":") || lower(before.substr(before.size() - std::min<std::size_t>(
                                                            before.size(), 4)))
                                        .ends_with(" là");
}

bool has_end_behind(std::string_view text, std::size_t end)
{
    while (end < text.size() && text[end] == ' ') {
        ++end;
    }
    return end == text.size() || std::string_view(",;.)").find(text[end]) != std::string_view::npos;
}

} // namespace

bool Paragraph::is_statistic(const Quantity& quantity) const
{
    if (quantity.unit_class != UnitClass::none) {
        return true;
    }
    const std::string_view text = m_matched.block.text;
    return has_label_before(text, quantity.span.begin) && has_end_behind(text, quantity.span.end);
}

Paragraph::Paragraph(const MatchedBlock& matched, const HeadingTree& headings)
    : m_matched(matched), m_headings(headings)
{
    const std::vector<TextSpan> sentences = sentences_of(matched);
    std::size_t sentence = 0;
    for (const Quantity& quantity : matched.quantities) {
        if (!is_statistic(quantity)) {
            continue;
        }
        while (sentences[sentence].end <= quantity.span.begin) {
            ++sentence;
        }
        Observation& observation = m_observations.emplace_back();
        observation.quantity = &quantity;
        ObservationRecord& record = observation.record;
        record.kind = quantity.kind;
        record.value = quantity.value;
        record.value2 = quantity.value2;
        record.scale = quantity.scale;
        record.unit = quantity.unit;
        record.bound = bound_of(matched, quantity);
        record.status = status_of(matched, sentences[sentence], quantity, headings);
        record.role = quantity.kind == ObservationKind::percentage ? Role::rate : Role::level;
    }
}

} // namespace solieu

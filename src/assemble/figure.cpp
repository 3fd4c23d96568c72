#include "assemble/figure.hpp"

namespace solieu {
namespace {

std::string_view first_word(std::string_view unit)
{
    return unit.substr(0, unit.find(' '));
}

/// Whether the noun is one of those of a list: `học sinh` of `trẻ em, học sinh, học viên`.
bool names_noun_of(std::string_view list, std::string_view noun)
{
    while (first_word(list) != first_word(noun)) {
        const std::size_t comma = list.find(", ");
        if (comma == std::string_view::npos) {
            return false;
        }
        list.remove_prefix(comma + 2);
    }
    return true;
}

} // namespace

void Figure::explain(std::string_view field, std::string_view text, const WordHit* word) const
{
    if (reasons != nullptr && word != nullptr) {
        explain(field, word->span.of(text),
                "lists/" + std::string(list_name(word->list)) +
                    ".tsv:" + std::to_string(word->line));
    }
}

bool is_same_dimension(const Quantity& left, const Quantity& right)
{
    if (left.unit_class != right.unit_class) {
        return false;
    }
    return left.unit == right.unit ||
           (left.unit_class == UnitClass::count &&
            (names_noun_of(left.unit, right.unit) || names_noun_of(right.unit, left.unit)));
}

Quantity counted(const Figure& figure)
{
    Quantity quantity = *figure.quantity;
    if (quantity.unit_class == UnitClass::none && quantity.unit.empty() &&
        !figure.record.unit.empty()) {
        quantity.unit_class = UnitClass::count;
        quantity.unit = figure.record.unit;
    }
    return quantity;
}

std::optional<Decimal> size_of(const Quantity& quantity)
{
    return quantity.value.scaled(quantity.scale);
}

} // namespace solieu

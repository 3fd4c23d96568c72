#include "assemble/figure.hpp"

namespace solieu {
namespace {

std::string_view first_word(std::string_view unit)
{
    return unit.substr(0, unit.find(' '));
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
           (left.unit_class == UnitClass::count && first_word(left.unit) == first_word(right.unit));
}

std::optional<Decimal> size_of(const Quantity& quantity)
{
    return quantity.value.scaled(quantity.scale);
}

} // namespace solieu

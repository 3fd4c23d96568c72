#include "assemble/figure.hpp"

#include <array>

namespace solieu {
namespace {

std::string_view first_word(std::string_view unit)
{
    return unit.substr(0, unit.find(' '));
}

/// `nhà` of `căn nhà`: without a word that only tells the kind of thing.
std::string_view without_classifier(std::string_view noun)
{
    static constexpr std::array<std::string_view, 5> k_classifiers{"căn ", "ngôi ", "chiếc ",
                                                                   "cái ", "tấm "};
    for (const std::string_view word : k_classifiers) {
        noun.remove_prefix(noun.starts_with(word) ? word.size() : 0);
    }
    return noun;
}

/// Whether the noun is one of those of a list: `học sinh` of `trẻ em, học sinh, học viên`.
bool names_noun_of(std::string_view list, std::string_view noun)
{
    list = without_classifier(list);
    noun = without_classifier(noun);
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

bool is_ratio(const Quantity& quantity)
{
    return quantity.kind == ObservationKind::percentage;
}

bool is_quotient(const Decimal& percentage, const Decimal& part, const Decimal& whole)
{
    constexpr int k_most_decimals = 4;
    constexpr Int128 k_most = 1'000'000'000'000; // keeps the products small
    const auto is_plain = [](const Decimal& number) {
        return number.decimals() == 0 && number.coefficient() >= 0 && number.coefficient() < k_most;
    };
    if (!is_plain(whole) || !is_plain(part) || percentage.decimals() > k_most_decimals ||
        percentage.coefficient() >= k_most) {
        return false;
    }
    Int128 places = 1; // 10 to the number of decimals
    for (int place = 0; place < percentage.decimals(); ++place) {
        places *= 10;
    }
    const Int128 all = whole.coefficient();
    const Int128 off = percentage.coefficient() * all - part.coefficient() * 100 * places;
    return all > 0 && -all <= off && off <= all;
}

} // namespace solieu

#include "match/quantity_joiner.hpp"

#include "core/ascii.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace solieu {
namespace {

std::string gap_between(std::string_view text, const Quantity& left, const Quantity& right)
{
    std::string gap = lower(text.substr(left.span.end, right.span.begin - left.span.end));
    gap.erase(0, std::min(gap.find_first_not_of(' '), gap.size()));
    gap.erase(std::min(gap.find_last_not_of(' '), gap.size() - 1) + 1);
    return gap;
}

bool is_plain_amount(const Quantity& quantity)
{
    return quantity.kind == ObservationKind::amount && !quantity.value2;
}

/// Both as one, named after the rule of the first; the unit is the right one's.
Quantity joined(const Quantity& left, const Quantity& right, std::string_view rule)
{
    Quantity whole = left;
    whole.span.end = right.span.end;
    whole.number_span.end = right.number_span.end;
    whole.unit_span = right.unit_span;
    whole.unit = right.unit;
    whole.unit_class = right.unit_class;
    whole.rule = rule;
    return whole;
}

/// `2 tỷ 350 triệu đồng`, `1 triệu 200 nghìn`: a multiplier without unit, then a smaller amount.
std::optional<Quantity> join_compound(const std::string& gap, const Quantity& left,
                                      const Quantity& right)
{
    const bool is_open = left.unit.empty() && left.scale > 0;
    if (!gap.empty() || !is_open || right.scale > left.scale || right.scale == 0 ||
        right.unit_class == UnitClass::count) {
        return std::nullopt;
    }
    const auto raised = left.value.scaled(left.scale - right.scale);
    const auto sum = raised ? raised->plus(right.value) : std::nullopt;
    if (!sum) {
        return std::nullopt;
    }
    Quantity whole = joined(left, right, "number-compound");
    whole.value = *sum;
    whole.scale = right.scale;
    return whole;
}

/// `1 tỷ 2`, `1 triệu 250`, `1tr05`: digits after a multiplier are its decimals.
std::optional<Quantity> join_decimals(const std::string& gap, const Quantity& left,
                                      const Quantity& right, std::string_view text)
{
    const TextSpan digits = right.number_span;
    const bool is_short = digits.size() <= 3 || right.is_in_words;
    if (!gap.empty() || !left.unit.empty() || left.scale == 0 || left.value.decimals() > 0 ||
        !(right.unit.empty() || right.unit_class == UnitClass::money) || right.scale != 0 ||
        !is_short || right.value.decimals() > 0) {
        return std::nullopt;
    }
    std::string decimals = right.is_in_words ? right.value.stated() : std::string(digits.of(text));
    if (decimals.size() > 3 || !std::all_of(decimals.begin(), decimals.end(), is_digit)) {
        return std::nullopt;
    }
    const auto value = Decimal::parse(left.value.stated() + "." + decimals);
    if (!value) {
        return std::nullopt;
    }
    Quantity whole = joined(left, right, "number-compound");
    whole.value = *value;
    return whole;
}

/// `2 đô la và 23 xen`: hundredths of a currency.
std::optional<Quantity> join_cents(const std::string& gap, const Quantity& left,
                                   const Quantity& right)
{
    const bool is_cent = right.unit == "cent" || (right.unit.empty() && gap.empty());
    if (!(gap.empty() || gap == "và") || left.unit_class != UnitClass::money ||
        left.unit == "VND" || left.unit == "cent" || left.scale != 0 || !is_cent ||
        right.scale != 0 || right.value.decimals() > 0 || right.value >= Decimal(100, 0)) {
        return std::nullopt;
    }
    const auto sum = left.value.plus(Decimal(right.value.coefficient(), 2));
    Quantity whole = joined(left, right, "number-compound");
    whole.unit = left.unit;
    whole.unit_class = left.unit_class;
    whole.value = sum.value_or(left.value);
    return whole;
}

/// `15 ha - 20 ha`, `từ 1.000 đồng đến 2.000 đồng`, `giữa 1,1 và 1,3 đô la`.
std::optional<Quantity> join_range(const std::string& gap, const Quantity& left,
                                   const Quantity& right, std::string_view text)
{
    constexpr std::size_t k_look_back = 16; // enough for `giữa `
    const std::size_t from = left.span.begin - std::min(left.span.begin, k_look_back);
    const std::string before = lower(text.substr(from, left.span.begin - from));
    const auto follows = [&before](std::string_view word) {
        return before.size() >= word.size() &&
               std::string_view(before).substr(before.size() - word.size()) == word;
    };
    const bool has_words = !left.unit.empty() || left.scale > 0;
    const bool is_dash = gap == "-" && left.unit_class != UnitClass::count && has_words;
    const bool is_worded =
        ((gap == "đến" || gap == "tới") && (follows("từ ") || left.unit.empty())) ||
        (gap == "và" && follows("giữa "));
    const bool is_alike = left.unit == right.unit
                              ? left.scale == right.scale
                              : left.unit.empty() && (left.scale == 0 || left.scale == right.scale);
    if (!(is_dash || is_worded) || !is_alike || (right.unit.empty() && right.scale == 0) ||
        left.value >= right.value || left.kind == ObservationKind::fraction || left.value2) {
        return std::nullopt;
    }
    Quantity whole = joined(left, right, "number-range");
    whole.kind = right.kind;
    whole.scale = right.scale;
    whole.value2 = right.value;
    whole.is_closed_range = true;
    return whole;
}

/// `364,5 ha/910,7 ha`: done and planned in one unit. `8 lượt/9 người` are two amounts.
std::optional<Quantity> join_fraction(const std::string& gap, const Quantity& left,
                                      const Quantity& right)
{
    if (gap != "/" || left.unit != right.unit || left.unit.empty() || left.scale != right.scale ||
        !is_plain_amount(left) || !is_plain_amount(right)) {
        return std::nullopt;
    }
    Quantity whole = joined(left, right, "number-fraction");
    whole.kind = ObservationKind::fraction;
    whole.value2 = right.value;
    return whole;
}

/// `từ 45 lên 57 vụ`: the first of two levels leaves out its unit. They stay two figures.
void share_unit(std::string_view text, Quantity& left, const Quantity& right)
{
    constexpr std::size_t k_longest_gap = 24; // ` tăng lên đến ` and blanks
    constexpr std::string_view k_from = "từ ";
    if (!left.unit.empty() || left.scale > 0 || !is_plain_amount(left) || !is_plain_amount(right) ||
        right.unit_class == UnitClass::none || right.span.begin - left.span.end > k_longest_gap ||
        left.span.begin < k_from.size()) {
        return;
    }
    const std::string before = lower(text.substr(left.span.begin - k_from.size(), k_from.size()));
    static constexpr std::array<std::string_view, 10> k_to{
        "lên",      "xuống",     "còn",      "lên đến",    "lên tới",
        "tăng lên", "xuống còn", "giảm còn", "giảm xuống", "giảm xuống còn"};
    const std::string gap = gap_between(text, left, right);
    if (before == k_from && std::find(k_to.begin(), k_to.end(), gap) != k_to.end()) {
        left.unit = right.unit;
        left.unit_class = right.unit_class;
        left.scale = right.scale;
        left.kind = right.kind;
    }
}

/// `11 vàng, 13 bạc, 18 đồng`: the last are medals, no money.
void read_medals(std::string_view text, std::vector<Quantity>& quantities)
{
    for (std::size_t at = 1; at < quantities.size(); ++at) {
        Quantity& last = quantities[at];
        const std::string& before = quantities[at - 1].unit;
        const bool is_listed = gap_between(text, quantities[at - 1], last).size() <= 2 ||
                               gap_between(text, quantities[at - 1], last) == "và";
        if (last.unit == "VND" && last.scale == 0 && is_listed &&
            (before == "bạc" || before == "vàng" || before == "huy chương bạc" ||
             before == "huy chương vàng") &&
            lower(last.unit_span.of(text)) == " đồng") {
            last.unit = "đồng";
            last.unit_class = UnitClass::count;
        }
    }
}

std::optional<Quantity> join(std::string_view text, const Quantity& left, const Quantity& right)
{
    constexpr std::size_t k_longest_gap = 8; // ` đến ` and blanks
    if (right.span.begin - left.span.end > k_longest_gap) {
        return std::nullopt;
    }
    const std::string gap = gap_between(text, left, right);
    if (is_plain_amount(left) && is_plain_amount(right)) {
        if (auto whole = join_compound(gap, left, right)) {
            return whole;
        }
        if (auto whole = join_decimals(gap, left, right, text)) {
            return whole;
        }
        if (auto whole = join_cents(gap, left, right)) {
            return whole;
        }
    }
    if (auto whole = join_range(gap, left, right, text)) {
        return whole;
    }
    return join_fraction(gap, left, right);
}

/// `Trạm y tế có bác sĩ: 124/131, tỷ lệ 94,66%`: a label before it and the percentage that it makes
/// behind it show that two numbers without a noun are a fraction.
bool is_told_in_percent(std::string_view text, const Quantity& fraction, const Quantity& next)
{
    constexpr std::size_t k_longest = 24; // `, đạt tỷ lệ`
    const std::size_t before = text.substr(0, fraction.span.begin).find_last_not_of(' ');
    const std::string_view label =
        text.substr(0, before == std::string_view::npos ? 0 : before + 1);
    const std::string gap = gap_between(text, fraction, next);
    return (label.ends_with(':') || label.ends_with(" là")) && next.unit == "%" &&
           gap.size() <= k_longest && (gap.starts_with(',') || gap.starts_with('(')) &&
           gap.find_first_of(";.)") == std::string::npos;
}

} // namespace

void join_quantities(std::string_view text, std::vector<Quantity>& quantities)
{
    std::vector<Quantity> joined;
    joined.reserve(quantities.size());
    for (Quantity& quantity : quantities) {
        auto whole = joined.empty() ? std::nullopt : join(text, joined.back(), quantity);
        if (whole) {
            joined.back() = std::move(*whole);
        } else {
            if (!joined.empty()) {
                share_unit(text, joined.back(), quantity);
            }
            joined.push_back(std::move(quantity));
        }
    }
    read_medals(text, joined);
    for (Quantity& quantity : joined) {
        if (quantity.unit.empty() && quantity.scale > 0) {
            quantity.unit = "VND";
            quantity.unit_class = UnitClass::money;
        }
    }
    quantities.clear();
    for (std::size_t at = 0; at < joined.size(); ++at) {
        const bool is_bare =
            joined[at].kind == ObservationKind::fraction && joined[at].unit.empty();
        if (!is_bare ||
            (at + 1 < joined.size() && is_told_in_percent(text, joined[at], joined[at + 1]))) {
            quantities.push_back(std::move(joined[at]));
        }
    }
}

} // namespace solieu

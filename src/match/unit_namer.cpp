#include "match/unit_namer.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace solieu {
namespace {

/// Headers and the line beside a table are shorter.
constexpr std::size_t k_longest_cell = 160;
constexpr std::size_t k_longest_line = 60;

std::size_t token_at(const std::vector<Token>& tokens, std::size_t byte)
{
    return static_cast<std::size_t>(std::lower_bound(tokens.begin(), tokens.end(), byte,
                                                     [](const Token& token, std::size_t offset) {
                                                         return token.begin < offset;
                                                     }) -
                                    tokens.begin());
}

/// The unit that is all there is between the offsets: `triệu đồng`, `1.000 đồng`, `tạ/ha`.
std::optional<NamedUnit> unit_between(const MatchedBlock& matched, const UnitReader& units,
                                      std::size_t begin, std::size_t end)
{
    const std::string_view text = matched.block.text;
    NamedUnit named;
    for (const std::string_view thousand : {"1.000 ", "1000 "}) {
        if (text.substr(begin, end - begin).starts_with(thousand)) {
            begin += thousand.size();
            named.scale = 3;
        }
    }
    const UnitReading reading =
        units.read_named(text, matched.tokens, token_at(matched.tokens, begin), end);
    const bool is_whole =
        reading.end > 0 && text.substr(reading.end, end - reading.end).find_first_not_of(' ') ==
                               std::string_view::npos;
    if (!is_whole || reading.unit_class == UnitClass::none) {
        return std::nullopt;
    }
    named.unit_class = reading.unit_class;
    named.unit = reading.unit;
    named.scale += reading.scale;
    return named;
}

/// Where the words behind `Đơn vị tính:` begin; npos when the text does not say so.
std::size_t behind_announcement(std::string_view text)
{
    static constexpr std::array<std::string_view, 6> k_words{
        "đơn vị tính:", "đơn vị tính là", "đvt:", "đơn vị:", "đơn vị tính :", "đvt "};
    const std::string words = lower(text);
    if (words.size() != text.size()) {
        return std::string_view::npos;
    }
    for (const std::string_view word : k_words) {
        if (const std::size_t at = words.find(word); at != std::string::npos) {
            return at + word.size();
        }
    }
    return std::string_view::npos;
}

} // namespace

std::optional<NamedUnit> unit_named_in(const MatchedBlock& matched, const UnitReader& units)
{
    const std::string_view text = matched.block.text;
    if (text.empty() || text.size() > (matched.block.cell ? k_longest_cell : k_longest_line)) {
        return std::nullopt;
    }
    const std::size_t last = text.find_last_not_of(" .;)") + 1;
    if (const std::size_t begin = behind_announcement(text); begin < last) {
        const std::size_t word = text.find_first_not_of(' ', begin);
        auto named = unit_between(matched, units, word, last);
        if (named) {
            named->is_of_table = !matched.block.cell;
        }
        return named;
    }
    if (!matched.block.cell) {
        return std::nullopt;
    }
    const std::size_t close = text.rfind(')');
    const std::size_t open = close == std::string_view::npos ? close : text.rfind('(', close);
    if (open != std::string_view::npos && open + 1 < close) {
        if (auto named = unit_between(matched, units, open + 1, close)) {
            return named;
        }
    }
    if (text.find('%') != std::string_view::npos) {
        return NamedUnit{UnitClass::ratio, "%", 0, false};
    }
    return unit_between(matched, units, text.find_first_not_of(' '), last);
}

} // namespace solieu

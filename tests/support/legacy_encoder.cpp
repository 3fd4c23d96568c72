#include "support/legacy_encoder.hpp"

#include "core/vietnamese.hpp"
#include "read/legacy_tables.hpp"

#include <map>
#include <stdexcept>
#include <string_view>

namespace solieu::test {
namespace {

using Bytes = std::map<char32_t, std::string>;

/// The capitals of VN3.
constexpr std::u32string_view k_vn3_capitals = U"ĂÂÊÔƠƯĐ";

bool is_left_out(char32_t letter, LegacyEncoding encoding)
{
    return encoding == LegacyEncoding::tcvn3 && letter >= 0x80 && is_upper(letter) &&
           k_vn3_capitals.find(letter) == std::u32string_view::npos;
}

Bytes bytes_of_letters(LegacyEncoding encoding)
{
    const LegacyChart& chart = k_legacy_charts.at(static_cast<std::size_t>(encoding));
    Bytes bytes;
    for (std::size_t byte = chart.letters.size(); byte-- > 0;) { // the lowest byte stays
        const char32_t letter = chart.letters[byte];
        if (letter != 0xFFFD && !is_left_out(letter, encoding)) {
            bytes[letter] = std::string(1, static_cast<char>(byte));
        }
    }
    // Pairs are sorted by letter, so that one with a single mark comes before it takes a second.
    for (const LegacyPair& pair : chart.pairs) {
        const auto base = bytes.find(pair.letter);
        const auto known = bytes.find(pair.joined);
        // Of VNI's marks the capital ones come first.
        const bool is_free = known == bytes.end();
        const bool is_better = is_free || (known->second.size() > 1 && !is_upper(pair.joined));
        if (base != bytes.end() && !is_left_out(pair.joined, encoding) && is_better) {
            bytes[pair.joined] = base->second + static_cast<char>(pair.mark);
        }
    }
    return bytes;
}

const Bytes& letters_of(LegacyEncoding encoding)
{
    static std::map<LegacyEncoding, Bytes> known;
    const auto found = known.find(encoding);
    return found != known.end() ? found->second
                                : known.emplace(encoding, bytes_of_letters(encoding)).first->second;
}

char32_t plain_form(char32_t letter)
{
    switch (letter) {
    case U'–':
    case U'—':
        return U'-';
    case U'“':
    case U'”':
    case U'«':
    case U'»':
        return U'"';
    case U'‘':
    case U'’':
        return U'\'';
    case U'\u00A0':
        return U' ';
    default:
        return U'#';
    }
}

bool carries(char32_t letter, LegacyEncoding encoding)
{
    return encoding == LegacyEncoding::viqr || letters_of(encoding).count(letter) > 0;
}

char32_t carried(char32_t letter, LegacyEncoding encoding)
{
    if (carries(letter, encoding)) {
        return letter;
    }
    const char32_t small = to_lower(letter);
    return carries(small, encoding) ? small : plain_form(letter);
}

} // namespace

std::string as_carried(const std::string& utf8, LegacyEncoding encoding)
{
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint letter = decode_at(utf8, at);
        append_utf8(out, carried(letter.value, encoding));
        at += letter.size;
    }
    return out;
}

std::string in_legacy(const std::string& utf8, LegacyEncoding encoding)
{
    const Bytes& bytes = letters_of(encoding);
    const LegacyCodec& codec = LegacyCodec::of(encoding);
    std::string out;
    char32_t before = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint letter = decode_at(utf8, at);
        const auto known = bytes.find(letter.value);
        const bool is_viqr = encoding == LegacyEncoding::viqr;
        if (known == bytes.end() && !is_viqr) {
            throw std::runtime_error("the encoding lacks " + utf8.substr(at, letter.size));
        }
        const std::string written =
            known == bytes.end() ? utf8.substr(at, letter.size) : known->second;
        const auto mark = static_cast<std::uint8_t>(written.front());
        const bool joins = is_viqr && codec.joined(before, mark) != 0;
        if (joins && written.size() > 1) {
            out.insert(out.size() - 1, 1, '\\'); // `GDĐT` is G\DDDT
        } else if (joins || (is_viqr && letter.value == U'\\')) {
            out += '\\';
        }
        out += written;
        before = letter.value;
        at += letter.size;
    }
    return out;
}

} // namespace solieu::test

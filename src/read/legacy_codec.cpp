#include "read/legacy_codec.hpp"

#include "core/vietnamese.hpp"
#include "read/legacy_tables.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace solieu {
namespace {

constexpr std::uint8_t k_first_beyond_ascii = 0x80;

std::uint8_t byte_at(std::string_view bytes, std::size_t offset)
{
    return static_cast<std::uint8_t>(bytes[offset]);
}

} // namespace

LegacyCodec::LegacyCodec(LegacyEncoding encoding, std::string_view name)
    : m_name(name), m_chart(k_legacy_charts.at(static_cast<std::size_t>(encoding))),
      m_encoding(encoding)
{
    for (const LegacyPair& pair : m_chart.pairs) {
        m_marks.set(pair.mark);
    }
}

const LegacyCodec& LegacyCodec::of(LegacyEncoding encoding)
{
    static const std::array<LegacyCodec, k_legacy_encodings> k_codecs{
        LegacyCodec(LegacyEncoding::tcvn3, "TCVN3"),
        LegacyCodec(LegacyEncoding::vni, "VNI"),
        LegacyCodec(LegacyEncoding::viscii, "VISCII"),
        LegacyCodec(LegacyEncoding::vps, "VPS"),
        LegacyCodec(LegacyEncoding::viqr, "VIQR"),
        LegacyCodec(LegacyEncoding::windows_1258, "Windows-1258"),
    };
    return k_codecs.at(static_cast<std::size_t>(encoding));
}

char32_t LegacyCodec::joined(char32_t letter, std::uint8_t mark) const
{
    if (!m_marks.test(mark)) {
        return 0;
    }
    const auto key = [](const LegacyPair& pair) {
        return std::tuple(static_cast<char32_t>(pair.letter), pair.mark);
    };
    const std::tuple wanted(letter, mark);
    const auto found = std::lower_bound(
        m_chart.pairs.begin(), m_chart.pairs.end(), wanted,
        [&](const LegacyPair& pair, const auto& value) { return key(pair) < value; });
    return found != m_chart.pairs.end() && key(*found) == wanted ? found->joined : 0;
}

/// RFC 1456: a backslash keeps a mark from joining.
LegacyLetter LegacyCodec::escaped_at(std::string_view bytes, std::size_t offset) const
{
    if (offset + 1 < bytes.size()) {
        const std::uint8_t next = byte_at(bytes, offset + 1);
        if (m_marks.test(next) || next == '\\') {
            return {next, 2};
        }
    }
    return {U'\\', 1};
}

LegacyLetter LegacyCodec::letter_at(std::string_view bytes, std::size_t offset) const
{
    if (offset >= bytes.size()) {
        return {};
    }
    const std::uint8_t first = byte_at(bytes, offset);
    const bool is_viqr = m_encoding == LegacyEncoding::viqr;
    if (is_viqr && first == '\\') {
        return escaped_at(bytes, offset);
    }
    if (is_viqr && first >= k_first_beyond_ascii) {
        const CodePoint letter = decode_at(bytes, offset);
        return {letter.value, letter.size};
    }
    LegacyLetter letter{m_chart.letters[first], 1};
    while (offset + letter.size < bytes.size()) {
        const char32_t next = joined(letter.value, byte_at(bytes, offset + letter.size));
        if (next == 0) {
            break;
        }
        letter.value = next;
        ++letter.size;
    }
    return letter;
}

} // namespace solieu

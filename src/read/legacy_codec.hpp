/// \file
/// The Vietnamese encodings before Unicode: what their bytes mean.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace solieu {

struct LegacyChart;

/// Those whose charts are in legacy_tables.cpp, in its order.
enum class LegacyEncoding : std::uint8_t { tcvn3, vni, viscii, vps, viqr, windows_1258 };

inline constexpr std::size_t k_legacy_encodings = 6;

/// One letter of a text and the bytes that it took.
struct LegacyLetter {
    char32_t value = 0;
    std::size_t size = 0;
};

/// Reads one encoding. Immutable; of() gives the same object to all threads.
class LegacyCodec {
public:
    [[nodiscard]] static const LegacyCodec& of(LegacyEncoding encoding);

    /// `TCVN3`, `Windows-1258`.
    [[nodiscard]] std::string_view name() const
    {
        return m_name;
    }

    /// The letter at the offset with all the marks behind it; size 0 at the end. A byte that has no
    /// meaning here is taken alone as U+FFFD. In VIQR a backslash takes its meaning from the mark
    /// behind it, and letters beyond ASCII stand as UTF-8.
    [[nodiscard]] LegacyLetter letter_at(std::string_view bytes, std::size_t offset) const;

    /// The letter that a byte behind `letter` makes of it; 0 when it is no mark of that letter.
    [[nodiscard]] char32_t joined(char32_t letter, std::uint8_t mark) const;

private:
    LegacyCodec(LegacyEncoding encoding, std::string_view name);

    [[nodiscard]] LegacyLetter escaped_at(std::string_view bytes, std::size_t offset) const;

    std::string_view m_name;
    const LegacyChart& m_chart;
    LegacyEncoding m_encoding;
    std::bitset<256> m_marks; ///< the bytes that change some letter before them
};

} // namespace solieu

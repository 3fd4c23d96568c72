#include "write/shown_text.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t Count>
bool is_in(const std::array<Range, Count>& ranges, char32_t value)
{
    return std::any_of(ranges.begin(), ranges.end(), [value](const Range& range) {
        return range.first <= value && value <= range.last;
    });
}

bool is_control(char32_t value)
{
    return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x2028 || value == 0x2029;
}

/// Joiners, direction marks, byte order mark, tags: they take no room, and some turn text round.
bool is_invisible(char32_t value)
{
    static constexpr std::array k_ranges{
        Range{0x00AD, 0x00AD}, Range{0x061C, 0x061C},   Range{0x200B, 0x200F},
        Range{0x202A, 0x202E}, Range{0x2060, 0x206F},   Range{0xFE00, 0xFE0F},
        Range{0xFEFF, 0xFEFF}, Range{0xE0000, 0xE0FFF},
    };
    return is_in(k_ranges, value);
}

/// Marks that stand on the letter before. Those of scripts that no report is in are left out.
bool is_combining(char32_t value)
{
    static constexpr std::array k_ranges{
        Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x1AB0, 0x1AFF},
        Range{0x1DC0, 0x1DFF}, Range{0x20D0, 0x20FF}, Range{0xFE20, 0xFE2F},
    };
    return is_in(k_ranges, value);
}

/// East Asian wide and full-width characters, and pictures.
bool is_wide(char32_t value)
{
    static constexpr std::array k_ranges{
        Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF},
        Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
        Range{0xFE30, 0xFE6F},   Range{0xFF01, 0xFF60},   Range{0xFFE0, 0xFFE6},
        Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1FAFF},
        Range{0x20000, 0x3FFFD},
    };
    return is_in(k_ranges, value);
}

} // namespace

Glyph glyph_at(std::string_view text, std::size_t offset)
{
    const CodePoint point = decode_at(text, offset);
    if (point.size == 0) {
        return {};
    }
    if (is_control(point.value)) {
        return {U' ', 1, point.size};
    }
    if (point.value < 0x0300) {
        return is_invisible(point.value) ? Glyph{0, 0, point.size}
                                         : Glyph{point.value, 1, point.size};
    }
    if (is_invisible(point.value)) {
        return {0, 0, point.size};
    }
    if (is_combining(point.value)) {
        return {point.value, 0, point.size};
    }
    return {point.value, is_wide(point.value) ? 2U : 1U, point.size};
}

std::string shown(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        if (glyph.shown != 0) {
            append_utf8(out, glyph.shown);
        }
        at += glyph.size;
    }
    return out;
}

std::size_t columns_of(std::string_view text)
{
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        columns += glyph.columns;
        at += glyph.size;
    }
    return columns;
}

} // namespace solieu

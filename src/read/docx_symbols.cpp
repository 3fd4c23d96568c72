#include "read/docx_symbols.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <span>

namespace solieu {
namespace {

struct Symbol {
    std::uint8_t code;
    std::string_view text;
};

/// Adobe's encoding of Symbol where it differs from ASCII, as the Unicode Consortium maps it
/// (VENDORS/ADOBE/symbol.txt).
constexpr std::array k_symbol{
    Symbol{0x22, "∀"}, Symbol{0x24, "∃"},  Symbol{0x27, "∋"}, Symbol{0x2D, "−"}, Symbol{0x40, "≅"},
    Symbol{0x41, "Α"}, Symbol{0x42, "Β"},  Symbol{0x43, "Χ"}, Symbol{0x44, "Δ"}, Symbol{0x45, "Ε"},
    Symbol{0x46, "Φ"}, Symbol{0x47, "Γ"},  Symbol{0x48, "Η"}, Symbol{0x49, "Ι"}, Symbol{0x4A, "ϑ"},
    Symbol{0x4B, "Κ"}, Symbol{0x4C, "Λ"},  Symbol{0x4D, "Μ"}, Symbol{0x4E, "Ν"}, Symbol{0x4F, "Ο"},
    Symbol{0x50, "Π"}, Symbol{0x51, "Θ"},  Symbol{0x52, "Ρ"}, Symbol{0x53, "Σ"}, Symbol{0x54, "Τ"},
    Symbol{0x55, "Υ"}, Symbol{0x56, "ς"},  Symbol{0x57, "Ω"}, Symbol{0x58, "Ξ"}, Symbol{0x59, "Ψ"},
    Symbol{0x5A, "Ζ"}, Symbol{0x5C, "∴"},  Symbol{0x5E, "⊥"}, Symbol{0x60, "‾"}, Symbol{0x61, "α"},
    Symbol{0x62, "β"}, Symbol{0x63, "χ"},  Symbol{0x64, "δ"}, Symbol{0x65, "ε"}, Symbol{0x66, "φ"},
    Symbol{0x67, "γ"}, Symbol{0x68, "η"},  Symbol{0x69, "ι"}, Symbol{0x6A, "ϕ"}, Symbol{0x6B, "κ"},
    Symbol{0x6C, "λ"}, Symbol{0x6D, "μ"},  Symbol{0x6E, "ν"}, Symbol{0x6F, "ο"}, Symbol{0x70, "π"},
    Symbol{0x71, "θ"}, Symbol{0x72, "ρ"},  Symbol{0x73, "σ"}, Symbol{0x74, "τ"}, Symbol{0x75, "υ"},
    Symbol{0x76, "ϖ"}, Symbol{0x77, "ω"},  Symbol{0x78, "ξ"}, Symbol{0x79, "ψ"}, Symbol{0x7A, "ζ"},
    Symbol{0x7E, "∼"}, Symbol{0xA0, "€"},  Symbol{0xA1, "ϒ"}, Symbol{0xA2, "′"}, Symbol{0xA3, "≤"},
    Symbol{0xA4, "⁄"}, Symbol{0xA5, "∞"},  Symbol{0xA6, "ƒ"}, Symbol{0xA7, "♣"}, Symbol{0xA8, "♦"},
    Symbol{0xA9, "♥"}, Symbol{0xAA, "♠"},  Symbol{0xAB, "↔"}, Symbol{0xAC, "←"}, Symbol{0xAD, "↑"},
    Symbol{0xAE, "→"}, Symbol{0xAF, "↓"},  Symbol{0xB0, "°"}, Symbol{0xB1, "±"}, Symbol{0xB2, "″"},
    Symbol{0xB3, "≥"}, Symbol{0xB4, "×"},  Symbol{0xB5, "∝"}, Symbol{0xB6, "∂"}, Symbol{0xB7, "•"},
    Symbol{0xB8, "÷"}, Symbol{0xB9, "≠"},  Symbol{0xBA, "≡"}, Symbol{0xBB, "≈"}, Symbol{0xBC, "…"},
    Symbol{0xBD, "⏐"}, Symbol{0xBE, "⎯"},  Symbol{0xBF, "↵"}, Symbol{0xC0, "ℵ"}, Symbol{0xC1, "ℑ"},
    Symbol{0xC2, "ℜ"}, Symbol{0xC3, "℘"},  Symbol{0xC4, "⊗"}, Symbol{0xC5, "⊕"}, Symbol{0xC6, "∅"},
    Symbol{0xC7, "∩"}, Symbol{0xC8, "∪"},  Symbol{0xC9, "⊃"}, Symbol{0xCA, "⊇"}, Symbol{0xCB, "⊄"},
    Symbol{0xCC, "⊂"}, Symbol{0xCD, "⊆"},  Symbol{0xCE, "∈"}, Symbol{0xCF, "∉"}, Symbol{0xD0, "∠"},
    Symbol{0xD1, "∇"}, Symbol{0xD2, "®"},  Symbol{0xD3, "©"}, Symbol{0xD4, "™"}, Symbol{0xD5, "∏"},
    Symbol{0xD6, "√"}, Symbol{0xD7, "⋅"},  Symbol{0xD8, "¬"}, Symbol{0xD9, "∧"}, Symbol{0xDA, "∨"},
    Symbol{0xDB, "⇔"}, Symbol{0xDC, "⇐"},  Symbol{0xDD, "⇑"}, Symbol{0xDE, "⇒"}, Symbol{0xDF, "⇓"},
    Symbol{0xE0, "◊"}, Symbol{0xE1, "〈"}, Symbol{0xE2, "®"}, Symbol{0xE3, "©"}, Symbol{0xE4, "™"},
    Symbol{0xE5, "∑"}, Symbol{0xE6, "⎛"},  Symbol{0xE7, "⎜"}, Symbol{0xE8, "⎝"}, Symbol{0xE9, "⎡"},
    Symbol{0xEA, "⎢"}, Symbol{0xEB, "⎣"},  Symbol{0xEC, "⎧"}, Symbol{0xED, "⎨"}, Symbol{0xEE, "⎩"},
    Symbol{0xEF, "⎪"}, Symbol{0xF1, "〉"}, Symbol{0xF2, "∫"}, Symbol{0xF3, "⌠"}, Symbol{0xF4, "⎮"},
    Symbol{0xF5, "⌡"}, Symbol{0xF6, "⎞"},  Symbol{0xF7, "⎟"}, Symbol{0xF8, "⎠"}, Symbol{0xF9, "⎤"},
    Symbol{0xFA, "⎥"}, Symbol{0xFB, "⎦"},  Symbol{0xFC, "⎫"}, Symbol{0xFD, "⎬"}, Symbol{0xFE, "⎭"},
};

/// Glyphs of Wingdings that reports use: check marks, boxes, arrows, numbers in circles.
constexpr std::array k_wingdings{
    Symbol{0x22, "✂"}, Symbol{0x23, "✁"}, Symbol{0x45, "☜"}, Symbol{0x46, "☞"}, Symbol{0x47, "☝"},
    Symbol{0x48, "☟"}, Symbol{0x4A, "☺"}, Symbol{0x4C, "☹"}, Symbol{0x51, "✈"}, Symbol{0x52, "☼"},
    Symbol{0x54, "❄"}, Symbol{0x6C, "●"}, Symbol{0x6D, "❍"}, Symbol{0x6E, "■"}, Symbol{0x6F, "□"},
    Symbol{0x70, "□"}, Symbol{0x71, "❑"}, Symbol{0x72, "❒"}, Symbol{0x73, "⬧"}, Symbol{0x74, "⧫"},
    Symbol{0x75, "◆"}, Symbol{0x76, "❖"}, Symbol{0x77, "⬥"}, Symbol{0x78, "⌧"}, Symbol{0x80, "⓪"},
    Symbol{0x81, "①"}, Symbol{0x82, "②"}, Symbol{0x83, "③"}, Symbol{0x84, "④"}, Symbol{0x85, "⑤"},
    Symbol{0x86, "⑥"}, Symbol{0x87, "⑦"}, Symbol{0x88, "⑧"}, Symbol{0x89, "⑨"}, Symbol{0x8A, "⑩"},
    Symbol{0x8B, "⓿"}, Symbol{0x8C, "❶"}, Symbol{0x8D, "❷"}, Symbol{0x8E, "❸"}, Symbol{0x8F, "❹"},
    Symbol{0x90, "❺"}, Symbol{0x91, "❻"}, Symbol{0x92, "❼"}, Symbol{0x93, "❽"}, Symbol{0x94, "❾"},
    Symbol{0x95, "❿"}, Symbol{0x9E, "·"}, Symbol{0x9F, "•"}, Symbol{0xA0, "▪"}, Symbol{0xA1, "○"},
    Symbol{0xA4, "◉"}, Symbol{0xA5, "◎"}, Symbol{0xA7, "▪"}, Symbol{0xA8, "◻"}, Symbol{0xAB, "★"},
    Symbol{0xD8, "➢"}, Symbol{0xE0, "→"}, Symbol{0xE8, "➔"}, Symbol{0xEF, "⇦"}, Symbol{0xF0, "⇨"},
    Symbol{0xF1, "⇧"}, Symbol{0xF2, "⇩"}, Symbol{0xFB, "✗"}, Symbol{0xFC, "✓"}, Symbol{0xFD, "☒"},
    Symbol{0xFE, "☑"},
};

constexpr std::array k_wingdings_2{
    Symbol{0x4F, "✗"}, Symbol{0x50, "✓"}, Symbol{0x52, "☑"}, Symbol{0x53, "☒"}, Symbol{0x54, "☒"},
    Symbol{0x69, "⓪"}, Symbol{0x6A, "①"}, Symbol{0x6B, "②"}, Symbol{0x6C, "③"}, Symbol{0x6D, "④"},
    Symbol{0x6E, "⑤"}, Symbol{0x6F, "⑥"}, Symbol{0x70, "⑦"}, Symbol{0x71, "⑧"}, Symbol{0x72, "⑨"},
    Symbol{0x73, "⑩"}, Symbol{0x74, "⓿"}, Symbol{0x75, "❶"}, Symbol{0x76, "❷"}, Symbol{0x77, "❸"},
    Symbol{0x78, "❹"}, Symbol{0x79, "❺"}, Symbol{0x7A, "❻"}, Symbol{0x7B, "❼"}, Symbol{0x7C, "❽"},
    Symbol{0x7D, "❾"}, Symbol{0x7E, "❿"}, Symbol{0x97, "●"}, Symbol{0x98, "•"}, Symbol{0xA3, "□"},
};

constexpr std::array k_webdings{
    Symbol{0x33, "◀"}, Symbol{0x34, "▶"}, Symbol{0x3C, "■"}, Symbol{0x61, "✓"},
    Symbol{0x63, "□"}, Symbol{0x67, "■"}, Symbol{0x6E, "●"}, Symbol{0x72, "✗"},
};

struct SymbolFont {
    std::string_view name;
    std::span<const Symbol> symbols;
    bool has_ascii; ///< what is not in the table is as in ASCII
};

constexpr std::array k_fonts{
    SymbolFont{"Symbol", k_symbol, true},
    SymbolFont{"Wingdings", k_wingdings, false},
    SymbolFont{"Wingdings 2", k_wingdings_2, false},
    SymbolFont{"Wingdings 3", {}, false},
    SymbolFont{"Webdings", k_webdings, false},
};

constexpr std::uint32_t k_private_begin = 0xF000;
constexpr std::uint32_t k_private_end = 0xF100;
constexpr std::uint32_t k_codes = 0x100;

const SymbolFont* font_of(std::string_view name)
{
    const auto* const found =
        std::find_if(k_fonts.begin(), k_fonts.end(),
                     [name](const SymbolFont& font) { return font.name == name; });
    return found == k_fonts.end() ? nullptr : found;
}

void append_utf8(std::string& text, std::uint32_t code)
{
    const auto tail = [code](unsigned int shift) {
        return static_cast<char>(0x80U | (code >> shift & 0x3FU));
    };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | code >> 6U);
        text += tail(0);
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0U | code >> 12U);
        text += tail(6);
        text += tail(0);
    } else {
        text += static_cast<char>(0xF0U | code >> 18U);
        text += tail(12);
        text += tail(6);
        text += tail(0);
    }
}

void append_glyph(std::string& text, const SymbolFont& font, std::uint32_t code)
{
    if (code <= ' ') {
        text += static_cast<char>(code);
        return;
    }
    const auto found = std::find_if(font.symbols.begin(), font.symbols.end(),
                                    [code](const Symbol& symbol) { return symbol.code == code; });
    if (found != font.symbols.end()) {
        text += found->text;
    } else {
        append_utf8(text, font.has_ascii && code < 0x7F ? code : k_private_begin + code);
    }
}

/// The code point that begins at \p at, which moves on; 0 at a byte that begins none. The parser
/// lets only sound UTF-8 through.
std::uint32_t next_code(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t ahead) -> std::uint32_t {
        return at + ahead < text.size() ? static_cast<unsigned char>(text[at + ahead]) : 0U;
    };
    const std::uint32_t first = byte(0);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    std::uint32_t code = size == 1 ? first : first & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        code = code << 6U | (byte(i) & 0x3FU);
    }
    at = std::min(at + size, text.size());
    return code;
}

} // namespace

void append_symbol(std::string& text, std::string_view font_name, std::string_view digits)
{
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const bool is_surrogate = code >= 0xD800 && code < 0xE000;
    if (error != std::errc() || end != digits.data() + digits.size() || code < ' ' ||
        code > 0x10FFFF || is_surrogate) {
        return;
    }
    const SymbolFont* const font = font_of(font_name);
    if (font != nullptr && code >= k_private_begin && code < k_private_end) {
        append_glyph(text, *font, code - k_private_begin);
    } else if (font != nullptr && code < k_codes) {
        append_glyph(text, *font, code);
    } else {
        append_utf8(text, code);
    }
}

void replace_symbols(std::string& text, std::size_t begin, const RunFonts& fonts)
{
    const SymbolFont* const ascii = font_of(fonts.ascii.value_or(""));
    const SymbolFont* const other = font_of(fonts.high_ansi.value_or(""));
    if ((ascii == nullptr && other == nullptr) || begin >= text.size()) {
        return;
    }
    const std::string piece = text.substr(begin);
    text.resize(begin);
    for (std::size_t at = 0; at < piece.size();) {
        const std::size_t start = at;
        const std::uint32_t code = next_code(piece, at);
        const SymbolFont* const font = code < 0x80 ? ascii : other;
        const bool is_private = code >= k_private_begin && code < k_private_end;
        if (font != nullptr && (code < k_codes || is_private)) {
            append_glyph(text, *font, is_private ? code - k_private_begin : code);
        } else {
            text.append(piece, start, at - start);
        }
    }
}

} // namespace solieu

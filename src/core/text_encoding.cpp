#include "core/text_encoding.hpp"

#include "core/vietnamese.hpp"

#include <array>

namespace solieu {
namespace {

struct Row {
    TextEncoding encoding;
    std::string_view name;
    std::string_view alias;
};

constexpr std::array k_rows{
    Row{TextEncoding::utf8, "UTF-8", "utf8"},
    Row{TextEncoding::utf16_le, "UTF-16LE", "utf16le"},
    Row{TextEncoding::utf16_be, "UTF-16BE", "utf16be"},
    Row{TextEncoding::tcvn3, "TCVN3", "abc"},
    Row{TextEncoding::vni, "VNI", "vni-windows"},
    Row{TextEncoding::viscii, "VISCII", "viscii1.1-1"},
    Row{TextEncoding::vps, "VPS", "x-viet-vps"},
    Row{TextEncoding::viqr, "VIQR", "viqr7"},
    Row{TextEncoding::windows_1258, "Windows-1258", "cp1258"},
};

} // namespace

std::string_view name_of(TextEncoding encoding)
{
    for (const Row& row : k_rows) {
        if (row.encoding == encoding) {
            return row.name;
        }
    }
    return {};
}

std::optional<TextEncoding> find_text_encoding(std::string_view name)
{
    const std::string wanted = lower(name);
    for (const Row& row : k_rows) {
        if (wanted == lower(row.name) || wanted == row.alias) {
            return row.encoding;
        }
    }
    return std::nullopt;
}

std::string text_encoding_names()
{
    std::string names;
    for (const Row& row : k_rows) {
        names += (names.empty() ? "" : ", ") + lower(row.name);
    }
    return names;
}

} // namespace solieu

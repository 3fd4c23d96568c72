#include "store/stored_text.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace solieu {
namespace {

/// Each letter with all that Vietnamese writes above, below and across it.
constexpr std::array<std::u32string_view, 7> k_families{
    U"aàáảãạăằắẳẵặâầấẩẫậ", U"eèéẻẽẹêềếểễệ", U"iìíỉĩị", U"oòóỏõọôồốổỗộơờớởỡợ",
    U"uùúủũụưừứửữự",       U"yỳýỷỹỵ",       U"dđ",
};

char32_t base_of(char32_t letter)
{
    const auto family =
        std::find_if(k_families.begin(), k_families.end(), [letter](std::u32string_view letters) {
            return letters.find(letter) != std::u32string_view::npos;
        });
    return family == k_families.end() ? letter : family->front();
}

} // namespace

std::string search_text(std::string_view text)
{
    constexpr char32_t k_ascii_end = 0x80;
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_at(text, at);
        const char32_t letter = to_lower(point.value);
        append_utf8(folded, letter < k_ascii_end ? letter : base_of(letter));
        at += point.size;
    }
    return folded;
}

} // namespace solieu

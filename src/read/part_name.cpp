#include "read/part_name.hpp"

#include "core/ascii.hpp"

#include <algorithm>

namespace solieu {
namespace {

char folded(char letter)
{
    return letter == '\\' ? '/' : ascii_lower(letter);
}

std::string_view without_root(std::string_view name)
{
    while (!name.empty()) {
        const bool is_step = name.size() > 1 && name[0] == '.' && folded(name[1]) == '/';
        if (folded(name[0]) != '/' && !is_step) {
            break;
        }
        name.remove_prefix(is_step ? 2 : 1);
    }
    return name;
}

} // namespace

std::string folded_part_name(std::string_view name)
{
    std::string out(without_root(name));
    std::transform(out.begin(), out.end(), out.begin(), folded);
    return out;
}

bool is_same_part_name(std::string_view left, std::string_view right)
{
    left = without_root(left);
    right = without_root(right);
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char one, char other) { return folded(one) == folded(other); });
}

} // namespace solieu

#include "read/page_lines.hpp"

#include "core/ascii.hpp"

#include <cstdlib>
#include <string_view>
#include <utility>

namespace solieu {
namespace {

bool is_number(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// The middle one of the values, the lesser one of two; 0 of none.
int median(std::vector<int> values)
{
    if (values.empty()) {
        return 0;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::string text_of(const PageLine& line)
{
    std::string out;
    for (const PageWord& word : line.words) {
        out += (out.empty() ? "" : " ") + word.text;
    }
    return out;
}

/// `3`, `- 3 -`, `3/12`, `Trang 3`.
bool is_page_number(const PageLine& line)
{
    std::string text = text_of(line);
    for (const std::string_view word : {"Trang", "trang", "Page"}) {
        text.erase(0, text.starts_with(word) ? word.size() : 0);
    }
    constexpr std::size_t k_longest = 12;
    return text.size() <= k_longest &&
           text.find_first_not_of("0123456789 -–/") == std::string::npos &&
           text.find_first_of("0123456789") != std::string::npos;
}

} // namespace

bool is_small_number(const PageWord& word, int text_height)
{
    constexpr std::size_t k_longest = 3; // notes count up to some hundred
    return word.text.size() <= k_longest && is_number(word.text) &&
           word.box.height() * 4 <= text_height * 3;
}

int text_height(const PageLine& line)
{
    int height = 0;
    for (const PageWord& word : line.words) {
        height = std::max(height, word.box.height());
    }
    return height;
}

int usual_height(const std::vector<PageLine>& lines)
{
    std::vector<int> heights;
    heights.reserve(lines.size());
    for (const PageLine& line : lines) {
        heights.push_back(text_height(line));
    }
    return median(std::move(heights));
}

int usual_pitch(const std::vector<PageLine>& lines)
{
    std::vector<int> pitches;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const int pitch = lines[i].box.top - lines[i - 1].box.top;
        if (pitch > 0) {
            pitches.push_back(pitch);
        }
    }
    return median(std::move(pitches));
}

bool overlap_in_height(const PageBox& one, const PageBox& other)
{
    return one.top < other.bottom && other.top < one.bottom;
}

bool are_in_column(const PageBox& one, const PageBox& other)
{
    const int near = 2 * std::max(one.height(), other.height());
    return one.left < other.right + near && other.left < one.right + near;
}

std::vector<PageLine> in_order(std::vector<PageLine> lines)
{
    constexpr std::size_t k_farthest = 200; // more than a page has rows
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const PageBox box = lines[at].box;
        const auto end = lines.begin() + static_cast<std::ptrdiff_t>(at);
        const auto begin = end - static_cast<std::ptrdiff_t>(std::min(at, k_farthest));
        const auto first = std::find_if(begin, end, [&box](const PageLine& line) {
            return line.box.top > box.bottom - k_page_slack && are_in_column(line.box, box);
        });
        std::rotate(first, end, end + 1);
    }
    return lines;
}

void drop_page_number(Page& page)
{
    const int edge = page.height / 8;
    const auto is_alone = [&page](const PageLine& line) {
        return std::count_if(page.lines.begin(), page.lines.end(), [&line](const PageLine& other) {
                   return overlap_in_height(line.box, other.box);
               }) == 1;
    };
    const auto number =
        std::find_if(page.lines.begin(), page.lines.end(), [&](const PageLine& line) {
            const bool is_at_edge = line.box.bottom < edge || line.box.top > page.height - edge;
            return is_at_edge && is_page_number(line) && is_alone(line);
        });
    if (number != page.lines.end()) {
        page.lines.erase(number);
    }
}

PageMargins PageMargins::of(const std::vector<PageLine>& lines, int page_width)
{
    PageMargins margins{page_width, 0};
    for (const PageLine& line : lines) {
        margins.left = std::min(margins.left, line.box.left);
        margins.right = std::max(margins.right, line.box.right);
    }
    margins.right = std::max(margins.right, page_width - margins.left);
    return margins;
}

bool PageMargins::is_centred(const PageBox& line) const
{
    const int before = line.left - left;
    const int behind = right - line.right;
    return before > k_page_slack && std::abs(before - behind) < k_page_indent;
}

} // namespace solieu

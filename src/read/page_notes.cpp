#include "read/page_notes.hpp"

#include <charconv>
#include <cstddef>
#include <functional>
#include <iterator>
#include <limits>
#include <map>

namespace solieu {
namespace {

/// Numbers of notes, by their upper edge.
using Labels = std::map<int, std::string>;

/// Whether text stands to the right of the line's first word, and none to the left.
bool begins_row(const PageLine& line, const std::vector<PageLine>& lines)
{
    bool has_text = line.words.size() > 1;
    for (const PageLine& other : lines) {
        if (&other != &line && overlap_in_height(line.box, other.box)) {
            has_text = true;
            if (other.box.left < line.box.left) {
                return false;
            }
        }
    }
    return has_text;
}

/// Takes off the small numbers that stand alone, or at the beginning of their line, as far as they
/// count on from the last note, or anew from 1.
Labels take_labels(std::vector<PageLine>& lines, const std::string& last_note)
{
    const int height = usual_height(lines);
    std::multimap<int, PageLine*> found;
    for (PageLine& line : lines) {
        if (is_small_number(line.words.front(), height) && begins_row(line, lines)) {
            found.emplace(line.words.front().box.top, &line);
        }
    }
    Labels labels;
    int last = number_of_note(last_note);
    for (const auto& [top, line] : found) {
        const std::string& label = line->words.front().text;
        const int number = number_of_note(label);
        if (number == last + 1 || (labels.empty() && number == 1)) {
            last = number;
            labels.emplace(top, label);
            line->words.erase(line->words.begin());
        }
    }
    std::erase_if(lines, [](const PageLine& line) { return line.words.empty(); });
    return labels;
}

} // namespace

PageFoot split_foot(std::vector<PageLine> lines, const std::string& last_note)
{
    const int usual = usual_height(lines);
    const Labels labels = take_labels(lines, last_note);
    const int begin =
        labels.empty() ? std::numeric_limits<int>::max() : labels.begin()->first - k_page_slack;
    std::multimap<int, PageLine> feet; // from top to bottom
    std::multimap<int, std::size_t, std::greater<>> upwards;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        upwards.emplace(lines[i].box.top, i);
    }
    bool goes_on = !last_note.empty();
    std::vector<bool> is_foot(lines.size());
    for (const auto& [top, line] : upwards) {
        const bool is_below = top >= begin;
        goes_on = goes_on && (is_below || text_height(lines[line]) * 12 <= usual * 11);
        is_foot[line] = is_below || goes_on;
    }
    PageFoot foot;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (is_foot[i]) {
            feet.emplace(lines[i].box.top, std::move(lines[i]));
        } else {
            foot.text.push_back(std::move(lines[i]));
        }
    }
    for (auto& [top, line] : feet) {
        const auto behind = labels.upper_bound(top + k_page_slack);
        foot.notes.emplace_back(behind == labels.begin() ? last_note : std::prev(behind)->second,
                                std::move(line));
    }
    return foot;
}

int number_of_note(std::string_view label)
{
    int number = 0;
    std::from_chars(label.data(), label.data() + label.size(), number);
    return number;
}

} // namespace solieu

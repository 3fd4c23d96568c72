#include "read/docx_chart.hpp"

#include "read/bounded_text.hpp"
#include "read/chart_number.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace solieu {
namespace {

using Points = std::map<int, std::string>; ///< by their index

struct Series {
    std::string name;
    std::vector<Points> levels; ///< of categories, the innermost first
    Points values;
};

class ChartHandler final : public XmlHandler {
public:
    explicit ChartHandler(std::uint64_t max_paragraph_bytes)
        : m_max_paragraph_bytes(max_paragraph_bytes)
    {
    }

    void start(const XmlElement& element) override
    {
        m_text = nullptr;
        const Tag parent = m_path.empty() ? Tag::other : m_path.back();
        m_path.push_back(element.tag);
        switch (element.tag) {
        case Tag::chart_title:
            m_role = Role::title;
            break;
        case Tag::chart_ser:
            series.emplace_back();
            break;
        case Tag::chart_tx:
        case Tag::chart_cat:
        case Tag::chart_x_val:
        case Tag::chart_val:
        case Tag::chart_y_val:
            if (parent == Tag::chart_ser) {
                m_role = role_of(element.tag);
                m_format.clear();
            }
            break;
        case Tag::chart_lvl:
            if (m_role == Role::category) {
                series.back().levels.emplace_back();
            }
            break;
        case Tag::chart_format_code:
            m_format.clear();
            m_text = m_role == Role::none ? nullptr : &m_format;
            break;
        case Tag::chart_pt:
            m_index = element.attributes.number("idx").value_or(0);
            break;
        case Tag::chart_v:
            m_piece.clear();
            m_text = m_role == Role::none ? nullptr : &m_piece;
            break;
        case Tag::drawing_br:
            append_bounded(m_piece, " ", m_max_paragraph_bytes);
            break;
        case Tag::drawing_t:
            m_text = m_role == Role::title ? &m_piece : nullptr;
            break;
        default:
            break;
        }
    }

    void end(Tag tag) override
    {
        m_text = nullptr;
        m_path.pop_back();
        if (tag == Tag::chart_v) {
            take_value();
        } else if (tag == Tag::drawing_p || tag == Tag::chart_title) {
            take_title();
        }
        const bool ends_role =
            tag == Tag::chart_title || (!m_path.empty() && m_path.back() == Tag::chart_ser);
        m_role = ends_role ? Role::none : m_role;
    }

    void text(std::string_view piece) override
    {
        if (m_text != nullptr) {
            append_bounded(*m_text, piece, m_max_paragraph_bytes);
        }
    }

    std::vector<std::string> titles;
    std::vector<Series> series;

private:
    enum class Role : std::uint8_t { none, title, name, category, value };

    static Role role_of(Tag tag)
    {
        return tag == Tag::chart_tx                               ? Role::name
               : tag == Tag::chart_cat || tag == Tag::chart_x_val ? Role::category
                                                                  : Role::value;
    }

    void take_value()
    {
        std::replace(m_piece.begin(), m_piece.end(), '\n', ' ');
        if (m_role == Role::name) {
            std::string& name = series.back().name;
            append_bounded(name, (name.empty() ? "" : " ") + m_piece, m_max_paragraph_bytes);
        } else if (m_role == Role::category) {
            std::vector<Points>& levels = series.back().levels;
            if (levels.empty()) {
                levels.emplace_back();
            }
            levels.back()[m_index] = m_format.empty() ? m_piece : chart_number(m_piece, m_format);
        } else if (m_role == Role::value) {
            series.back().values[m_index] = chart_number(m_piece, m_format);
        }
        if (m_role != Role::title) {
            m_piece.clear();
        }
    }

    void take_title()
    {
        if (m_role != Role::title) {
            return;
        }
        std::string title = std::exchange(m_piece, {});
        std::replace(title.begin(), title.end(), '\n', ' ');
        if (title.find_first_not_of(" \t\r") != std::string::npos) {
            titles.push_back(std::move(title));
        }
    }

    std::uint64_t m_max_paragraph_bytes;
    std::vector<Tag> m_path; ///< of open elements
    Role m_role = Role::none;
    std::string* m_text = nullptr; ///< where character data goes
    std::string m_piece;
    std::string m_format;
    int m_index = 0;
};

/// The category of that index; a label of an outer level goes on until the next one.
std::string category_of(const Series& series, int index)
{
    std::string out;
    for (auto level = series.levels.rbegin(); level != series.levels.rend(); ++level) {
        const bool goes_on = std::next(level) != series.levels.rend();
        const auto behind = level->upper_bound(index);
        if (behind != level->begin() && (goes_on || std::prev(behind)->first == index)) {
            out += (out.empty() ? "" : ", ") + std::prev(behind)->second;
        }
    }
    return out;
}

/// Writes the lines of series, bounded in all: names and outer categories stand in many of them.
class LineWriter {
public:
    LineWriter(std::vector<std::string>& lines, std::uint64_t max_line_bytes)
        : m_lines(lines), m_max_line_bytes(max_line_bytes)
    {
    }

    /// Of the series from \p first up to \p last, which have the same categories.
    void write(const Series* first, const Series* last)
    {
        std::map<int, std::string> lines;
        for (const Series* one = first; one != last; ++one) {
            for (const auto& [index, value] : one->values) {
                const auto [place, is_new] = lines.try_emplace(index);
                std::string& line = place->second;
                append(line, is_new ? category_of(*first, index) : "; ");
                append(line, is_new && !line.empty() ? ": " : "");
                append(line, one->name.empty() ? value : one->name + " " + value);
            }
        }
        for (auto& [index, line] : lines) {
            m_lines.push_back(std::move(line));
        }
    }

private:
    void append(std::string& line, std::string_view piece)
    {
        append_bounded(line, piece, m_max_line_bytes);
        m_bytes += piece.size();
        if (m_bytes > limits::k_max_held_bytes) {
            throw_beyond("the bytes in the lines of one chart are over",
                         "số byte trong các dòng của một biểu đồ vượt quá",
                         limits::k_max_held_bytes);
        }
    }

    std::vector<std::string>& m_lines;
    std::uint64_t m_max_line_bytes;
    std::size_t m_bytes = 0;
};

} // namespace

std::vector<std::string> read_chart(PartStore& store, XmlPartPlace place,
                                    std::uint64_t max_paragraph_bytes)
{
    ChartHandler handler(max_paragraph_bytes);
    XmlPart(store, place, handler).read_all();
    std::vector<std::string> lines = std::move(handler.titles);
    const Series* const end = handler.series.data() + handler.series.size();
    LineWriter writer(lines, max_paragraph_bytes);
    for (const Series* first = handler.series.data(); first != end;) {
        const Series* const last = std::find_if(
            first + 1, end, [first](const Series& one) { return one.levels != first->levels; });
        writer.write(first, last);
        first = last;
    }
    return lines;
}

} // namespace solieu

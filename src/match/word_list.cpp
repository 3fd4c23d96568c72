#include "match/word_list.hpp"

#include "core/error.hpp"

#include <charconv>
#include <optional>

namespace solieu {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> pieces;
    while (true) {
        const std::size_t at = text.find(separator);
        pieces.push_back(text.substr(0, at));
        if (at == std::string_view::npos) {
            return pieces;
        }
        text.remove_prefix(at + 1);
    }
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    return text;
}

class ListParser {
public:
    ListParser(std::string name, std::string file) : m_list{std::move(name), std::move(file), {}} {}

    WordList parse(std::string_view text)
    {
        for (const std::string_view line : split(text, '\n')) {
            ++m_line;
            const std::string_view content = trimmed(line);
            if (content.empty() || content.front() == '#') {
                continue;
            }
            if (m_columns.empty()) {
                read_header(content);
            } else {
                read_entry(split(content, '\t'));
            }
        }
        if (m_list.entries.empty()) {
            fail("the list has no entries");
        }
        return std::move(m_list);
    }

private:
    [[noreturn]] void fail(const std::string& what) const
    {
        throw GrammarError(m_list.file + ":" + std::to_string(m_line) + ": " + what);
    }

    void read_header(std::string_view line)
    {
        bool has_surface = false;
        for (const std::string_view column : split(line, '\t')) {
            m_columns.emplace_back(trimmed(column));
            has_surface = has_surface || m_columns.back() == "surface";
        }
        if (!has_surface) {
            fail("the header line must name a column «surface», found «" + std::string(line) + "»");
        }
    }

    [[nodiscard]] std::string cell(const std::vector<std::string_view>& cells,
                                   std::string_view column) const
    {
        for (std::size_t place = 0; place < m_columns.size() && place < cells.size(); ++place) {
            if (m_columns[place] == column) {
                return std::string(trimmed(cells[place]));
            }
        }
        return {};
    }

    void read_entry(const std::vector<std::string_view>& cells)
    {
        if (cells.size() > m_columns.size()) {
            fail("more cells than columns in «" + std::string(cells.front()) + "»");
        }
        ListEntry entry;
        entry.canonical = cell(cells, "canonical");
        entry.group = cell(cells, "class");
        if (entry.group.empty()) {
            entry.group = cell(cells, "kind");
        }
        entry.line = m_line;
        const std::string value = cell(cells, "value");
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), entry.value);
        if (!value.empty() && (error != std::errc() || end != value.data() + value.size())) {
            fail("«" + value + "» is no whole number");
        }
        const std::string surfaces = cell(cells, "surface");
        for (const std::string_view surface : split(surfaces, '|')) {
            entry.surface = trimmed(surface);
            if (entry.surface.empty()) {
                fail("an empty surface");
            }
            m_list.entries.push_back(entry);
        }
    }

    WordList m_list;
    std::vector<std::string> m_columns;
    int m_line = 0;
};

} // namespace

WordList parse_word_list(std::string name, std::string file, std::string_view text)
{
    return ListParser(std::move(name), std::move(file)).parse(text);
}

} // namespace solieu

/// \file
/// D: mentions of one numbered document against each other.
#include "check/checks.hpp"
#include "check/iso_date.hpp"
#include "core/ascii.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace solieu {
namespace {

/// The year inside the number of a legal document: `29/2024/TT-BGDĐT` (Decree 30/2020/NĐ-CP).
std::optional<int> year_in_number(std::string_view number)
{
    const std::size_t first = number.find('/');
    constexpr std::size_t k_digits = 4;
    if (first == std::string_view::npos || number.size() < first + k_digits + 2 ||
        number[first + k_digits + 1] != '/') {
        return std::nullopt;
    }
    return parse_digits(number.substr(first + 1, k_digits));
}

/// Whether the words end with day, month and year that no calendar has: `ngày 31/02/2025`.
bool has_impossible_date(std::string_view quote)
{
    constexpr std::size_t k_parts = 3;
    std::vector<std::string_view> numbers;
    const std::size_t day = quote.rfind("ngày");
    if (day == std::string_view::npos) {
        return false;
    }
    for (std::size_t at = day; at < quote.size();) {
        if (!is_digit(quote[at])) {
            ++at;
            continue;
        }
        const std::size_t end = std::min(quote.find_first_not_of("0123456789", at), quote.size());
        numbers.push_back(quote.substr(at, end - at));
        at = end;
    }
    constexpr std::size_t k_year = 4;
    if (numbers.size() != k_parts || numbers[2].size() != k_year || numbers[0].size() > 2 ||
        numbers[1].size() > 2) {
        return false;
    }
    const auto two = [](std::string_view number) {
        return std::string(2 - number.size(), '0') + std::string(number);
    };
    return !parse_date(std::string(numbers[2]) + "-" + two(numbers[1]) + "-" + two(numbers[0]));
}

/// The folded words behind a citation up to the end of its clause, where they say what it is about
/// (`của UBND huyện về giao biên chế`); empty otherwise.
std::string title_behind(const CitedDocument& cited)
{
    const std::size_t begin = cited.record.setting.span.end;
    if (cited.text == nullptr || begin >= cited.text->size()) {
        return {};
    }
    constexpr std::size_t k_most = 300;
    constexpr std::size_t k_least = 24; // `về kế hoạch` is the title of many
    const std::string_view behind = std::string_view(*cited.text).substr(begin);
    const std::size_t end = std::min(behind.find_first_of(".;,()\n"), behind.size());
    const std::size_t about = behind.substr(0, end).find(" về ");
    if (about == std::string_view::npos || end > k_most || end - about < k_least) {
        return {};
    }
    return fold(behind.substr(about, end - about));
}

class CitationFinder {
public:
    CitationFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations), m_written(parse_date(report.document().date))
    {
    }

    void run()
    {
        // Issuers are compared only where both mentions name one.
        std::map<std::tuple<std::string, std::string>, std::vector<std::size_t>> by_key;
        for (std::size_t at = 0; at < m_report.citations().size(); ++at) {
            const CitationRecord& citation = m_report.citations()[at].record;
            if (citation.date.empty()) {
                look_at_quote(at);
                continue;
            }
            look_at(at);
            look_at_title(at);
            std::vector<std::size_t>& earlier =
                by_key[{fold(citation.type), fold(citation.number)}];
            compare_with(earlier, at);
            earlier.push_back(at);
        }
    }

private:
    void put(std::string_view rule, Verdict verdict, std::size_t first, std::size_t second)
    {
        m_relations.put(FoundCitation{rule, verdict, first, second});
    }

    /// What one mention alone can tell.
    void look_at(std::size_t at)
    {
        const CitationRecord& citation = m_report.citations()[at].record;
        const auto date = parse_date(citation.date);
        if (!date) {
            put("D706", Verdict::inconsistent, at, at);
            return;
        }
        const auto year = year_in_number(citation.number);
        if (year && *year != date->year) {
            put("D703", Verdict::inconsistent, at, at);
        }
        if (m_written && *date > *m_written) {
            put("D704", Verdict::inconsistent, at, at);
        }
    }

    /// A date that is none is left out of the record, but stands in the quote.
    void look_at_quote(std::size_t at)
    {
        if (has_impossible_date(m_report.citations()[at].record.quote)) {
            put("D706", Verdict::inconsistent, at, at);
        }
    }

    /// D705: type, date and title of an earlier citation under another number.
    void look_at_title(std::size_t at)
    {
        const CitedDocument& cited = m_report.citations()[at];
        const std::string title = title_behind(cited);
        if (title.empty()) {
            return;
        }
        const std::string number = fold(cited.record.number);
        const auto [known, is_new] =
            m_titles.emplace(std::tuple(fold(cited.record.type), cited.record.date, title), at);
        const std::string other = fold(m_report.citations()[known->second].record.number);
        if (!is_new && other != number && !is_other_issuer(known->second, at)) {
            put("D705", Verdict::inconsistent, known->second, at);
        }
    }

    [[nodiscard]] bool is_other_issuer(std::size_t left, std::size_t right) const
    {
        const std::string& one = m_report.citations()[left].record.issuer;
        const std::string& other = m_report.citations()[right].record.issuer;
        return !one.empty() && !other.empty() && fold(one) != fold(other);
    }

    /// Numbers of state bodies begin anew each year (Decree 30/2020/NĐ-CP), so a date in another
    /// year is another document, unless day and month are the same.
    void compare_with(const std::vector<std::size_t>& earlier, std::size_t at)
    {
        const auto date = parse_date(m_report.citations()[at].record.date);
        bool is_told = false;
        constexpr std::size_t k_most = 50; // mentions; beyond, a hostile list
        const std::size_t count = std::min(earlier.size(), k_most);
        for (std::size_t number = 0; number < count && !is_told; ++number) {
            const std::size_t other = earlier[number];
            const auto before = parse_date(m_report.citations()[other].record.date);
            if (!date || !before || is_other_issuer(other, at)) {
                continue;
            }
            if (*date == *before) {
                put("D701", Verdict::consistent, other, at);
                is_told = true;
            } else if (date->year == before->year) {
                put("D701", Verdict::inconsistent, other, at);
                is_told = true;
            } else if (date->month == before->month && date->day == before->day) {
                put("D702", Verdict::inconsistent, other, at);
                is_told = true;
            }
        }
    }

    const Report& m_report;
    Relations& m_relations;
    std::optional<IsoDate> m_written;
    /// Citations by type, date and title, the first of each.
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> m_titles;
};

} // namespace

void find_citations(const Report& report, const Identities&, Relations& relations)
{
    CitationFinder(report, relations).run();
}

} // namespace solieu

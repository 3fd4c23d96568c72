/// \file
/// D: mentions of one numbered document against each other.
#include "check/checks.hpp"
#include "check/iso_date.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>

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
                continue;
            }
            look_at(at);
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
};

} // namespace

void find_citations(const Report& report, const Identities&, Relations& relations)
{
    CitationFinder(report, relations).run();
}

} // namespace solieu

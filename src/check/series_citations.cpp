#include "check/series_citations.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// Parts fields; no text of a report holds it.
constexpr char k_mark = '\x1f';

/// A document that a report gives more dates than this contradicts itself.
constexpr std::size_t k_max_dates = 64;

/// Ends of the numbers of bodies that there is one of: government, Party centre, ministries.
constexpr std::array<std::string_view, 24> k_national{
    "-CP",      "-TTg",     "-TW",    "/TW",    "-BTC",   "-BYT",  "-BGDĐT",   "-BNV",
    "-BKHĐT",   "-BTP",     "-BCA",   "-BQP",   "-BXD",   "-BCT",  "-BNNPTNT", "-BTNMT",
    "-BVHTTDL", "-BLĐTBXH", "-BKHCN", "-BTTTT", "-BGTVT", "-NHNN", "-TTCP",    "-UBTVQH"};

bool is_national(std::string_view number)
{
    return number.find("/QH") != std::string_view::npos ||
           std::any_of(k_national.begin(), k_national.end(),
                       [number](std::string_view end) { return number.ends_with(end); });
}

SeriesCitation citation_of(const CitedDocument& cited, std::size_t number, const IsoDate& date,
                           const SeriesReport& report)
{
    SeriesCitation citation;
    citation.date = date;
    citation.value = cited.record.date;
    citation.figure.report = &report;
    citation.figure.fact = number;
    citation.figure.id = cited.record.id;
    citation.figure.quote = cited.record.quote;
    citation.figure.source = cited.record.source;
    citation.figure.text = cited.text;
    citation.figure.span = cited.record.setting.span;
    return citation;
}

bool has_contradiction(const std::vector<SeriesCitation>& citations)
{
    for (const SeriesCitation& one : citations) {
        for (const SeriesCitation& other : citations) {
            const DateRelation relation = relation_of(one.date, other.date);
            if (relation == DateRelation::contradictory || relation == DateRelation::year_slip) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

DateRelation relation_of(const IsoDate& left, const IsoDate& right)
{
    if (left == right) {
        return DateRelation::same;
    }
    if (left.year == right.year) {
        return DateRelation::contradictory;
    }
    return left.month == right.month && left.day == right.day ? DateRelation::year_slip
                                                              : DateRelation::unrelated;
}

void read_citations(const Report& report, SeriesPage& page)
{
    for (std::size_t at = 0; at < report.citations().size(); ++at) {
        const CitedDocument& cited = report.citations()[at];
        const auto date = parse_date(cited.record.date);
        std::string body;
        if (!is_national(cited.record.number)) {
            body = page.report->office;
            if (body.empty()) {
                continue;
            }
            body += k_mark + fold(cited.record.issuer);
        }
        if (!date) {
            continue;
        }
        auto& known =
            page.citations[fold(cited.record.type) + k_mark + cited.record.number + k_mark + body];
        const bool is_new =
            std::none_of(known.begin(), known.end(),
                         [&date](const SeriesCitation& other) { return other.date == *date; });
        if (is_new && known.size() < k_max_dates) {
            known.push_back(citation_of(cited, at, *date, *page.report));
        }
    }
    std::erase_if(page.citations, [](const auto& row) { return has_contradiction(row.second); });
}

} // namespace solieu

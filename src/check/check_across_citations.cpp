/// \file
/// X908: the dates that reports give one numbered document.
#include "check/checks_across.hpp"
#include "check/series_citations.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
namespace {

/// Whether the report could have cited a document of that day. A number stands for another document
/// in each year, and what an earlier report means cannot be younger than it.
bool can_know(const SeriesReport& report, const IsoDate& date)
{
    return report.written  ? *report.written >= date
           : report.months ? report.months->year > date.year
                           : false;
}

AcrossUse use_of(const SeriesCitation& citation)
{
    return {&citation.figure, "citation", citation.value};
}

void look_at(const std::string& key, const SeriesCitation& own, const SeriesCitation& other,
             AcrossRelations& relations)
{
    const DateRelation relation = relation_of(own.date, other.date);
    const SeriesReport& left = *own.figure.report;
    const SeriesReport& right = *other.figure.report;
    const IsoDate latest = std::max(own.date, other.date);
    const bool is_slip =
        relation == DateRelation::year_slip && can_know(left, latest) && can_know(right, latest);
    if ((relation != DateRelation::contradictory && !is_slip) || is_same_report(left, right)) {
        return;
    }
    FoundAcross found;
    found.rule = "X908";
    found.series = key;
    found.uses = {use_of(own), use_of(other)};
    if (is_before(right, left)) {
        std::swap(found.uses.front(), found.uses.back());
    }
    found.judgement.verdict = Verdict::inconsistent;
    found.is_soft = is_slip;
    relations.put(std::move(found), {});
}

} // namespace

void find_citations_across(const SeriesPage& page, const Series& series, AcrossRelations& relations)
{
    for (const auto& [key, citations] : page.citations) {
        for (const SeriesCitation& own : citations) {
            for (const SeriesCitation& other : series.citations(key)) {
                look_at(key, own, other, relations);
            }
        }
    }
}

} // namespace solieu

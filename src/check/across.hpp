/// \file
/// Relations among the figures of several reports.
#pragma once

#include "check/judge.hpp"
#include "check/relations.hpp"
#include "check/series.hpp"
#include "core/record.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// A figure of a relation across reports. Views a page or the store.
struct AcrossUse {
    const SeriesFigure* figure = nullptr;
    std::string_view role;
    std::string value{}; ///< as in the records
};

/// A relation with figures of at least two reports, found and judged. Whichever report was given
/// first, it is the same but for its frame, which a record adds.
struct FoundAcross {
    std::string_view rule;
    std::optional<Formula> formula; ///< empty for what its check alone can judge
    Binding binding = Binding::structure;
    std::vector<AcrossUse> uses; ///< the figure that is judged first
    Judgement judgement;
    bool is_soft =
        false; ///< an estimate, or a figure that may have changed since: no more than a note
    std::string series; ///< what it is about, of the fingerprint
};

/// How two statements of one series stand to each other.
struct Pairing {
    Binding binding = Binding::structure;
    bool is_broken = false; ///< places or bodies were merged between the two
};

/// Whether they are two files of one report: of one number and date, or of one title and period.
[[nodiscard]] bool is_same_report(const SeriesReport& left, const SeriesReport& right);

/// Whether two reports may be compared, and how surely: they are two, of one office and of one kind
/// by their titles.
[[nodiscard]] std::optional<Pairing> pair(const SeriesReport& left, const SeriesReport& right);
[[nodiscard]] std::optional<Pairing> pair(const SeriesEntry& left, const SeriesEntry& right);

/// By the formula, from the figures in their order.
[[nodiscard]] Judgement judge(const FoundAcross& found);

/// Whether the left report is the earlier one: by its period, then its date, then its id.
[[nodiscard]] bool is_before(const SeriesReport& left, const SeriesReport& right);

/// Whether the value was stated before its period was over, or as an estimate.
[[nodiscard]] bool is_provisional(const SeriesEntry& value);

/// Whether a provisional value comes near to one of the numbers that another report has for it: a
/// report of the last two weeks of a quarter lacks up to a sixth of it.
[[nodiscard]] bool is_explained_by_delay(const Interval& others, const Term& value);

/// Takes the relations that one report completes.
class AcrossRelations {
public:
    /// Keeps what was judged. Of a series that is broken nothing is told as wrong.
    void put(FoundAcross found, const Pairing& pairing);

    [[nodiscard]] const std::vector<FoundAcross>& found() const
    {
        return m_found;
    }

private:
    std::vector<FoundAcross> m_found;
};

/// One finder's question about two statements of a series.
using PairFinder = std::function<void(const std::string& series, const SeriesEntry& left,
                                      const SeriesEntry& right, const Pairing& pairing)>;

/// Calls back for every statement of the page with every statement of earlier reports of the same
/// series that may be compared with it: the one of kind \p left before that of kind \p right; of
/// one kind that of the earlier report before the other.
void for_each_pair(const SeriesPage& page, const Series& series, EntryKind left, EntryKind right,
                   const PairFinder& find);

/// The figure of a use, as records tell it.
[[nodiscard]] AcrossUse use_of(const SeriesFigure& figure, std::string_view role);

} // namespace solieu

/// \file
/// The check stage.
#pragma once

#include "check/across.hpp"
#include "check/report.hpp"
#include "check/series.hpp"
#include "core/identity.hpp"
#include "core/record.hpp"
#include "core/sink.hpp"

#include <vector>

namespace solieu {

/// Passes records on, and behind a document's last one puts the relations among its figures and
/// citations with their verdicts, in reading order of the stated figure. Keeps the figures of one
/// document and the texts that hold them (bounded). With a store of series behind these come the
/// relations with reports given before; then it adds the document to the store. One document each;
/// belongs to one thread.
class Checker final : public Sink<Record> {
public:
    /// Everything must outlive it. Null for a report that is checked by itself.
    Checker(const Identities& identities, Sink<Record>& next, Series* series = nullptr);

    void put(Record record) override;
    /// Finds and judges, puts what it found, finishes the next sink.
    void finish() override;

private:
    /// What the reports given before say to this one's page.
    [[nodiscard]] std::vector<FoundAcross> compare(const SeriesPage& page) const;

    const Identities& m_identities;
    Sink<Record>& m_next;
    Report m_report;
    Series* m_series;
    std::vector<HeadingRecord> m_headings; ///< only to compare
};

} // namespace solieu

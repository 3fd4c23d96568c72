/// \file
/// The check stage.
#pragma once

#include "check/report.hpp"
#include "core/identity.hpp"
#include "core/record.hpp"
#include "core/sink.hpp"

namespace solieu {

/// Passes records on, and behind a document's last one puts the relations among its figures and
/// citations with their verdicts, in reading order of the stated figure. Keeps the figures of one
/// document and the texts that hold them (bounded). One document each; belongs to one thread.
class Checker final : public Sink<Record> {
public:
    /// The identities must outlive it.
    Checker(const Identities& identities, Sink<Record>& next);

    void put(Record record) override;
    /// Finds and judges, puts what it found, finishes the next sink.
    void finish() override;

private:
    const Identities& m_identities;
    Sink<Record>& m_next;
    Report m_report;
};

} // namespace solieu

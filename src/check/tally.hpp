/// \file
/// What a run found, over all documents.
#pragma once

#include "core/check_counts.hpp"
#include "core/record.hpp"
#include "core/sink.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace solieu {

/// Passes records on and counts: checks by outcome, and how many of the stated percentages took
/// part in a check that could have noticed a slip. A document that fails does not count. Belongs to
/// one thread; the next sink must outlive it.
class Tally final : public Sink<Record> {
public:
    /// A check that lets through more than half of all single-digit slips proves little.
    static constexpr std::string_view k_least_power = "0.5";

    explicit Tally(Sink<Record>& next);

    void put(Record record) override;
    void finish() override;

    [[nodiscard]] const CheckCounts& counts() const
    {
        return m_counts;
    }
    [[nodiscard]] std::size_t percentages() const
    {
        return m_percentages;
    }
    [[nodiscard]] std::size_t checked_percentages() const
    {
        return m_checked;
    }

private:
    void add(const CheckRecord& check);
    void end(const EndRecord& end);

    Sink<Record>& m_next;
    CheckCounts m_counts;
    std::size_t m_percentages = 0;
    std::size_t m_checked = 0;
    // Of the document at hand.
    CheckCounts m_of_document;
    std::set<std::string> m_stated;  ///< ids of its percentages
    std::set<std::string> m_covered; ///< ids of figures in checks that could fail
};

} // namespace solieu

/// \file
/// Observations that a person read, in place of those that the program reads.
#pragma once

#include "core/record.hpp"
#include "core/sink.hpp"
#include "read/document_source.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {

/// One row of a gold file of the annotation guideline.
struct GivenObservation {
    std::size_t line = 0; ///< 1-based line of the report
    std::size_t nth = 1;  ///< which occurrence of the quote in that line
    ObservationRecord record;
};

/// Reads a gold file: tab-separated UTF-8 with a header line that names the columns of the
/// annotation guideline. Of readings parted by ` | ` the first counts. Throws UsageError with
/// `file:line` and what is wrong.
[[nodiscard]] std::vector<GivenObservation> read_observations(const std::string& path);
[[nodiscard]] std::vector<GivenObservation> parse_observations(const std::string& path,
                                                               std::string_view text);

/// Puts the given observations in place of those it is given, with the words around those that
/// stand at the same place. For one document in UTF-8 text. Belongs to one thread.
class ObservationReplacer final : public Sink<Record> {
public:
    /// Everything must outlive it.
    ObservationReplacer(const std::vector<GivenObservation>& given, const DocumentSource& source,
                        Sink<Record>& next);

    void put(Record record) override;
    void finish() override;

private:
    const std::vector<GivenObservation>& m_given;
    const DocumentSource& m_source;
    Sink<Record>& m_next;
    std::vector<ObservationRecord> m_read;
    /// Absences with the number of observations read before each.
    std::vector<std::pair<std::size_t, AbsenceRecord>> m_absences;
};

} // namespace solieu

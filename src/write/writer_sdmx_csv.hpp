/// \file
/// SDMX-CSV 2.0, the observations for statistical systems.
#pragma once

#include "write/destination.hpp"
#include "write/document_tables.hpp"
#include "write/sdmx_components.hpp"

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <unordered_set>
#include <vector>

namespace solieu {

/// `data.csv` as the SDMX-CSV field guide 2.0 describes it, and in a folder `structure.xml` beside
/// it; to a stream the data alone. A dimension may not be empty: where a number has no period of
/// its own, TIME_PERIOD is that of its report, or the report's day; where there is none either, the
/// number is left out, which remarks() tells. A document that is given twice is written once, as
/// keys must be unique; its 64-bit id is all that is kept of a document.
class WriterSdmxCsv final : public DocumentTables {
public:
    WriterSdmxCsv(Destination& destination, const WriterOptions& options);

    void close(const Closing& closing) override;
    [[nodiscard]] std::vector<Message> remarks() const override;

protected:
    void put_row(const TableRow& row) override;

private:
    void begin_document(const TableRow& row);
    void put_observation(const TableRow& row);
    [[nodiscard]] std::string time_period(const TableRow& row) const;
    [[nodiscard]] const std::string& value_of(std::size_t component, const TableRow& row) const;

    std::ostream& m_data;
    std::ostream* m_structure = nullptr; ///< null where there is no folder
    std::vector<std::size_t> m_columns;  ///< by component: its column in its table
    std::vector<Cell> m_document;        ///< cells of the document's row
    std::string m_lines;
    bool m_is_repeated = false;
    std::unordered_set<std::uint64_t> m_seen;
    std::size_t m_repeated = 0; ///< documents given again
    std::size_t m_timeless = 0; ///< observations left out
};

} // namespace solieu

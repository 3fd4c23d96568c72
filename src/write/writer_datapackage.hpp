/// \file
/// CSV with a description of its tables.
#pragma once

#include "write/writer_csv.hpp"

#include <iosfwd>
#include <string>

namespace solieu {

/// The Data Package (Frictionless Data, version 1) that describes the CSV files: types,
/// constraints, primary and foreign keys. JSON that ends in `\n`.
[[nodiscard]] std::string describe_data_package();

/// What WriterCsv writes to a folder, and `datapackage.json` beside it.
class WriterDatapackage final : public WriterCsv {
public:
    /// Throws UsageError for another dialect than RFC 4180: it would change texts.
    WriterDatapackage(Destination& destination, const WriterOptions& options);

    void close(const Closing& closing) override;

private:
    std::ostream& m_description;
};

} // namespace solieu

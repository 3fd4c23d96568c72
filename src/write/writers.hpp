/// \file
/// The table of output formats.
#pragma once

#include "write/destination.hpp"
#include "write/writer.hpp"

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace solieu {

/// What users can ask a format for: the figures of a report, its checks, both; records that were
/// written before; figures or such records, for which a format needs nothing but what the records'
/// contract holds; or all.
enum class Purpose : std::uint8_t {
    figures = 1,
    checks = 2,
    both = 3,
    records = 4,
    figures_and_records = 5,
    all = 7,
};

/// Where a format can be written: to a stream, to a folder of files, or to either.
enum class Shape : std::uint8_t { stream = 1, folder = 2, either = 3 };

struct WriterFormat {
    std::string_view name;
    std::string_view description;
    Purpose purpose;
    Explaining explaining; ///< whether it wants the reasons for every field
    Shape shape;
    std::unique_ptr<Writer> (*make)(Destination& destination, const WriterOptions& options);

    [[nodiscard]] constexpr bool serves(Purpose wanted) const
    {
        return (static_cast<unsigned>(purpose) & static_cast<unsigned>(wanted)) != 0;
    }
    [[nodiscard]] constexpr bool fits(Shape wanted) const
    {
        return (static_cast<unsigned>(shape) & static_cast<unsigned>(wanted)) != 0;
    }
};

/// In the order in which they are shown.
[[nodiscard]] std::span<const WriterFormat> writer_formats();

/// The formats for a purpose, for a command's help: `jsonl: JSON Lines ...; view: ...`.
[[nodiscard]] std::string describe_writer_formats(Purpose purpose);

/// The row of a format. Throws UsageError that names those known for the purpose.
[[nodiscard]] const WriterFormat& find_writer_format(std::string_view name,
                                                     Purpose purpose = Purpose::all);

/// The destination must outlive the writer. Throws UsageError, naming the known formats, and when
/// the format cannot be written there.
[[nodiscard]] std::unique_ptr<Writer> make_writer(std::string_view format, Destination& destination,
                                                  const WriterOptions& options = {});

/// A writer to a stream, which must outlive it.
[[nodiscard]] std::unique_ptr<Writer> make_writer(std::string_view format, std::ostream& out,
                                                  const WriterOptions& options = {});

} // namespace solieu

/// \file
/// The table of output formats.
#pragma once

#include "write/writer.hpp"

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace solieu {

/// What users can ask a format for: the figures of a report, its checks, or both.
enum class Purpose : std::uint8_t { figures = 1, checks = 2, both = 3 };

struct WriterFormat {
    std::string_view name;
    std::string_view description;
    Purpose purpose;
    Explaining explaining; ///< whether it wants the reasons for every field
    std::unique_ptr<Writer> (*make)(std::ostream& out, const WriterOptions& options);

    [[nodiscard]] constexpr bool serves(Purpose wanted) const
    {
        return (static_cast<unsigned>(purpose) & static_cast<unsigned>(wanted)) != 0;
    }
};

/// In the order in which they are shown.
[[nodiscard]] std::span<const WriterFormat> writer_formats();

/// The formats for a purpose, for a command's help: `jsonl: JSON Lines ...; view: ...`.
[[nodiscard]] std::string describe_writer_formats(Purpose purpose);

/// The row of a format. Throws UsageError that names those known for the purpose.
[[nodiscard]] const WriterFormat& find_writer_format(std::string_view name,
                                                     Purpose purpose = Purpose::both);

/// The stream must outlive the writer. Throws UsageError, naming the known formats.
[[nodiscard]] std::unique_ptr<Writer> make_writer(std::string_view format, std::ostream& out,
                                                  const WriterOptions& options = {});

} // namespace solieu

/// \file
/// The table of output formats.
#pragma once

#include "write/writer.hpp"

#include <iosfwd>
#include <memory>
#include <span>
#include <string_view>

namespace solieu {

struct WriterFormat {
    std::string_view name;
    std::string_view description;
    Explaining explaining; ///< whether it wants the reasons for every field
    std::unique_ptr<Writer> (*make)(std::ostream& out, const WriterOptions& options);
};

/// In the order in which they are shown; the first is the default.
[[nodiscard]] std::span<const WriterFormat> writer_formats();

/// The row of a format. Throws UsageError that names the known ones.
[[nodiscard]] const WriterFormat& find_writer_format(std::string_view name);

/// The stream must outlive the writer. Throws UsageError, naming the known formats.
[[nodiscard]] std::unique_ptr<Writer> make_writer(std::string_view format, std::ostream& out,
                                                  const WriterOptions& options = {});

} // namespace solieu

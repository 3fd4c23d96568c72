/// \file
/// Other programs that turn what solieu does not read into what it does.
#pragma once

#include "core/private_folder.hpp"
#include "read/document_source.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// A program that converts documents, as the configuration file has it.
struct Adapter {
    std::string name;                 ///< `soffice`; part of the output's `format`
    std::vector<std::string> reads;   ///< formats by the names of foreign_format_name(): `doc`
    std::vector<std::string> command; ///< with `{input}`, `{output}` and `{folder}`
    std::string output;               ///< the file that it writes into the folder
    std::chrono::seconds deadline{60};
};

/// Reads a configuration: a TOML file of `[[adapter]]` tables with the keys name, reads, command,
/// output and, if need be, seconds. Throws UsageError with `file:line: ` and what is wrong.
[[nodiscard]] std::vector<Adapter> parse_adapters(const std::string& path, const std::string& text);

/// Those of the file, or where \p path is empty of `solieu/adapters.toml` in the user's folder of
/// configurations, if there is one. Throws UsageError.
[[nodiscard]] std::vector<Adapter> load_adapters(const std::string& path);

/// Where load_adapters() looks when no file is named; empty when the user has no home.
[[nodiscard]] std::string default_adapter_file();

/// A configuration to start from.
[[nodiscard]] std::string_view example_adapters();

/// The program's file, found along PATH as it would be run; empty when it is not installed.
[[nodiscard]] std::string find_program(const std::string& name);

/// What a conversion gave; the source lives in the folder.
struct Adapted {
    PrivateFolder folder;
    DocumentSource source;
    std::string format; ///< `doc+soffice`
};

/// Converts the document with the first adapter that reads its format; empty when solieu reads it
/// itself, or no adapter does. The program runs without a shell, with nothing on its standard
/// input, with the folder as its home, and is killed with its children at the deadline.
/// Throws DocumentError adapter_failed, or as DocumentSource.
[[nodiscard]] std::optional<Adapted> adapt(const DocumentSource& source,
                                           const std::vector<Adapter>& adapters);

} // namespace solieu

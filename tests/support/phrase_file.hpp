/// \file
/// Reads files of phrases: tables of one name in TOML, whose keys are all known.
#pragma once

#include <filesystem>
#include <set>
#include <string>

#include <toml.hpp>

namespace solieu::test {

/// Throws std::runtime_error, `line: ` and what is wrong.
[[noreturn]] void fail(const toml::value& value, const std::string& what);

/// Fails at the first key that is not among \p keys.
void allow_keys(const toml::value& table, const std::set<std::string>& keys);

[[nodiscard]] std::size_t line_of(const toml::value& value);

/// The tables `[[name]]` of a file. Throws std::runtime_error when there is no such file or table.
[[nodiscard]] toml::array read_tables(const std::filesystem::path& file, const std::string& name);

} // namespace solieu::test

#include "drive_support.hpp"

#include <fstream>
#include <sstream>
#include <stdlib.h> // NOLINT(modernize-deprecated-headers): mkdtemp is not in cstdlib

#include <catch2/catch.hpp>

namespace solieu::test {

TemporaryFolder::TemporaryFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "solieu-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string TemporaryFolder::file(const std::string& name, std::string_view bytes) const
{
    std::ofstream out(m_path / name, std::ios::binary);
    out << bytes;
    out.close();
    REQUIRE(out);
    return path(name);
}

std::string TemporaryFolder::path(const std::string& name) const
{
    return (m_path / name).string();
}

Outcome run_bulk(const std::vector<std::string>& paths)
{
    Collector<Record> records;
    Outcome outcome;
    Bulk bulk(
        built_in(), records, [&](const Failure& failure) { outcome.failures.push_back(failure); },
        [&](const std::string&, const Finding& finding) {
            outcome.findings.push_back(finding.code);
        });
    for (const std::string& path : paths) {
        bulk.add(path);
    }
    outcome.summary = bulk.summary();
    outcome.records = std::move(records.items);
    return outcome;
}

std::string bytes_of(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

} // namespace solieu::test

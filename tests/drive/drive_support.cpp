#include "drive_support.hpp"

#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

namespace solieu::test {

std::string TemporaryFolder::file(const std::string& name, std::string_view bytes) const
{
    std::ofstream out(m_folder.path() / name, std::ios::binary);
    out << bytes;
    out.close();
    REQUIRE(out);
    return path(name);
}

std::string TemporaryFolder::path(const std::string& name) const
{
    return (m_folder.path() / name).string();
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

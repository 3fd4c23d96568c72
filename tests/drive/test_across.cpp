#include "drive/bulk.hpp"
#include "drive_support.hpp"
#include "support/docx_builder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::vector<Record> checked(const std::vector<std::string>& paths)
{
    Collector<Record> records;
    Bulk bulk(
        built_in(), records, [](const Failure&) {}, [](const std::string&, const Finding&) {},
        {.checking = Checking::across});
    for (const std::string& path : paths) {
        bulk.add(path);
    }
    return std::move(records.items);
}

/// The findings across reports as the gold files have them: rule, severity, and the figures, each
/// with the name of its report up to the first mark, in sorted order.
std::set<std::string> findings_of(const std::vector<Record>& records)
{
    std::map<std::string, std::string> names; // by document
    std::string doc;
    std::set<std::string> findings;
    for (const Record& record : records) {
        if (const auto* document = std::get_if<DocumentRecord>(&record)) {
            doc = document->doc;
            const std::string file = std::filesystem::path(document->path).filename();
            names[doc] = file.substr(0, file.find('-'));
        }
        const auto* check = std::get_if<CheckRecord>(&record);
        if (check == nullptr || !check->severity || !check->rule.starts_with("X")) {
            continue;
        }
        std::vector<std::string> figures{names[doc] + " " + check->stated.quote};
        for (const CheckOperand& operand : check->operands) {
            figures.push_back(names[operand.doc.empty() ? doc : operand.doc] + " " + operand.quote);
        }
        std::sort(figures.begin(), figures.end());
        std::string row = check->rule + "\t" + std::string(name_of(*check->severity)) + "\t";
        for (const std::string& figure : figures) {
            row += (&figure == figures.data() ? "" : " | ") + figure;
        }
        findings.insert(row);
    }
    return findings;
}

std::set<std::string> gold_of(const std::filesystem::path& folder)
{
    std::ifstream in(folder / "gold.tsv");
    REQUIRE(in);
    std::set<std::string> rows;
    std::string line;
    std::getline(in, line); // names of the columns
    while (std::getline(in, line)) {
        rows.insert(line);
    }
    return rows;
}

std::vector<std::string> reports_of(const std::filesystem::path& folder)
{
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::filesystem::path series_folder()
{
    return std::filesystem::path(SOLIEU_SOURCE_DIR) / "corpus/series";
}

/// The paragraphs of a text as a DOCX.
std::string docx_of(const std::string& text)
{
    std::string body;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        body += paragraph(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return DocxBuilder(body).bytes();
}

} // namespace

TEST_CASE("the reports of a series contradict each other where their gold says so",
          "[drive][corpus][across]")
{
    std::size_t series = 0;
    for (const auto& entry : std::filesystem::directory_iterator(series_folder())) {
        CAPTURE(entry.path());
        const auto gold = gold_of(entry.path());
        std::vector<std::string> paths = reports_of(entry.path());
        REQUIRE(paths.size() > 1);
        do {
            CHECK(findings_of(checked(paths)) == gold);
        } while (std::next_permutation(paths.begin(), paths.end()));
        ++series;
    }
    CHECK(series > 1);
}

TEST_CASE("two formats of one report are not compared with each other", "[drive][across]")
{
    const TemporaryFolder folder;
    const std::filesystem::path series = series_folder() / "district-quarters";
    const std::string text = bytes_of(series / "1-quarter-2024.txt");
    const std::string docx = folder.file("1-docx", docx_of(text));
    const std::vector<std::string> reports = reports_of(series);
    CHECK(findings_of(checked({reports[0], docx})).empty());
    CHECK(findings_of(checked({reports[0], reports[0]})).empty());
    // Against the next report both say the same.
    CHECK(findings_of(checked({docx, reports[1]})) ==
          findings_of(checked({reports[0], reports[1]})));
}

TEST_CASE("a single report is told of its old periods", "[drive][across]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::size_t>({
        {"Chi trả trợ cấp quý I/2024 cho 594 đối tượng bảo trợ xã hội, 978 triệu đồng.", 1},
        {"Chi trả trợ cấp quý I/2025 cho 594 đối tượng bảo trợ xã hội, 978 triệu đồng.", 0},
        {"Quý I/2024 có 594 đối tượng, quý I/2025 có 602 đối tượng.", 0},
        {"Có 602 đối tượng, tăng so với quý I/2024 (594 đối tượng).", 0},
        {"Năm 2024 có 594 đối tượng được trợ cấp.", 0},
    }));
    CAPTURE(text);
    const TemporaryFolder folder;
    const std::string path =
        folder.file("a.txt", "BÁO CÁO\nTình hình kinh tế - xã hội quý I năm 2025\n\n"
                             "1. An sinh xã hội\n" +
                                 text + "\n");
    const auto records = checked({path});
    const auto count = std::count_if(records.begin(), records.end(), [](const Record& record) {
        const auto* check = std::get_if<CheckRecord>(&record);
        return check != nullptr && check->rule == "X911" && check->severity == Severity::note;
    });
    CHECK(static_cast<std::size_t>(count) == expected);
}

TEST_CASE("a report that cannot be read leaves no trace in the series", "[drive][across]")
{
    const TemporaryFolder folder;
    const std::vector<std::string> reports = reports_of(series_folder() / "district-quarters");
    const std::string broken = folder.file("0-broken.docx", "PK\x03\x04 no container");
    CHECK(findings_of(checked({reports[0], broken, reports[1]})) ==
          findings_of(checked({reports[0], reports[1]})));
}

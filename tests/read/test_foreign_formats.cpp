#include "read/document_helpers.hpp"
#include "read/foreign_formats.hpp"

#include <catch2/catch.hpp>

using namespace solieu::test;

namespace {

/// An OLE container whose folder names this stream, behind so many bytes.
std::string ole_file(const std::string& stream, std::size_t before)
{
    std::string out = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(before, '\0');
    for (const char letter : stream) {
        out += letter;
        out += '\0';
    }
    return out + std::string(1'000, '\0');
}

} // namespace

TEST_CASE("OLE files are told apart by their stream, wherever it is named", "[read]")
{
    const auto [stream, code] = GENERATE(table<std::string, std::string>({
        {"WordDocument", "old_word_file"},
        {"EncryptedPackage", "encrypted"},
        {"Workbook", "unknown_format"},
        {"PowerPoint Document", "unknown_format"},
        {"Contents", "unknown_format"},
    }));
    const std::size_t before = GENERATE(100U, 65'536U - 20U, 200'000U);
    CAPTURE(stream, before);
    CHECK_THAT(failure_of(ole_file(stream, before)), Catch::StartsWith(code + ": "));
}

TEST_CASE("a .doc stays a .doc when a zip container hangs at its end", "[read]")
{
    CHECK_THAT(failure_of(ole_file("WordDocument", 500) + DocxBuilder(paragraph("x")).bytes()),
               Catch::StartsWith("old_word_file: "));
}

TEST_CASE("other formats are named", "[read]")
{
    const auto [head, name] = GENERATE(table<std::string, std::string>({
        {"%PDF-1.7\n", "a PDF"},
        {"{\\rtf1\\ansi", "an RTF"},
        {"\x89PNG\r\n\x1A\n", "a PNG image"},
        {"\xFF\xD8\xFF\xE0", "a JPEG image"},
        {"\x1F\x8B\x08", "a gzip archive"},
        {"Rar!\x1A\x07", "a RAR archive"},
    }));
    CAPTURE(name);
    CHECK_THAT(failure_of(head + std::string(100, 'x')),
               Catch::StartsWith("unknown_format: this is " + name));
}

TEST_CASE("formats that can be converted are named by their content", "[read]")
{
    const auto [bytes, name] = GENERATE(table<std::string, std::string>({
        {"%PDF-1.7", "pdf"},
        {R"({\rtf1})", "rtf"},
        {"<!DOCTYPE html><p>x", "html"},
        {"MIME-Version: 1.0\nContent-Type: multipart/related\n", "mht"},
        {"\x89PNG", ""},
        {"PK\x03\x04", ""},
        {"Thu 5 tỷ", ""},
    }));
    CAPTURE(bytes);
    CHECK(solieu::foreign_format_name(solieu::DocumentSource::from_bytes(bytes)) == name);
    if (!name.empty()) {
        CHECK_THAT(failure_of(bytes), Catch::Contains("solieu doctor"));
    }
}

/// \file
/// The bytes that a record points at are what it quotes, whatever the file's encoding.
#include "drive_support.hpp"
#include "support/encodings.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::vector<std::filesystem::path> corpus_texts()
{
    std::vector<std::filesystem::path> texts;
    for (const auto& entry :
         std::filesystem::directory_iterator(SOLIEU_SOURCE_DIR "/corpus/documents")) {
        if (std::filesystem::is_regular_file(entry.path() / "input.txt")) {
            texts.push_back(entry.path() / "input.txt");
        }
    }
    std::sort(texts.begin(), texts.end());
    return texts;
}

void check_quote(const std::string& bytes, Encoding encoding, const SourcePlace& source,
                 const std::string& quote)
{
    CAPTURE(quote, source.line, source.begin, source.end);
    REQUIRE(source.begin < source.end);
    REQUIRE(source.end <= bytes.size());
    CHECK(composed(bytes.substr(source.begin, source.end - source.begin), encoding) == quote);
    const std::size_t line =
        1 + static_cast<std::size_t>(std::count(
                bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(source.begin), '\n'));
    if (encoding == Encoding::utf8 || encoding == Encoding::utf8_mark) {
        CHECK(source.line == line);
    }
}

/// Checks every quote of the file; returns all of them.
std::vector<std::string> check_quotes(const std::string& path, Encoding encoding)
{
    CAPTURE(path);
    const std::string bytes = bytes_of(path);
    const Outcome outcome = run_bulk({path});
    REQUIRE(outcome.failures.empty());
    std::vector<std::string> quotes;
    for (const auto& observation : outcome.all<ObservationRecord>()) {
        check_quote(bytes, encoding, observation.source, observation.quote);
        quotes.push_back(observation.quote);
    }
    for (const auto& citation : outcome.all<CitationRecord>()) {
        check_quote(bytes, encoding, citation.source, citation.quote);
        quotes.push_back(citation.quote);
    }
    return quotes;
}

} // namespace

TEST_CASE("every quote of the corpus stands where its record points", "[drive][corpus]")
{
    const auto texts = corpus_texts();
    REQUIRE_FALSE(texts.empty());
    for (const auto& text : texts) {
        CHECK_FALSE(check_quotes(text.string(), Encoding::utf8).empty());
    }
}

TEST_CASE("a text gives the same quotes in every encoding", "[drive][corpus]")
{
    const auto encoding = GENERATE(Encoding::utf8_mark, Encoding::utf16_le, Encoding::utf16_be);
    const TemporaryFolder folder;
    for (const auto& text : corpus_texts()) {
        CAPTURE(text.string(), static_cast<int>(encoding));
        const std::string copy = folder.file("copy.txt", encoded(bytes_of(text), encoding));
        CHECK(check_quotes(copy, encoding) == check_quotes(text.string(), Encoding::utf8));
    }
}

TEST_CASE("a text gives the same quotes composed and decomposed, with LF and CRLF", "[drive]")
{
    const TemporaryFolder folder;
    const std::string composed_text =
        "Thu ngân sách đạt 1.177 tỷ đồng.\nGiảm 5 hộ nghèo và cận nghèo.\n";
    const std::string decomposed_text = decomposed(composed_text);
    std::string crlf_text;
    for (const char character : composed_text) {
        crlf_text += character == '\n' ? "\r\n" : std::string(1, character);
    }
    const auto quotes = check_quotes(folder.file("nfc.txt", composed_text), Encoding::utf8);
    REQUIRE(quotes.size() == 2);
    CHECK(quotes[0] == "1.177 tỷ đồng");
    CHECK(check_quotes(folder.file("nfd.txt", decomposed_text), Encoding::utf8) == quotes);
    CHECK(check_quotes(folder.file("crlf.txt", crlf_text), Encoding::utf8) == quotes);
    CHECK(check_quotes(folder.file("nfd16.txt", encoded(decomposed_text, Encoding::utf16_le)),
                       Encoding::utf16_le) == quotes);
}

/// \file
/// The bytes that a record points at are what it quotes, whatever the file's encoding.
#include "drive_support.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

using namespace solieu;
using namespace solieu::test;

namespace {

enum class Encoding { utf8, utf8_mark, utf16_le, utf16_be };

/// NFC by ICU itself, not by the code under test.
std::string composed(const icu::UnicodeString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    REQUIRE(U_SUCCESS(status));
    std::string out;
    nfc->normalize(text, status).toUTF8String(out);
    REQUIRE(U_SUCCESS(status));
    return out;
}

icu::UnicodeString decoded(const std::string& bytes, Encoding encoding)
{
    if (encoding == Encoding::utf8 || encoding == Encoding::utf8_mark) {
        return icu::UnicodeString::fromUTF8(bytes);
    }
    icu::UnicodeString out;
    const std::size_t high = encoding == Encoding::utf16_be ? 0 : 1;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const auto first = static_cast<unsigned char>(bytes[at + high]);
        const auto second = static_cast<unsigned char>(bytes[at + 1 - high]);
        out.append(static_cast<char16_t>(first << 8U | second));
    }
    return out;
}

std::string encoded(const std::string& utf8, Encoding encoding)
{
    if (encoding == Encoding::utf8) {
        return utf8;
    }
    if (encoding == Encoding::utf8_mark) {
        return "\xEF\xBB\xBF" + utf8;
    }
    icu::UnicodeString text(static_cast<char16_t>(0xFEFF));
    text.append(icu::UnicodeString::fromUTF8(utf8));
    std::string out;
    for (int32_t at = 0; at < text.length(); ++at) {
        const char16_t unit = text.charAt(at);
        const char high = static_cast<char>(static_cast<unsigned char>(unit >> 8U));
        const char low = static_cast<char>(static_cast<unsigned char>(unit & 0xFFU));
        out += encoding == Encoding::utf16_be ? high : low;
        out += encoding == Encoding::utf16_be ? low : high;
    }
    return out;
}

std::vector<std::filesystem::path> corpus_texts()
{
    std::vector<std::filesystem::path> texts;
    for (const auto& entry : std::filesystem::directory_iterator(SOLIEU_SOURCE_DIR "/corpus/documents")) {
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
    CHECK(composed(decoded(bytes.substr(source.begin, source.end - source.begin), encoding)) == quote);
    const std::size_t line = 1 + static_cast<std::size_t>(std::count(
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
    const std::string composed_text = "Thu ngân sách đạt 1.177 tỷ đồng.\nGiảm 5 hộ nghèo và cận nghèo.\n";
    UErrorCode status = U_ZERO_ERROR;
    std::string decomposed_text;
    icu::Normalizer2::getNFDInstance(status)
        ->normalize(icu::UnicodeString::fromUTF8(composed_text), status)
        .toUTF8String(decomposed_text);
    REQUIRE(U_SUCCESS(status));
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

/// \file
/// The corpus in every encoding before Unicode gives the observations that it gives in UTF-8.
///
/// What an encoding cannot carry is replaced on both sides (see as_carried()): in TCVN3 the
/// capitals with tones, which its fonts alone show, are small letters; VISCII and VPS lack dashes
/// and quotes of typography, which become those of ASCII. NFD becomes NFC.
#include "drive_support.hpp"
#include "support/docx_builder.hpp"
#include "support/encodings.hpp"
#include "support/legacy_encoder.hpp"

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
        if (entry.is_directory()) {
            texts.push_back(entry.path() / "input.txt");
        }
    }
    std::sort(texts.begin(), texts.end());
    return texts;
}

/// What an observation says, without its place.
std::string words_of(const ObservationRecord& record)
{
    std::string words = record.id;
    for (const std::string& field :
         {record.quote, record.value.stated(),
          record.value2 ? record.value2->stated() : std::string(), std::to_string(record.scale),
          record.unit, std::string(name_of(record.role)), record.of, record.indicator,
          std::string(name_of(record.status)), std::string(name_of(record.bound)), record.period,
          record.basis, record.note, record.section, std::to_string(record.source.line),
          record.rule}) {
        words += "|" + field;
    }
    return words;
}

std::vector<std::string> words_of(const Outcome& outcome)
{
    std::vector<std::string> words;
    for (const auto& record : outcome.all<ObservationRecord>()) {
        words.push_back(words_of(record));
    }
    for (const auto& record : outcome.all<CitationRecord>()) {
        words.push_back(record.id + "|" + record.quote + "|" + record.number + "|" + record.date);
    }
    return words;
}

/// Bytes of the quote as the encoding writes it; the reader's quote is NFC.
void check_places(const Outcome& outcome, const std::string& bytes, LegacyEncoding encoding)
{
    for (const auto& record : outcome.all<ObservationRecord>()) {
        CAPTURE(record.quote, record.source.begin, record.source.end);
        REQUIRE(record.source.end <= bytes.size());
        const std::string there =
            bytes.substr(record.source.begin, record.source.end - record.source.begin);
        CHECK(there == in_legacy(record.quote, encoding));
    }
}

} // namespace

TEST_CASE("the corpus reads the same in every encoding before Unicode", "[drive][corpus]")
{
    const auto encoding =
        static_cast<LegacyEncoding>(GENERATE(range<std::size_t>(0, k_legacy_encodings)));
    const TemporaryFolder folder;
    for (const auto& file : corpus_texts()) {
        CAPTURE(file.string(), static_cast<int>(encoding));
        const std::string utf8 = as_carried(composed(bytes_of(file), Encoding::utf8), encoding);
        const std::string bytes = in_legacy(utf8, encoding);
        const Outcome wanted = run_bulk({folder.file("unicode.txt", utf8)});
        const Outcome found = run_bulk({folder.file("legacy.txt", bytes)});
        REQUIRE(found.failures.empty());
        CHECK_FALSE(words_of(wanted).empty());
        CHECK(words_of(found) == words_of(wanted));
        check_places(found, bytes, encoding);
    }
}

TEST_CASE("a figure may stand across runs of several fonts", "[drive]")
{
    const auto run_in = [](const std::string& font, const std::string& text) {
        return "<w:r><w:rPr><w:rFonts w:ascii='" + font + "' w:hAnsi='" + font +
               "'/></w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    };
    const std::string body = "<w:p>" + run_in(".VnTimeH", "thu ng©n s¸ch ") +
                             run_in(".VnTime", "®¹t 1.1") + run_in("VNI-Times", "77 tyû ñoàng") +
                             run_in("Arial", ", tăng 5% so với ") + run_in(".VnTime", "cïng kú") +
                             "</w:p>";
    const TemporaryFolder folder;
    const Outcome outcome = run_bulk({folder.file("mixed.docx", DocxBuilder(body).bytes())});
    const auto observations = outcome.all<ObservationRecord>();
    REQUIRE(observations.size() == 2);
    CHECK(observations[0].quote == "1.177 tỷ đồng");
    CHECK(observations[0].indicator == "THU NGÂN SÁCH");
    CHECK(observations[1].quote == "5%");
    CHECK(observations[1].of == observations[0].id);
    CHECK(observations[1].basis == "cùng kỳ");
}

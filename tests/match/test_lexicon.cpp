#include "core/error.hpp"
#include "core/vietnamese.hpp"
#include "match/lexicon.hpp"
#include "match_support.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::list_of;

namespace {

std::vector<Token> tokens_of(const Lexicon& lexicon, const std::string& text)
{
    std::vector<Token> tokens;
    Tokeniser(lexicon).split(text, tokens);
    return tokens;
}

std::vector<std::string> pieces_of(const std::string& text)
{
    const Lexicon lexicon;
    std::vector<std::string> pieces;
    for (const Token& token : tokens_of(lexicon, text)) {
        pieces.push_back(text.substr(token.begin, token.end - token.begin));
    }
    return pieces;
}

std::string hits_of(const Lexicon& lexicon, const std::string& text)
{
    std::vector<WordHit> hits;
    lexicon.find(tokens_of(lexicon, text), hits);
    std::string out;
    for (const WordHit& hit : hits) {
        out += out.empty() ? "" : "; ";
        out += std::string(hit.span.of(text)) + "=" + std::string(hit.canonical);
    }
    return out;
}

} // namespace

TEST_CASE("a text is split into words, digits and marks", "[match]")
{
    struct Row {
        std::string text;
        std::vector<std::string> pieces;
    };
    const Row row = GENERATE(values<Row>({
        {"", {}},
        {"  ", {}},
        {"thu 1.177 tỷ đồng", {"thu", "1", ".", "177", "tỷ", "đồng"}},
        {"48m2", {"48", "m", "2"}},
        {"«quý»–năm…", {"«", "quý", "»", "–", "năm", "…"}},
        {"24,36%.", {"24", ",", "36", "%", "."}},
        {"a\tb", {"a", "b"}},
        {"Đắk-Ưng", {"Đắk", "-", "Ưng"}},
    }));
    CAPTURE(row.text);
    CHECK(pieces_of(row.text) == row.pieces);
}

TEST_CASE("the longest entry of a list is found, whatever its spelling", "[match]")
{
    Lexicon lexicon;
    lexicon.add(ListId::measures,
                list_of("tỷ đồng\tVND\nđồng\tdong\nha\thar\nhòa\tx\nm2\tm2\n%\t%\n"));
    const auto [text, hits] = GENERATE(table<std::string, std::string>({
        {"tỷ đồng", "tỷ đồng=VND; đồng=dong"},
        {"TỈ ĐỒNG", "TỈ ĐỒNG=VND; ĐỒNG=dong"},
        {"tỷ  đồng", "tỷ  đồng=VND; đồng=dong"},
        {"hoà", "hoà=x"},
        {"đống", ""},
        {"hai ha", "ha=har"},
        {"48 m2", "m2=m2"},
        {"5%", "%=%"},
        {"tỷ", ""},
    }));
    CAPTURE(text);
    CHECK(hits_of(lexicon, text) == hits);
}

TEST_CASE("lists are looked up apart", "[match]")
{
    Lexicon lexicon;
    lexicon.add(ListId::units, list_of("đồng\tVND\n"));
    lexicon.add(ListId::count_nouns, list_of("đồng\tcánh đồng\nđồng hồ\t\n"));
    const std::string text = "hai đồng hồ";
    const auto tokens = tokens_of(lexicon, text);
    CHECK(lexicon.find_at(tokens, 1, ListId::units).span.of(text) == "đồng");
    CHECK(lexicon.find_at(tokens, 1, ListId::count_nouns).span.of(text) == "đồng hồ");
    CHECK(lexicon.find_at(tokens, 1, ListId::bounds).token_count == 0);
    CHECK(lexicon.find_at(tokens, 0, ListId::units).token_count == 0);
    CHECK(lexicon.find_at(tokens, 3, ListId::units).token_count == 0);
    CHECK(lexicon.syllable("đồng") != 0);
    CHECK(lexicon.syllable("ruộng") == 0);
}

TEST_CASE("one list with two meanings for a surface is refused", "[match]")
{
    Lexicon lexicon;
    try {
        lexicon.add(ListId::units, list_of("tỷ\tVND\nha\thar\nTỈ\tEUR\n"));
        FAIL("no error");
    } catch (const GrammarError& error) {
        CHECK_THAT(error.what(), Catch::StartsWith("lists/words.tsv:4: "));
        CHECK_THAT(error.what(), Catch::Contains("«TỈ»") && Catch::Contains("line 2"));
    }
}

TEST_CASE("the tokeniser's memory never mixes words up", "[match]")
{
    // Far more different words than it remembers.
    std::string lines;
    std::vector<std::string> words;
    for (int number = 0; number < 40'000; ++number) {
        std::string word = "w";
        for (int rest = number; rest > 0; rest /= 26) {
            word += static_cast<char>('a' + rest % 26);
        }
        words.push_back(word + (number % 2 == 0 ? "" : "ậ"));
        if (number % 3 == 0) {
            lines += words.back() + "\t" + words.back() + "\n";
        }
    }
    Lexicon lexicon;
    lexicon.add(ListId::units, list_of(lines));
    Tokeniser tokeniser(lexicon);
    std::vector<Token> tokens;
    std::size_t wrong = 0;
    for (const int round : {1, 2}) {
        for (const std::string& word : words) {
            tokeniser.split(word, tokens);
            wrong +=
                tokens.size() == 1 && tokens[0].syllable == lexicon.syllable(fold(word)) ? 0 : 1;
        }
        CAPTURE(round);
        CHECK(wrong == 0);
    }
}

TEST_CASE("broken UTF-8 and very long words are split too", "[match]")
{
    CHECK(pieces_of(std::string("\xC2")).size() == 1);
    CHECK(pieces_of(std::string("5\xE2\x80")).size() == 2);
    CHECK(pieces_of(std::string(100'000, 'a')).size() == 1);
}

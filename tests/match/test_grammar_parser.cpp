#include "core/error.hpp"
#include "match/grammar.hpp"
#include "match/grammar_parser.hpp"

#include <algorithm>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

constexpr const char* k_rules = R"(# Line 1
[fragments]
num = '[0-9]+'

[[rule]]
id = "address"
stage = "block"
kind = "name"
pattern = 'tổ {num}'
[[rule.test]]
text = "tại tổ 8"
gives = [{ quote = "tổ 8" }]
[[rule.test]]
text = "8 tổ"
gives = []

[[rule]]
id = "ordinal"
stage = "block"
kind = "ordinal"
pattern = 'thứ {num}'
weak = true
[[rule.test]]
text = "lần thứ 2"
gives = ["thứ 2"]
[[rule.test]]
text = "2 lần"
gives = []
)";

/// A grammar that is as small as one can be.
GrammarFiles small_grammar(const std::string& rules = k_rules)
{
    GrammarFiles files{"g", {}};
    std::string lists;
    for (const auto& [name, text] :
         built_in_grammar().texts) { // it has all lists that there must be
        if (name.starts_with("lists/")) {
            const std::size_t prefix = std::string("lists/").size();
            lists += "\"" + name.substr(prefix, name.find('.') - prefix) + "\", ";
            files.texts[name] = "surface\tcanonical\nha\thar\n";
        }
    }
    files.texts["lists/number-words.tsv"] = "surface\tclass\tvalue\nhai\tdigit\t2\nba\tdigit\t3\n";
    files.texts["grammar.toml"] = "version = \"7\"\nlists = [" + lists +
                                  "]\nfiles = [\"rules.toml\"]\nidentities = \"identities.toml\"\n";
    files.texts["identities.toml"] = "identity = []\n";
    files.texts["rules.toml"] = rules;
    return files;
}

std::string error_of(const GrammarFiles& files)
{
    try {
        const Grammar grammar(files);
    } catch (const GrammarError& error) {
        return error.what();
    } catch (const std::exception& error) {
        return std::string("not a GrammarError: ") + error.what();
    }
    return "no error";
}

/// The rules with one line replaced, counted from 1.
std::string with_line(int number, const std::string& replacement)
{
    std::istringstream in(k_rules);
    std::string out;
    int at = 0;
    for (std::string line; std::getline(in, line);) {
        out += (++at == number ? replacement : line) + "\n";
    }
    return out;
}

} // namespace

TEST_CASE("a grammar's rules come in file order with all they state", "[match]")
{
    const ParsedGrammar grammar = parse_grammar(small_grammar());
    CHECK(grammar.version == "7");
    CHECK(grammar.lists.at("number-words").entries.size() == 2);
    REQUIRE(grammar.rules.size() == 2);
    const Rule& first = grammar.rules[0];
    CHECK(first.id == "address");
    CHECK(first.stage == RuleStage::block);
    CHECK(first.kind == "name");
    CHECK(first.file == "g/rules.toml");
    CHECK(first.line == 9);
    CHECK_FALSE(first.is_weak);
    REQUIRE(first.phrases.size() == 2);
    CHECK(first.phrases[0].text == "tại tổ 8");
    CHECK(first.phrases[0].line == 11);
    CHECK(first.phrases[0].gives == std::vector<RulePhrase::Fields>{{{"quote", "tổ 8"}}});
    CHECK(first.phrases[1].gives.empty());
    CHECK(grammar.rules[1].is_weak);
}

TEST_CASE("a small grammar compiles", "[match]")
{
    CHECK(error_of(small_grammar()) == "no error");
}

TEST_CASE("a file that nests too deep is refused before it is parsed", "[match][hostile]")
{
    GrammarFiles files = small_grammar();
    files.texts["rules.toml"] += "\nx = " + std::string(100'000, '[') + "\n";
    CHECK(error_of(files).find("nest too deep") != std::string::npos);
}

TEST_CASE("each slip of a rule file is told with its line and the piece", "[match]")
{
    struct Row {
        int line;
        std::string replacement;
        int told; ///< the line that the error must name
        std::string piece;
    };
    const Row row = GENERATE(values<Row>({
        {7, "sort = \"block\"", 7, "«sort»"},
        {7, "stage = \"blok\"", 7, "«blok»"},
        {8, "kind = \"nmae\"", 8, "«nmae»"},
        {8, "kind = \"heading\"", 8, "«heading»"},
        {6, "id = 5", 6, "«id»"},
        {6, "", 5, "«id»"},
        {9, "", 5, "«address»"},                   // neither pattern nor reader
        {9, "reader = \"words\"", 5, "«address»"}, // a reader that is not the kind's
        {9, "pattern = 'tổ {nmu}'", 9, "«{nmu}»"},
        {9, "pattern = 'tổ {num'", 9, "«{num»"},
        {9, "pattern = 'tổ {@untis}{num}'", 9, "«{@untis}»"},
        {9, "pattern = 'tổ ({num}'", 9, "address"}, // RE2 refuses it
        {9, "pattern = 'tổ (?=8){num}'", 9, "(?="},
        {9, "pattern = 'tổ {num}**'", 9, "**"},
        {9, "pattern = '(?:tổ)?(?:{num})?'", 9, "«address»"}, // matches the empty text
        {9, "pattern = '(?P<day>{num})/(?P<day>{num})'", 9, "day"},
        {3, "num = 5", 3, "«num»"},
        {3, "num = '{num}'", 3, "«{num}»"},
        {3, "num = '[0-9]+'\nidle = '[a-z]'", 4, "«idle»"},
        {12, "gives = []", 5, "«address»"},         // no phrase that it must match
        {15, "gives = [\"8 tổ\"]", 5, "«address»"}, // none that it must not
        {12, "gives = \"tổ 8\"", 10, "«gives»"},
        {12, "gives = [5]", 12, "«gives»"},
        {12, "gives = [{ value = 8 }]", 12, "«value»"},
        {11, "txet = \"tổ 8\"", 11, "«txet»"},
        {18, "id = \"address\"", 17, "«address»"}, // a second rule of that id
        {22, "weak = \"yes\"", 22, "«weak»"},
        {22, "rank = \"one\"", 22, "«rank»"},
        {22, "case = \"eksact\"", 22, "«eksact»"},
        {6, "id = address", 6, "address"}, // not TOML
        {6, "id = \"address", 6, "address"},
        {7, "stage = \"block\"\nstage = \"block\"", 8, "stage"},
        {1, "colour = \"red\"", 1, "«colour»"},
    }));
    CAPTURE(row.line, row.replacement);
    const std::string error = error_of(small_grammar(with_line(row.line, row.replacement)));
    const std::string place = "g/rules.toml:" + std::to_string(row.told) + ": ";
    CHECK(error.substr(0, place.size()) == place);
    CHECK_THAT(error, Catch::Contains(row.piece));
}

TEST_CASE("each slip of grammar.toml is told with its line and the piece", "[match]")
{
    struct Row {
        std::string text;
        std::string start;
        std::string piece;
    };
    const Row row = GENERATE(values<Row>({
        {"version = \"1\"\nlists = []\nfiles = []\nauthor = \"x\"\n",
         "g/grammar.toml:4: ", "«author»"},
        {"lists = []\nfiles = []\n", "g/grammar.toml:", "«version»"},
        {"version = \"1\"\nlists = \"units\"\nfiles = []\n", "g/grammar.toml:", "«lists»"},
        {"version = \"1\"\nlists = [\n\"untis\"]\nfiles = []\n",
         "g/grammar.toml:", "«lists/untis.tsv»"},
        {"version = \"1\"\nlists = [\"units\"]\nfiles = [\"gone.toml\"]\n", "g/", "gone.toml"},
        {"version = \"1\"\nlists = [\"units\"]\nfiles = []\nidentities = \"identities.toml\"\n",
         "g/grammar.toml:", "«scales»"},
        {"version = \"1\"\nlists = [\"units\"]\nfiles = []\n", "g/grammar.toml:", "«identities»"},
        {"version = 1\n", "g/grammar.toml:1: ", "«version»"},
        {"version = \"1\"\nlists = [\"units\"\nfiles = []\n", "g/grammar.toml:", "files"},
    }));
    GrammarFiles files = small_grammar();
    files.texts["grammar.toml"] = row.text;
    CAPTURE(row.text);
    const std::string error = error_of(files);
    CHECK(error.substr(0, row.start.size()) == row.start);
    CHECK_THAT(error, Catch::Contains(row.piece));
    CHECK_THAT(error, Catch::Matches("g/[a-z./]+:[0-9]+: (.|\\n)*"));
}

TEST_CASE("a rule file that is no UTF-8 is refused with its line", "[match][hostile]")
{
    const std::string text = "# Line 1\n[fragments]\nnum = '[0-\xA1\xA1]{2}'\n";
    CHECK_THROWS_WITH(parse_grammar(small_grammar(text)),
                      Catch::StartsWith("g/rules.toml:3: ") && Catch::Contains("UTF-8"));
}

TEST_CASE("a slip of a list is told with the list's line", "[match]")
{
    struct Row {
        std::string list;
        std::string text;
        std::string start;
        std::string piece;
    };
    const Row row = GENERATE(values<Row>({
        {"units", "surface\tvalue\nha\tx\n", "g/lists/units.tsv:2: ", "«x»"},
        {"units", "surface\tcanonical\nha\thar\nkm\tkm\nha\tm2\n", "g/lists/units.tsv:4: ", "«ha»"},
        {"number-words", "surface\tclass\tvalue\nhai\tdigit\t2\nba\tdigt\t3\n",
         "g/lists/number-words.tsv:3: ", "«digt»"},
        {"number-words", "surface\tclass\tvalue\nhai\tdigit\t2\nba\tdigit\t3\nhai\tdigit\t3\n",
         "g/lists/number-words.tsv:4: ", "«hai»"},
    }));
    GrammarFiles files = small_grammar();
    files.texts["lists/" + row.list + ".tsv"] = row.text;
    CAPTURE(row.list, row.text);
    const std::string error = error_of(files);
    CHECK(error.substr(0, row.start.size()) == row.start);
    CHECK_THAT(error, Catch::Contains(row.piece));
}

TEST_CASE("every rule of the built-in grammar has a phrase for and one against it",
          "[match][grammar]")
{
    const Grammar grammar(built_in_grammar());
    for (const Rule& rule : grammar.rules()) {
        CAPTURE(rule.file, rule.line, rule.id);
        const auto is_negative = [](const RulePhrase& phrase) { return phrase.gives.empty(); };
        CHECK(std::any_of(rule.phrases.begin(), rule.phrases.end(), is_negative));
        CHECK_FALSE(std::all_of(rule.phrases.begin(), rule.phrases.end(), is_negative));
    }
}

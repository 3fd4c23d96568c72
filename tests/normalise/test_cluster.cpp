#include "normalise/cluster.hpp"
#include "normalise/icu_text.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

std::string composed(const std::string& letters, MarkOrder order)
{
    std::u32string cluster = test::letters_of(letters);
    compose_cluster(cluster, order);
    return test::utf8_of(cluster);
}

} // namespace

TEST_CASE("cluster: marks in any order give the Vietnamese letter", "[normalise]")
{
    const auto [typed, letter] = GENERATE(table<std::string, std::string>({
        {"a\u0301\u0302", "ấ"},
        {"a\u0302\u0301", "ấ"},
        {"á\u0302", "ấ"},
        {"ặ", "ặ"},
        {"a\u0323\u0306", "ặ"},
        {"ạ\u0302", "ậ"},
        {"a\u0300\u0306", "ằ"},
        {"O\u0303\u0302", "Ỗ"},
        {"o\u0301\u031B", "ớ"},
        {"u\u031B\u0323", "ự"},
        {"ử", "ử"},
        {"e\u0309\u0302", "ể"},
        {"e\u0341", "é"},
        {"ê\u0340", "ề"},
        {"d\u0335", "đ"},
        {"D\u0336", "Đ"},
        {"q\u0307", "q\u0307"},
        {"a\u0301\u0302\u0306", "ấ\u0306"},
    }));
    CAPTURE(typed);
    CHECK(composed(typed, MarkOrder::repaired) == letter);
}

TEST_CASE("cluster: marks that make no letter keep their order", "[normalise]")
{
    const auto typed = GENERATE(values<std::string>({
        "x\u0301\u0302",
        "u\u0301\u0306",
        "\u0301\u0302",
    }));
    CAPTURE(typed);
    CHECK(composed(typed, MarkOrder::repaired) == test::normalized(test::icu_nfc(), typed));
}

TEST_CASE("cluster: a long run of marks costs no more than sorting it", "[normalise][hostile]")
{
    std::u32string cluster = U"a";
    for (int count = 0; count < 300'000; ++count) {
        cluster += U"\u0302\u0323";
    }
    compose_cluster(cluster, MarkOrder::repaired);
    CHECK(cluster.size() == 600'001 - 2); // the letter takes one mark of each kind
    CHECK(cluster.front() == U'ậ');
}

#include "core/rules.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

constexpr std::string_view k_families = "PSGKRTUDXZ";

bool is_sentence(std::string_view text)
{
    return !text.empty() && (text.ends_with('.') || text.ends_with("v.v."));
}

} // namespace

TEST_CASE("every rule says what it is in both languages", "[core]")
{
    std::set<std::string_view> codes;
    for (const CheckRule& rule : check_rules()) {
        CAPTURE(rule.code);
        CHECK(codes.insert(rule.code).second);
        REQUIRE(rule.code.size() == 4);
        CHECK(k_families.find(rule.code.front()) != std::string_view::npos);
        CHECK(rule.code.find_first_not_of("0123456789", 1) == std::string_view::npos);
        CHECK(rule.severity.has_value());
        CHECK_FALSE(rule.title_en.empty());
        CHECK_FALSE(rule.title_vi.empty());
        CHECK_FALSE(rule.title_en.ends_with('.'));
        CHECK(rule.title_en != rule.title_vi);
        CHECK(is_sentence(rule.text_en));
        CHECK(is_sentence(rule.text_vi));
        CHECK_FALSE(rule.example.empty());
        CHECK(rule.title_en.size() <= 70);
    }
}

TEST_CASE("codes stay in their families' order and are all there", "[core]")
{
    CHECK(std::is_sorted(check_rules().begin(), check_rules().end(),
                         [](const CheckRule& left, const CheckRule& right) {
                             const auto family = [](const CheckRule& rule) {
                                 return k_families.find(rule.code.front());
                             };
                             return family(left) != family(right) ? family(left) < family(right)
                                                                  : left.code < right.code;
                         }));
    for (const char* code :
         {"P101", "P106", "P109", "S201", "S210", "G301", "G305", "K401", "K403", "R501", "R503",
          "T601", "T604", "U801", "U802", "D701", "D706", "X901", "X911", "Z001", "Z002"}) {
        CAPTURE(code);
        REQUIRE(find_rule(code) != nullptr);
        CHECK(find_rule(code)->code == code);
    }
    CHECK(find_rule("P107") == nullptr);
    CHECK(find_rule("N003") == nullptr);
    CHECK(find_rule("") == nullptr);
}

TEST_CASE("the reasons for not checking are N001 to N012", "[core]")
{
    REQUIRE(reasons().size() == 12);
    int number = 0;
    for (const ReasonRow& reason : reasons()) {
        ++number;
        CHECK(reason.code == std::string(number < 10 ? "N00" : "N0") + std::to_string(number));
        CHECK_FALSE(reason.title_en.empty());
        CHECK_FALSE(reason.title_vi.empty());
        CHECK(find_reason(reason.code) == &reason);
    }
    CHECK(find_reason("P101") == nullptr);
}

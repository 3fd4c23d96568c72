#include "core/check_counts.hpp"

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

CheckRecord check_of(Verdict verdict, std::optional<Severity> severity = std::nullopt)
{
    CheckRecord check;
    check.verdict = verdict;
    check.severity = severity;
    return check;
}

} // namespace

TEST_CASE("checks are counted by verdict, reason and severity", "[core]")
{
    CheckCounts counts;
    counts.add(check_of(Verdict::consistent));
    counts.add(check_of(Verdict::truncated, Severity::note));
    counts.add(check_of(Verdict::inconsistent, Severity::error));
    CheckRecord accepted = check_of(Verdict::inconsistent, Severity::error);
    accepted.suppression = Suppression{"revised", "x"};
    CHECK_FALSE(is_finding(accepted));
    counts.add(accepted);
    CheckRecord open = check_of(Verdict::not_checkable);
    open.reason = "N003";
    counts.add(open);

    CheckCounts total;
    total.add(counts);
    total.add(counts);
    CHECK(total.checked() == 8);
    CHECK(total.all() == 10);
    CHECK(total.of(Verdict::inconsistent) == 4);
    CHECK(total.reasons().at("N003") == 2);
    CHECK(total.findings_from(Severity::note) == 4);
    CHECK(total.findings_from(Severity::warning) == 2);
    CHECK(total.findings_from(Severity::error) == 2);
    CHECK(total.suppressed() == 2);
}

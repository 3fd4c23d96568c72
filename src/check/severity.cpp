#include "check/severity.hpp"

#include "core/rules.hpp"

#include <algorithm>

namespace solieu {
namespace {

bool is_exact(const Found& found, const Report& report)
{
    return std::all_of(found.operands.begin(), found.operands.end(),
                       [&report](const Use& use) { return report.fact(use.fact).is_exact(); });
}

/// Figures that were done and figures that are expected do not add up in earnest, unless the words
/// or the layout put them together: `ước đạt` is said of a total and meant of its parts too. A plan
/// beside what it measures is no mixture.
bool is_mixed(const Found& found, const Report& report)
{
    bool has_estimate = false;
    bool has_reported = false;
    const auto look = [&](const Use& use) {
        const Status status = report.fact(use.fact).record.status;
        has_estimate = has_estimate || status == Status::estimate;
        has_reported = has_reported || status == Status::reported;
    };
    look(found.stated);
    std::for_each(found.operands.begin(), found.operands.end(), look);
    return has_estimate && has_reported && found.binding < Binding::structure &&
           found.rule != "P102" && found.rule != "K401";
}

/// Whether the stated number or an operand has a bound that \p is_such.
template <typename Predicate>
bool has_bound(const Found& found, const Report& report, Predicate is_such)
{
    const auto is_bound_such = [&](const Use& use) {
        return is_such(report.fact(use.fact).record.bound);
    };
    return is_bound_such(found.stated) ||
           std::any_of(found.operands.begin(), found.operands.end(), is_bound_such);
}

bool is_hedged(const Found& found, const Report& report)
{
    return has_bound(found, report, [](Bound bound) { return bound != Bound::exact; });
}

bool is_about(const Found& found, const Report& report)
{
    return has_bound(found, report, [](Bound bound) { return bound == Bound::about; });
}

Severity lower_by(Severity severity, int steps)
{
    return static_cast<Severity>(
        std::max(static_cast<int>(Severity::note), static_cast<int>(severity) - steps));
}

/// An error of exact figures in one clause is only a warning where figures are rounded or the
/// binding is looser.
bool needs_exact(std::string_view rule)
{
    return rule == "P101" || rule == "S201" || rule == "S207" || rule == "G302" || rule == "R501";
}

} // namespace

std::optional<Severity> severity_of(const Found& found, const Report& report)
{
    const CheckRule* rule = find_rule(found.rule);
    const Judgement& judgement = found.judgement;
    if (rule == nullptr || !rule->severity || judgement.verdict == Verdict::not_checkable) {
        return std::nullopt;
    }
    if (found.rule == "S210" || found.rule == "G305") {
        return Severity::note;
    }
    if (judgement.verdict == Verdict::consistent) {
        const bool is_weak = judgement.grade == Grade::own_precision;
        return !judgement.is_improbable ? std::nullopt
               : is_weak                ? std::optional(Severity::note)
                                        : std::optional(Severity::warning);
    }
    if (judgement.verdict == Verdict::truncated) {
        return Severity::note;
    }
    if (is_about(found, report)) {
        return Severity::note; // `khoảng` promises too little
    }
    Severity severity = *rule->severity;
    const bool is_certain = is_exact(found, report) && found.binding >= Binding::structure;
    if (needs_exact(found.rule) && severity == Severity::error && !is_certain) {
        severity = Severity::warning;
    }
    if (judgement.is_off_by_one || found.is_soft) {
        severity = std::min(severity, Severity::warning);
    }
    int steps = is_mixed(found, report) ? 1 : 0;
    steps += is_hedged(found, report) ? 1 : 0;
    steps += judgement.grade == Grade::own_precision ? 1 : 0;
    steps += found.binding <= Binding::adjacent ? 1 : 0;
    return lower_by(severity, steps);
}

std::optional<Severity> severity_of(const FoundAcross& found)
{
    const CheckRule* rule = find_rule(found.rule);
    if (rule == nullptr || !rule->severity || found.judgement.verdict != Verdict::inconsistent) {
        return std::nullopt;
    }
    int steps = found.is_soft || found.judgement.is_off_by_one ? 1 : 0;
    steps += found.binding <= Binding::adjacent ? 1 : 0;
    return lower_by(std::min(*rule->severity, Severity::warning), steps);
}

} // namespace solieu

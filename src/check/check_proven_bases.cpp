/// \file
/// P103 where a sum or difference has shown what a figure is a part of.
#include "check/base_words.hpp"
#include "check/checks.hpp"
#include "check/likeness.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// Small figures add up by chance.
constexpr std::size_t k_fine = 3;

class ProvenBaseFinder {
public:
    ProvenBaseFinder(const Report& report, Relations& relations)
        : m_report(report), m_relations(relations)
    {
        for (const Found& found : relations.found()) {
            const bool is_failing = found.judgement.verdict == Verdict::inconsistent;
            if (holds(found.judgement) || (is_failing && found.binding > Binding::adjacent)) {
                m_settled.insert(found.stated.fact);
            }
            const bool is_proof =
                holds(found.judgement) && found.judgement.grade == Grade::exact_inputs;
            if (is_proof && found.formula == Formula::sum && found.rule == "S201") {
                learn_sum(found);
            } else if (is_proof && found.formula == Formula::difference && found.rule == "S207") {
                learn_difference(found);
            }
        }
    }

    void look_at(const Fact& percentage)
    {
        const Role role = percentage.record.role;
        if (!percentage.is_percentage() || percentage.record.unit != "%" ||
            (role != Role::share && role != Role::rate) || m_settled.count(percentage.id) > 0) {
            return;
        }
        const auto part = part_of(percentage);
        const auto whole = part ? m_whole_of.find(*part) : m_whole_of.end();
        if (whole == m_whole_of.end() || !base_words(percentage).empty()) {
            return;
        }
        Found found{"P103",
                    Formula::ratio,
                    binding_of(percentage),
                    {percentage.id, "percentage"},
                    {{*part, "part"}, whole->second},
                    {}};
        m_relations.judge(found);
        m_relations.put(std::move(found));
    }

private:
    void learn(FactId part, const Use& whole)
    {
        if (m_report.fact(whole.fact).digits >= k_fine && !m_report.fact(part).is_fraction()) {
            m_whole_of.emplace(part, Use{whole.fact, "whole", whole.is_whole});
        }
    }

    void learn_sum(const Found& sum)
    {
        for (const Use& part : sum.operands) {
            learn(part.fact, sum.stated);
        }
    }

    void learn_difference(const Found& difference)
    {
        const Use& whole = difference.operands.front();
        if (whole.is_whole) {
            return; // of a fraction
        }
        learn(difference.stated.fact, whole);
        for (std::size_t at = 1; at < difference.operands.size(); ++at) {
            learn(difference.operands[at].fact, whole);
        }
    }

    /// What is told of the counted: `hư hỏng liều` is `hư hỏng`.
    [[nodiscard]] static std::string name_of(const Fact& fact)
    {
        std::string name = fact.indicator;
        if (name.ends_with(" " + fact.dimension)) {
            name.resize(name.size() - fact.dimension.size() - 1);
        }
        return name;
    }

    /// What the percentage is said of, or of a rate the figure before it that gives it its name:
    /// `tiết kiệm 846 triệu đồng, tỷ lệ tiết kiệm 2,3%`.
    [[nodiscard]] std::optional<FactId> part_of(const Fact& percentage) const
    {
        if (percentage.of || percentage.id == 0) {
            return percentage.of;
        }
        const Fact& before = m_report.fact(percentage.id - 1);
        const std::string name = name_of(before);
        const bool is_named =
            before.sentence == percentage.sentence && before.is_level() && !name.empty() &&
            (percentage.indicator.ends_with(" " + name) || is_named_within(before, percentage));
        return is_named ? std::optional(before.id) : std::nullopt;
    }

    /// `chiếm` and a rate's name speak of the whole; `đạt` may speak of a plan that is not told.
    [[nodiscard]] Binding binding_of(const Fact& percentage) const
    {
        const Fact& before = m_report.fact(percentage.id - 1);
        const bool says_share = has_between(before, percentage, "chiếm");
        // `tỷ lệ hư hỏng`, not `tỷ lệ học sinh hoàn thành chương trình tiểu học`
        const bool is_name_alone = percentage.record.role == Role::rate &&
                                   percentage.indicator == "tỉ lệ " + name_of(before);
        return says_share || is_name_alone ? Binding::structure : Binding::adjacent;
    }

    const Report& m_report;
    Relations& m_relations;
    std::map<FactId, Use> m_whole_of; ///< by part
    std::set<FactId> m_settled;       ///< told by a relation that holds, or that words bind
};

} // namespace

void find_proven_bases(const Report& report, const Identities&, Relations& relations)
{
    ProvenBaseFinder finder(report, relations);
    for (const Fact& fact : report.facts()) {
        finder.look_at(fact);
    }
}

} // namespace solieu

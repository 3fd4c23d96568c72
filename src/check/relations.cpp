#include "check/relations.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
namespace {

bool is_same(const Use& left, const Use& right)
{
    return left.fact == right.fact && left.is_whole == right.is_whole;
}

bool is_same(const Found& left, const Found& right)
{
    return left.formula == right.formula && (left.formula || left.rule == right.rule) &&
           is_same(left.stated, right.stated) &&
           std::equal(left.operands.begin(), left.operands.end(), right.operands.begin(),
                      right.operands.end(),
                      [](const Use& one, const Use& other) { return is_same(one, other); });
}

/// Whether both ask what the percentage is of.
bool is_rival(const Found& left, const Found& right)
{
    const auto asks = [](const Found& found) {
        return found.rule == "P101" || found.rule == "P102" || found.rule == "P103" ||
               found.rule == "P106" || found.rule == "K401";
    };
    return asks(left) && asks(right) && left.stated.fact == right.stated.fact;
}

bool is_unchecked(const Found& found)
{
    return found.judgement.verdict == Verdict::not_checkable;
}

/// Whether the first makes the second needless: of several bases the one that fits is meant, unless
/// it is only near and the words of one clause name another.
bool outdoes(const Found& left, const Found& right)
{
    if (is_unchecked(left) || holds(right.judgement)) {
        return false;
    }
    if (is_unchecked(right)) {
        return true;
    }
    if (holds(left.judgement)) {
        return left.binding >= right.binding || right.binding < Binding::clause;
    }
    return left.binding > right.binding;
}

} // namespace

Rational Relations::operand_sum(const Found& found) const
{
    Rational sum(0);
    for (const Use& use : found.operands) {
        sum = sum + term(use).face();
    }
    return sum;
}

std::set<FactId> Relations::totals_that_hold() const
{
    std::set<FactId> totals;
    for (const Found& found : m_found) {
        if (found.formula == Formula::sum && holds(found.judgement)) {
            totals.insert(found.stated.fact);
        }
    }
    return totals;
}

std::vector<Term> Relations::terms(const Found& found) const
{
    std::vector<Term> terms;
    terms.reserve(found.operands.size());
    for (const Use& use : found.operands) {
        terms.push_back(term(use));
    }
    return terms;
}

void Relations::judge(Found& found, const Conventions& conventions) const
{
    found.judgement = solieu::judge(*found.formula, term(found.stated), terms(found), conventions);
}

void Relations::put(Found found)
{
    std::vector<std::size_t>& stated = m_by_stated[found.stated.fact];
    for (const std::size_t at : stated) {
        if (is_same(m_found[at], found)) {
            if (found.binding > m_found[at].binding) {
                m_found[at] = std::move(found);
            }
            return;
        }
    }
    stated.push_back(m_found.size());
    m_found.push_back(std::move(found));
}

bool Relations::is_told(FactId stated) const
{
    const auto known = m_by_stated.find(stated);
    return known != m_by_stated.end() &&
           std::any_of(known->second.begin(), known->second.end(),
                       [this](std::size_t at) { return !is_unchecked(m_found[at]); });
}

void Relations::settle()
{
    std::vector<bool> is_out(m_found.size(), false);
    for (const auto& [stated, places] : m_by_stated) {
        for (const std::size_t one : places) {
            for (const std::size_t other : places) {
                if (is_rival(m_found[one], m_found[other]) &&
                    outdoes(m_found[one], m_found[other])) {
                    is_out[other] = true;
                }
            }
        }
    }
    std::size_t kept = 0;
    for (std::size_t at = 0; at < m_found.size(); ++at) {
        if (!is_out[at]) {
            if (kept != at) {
                m_found[kept] = std::move(m_found[at]);
            }
            ++kept;
        }
    }
    m_found.erase(m_found.begin() + static_cast<std::ptrdiff_t>(kept), m_found.end());
    m_by_stated.clear();
}

void Relations::put(const FoundCitation& found)
{
    m_citations.push_back(found);
}

void Relations::put_unchecked(std::string_view rule, const Use& stated, std::string_view reason)
{
    Found found;
    found.rule = rule;
    found.stated = stated;
    found.judgement.verdict = Verdict::not_checkable;
    found.judgement.reason = reason;
    put(std::move(found));
}

Verdict Relations::put(std::string_view rule, Formula formula, Binding binding, const Use& stated,
                       std::initializer_list<Use> operands)
{
    Found found{rule, formula, binding, stated, operands, {}};
    judge(found);
    const Verdict verdict = found.judgement.verdict;
    put(std::move(found));
    return verdict;
}

} // namespace solieu

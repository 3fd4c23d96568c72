#include "core/check_counts.hpp"

namespace solieu {

bool is_finding(const CheckRecord& check)
{
    return check.severity.has_value() && !check.suppression.has_value();
}

void CheckCounts::add(const CheckRecord& check)
{
    ++m_verdicts[static_cast<std::size_t>(check.verdict)];
    if (check.verdict == Verdict::not_checkable) {
        ++m_reasons[check.reason];
    }
    if (is_finding(check)) {
        ++m_findings[static_cast<std::size_t>(*check.severity)];
    } else if (check.severity) {
        ++m_suppressed;
    }
}

void CheckCounts::add(const CheckCounts& other)
{
    for (std::size_t at = 0; at < m_verdicts.size(); ++at) {
        m_verdicts[at] += other.m_verdicts[at];
    }
    for (std::size_t at = 0; at < m_findings.size(); ++at) {
        m_findings[at] += other.m_findings[at];
    }
    for (const auto& [code, count] : other.m_reasons) {
        m_reasons[code] += count;
    }
    m_suppressed += other.m_suppressed;
}

std::size_t CheckCounts::checked() const
{
    return of(Verdict::consistent) + of(Verdict::truncated) + of(Verdict::inconsistent);
}

std::size_t CheckCounts::findings_from(Severity least) const
{
    std::size_t count = 0;
    for (auto at = static_cast<std::size_t>(least); at < m_findings.size(); ++at) {
        count += m_findings[at];
    }
    return count;
}

} // namespace solieu

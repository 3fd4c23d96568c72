/// \file
/// How many relations were checked, and with what outcome.
#pragma once

#include "core/record.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string>

namespace solieu {

/// Whether a check is to be told to people: it says that something is wrong, and nobody has
/// accepted that.
[[nodiscard]] bool is_finding(const CheckRecord& check);

/// Counts of one document, or of several added together.
class CheckCounts {
public:
    void add(const CheckRecord& check);
    void add(const CheckCounts& other);

    [[nodiscard]] std::size_t of(Verdict verdict) const
    {
        return m_verdicts[static_cast<std::size_t>(verdict)];
    }
    /// All that got a verdict.
    [[nodiscard]] std::size_t checked() const;
    [[nodiscard]] std::size_t all() const
    {
        return checked() + of(Verdict::not_checkable);
    }
    /// By code, of what could not be checked.
    [[nodiscard]] const std::map<std::string, std::size_t>& reasons() const
    {
        return m_reasons;
    }
    /// Findings of this severity or a higher one that nobody has accepted.
    [[nodiscard]] std::size_t findings_from(Severity least) const;
    /// Findings that are known and accepted.
    [[nodiscard]] std::size_t suppressed() const
    {
        return m_suppressed;
    }

private:
    std::array<std::size_t, 4> m_verdicts{};
    std::array<std::size_t, 3> m_findings{}; ///< by severity
    std::map<std::string, std::size_t> m_reasons;
    std::size_t m_suppressed = 0;
};

} // namespace solieu

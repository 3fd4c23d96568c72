/// \file
/// What a document says of itself: type, title, number, issuer, place, date, period.
#pragma once

#include "core/match.hpp"
#include "core/record.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace solieu {

/// Reads the head block of a State document (NĐ 30/2020/NĐ-CP, Phụ lục I) from its first lines or
/// from the cells of its letterhead table, and the closing sentence. What is absent stays empty.
class DocumentHead {
public:
    /// Sees every block in order; looks at the first ones and at the closing sentence.
    void read(const MatchedBlock& matched, bool is_heading);

    [[nodiscard]] const DocumentRecord& record() const
    {
        return m_record;
    }
    /// Whether head and title are over, so that a line of capitals is a heading.
    [[nodiscard]] bool is_over() const
    {
        return m_state == State::done;
    }
    /// The report's own period as far as it is known; empty before the title.
    [[nodiscard]] const std::string& period() const
    {
        return m_record.period;
    }

private:
    enum class State { before_title, in_title, done };

    void read_head_line(const MatchedBlock& matched);
    void read_title_line(const MatchedBlock& matched);
    void read_closing(const MatchedBlock& matched);
    void find_period();
    [[nodiscard]] bool ends_title(const MatchedBlock& matched) const;

    DocumentRecord m_record;
    State m_state = State::before_title;
    std::size_t m_blocks = 0;
    std::size_t m_title_lines = 0;
    bool m_has_motto = false;
    std::string m_title_date;           ///< the last full date of the title
    std::vector<std::string> m_periods; ///< that the title names, in order
};

} // namespace solieu

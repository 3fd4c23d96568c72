/// \file
/// One check as people read it.
#pragma once

#include "core/check_counts.hpp"
#include "core/record.hpp"
#include "write/view_words.hpp"
#include "write/writer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// Colours of a terminal, or none.
class Paint {
public:
    explicit Paint(Colours colours) : m_is_on(colours == Colours::on) {}

    [[nodiscard]] std::string bold(std::string_view text) const
    {
        return painted("1", text);
    }
    /// What matters less.
    [[nodiscard]] std::string faint(std::string_view text) const
    {
        return painted("2", text);
    }
    [[nodiscard]] std::string of(const CheckRecord& check, std::string_view text) const;

private:
    [[nodiscard]] std::string painted(std::string_view code, std::string_view text) const;

    bool m_is_on;
};

/// The order in which checks are shown: groups of one cause together, the worst first, then by
/// place; accepted findings behind all others, then what is no finding.
void sort_for_view(std::vector<CheckRecord>& checks);

/// Several lines: title, passages with underlined figures, values, suggestion, message.
[[nodiscard]] std::string view_of_finding(const CheckRecord& check, const ViewWords& words,
                                          const Paint& paint);

/// One line, for what is no finding.
[[nodiscard]] std::string line_of_check(const CheckRecord& check, const ViewWords& words,
                                        const Paint& paint);

/// `31 relations checked: 27 hold, 2 cut, 2 fail; 9 not checkable: N003×4, N007×5; 1 accepted`.
[[nodiscard]] std::string line_of_counts(const CheckCounts& counts, const ViewWords& words);

} // namespace solieu

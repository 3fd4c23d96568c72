/// \file
/// The words of the view for people, in each language.
#pragma once

#include "core/finding.hpp"
#include "core/language.hpp"
#include "core/record.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace solieu {

/// What stands behind a count.
struct CountWords {
    std::string_view one;
    std::string_view many;
};

[[nodiscard]] std::string counted(std::size_t count, const CountWords& words);

struct ViewWords {
    Language language;
    std::array<std::string_view, 3> severities; ///< note, warning, error
    std::array<std::string_view, 4> verdicts;   ///< in the order of Verdict
    std::array<std::string_view, 6> parts;      ///< in the order of Part
    std::string_view line;
    std::string_view block;
    std::string_view document;
    std::string_view period;
    std::string_view unreadable;
    std::string_view incomplete; ///< the document was read only in part
    std::string_view nothing;    ///< no relation was found
    std::string_view stated;
    std::string_view computed;
    std::string_view elsewhere; ///< where the same thing is stated again
    std::string_view between;   ///< what rounding of the inputs allows
    std::string_view suggestion;
    std::string_view key; ///< the fingerprint, as an ignore file names it
    std::string_view weak;
    std::string_view accepted;     ///< before the reason
    std::string_view group_before; ///< and behind the count of findings of one cause
    std::string_view group_behind;
    CountWords checked;
    CountWords not_checkable;
    CountWords accepted_count;
    std::string_view total;
    CountWords documents;
    CountWords failed_documents;
    CountWords absent;
    CountWords notices; ///< entries of the ignore file that need a look
    std::string_view hint;

    [[nodiscard]] std::string_view of(Severity severity) const
    {
        return severities[static_cast<std::size_t>(severity)];
    }
    [[nodiscard]] std::string_view of(Verdict verdict) const
    {
        return verdicts[static_cast<std::size_t>(verdict)];
    }
    [[nodiscard]] std::string_view of(Part part) const
    {
        return parts[static_cast<std::size_t>(part)];
    }
};

[[nodiscard]] const ViewWords& view_words(Language language);

/// The auditor's tick mark for a verdict.
[[nodiscard]] std::string_view tick_mark(Verdict verdict);

/// A plain decimal or ISO 8601 date as the language writes it: `1176.5` is `1.176,5` and
/// `2025-01-08` is `08/01/2025` in Vietnamese; `1,176.5` and unchanged in English.
[[nodiscard]] std::string local_value(std::string_view value, Language language);

} // namespace solieu

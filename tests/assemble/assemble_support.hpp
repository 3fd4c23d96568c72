/// \file
/// From paragraphs to records with the built-in grammar, and short ways to say what was found.
#pragma once

#include "core/match.hpp"
#include "core/record.hpp"
#include "support/built_in.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace solieu::test {

/// A block of a source without lines (DOCX) whose style says that it is a heading.
[[nodiscard]] MatchedBlock styled_heading(const std::string& text, int level);

/// The blocks of a plain text: its lines with their numbers, without the empty ones.
[[nodiscard]] std::vector<Block> blocks_of(std::string_view text);

/// All records of one document.
[[nodiscard]] std::vector<Record> assemble(const std::vector<Block>& blocks);

/// All records of a plain text; paragraphs are parted by `\n`.
[[nodiscard]] std::vector<Record> assemble(std::string_view text);

/// The records of one type, in order.
template <typename T>
[[nodiscard]] std::vector<T> only(const std::vector<Record>& records)
{
    std::vector<T> out;
    for (const Record& record : records) {
        if (const T* found = std::get_if<T>(&record)) {
            out.push_back(*found);
        }
    }
    return out;
}

[[nodiscard]] std::vector<ObservationRecord> observations_of(std::string_view text);

/// The quote of the observation with this id; empty when there is none.
[[nodiscard]] std::string quote_of(const std::vector<ObservationRecord>& observations,
                                   std::string_view id);

/// `1.000 con < 3.000 con; 2.000 con < 3.000 con`: each quote, and that of the figure it is `of`.
[[nodiscard]] std::string shown_parts(const std::vector<ObservationRecord>& observations);

/// Each quote and its period: `5 ha = 2025-Q1; 7 ha = 2024`.
[[nodiscard]] std::string shown_periods(const std::vector<ObservationRecord>& observations);

} // namespace solieu::test

/// \file
/// Numbers with their units: from a digit or number word to a Quantity.
#pragma once

#include "core/match.hpp"
#include "match/digits.hpp"
#include "match/grammar.hpp"
#include "match/unit_reader.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace solieu {

/// Reads the quantities of one block after its mentions are known. Belongs to one thread.
class QuantityReader {
public:
    explicit QuantityReader(const Grammar& grammar);

    /// Fills `quantities` and `findings` of the block, left to right, from \p first_byte on.
    void read(MatchedBlock& matched, std::size_t first_byte, NumberStyle& style);

    /// Whether a unit, multiplier or counted noun begins right after byte \p end.
    [[nodiscard]] bool is_followed_by_unit(const MatchedBlock& matched, std::size_t end) const;

private:
    struct Cursor;

    void read_digits_at(Cursor& cursor);
    void read_words_at(Cursor& cursor);
    [[nodiscard]] bool accepts_word_number(const Cursor& cursor, const WordNumber& number,
                                           const UnitReading& unit, std::size_t unit_token) const;
    [[nodiscard]] bool follows_verb(const Cursor& cursor, std::size_t unit_token) const;
    void add_prefix_currency(const Cursor& cursor, Quantity& quantity) const;

    const Grammar& m_grammar;
    UnitReader m_units;
};

} // namespace solieu

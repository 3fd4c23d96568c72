/// \file
/// What follows a number: multiplier words, a unit, or the noun phrase of a count.
#pragma once

#include "core/match.hpp"
#include "match/lexicon.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

struct UnitReading {
    UnitClass unit_class = UnitClass::none;
    std::string unit; ///< canonical
    int scale = 0;
    bool has_scale = false;
    bool has_half = false;      ///< `rưỡi` after the scale words
    std::size_t scale_end = 0;  ///< end of the scale words; 0 when there are none
    std::size_t end = 0;        ///< end of the whole in bytes; 0 when nothing was taken
    std::size_t next_token = 0; ///< the first token after it
};

/// Reads units from the word lists of a lexicon. Immutable.
class UnitReader {
public:
    explicit UnitReader(const Lexicon& lexicon);

    /// Reads from the token on, which must follow a number that ends at byte \p number_end; takes
    /// nothing at or beyond byte \p limit (the place of a note mark).
    [[nodiscard]] UnitReading read(std::string_view text, const std::vector<Token>& tokens,
                                   std::size_t token, std::size_t number_end,
                                   std::size_t limit) const;

    /// Whether what follows is per a round number of people, and no name of what is counted:
    /// `98,6/100.000 dân`. As read().
    [[nodiscard]] bool is_bare_rate(std::string_view text, const std::vector<Token>& tokens,
                                    std::size_t token, std::size_t number_end,
                                    std::size_t limit) const;

    /// Reads a unit that names itself and follows no number, from the token on.
    [[nodiscard]] UnitReading read_named(std::string_view text, const std::vector<Token>& tokens,
                                         std::size_t token, std::size_t limit) const;

    /// Whether a unit, multiplier or counted noun of the lists begins at the token.
    /// A noun that begins a name (`số 2 xã Bình Lâm`) is none.
    [[nodiscard]] bool is_unit_at(std::string_view text, const std::vector<Token>& tokens,
                                  std::size_t token) const;

private:
    struct Cursor;

    void read_scales(Cursor& cursor, UnitReading& reading) const;
    void read_half(Cursor& cursor, UnitReading& reading) const;
    [[nodiscard]] bool read_listed_unit(Cursor& cursor, UnitReading& reading) const;
    bool read_rate(Cursor& cursor, UnitReading& reading) const;
    void read_per(Cursor& cursor, UnitReading& reading) const;
    [[nodiscard]] bool read_per_hundred(Cursor& cursor, UnitReading& reading) const;
    [[nodiscard]] bool read_count(Cursor& cursor, UnitReading& reading) const;
    [[nodiscard]] bool is_label_ahead(const Cursor& cursor, std::size_t token) const;
    [[nodiscard]] std::size_t end_of_listed(const Cursor& cursor, std::size_t first,
                                            std::size_t comma) const;
    [[nodiscard]] bool ends_phrase(const Cursor& cursor, std::size_t token,
                                   std::size_t first) const;

    const Lexicon& m_lexicon;
};

} // namespace solieu

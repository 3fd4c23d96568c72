/// \file
/// Numbers written in digits: which marks group and which part the decimals.
#pragma once

#include "core/decimal.hpp"
#include "core/match.hpp"

#include <optional>
#include <string_view>

namespace solieu {

/// Which marks a document's numbers use, as far as it has shown without doubt: `1.234,5` and
/// `1.234.567` are Vietnamese (Luật Kế toán, Điều 11), `1,234.5` and `1,234,567` English.
class NumberStyle {
public:
    /// Learns from one number; ambiguous ones teach nothing.
    void learn(std::string_view digits);

    [[nodiscard]] bool is_english() const
    {
        return m_english > m_vietnamese;
    }

private:
    int m_english = 0;
    int m_vietnamese = 0;
};

enum class DigitsProblem {
    none,
    malformed,  ///< no reading: `12.34.56`, `1.23,4.5`; the number has no value
    style_slip, ///< read, but written in the other style: `98.5 ha`
};

struct DigitsReading {
    std::optional<Decimal> value;
    DigitsProblem problem = DigitsProblem::none;
};

/// Reads digits with dots, commas and blanks between them.
/// One mark before exactly three digits is the doubtful case: a dot groups and a comma parts
/// decimals, unless the document is English, or the unit says otherwise: đồng and counted things
/// have no thousandths, percentages are not in thousands.
[[nodiscard]] DigitsReading read_digits(std::string_view digits, UnitClass unit_class, int scale,
                                        const NumberStyle& style);

} // namespace solieu

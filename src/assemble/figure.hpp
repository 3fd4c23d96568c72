/// \file
/// An observation in the making.
#pragma once

#include "core/match.hpp"
#include "core/record.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {

/// How a figure serves another one of its sentence.
struct Comparison {
    enum class Kind {
        none,
        past, ///< the value of another period or place: `so với | 56 người | cùng kỳ`
        plan, ///< the plan that it is measured by: `đạt 97% kế hoạch (| 240 người |)`
        whole ///< what it is a part of: `trên tổng số | 213 người |`
    };
    Kind kind = Kind::none;
    TextSpan base;          ///< the words that name it; may be empty
    int of = -1;            ///< number in the block of the figure that is compared; -1: none there
    bool is_behind = false; ///< the words stand behind the number
};

/// One quantity of a block with what is known of it so far. Offsets are bytes of the block's text.
struct Figure {
    const Quantity* quantity = nullptr; ///< owned by the matched block
    ObservationRecord record;
    std::size_t sentence = 0;   ///< number of its sentence
    std::size_t words_from = 0; ///< where words begin that may belong to it: behind the one before
    bool follows = false;       ///< another stands before it in its sentence
    std::size_t end = 0;        ///< behind the figure and the basis that follows it
    int anchor = -1; ///< number in the block of the figure that `of` names; -1: none there
    bool is_basis_before = false; ///< its basis stands before it and may hold for those behind it
    std::string topic;      ///< the words that its indicator is made of, for measures behind it
    TextSpan verb;          ///< its label, when it is a verb whose object was counted
    bool is_plan = false;   ///< it names the plan that the figure before it is measured by
    bool is_person = false; ///< people are counted
    bool is_case = false;   ///< cases are counted, in which people are named
    bool is_part = false;   ///< words before it in its sentence announce parts of a total
    Comparison comparison;
    TextSpan label; ///< where its label stands; empty when the unit's noun names it

    std::string listed_under; ///< see Setting
    std::size_t list = 0;
    ListCue cue = ListCue::none;
    std::string restates;

    /// Where the reasons for its fields are kept; null when nobody asked for them.
    std::vector<Reason>* reasons = nullptr;

    void explain(std::string_view field, std::string_view words, std::string place) const
    {
        if (reasons != nullptr) {
            reasons->push_back({std::string(field), std::string(words), std::move(place)});
        }
    }
    void explain(std::string_view field, std::string_view text, const WordHit* word) const;

    /// Whether it is there for another figure: no part and no total of anything.
    [[nodiscard]] bool is_aside() const
    {
        return is_plan || comparison.kind != Comparison::Kind::none;
    }
    [[nodiscard]] bool is_level() const
    {
        return record.role == Role::level;
    }
    /// Whether a change or ratio behind it can be a change or ratio of it.
    [[nodiscard]] bool can_be_qualified() const
    {
        return record.role == Role::level || record.role == Role::share ||
               record.role == Role::rate;
    }
};

/// What the figure counts: its quantity, for a bare number with the noun of its indicator.
[[nodiscard]] Quantity counted(const Figure& figure);

/// Whether two quantities measure the same: one unit, or counts of one noun.
[[nodiscard]] bool is_same_dimension(const Quantity& left, const Quantity& right);

/// Whether it is a percentage, not an amount.
[[nodiscard]] bool is_ratio(const Quantity& quantity);

/// Whether the percentage is what the part makes up of the whole, but for rounding in its last
/// decimal. Whole numbers below 10^12 only.
[[nodiscard]] bool is_quotient(const Decimal& percentage, const Decimal& part,
                               const Decimal& whole);

/// The value in units, exact; empty when it has too many digits.
[[nodiscard]] std::optional<Decimal> size_of(const Quantity& quantity);

} // namespace solieu

/// \file
/// What the match stage finds in a block: words it knows, spans that are no statistics, and
/// numbers with their units.
#pragma once

#include "core/block.hpp"
#include "core/decimal.hpp"
#include "core/finding.hpp"
#include "core/record.hpp"
#include "core/text_span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// The word lists of a grammar, one file each (`grammars/lists/<name>.tsv`).
enum class ListId : std::uint8_t {
    units,
    scales,
    count_nouns,
    unit_stops,
    bounds,
    statuses,
    markers,
    light_verbs,
    measures,
    doc_types,
    sections,
    number_words,
    roles,
    bases,
    edges,
    labels,
    relations,
    terms,
    bodies,
};
inline constexpr std::size_t k_list_count = 19;

/// The list's name, `unit-stops`; its file is `lists/<name>.tsv`.
[[nodiscard]] std::string_view list_name(ListId list);

/// A word or number of a block's text, without the blanks and punctuation between them.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t syllable = 0; ///< number of the folded syllable in the lexicon; 0 when unknown
};

/// Where an entry of a word list stands in the text. Views live as long as the grammar.
struct WordHit {
    ListId list = ListId::units;
    std::uint32_t entry = 0;
    std::uint32_t first_token = 0;
    std::uint32_t token_count = 0;
    TextSpan span;
    std::string_view canonical;
    std::string_view group; ///< the entry's class within its list
    int value = 0;
    std::uint32_t line = 0; ///< of the entry in its file, so that a field can be traced to it
};

/// What a word of the list `markers` announces; its canonical form says it.
[[nodiscard]] ListCue list_cue_of(const WordHit& marker);

/// What a span that is no statistic is instead.
enum class MentionKind : std::uint8_t { name, ordinal, date, period, citation, enumerator };

/// A span whose digits are not a statistic: a date, a period, a citation, an address.
struct Mention {
    MentionKind kind = MentionKind::name;
    TextSpan span;
    std::string_view rule;
    // Filled where the rule's captures say so.
    std::string type;   ///< citation: the type word as written
    std::string number; ///< citation: the document number without inner blanks
    std::string date;   ///< citation and date: ISO 8601
    std::string period; ///< period: SDMX, with `Y` for a year that the text leaves out
};

/// Which figure of a unit a quantity has; decides how its digits are read and what may join it.
enum class UnitClass : std::uint8_t { none, ratio, money, measure, count };

/// A number with its unit.
struct Quantity {
    ObservationKind kind = ObservationKind::amount;
    UnitClass unit_class = UnitClass::none;
    Decimal value;
    std::optional<Decimal> value2;
    int scale = 0;
    std::string unit;     ///< canonical; for a count the noun phrase in lower case
    TextSpan span;        ///< number and unit: the quote
    TextSpan number_span; ///< the digits or number words, both of a range or fraction
    TextSpan unit_span;   ///< without multipliers; empty when no unit follows
    bool is_in_words = false;
    bool is_closed_range = false; ///< value2 is a range's upper end
    std::string_view rule;
};

/// A unit that stands without a number: in a header `Kế hoạch (triệu đồng)`, in a cell of its own,
/// behind `Đơn vị tính:`.
struct NamedUnit {
    UnitClass unit_class = UnitClass::none;
    std::string unit; ///< canonical
    int scale = 0;
    bool is_of_table = false; ///< behind `Đơn vị tính:`
};

/// A structural label at a block's start: `B.`, `I.`, `1.2.`, `a)`, `-`, `+`.
struct Label {
    TextSpan span;
    std::string text; ///< without the mark that ends it: `B`, `1.2`, `a`, `-`
    std::string_view rule;
    int rank = 0; ///< from the grammar: smaller is outer
    bool is_heading = false;
};

/// A block with everything the match stage found, in text order.
struct MatchedBlock {
    Block block;
    std::vector<Token> tokens;
    std::vector<WordHit> words;
    std::vector<Mention> mentions;
    std::vector<Quantity> quantities;
    std::optional<Label> label;
    std::optional<NamedUnit> named_unit; ///< only of cells and lines that may be about a table
    std::vector<Finding> findings;
};

} // namespace solieu

/// \file
/// Vietnamese numbers written in words, read exactly: `hai triệu ba trăm nghìn` is 2,300,000.
#pragma once

#include "core/decimal.hpp"
#include "core/text_span.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {

/// One row of lists/number-words.tsv. The kinds, and what a word of each may do:
///
/// | kind          | example        | value                                                   |
/// | ------------- | -------------- | ------------------------------------------------------- |
/// | digit         | hai            | 1 to 9                                                  |
/// | digit-or-year | năm            | a digit where no «year» is possible                     |
/// | zero          | không          | 0, before trăm or around a point                        |
/// | tail          | mốt tư lăm     | 1, 4 or 5 after another number word                     |
/// | ten, tens     | mười, mươi     | 10; `tens` multiplies the digit before it               |
/// | dozen         | chục           | 10, multiplies, takes no tail                           |
/// | hundred       | trăm           | 100                                                     |
/// | filler        | linh           | the missing tens                                        |
/// | scale         | triệu          | power of ten                                            |
/// | half, half-of | rưỡi, nửa      | half of the unit named last, or next                    |
/// | point, sign   | phẩy, âm       |                                                         |
/// | vague, mass   | vài, hàng      | before a number, or before a bare scale: no exact value |
/// | unclear       | mấy            | after a number: no exact value                          |
struct NumberWord {
    std::string surface;
    std::string kind;
    int value = 0;
};

[[nodiscard]] bool is_number_word_kind(std::string_view kind);

/// A number that was read: value × 10^scale. `ba mươi hai triệu` is 32 and 6, so that ranges can
/// share the scale (`từ hai đến ba triệu`); a phrase that names several units is complete in
/// `value`, with scale 0.
struct WordNumber {
    Decimal value;
    int scale = 0;
    TextSpan span;              ///< a sign word at the beginning included
    int words = 0;              ///< one word is often none: `năm`, `tư`, `ba`; the caller decides
    bool is_colloquial = false; ///< spoken short forms: `hai lăm`, `triệu hai`, `ba chục`
};

enum class WordNumberProblem {
    none,
    unknown_tail, ///< what follows belongs to the number and is not understood
    malformed,    ///< number words that make no number, or an ambiguous one
};

/// Without a number, `span` is what the next search must skip; it is empty when the word is no
/// number word. No number and no problem: the words state no exact number (`hàng trăm triệu`).
struct WordNumberReading {
    std::optional<WordNumber> number;
    WordNumberProblem problem = WordNumberProblem::none;
    TextSpan span;
};

/// Reads numbers in words: left to right, in time linear in the words read, without ever guessing.
/// Immutable; may be shared by threads.
class NumberWords {
public:
    /// Throws GrammarError for an unknown kind or a word given twice.
    explicit NumberWords(const std::vector<NumberWord>& words);

    /// Reads the longest well-formed number that begins at the word start `offset`, or says why
    /// there is none. Leaves a last `năm` alone (`hai mươi năm` is 20, and a year follows). What
    /// stands before `offset` is only looked at to refuse (`vài | ba triệu`).
    [[nodiscard]] WordNumberReading read(std::string_view text, std::size_t offset) const;

    /// Whether a number may begin with this word: a cheap test before read().
    [[nodiscard]] bool can_begin(std::string_view folded_syllable) const;

    enum class Kind {
        digit,
        digit_or_year,
        zero,
        tail,
        ten,
        tens,
        dozen,
        hundred,
        filler,
        scale,
        half,
        half_of,
        point,
        sign,
        vague,
        mass,
        unclear,
    };

    /// What a word means; a token when it stands in a text.
    struct Word {
        Kind kind = Kind::unclear;
        int value = 0;
        TextSpan span;
    };

private:
    struct Run;

    [[nodiscard]] const Word* find(std::string_view folded_syllable) const;
    [[nodiscard]] std::optional<Word> word_at(std::string_view text, std::size_t offset) const;
    [[nodiscard]] std::optional<Word> word_before(std::string_view text, std::size_t offset) const;
    [[nodiscard]] Run run_at(std::string_view text, std::size_t offset) const;
    [[nodiscard]] bool goes_on_after(std::string_view text, const Run& run) const;
    [[nodiscard]] bool goes_on_after_comma(std::string_view text, const Run& run) const;
    [[nodiscard]] bool has_begun_before(std::string_view text, std::size_t offset) const;

    std::vector<std::pair<std::string, Word>> m_words; ///< by folded surface
};

} // namespace solieu

/// \file
/// The words that name what a percentage is of.
#pragma once

#include "check/report.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace solieu {

/// The words behind a percentage that name its base, folded: `khách`, `quốc`, `tế` of `bằng 36,5%
/// khách quốc tế`. Without those that only point to it (`của`, `so với tổng số`). Empty where none
/// stand there, or where they name a plan or another period.
[[nodiscard]] std::vector<std::string> base_words(const Fact& percentage);

/// How many of the words stand in the fact's indicator or unit.
[[nodiscard]] std::size_t count_words_in(std::span<const std::string> words, const Fact& fact);

/// The words without the noun that the fact counts: what tells it from others of that noun.
[[nodiscard]] std::vector<std::string> telling_words(std::span<const std::string> words,
                                                     const Fact& fact);

/// Whether the fact is called so: by two words or more and by half of all, or by the only word and
/// nothing else.
[[nodiscard]] bool is_named_by(std::span<const std::string> words, const Fact& fact);

} // namespace solieu

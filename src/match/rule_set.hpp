/// \file
/// The rules of one stage, compiled together, so that a text is scanned once for all of them.
#pragma once

#include "core/text_span.hpp"
#include "match/rule.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {

struct RuleMatch {
    const Rule* rule = nullptr;
    TextSpan span;
};

using Captures = std::vector<std::pair<std::string_view, std::string_view>>;

/// The value of a named capture; empty when it took no part.
[[nodiscard]] std::string_view capture(const Captures& captures, std::string_view name);

/// Finds leftmost matches; of those the longest; of equals the rule that stands first. A match
/// begins and ends at word boundaries and never cuts a number. Immutable and shared by threads;
/// refers to rules that must outlive it.
class RuleSet {
public:
    /// Throws GrammarError with file:line when RE2 refuses a pattern, when a pattern matches the
    /// empty text, or when all together need more memory than a grammar may.
    explicit RuleSet(std::vector<const Rule*> rules);
    RuleSet(RuleSet&&) noexcept;
    RuleSet& operator=(RuleSet&&) noexcept;
    ~RuleSet();

    [[nodiscard]] bool is_empty() const;

    /// The first match at or after \p from. Linear in the text passed over.
    [[nodiscard]] std::optional<RuleMatch> find(std::string_view text, std::size_t from) const;

    /// The first half of find(): the bounds, as cheap as a search can be. The second half is
    /// rule_of(); where that knows no rule, the search goes on at next_start().
    [[nodiscard]] std::optional<TextSpan> find_span(std::string_view text, std::size_t from) const;

    /// The rule that matches the whole piece; null when none does.
    [[nodiscard]] const Rule* rule_of(std::string_view piece) const;

    /// Where the next match may begin when that of the given span was refused.
    [[nodiscard]] static std::size_t next_start(std::string_view text, TextSpan refused);

    /// The match that begins at \p at exactly, at word boundaries as those of find().
    [[nodiscard]] std::optional<RuleMatch> find_at(std::string_view text, std::size_t at) const;

    /// The longest match that begins where \p span does, is shorter, and is whole; for a span that
    /// was refused. Tries a few ends, since the next shorter match is never far.
    [[nodiscard]] std::optional<TextSpan> shorter(std::string_view text, TextSpan span) const;

    /// The match that begins at \p at exactly, looking at no more than \p window bytes; its end
    /// may be within a word.
    [[nodiscard]] std::optional<RuleMatch> match_at(std::string_view text, std::size_t at,
                                                    std::size_t window) const;

    /// The named captures that took part, in pattern order; views into \p text.
    [[nodiscard]] Captures captures(const RuleMatch& match, std::string_view text) const;

private:
    [[nodiscard]] std::optional<TextSpan> first_in(std::string_view text, TextSpan window) const;
    [[nodiscard]] std::optional<TextSpan> first_from(std::string_view text, std::size_t from) const;

    struct Compiled;
    std::unique_ptr<Compiled> m_compiled;
};

} // namespace solieu

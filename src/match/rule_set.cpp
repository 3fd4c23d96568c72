#include "match/rule_set.hpp"

#include "core/ascii.hpp"
#include "core/error.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <re2/re2.h>
#include <re2/set.h>

namespace solieu {
namespace {

/// RE2's default of 8 MiB is flushed again and again on varied text, which halves its speed.
constexpr std::int64_t k_max_memory = 64 << 20;

RE2::Options options()
{
    RE2::Options options;
    options.set_log_errors(false);
    options.set_longest_match(true);
    options.set_max_mem(k_max_memory);
    return options;
}

/// Up to here asking the rules one after another is cheaper than asking the set.
constexpr std::size_t k_few_rules = 4;

/// How far behind its beginning a match is certain to be found whole. No mention is half as long.
constexpr std::size_t k_longest_mention = 256;

/// What one search may look at. Without a bound `A1.A1.A1.` would be searched to its end from every
/// `A`, because an address could still begin there. Large against k_longest_mention, since windows
/// overlap by that much.
constexpr std::size_t k_window = 1024;

/// A character that the window cuts is not matched.
constexpr std::size_t k_most_bytes_cut = 3;

re2::StringPiece piece_of(std::string_view text)
{
    return {text.data(), text.size()};
}

std::string place_of(const Rule& rule)
{
    return rule.file + ":" + std::to_string(rule.line);
}

std::unique_ptr<RE2> compile(const Rule& rule)
{
    auto compiled = std::make_unique<RE2>(piece_of(rule.pattern), options());
    if (!compiled->ok()) {
        throw GrammarError(place_of(rule) + ": the pattern of «" + rule.id + "» is not valid at «" +
                           compiled->error_arg() + "»: " + compiled->error());
    }
    if (RE2::FullMatch("", *compiled)) {
        throw GrammarError(place_of(rule) + ": the pattern of «" + rule.id +
                           "» matches the empty text");
    }
    std::map<std::string_view, int> names;
    for (const auto& [number, name] : compiled->CapturingGroupNames()) {
        if (++names[name] > 1) {
            throw GrammarError(place_of(rule) + ": «" + rule.id + "» names two captures «" + name +
                               "»; RE2 would fill only one");
        }
    }
    return compiled;
}

/// Whether a number or date would be cut in two at the offset: `1|.234`, `31/12|/2024`.
bool cuts_number(std::string_view text, std::size_t offset)
{
    if (offset == 0 || offset >= text.size()) {
        return false;
    }
    const auto is_mark = [](char character) {
        return character == '.' || character == ',' || character == '/';
    };
    const char before = text[offset - 1];
    const char after = text[offset];
    if (is_digit(before) && is_mark(after)) {
        return offset + 1 < text.size() && is_digit(text[offset + 1]);
    }
    return is_mark(before) && is_digit(after) && offset >= 2 && is_digit(text[offset - 2]);
}

bool may_part(std::string_view text, std::size_t offset)
{
    return is_word_boundary(text, offset) && !cuts_number(text, offset);
}

bool is_whole(std::string_view text, TextSpan span)
{
    return may_part(text, span.begin) && may_part(text, span.end);
}

} // namespace

std::string_view capture(const Captures& captures, std::string_view name)
{
    const auto found = std::find_if(captures.begin(), captures.end(),
                                    [name](const auto& entry) { return entry.first == name; });
    return found == captures.end() ? std::string_view() : found->second;
}

struct RuleSet::Compiled {
    std::vector<const Rule*> rules;
    std::vector<std::unique_ptr<RE2>> single;
    std::unique_ptr<RE2> combined;
    std::unique_ptr<RE2::Set> set;
};

RuleSet::RuleSet(std::vector<const Rule*> rules) : m_compiled(std::make_unique<Compiled>())
{
    m_compiled->rules = std::move(rules);
    if (m_compiled->rules.empty()) {
        return;
    }
    m_compiled->set = std::make_unique<RE2::Set>(options(), RE2::ANCHOR_BOTH);
    std::string alternatives;
    for (const Rule* rule : m_compiled->rules) {
        m_compiled->single.push_back(compile(*rule));
        m_compiled->set->Add(piece_of(rule->pattern), nullptr);
        alternatives += alternatives.empty() ? "" : "|";
        alternatives += rule->pattern;
    }
    // Captures slow a search down five-fold; only the rule that matched needs them.
    std::string plain;
    for (std::size_t at = 0; at < alternatives.size();) {
        if (alternatives.compare(at, 4, "(?P<") == 0) {
            plain += "(?:";
            at = alternatives.find('>', at) + 1;
        } else {
            plain += alternatives[at++];
        }
    }
    m_compiled->combined = std::make_unique<RE2>(plain, options());
    if (!m_compiled->combined->ok() || !m_compiled->set->Compile()) {
        throw GrammarError(
            place_of(*m_compiled->rules.front()) +
            ": the rules of this stage are too large together: " + m_compiled->combined->error());
    }
}

RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

bool RuleSet::is_empty() const
{
    return m_compiled->rules.empty();
}

const Rule* RuleSet::rule_of(std::string_view piece) const
{
    const auto first_match = [&]() -> const Rule* {
        for (std::size_t place = 0; place < m_compiled->single.size(); ++place) {
            if (m_compiled->single[place]->Match(piece_of(piece), 0, piece.size(), RE2::ANCHOR_BOTH,
                                                 nullptr, 0)) {
                return m_compiled->rules[place];
            }
        }
        return nullptr;
    };
    if (m_compiled->rules.size() <= k_few_rules) {
        return first_match();
    }
    thread_local std::vector<int> numbers;
    RE2::Set::ErrorInfo error{};
    if (!m_compiled->set->Match(piece_of(piece), &numbers, &error)) {
        return first_match(); // out of memory for the set's automaton
    }
    return m_compiled
        ->rules[static_cast<std::size_t>(*std::min_element(numbers.begin(), numbers.end()))];
}

std::size_t RuleSet::next_start(std::string_view text, TextSpan refused)
{
    if (refused.size() > k_longest_mention) {
        return refused.end; // as a whole, else `a.a.a.a@aữ` would be searched from every letter
    }
    std::size_t at = refused.begin;
    do {
        at += std::max<std::size_t>(1, decode_at(text, at).size);
    } while (at < text.size() && !may_part(text, at));
    return at;
}

std::optional<TextSpan> RuleSet::first_in(std::string_view text, TextSpan window) const
{
    re2::StringPiece found;
    if (!m_compiled->combined->Match(piece_of(text), window.begin, window.end, RE2::UNANCHORED,
                                     &found, 1)) {
        return std::nullopt;
    }
    const auto begin = static_cast<std::size_t>(found.data() - text.data());
    return TextSpan{begin, begin + found.size()};
}

/// The leftmost longest match, in windows; those that reach a window's end are looked at again in
/// a larger one.
std::optional<TextSpan> RuleSet::first_from(std::string_view text, std::size_t from) const
{
    std::size_t size = k_window;
    while (from < text.size()) {
        const std::size_t end = from + std::min(size, text.size() - from);
        const auto found = first_in(text, {from, end});
        if (end == text.size()) {
            return found;
        }
        if (!found) {
            from = end - k_longest_mention;
            size = k_window;
        } else if (found->end + k_most_bytes_cut < end && found->begin + k_longest_mention <= end) {
            return found;
        } else if (found->begin > from) {
            from = found->begin;
        } else {
            size *= 2;
        }
    }
    return std::nullopt;
}

std::optional<TextSpan> RuleSet::find_span(std::string_view text, std::size_t from) const
{
    while (!is_empty()) {
        const auto span = first_from(text, from);
        if (!span || is_whole(text, *span)) {
            return span;
        }
        if (const auto whole = may_part(text, span->begin) ? shorter(text, *span) : std::nullopt) {
            return whole; // `thôn 3|, 12.500 m2`
        }
        from = next_start(text, *span);
    }
    return std::nullopt;
}

std::optional<TextSpan> RuleSet::shorter(std::string_view text, TextSpan span) const
{
    constexpr int k_most_tries = 4;
    re2::StringPiece found;
    for (int tries = 0; tries < k_most_tries && span.size() > 1; ++tries) {
        if (!m_compiled->combined->Match(piece_of(text), span.begin, span.end - 1,
                                         RE2::ANCHOR_START, &found, 1) ||
            found.empty()) {
            return std::nullopt;
        }
        span.end = span.begin + found.size();
        if (is_whole(text, span)) {
            return span;
        }
    }
    return std::nullopt;
}

std::optional<RuleMatch> RuleSet::find(std::string_view text, std::size_t from) const
{
    while (const auto span = find_span(text, from)) {
        if (const Rule* rule = rule_of(span->of(text))) {
            return RuleMatch{rule, *span};
        }
        from = next_start(text, *span);
    }
    return std::nullopt;
}

std::optional<RuleMatch> RuleSet::find_at(std::string_view text, std::size_t at) const
{
    const auto found = match_at(text, at, text.size());
    return found && is_whole(text, found->span) ? found : std::nullopt;
}

std::optional<RuleMatch> RuleSet::match_at(std::string_view text, std::size_t at,
                                           std::size_t window) const
{
    if (is_empty() || at >= text.size()) {
        return std::nullopt;
    }
    const std::size_t end = at + std::min(text.size() - at, window);
    re2::StringPiece found;
    if (!m_compiled->combined->Match(piece_of(text), at, end, RE2::ANCHOR_START, &found, 1) ||
        found.empty()) {
        return std::nullopt;
    }
    const TextSpan span{at, at + found.size()};
    const Rule* rule =
        m_compiled->rules.size() == 1 ? m_compiled->rules.front() : rule_of(span.of(text));
    return rule == nullptr ? std::nullopt : std::optional(RuleMatch{rule, span});
}

Captures RuleSet::captures(const RuleMatch& match, std::string_view text) const
{
    const auto place = static_cast<std::size_t>(
        std::find(m_compiled->rules.begin(), m_compiled->rules.end(), match.rule) -
        m_compiled->rules.begin());
    const RE2& pattern = *m_compiled->single[place];
    Captures captures;
    if (pattern.CapturingGroupNames().empty()) {
        return captures;
    }
    constexpr int k_most_groups = 12;
    std::array<re2::StringPiece, k_most_groups> groups;
    const int count = std::min(pattern.NumberOfCapturingGroups() + 1, k_most_groups);
    if (!pattern.Match(piece_of(match.span.of(text)), 0, match.span.size(), RE2::ANCHOR_BOTH,
                       groups.data(), count)) {
        return captures;
    }
    for (const auto& [number, name] : pattern.CapturingGroupNames()) {
        const re2::StringPiece& group = groups[static_cast<std::size_t>(number)];
        if (number < count && !group.empty()) {
            captures.emplace_back(name, std::string_view(group.data(), group.size()));
        }
    }
    return captures;
}

} // namespace solieu

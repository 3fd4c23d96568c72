/// \file
/// S206: an item written twice, word for word.
#include "check/checks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace solieu {
namespace {

constexpr FactId k_reach = 4; // an item has at most so many figures

/// The words of the item around its figure, without the marks that part items; empty where a figure
/// has no words of its own.
std::string_view item_of(const Fact& fact)
{
    constexpr std::string_view k_marks = " ,;.:-+()*\t";
    constexpr std::size_t k_longest = 100;
    if (fact.text == nullptr) {
        return {};
    }
    const Setting& setting = fact.record.setting;
    const std::string_view text(*fact.text);
    const std::size_t begin =
        std::min(std::max(setting.words_from, setting.sentence.begin), setting.span.begin);
    const std::string_view behind =
        text.substr(setting.span.end, std::min(k_longest, setting.sentence.end - setting.span.end));
    const std::size_t end =
        setting.span.end + std::min(behind.find_first_of(",;.:()"), behind.size());
    std::string_view words = text.substr(begin, end - begin);
    words.remove_prefix(std::min(words.find_first_not_of(k_marks), words.size()));
    words = words.substr(0, words.find_last_not_of(k_marks) + 1);
    return words.size() > fact.record.quote.size() || fact.record.setting.list > 0
               ? words
               : std::string_view();
}

/// Whether both stand in one sentence, or in lines that follow each other.
bool are_neighbours(const Fact& left, const Fact& right)
{
    return left.sentence == right.sentence ||
           (left.block + 1 == right.block && left.record.note == right.record.note);
}

} // namespace

void find_doubles(const Report& report, const Identities&, Relations& relations)
{
    constexpr std::size_t k_shortest = 5; // bytes: `12 ba` is an item, `3 ha` may stand twice
    for (const Fact& fact : report.facts()) {
        const std::string_view item = item_of(fact);
        if (!fact.is_level() || fact.record.table || item.size() < k_shortest) {
            continue;
        }
        for (FactId id = fact.id; id > 0 && fact.id - id < k_reach; --id) {
            const Fact& other = report.fact(id - 1);
            if (!other.is_level() || other.term().face() != fact.term().face() ||
                !are_neighbours(other, fact) || item_of(other) != item) {
                continue;
            }
            Found found{"S206",
                        std::nullopt,
                        Binding::structure,
                        {fact.id, "stated"},
                        {{other.id, "repeated"}},
                        {}};
            found.judgement.verdict = Verdict::inconsistent;
            relations.put(std::move(found));
            break;
        }
    }
}

} // namespace solieu

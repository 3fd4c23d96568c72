#include "match/lexicon.hpp"

#include "core/error.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <cstring>

namespace solieu {
namespace {

/// What a byte can be part of. Non-ASCII bytes count as letters, but for the punctuation that
/// begins with 0xC2 or 0xE2 (« » – … “ ”).
enum class ByteClass : std::uint8_t { other, blank, letter, digit, punctuation2, punctuation3 };

constexpr std::array<ByteClass, 256> byte_classes()
{
    std::array<ByteClass, 256> classes{};
    for (std::size_t byte = 0; byte < classes.size(); ++byte) {
        if (byte == ' ' || byte == '\t') {
            classes[byte] = ByteClass::blank;
        } else if (byte >= '0' && byte <= '9') {
            classes[byte] = ByteClass::digit;
        } else if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80) {
            classes[byte] = ByteClass::letter;
        }
    }
    classes[0xC2] = ByteClass::punctuation2;
    classes[0xE2] = ByteClass::punctuation3;
    return classes;
}

constexpr auto k_classes = byte_classes();

ByteClass class_of(char byte)
{
    return k_classes[static_cast<unsigned char>(byte)];
}

std::size_t end_of_run(std::string_view text, std::size_t at, ByteClass wanted)
{
    while (at < text.size() && class_of(text[at]) == wanted) {
        ++at;
    }
    return at;
}

/// More syllables than written Vietnamese has (about 7,000), as a power of two.
constexpr std::size_t k_memory_slots = 1U << 14U;

std::uint64_t hash_of(std::string_view word)
{
    std::uint64_t hash = 1469598103934665603ULL ^ word.size();
    std::uint64_t piece = 0;
    while (word.size() >= sizeof piece) {
        std::memcpy(&piece, word.data(), sizeof piece);
        hash = (hash ^ piece) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29U;
        word.remove_prefix(sizeof piece);
    }
    piece = 0;
    std::memcpy(&piece, word.data(), word.size());
    hash = (hash ^ piece) * 0x9E3779B97F4A7C15ULL;
    return hash ^ hash >> 32U;
}

std::size_t slot_of(std::uint64_t key)
{
    return static_cast<std::size_t>(key * 0x9E3779B97F4A7C15ULL >> 40U);
}

std::vector<std::string> syllables_of(const std::string& surface)
{
    std::vector<std::string> syllables;
    const std::string folded = fold(surface);
    std::size_t at = 0;
    while (at < folded.size()) {
        const ByteClass kind = class_of(folded[at]);
        std::size_t end = at + 1;
        if (kind == ByteClass::letter || kind == ByteClass::digit) {
            end = end_of_run(folded, at, kind);
        } else if (kind == ByteClass::punctuation2 || kind == ByteClass::punctuation3) {
            end = at + (kind == ByteClass::punctuation2 ? 2 : 3);
        }
        if (kind != ByteClass::blank) {
            syllables.push_back(folded.substr(at, end - at));
        }
        at = end;
    }
    return syllables;
}

} // namespace

void Lexicon::add(ListId id, const WordList& list)
{
    auto& entries = m_entries[static_cast<std::size_t>(id)];
    for (const ListEntry& entry : list.entries) {
        std::uint32_t node = 0;
        for (const std::string& text : syllables_of(entry.surface)) {
            const auto number =
                m_syllables.try_emplace(text, static_cast<std::uint32_t>(m_syllables.size() + 1))
                    .first->second;
            m_roots.resize(m_syllables.size() + 1);
            if (node == 0) {
                m_roots[number].lists |= 1U << static_cast<unsigned>(id);
            }
            std::uint32_t next = node == 0 ? m_roots[number].node : child(node, number);
            if (next == 0) {
                next = static_cast<std::uint32_t>(m_nodes.size());
                m_nodes.emplace_back();
                if (node == 0) {
                    m_roots[number].node = next;
                } else {
                    add_edge(node, number, next);
                }
            }
            m_nodes[node].has_children = true;
            node = next;
        }
        for (const Meaning& meaning : m_nodes[node].meanings) {
            if (meaning.list == id && entries[meaning.entry].canonical != entry.canonical) {
                throw GrammarError(list.file + ":" + std::to_string(entry.line) + ": «" +
                                   entry.surface + "» stands already in line " +
                                   std::to_string(entries[meaning.entry].line));
            }
        }
        m_nodes[node].meanings.push_back({id, static_cast<std::uint32_t>(entries.size())});
        entries.push_back(entry);
    }
}

std::uint32_t Lexicon::syllable(std::string_view folded) const
{
    const auto found = m_syllables.find(std::string(folded));
    return found == m_syllables.end() ? 0 : found->second;
}

void Lexicon::add_edge(std::uint32_t node, std::uint32_t syllable, std::uint32_t next)
{
    const auto place = [this](std::uint64_t key) {
        std::size_t slot = slot_of(key) & (m_edges.size() - 1);
        while (m_edges[slot].key != 0) {
            slot = (slot + 1) & (m_edges.size() - 1);
        }
        return slot;
    };
    if (m_edges.size() <= 2 * m_edge_count) {
        std::vector<Edge> old(std::max<std::size_t>(64, 2 * m_edges.size()));
        old.swap(m_edges);
        for (const Edge& edge : old) {
            if (edge.key != 0) {
                m_edges[place(edge.key)] = edge;
            }
        }
    }
    const std::uint64_t key = std::uint64_t{node} << 32U | syllable;
    m_edges[place(key)] = {key, next};
    ++m_edge_count;
}

std::uint32_t Lexicon::child(std::uint32_t node, std::uint32_t syllable) const
{
    if (!m_nodes[node].has_children || syllable == 0 || m_edges.empty()) {
        return 0;
    }
    const std::uint64_t key = std::uint64_t{node} << 32U | syllable;
    for (std::size_t slot = slot_of(key);; ++slot) {
        const Edge& edge = m_edges[slot & (m_edges.size() - 1)];
        if (edge.key == key || edge.key == 0) {
            return edge.child;
        }
    }
}

WordHit Lexicon::make_hit(const std::vector<Token>& tokens, std::size_t first, std::size_t count,
                          Meaning meaning) const
{
    const ListEntry& entry = m_entries[static_cast<std::size_t>(meaning.list)][meaning.entry];
    return {meaning.list,
            meaning.entry,
            static_cast<std::uint32_t>(first),
            static_cast<std::uint32_t>(count),
            {tokens[first].begin, tokens[first + count - 1].end},
            entry.canonical,
            entry.group,
            entry.value};
}

void Lexicon::find(const std::vector<Token>& tokens, std::vector<WordHit>& hits) const
{
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        if (tokens[first].syllable == 0) {
            continue;
        }
        const std::size_t before = hits.size();
        std::uint32_t node = m_roots[tokens[first].syllable].node;
        for (std::size_t count = 1; node != 0; ++count) {
            for (const Meaning& meaning : m_nodes[node].meanings) {
                const WordHit hit = make_hit(tokens, first, count, meaning);
                const auto same_list =
                    std::find_if(hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end(),
                                 [&](const WordHit& other) { return other.list == hit.list; });
                if (same_list == hits.end()) {
                    hits.push_back(hit);
                } else {
                    *same_list = hit; // the longer entry of a list replaces the shorter
                }
            }
            node = first + count < tokens.size() ? child(node, tokens[first + count].syllable) : 0;
        }
    }
}

WordHit Lexicon::find_at(const std::vector<Token>& tokens, std::size_t token, ListId list) const
{
    WordHit best;
    if (token >= tokens.size() || tokens[token].syllable == 0) {
        return best;
    }
    const Root& root = m_roots[tokens[token].syllable];
    std::uint32_t node = (root.lists >> static_cast<unsigned>(list) & 1U) != 0 ? root.node : 0;
    for (std::size_t count = 1; node != 0; ++count) {
        for (const Meaning& meaning : m_nodes[node].meanings) {
            if (meaning.list == list) {
                best = make_hit(tokens, token, count, meaning);
            }
        }
        node = token + count < tokens.size() ? child(node, tokens[token + count].syllable) : 0;
    }
    return best;
}

Tokeniser::Tokeniser(const Lexicon& lexicon) : m_lexicon(lexicon), m_memory(k_memory_slots)
{
}

std::uint32_t Tokeniser::syllable_of(std::string_view word)
{
    const std::uint64_t hash = hash_of(word);
    Slot& slot = m_memory[hash & (k_memory_slots - 1)];
    if (slot.hash == hash && slot.size == word.size() &&
        std::memcmp(slot.bytes.data(), word.data(), word.size()) == 0) {
        return slot.syllable;
    }
    std::string folded;
    append_folded_syllable(folded, word);
    const std::uint32_t syllable = m_lexicon.syllable(folded);
    if (word.size() <= slot.bytes.size()) {
        slot = {hash, syllable, static_cast<std::uint32_t>(word.size()), {}};
        std::memcpy(slot.bytes.data(), word.data(), word.size());
    }
    return syllable;
}

void Tokeniser::split(std::string_view text, std::vector<Token>& tokens)
{
    tokens.clear();
    for (std::size_t at = 0; at < text.size();) {
        const ByteClass kind = class_of(text[at]);
        std::size_t end = at + 1;
        switch (kind) {
        case ByteClass::blank:
            at = end;
            continue;
        case ByteClass::letter:
        case ByteClass::digit:
            end = end_of_run(text, at, kind);
            break;
        case ByteClass::punctuation2:
            end = std::min(at + 2, text.size());
            break;
        case ByteClass::punctuation3:
            end = std::min(at + 3, text.size());
            break;
        case ByteClass::other:
            break;
        }
        const std::string_view word = text.substr(at, end - at);
        // Single digits are looked up because units are written with them (m2, km2).
        const bool is_word = (kind != ByteClass::digit || word.size() == 1) && word.size() <= 64;
        tokens.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                          is_word ? syllable_of(word) : 0});
        at = end;
    }
}

} // namespace solieu

#include "match/lexicon.hpp"

#include "core/error.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <bit>
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
/// A little less than Vietnamese prose has, blanks included.
constexpr std::size_t k_bytes_a_token = 4;
/// Longer runs of letters are no words of any list.
constexpr std::size_t k_longest_word = 64;

/// 2^64 by the golden ratio: spreads keys over the high bits of the product.
constexpr std::uint64_t k_mixer = 0x9E3779B97F4A7C15ULL;

std::size_t slot_of(std::uint64_t key)
{
    return static_cast<std::size_t>(key * k_mixer >> 40U);
}

std::uint64_t residue_of(std::uint32_t syllable)
{
    return std::uint64_t{1} << (syllable % 64U);
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
    for (const ListEntry& entry : list.entries) {
        std::uint32_t node = 0;
        for (const std::string& text : syllables_of(entry.surface)) {
            const auto number =
                m_syllables.try_emplace(text, static_cast<std::uint32_t>(m_syllables.size() + 1))
                    .first->second;
            m_roots.resize(m_syllables.size() + 1);
            if (node == 0) {
                m_roots[number].lists |= bit_of(id);
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
            m_nodes[node].next_syllables |= residue_of(number);
            node = next;
        }
        add_meaning(node, list, id, entry);
    }
}

void Lexicon::add_meaning(std::uint32_t node, const WordList& list, ListId id,
                          const ListEntry& entry)
{
    auto& entries = m_entries[static_cast<std::size_t>(id)];
    const ListEntry& kept = entries.emplace_back(entry);
    WordHit hit;
    hit.list = id;
    hit.entry = static_cast<std::uint32_t>(entries.size() - 1);
    hit.canonical = kept.canonical;
    hit.group = kept.group;
    hit.value = kept.value;
    hit.line = static_cast<std::uint32_t>(kept.line);
    std::uint32_t last = 0;
    for (std::uint32_t at = m_nodes[node].first_meaning; at != 0; at = m_meanings[at].next) {
        last = at;
        Meaning& known = m_meanings[at];
        if (known.hit.list != id) {
            continue;
        }
        if (known.hit.canonical != entry.canonical) {
            throw GrammarError(list.file + ":" + std::to_string(entry.line) + ": «" +
                               entry.surface + "» stands already in line " +
                               std::to_string(known.hit.line));
        }
        known.hit = hit;
        return;
    }
    const auto added = static_cast<std::uint32_t>(m_meanings.size());
    (last == 0 ? m_nodes[node].first_meaning : m_meanings[last].next) = added;
    m_meanings.push_back({hit, 0});
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
    if (syllable == 0 || (m_nodes[node].next_syllables & residue_of(syllable)) == 0) {
        return 0; // nearly always, without a look at the edges
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
                          const Meaning& meaning)
{
    WordHit hit = meaning.hit;
    hit.first_token = static_cast<std::uint32_t>(first);
    hit.token_count = static_cast<std::uint32_t>(count);
    hit.span = {tokens[first].begin, tokens[first + count - 1].end};
    return hit;
}

namespace {

/// Adds a hit to those from \p begin on, which begin at its token and are no longer; it replaces
/// the one of its list.
void add_hit(std::vector<WordHit>& hits, std::size_t begin, const WordHit& hit)
{
    for (std::size_t place = begin; place < hits.size(); ++place) {
        if (hits[place].list == hit.list) {
            hits[place] = hit;
            return;
        }
    }
    hits.push_back(hit);
}

} // namespace

void Lexicon::find(const std::vector<Token>& tokens, std::vector<WordHit>& hits) const
{
    const std::uint32_t wanted = ~(bit_of(ListId::number_words) | bit_of(ListId::units) |
                                   bit_of(ListId::scales) | bit_of(ListId::doc_types));
    hits.reserve(hits.size() + tokens.size() / 2); // about as many as there are
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        const Root& root = m_roots[tokens[first].syllable];
        if ((root.lists & wanted) == 0) {
            continue;
        }
        const std::size_t before = hits.size();
        std::uint32_t node = root.node;
        for (std::size_t count = 1; node != 0; ++count) {
            for (std::uint32_t at = m_nodes[node].first_meaning; at != 0;
                 at = m_meanings[at].next) {
                const Meaning& meaning = m_meanings[at];
                if ((bit_of(meaning.hit.list) & wanted) == 0) {
                    continue;
                }
                add_hit(hits, before, make_hit(tokens, first, count, meaning));
            }
            node = first + count < tokens.size() ? child(node, tokens[first + count].syllable) : 0;
        }
    }
}

WordHit Lexicon::find_at(const std::vector<Token>& tokens, std::size_t token, ListId list) const
{
    if (token >= tokens.size() || !may_begin(tokens[token].syllable, list)) {
        return {};
    }
    const Meaning* longest = nullptr;
    std::size_t longest_count = 0;
    std::uint32_t node = m_roots[tokens[token].syllable].node;
    for (std::size_t count = 1; node != 0; ++count) {
        for (std::uint32_t at = m_nodes[node].first_meaning; at != 0; at = m_meanings[at].next) {
            if (m_meanings[at].hit.list == list) {
                longest = &m_meanings[at];
                longest_count = count;
            }
        }
        node = token + count < tokens.size() ? child(node, tokens[token + count].syllable) : 0;
    }
    return longest == nullptr ? WordHit{} : make_hit(tokens, token, longest_count, *longest);
}

Tokeniser::Tokeniser(const Lexicon& lexicon) : m_lexicon(lexicon), m_memory(k_memory_slots) {}

Tokeniser::Key Tokeniser::key_of(std::string_view text, std::size_t begin, std::size_t size)
{
    Key key;
    if (text.size() - begin < sizeof key) { // near the text's end
        std::array<char, sizeof key> bytes{};
        std::memcpy(bytes.data(), text.data() + begin, size);
        std::memcpy(&key, bytes.data(), sizeof key);
        return key;
    }
    // Whole words are loaded and cut, because a copy of varying size is a call.
    static_assert(std::endian::native == std::endian::little);
    constexpr std::size_t k_half = sizeof key.low;
    std::memcpy(&key, text.data() + begin, sizeof key);
    const auto first_bytes = [](std::size_t count) {
        return count >= k_half ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * count)) - 1;
    };
    key.low &= first_bytes(size);
    key.high &= size <= k_half ? 0 : first_bytes(size - k_half);
    return key;
}

std::uint32_t Tokeniser::look_up(std::string_view word) const
{
    std::string folded;
    append_folded_syllable(folded, word);
    return m_lexicon.syllable(folded);
}

std::uint32_t Tokeniser::syllable_at(std::string_view text, std::size_t begin, std::size_t size)
{
    if (size > sizeof(Key)) {
        return size <= k_longest_word ? look_up(text.substr(begin, size)) : 0;
    }
    const Key key = key_of(text, begin, size);
    Slot& slot = m_memory[slot_of(key.low ^ key.high * k_mixer) & (k_memory_slots - 1)];
    if (slot.key.low != key.low || slot.key.high != key.high) {
        slot = {key, look_up(text.substr(begin, size))};
    }
    return slot.syllable;
}

void Tokeniser::split(std::string_view text, std::vector<Token>& tokens)
{
    tokens.clear();
    tokens.reserve(text.size() / k_bytes_a_token);
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
        // Single digits are looked up because units are written with them (m2, km2).
        const bool is_word = kind != ByteClass::digit || end - at == 1;
        tokens.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                          is_word ? syllable_at(text, at, end - at) : 0});
        at = end;
    }
}

} // namespace solieu

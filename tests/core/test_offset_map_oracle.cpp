/// \file
/// Offset maps against a plain, slow one that remembers the source of every byte.
#include "core/offset_map.hpp"

#include <random>
#include <vector>

#include <catch2/catch.hpp>

using solieu::OffsetMap;
using solieu::TextSpan;

namespace {

/// For every byte of the text the source bytes that it came from, and whether it begins and ends
/// what they became.
struct PlainMap {
    struct Byte {
        TextSpan source;
        bool begins = true;
        bool ends = true;
    };
    std::vector<Byte> bytes;

    void append(std::size_t text_size, TextSpan source)
    {
        for (std::size_t at = 0; at < text_size; ++at) {
            if (text_size == source.size()) {
                bytes.push_back({{source.begin + at, source.begin + at + 1}, true, true});
            } else {
                bytes.push_back({source, at == 0, at + 1 == text_size});
            }
        }
    }

    void append(const PlainMap& from, TextSpan piece)
    {
        bytes.insert(bytes.end(), from.bytes.begin() + static_cast<std::ptrdiff_t>(piece.begin),
                     from.bytes.begin() + static_cast<std::ptrdiff_t>(piece.end));
    }

    [[nodiscard]] TextSpan source_of(TextSpan text) const
    {
        return {bytes[text.begin].source.begin, bytes[text.end - 1].source.end};
    }

    /// Whether the span takes no edit apart.
    [[nodiscard]] bool is_whole(TextSpan text) const
    {
        return bytes[text.begin].begins && bytes[text.end - 1].ends;
    }
};

struct Maps {
    OffsetMap fast;
    PlainMap plain;
};

class Maker {
public:
    explicit Maker(unsigned int seed) : m_random(seed) {}

    std::size_t below(std::size_t bound)
    {
        return m_random() % bound;
    }

    /// Copies, edits of any sizes, and bytes left out, in source order.
    Maps made()
    {
        Maps maps;
        std::size_t source = below(50);
        for (std::size_t pieces = 1 + below(12); pieces > 0; --pieces) {
            source += below(4) == 0 ? below(5) : 0;
            const std::size_t text_size = below(7);
            const std::size_t source_size = below(2) == 0 ? text_size : 1 + below(6);
            maps.fast.append(text_size, {source, source + source_size});
            maps.plain.append(text_size, {source, source + source_size});
            source += source_size;
        }
        return maps;
    }

    /// Any two ends that take no edit apart, or an empty span.
    TextSpan span_of(const PlainMap& map)
    {
        for (int tries = 0; tries < 20 && !map.bytes.empty(); ++tries) {
            const std::size_t begin = below(map.bytes.size());
            const std::size_t end = begin + 1 + below(map.bytes.size() - begin);
            if (map.is_whole({begin, end})) {
                return {begin, end};
            }
        }
        return {0, 0};
    }

private:
    std::mt19937 m_random;
};

void check_all_spans(const Maps& maps)
{
    const std::size_t size = maps.plain.bytes.size();
    for (std::size_t begin = 0; begin < size; ++begin) {
        for (std::size_t end = begin + 1; end <= size; ++end) {
            if (maps.fast.source_of({begin, end}) != maps.plain.source_of({begin, end})) {
                CAPTURE(begin, end);
                CHECK(maps.fast.source_of({begin, end}) == maps.plain.source_of({begin, end}));
            }
        }
    }
}

} // namespace

TEST_CASE("maps made of pieces lead where the plain map leads", "[core]")
{
    for (unsigned int seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        check_all_spans(Maker(seed).made());
    }
}

TEST_CASE("maps spliced of pieces of maps lead where the plain map leads", "[core]")
{
    for (unsigned int seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        Maker maker(seed);
        const Maps from = maker.made();
        Maps spliced;
        for (int pieces = 0; pieces < 4; ++pieces) {
            const TextSpan piece = maker.span_of(from.plain);
            if (!piece.is_empty()) {
                spliced.fast.append(from.fast, piece);
                spliced.plain.append(from.plain, piece);
            }
        }
        check_all_spans(spliced);
    }
}

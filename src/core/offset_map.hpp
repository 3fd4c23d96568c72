/// \file
/// From places in a block's text back to places in the source that it came from.
#pragma once

#include "core/text_span.hpp"

#include <cstddef>
#include <vector>

namespace solieu {

/// A list of pieces, in text order, each of which says which source bytes some text bytes came
/// from. A piece of equal lengths maps byte by byte; any other is one indivisible edit (a
/// composed letter, a replaced space). Source bytes between two pieces were left out of the text
/// (an invisible character, a note mark).
///
/// An empty map is the identity. Text offsets that no piece covers are outside the contract.
class OffsetMap {
public:
    OffsetMap() = default;

    /// The map of a text copied unchanged from \p source_begin on.
    static OffsetMap copied_from(std::size_t source_begin, std::size_t size);

    /// Adds the piece that comes next in the text; neighbouring byte-by-byte pieces merge.
    void append(std::size_t text_size, TextSpan source);

    /// Adds \p piece of a text whose own map is \p from: what a cut and splice of texts does to
    /// their maps. Costs the pieces touched, not the text.
    void append(const OffsetMap& from, TextSpan piece);

    /// The source bytes behind the text bytes of \p text; left-out bytes at its two ends are not
    /// included, those inside are. Logarithmic in the number of pieces.
    [[nodiscard]] TextSpan source_of(TextSpan text) const;

    [[nodiscard]] bool is_identity() const
    {
        return m_pieces.empty();
    }

private:
    struct Piece {
        std::size_t text_begin;
        std::size_t text_size;
        std::size_t source_begin;
        std::size_t source_size;
    };

    [[nodiscard]] const Piece& piece_at(std::size_t text_offset) const;
    void push(std::size_t text_size, std::size_t source_begin, std::size_t source_size);

    std::vector<Piece> m_pieces;
};

} // namespace solieu

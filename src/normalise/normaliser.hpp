/// \file
/// The second step: texts in one spelling, whatever program wrote them.
#pragma once

#include "core/block.hpp"
#include "core/sink.hpp"

namespace solieu {

/// Rewrites the text of each block: composed letters (NFC, also where tone and circumflex were
/// typed in the wrong order), plain spaces and hyphens, the real đ, no invisible characters.
/// Superscripts, fractions, quotes, tone placement and i/y stay. Maps, note marks and the label's
/// size follow. For sources with lines, a changed block keeps its text as `raw_text`.
///
/// Holds nothing back; a block that is normal already costs one pass over its bytes.
class Normaliser final : public Sink<Block> {
public:
    explicit Normaliser(Sink<Block>& next);

    void put(Block block) override;
    void finish() override;

private:
    Sink<Block>& m_next;
};

} // namespace solieu

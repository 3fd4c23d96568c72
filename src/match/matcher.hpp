/// \file
/// The match stage.
#pragma once

#include "core/match.hpp"
#include "core/sink.hpp"
#include "match/digits.hpp"
#include "match/grammar.hpp"
#include "match/match_memory.hpp"
#include "match/quantity_reader.hpp"
#include "match/unit_reader.hpp"

#include <memory>

namespace solieu {

/// Finds labels, mentions, words and quantities in normalised blocks. Holds nothing back; keeps
/// from block to block only which number style the document has shown. One document each;
/// belongs to one thread; the grammar and the memory must outlive it.
class Matcher final : public Sink<Block> {
public:
    Matcher(const Grammar& grammar, MatchMemory& memory, Sink<MatchedBlock>& next);
    /// With a memory of its own, for a single document.
    Matcher(const Grammar& grammar, Sink<MatchedBlock>& next);

    void put(Block block) override;
    void finish() override;

    /// The same for one block, without passing it on.
    [[nodiscard]] MatchedBlock match(Block block);

private:
    void find_label(MatchedBlock& matched) const;
    void find_mentions(MatchedBlock& matched);

    const Grammar& m_grammar;
    std::unique_ptr<MatchMemory> m_own_memory;
    MatchMemory& m_memory;
    Sink<MatchedBlock>& m_next;
    QuantityReader m_quantities;
    UnitReader m_units;
    NumberStyle m_style;
};

} // namespace solieu

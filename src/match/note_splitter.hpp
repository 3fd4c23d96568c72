/// \file
/// Footnotes that plain text writes into its lines.
#pragma once

#include "core/block.hpp"
#include "core/sink.hpp"
#include "match/grammar.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace solieu {

/// Takes the marks of notes out of a text (`tỷ đồng[1]` becomes `tỷ đồng` with a mark) and makes
/// blocks of their own of the notes' texts, right after the block they stood in; notations are the
/// rules of stage `note`, all of which begin with `(`, `[` or a superscript digit. A line that
/// opens like a note is one only when its mark was seen before. Numbers all blocks anew. Blocks
/// that have real notes (DOCX) pass unchanged. One document each.
class NoteSplitter final : public Sink<Block> {
public:
    NoteSplitter(const Grammar& grammar, Sink<Block>& next);

    void put(Block block) override;
    void finish() override;

private:
    struct Cut;

    void pass_on(Block block);
    void cut_up(const Block& block);
    [[nodiscard]] bool is_mark(const Block& block, const Cut& cut) const;
    [[nodiscard]] bool take_note_line(Block& block);
    [[nodiscard]] std::vector<Cut> cuts_of(const Block& block,
                                           const std::vector<std::size_t>& openings) const;
    void split(Block block, const std::vector<std::size_t>& openings);

    const Grammar& m_grammar;
    Sink<Block>& m_next;
    std::set<std::string, std::less<>> m_seen;
    std::size_t m_next_index = 0;
};

} // namespace solieu

/// \file
/// The assemble stage.
#pragma once

#include "assemble/document_head.hpp"
#include "assemble/heading_tree.hpp"
#include "assemble/list_context.hpp"
#include "assemble/paragraph.hpp"
#include "assemble/table_cells.hpp"
#include "assemble/table_context.hpp"
#include "core/match.hpp"
#include "core/record.hpp"
#include "core/sink.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// Makes records of matched blocks. Holds the open headings, the open lines of a list, and what
/// notes need of the sentences that carry their marks, and the records of the open table (both
/// bounded in number); nothing else grows with the document. One document each; belongs to one
/// thread.
class Assembler final : public Sink<MatchedBlock> {
public:
    /// Brings source text into the form of quotes (NFC).
    using QuoteForm = std::string (*)(std::string_view);

    Assembler(Sink<Record>& next, Sink<Finding>& findings, QuoteForm quote_form,
              Explaining explaining = Explaining::off);

    void put(MatchedBlock item) override;
    /// Sends the document record, which may rest on everything seen; leaves out `doc`, `path`,
    /// `format`, `sha256` and `bytes`, which are not this stage's to know. Finishes the next sink.
    void finish() override;

private:
    /// What a note inherits from the place of its mark.
    struct NoteContext {
        ParagraphContext context;
        std::string section;
        Totals totals;
        std::string period;
    };

    [[nodiscard]] SourcePlace place_of(const MatchedBlock& matched, TextSpan span) const;
    [[nodiscard]] std::string quote_of(const MatchedBlock& matched, TextSpan span) const;
    [[nodiscard]] ParagraphContext context_of(const MatchedBlock& matched) const;
    [[nodiscard]] std::string section_of(const MatchedBlock& matched) const;
    [[nodiscard]] Totals& totals_above(const MatchedBlock& matched);
    void put_citations(const std::shared_ptr<const MatchedBlock>& block);
    void put_absence(const std::shared_ptr<const MatchedBlock>& block);
    void put_observations(const std::shared_ptr<const MatchedBlock>& block);
    [[nodiscard]] bool put_cell(const std::shared_ptr<const MatchedBlock>& block,
                                const std::optional<TablePlace>& place);
    void send(Record record);
    void let_go();
    void remember_notes(const MatchedBlock& matched, const Paragraph& paragraph,
                        std::size_t first_id);
    void remember_line(const MatchedBlock& matched, const Paragraph& paragraph,
                       std::size_t first_id);

    Sink<Record>& m_next;
    Sink<Finding>& m_findings;
    QuoteForm m_quote_form;
    Explaining m_explaining;
    DocumentHead m_head;
    HeadingTree m_headings;
    ListContext m_lists;
    TableContext m_tables;
    TableCells m_cells;
    std::vector<Record> m_held; ///< of the open table, until it is known whether it has totals
    std::map<std::string, NoteContext, std::less<>> m_notes;
    Totals m_no_totals;
    std::size_t m_observations = 0;
    std::size_t m_citations = 0;
};

} // namespace solieu

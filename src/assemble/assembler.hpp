/// \file
/// The assemble stage.
#pragma once

#include "assemble/heading_tree.hpp"
#include "core/match.hpp"
#include "core/record.hpp"
#include "core/sink.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu {

/// Makes records of matched blocks. Holds the open headings and, of the paragraph before, what its
/// notes need; nothing grows with the document. One document each; belongs to one thread.
class Assembler final : public Sink<MatchedBlock> {
public:
    /// Brings source text into the form of quotes (NFC).
    using QuoteForm = std::string (*)(std::string_view);

    Assembler(Sink<Record>& next, Sink<Finding>& findings, QuoteForm quote_form);

    void put(MatchedBlock matched) override;
    /// Sends the document record, which may rest on everything seen; leaves out `doc`, `path`,
    /// `format`, `sha256` and `bytes`, which are not this stage's to know. Finishes the next sink.
    void finish() override;

private:
    [[nodiscard]] SourcePlace place_of(const MatchedBlock& matched, TextSpan span) const;
    [[nodiscard]] std::string quote_of(const MatchedBlock& matched, TextSpan span) const;
    void put_citations(const MatchedBlock& matched);
    void put_observations(const MatchedBlock& matched);

    Sink<Record>& m_next;
    Sink<Finding>& m_findings;
    QuoteForm m_quote_form;
    HeadingTree m_headings;
    DocumentRecord m_document;
    std::size_t m_observations = 0;
    std::size_t m_citations = 0;
};

} // namespace solieu

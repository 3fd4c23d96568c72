#include "assemble/assembler.hpp"

#include "assemble/paragraph.hpp"

#include <utility>

namespace solieu {

Assembler::Assembler(Sink<Record>& next, Sink<Finding>& findings, QuoteForm quote_form)
    : m_next(next), m_findings(findings), m_quote_form(quote_form)
{
}

SourcePlace Assembler::place_of(const MatchedBlock& matched, TextSpan span) const
{
    const TextSpan source = matched.block.map.source_of(span);
    return {matched.block.part, matched.block.index, matched.block.line, source.begin, source.end};
}

std::string Assembler::quote_of(const MatchedBlock& matched, TextSpan span) const
{
    if (matched.block.raw_text.empty()) {
        return std::string(span.of(matched.block.text));
    }
    return m_quote_form(matched.block.raw_map.source_of(span).of(matched.block.raw_text));
}

void Assembler::put_citations(const MatchedBlock& matched)
{
    for (const Mention& mention : matched.mentions) {
        if (mention.kind != MentionKind::citation) {
            continue;
        }
        CitationRecord citation;
        citation.id = "c" + std::to_string(++m_citations);
        citation.quote = quote_of(matched, mention.span);
        citation.type = mention.type;
        citation.number = mention.number;
        citation.date = mention.date;
        citation.source = place_of(matched, mention.span);
        m_next.put(std::move(citation));
    }
}

void Assembler::put_observations(const MatchedBlock& matched)
{
    Paragraph paragraph(matched, m_headings);
    for (Observation& observation : paragraph.observations()) {
        ObservationRecord& record = observation.record;
        const Quantity& quantity = *observation.quantity;
        record.id = "o" + std::to_string(++m_observations);
        record.quote = quote_of(matched, quantity.span);
        record.note = matched.block.note;
        record.section = m_headings.section();
        record.source = place_of(matched, quantity.span);
        record.rule = quantity.rule;
        m_next.put(std::move(record));
    }
}

void Assembler::put(MatchedBlock matched)
{
    if (HeadingTree::is_heading(matched)) {
        m_next.put(m_headings.open(matched).record);
    }
    put_citations(matched);
    put_observations(matched);
    for (Finding& finding : matched.findings) {
        m_findings.put(std::move(finding));
    }
}

void Assembler::finish()
{
    m_next.put(m_document);
    m_next.finish();
}

} // namespace solieu

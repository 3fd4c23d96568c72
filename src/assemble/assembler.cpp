#include "assemble/assembler.hpp"

#include "assemble/paragraph.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace solieu {
namespace {

/// Who issued a cited document, where the text names it right behind: `... của Bộ Tài chính về`.
/// A name has capitals, so it ends before the first word in small letters that no name holds.
std::string issuer_behind(std::string_view text, std::size_t end)
{
    constexpr std::string_view k_of = " của ";
    constexpr std::size_t k_longest = 120;
    if (!text.substr(end).starts_with(k_of)) {
        return {};
    }
    const std::string_view behind = text.substr(end + k_of.size(), k_longest);
    std::size_t stop = std::min(behind.find_first_of(",;.():"), behind.size());
    for (const std::string_view word :
         {" về ", " quy định", " ban hành", " hướng dẫn", " phê duyệt", " trên ", " được ", " để ",
          " giao ", " đã ", " năm ", " sửa đổi", " khóa ", " thực hiện", " triển khai"}) {
        stop = std::min(stop, behind.find(word));
    }
    const std::size_t conjunction = behind.substr(0, stop).find(" và ");
    constexpr std::size_t k_conjunction = 5; // bytes of ` và `
    if (conjunction != std::string_view::npos &&
        !is_upper(decode_at(behind, conjunction + k_conjunction).value)) {
        stop = conjunction; // `Bộ Giáo dục và Đào tạo` is one name
    }
    while (stop > 0 && behind[stop - 1] == ' ') {
        --stop;
    }
    const bool is_cut = stop == behind.size() && behind.size() == k_longest;
    return is_cut ? std::string() : std::string(behind.substr(0, stop));
}

/// `2025-03-31`: a day up to which figures are summed up holds for its own sentence.
bool is_day(const std::string& period)
{
    constexpr std::size_t k_day_size = 10;
    return period.size() == k_day_size && period[4] == '-';
}

} // namespace

Assembler::Assembler(Sink<Record>& next, Sink<Finding>& findings, QuoteForm quote_form,
                     Explaining explaining)
    : m_next(next), m_findings(findings), m_quote_form(quote_form), m_explaining(explaining)
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

/// Holds back the records of a table, whose totals may stand below their parts.
void Assembler::send(Record record)
{
    constexpr std::size_t k_max_held = 4096; // far above the cells of any report's table
    if (!m_cells.is_inside()) {
        m_next.put(std::move(record));
        return;
    }
    if (m_held.size() == k_max_held) {
        let_go();
    }
    m_held.push_back(std::move(record));
}

/// Completes the figures of the table that was read and passes on what was held back.
void Assembler::let_go()
{
    std::map<std::string, const ObservationRecord*> by_id;
    for (Record& record : m_held) {
        auto* figure = std::get_if<ObservationRecord>(&record);
        if (figure == nullptr || !figure->setting.is_cell) {
            continue;
        }
        m_cells.complete(*figure);
        by_id[figure->id] = figure;
        const auto whole = by_id.find(figure->of);
        if (figure->role != Role::level && whole != by_id.end()) {
            figure->indicator = whole->second->indicator;
        }
    }
    for (Record& record : m_held) {
        m_next.put(std::move(record));
    }
    m_held.clear();
}

/// The figure of a cell that is a number and nothing else. False for any other block.
bool Assembler::put_cell(const std::shared_ptr<const MatchedBlock>& block,
                         const std::optional<TablePlace>& place)
{
    if (!place || block->block.part != Part::body || !m_cells.has_number()) {
        return false;
    }
    const ParagraphContext context = context_of(*block);
    auto record = m_cells.read(
        {context.periods.heading.empty() ? context.periods.report : context.periods.heading,
         context.periods.report, context.is_under_targets});
    if (!record) {
        return false;
    }
    record->id = "o" + std::to_string(++m_observations);
    record->quote = quote_of(*block, record->setting.span);
    record->section = m_headings.section();
    record->source = place_of(*block, record->setting.span);
    record->table = place;
    record->setting.is_cell = true;
    m_cells.add(*record);
    send(std::move(*record));
    return true;
}

void Assembler::put_citations(const std::shared_ptr<const MatchedBlock>& block)
{
    const MatchedBlock& matched = *block;
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
        citation.issuer = issuer_behind(matched.block.text, mention.span.end);
        citation.source = place_of(matched, mention.span);
        citation.setting.block = block;
        citation.setting.span = mention.span;
        send(std::move(citation));
    }
}

ParagraphContext Assembler::context_of(const MatchedBlock& matched) const
{
    ParagraphContext context;
    context.periods.report = m_head.period();
    for (const HeadingTree::Open& heading : m_headings.path()) {
        const std::string period = with_year(heading.period, m_head.period());
        if (!period.empty()) {
            context.periods.heading = period;
        }
        if (heading.is_result || heading.is_target) {
            context.is_under_targets = heading.is_target && !heading.is_result;
        }
    }
    if (const auto note = m_notes.find(matched.block.note); note != m_notes.end()) {
        context = note->second.context; // of the place of its mark, wherever the note stands
        context.periods.note_anchor = note->second.period;
        return context;
    }
    context.periods.note_anchor = m_lists.period();
    context.topic = m_lists.topic();
    if (context.topic.empty() && !m_headings.path().empty()) {
        context.topic = m_headings.path().back().record.title;
    }
    return context;
}

std::string Assembler::section_of(const MatchedBlock& matched) const
{
    const auto note = m_notes.find(matched.block.note);
    return note == m_notes.end() ? m_headings.section() : note->second.section;
}

Totals& Assembler::totals_above(const MatchedBlock& matched)
{
    const auto note = m_notes.find(matched.block.note);
    if (note != m_notes.end()) {
        return note->second.totals;
    }
    m_no_totals.clear();
    return matched.block.part == Part::body ? m_lists.totals() : m_no_totals;
}

void Assembler::remember_notes(const MatchedBlock& matched, const Paragraph& paragraph,
                               std::size_t first_id)
{
    constexpr std::size_t k_max_notes = 10'000; // far above any report
    const bool follows_at_once =
        matched.block.line == 0; // DOCX notes stand right behind their mark
    if (matched.block.part == Part::body && follows_at_once) {
        m_notes.clear();
    }
    for (const NoteMark& mark : matched.block.marks) {
        if (m_notes.size() < k_max_notes) {
            m_notes[mark.label] = {context_of(matched), m_headings.section(),
                                   paragraph.totals_at(mark.offset, first_id),
                                   paragraph.period_at(mark.offset)};
        }
    }
}

void Assembler::remember_line(const MatchedBlock& matched, const Paragraph& paragraph,
                              std::size_t first_id)
{
    if (matched.block.part != Part::body) {
        return;
    }
    const BlockView view(matched);
    const TextSpan whole = view.trimmed({0, view.text().size()});
    ListLine level;
    level.rank = list_rank(matched);
    level.is_intro = view.text(whole).ends_with(":");
    const WordHit* marker = view.word_ending(view.trimmed(whole, ":").end, ListId::markers);
    level.announces =
        level.rank > 0 || level.is_intro || (marker != nullptr && !marker->canonical.empty());
    level.totals = paragraph.last_totals(first_id);
    for (Total& total : level.totals) {
        const bool is_announced = marker != nullptr && !marker->canonical.empty();
        total.cue = is_announced     ? list_cue_of(*marker)
                    : level.is_intro ? ListCue::detail
                                     : ListCue::above;
    }
    if (level.announces) {
        level.period = paragraph.period_at(whole.end);
        const std::string last = paragraph.last_period();
        if (level.period.empty() && !is_day(last)) {
            level.period = last; // `... Trong đó:`
        }
        if (last.empty() && level.period.empty() && level.is_intro) {
            for (const Mention& mention : matched.mentions) {
                if (mention.kind == MentionKind::period) {
                    level.period = with_year(mention.period, m_head.period());
                }
            }
        }
        if (level.rank > 0) {
            level.topic = view.text(view.trimmed({matched.label->span.end, whole.end}, ":"));
        }
    }
    m_lists.leave(std::move(level));
}

void Assembler::put_observations(const std::shared_ptr<const MatchedBlock>& block)
{
    const MatchedBlock& matched = *block;
    if (matched.block.part == Part::body) {
        m_lists.enter(matched);
    }
    const std::optional<TablePlace> table = m_tables.enter(matched.block);
    if (put_cell(block, table)) {
        return;
    }
    const std::size_t first_id = m_observations + 1;
    ParagraphContext context = context_of(matched);
    context.is_explaining = m_explaining == Explaining::on;
    Paragraph paragraph(matched, context, first_id, totals_above(matched));
    for (Figure& figure : paragraph.figures()) {
        ObservationRecord& record = figure.record;
        const Quantity& quantity = *figure.quantity;
        record.id = "o" + std::to_string(++m_observations);
        record.quote = quote_of(matched, quantity.span);
        record.note = matched.block.note;
        record.section = section_of(matched);
        record.source = place_of(matched, quantity.span);
        record.rule = quantity.rule;
        record.table = table;
        record.setting = paragraph.setting_of(figure);
        record.setting.block = block;
        send(record);
    }
    remember_notes(matched, paragraph, first_id);
    remember_line(matched, paragraph, first_id);
}

void Assembler::put_absence(const std::shared_ptr<const MatchedBlock>& block)
{
    const MatchedBlock& matched = *block;
    if (!matched.quantities.empty() || matched.words.empty()) {
        return;
    }
    const BlockView view(matched);
    const std::size_t begin = matched.label ? matched.label->span.end : 0;
    const TextSpan line = view.trimmed({begin, view.text().size()}, ".;,•-");
    const std::size_t colon = view.text(line).find(':');
    if (colon == std::string_view::npos) {
        return;
    }
    const TextSpan said = view.trimmed({line.begin + colon + 1, line.end});
    const WordHit* word = view.word_at(said.begin, ListId::relations);
    if (word != nullptr && word->group == "absence" && word->span.end == said.end) {
        AbsenceRecord absence;
        absence.indicator = view.text(view.trimmed({line.begin, line.begin + colon}));
        absence.setting.block = block;
        absence.setting.span = said;
        send(std::move(absence));
    }
}

void Assembler::put(MatchedBlock item)
{
    const auto block = std::make_shared<MatchedBlock>(std::move(item));
    MatchedBlock& matched = *block;
    const Block& text = matched.block;
    const bool leaves_table = text.part == Part::body && !m_cells.holds(text.cell);
    if (leaves_table) {
        let_go();
    }
    m_cells.enter(block);
    const bool is_marked = matched.label.has_value() || matched.block.heading_level > 0;
    const bool is_heading = HeadingTree::is_heading(matched) && (is_marked || m_head.is_over());
    m_head.read(matched, is_heading);
    if (is_heading) {
        send(m_headings.open(matched).record);
    }
    put_citations(block);
    put_observations(block);
    put_absence(block);
    for (Finding& finding : matched.findings) {
        m_findings.put(std::move(finding));
    }
}

void Assembler::finish()
{
    let_go();
    m_next.put(m_head.record());
    m_next.finish();
}

} // namespace solieu

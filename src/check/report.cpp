#include "check/report.hpp"

#include "check/likeness.hpp"
#include "core/match.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace solieu {
namespace {

/// Parts fields; no text of a report holds it.
constexpr char k_field_mark = '\x1f';

/// Texts of more blocks than any report has; beyond it findings show quotes alone.
constexpr std::size_t k_max_kept_bytes = 32U << 20U;

/// A unit of the annotation guideline that is no count, with the base unit that it is a power of
/// ten of: UCUM codes, and the signs of ratios.
struct MeasureUnit {
    std::string_view unit;
    std::string_view base;
    int power;
};

constexpr std::array k_measures{
    MeasureUnit{"%", "%", 0},           MeasureUnit{"pp", "pp", 0},
    MeasureUnit{"‰", "‰", 0},           MeasureUnit{"lần", "lần", 0},
    MeasureUnit{"har", "m2", 4},        MeasureUnit{"m2", "m2", 0},
    MeasureUnit{"km2", "m2", 6},        MeasureUnit{"m3", "m3", 0},
    MeasureUnit{"km", "m", 3},          MeasureUnit{"m", "m", 0},
    MeasureUnit{"cm", "m", -2},         MeasureUnit{"mm", "m", -3},
    MeasureUnit{"t", "kg", 3},          MeasureUnit{"dt", "kg", 2},
    MeasureUnit{"kg", "kg", 0},         MeasureUnit{"g", "kg", -3},
    MeasureUnit{"kW.h", "kW.h", 0},     MeasureUnit{"MW.h", "kW.h", 3},
    MeasureUnit{"MW", "kW", 3},         MeasureUnit{"kW", "kW", 0},
    MeasureUnit{"GW", "kW", 6},         MeasureUnit{"MWp", "kWp", 3},
    MeasureUnit{"kWp", "kWp", 0},       MeasureUnit{"L", "L", 0},
    MeasureUnit{"h", "h", 0},           MeasureUnit{"min", "min", 0},
    MeasureUnit{"d", "d", 0},           MeasureUnit{"mo", "mo", 0},
    MeasureUnit{"a", "a", 0},           MeasureUnit{"kV", "kV", 0},
    MeasureUnit{"kVA", "kVA", 0},       MeasureUnit{"Cel", "Cel", 0},
    MeasureUnit{"s", "s", 0},           MeasureUnit{"t/har", "kg/m2", -1},
    MeasureUnit{"dt/har", "kg/m2", -2}, MeasureUnit{"kg/har", "kg/m2", -4},
};

const MeasureUnit* find_measure(std::string_view unit)
{
    const auto row =
        std::find_if(k_measures.begin(), k_measures.end(),
                     [unit](const MeasureUnit& measure) { return measure.unit == unit; });
    return row == k_measures.end() ? nullptr : &*row;
}

/// ISO 4217: three capitals.
bool is_currency(std::string_view unit)
{
    constexpr std::size_t k_letters = 3;
    return unit.size() == k_letters && std::all_of(unit.begin(), unit.end(), [](char letter) {
               return letter >= 'A' && letter <= 'Z';
           });
}

struct CueName {
    std::string_view group;
    Cue cue;
};

constexpr std::array k_cues{
    CueName{"remainder", Cue::remainder}, CueName{"undone", Cue::undone},
    CueName{"still", Cue::still},         CueName{"total", Cue::total},
    CueName{"whole", Cue::whole},         CueName{"some", Cue::some},
    CueName{"past", Cue::past},           CueName{"than", Cue::than},
    CueName{"from", Cue::from},           CueName{"to", Cue::to},
    CueName{"average", Cue::average},     CueName{"plan", Cue::plan},
    CueName{"excess", Cue::excess},       CueName{"gap", Cue::gap},
    CueName{"balance", Cue::balance},     CueName{"attribute", Cue::attribute},
    CueName{"person", Cue::person},       CueName{"aside", Cue::aside},
    CueName{"structure", Cue::structure}, CueName{"altogether", Cue::altogether},
};

/// The first of the hits, which stand in the order of the text, that begins at the offset or
/// behind.
template <typename Hit>
auto first_from(const std::vector<Hit>& hits, std::size_t offset)
{
    return std::lower_bound(
        hits.begin(), hits.end(), offset,
        [](const Hit& hit, std::size_t begin) { return hit.span.begin < begin; });
}

/// Calls \p use with each word of the list that lies within the span, in text order.
template <typename Use>
void for_words_in(const MatchedBlock& matched, TextSpan span, ListId list, Use use)
{
    for (auto word = first_from(matched.words, span.begin);
         word != matched.words.end() && word->span.begin < span.end; ++word) {
        if (word->list == list && word->span.end <= span.end) {
            use(*word);
        }
    }
}

/// The cues of the words within the span; a word inside a longer one does not count, unless it ends
/// that and that is no guard: `so với cùng kỳ` is of the past too, `tháng đầu năm` is not.
Cues cues_in(const MatchedBlock& matched, TextSpan span)
{
    Cues cues;
    std::size_t covered = span.begin;
    bool is_guarded = false;
    for_words_in(matched, span, ListId::relations, [&](const WordHit& word) {
        if (word.span.begin < covered && (is_guarded || word.span.end != covered)) {
            return;
        }
        is_guarded = word.group == "guard";
        for (const CueName& name : k_cues) {
            if (name.group == word.group) {
                cues.add(name.cue);
            }
        }
        covered = word.span.end;
    });
    const std::string_view text = span.of(matched.block.text);
    if (has_ellipsis(text)) {
        cues.add(Cue::some);
    }
    if (text.find('=') != std::string_view::npos) {
        cues.add(Cue::equals);
    }
    return cues;
}

/// What the words or marks between two figures announce.
ListCue opening_in(const MatchedBlock& matched, TextSpan span)
{
    ListCue cue = ListCue::none;
    for_words_in(matched, span, ListId::markers, [&cue](const WordHit& word) {
        cue = word.canonical.empty() ? cue : list_cue_of(word);
    });
    const bool has_mark = span.of(matched.block.text).find_first_of("(:") != std::string_view::npos;
    return cue == ListCue::none && has_mark ? ListCue::detail : cue;
}

/// How far around a figure words and marks are looked for; bounds the work for hostile sentences.
constexpr std::size_t k_max_gap = 600;
constexpr FactId k_max_sentence = 100; // figures on one side

bool has_open_bracket(std::string_view text)
{
    text = text.substr(text.size() - std::min(text.size(), k_max_gap));
    const std::size_t open = text.rfind('(');
    return open != std::string_view::npos && text.find(')', open) == std::string_view::npos;
}

/// `(khiển trách 31 người, cảnh cáo 06 người, còn lại phê bình)`: the list's last part goes without
/// a figure.
bool ends_with_rest(std::string_view behind)
{
    constexpr std::string_view k_digits = "0123456789";
    const std::size_t rest = behind.find("còn lại");
    if (rest == std::string_view::npos ||
        behind.substr(0, rest).find_first_of(k_digits) != std::string_view::npos) {
        return false;
    }
    const std::size_t end = behind.find_first_of(");.", rest);
    return behind.substr(rest, end == std::string_view::npos ? end : end - rest)
               .find_first_of(k_digits) == std::string_view::npos;
}

/// Where the words begin that a figure's clause has before it: behind the last semicolon, and, of a
/// bracket with words of its own before the figure, behind that.
std::size_t begin_of_clause(std::string_view text, TextSpan gap)
{
    const std::string_view words = gap.of(text);
    const std::size_t mark = words.rfind(';');
    std::size_t begin = mark == std::string_view::npos ? 0 : mark + 1;
    const std::size_t open = words.rfind('(');
    const bool is_open = open != std::string_view::npos &&
                         words.find(')', open) == std::string_view::npos &&
                         words.find_first_not_of(" :", open + 1) != std::string_view::npos;
    if (is_open) {
        begin = std::max(begin, open + 1);
    }
    return gap.begin + begin;
}

/// Whether a bracket names what its first figure is: `so với năm trước (| môn Toán | 03 bài)`; a
/// period, a plan or a hedge is no name.
bool has_own_label(const MatchedBlock& matched, TextSpan words)
{
    const std::string_view text = matched.block.text;
    if (words.begin == 0 || text[words.begin - 1] != '(') {
        return false;
    }
    const auto mention = first_from(matched.mentions, words.begin);
    bool is_known = mention != matched.mentions.end() && mention->span.end <= words.end;
    for (const ListId list : {ListId::relations, ListId::bases, ListId::bounds, ListId::edges}) {
        for_words_in(matched, words, list, [&is_known](const WordHit&) { is_known = true; });
    }
    return !is_known;
}

} // namespace

std::string dimension_of(std::string_view unit)
{
    const MeasureUnit* measure = find_measure(unit);
    if (measure != nullptr) {
        return std::string(measure->base);
    }
    return is_currency(unit) ? std::string(unit) : fold(unit);
}

namespace {

/// No report states a figure of more digits; sums and shares of smaller ones are exact in 128 bits.
bool is_beyond_reports(const ObservationRecord& observation)
{
    constexpr int k_max_digits = 24;
    const int left = k_max_digits - std::max(observation.scale, 0);
    static const Decimal k_one(1, 0);
    const auto limit = left > 0 ? k_one.scaled(left) : std::nullopt;
    const auto is_large = [&limit](const Decimal& value) {
        const Int128 size = value.is_negative() ? -value.coefficient() : value.coefficient();
        return !limit || size >= limit->coefficient();
    };
    return is_large(observation.value) || (observation.value2 && is_large(*observation.value2));
}

} // namespace

bool Fact::is_exact() const
{
    const bool is_whole = record.scale == 0 && record.value.decimals() == 0;
    return is_whole && record.bound == Bound::exact && (counts || is_money);
}

Term Fact::term() const
{
    return {record.value, record.scale + unit_power, is_exact(), record.bound};
}

Term Fact::whole_term() const
{
    Term whole = term();
    whole.value = record.value2.value_or(record.value);
    return whole;
}

bool has_ellipsis(std::string_view text)
{
    return text.find("…") != std::string_view::npos || text.find("...") != std::string_view::npos;
}

std::optional<std::string_view> text_between(const Fact& left, const Fact& right)
{
    const TextSpan gap{left.record.setting.span.end, right.record.setting.span.begin};
    if (right.text == nullptr || left.text != right.text || gap.begin > gap.end) {
        return std::nullopt;
    }
    return gap.of(*right.text);
}

bool has_between(const Fact& left, const Fact& right, std::string_view word)
{
    return text_between(left, right).value_or("").find(word) != std::string_view::npos;
}

bool is_run_of(std::string_view shorter, std::string_view longer)
{
    if (shorter.empty() || shorter.size() >= longer.size()) {
        return !shorter.empty() && shorter == longer;
    }
    return (longer.starts_with(shorter) && longer[shorter.size()] == ' ') ||
           (longer.ends_with(shorter) && longer[longer.size() - shorter.size() - 1] == ' ');
}

bool is_alike(const Fact& left, const Fact& right)
{
    if (left.is_percentage() || right.is_percentage()) {
        return false;
    }
    if (left.dimension_number == right.dimension_number) {
        return true;
    }
    return left.is_count() && right.is_count() &&
           ((left.is_person && right.is_person) || is_run_of(left.dimension, right.dimension) ||
            is_run_of(right.dimension, left.dimension));
}

bool is_commensurable(const Fact& left, const Fact& right)
{
    return is_alike(left, right) || (left.is_count() && right.is_count());
}

std::string identity_of(const DocumentRecord& document)
{
    std::string identity = fold(document.issuer) + k_field_mark;
    identity += document.number.empty() ? fold(document.title) + k_field_mark + document.period
                                        : document.number + k_field_mark + document.date;
    return identity;
}

void Report::add(const DocumentRecord& document)
{
    m_document = document;
    m_identity = identity_of(document);
}

std::shared_ptr<const std::string> Report::keep_text(const Setting& setting)
{
    if (setting.block == nullptr) {
        m_text = nullptr;
    } else if (setting.block != m_block) {
        m_kept_bytes += setting.block->block.text.size();
        m_text = m_kept_bytes > k_max_kept_bytes
                     ? nullptr
                     : std::make_shared<const std::string>(setting.block->block.text);
    }
    m_block = setting.block;
    return m_text;
}

void Report::add(const ObservationRecord& observation)
{
    if (is_beyond_reports(observation)) {
        return;
    }
    Fact fact;
    const Setting& setting = observation.setting;
    const Fact* before = m_facts.empty() ? nullptr : &m_facts.back();
    fact.id = m_facts.size();
    fact.text = keep_text(setting);
    fact.record = observation;
    fact.record.reasons.clear();
    fact.record.setting.block = nullptr;
    const bool is_same_block = before != nullptr &&
                               before->record.source.block == observation.source.block &&
                               before->record.source.line == observation.source.line &&
                               before->record.note == observation.note;
    m_blocks += is_same_block ? 0 : 1;
    fact.block = m_blocks;
    const bool is_same_sentence =
        is_same_block && before->record.setting.sentence.begin == setting.sentence.begin;
    fact.sentence = before == nullptr ? 0 : before->sentence + (is_same_sentence ? 0 : 1);
    if (setting.block != nullptr) {
        std::size_t from =
            std::max(setting.words_from,
                     is_same_sentence ? before->record.setting.span.end : setting.sentence.begin);
        from = std::max(from, setting.span.begin - std::min(setting.span.begin, k_max_gap));
        std::size_t whole_gap = is_same_sentence ? before->record.setting.span.end : from;
        fact.opening = opening_in(*setting.block, {whole_gap, setting.span.begin});
        const std::size_t clause =
            begin_of_clause(setting.block->block.text, {whole_gap, setting.span.begin});
        fact.has_own_label = has_own_label(*setting.block, {clause, setting.span.begin});
        whole_gap = std::max(whole_gap, clause);
        from = std::max(from, clause);
        fact.before = cues_in(*setting.block, {from, setting.span.begin});
        fact.between = whole_gap >= from ? fact.before
                                         : cues_in(*setting.block, {whole_gap, setting.span.begin});
        fact.is_person = cues_in(*setting.block, setting.span).has(Cue::person);
        fact.is_bracketed = has_open_bracket(
            TextSpan{setting.sentence.begin, setting.span.begin}.of(setting.block->block.text));
    }
    if (setting.block != nullptr) {
        const std::string_view behind =
            std::string_view(setting.block->block.text)
                .substr(setting.span.end,
                        std::min(setting.sentence.end - setting.span.end, k_max_gap));
        fact.is_open_list = has_ellipsis(behind) || behind.find("v.v") != std::string_view::npos ||
                            ends_with_rest(behind);
        constexpr std::size_t k_few_words = 40;
        const std::size_t stop = std::min(behind.find_first_of(",;.("), k_few_words);
        fact.behind = cues_in(*setting.block, {setting.span.end, setting.span.end + stop});
        for (const NoteMark& mark : setting.block->block.marks) {
            if (!is_same_block) {
                m_mark_places[mark.label] = {fact.block, mark.offset};
            }
            if (setting.sentence.begin <= mark.offset && mark.offset <= setting.sentence.end) {
                m_marked[mark.label].push_back(fact.id);
                if (setting.span.end <= mark.offset) {
                    m_hung_on[mark.label] = fact.id;
                }
            }
        }
    }
    fact.indicator = fold(observation.indicator);
    const MeasureUnit* measure = find_measure(observation.unit);
    fact.dimension = dimension_of(observation.unit);
    fact.dimension_number = m_dimensions.emplace(fact.dimension, m_dimensions.size()).first->second;
    fact.digits = significant_digits(observation.value);
    fact.unit_power = measure == nullptr ? 0 : measure->power;
    fact.is_money = is_currency(observation.unit);
    fact.counts = !fact.is_percentage() && measure == nullptr && !fact.is_money &&
                  observation.unit.find('/') == std::string::npos;
    m_by_name.emplace(observation.id, fact.id);
    m_facts.push_back(std::move(fact));
}

void Report::add(const CitationRecord& citation)
{
    CitedDocument& cited = m_citations.emplace_back();
    cited.text = keep_text(citation.setting);
    cited.record = citation;
    cited.record.setting.block = nullptr;
}

void Report::add(const AbsenceRecord& absence)
{
    m_absences.push_back({fold(absence.indicator), m_facts.size()});
}

void Report::link()
{
    const auto find = [this](const std::string& name) -> std::optional<FactId> {
        const auto found = m_by_name.find(name);
        return found == m_by_name.end() ? std::nullopt : std::optional(found->second);
    };
    hang_on_sentence_before();
    m_below.assign(m_facts.size(), {});
    for (Fact& fact : m_facts) {
        if (const auto hung = hung_on(fact.record.note)) {
            m_noted[*hung].push_back(fact.id);
        }
        fact.of = find(fact.record.of);
        fact.listed_under = find(fact.record.setting.listed_under);
        fact.restates = find(fact.record.setting.restates);
        const std::optional<FactId> total = fact.of ? fact.of : fact.listed_under;
        if (total) {
            m_below[*total].push_back(fact.id);
        }
        if (fact.of && fact.listed_under && *fact.of != *fact.listed_under) {
            m_below[*fact.listed_under].push_back(fact.id);
        }
    }
}

void Report::hang_on_sentence_before()
{
    for (const auto& [label, place] : m_mark_places) {
        if (m_marked.count(label) > 0) {
            continue;
        }
        const auto behind = std::upper_bound(
            m_facts.begin(), m_facts.end(), place, [](const MarkPlace& mark, const Fact& fact) {
                return std::pair(mark.block, mark.offset) <
                       std::pair(fact.block, fact.record.setting.span.end);
            });
        if (behind == m_facts.begin() || std::prev(behind)->block != place.block) {
            continue;
        }
        const FactId id = std::prev(behind)->id;
        m_hung_on[label] = id;
        const auto [first, last] = sentence_of(id);
        for (FactId marked = first; marked < last; ++marked) {
            m_marked[label].push_back(marked);
        }
    }
}

void Report::clear()
{
    *this = Report();
}

std::span<const FactId> Report::below(FactId id) const
{
    return m_below[id];
}

std::span<const FactId> Report::marked_by(const std::string& note) const
{
    const auto marked = m_marked.find(note);
    return marked == m_marked.end() ? std::span<const FactId>() : std::span(marked->second);
}

bool Report::begins_note(const Fact& fact) const
{
    const std::string& note = fact.record.note;
    return !note.empty() && (fact.id == 0 || m_facts[fact.id - 1].record.note != note);
}

std::optional<FactId> Report::hung_on(const std::string& note) const
{
    const auto hung = m_hung_on.find(note);
    return hung == m_hung_on.end() ? std::nullopt : std::optional(hung->second);
}

std::span<const FactId> Report::noted_at(FactId id) const
{
    const auto noted = m_noted.find(id);
    return noted == m_noted.end() ? std::span<const FactId>() : std::span(noted->second);
}

std::pair<FactId, FactId> Report::sentence_of(FactId id) const
{
    FactId first = id;
    FactId last = id + 1;
    while (first > 0 && id - first < k_max_sentence &&
           m_facts[first - 1].sentence == m_facts[id].sentence) {
        --first;
    }
    while (last < m_facts.size() && last - id < k_max_sentence &&
           m_facts[last].sentence == m_facts[id].sentence) {
        ++last;
    }
    return {first, last};
}

} // namespace solieu

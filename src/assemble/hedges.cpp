#include "assemble/hedges.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace solieu {
namespace {

struct BoundName {
    std::string_view name;
    Bound bound;
};

constexpr std::array k_bounds{BoundName{"over", Bound::over}, BoundName{"under", Bound::under},
                              BoundName{"about", Bound::about},
                              BoundName{"at_least", Bound::at_least},
                              BoundName{"at_most", Bound::at_most}};

/// Blanks and a bracket or colon that may stand between a hedge and its number.
constexpr std::size_t k_max_gap = 2;

Bound bound_named(std::string_view name)
{
    const auto found = std::find_if(k_bounds.begin(), k_bounds.end(),
                                    [name](const BoundName& entry) { return entry.name == name; });
    return found == k_bounds.end() ? Bound::exact : found->bound;
}

/// The first word that ends behind the offset: words stand in the order of their first tokens.
auto words_from(const MatchedBlock& matched, std::size_t offset)
{
    return std::lower_bound(
        matched.words.begin(), matched.words.end(), offset,
        [](const WordHit& word, std::size_t place) { return word.span.begin < place; });
}

} // namespace

Bound bound_of(const BlockView& view, const Figure& figure)
{
    const MatchedBlock& matched = view.matched();
    const Quantity& quantity = *figure.quantity;
    constexpr std::size_t k_longest_hedge = 40;
    const std::size_t begin = quantity.span.begin;
    Bound bound = Bound::exact;
    std::size_t guarded = 0; // end of the last word that holds a hedge and is none: `cấp trên`
    for (auto word = words_from(matched, begin - std::min(begin, k_longest_hedge));
         word != matched.words.end() && word->span.begin < begin; ++word) {
        if (word->list == ListId::bounds && word->group == "guard") {
            guarded = word->span.end;
            continue;
        }
        if (word->list == ListId::bounds && word->group == "before" && word->span.end <= begin &&
            word->span.end != guarded && begin - word->span.end <= k_max_gap) {
            const WordHit* role = view.word_at(word->span.begin, ListId::roles);
            const bool is_told =
                figure.record.role == Role::change || figure.record.role == Role::completion;
            if (is_told && role != nullptr && role->group != "guard") {
                return Bound::exact; // `thấp hơn 2,1 điểm` says how much less
            }
            figure.explain("bound", view.text(), &*word);
            return bound_named(word->canonical);
        }
    }
    // A guard may begin within the unit: `38 công ty hai | thành viên trở lên`.
    for (auto word = words_from(matched, begin);
         word != matched.words.end() && word->span.begin <= figure.end + k_max_gap; ++word) {
        if (word->list == ListId::bounds && word->group == "guard") {
            guarded = word->span.end;
            continue;
        }
        const bool is_behind = word->span.begin >= quantity.span.end;
        const std::string_view gap =
            is_behind ? view.text({quantity.span.end, word->span.begin}) : std::string_view();
        const bool is_near = word->span.begin <= quantity.span.end + k_max_gap || gap == " mới " ||
                             word->span.begin + k_max_gap >= figure.end;
        if (word->list == ListId::bounds && word->group == "after" && is_behind && is_near &&
            word->span.end != guarded) {
            figure.explain("bound", view.text(), &*word);
            bound = bound_named(word->canonical);
        }
    }
    return bound;
}

/// `Mục tiêu năm 2026: thu ngân sách tăng 10%; ...`: a head of the sentence that says that all of
/// it is aimed at; null for none.
const WordHit* SentenceStatus::aim_of(TextSpan sentence) const
{
    constexpr std::size_t k_longest = 60;
    const std::size_t begin = m_view.trimmed(sentence, "-+.").begin;
    const WordHit* word = m_view.word_at(begin, ListId::statuses);
    if (word == nullptr || word->group != "noun" || lower(m_view.text(word->span)) != "mục tiêu") {
        return nullptr;
    }
    TextSpan rest = m_view.trimmed({word->span.end, sentence.end});
    if (m_view.text(rest).starts_with("đến ")) {
        rest.begin += std::string_view("đến ").size();
    }
    if (const Mention* period = m_view.period_at(rest.begin); period != nullptr) {
        rest = m_view.trimmed({period->span.end, sentence.end});
    }
    return word->span.end - begin <= k_longest && m_view.text(rest).starts_with(':') ? word
                                                                                     : nullptr;
}

void SentenceStatus::start(TextSpan sentence)
{
    m_word = aim_of(sentence);
    m_current = m_word != nullptr ? Status::target : m_section;
    m_read = m_covered = sentence.begin;
}

/// `kế hoạch vốn là 72 tỷ`, `dự toán tỉnh giao 5 tỷ`, `(kế hoạch 8 - 8,5%)`: between the noun and
/// the number stand only words that say whose plan it is.
bool SentenceStatus::is_named_by_plan(const Figure& figure) const
{
    const TextSpan words{figure.words_from, figure.quantity->span.begin};
    if (figure.quantity->unit.empty() && !figure.record.unit.empty()) {
        return false; // `34 văn bản (kế hoạch 06, công văn 25)`: plans are counted
    }
    const WordHit* plan = m_view.last_word(words, ListId::statuses);
    if (plan != nullptr && plan->group == "guard") { // `Kế hoạch vốn Chương trình mục tiêu ... là`
        const WordHit* first = m_view.first_word(words, ListId::statuses);
        const std::string_view end = m_view.text(m_view.trimmed(words));
        const bool is_subject = first->group == "noun" && end.ends_with(" là") &&
                                m_view.trimmed({words.begin, first->span.begin}).is_empty();
        plan = is_subject ? first : plan;
    }
    if (plan == nullptr || plan->group != "noun" ||
        m_view.first_word({words.begin, plan->span.begin}, ListId::bases, "than") != nullptr) {
        return false;
    }
    // `Kế hoạch vốn năm 2024 được Hội đồng nhân dân giao là 4.860 tỷ đồng`
    const TextSpan before = m_view.trimmed({words.begin, plan->span.begin});
    const bool is_subject = before.is_empty() || m_view.text(before).ends_with(',') ||
                            m_view.text(before).ends_with(" giao"); // `tỉnh giao | dự toán`
    const TextSpan end = m_view.trimmed(words, ":");
    const WordHit* is_word = m_view.word_ending(end.end, ListId::edges);
    if (is_subject && is_word != nullptr && m_view.text(is_word->span) == "là") {
        return true;
    }
    TextSpan rest{plan->span.end, words.end};
    TextSpan trimmed = m_view.trimmed(rest, ":(");
    const WordHit* hedge = m_view.word_ending(trimmed.end, ListId::bounds);
    if (hedge != nullptr && hedge->span.begin > trimmed.begin) {
        trimmed = m_view.trimmed({trimmed.begin, hedge->span.begin}, ":("); // `tỉnh giao (dưới 8%)`
    }
    const WordHit* last = m_view.word_ending(trimmed.end, ListId::unit_stops);
    if (!trimmed.is_empty() && last != nullptr && m_view.text(last->span) == "giao") {
        return true; // `Dự toán thu ngân sách năm 2025 Trung ương giao 8.950 tỷ đồng`
    }
    while (true) {
        rest = m_view.trimmed(rest, ":(");
        if (rest.is_empty()) {
            return true;
        }
        const Mention* mention = m_view.mention_at(rest.begin);
        const WordHit* edge = m_view.word_at(rest.begin, ListId::edges);
        const WordHit* verb = m_view.word_at(rest.begin, ListId::unit_stops);
        const WordHit* bound = m_view.word_at(rest.begin, ListId::bounds);
        if (mention != nullptr) {
            rest.begin = mention->span.end;
        } else if (edge != nullptr && edge->group != "left") {
            rest.begin = edge->span.end;
        } else if (bound != nullptr) {
            rest.begin = bound->span.end;
        } else if (verb != nullptr &&
                   (m_view.text(verb->span) == "giao" || m_view.text(verb->span) == "được")) {
            rest.begin = verb->span.end;
        } else {
            return false;
        }
        rest.begin = std::min(rest.begin, rest.end);
    }
}

/// `đạt 78% chỉ tiêu năm (950 doanh nghiệp)`, `đạt 62% kế hoạch là 7.000 người`.
bool SentenceStatus::names_plan_of(const Figure& figure, const Figure& before) const
{
    const std::string_view between =
        m_view.text(m_view.trimmed({figure.words_from, figure.quantity->span.begin}));
    return before.record.role == Role::completion && !before.record.basis.empty() &&
           figure.comparison.kind != Comparison::Kind::whole &&
           (between == "(" || between == "là" || between == "(là");
}

/// `tăng 14% so với | ước | thực hiện năm 2025`: what is compared with was estimated.
bool SentenceStatus::is_compared_with(const WordHit& hedge) const
{
    const std::size_t end = m_view.trimmed({0, hedge.span.begin}).end;
    return m_view.word_ending(end, ListId::bases, "than") != nullptr;
}

/// `đã đoàn kết, nỗ lực | phấn đấu |, 21/24 chỉ tiêu đạt`: what was striven for is told elsewhere.
bool SentenceStatus::is_effort(const WordHit& hedge) const
{
    return m_view.text(hedge.span) == "phấn đấu" &&
           m_view.text({hedge.span.end, m_view.text().size()}).starts_with(',');
}

Status SentenceStatus::status_of(const Figure& figure, const Figure* before)
{
    const std::size_t begin = figure.quantity->span.begin;
    for (auto word = words_from(m_view.matched(), m_read);
         word != m_view.matched().words.end() && word->span.begin < begin; ++word) {
        if (word->list != ListId::statuses || word->span.begin < m_covered) {
            continue; // `hương ước` hides its `ước`
        }
        m_covered = word->span.end;
        if (word->group == "sentence" && !is_compared_with(*word) && !is_effort(*word)) {
            m_current = word->canonical == "estimate" ? Status::estimate : Status::target;
            m_word = &*word;
        }
    }
    m_read = std::max(m_read, begin);
    const bool is_measured = figure.record.role == Role::level || figure.record.role == Role::rate;
    m_is_plan_total = is_measured && (is_named_by_plan(figure) ||
                                      (before != nullptr && names_plan_of(figure, *before)));
    explain(figure);
    return m_is_plan_total ? Status::target : m_current;
}

void SentenceStatus::explain(const Figure& figure) const
{
    if (m_is_plan_total) {
        const TextSpan words{figure.words_from, figure.quantity->span.begin};
        figure.explain("status", m_view.text(), m_view.last_word(words, ListId::statuses));
    } else if (m_word != nullptr) {
        figure.explain("status", m_view.text(), m_word);
    } else if (m_section == Status::target) {
        figure.explain("status", "", "heading of a section about plans");
    }
}

} // namespace solieu

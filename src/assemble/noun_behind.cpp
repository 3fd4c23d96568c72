#include "assemble/noun_behind.hpp"

#include "assemble/label_words.hpp"
#include "core/ascii.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

/// `02 nhóm giảm giá và 01 nhóm ổn định`, `03 nhóm giảm; 01 nhóm không đổi`: behind the verb stands
/// no number; in `xăng giảm giá 5%` one does.
bool tells_kind(std::string_view behind)
{
    constexpr std::string_view k_price = " giá";
    const std::string_view next =
        behind.starts_with(k_price) ? behind.substr(k_price.size()) : behind;
    const bool is_last =
        next.empty() || std::string_view(",;.:").find(next.front()) != std::string_view::npos;
    return is_last || (next.size() < behind.size() && next.size() > 1 && next.front() == ' ' &&
                       !is_digit(next[1]));
}

/// Whether the word leads to the next figure; `hoàn thành nghĩa vụ`, `đạt yêu cầu` do not.
bool says_how_much(const BlockView& view, const WordHit& role)
{
    const std::string_view word = view.text(role.span);
    const std::string_view behind = view.text({role.span.end, view.text().size()});
    if (word == "đạt" && behind.starts_with(' ')) {
        const std::size_t next = role.span.end + 1;
        const WordHit* edge = view.word_at(next, ListId::edges);
        return behind.size() == 1 || is_digit(behind[1]) || edge != nullptr ||
               view.word_at(next, ListId::bounds) != nullptr ||
               view.word_at(next, ListId::roles) != nullptr ||
               view.word_at(next, ListId::bases) != nullptr;
    }
    if ((word == "tăng" || word == "giảm") && tells_kind(behind)) {
        return false;
    }
    return role.group != "guard" && role.group != "rate" && word != "hoàn thành" &&
           word != "thực hiện";
}

/// `tiêm 130 liều | và hao phí 6 liều`: what stands behind `và` right before the next number is
/// that one's label.
std::size_t before_next_label(std::string_view text, std::size_t begin, std::size_t limit)
{
    constexpr std::string_view k_and = " và ";
    if (begin >= limit || limit >= text.size() || !is_digit(text[limit])) {
        return limit;
    }
    const std::size_t joint = text.substr(0, limit).rfind(k_and);
    return joint != std::string_view::npos && joint >= begin ? joint : limit;
}

/// `640 học viên tham gia, | cấp phát 640 bộ`: the verb behind the comma counts something itself.
bool counts_next(const BlockView& view, std::size_t comma)
{
    const std::string_view text = view.text();
    const WordHit* verb = view.word_at(view.past_blanks(comma + 1), ListId::unit_stops);
    const std::size_t behind = verb == nullptr ? text.size() : view.past_blanks(verb->span.end);
    return behind < text.size() && is_digit(text[behind]);
}

/// `12 hồ sơ trễ hạn | do phải chờ`, `73 tài khoản | để hoàn thành chỉ tiêu`: why or what for; `hợp
/// tác xã do phụ nữ quản lý` tells of the thing itself.
bool opens_reason(std::string_view words)
{
    static constexpr std::array<std::string_view, 13> k_openings{
        "để hoàn thành ", "để đạt ",  "để bảo đảm ", "để đảm bảo ", "để phục vụ ",
        "do phải ",       "do chưa ", "do không ",   "do thiếu ",   "do vướng ",
        "do ảnh hưởng ",  "nhờ ",     "nhằm "};
    return std::any_of(k_openings.begin(), k_openings.end(),
                       [words](std::string_view opening) { return words.starts_with(opening); });
}

/// `16 người chưa nhận|, chủ yếu là lao động đi làm ăn xa`: behind the comma stands a remark.
bool opens_remark(std::string_view behind)
{
    static constexpr std::array<std::string_view, 6> k_openings{
        ", chủ yếu ", ", nhất là ", ", đặc biệt ", ", tập trung ", ", phần lớn ", ", nguyên nhân "};
    return std::any_of(k_openings.begin(), k_openings.end(),
                       [behind](std::string_view opening) { return behind.starts_with(opening); });
}

} // namespace

std::size_t end_of_noun(const BlockView& view, std::size_t begin, std::size_t limit)
{
    const std::string_view text = view.text();
    for (std::size_t at = begin; at < limit; ++at) {
        if (text[at] == ',' && joins_words(view, at) && !counts_next(view, at) &&
            !opens_remark(text.substr(at))) {
            continue;
        }
        const Mention* mention = view.mention_at(at);
        const bool is_plan = text[at] == '/' && view.word_at(at + 1, ListId::bases) != nullptr;
        if (is_plan) { // `196 đảng viên/chỉ tiêu 185 đảng viên`
            return at;
        }
        if (std::string_view(",;.():=").find(text[at]) != std::string_view::npos &&
            (mention == nullptr || mention->kind == MentionKind::enumerator)) {
            return at;
        }
        if (at == begin || text[at - 1] != ' ') {
            continue;
        }
        if (text.substr(at).starts_with("và đã ") || opens_reason(text.substr(at))) {
            return at; // another clause
        }
        bool is_end = false;
        std::size_t denied_end = 0; // `03 chỉ tiêu không đạt`
        const std::string_view before = text.substr(0, at);
        const bool is_denied = before.ends_with(" không ") || before.ends_with(" chưa ");
        view.for_words_at(at, [&](const WordHit& word) {
            const bool says_much = word.list == ListId::roles && says_how_much(view, word);
            denied_end = says_much && is_denied ? std::max(denied_end, word.span.end) : denied_end;
            is_end = is_end || says_much || (word.list == ListId::bases && word.group == "than") ||
                     word.list == ListId::measures;
        });
        if (is_end) {
            return std::min(std::max(at, denied_end), limit);
        }
    }
    return before_next_label(text, begin, limit);
}

TextSpan noun_behind(const BlockView& view, const Quantity& quantity, std::size_t limit)
{
    const bool is_count = quantity.unit_class == UnitClass::count;
    const std::size_t begin = is_count ? view.trimmed(quantity.unit_span).begin
                                       : view.trimmed({quantity.span.end, limit}).begin;
    if (view.text({begin, limit}).starts_with('/')) {
        return {begin, begin}; // `1.250 triệu đồng/KH 1.100 triệu đồng`
    }
    const WordHit* edge = view.word_at(begin, ListId::edges);
    const bool is_edge = edge != nullptr && edge->group != "actor";
    if (!is_count && (is_edge || view.word_at(begin, ListId::bases) != nullptr)) {
        return {begin, begin};
    }
    LabelWords noun;
    noun.span = {
        begin,
        std::max(end_of_noun(view, std::max(begin, is_count ? quantity.span.end : begin), limit),
                 begin)};
    if (view.text(noun.span).ends_with(" và ")) {
        noun.span.end -= std::string_view("và ").size();
    }
    cut_right(view, noun, false, false);
    noun.span = view.trimmed(noun.span);
    if (is_count && noun.span.end > quantity.span.end) {
        const WordHit* first = first_preposition(view, {quantity.span.end, noun.span.end});
        const std::string_view word =
            first == nullptr ? std::string_view() : view.text(first->span);
        static constexpr std::string_view k_circumstances[] = {"tại", "cho", "theo",
                                                               "với", "từ",  "trong"};
        if (std::find(std::begin(k_circumstances), std::end(k_circumstances), word) !=
            std::end(k_circumstances)) {
            noun.span.end = first->span.begin;
        }
    }
    return view.trimmed(noun.span);
}

} // namespace solieu

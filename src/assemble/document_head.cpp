#include "assemble/document_head.hpp"

#include "assemble/periods.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace solieu {
namespace {

/// The head of a document is over after this many blocks, and a title after this many lines.
constexpr std::size_t k_max_head_blocks = 40;
constexpr std::size_t k_max_title_lines = 4;
constexpr std::size_t k_max_line_bytes = 600;

std::string_view line_of(const MatchedBlock& matched)
{
    std::string_view text = matched.block.text;
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

struct TypeName {
    std::string_view folded;
    std::string_view name;
};

/// The types that carry a name on their first page (NĐ 30/2020/NĐ-CP, Điều 7) and hold figures.
constexpr std::array k_types{
    TypeName{"báo cáo", "Báo cáo"},           TypeName{"kế hoạch", "Kế hoạch"},
    TypeName{"tờ trình", "Tờ trình"},         TypeName{"thông báo", "Thông báo"},
    TypeName{"nghị quyết", "Nghị quyết"},     TypeName{"quyết định", "Quyết định"},
    TypeName{"chương trình", "Chương trình"}, TypeName{"đề án", "Đề án"},
    TypeName{"thông cáo", "Thông cáo"},       TypeName{"phương án", "Phương án"}};

std::string_view type_of(std::string_view line)
{
    constexpr std::size_t k_longest_addition = 24; // `BÁO CÁO NHANH`, `BÁO CÁO TÓM TẮT`
    const std::string folded = fold(line);
    const auto found = std::find_if(k_types.begin(), k_types.end(), [&](const TypeName& type) {
        const std::string name = fold(type.folded);
        return folded == name || (folded.starts_with(name + " ") &&
                                  folded.size() <= name.size() + k_longest_addition);
    });
    return found == k_types.end() ? std::string_view() : found->name;
}

} // namespace

void DocumentHead::read_head_line(const MatchedBlock& matched)
{
    const std::string_view line = line_of(matched);
    const std::string folded = fold(line.substr(0, k_max_line_bytes));
    if (const std::string_view type = type_of(line); !type.empty() && is_all_capitals(line)) {
        m_record.doc_type = type;
        m_state = State::in_title;
        return;
    }
    if (folded.starts_with("cộng hòa xã hội") || folded.starts_with("độc lập")) {
        m_has_motto = true;
        return;
    }
    if (folded.starts_with("số:") || folded.starts_with("số ")) {
        for (const Mention& mention : matched.mentions) {
            if (mention.rule == "document-number" && m_record.number.empty()) {
                std::string number(mention.span.of(matched.block.text));
                number.erase(0, std::min(number.find_first_of("0123456789"), number.size()));
                std::erase(number, ' ');
                m_record.number = number;
            }
        }
        return;
    }
    for (const Mention& mention : matched.mentions) {
        const bool is_dateline = mention.kind == MentionKind::date && mention.date.size() == 10 &&
                                 mention.date[0] != 'Y' && m_record.date.empty() &&
                                 mention.span.end >= line.size();
        const std::size_t comma = matched.block.text.find(',');
        if (is_dateline && comma != std::string::npos && comma < mention.span.begin) {
            m_record.date = mention.date;
            m_record.place = matched.block.text.substr(0, comma);
            return;
        }
    }
    const bool is_heading = matched.label.has_value();
    if (is_all_capitals(line) && !m_has_motto && !is_heading && matched.mentions.empty() &&
        line.size() < 200) {
        m_record.issuer += m_record.issuer.empty() ? "" : " ";
        m_record.issuer += line;
    }
}

bool DocumentHead::ends_title(const MatchedBlock& matched) const
{
    const std::string_view line = line_of(matched);
    const bool is_prose =
        m_title_lines > 0 && (line.back() == '.' || line.back() == ':' || line.back() == ';' ||
                              line.size() > k_max_line_bytes);
    const bool is_rule = line.find_first_not_of("-_* ") == std::string_view::npos;
    return m_title_lines >= k_max_title_lines || matched.label.has_value() ||
           matched.block.heading_level > 1 || is_prose || is_rule;
}

void DocumentHead::find_period()
{
    if (m_periods.empty()) {
        m_record.period = m_title_date; // `(Tính đến ngày 22/9/2024)`
        return;
    }
    // `quý I và nhiệm vụ quý II năm 2025`: the first period takes the year that a later one names.
    std::string year;
    for (const std::string& period : m_periods) {
        if (period[0] != 'Y') {
            year = period.substr(0, 4);
            break;
        }
    }
    if (year.empty()) {
        year = m_record.date.substr(0, 4);
    }
    // A whole year counts only where the title names nothing smaller before it.
    m_record.period = with_year(m_periods.front(), year);
}

void DocumentHead::read_title_line(const MatchedBlock& matched)
{
    if (ends_title(matched)) {
        m_state = State::done;
        return;
    }
    m_record.title += m_record.title.empty() ? "" : " ";
    m_record.title += line_of(matched);
    ++m_title_lines;
    for (const Mention& mention : matched.mentions) {
        if (mention.kind == MentionKind::period && !mention.period.empty()) {
            m_periods.push_back(mention.period);
        } else if (mention.kind == MentionKind::date && mention.date.size() == 10 &&
                   mention.date[0] != 'Y') {
            m_title_date = mention.date;
        }
    }
    find_period();
}

/// `Trên đây là Báo cáo ... của Ủy ban nhân dân huyện X./.`
void DocumentHead::read_closing(const MatchedBlock& matched)
{
    const std::string_view line = line_of(matched);
    if (!m_record.issuer.empty() || !fold(line.substr(0, 40)).starts_with("trên đây là")) {
        return;
    }
    const std::string folded = lower(line);
    for (const std::string_view body : {" của ủy ban nhân dân", " của uỷ ban nhân dân", " của ubnd",
                                        " của sở ", " của hội đồng nhân dân", " của phòng "}) {
        const std::size_t at = folded.rfind(body);
        if (at == std::string::npos || folded.size() != line.size()) {
            continue;
        }
        std::string_view issuer = line.substr(at + std::string_view(" của ").size());
        m_record.issuer = issuer.substr(0, issuer.find_first_of(".,;/"));
        return;
    }
}

void DocumentHead::read(const MatchedBlock& matched, bool is_heading)
{
    if (matched.block.part != Part::body) {
        return;
    }
    read_closing(matched);
    if (m_state == State::done) {
        return;
    }
    if (++m_blocks > k_max_head_blocks || (is_heading && m_state == State::before_title)) {
        m_state = State::done;
        if (m_record.doc_type.empty()) {
            m_record.issuer.clear(); // capitals alone make no letterhead
        }
        return;
    }
    if (m_state == State::before_title) {
        read_head_line(matched);
    } else {
        read_title_line(matched);
    }
}

} // namespace solieu

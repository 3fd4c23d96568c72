#include "check/series_places.hpp"

#include "check/fingerprint.hpp"
#include "check/series_words.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace solieu {
namespace {

/// Parts fields; no text of a report holds it.
constexpr char k_mark = '\x1f';

std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            words.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

bool begins_upper(std::string_view word)
{
    return is_upper(decode_at(word, 0).value);
}

std::string_view without_marks(std::string_view word)
{
    const std::size_t end = word.find_last_not_of(".,;:()/");
    return word.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

/// `2. Tại xã Tân An:` gives `xã tân an`; of a line in capitals nothing, as names do not stand out.
std::string place_in(std::string_view title)
{
    // The last syllables of what places are called.
    static const std::array<std::string, 7> k_kinds{fold("xã"),    fold("phường"), fold("trấn"),
                                                    fold("huyện"), fold("quận"),   fold("phố"),
                                                    fold("tỉnh")};
    if (is_all_capitals(title)) {
        return {};
    }
    const std::vector<std::string_view> words = words_of(title);
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        const std::string kind = fold(words[at]);
        if (std::find(k_kinds.begin(), k_kinds.end(), kind) == k_kinds.end() ||
            !begins_upper(words[at + 1])) {
            continue;
        }
        std::string place = kind;
        for (std::size_t next = at + 1; next < words.size() && begins_upper(words[next]); ++next) {
            const std::string_view name = without_marks(words[next]);
            place += " " + fold(name);
            if (name.size() != words[next].size()) {
                break;
            }
        }
        return place;
    }
    return {};
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) {
        text += text.empty() ? word : " " + word;
    }
    return text;
}

/// `UBND tỉnh` and `Ủy ban nhân dân tỉnh` are one.
std::string issuer_of(const DocumentRecord& document)
{
    static const std::array<std::pair<std::string, std::string>, 2> k_short{
        std::pair{fold("ubnd"), fold("ủy ban nhân dân")},
        std::pair{fold("hđnd"), fold("hội đồng nhân dân")}};
    std::string issuer = fold(document.issuer);
    for (const auto& [written, whole] : k_short) {
        if (issuer.starts_with(written + " ")) {
            issuer.replace(0, written.size(), whole);
        }
    }
    return issuer;
}

/// The issuer; else the sign of the number, which names the body, at the place.
std::string office_of(const DocumentRecord& document, const std::string& issuer)
{
    if (!issuer.empty()) {
        return issuer;
    }
    const std::size_t slash = document.number.find('/');
    if (slash == std::string::npos || document.place.empty()) {
        return {};
    }
    return document.number.substr(slash) + k_mark + fold(document.place);
}

} // namespace

std::unique_ptr<SeriesReport> series_report(const DocumentRecord& document)
{
    auto report = std::make_unique<SeriesReport>();
    const std::string issuer = issuer_of(document);
    report->doc = document.doc;
    report->identity = identity_of(document);
    report->office = office_of(document, issuer);
    report->has_issuer = !issuer.empty();
    report->place = fold(document.place);
    report->title = fold(document.title);
    report->number = document.number;
    report->period = document.period;
    report->date = document.date;
    report->topic = topic_of(report->title);
    report->written = parse_date(document.date);
    report->months = months_of(document.period);
    return report;
}

SeriesHeadings::SeriesHeadings(std::span<const HeadingRecord> headings)
{
    for (const HeadingRecord& record : headings) {
        Heading heading{place_in(record.title), joined(solieu::topic_of(fold(record.title)))};
        if (heading.place.empty()) {
            heading.place = find(record.parent).place; // parents come first
        }
        m_headings.insert_or_assign(record.id, std::move(heading));
    }
}

const SeriesHeadings::Heading& SeriesHeadings::find(const std::string& section) const
{
    static const Heading k_none;
    const auto found = m_headings.find(section);
    return found == m_headings.end() ? k_none : found->second;
}

const std::string& SeriesHeadings::place_of(const std::string& section) const
{
    return find(section).place;
}

const std::string& SeriesHeadings::topic_of(const std::string& section) const
{
    return find(section).topic;
}

} // namespace solieu

#include "write/check_view.hpp"

#include "core/rules.hpp"
#include "write/passage.hpp"
#include "write/shown_text.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace solieu {
namespace {

constexpr std::string_view k_indent = "    ";

/// Higher is shown first.
int rank_of(const CheckRecord& check)
{
    if (is_finding(check)) {
        return 2 + static_cast<int>(*check.severity);
    }
    return check.severity ? 1 : 0;
}

std::string title_of(std::string_view code, Language language)
{
    if (const CheckRule* rule = find_rule(code)) {
        return std::string(in(rule->title_vi, rule->title_en, language));
    }
    if (const ReasonRow* reason = find_reason(code)) {
        return std::string(in(reason->title_vi, reason->title_en, language));
    }
    return {};
}

/// `line 22, footnote`.
std::string place_of(const CheckOperand& figure, const ViewWords& words)
{
    std::string text;
    if (!figure.doc.empty()) {
        text = std::string(words.document) + " " + figure.doc + ", ";
    }
    const SourcePlace& source = figure.source;
    text += source.line > 0 ? std::string(words.line) + " " + std::to_string(source.line)
                            : std::string(words.block) + " " + std::to_string(source.block);
    const std::string_view part = words.of(source.part);
    return part.empty() ? text : text + ", " + std::string(part);
}

/// The figures of a check that stand in one block, the stated one first.
std::vector<std::vector<const CheckOperand*>> figures_by_block(const CheckRecord& check)
{
    std::vector<const CheckOperand*> all{&check.stated};
    for (const CheckOperand& operand : check.operands) {
        all.push_back(&operand);
    }
    std::vector<std::vector<const CheckOperand*>> blocks;
    std::map<std::tuple<std::string, Part, std::size_t>, std::size_t> known;
    for (const CheckOperand* figure : all) {
        if (figure->quote.empty()) {
            continue;
        }
        const auto key = std::make_tuple(figure->doc, figure->source.part, figure->source.block);
        const auto [at, is_new] = known.emplace(key, blocks.size());
        if (is_new) {
            blocks.emplace_back();
        }
        blocks[at->second].push_back(figure);
    }
    return blocks;
}

void append_line(std::string& out, std::string_view indent, std::string_view text)
{
    out.append(indent).append(text).append("\n");
}

/// Where no text is known, the figures alone.
void append_quotes(std::string& out, const std::vector<const CheckOperand*>& figures)
{
    std::string line;
    for (const CheckOperand* figure : figures) {
        line += line.empty() ? "«" : "  «";
        line += shown(figure->quote) + "»";
    }
    append_line(out, k_indent, line);
}

void append_passages(std::string& out, const CheckRecord& check, const ViewWords& words,
                     const Paint& paint)
{
    for (const auto& figures : figures_by_block(check)) {
        append_line(out, "  ", paint.faint(place_of(*figures.front(), words)));
        if (figures.front()->text == nullptr) {
            append_quotes(out, figures);
            continue;
        }
        std::vector<Underline> underlines;
        underlines.reserve(figures.size());
        for (const CheckOperand* figure : figures) {
            underlines.push_back({figure->span, figure == &check.stated ? '^' : '~'});
        }
        for (const PassageLine& line : underlined_passages(*figures.front()->text, underlines)) {
            append_line(out, k_indent, line.text);
            if (!line.underline.empty()) {
                append_line(out, k_indent, paint.of(check, line.underline));
            }
        }
    }
}

std::string interval_text(const CheckInterval& interval, Language language)
{
    std::string text = interval.low_closed && !interval.low.empty() ? "[" : "(";
    text += interval.low.empty() ? "−∞" : local_value(interval.low, language);
    text += "; ";
    text += interval.high.empty() ? "∞" : local_value(interval.high, language);
    text += interval.high_closed && !interval.high.empty() ? "]" : ")";
    return text;
}

/// `stated «93,4%», computed 91.379…% ✗ fail`, or what two places state.
std::string values_line(const CheckRecord& check, const ViewWords& words)
{
    const auto local = [&words](std::string_view value) {
        return shown(local_value(value, words.language));
    };
    const bool is_citation = check.type == RelationType::citation && !check.stated.value.empty();
    const bool is_again = is_citation || check.type == RelationType::repeat;
    std::string text = std::string(words.stated) + " ";
    text += is_citation ? local(check.stated.value) : "«" + shown(check.stated.quote) + "»";
    if (!check.computed.empty()) {
        text += ", " + std::string(is_again ? words.elsewhere : words.computed) + " ";
        text += local(check.computed) + (check.stated.quote.ends_with('%') ? "%" : "");
    }
    const auto& interval = is_again ? std::nullopt : check.interval;
    if (interval && (interval->low != interval->high || interval->low.empty())) {
        text += ", " + std::string(words.between) + " " +
                shown(interval_text(*interval, words.language));
    }
    text += " " + std::string(tick_mark(check.verdict)) + " ";
    text += words.of(check.verdict);
    return text;
}

/// What follows the passages, one line each.
void append_remarks(std::string& out, const CheckRecord& check, const ViewWords& words,
                    const Paint& paint)
{
    append_line(out, "  ", values_line(check, words));
    if (!check.suggestion.empty()) {
        append_line(out, "  ",
                    std::string(words.suggestion) + ": " + paint.bold(shown(check.suggestion)));
    }
    const std::string& message = in(check.message, words.language);
    if (!message.empty()) {
        append_line(out, "  ", shown(message));
    }
    if (check.suppression) {
        append_line(out, "  ",
                    std::string(words.accepted) + " (" + check.suppression->kind +
                        "): " + shown(check.suppression->reason));
    }
    if (!check.fingerprint.empty()) {
        append_line(out, "  ",
                    paint.faint(std::string(words.key) + ": " + shown(check.fingerprint)));
    }
}

/// Whether a check that holds would have held with many other figures too.
bool is_weak(const CheckRecord& check)
{
    const auto power = Decimal::parse(check.power);
    return check.verdict == Verdict::consistent && power && *power < Decimal(5, 1);
}

} // namespace

std::string Paint::painted(std::string_view code, std::string_view text) const
{
    if (!m_is_on || text.empty()) {
        return std::string(text);
    }
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

std::string Paint::of(const CheckRecord& check, std::string_view text) const
{
    if (!is_finding(check)) {
        return painted(check.verdict == Verdict::consistent ? "32" : "2", text);
    }
    switch (*check.severity) {
    case Severity::error:
        return painted("1;31", text);
    case Severity::warning:
        return painted("1;33", text);
    case Severity::note:
        return painted("36", text);
    }
    return std::string(text);
}

void sort_for_view(std::vector<CheckRecord>& checks)
{
    struct Place {
        int rank = 0;
        std::size_t first = 0;
    };
    std::map<std::string, Place> groups; // the worst rank and first place of each
    const auto group_of = [](const CheckRecord& check, std::size_t at) {
        return check.group.empty() ? " " + std::to_string(at) : check.group;
    };
    for (std::size_t at = 0; at < checks.size(); ++at) {
        Place& place = groups.emplace(group_of(checks[at], at), Place{0, at}).first->second;
        place.rank = std::max(place.rank, rank_of(checks[at]));
    }
    using Key = std::tuple<int, std::size_t, int, std::size_t>;
    std::vector<std::pair<Key, std::size_t>> order;
    for (std::size_t at = 0; at < checks.size(); ++at) {
        const Place& place = groups.at(group_of(checks[at], at));
        order.push_back({Key{-place.rank, place.first, -rank_of(checks[at]), at}, at});
    }
    std::sort(order.begin(), order.end());
    std::vector<CheckRecord> sorted;
    sorted.reserve(checks.size());
    for (const auto& [key, at] : order) {
        sorted.push_back(std::move(checks[at]));
    }
    checks = std::move(sorted);
}

std::string view_of_finding(const CheckRecord& check, const ViewWords& words, const Paint& paint)
{
    const std::string head = std::string(tick_mark(check.verdict)) + " " +
                             std::string(check.severity ? words.of(*check.severity) : "") + " " +
                             check.rule;
    std::string out = paint.of(check, head);
    out += ": " + paint.bold(title_of(check.rule, words.language)) + "\n";
    append_passages(out, check, words, paint);
    append_remarks(out, check, words, paint);
    return out;
}

std::string line_of_check(const CheckRecord& check, const ViewWords& words, const Paint& paint)
{
    std::string text = paint.of(check, std::string(tick_mark(check.verdict)) + " " + check.rule);
    text += check.reason.empty() ? "" : " " + check.reason;
    text += " " + paint.faint(place_of(check.stated, words)) + ": ";
    const std::string& message = in(check.message, words.language);
    if (message.empty()) {
        text += values_line(check, words);
    } else {
        text += shown(message);
    }
    text += is_weak(check) ? " (" + std::string(words.weak) + ")" : "";
    return text + "\n";
}

std::string line_of_counts(const CheckCounts& counts, const ViewWords& words)
{
    std::string text = counted(counts.checked(), words.checked);
    std::string_view before = ": ";
    for (const Verdict verdict : {Verdict::consistent, Verdict::truncated, Verdict::inconsistent}) {
        if (counts.of(verdict) > 0) {
            text.append(before).append(std::to_string(counts.of(verdict))).append(" ");
            text.append(words.of(verdict));
            before = ", ";
        }
    }
    text += "; " + counted(counts.of(Verdict::not_checkable), words.not_checkable);
    before = ": ";
    for (const auto& [code, count] : counts.reasons()) {
        text.append(before).append(code).append("×").append(std::to_string(count));
        before = ", ";
    }
    if (counts.suppressed() > 0) {
        text += "; " + counted(counts.suppressed(), words.accepted_count);
    }
    return text;
}

} // namespace solieu

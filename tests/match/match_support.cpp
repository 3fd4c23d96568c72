#include "match_support.hpp"

namespace solieu::test {
namespace {

template <typename Items, typename Show>
std::string joined(const Items& items, std::string_view separator, const Show& show)
{
    std::string out;
    for (const auto& item : items) {
        out += out.empty() ? "" : separator;
        out += show(item);
    }
    return out;
}

std::string_view name_of_kind(MentionKind kind)
{
    switch (kind) {
    case MentionKind::name:
        return "name";
    case MentionKind::ordinal:
        return "ordinal";
    case MentionKind::date:
        return "date";
    case MentionKind::period:
        return "period";
    case MentionKind::citation:
        return "citation";
    case MentionKind::enumerator:
        return "enumerator";
    }
    return "?";
}

} // namespace

std::string shown(const Quantity& quantity, std::string_view text)
{
    std::string out(quantity.span.of(text));
    out += " = " + quantity.value.stated();
    if (quantity.value2) {
        out += (quantity.is_closed_range ? ".." : "/") + quantity.value2->stated();
    }
    if (quantity.scale != 0) {
        out += "e" + std::to_string(quantity.scale);
    }
    return out + (quantity.unit.empty() ? "" : " ") + quantity.unit;
}

std::string shown_quantities(const MatchedBlock& matched)
{
    return joined(matched.quantities, "; ",
                  [&](const Quantity& quantity) { return shown(quantity, matched.block.text); });
}

std::string shown_mentions(const MatchedBlock& matched)
{
    return joined(matched.mentions, "; ", [&](const Mention& mention) {
        std::string out(mention.span.of(matched.block.text));
        out += " = ";
        out += name_of_kind(mention.kind);
        for (const std::string& value : {mention.type, mention.number, mention.date,
                                         mention.period == mention.date ? "" : mention.period}) {
            out += (value.empty() ? "" : " ") + value;
        }
        return out;
    });
}

std::string shown_findings(const MatchedBlock& matched)
{
    return joined(matched.findings, " ", [](const Finding& finding) { return finding.code; });
}

WordList list_of(const std::string& lines)
{
    return parse_word_list("words", "lists/words.tsv",
                           "surface\tcanonical\tclass\tvalue\n" + lines);
}

} // namespace solieu::test

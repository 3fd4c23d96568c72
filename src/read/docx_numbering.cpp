#include "read/docx_numbering.hpp"

#include "core/error.hpp"
#include "read/legacy_fonts.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace solieu {
namespace {

bool is_level(int level)
{
    return level >= 0 && level < k_list_levels;
}

std::size_t at(int level)
{
    return static_cast<std::size_t>(level);
}

} // namespace

void DocxNumbering::start(const XmlElement& element)
{
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    switch (element.tag) {
    case Tag::alternate_content:
    case Tag::choice:
    case Tag::fallback:
        m_skipped = m_alternatives.start(element) ? 0 : 1;
        return;
    default:
        break;
    }
    if (m_level != nullptr) {
        start_level(element);
    } else {
        start_definition(element);
    }
}

void DocxNumbering::start_definition(const XmlElement& element)
{
    const XmlAttributes& attributes = element.attributes;
    switch (element.tag) {
    case Tag::abstract_num:
        check_count();
        m_abstract_of_id.try_emplace(attributes.number("abstractNumId").value_or(0),
                                     m_abstracts.size());
        m_abstract = &m_abstracts.emplace_back();
        m_instance = nullptr;
        break;
    case Tag::num:
        check_count();
        m_instance = &m_instances[attributes.number("numId").value_or(0)];
        m_abstract = nullptr;
        break;
    case Tag::abstract_num_id:
        if (m_instance != nullptr) {
            m_instance->abstract_id = attributes.number("val").value_or(0);
        }
        break;
    case Tag::style_link:
        if (m_abstract != nullptr) {
            m_abstract->style_link = attributes.get("val");
            m_abstract_of_style.try_emplace(m_abstract->style_link, m_abstracts.size() - 1);
        }
        break;
    case Tag::num_style_link:
        if (m_abstract != nullptr) {
            m_abstract->num_style_link = attributes.get("val");
        }
        break;
    case Tag::lvl_override:
        m_override_level = attributes.number("ilvl").value_or(-1);
        break;
    case Tag::start_override:
        if (m_instance != nullptr && is_level(m_override_level)) {
            m_instance->start_override[at(m_override_level)] = attributes.number("val");
        }
        break;
    case Tag::lvl:
        begin_level(attributes.number("ilvl").value_or(-1));
        break;
    default:
        break;
    }
}

void DocxNumbering::check_count() const
{
    if (m_abstracts.size() + m_instances.size() >= limits::k_max_definitions) {
        const std::string limit = std::to_string(limits::k_max_definitions);
        throw DocumentError(ErrorCode::limit_exceeded,
                            "the document defines more than " + limit +
                                " lists, as no real document does: do not trust this file",
                            "tài liệu định nghĩa hơn " + limit +
                                " danh sách, tài liệu thật không như vậy: đừng tin tệp này");
    }
}

void DocxNumbering::begin_level(int level)
{
    if (!is_level(level)) {
        return;
    }
    if (m_abstract != nullptr) {
        m_abstract->levels.resize(std::max(m_abstract->levels.size(), at(level) + 1));
        m_level = &m_abstract->levels[at(level)];
    } else if (m_instance != nullptr && m_instance->level_overrides.size() < at(k_list_levels)) {
        m_level = &m_instance->level_overrides.emplace_back(level, ListLevel()).second;
    }
}

void DocxNumbering::start_level(const XmlElement& element)
{
    const XmlAttributes& attributes = element.attributes;
    switch (element.tag) {
    case Tag::num_fmt:
        m_level->format = list_number_format(attributes.get("val"), attributes.get("format"));
        break;
    case Tag::suff:
        m_level->has_suffix = attributes.get("val") != "nothing";
        break;
    case Tag::lvl_text:
        m_level->text = attributes.get("val").substr(0, limits::k_max_list_text_bytes);
        break;
    case Tag::start:
        m_level->start = std::max(attributes.number("val").value_or(0), 0);
        break;
    case Tag::lvl_restart:
        m_level->restart = attributes.number("val");
        break;
    case Tag::is_lgl:
        m_level->is_legal = attributes.is_on();
        break;
    case Tag::p_style:
        m_level->style = attributes.get("val");
        break;
    case Tag::r_fonts:
        m_level->run.take(element, m_fonts);
        break;
    default:
        break;
    }
}

void DocxNumbering::end(Tag tag)
{
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    switch (tag) {
    case Tag::alternate_content:
        m_alternatives.end();
        break;
    case Tag::lvl:
        m_level = nullptr;
        break;
    case Tag::lvl_override:
        m_override_level = -1;
        break;
    case Tag::abstract_num:
    case Tag::num:
        m_abstract = nullptr;
        m_instance = nullptr;
        break;
    default:
        break;
    }
}

const DocxNumbering::Abstract* DocxNumbering::abstract_of(int abstract_id) const
{
    const auto found = m_abstract_of_id.find(abstract_id);
    if (found == m_abstract_of_id.end()) {
        return nullptr;
    }
    const Abstract& abstract = m_abstracts[found->second];
    const auto linked = m_abstract_of_style.find(abstract.num_style_link);
    if (!abstract.num_style_link.empty() && linked != m_abstract_of_style.end()) {
        return &m_abstracts[linked->second];
    }
    return &abstract;
}

std::optional<DocxNumbering::List> DocxNumbering::find(int list_id)
{
    if (const ReadPart read_part = std::exchange(m_read_part, nullptr)) {
        read_part(*this);
    }
    const auto instance = m_instances.find(list_id);
    if (instance == m_instances.end()) {
        return std::nullopt;
    }
    const Abstract* const abstract = abstract_of(instance->second.abstract_id);
    if (abstract == nullptr) {
        return std::nullopt;
    }
    return List{static_cast<std::size_t>(abstract - m_abstracts.data()),
                instance->second.start_override, &abstract->levels,
                &instance->second.level_overrides};
}

std::optional<int> DocxNumbering::level_of_style(const List& list, std::string_view style)
{
    for (std::size_t level = 0; level < list.levels->size() && !style.empty(); ++level) {
        if ((*list.levels)[level].style == style) {
            return static_cast<int>(level);
        }
    }
    return std::nullopt;
}

const ListLevel* DocxNumbering::level(const List& list, int level)
{
    for (const auto& [overridden, definition] : *list.level_overrides) {
        if (overridden == level) {
            return &definition;
        }
    }
    return at(level) < list.levels->size() ? &(*list.levels)[at(level)] : nullptr;
}

/// What the paragraph states comes first, then the level that is tied to its style.
int ListCounter::level_of(const DocxNumbering::List& list, std::optional<int> level,
                          const DocxStyle* style)
{
    if (!level && style != nullptr) {
        const std::optional<int> tied = DocxNumbering::level_of_style(list, style->id);
        level = tied ? tied : style->list_level;
    }
    return std::clamp(level.value_or(0), 0, k_list_levels - 1);
}

std::string ListCounter::next(int list_id, std::optional<int> level, const DocxStyle* style,
                              const RunFonts& fonts)
{
    const std::optional<DocxNumbering::List> list =
        list_id == 0 ? std::nullopt : m_numbering.find(list_id);
    if (!list) {
        return {};
    }
    const int here = level_of(*list, level, style);
    Counters& counters = m_counters[list->counters];
    std::uint32_t& started = m_started[list_id];
    const std::uint32_t bit = 1U << static_cast<unsigned int>(here);
    const bool starts_anew = list->start_override[at(here)].has_value() && (started & bit) == 0;
    started |= bit;
    int& value = counters.value[at(here)];
    if (!counters.is_used[at(here)] || starts_anew) {
        value = start_of(*list, here);
    } else if (value < std::numeric_limits<int>::max()) {
        ++value;
    }
    counters.is_used[at(here)] = true;
    restart_below(*list, counters, here);
    return render(*list, counters, here, fonts);
}

int ListCounter::start_of(const DocxNumbering::List& list, int level)
{
    if (list.start_override[at(level)]) {
        return std::max(*list.start_override[at(level)], 0);
    }
    const ListLevel* const definition = DocxNumbering::level(list, level);
    return definition == nullptr ? 0 : definition->start;
}

void ListCounter::restart_below(const DocxNumbering::List& list, Counters& counters, int level)
{
    for (int below = level + 1; below < k_list_levels; ++below) {
        const ListLevel* const definition = DocxNumbering::level(list, below);
        const int restart =
            definition == nullptr ? k_list_levels : definition->restart.value_or(k_list_levels);
        if (level < restart) {
            counters.is_used[at(below)] = false;
        }
    }
}

std::string ListCounter::render(const DocxNumbering::List& list, const Counters& counters,
                                int level, const RunFonts& fonts)
{
    const ListLevel* const definition = DocxNumbering::level(list, level);
    if (definition == nullptr) {
        return {};
    }
    if (definition->format == ListNumberFormat::bullet) {
        const std::string bullet =
            list_bullet(definition->text, definition->run.fonts.ascii.value_or(""));
        return bullet.empty() || !definition->has_suffix ? bullet : bullet + " ";
    }
    std::string out;
    const std::string_view text = definition->text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_counter =
            text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        if (!is_counter) {
            out += text[i];
            continue;
        }
        const int shown = text[++i] - '1';
        const ListLevel* const other = DocxNumbering::level(list, shown);
        const bool is_used = counters.is_used[at(shown)];
        const int value = is_used ? counters.value[at(shown)] : start_of(list, shown);
        const bool is_plain = other == nullptr || definition->is_legal;
        append_list_number(out, value, is_plain ? ListNumberFormat::decimal : other->format);
    }
    if (out.find_first_not_of(' ') == std::string::npos) {
        return {};
    }
    RunFonts shown = fonts;
    shown.override_with(definition->run.fonts);
    replace_legacy_letters(out, 0, shown, false);
    return definition->has_suffix ? out + " " : out;
}

} // namespace solieu

#include "read/note_numbers.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace solieu {

void NoteFormat::override_with(const NoteFormat& over)
{
    format = over.format ? over.format : format;
    start = over.start ? over.start : start;
    restart = over.restart ? over.restart : restart;
}

void NoteFormatReader::start(const XmlElement& element)
{
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    if (m_format != nullptr) {
        take(element);
        m_skipped = 1;
        return;
    }
    switch (element.tag) {
    case Tag::sect_pr:
    case Tag::settings:
        if (sections.size() == limits::k_max_sections) {
            const std::string limit = std::to_string(limits::k_max_sections);
            throw DocumentError(ErrorCode::limit_exceeded,
                                "the document has more than " + limit +
                                    " sections, as no real document does: do not trust this file",
                                "tài liệu có hơn " + limit +
                                    " phần (section), tài liệu thật không như vậy: đừng tin tệp "
                                    "này");
        }
        sections.emplace_back();
        m_is_in_section = true;
        break;
    case Tag::sect_pr_change:
        m_skipped = 1;
        break;
    case Tag::footnote_pr:
    case Tag::endnote_pr:
        if (m_is_in_section) {
            SectionNoteFormats& formats = sections.back();
            m_format = element.tag == Tag::footnote_pr ? &formats.footnotes : &formats.endnotes;
        }
        break;
    default:
        break;
    }
}

void NoteFormatReader::take(const XmlElement& element)
{
    const XmlAttributes& attributes = element.attributes;
    if (element.tag == Tag::num_fmt) {
        m_format->format = list_number_format(attributes.get("val"), attributes.get("format"));
    } else if (element.tag == Tag::num_start) {
        m_format->start = attributes.number("val");
    } else if (element.tag == Tag::num_restart) {
        const std::string_view word = attributes.get("val");
        m_format->restart = word == "eachSect"   ? NoteFormat::Restart::section
                            : word == "eachPage" ? NoteFormat::Restart::page
                                                 : NoteFormat::Restart::continuous;
    }
}

void NoteFormatReader::end(Tag tag)
{
    if (m_skipped > 0) {
        --m_skipped;
    } else if (tag == Tag::footnote_pr || tag == Tag::endnote_pr) {
        m_format = nullptr;
    } else if (tag == Tag::sect_pr) {
        m_is_in_section = false;
    }
}

/// Where nothing states a format, footnotes are numbered 1, 2, 3 and endnotes i, ii, iii.
void NoteNumbers::begin_section()
{
    m_footnotes.format = {ListNumberFormat::decimal, 1, NoteFormat::Restart::continuous};
    m_endnotes.format = {ListNumberFormat::lower_roman, 1, NoteFormat::Restart::continuous};
    m_footnotes.format.override_with(m_formats.document.footnotes);
    m_endnotes.format.override_with(m_formats.document.endnotes);
    if (m_section < m_formats.sections.size()) {
        m_footnotes.format.override_with(m_formats.sections[m_section].footnotes);
        m_endnotes.format.override_with(m_formats.sections[m_section].endnotes);
    }
}

std::string NoteNumbers::next(Part part)
{
    if (!m_has_formats) {
        m_has_formats = true;
        m_formats = m_read_formats();
        begin_section();
    }
    Counter& counter = part == Part::note ? m_footnotes : m_endnotes;
    const int last = counter.value.value_or(std::max(*counter.format.start, 0) - 1);
    counter.value = last < std::numeric_limits<int>::max() ? last + 1 : last;
    std::string label;
    append_list_number(label, *counter.value, *counter.format.format);
    return label;
}

void NoteNumbers::restart(NoteFormat::Restart at)
{
    for (Counter* counter : {&m_footnotes, &m_endnotes}) {
        if (counter->format.restart == at) {
            counter->value.reset();
        }
    }
}

void NoteNumbers::end_section()
{
    ++m_section;
    if (m_has_formats) {
        begin_section();
        restart(NoteFormat::Restart::section);
    }
}

void NoteNumbers::end_page()
{
    restart(NoteFormat::Restart::page);
}

} // namespace solieu

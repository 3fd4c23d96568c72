#include "read/docx_notes.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace solieu {
namespace {

/// Word puts a blank between the note's number and its text.
void trim_start(std::string& text)
{
    constexpr std::string_view k_no_break_space = "\xC2\xA0";
    std::size_t size = 0;
    for (const std::string_view all(text); size < all.size();) {
        if (all[size] == ' ' || all[size] == '\t') {
            ++size;
        } else if (all.substr(size).starts_with(k_no_break_space)) {
            size += k_no_break_space.size();
        } else {
            break;
        }
    }
    text.erase(0, size);
}

bool is_note(Tag tag)
{
    return tag == Tag::footnote || tag == Tag::endnote || tag == Tag::comment;
}

} // namespace

DocxNotes::DocxNotes(PartStore& store, XmlPartPlace place, const DocxStory& story)
    : m_store(store), m_place(place), m_story(story)
{
}

std::vector<ContentBlock> DocxNotes::take(int id)
{
    std::vector<ContentBlock> blocks;
    if (has_been_taken(id)) {
        return blocks;
    }
    m_wanted_id = id;
    bool is_last_pass = m_stream == nullptr;
    if (m_stream == nullptr) {
        open_part();
    }
    bool is_over = false;
    while (!take_waiting(id, blocks)) {
        if (is_over && (is_last_pass || !m_has_dropped)) {
            break;
        }
        if (is_over) {
            is_last_pass = true;
            open_part();
        }
        is_over = !m_stream->step();
    }
    remember_taken(id);
    return blocks;
}

void DocxNotes::check_rest()
{
    if (m_stream) {
        m_stream->read_all();
    }
}

bool DocxNotes::take_waiting(int id, std::vector<ContentBlock>& blocks)
{
    const auto note = m_waiting.find(id);
    if (note == m_waiting.end()) {
        return false;
    }
    blocks = std::move(note->second.blocks);
    m_waiting_bytes -= note->second.bytes;
    m_waiting.erase(note);
    return true;
}

void DocxNotes::open_part()
{
    if (++m_passes > limits::k_max_note_passes) {
        throw DocumentError(ErrorCode::limit_exceeded,
                            "the notes stand too far from the order of their references: save the "
                            "document in Word again",
                            "các chú thích nằm quá xa thứ tự được dẫn: hãy lưu lại tài liệu bằng "
                            "Word");
    }
    m_waiting.clear();
    m_waiting_bytes = 0;
    m_has_dropped = false;
    m_is_in_note = false;
    m_skipped = 0;
    m_content = std::make_unique<DocxContent>(m_story);
    m_stream = std::make_unique<XmlPart>(m_store, m_place, *this);
}

bool DocxNotes::has_been_taken(int id) const
{
    return id >= 0 && static_cast<std::size_t>(id) < m_taken.size() &&
           m_taken[static_cast<std::size_t>(id)];
}

void DocxNotes::remember_taken(int id)
{
    if (id < 0 || id >= limits::k_max_tracked_note_id) {
        return;
    }
    const auto place = static_cast<std::size_t>(id);
    if (place >= m_taken.size()) {
        m_taken.resize(place + 1);
    }
    m_taken[place] = true;
}

void DocxNotes::start(const XmlElement& element)
{
    if (m_skipped > 0) {
        ++m_skipped;
    } else if (m_is_in_note) {
        m_content->start(element);
    } else if (is_note(element.tag)) {
        begin_note(element.attributes);
    }
}

void DocxNotes::begin_note(const XmlAttributes& attributes)
{
    const std::string_view type = attributes.find("type").value_or("normal");
    if (type != "normal") { // the lines between text and notes
        m_skipped = 1;
        return;
    }
    m_note_id = attributes.number("id").value_or(0);
    m_note = Note();
    m_is_in_note = true;
}

void DocxNotes::end(Tag tag)
{
    if (m_skipped > 0) {
        --m_skipped;
    } else if (m_is_in_note && is_note(tag)) {
        end_note();
    } else if (m_is_in_note) {
        m_content->end(tag);
        gather_blocks();
    }
}

void DocxNotes::text(std::string_view piece)
{
    if (m_is_in_note && m_skipped == 0) {
        m_content->text(piece);
    }
}

void DocxNotes::gather_blocks()
{
    for (ContentBlock& item : m_content->blocks()) {
        if (m_note.blocks.empty() && item.block.label_size == 0) {
            trim_start(item.block.text);
        }
        m_note.bytes += sizeof(ContentBlock) + item.block.text.size();
        m_note.blocks.push_back(std::move(item));
    }
    m_content->blocks().clear();
    if (m_note.bytes > limits::k_max_held_bytes) {
        const std::string limit = std::to_string(limits::k_max_held_bytes);
        throw DocumentError(ErrorCode::limit_exceeded,
                            "the bytes of one note are over " + limit +
                                ", as in no real document: do not trust this file",
                            "số byte của một chú thích vượt quá " + limit +
                                ", tài liệu thật không như vậy: đừng tin tệp này");
    }
}

void DocxNotes::end_note()
{
    m_is_in_note = false;
    m_content->finish();
    gather_blocks();
    if (has_been_taken(m_note_id) || m_note.blocks.empty()) {
        return;
    }
    const bool has_room = m_waiting_bytes + m_note.bytes <= limits::k_max_waiting_note_bytes;
    if (!has_room && m_note_id != m_wanted_id) {
        m_has_dropped = true;
        return;
    }
    const std::size_t bytes = m_note.bytes;
    if (m_waiting.try_emplace(m_note_id, std::move(m_note)).second) {
        m_waiting_bytes += bytes;
    }
}

} // namespace solieu

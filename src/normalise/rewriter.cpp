#include "normalise/rewriter.hpp"

#include "core/vietnamese.hpp"
#include "normalise/cluster.hpp"
#include "normalise/scan.hpp"

#include <utility>

namespace solieu {
namespace {

bool is_between(char32_t letter, char32_t first, char32_t last)
{
    return first <= letter && letter <= last;
}

/// Tabs and line ends too: a block is one line, and words must not grow together.
bool is_odd_space(char32_t letter)
{
    return is_between(letter, 0x09, 0x0D) || letter == 0xA0 || is_between(letter, 0x2000, 0x200A) ||
           letter == 0x2028 || letter == 0x2029 || letter == 0x202F || letter == 0x205F ||
           letter == 0x3000;
}

/// U+F02D is the hyphen of the Symbol font.
bool is_odd_hyphen(char32_t letter)
{
    return is_between(letter, 0x2010, 0x2015) || letter == 0x2212 || letter == 0xF02D;
}

bool is_invisible(char32_t letter)
{
    return letter < 0x20 || letter == 0x7F || letter == 0xAD || letter == 0xFEFF ||
           is_between(letter, 0x200B, 0x200F) || is_between(letter, 0x202A, 0x202E) ||
           is_between(letter, 0x2060, 0x206F);
}

/// What is written for a code point: itself, another one, or 0 for nothing.
char32_t written_for(char32_t letter)
{
    if (is_odd_space(letter)) {
        return U' ';
    }
    if (is_invisible(letter)) {
        return 0;
    }
    if (is_odd_hyphen(letter)) {
        return U'-';
    }
    if (letter == 0xD0 || letter == 0x189) {
        return U'Đ';
    }
    if (letter == 0xF0 || letter == 0x256) {
        return U'đ';
    }
    if (is_between(letter, 0xFF10, 0xFF19)) {
        return letter - 0xFF10 + U'0';
    }
    return letter;
}

bool is_continuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

Rewriter::Rewriter(std::string_view raw, const OffsetMap* source_map,
                   std::vector<std::size_t*> places)
    : m_raw(raw), m_source_map(source_map), m_places(std::move(places))
{
}

bool Rewriter::run(std::size_t first_suspect)
{
    for (std::size_t at = first_suspect; at < m_raw.size();) {
        const CodePoint letter = decode_at(m_raw, at);
        const TextSpan span{at, at + letter.size};
        const char32_t written = written_for(letter.value);
        if (written == 0) {
            remove(span);
        } else if (written != letter.value) {
            replace(span, written);
        } else if (joins_previous(written)) {
            compose(at, true);
        } else if (is_rewritten_by_nfc(written)) {
            compose(at, false);
        }
        at = next_suspect(m_raw, m_at > at ? m_at : span.end);
    }
    if (!m_is_changed) {
        return false;
    }
    copy_until(m_raw.size());
    release();
    m_moved.resize(m_places.size(), text.size());
    for (std::size_t place = 0; place < m_places.size(); ++place) {
        *m_places[place] = m_moved[place];
    }
    return true;
}

/// Places stay before what they stood before; those inside a composed letter come behind it.
void Rewriter::move_places(std::size_t written_begin, std::size_t written_end, TextSpan raw,
                           Piece piece)
{
    while (m_moved.size() < m_places.size() && *m_places[m_moved.size()] < raw.end) {
        const std::size_t place = *m_places[m_moved.size()];
        if (place <= raw.begin) {
            m_moved.push_back(written_begin);
        } else {
            m_moved.push_back(piece == Piece::copy ? written_begin + (place - raw.begin)
                                                   : written_end);
        }
    }
}

void Rewriter::pass_on(std::string_view written, TextSpan raw, Piece piece)
{
    const std::size_t begin = text.size();
    text += written;
    move_places(begin, text.size(), raw, piece);
    raw_map.append(written.size(), raw);
    if (m_source_map == nullptr) {
        return;
    }
    if (piece == Piece::copy) {
        map.append(*m_source_map, raw);
    } else {
        map.append(written.size(), m_source_map->source_of(raw));
    }
}

void Rewriter::release()
{
    if (!m_held.text.empty()) {
        pass_on(m_held.text, m_held.raw, m_held.is_edit ? Piece::edit : Piece::copy);
        m_held.text.clear();
    }
}

/// Writes what stands unchanged before `end`, and holds back its last code point.
void Rewriter::copy_until(std::size_t end)
{
    if (m_at == end) {
        return;
    }
    release();
    std::size_t last = end - 1;
    while (last > m_at && is_continuation(m_raw[last])) {
        --last;
    }
    if (last > m_at) {
        pass_on(m_raw.substr(m_at, last - m_at), {m_at, last}, Piece::copy);
    }
    m_held = {std::string(m_raw.substr(last, end - last)), {last, end}, false};
    m_at = end;
}

void Rewriter::remove(TextSpan raw)
{
    copy_until(raw.begin);
    m_at = raw.end;
    m_is_changed = true;
}

void Rewriter::replace(TextSpan raw, char32_t letter)
{
    copy_until(raw.begin);
    release();
    append_utf8(m_held.text, letter);
    m_held.raw = raw;
    m_held.is_edit = true;
    m_at = raw.end;
    m_is_changed = true;
}

/// Gathers the letter held and all marks from `begin` on, across what is left out between them.
void Rewriter::compose(std::size_t begin, bool joins_held)
{
    copy_until(begin);
    m_cluster.clear();
    TextSpan raw{begin, begin};
    const CodePoint held = decode_at(m_held.text, 0);
    const bool is_joined =
        joins_held && held.size > 0 && held.size == m_held.text.size() && held.value != 0xFFFD;
    if (is_joined) {
        m_cluster += held.value;
        raw.begin = m_held.raw.begin;
    } else {
        release();
    }
    const bool was_edit = is_joined && m_held.is_edit;
    for (std::size_t at = begin; at < m_raw.size();) {
        const CodePoint letter = decode_at(m_raw, at);
        const char32_t written = written_for(letter.value);
        const bool is_mark = written == letter.value && (at == begin || joins_previous(written));
        if (written != 0 && !is_mark) {
            break;
        }
        at += letter.size;
        if (is_mark) {
            m_cluster += written;
            raw.end = at;
        }
    }
    compose_cluster(m_cluster, MarkOrder::repaired);
    m_held.text.clear();
    std::string written;
    for (const char32_t letter : m_cluster) {
        append_utf8(written, letter);
    }
    const bool is_same = !was_edit && written == raw.of(m_raw);
    pass_on(written, raw, is_same ? Piece::copy : Piece::edit);
    m_is_changed = m_is_changed || !is_same;
    m_at = raw.end;
}

} // namespace solieu

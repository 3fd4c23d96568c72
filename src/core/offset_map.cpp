#include "core/offset_map.hpp"

#include <algorithm>
#include <cassert>

namespace solieu {

OffsetMap OffsetMap::copied_from(std::size_t source_begin, std::size_t size)
{
    OffsetMap map;
    map.m_pieces.push_back({0, size, source_begin, size});
    return map;
}

void OffsetMap::push(std::size_t text_size, std::size_t source_begin, std::size_t source_size)
{
    std::size_t text_begin = 0;
    if (!m_pieces.empty()) {
        Piece& last = m_pieces.back();
        const bool is_plain = text_size == source_size && last.text_size == last.source_size;
        if (is_plain && last.source_begin + last.source_size == source_begin) {
            last.text_size += text_size;
            last.source_size += source_size;
            return;
        }
        text_begin = last.text_begin + last.text_size;
    }
    m_pieces.push_back({text_begin, text_size, source_begin, source_size});
}

void OffsetMap::append(std::size_t text_size, TextSpan source)
{
    if (text_size > 0) {
        push(text_size, source.begin, source.size());
    }
}

void OffsetMap::append(const OffsetMap& from, TextSpan piece)
{
    if (piece.is_empty()) {
        return;
    }
    if (from.is_identity()) {
        push(piece.size(), piece.begin, piece.size());
        return;
    }
    std::size_t at = piece.begin;
    const Piece* source = &from.piece_at(at);
    while (at < piece.end) {
        const std::size_t inside = at - source->text_begin;
        const std::size_t size = std::min(piece.end - at, source->text_size - inside);
        if (source->text_size == source->source_size) {
            push(size, source->source_begin + inside, size);
        } else {
            push(size, source->source_begin, source->source_size);
        }
        at += size;
        ++source;
    }
}

const OffsetMap::Piece& OffsetMap::piece_at(std::size_t text_offset) const
{
    assert(!m_pieces.empty());
    const auto after = std::upper_bound(
        m_pieces.begin(), m_pieces.end(), text_offset,
        [](std::size_t offset, const Piece& piece) { return offset < piece.text_begin; });
    return after == m_pieces.begin() ? *after : *(after - 1);
}

TextSpan OffsetMap::source_of(TextSpan text) const
{
    if (is_identity()) {
        return text;
    }
    const Piece& first = piece_at(text.begin);
    const bool is_first_plain = first.text_size == first.source_size;
    const std::size_t begin =
        first.source_begin + (is_first_plain ? text.begin - first.text_begin : 0);
    if (text.is_empty()) {
        return {begin, begin};
    }
    const Piece& last = piece_at(text.end - 1);
    const bool is_last_plain = last.text_size == last.source_size;
    const std::size_t end =
        last.source_begin + (is_last_plain ? text.end - last.text_begin : last.source_size);
    return {begin, end};
}

} // namespace solieu

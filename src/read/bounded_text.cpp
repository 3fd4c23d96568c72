#include "read/bounded_text.hpp"

#include "core/error.hpp"

namespace solieu {

void throw_beyond(std::string_view english, std::string_view vietnamese, std::size_t limit)
{
    const std::string number = std::to_string(limit);
    throw DocumentError(
        ErrorCode::limit_exceeded,
        std::string(english) + " " + number + ", as in no real document: do not trust this file",
        std::string(vietnamese) + " " + number + ", tài liệu thật không như vậy: đừng tin tệp này");
}

void append_bounded(std::string& text, std::string_view piece, std::uint64_t max_bytes)
{
    if (text.size() + piece.size() > max_bytes) {
        throw_beyond("the bytes of one paragraph are over", "số byte của một đoạn vượt quá",
                     max_bytes);
    }
    text.append(piece);
}

} // namespace solieu

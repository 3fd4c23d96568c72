#include "normalise/scan.hpp"

namespace solieu {
namespace {

/// Large enough for two vector registers, small enough that a hit is found again soon.
constexpr std::size_t k_block = 32;

/// Whether a code point that begins with these two bytes needs a look. Continuation bytes never
/// do. Written without branches, so that a block of them becomes vector code.
constexpr unsigned suspect_flag(unsigned char first, unsigned char second)
{
    const unsigned is_control = unsigned{first < 0x20} | unsigned{first == 0x7F};
    const unsigned is_blank =
        unsigned{first == 0xC2} & (unsigned{second == 0xA0} | unsigned{second == 0xAD});
    const unsigned is_eth =
        unsigned{first == 0xC3} & (unsigned{second == 0x90} | unsigned{second == 0xB0});
    const unsigned is_african_d = (unsigned{first == 0xC6} & unsigned{second == 0x89}) |
                                  (unsigned{first == 0xC9} & unsigned{second == 0x96});
    const unsigned is_mark_or_foreign = unsigned{first >= 0xCC} & unsigned{first <= 0xE0};
    const unsigned is_not_latin =
        unsigned{first == 0xE1} & (unsigned{second < 0xB8} | unsigned{second > 0xBB});
    return is_control | is_blank | is_eth | is_african_d | is_mark_or_foreign | is_not_latin |
           unsigned{first >= 0xE2};
}

unsigned char byte_at(std::string_view text, std::size_t offset)
{
    return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0;
}

/// Reads one byte more than the block.
bool has_suspect(const char* block)
{
    unsigned char any = 0;
    for (std::size_t place = 0; place < k_block; ++place) {
        const auto first = static_cast<unsigned char>(block[place]);
        const auto second = static_cast<unsigned char>(block[place + 1]);
        any = static_cast<unsigned char>(any | suspect_flag(first, second));
    }
    return any != 0;
}

} // namespace

std::size_t next_suspect(std::string_view text, std::size_t from)
{
    std::size_t at = from;
    while (at + k_block < text.size() && !has_suspect(text.data() + at)) {
        at += k_block;
    }
    while (at < text.size() && suspect_flag(byte_at(text, at), byte_at(text, at + 1)) == 0) {
        ++at;
    }
    return at;
}

} // namespace solieu

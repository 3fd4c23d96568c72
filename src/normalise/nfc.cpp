#include "normalise/nfc.hpp"

#include "core/vietnamese.hpp"
#include "normalise/cluster.hpp"
#include "normalise/scan.hpp"

namespace solieu {
namespace {

/// Cuts off the last code point.
void take_last(std::string& text, std::u32string& cluster)
{
    std::size_t begin = text.size();
    while (begin > 0) {
        --begin;
        if ((static_cast<unsigned char>(text[begin]) & 0xC0U) != 0x80U) {
            break;
        }
    }
    const CodePoint last = decode_at(text, begin);
    if (last.size > 0 && begin + last.size == text.size() && last.value != 0xFFFD) {
        cluster += last.value;
        text.resize(begin);
    }
}

} // namespace

std::string nfc(std::string_view utf8)
{
    std::string out;
    std::size_t copied = 0;
    std::u32string cluster;
    for (std::size_t at = next_suspect(utf8, 0); at < utf8.size();) {
        CodePoint letter = decode_at(utf8, at);
        const bool is_joining = joins_previous(letter.value);
        if (!is_joining && !is_rewritten_by_nfc(letter.value)) {
            at = next_suspect(utf8, at + letter.size);
            continue;
        }
        out.append(utf8, copied, at - copied);
        cluster.clear();
        if (is_joining) {
            take_last(out, cluster);
        }
        do {
            cluster += letter.value;
            at += letter.size;
            letter = decode_at(utf8, at);
        } while (letter.size > 0 && joins_previous(letter.value));
        compose_cluster(cluster, MarkOrder::as_typed);
        for (const char32_t composed : cluster) {
            append_utf8(out, composed);
        }
        copied = at;
        at = next_suspect(utf8, at);
    }
    out.append(utf8, copied);
    return out;
}

} // namespace solieu

#include "read/text_decoders.hpp"

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "core/vietnamese.hpp"
#include "read/legacy_detection.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

namespace solieu {
namespace {

constexpr std::string_view k_utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view k_utf16_le_mark = "\xFF\xFE";
constexpr std::string_view k_utf16_be_mark = "\xFE\xFF";

[[noreturn]] void throw_nul(std::size_t offset)
{
    const std::string place = std::to_string(offset);
    throw DocumentError(ErrorCode::unknown_encoding,
                        "byte " + place +
                            " is NUL, so this is no text, or UTF-16 without a byte order mark: "
                            "save the text as UTF-8",
                        "byte " + place +
                            " là NUL, nên đây không phải văn bản, hoặc là UTF-16 thiếu dấu thứ tự "
                            "byte: hãy lưu văn bản theo UTF-8");
}

std::string candidates(std::string_view source)
{
    std::string names;
    for (const LegacyScore& score : legacy_scores(source)) {
        names += (names.empty() ? "" : ", ") + std::string(LegacyCodec::of(score.encoding).name());
        names += " " + std::to_string(score.percent()) + "%";
    }
    return names;
}

/// Neither UTF-8 nor, for sure, one of the encodings before Unicode.
[[noreturn]] void throw_unknown(std::size_t offset, std::string_view source)
{
    const std::string place = std::to_string(offset);
    const std::string scores = candidates(source);
    throw DocumentError(
        ErrorCode::unknown_encoding,
        "byte " + place +
            " does not fit UTF-8, and in no older encoding is the text Vietnamese for "
            "sure (share of words that are: " +
            scores + "): save the text as UTF-8, or name its encoding with --encoding",
        "byte " + place +
            " không hợp UTF-8, và không rõ văn bản theo bảng mã cũ nào (tỷ lệ từ đúng "
            "tiếng Việt: " +
            scores + "): hãy lưu văn bản theo UTF-8 (Unicode), hoặc nêu bảng mã bằng --encoding");
}

[[noreturn]] void throw_misfit(std::size_t offset, const std::string& encoding)
{
    const std::string place = std::to_string(offset);
    throw DocumentError(ErrorCode::unknown_encoding,
                        "byte " + place + " does not fit " + encoding + ": save the text as UTF-8",
                        "byte " + place + " không hợp " + encoding +
                            ": hãy lưu văn bản theo UTF-8 (Unicode)");
}

std::size_t size_without_cr(std::string_view line)
{
    return line.size() - (line.ends_with('\r') ? 1 : 0);
}

/// How many of the next bytes, eight at a time, are ASCII and not NUL.
std::size_t ascii_run(std::string_view bytes, std::size_t at)
{
    constexpr std::uint64_t k_high_bits = 0x8080808080808080U;
    constexpr std::uint64_t k_ones = 0x0101010101010101U;
    const std::size_t begin = at;
    for (; at + sizeof(std::uint64_t) <= bytes.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof(word));
        if ((word & k_high_bits) != 0 || ((word - k_ones) & k_high_bits) != 0) {
            break;
        }
    }
    return at - begin;
}

bool has_utf8_mark(std::string_view source)
{
    return source.starts_with(k_utf8_mark);
}

/// Where the first sequence stands that is not UTF-8; the source's size when there is none.
/// Throws where a NUL comes before it.
std::size_t utf8_misfit(std::string_view source)
{
    for (std::size_t at = 0; at < source.size();) {
        at += ascii_run(source, at);
        for (int i = 0; i < 8 && at < source.size(); ++i) {
            const std::size_t size = utf8_sequence_size(source, at);
            if (size == 0) {
                return at;
            }
            if (source[at] == '\0') {
                throw_nul(at);
            }
            at += size;
        }
    }
    return source.size();
}

void check_utf8(std::string_view source)
{
    const std::size_t misfit = utf8_misfit(source);
    if (misfit < source.size()) {
        throw_misfit(misfit, "UTF-8");
    }
}

/// Whether letters that no other language has stand near the beginning; UTF-8 and NFC.
bool has_vietnamese_letters(std::string_view utf8)
{
    constexpr std::size_t k_beginning = 65'536;
    const std::string_view beginning = utf8.substr(0, k_beginning);
    for (const std::string_view lead : {"\xE1\xBA", "\xE1\xBB", "\xC6\xB0", "\xC4\x91"}) {
        if (beginning.find(lead) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

void decode_utf8(std::string_view source, const TakeLine& take)
{
    std::size_t begin = source.starts_with(k_utf8_mark) ? k_utf8_mark.size() : 0;
    while (begin < source.size()) {
        const std::size_t end = std::min(source.find('\n', begin), source.size());
        const std::size_t size = size_without_cr(source.substr(begin, end - begin));
        take(std::string(source.substr(begin, size)), OffsetMap::copied_from(begin, size));
        begin = end + 1;
    }
}

enum class ByteOrder { little, big };

template <ByteOrder Order>
char32_t unit_at(std::string_view source, std::size_t at)
{
    const auto first = static_cast<unsigned char>(source[at]);
    const auto second = static_cast<unsigned char>(source[at + 1]);
    const bool is_little = Order == ByteOrder::little;
    return static_cast<char32_t>(is_little ? first | second << 8U : second | first << 8U);
}

bool is_high_surrogate(char32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

bool is_low_surrogate(char32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

template <ByteOrder Order>
bool has_utf16_mark(std::string_view source)
{
    return source.starts_with(Order == ByteOrder::little ? k_utf16_le_mark : k_utf16_be_mark);
}

template <ByteOrder Order>
void check_utf16(std::string_view source)
{
    for (std::size_t at = 0; at + 2 <= source.size(); at += 2) {
        const char32_t unit = unit_at<Order>(source, at);
        if (unit == 0) {
            throw_nul(at);
        }
        if (is_high_surrogate(unit) && at + 4 <= source.size() &&
            is_low_surrogate(unit_at<Order>(source, at + 2))) {
            at += 2;
        } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
            throw_misfit(at, "UTF-16");
        }
    }
    if (source.size() % 2 != 0) {
        throw_misfit(source.size() - 1, "UTF-16");
    }
}

template <ByteOrder Order>
void decode_utf16(std::string_view source, const TakeLine& take)
{
    constexpr char32_t k_beyond_first_plane = 0x10000;
    std::string line;
    OffsetMap map;
    const std::size_t mark = has_utf16_mark<Order>(source) ? k_utf16_le_mark.size() : 0;
    for (std::size_t at = mark; at < source.size();) {
        const std::size_t begin = at;
        char32_t letter = unit_at<Order>(source, at);
        at += 2;
        if (is_high_surrogate(letter)) {
            const char32_t low = unit_at<Order>(source, at);
            letter = k_beyond_first_plane + ((letter & 0x3FFU) << 10U) + (low & 0x3FFU);
            at += 2;
        }
        if (letter != U'\n') {
            const bool ends_line =
                letter == U'\r' && (at == source.size() || unit_at<Order>(source, at) == U'\n');
            const std::size_t size_before = line.size();
            if (!ends_line) {
                append_utf8(line, letter);
                map.append(line.size() - size_before, {begin, at});
            }
        }
        if (letter == U'\n' || at == source.size()) {
            take(std::exchange(line, {}), std::exchange(map, {}));
        }
    }
}

/// Nearly every byte means something, so nothing but NUL is refused.
void check_legacy(std::string_view source)
{
    const std::size_t nul = source.find('\0');
    if (nul != std::string_view::npos) {
        throw_nul(nul);
    }
}

/// A line that is Vietnamese in UTF-8 was pasted in.
template <LegacyEncoding Encoding>
void decode_legacy(std::string_view source, const TakeLine& take)
{
    const LegacyCodec& codec = LegacyCodec::of(Encoding);
    std::size_t begin = has_utf8_mark(source) ? k_utf8_mark.size() : 0;
    while (begin < source.size()) {
        const std::size_t end = std::min(source.find('\n', begin), source.size());
        const std::size_t size = size_without_cr(source.substr(begin, end - begin));
        const std::string_view bytes = source.substr(begin, size);
        if (is_vietnamese_utf8(bytes)) {
            take(std::string(bytes), OffsetMap::copied_from(begin, size));
            begin = end + 1;
            continue;
        }
        std::string line;
        OffsetMap map;
        for (std::size_t at = 0; at < bytes.size();) {
            const LegacyLetter letter = codec.letter_at(bytes, at);
            const std::size_t size_before = line.size();
            append_utf8(line, letter.value);
            map.append(line.size() - size_before, {begin + at, begin + at + letter.size});
            at += letter.size;
        }
        take(std::move(line), std::move(map));
        begin = end + 1;
    }
}

constexpr std::array k_decoders{
    TextDecoder{TextEncoding::utf16_le, has_utf16_mark<ByteOrder::little>,
                check_utf16<ByteOrder::little>, decode_utf16<ByteOrder::little>},
    TextDecoder{TextEncoding::utf16_be, has_utf16_mark<ByteOrder::big>, check_utf16<ByteOrder::big>,
                decode_utf16<ByteOrder::big>},
    TextDecoder{TextEncoding::utf8, nullptr, check_utf8, decode_utf8},
    TextDecoder{TextEncoding::tcvn3, nullptr, check_legacy, decode_legacy<LegacyEncoding::tcvn3>},
    TextDecoder{TextEncoding::vni, nullptr, check_legacy, decode_legacy<LegacyEncoding::vni>},
    TextDecoder{TextEncoding::viscii, nullptr, check_legacy, decode_legacy<LegacyEncoding::viscii>},
    TextDecoder{TextEncoding::vps, nullptr, check_legacy, decode_legacy<LegacyEncoding::vps>},
    TextDecoder{TextEncoding::viqr, nullptr, check_legacy, decode_legacy<LegacyEncoding::viqr>},
    TextDecoder{TextEncoding::windows_1258, nullptr, check_legacy,
                decode_legacy<LegacyEncoding::windows_1258>},
};

/// Both enumerations have the older encodings in the same order.
TextEncoding text_encoding_of(LegacyEncoding encoding)
{
    static_assert(static_cast<std::size_t>(TextEncoding::windows_1258) -
                      static_cast<std::size_t>(TextEncoding::tcvn3) ==
                  static_cast<std::size_t>(LegacyEncoding::windows_1258));
    const auto first = static_cast<std::size_t>(TextEncoding::tcvn3);
    return static_cast<TextEncoding>(first + static_cast<std::size_t>(encoding));
}

} // namespace

const TextDecoder& text_decoder(TextEncoding encoding)
{
    return *std::find_if(k_decoders.begin(), k_decoders.end(),
                         [encoding](const TextDecoder& row) { return row.encoding == encoding; });
}

const TextDecoder& text_decoder_of(std::string_view source)
{
    for (const TextDecoder& decoder : k_decoders) {
        if (decoder.has_mark != nullptr && decoder.has_mark(source)) {
            decoder.check(source);
            return decoder;
        }
    }
    const std::size_t misfit = utf8_misfit(source);
    if (misfit == source.size()) {
        const bool is_plain = has_vietnamese_letters(source) || !is_viqr(source);
        return text_decoder(is_plain ? TextEncoding::utf8 : TextEncoding::viqr);
    }
    const auto legacy = has_utf8_mark(source) ? std::nullopt : detect_legacy(source);
    if (!legacy) {
        throw_unknown(misfit, source);
    }
    const TextDecoder& decoder = text_decoder(text_encoding_of(*legacy));
    decoder.check(source);
    return decoder;
}

} // namespace solieu

#include "read/mht_page.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <vector>

#include <openssl/evp.h>

namespace solieu {
namespace {

constexpr std::string_view k_blanks = " \t\r\n";

/// Parts inside one another: a page with alternatives, in an archive, in a mail.
constexpr int k_max_depth = 4;

/// Headers of more bytes are none: those of mails have some kilobytes.
constexpr std::size_t k_max_header_bytes = 65'536;

struct ContextDeleter {
    void operator()(EVP_ENCODE_CTX* context) const
    {
        EVP_ENCODE_CTX_free(context);
    }
};

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(k_blanks), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(k_blanks) + 1);
}

/// Up to the line's end, which is taken off \p rest too.
std::string_view take_line(std::string_view& rest)
{
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// A parameter of a header field, `; charset="utf-8"`; empty when it is missing.
std::string parameter(std::string_view field, std::string_view name)
{
    const std::string small = ascii_lower(field);
    const std::string wanted = std::string(name) + "=";
    for (std::size_t at = small.find(';'); at != std::string::npos; at = small.find(';', at + 1)) {
        const std::size_t begin = std::min(small.find_first_not_of(k_blanks, at + 1), small.size());
        if (small.compare(begin, wanted.size(), wanted) != 0) {
            continue;
        }
        std::string_view value = field.substr(begin + wanted.size());
        if (value.starts_with('"')) {
            value.remove_prefix(1);
            return std::string(value.substr(0, value.find('"')));
        }
        return std::string(trimmed(value.substr(0, value.find(';'))));
    }
    return {};
}

struct MimePart {
    std::string content_type; ///< the whole field
    std::string transfer_encoding;
    std::string_view body;
};

/// Reads the header (RFC 5322, 2.2): one field a line, continued by lines that begin with a blank.
MimePart part_of(std::string_view bytes)
{
    MimePart part;
    std::string* open = nullptr; // the field that may go on
    std::size_t taken = 0;
    while (!bytes.empty() && taken < k_max_header_bytes) {
        const std::string_view line = take_line(bytes);
        taken += line.size() + 1;
        if (line.empty()) {
            break;
        }
        if (line.front() == ' ' || line.front() == '\t') {
            if (open != nullptr) {
                *open += line;
            }
            continue;
        }
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string name = ascii_lower(line.substr(0, colon));
        open = name == "content-type"                ? &part.content_type
               : name == "content-transfer-encoding" ? &part.transfer_encoding
                                                     : nullptr;
        if (open != nullptr) {
            *open = trimmed(line.substr(std::min(colon + 1, line.size())));
        }
    }
    part.body = bytes;
    return part;
}

/// The parts of a multipart body, with their headers (RFC 2046, 5.1).
std::vector<std::string_view> pieces_of(std::string_view body, const std::string& boundary)
{
    constexpr std::size_t k_max_pieces = 10'000; // pages have some hundred pictures
    const std::string mark = "--" + boundary;
    std::vector<std::string_view> pieces;
    const char* begin = nullptr; // of the open piece
    while (!body.empty() && pieces.size() < k_max_pieces) {
        const char* const line_begin = body.data();
        const std::string_view line = take_line(body);
        if (!line.starts_with(mark)) {
            continue;
        }
        if (begin != nullptr) {
            pieces.emplace_back(begin, static_cast<std::size_t>(line_begin - begin));
        }
        begin = body.data();
        if (line.substr(mark.size()).starts_with("--")) {
            return pieces;
        }
    }
    if (begin != nullptr) { // cut off
        pieces.emplace_back(begin, static_cast<std::size_t>(body.data() + body.size() - begin));
    }
    return pieces;
}

/// RFC 2045, 6.7; what is not of its form stays.
std::string from_quoted_printable(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        if (text.front() != '=') {
            const std::size_t end = std::min(text.find('='), text.size());
            out += text.substr(0, end);
            text.remove_prefix(end);
            continue;
        }
        const std::optional<char> byte = hex_byte_at(text, 1);
        const std::size_t next = std::min(text.find_first_not_of(" \t\r", 1), text.size());
        if (byte) {
            out += *byte;
            text.remove_prefix(3);
        } else if (next == text.size() || text[next] == '\n') { // a line's end that is none
            text.remove_prefix(std::min(next + 1, text.size()));
        } else {
            out += '=';
            text.remove_prefix(1);
        }
    }
    return out;
}

/// As far as it is of that form.
std::string from_base64(std::string_view text)
{
    constexpr std::size_t k_piece = 65'536;
    const std::unique_ptr<EVP_ENCODE_CTX, ContextDeleter> context(EVP_ENCODE_CTX_new());
    if (!context) {
        throw std::bad_alloc();
    }
    EVP_DecodeInit(context.get());
    std::string out;
    std::vector<unsigned char> piece(k_piece);
    int size = 0;
    bool is_going_on = true;
    while (is_going_on && !text.empty()) {
        const std::string_view taken = text.substr(0, k_piece);
        is_going_on = EVP_DecodeUpdate(context.get(), piece.data(), &size,
                                       reinterpret_cast<const unsigned char*>(taken.data()),
                                       static_cast<int>(taken.size())) == 1;
        out.append(piece.begin(), piece.begin() + std::max(size, 0));
        text.remove_prefix(taken.size());
    }
    if (EVP_DecodeFinal(context.get(), piece.data(), &size) == 1) {
        out.append(piece.begin(), piece.begin() + size);
    }
    return out;
}

std::string decoded(const MimePart& part)
{
    const std::string encoding = ascii_lower(part.transfer_encoding);
    return encoding == "quoted-printable" ? from_quoted_printable(part.body)
           : encoding == "base64"         ? from_base64(part.body)
                                          : std::string(part.body);
}

std::string declaration_of(std::string_view charset)
{
    const bool is_name =
        !charset.empty() && std::all_of(charset.begin(), charset.end(), [](char letter) {
            const char small = ascii_lower(letter);
            return (small >= 'a' && small <= 'z') || is_digit(letter) || letter == '-' ||
                   letter == '_';
        });
    return is_name ? R"(<meta http-equiv="Content-Type" content="text/html; charset=)" +
                         std::string(charset) + R"(">)"
                   : std::string();
}

std::optional<std::string> find_page(std::string_view bytes, int depth)
{
    const MimePart part = part_of(bytes);
    const std::string type = ascii_lower(part.content_type);
    if (type.starts_with("text/html") || type.starts_with("application/xhtml+xml")) {
        return declaration_of(parameter(part.content_type, "charset")) + decoded(part);
    }
    const std::string boundary = parameter(part.content_type, "boundary");
    if (!type.starts_with("multipart/") || boundary.empty() || depth == k_max_depth) {
        return std::nullopt;
    }
    for (const std::string_view piece : pieces_of(part.body, boundary)) {
        if (auto page = find_page(piece, depth + 1)) {
            return page;
        }
    }
    return std::nullopt;
}

} // namespace

bool is_mht(std::string_view bytes)
{
    constexpr std::size_t k_searched = 4'096;
    constexpr std::string_view k_field = "mime-version:";
    const std::string head = ascii_lower(bytes.substr(0, k_searched));
    const std::size_t name = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz-");
    if (name == 0 || name == std::string::npos || head[name] != ':') {
        return false;
    }
    return head.starts_with(k_field) || head.find("\n" + std::string(k_field)) != std::string::npos;
}

std::optional<std::string> page_of_mht(std::string_view bytes)
{
    return find_page(bytes, 0);
}

} // namespace solieu

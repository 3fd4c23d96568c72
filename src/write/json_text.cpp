#include "write/json_text.hpp"

#include "core/utf8.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cstddef>

namespace solieu {
namespace {

constexpr std::string_view k_line_separators_lead = "\xE2\x80";

/// Bytes at which copying must stop for a look.
constexpr std::array<bool, 256> stop_bytes()
{
    std::array<bool, 256> stops{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) {
        stops[byte] = true;
    }
    stops['"'] = true;
    stops['\\'] = true;
    stops[static_cast<unsigned char>(k_line_separators_lead.front())] = true;
    return stops;
}

constexpr auto k_stops = stop_bytes();

bool is_stop(char byte)
{
    return k_stops[static_cast<unsigned char>(byte)];
}

bool is_line_separator(std::string_view text)
{
    return text.size() >= 3 && text.starts_with(k_line_separators_lead) &&
           (text[2] == '\xA8' || text[2] == '\xA9');
}

void append_escaped(std::string& out, char byte)
{
    static constexpr std::string_view k_hex = "0123456789abcdef";
    switch (byte) {
    case '"':
    case '\\':
        out += '\\';
        out += byte;
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += k_hex[static_cast<unsigned char>(byte) >> 4U];
        out += k_hex[static_cast<unsigned char>(byte) & 0xFU];
    }
}

void append_contents(std::string& out, std::string_view text)
{
    const char* const end = text.data() + text.size();
    const char* run = text.data(); // copied up to here
    for (const char* at = run; at != end;) {
        if (!is_stop(*at)) {
            ++at;
            continue;
        }
        const std::string_view rest(at, static_cast<std::size_t>(end - at));
        if (rest.front() == k_line_separators_lead.front()) {
            if (!is_line_separator(rest)) {
                ++at;
                continue;
            }
            out.append(run, at);
            out += rest[2] == '\xA8' ? "\\u2028" : "\\u2029";
            at += 3;
        } else {
            out.append(run, at);
            append_escaped(out, *at);
            ++at;
        }
        run = at;
    }
    out.append(run, end);
}

template <typename Integer>
void append_number(std::string& out, Integer number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

} // namespace

void append_json_string(std::string& out, std::string_view text)
{
    assert(is_utf8(text));
    out += '"';
    append_contents(out, text);
    out += '"';
}

void append_json_bytes(std::string& out, std::string_view bytes)
{
    append_json_string(out, valid_utf8(bytes));
}

void JsonObject::append_text(std::string_view text)
{
    if (text.empty()) {
        m_out += "null";
    } else {
        append_json_string(m_out, text);
    }
}

void JsonObject::add_bytes(std::string_view key, std::string_view bytes)
{
    add_key(key);
    if (bytes.empty()) {
        m_out += "null";
    } else {
        append_json_bytes(m_out, bytes);
    }
}

void JsonObject::append_word(std::string_view word)
{
    m_out += '"';
    m_out += word;
    m_out += '"';
}

void JsonObject::append_integer(std::int64_t number)
{
    append_number(m_out, number);
}

void JsonObject::append_size(std::uint64_t number)
{
    append_number(m_out, number);
}

} // namespace solieu

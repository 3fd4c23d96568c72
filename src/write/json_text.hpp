/// \file
/// Appends JSON to a string. Not a library's work because numbers must be written as exact
/// decimals: nlohmann-json, like most, writes integers and binary floating point only.
#pragma once

#include "core/decimal.hpp"

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace solieu {

/// Appends a quoted JSON string. Quotes, backslashes, control characters and U+2028, U+2029 (which
/// end a line in JavaScript) are escaped. The text must be valid UTF-8.
void append_json_string(std::string& out, std::string_view text);

/// Appends a quoted JSON string of bytes that may be anything, such as a file's name: bytes that
/// are no UTF-8 become U+FFFD.
void append_json_bytes(std::string& out, std::string_view bytes);

/// Writes one JSON object, key by key, into a string that it does not own. The keys are the
/// program's own words and need no escaping. An empty text is an absent one: null.
class JsonObject {
public:
    explicit JsonObject(std::string& out) : m_out(out)
    {
        m_out += '{';
    }
    JsonObject(const JsonObject&) = delete;
    JsonObject& operator=(const JsonObject&) = delete;
    ~JsonObject() = default;

    // The keys are known when the caller is compiled, so what begins with one is written here.
    void add_text(std::string_view key, std::string_view text)
    {
        add_key(key);
        append_text(text);
    }
    void add_bytes(std::string_view key, std::string_view bytes);
    /// A text that needs no escaping, such as an enumerator's name.
    void add_word(std::string_view key, std::string_view word)
    {
        add_key(key);
        append_word(word);
    }
    void add_integer(std::string_view key, std::int64_t number)
    {
        add_key(key);
        append_integer(number);
    }
    void add_size(std::string_view key, std::uint64_t number)
    {
        add_key(key);
        append_size(number);
    }
    void add_decimal(std::string_view key, const Decimal& number)
    {
        add_key(key);
        number.append_shortest(m_out);
    }
    void add_truth(std::string_view key, bool truth)
    {
        add_key(key);
        m_out += truth ? "true" : "false";
    }
    void add_null(std::string_view key)
    {
        add_key(key);
        m_out += "null";
    }

    /// Appends the key alone, of at most k_longest_key bytes; the caller appends the value.
    void add_key(std::string_view key)
    {
        assert(key.size() <= k_longest_key);
        std::array<char, k_longest_key + 4> piece; // one append instead of four
        piece[0] = ',';
        piece[1] = '"';
        key.copy(piece.data() + 2, k_longest_key);
        piece[key.size() + 2] = '"';
        piece[key.size() + 3] = ':';
        const std::size_t skipped = m_is_empty ? 1 : 0; // no comma before the first
        m_out.append(piece.data() + skipped, key.size() + 4 - skipped);
        m_is_empty = false;
    }

    /// Nothing may be added after it.
    void close()
    {
        m_out += '}';
    }

private:
    /// The keys are words; none is half as long.
    static constexpr std::size_t k_longest_key = 60;

    void append_text(std::string_view text);
    void append_word(std::string_view word);
    void append_integer(std::int64_t number);
    void append_size(std::uint64_t number);

    std::string& m_out;
    bool m_is_empty = true;
};

} // namespace solieu

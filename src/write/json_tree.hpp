/// \file
/// One line of JSON, with the text of its numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// A line or a file does not hold records. what() says what is wrong and where.
class RecordError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

enum class JsonKind : std::uint8_t { null, truth, number, text, object, array };

/// A value with its key. Children follow their parent; `end` is the index behind the last of them.
struct JsonNode {
    JsonKind kind = JsonKind::null;
    std::string key;  ///< empty for the root and for elements of arrays
    std::string text; ///< of a text, decoded; of a number, its own digits; `true` or `false`
    std::size_t end = 0;
    bool is_taken = false; ///< whether somebody has asked for it
};

/// The values of one JSON text in the order in which they stand. Numbers are never converted to
/// binary floating point: nlohmann-json hands over the digits. Keeps its memory for the next text.
class JsonTree {
public:
    /// Records nest three deep: record, operands, operand.
    static constexpr std::size_t k_max_depth = 8;
    /// A paragraph has at most 8 MiB, and a quote or a title is no longer than its paragraph; six
    /// bytes stand for one in the worst escape, and a check may name many figures.
    static constexpr std::size_t k_max_bytes = std::size_t{256} << 20U;

    /// Throws RecordError when the text is no JSON, or too long or too deep.
    void parse(std::string_view text);

    /// The root is the first.
    [[nodiscard]] std::vector<JsonNode>& nodes()
    {
        return m_nodes;
    }

private:
    class Handler;

    JsonNode& add(JsonKind kind);

    std::vector<JsonNode> m_nodes;
    std::vector<JsonNode> m_spare; ///< used ones, for the memory of their texts
    std::vector<std::size_t> m_open;
    std::string m_key;
};

} // namespace solieu

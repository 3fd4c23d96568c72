/// \file
/// The keys of one JSON object, each of which must be there and be asked for.
#pragma once

#include "core/decimal.hpp"
#include "core/record_names.hpp"
#include "write/json_tree.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// Reads an object of a tree key by key; fastest in the order in which the keys stand. Every
/// member throws RecordError, naming the key, when the key is missing or its value is not of the
/// kind that is asked for. The tree must outlive it.
class JsonFields {
public:
    /// \p name says in errors which object it is, for example `observation`.
    JsonFields(JsonTree& tree, std::size_t object, std::string_view name);

    /// Not empty.
    [[nodiscard]] std::string text(std::string_view key);
    /// Empty for null; the contract knows no empty texts.
    [[nodiscard]] std::string text_or_null(std::string_view key);
    /// A whole number from \p least to \p most.
    [[nodiscard]] std::uint64_t
    count(std::string_view key, std::uint64_t least = 0,
          std::uint64_t most = std::numeric_limits<std::int64_t>::max());
    [[nodiscard]] std::optional<std::uint64_t> count_or_null(std::string_view key,
                                                             std::uint64_t least = 0);
    [[nodiscard]] bool truth(std::string_view key);
    /// The digits of a number as they stand.
    [[nodiscard]] std::string digits(std::string_view key);
    [[nodiscard]] Decimal decimal(std::string_view key);
    [[nodiscard]] std::optional<Decimal> decimal_or_null(std::string_view key);
    [[nodiscard]] JsonFields object(std::string_view key);
    [[nodiscard]] std::optional<JsonFields> object_or_null(std::string_view key);
    /// The objects of an array.
    [[nodiscard]] std::vector<JsonFields> objects(std::string_view key);

    /// One of the words of the contract.
    template <typename Enum>
    [[nodiscard]] Enum word(std::string_view key)
    {
        return known<Enum>(key, text(key));
    }
    template <typename Enum>
    [[nodiscard]] std::optional<Enum> word_or_null(std::string_view key)
    {
        const std::string word = text_or_null(key);
        return word.empty() ? std::nullopt : std::optional<Enum>(known<Enum>(key, word));
    }

    /// Throws RecordError if the object has a key that nobody asked for.
    void close();

    /// Throws RecordError about a key.
    [[noreturn]] void fail(std::string_view key, const std::string& what) const;

private:
    template <typename Enum>
    [[nodiscard]] Enum known(std::string_view key, const std::string& word) const
    {
        const auto value = named<Enum>(word);
        if (!value) {
            fail(key, "unknown word \"" + word + "\"");
        }
        return *value;
    }

    [[nodiscard]] JsonNode& take(std::string_view key);
    [[nodiscard]] std::size_t find(std::string_view key);
    [[nodiscard]] const JsonNode& take(std::string_view key, JsonKind kind);
    [[nodiscard]] const JsonNode* take_or_null(std::string_view key, JsonKind kind);
    [[nodiscard]] std::size_t index_of(const JsonNode& node) const;

    JsonTree* m_tree;
    std::size_t m_object;
    std::size_t m_next; ///< where the next key is looked for first
    std::string_view m_name;
};

} // namespace solieu

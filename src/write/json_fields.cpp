#include "write/json_fields.hpp"

#include <charconv>
#include <system_error>

namespace solieu {
namespace {

std::string_view name_of(JsonKind kind)
{
    switch (kind) {
    case JsonKind::null:
        return "null";
    case JsonKind::truth:
        return "true or false";
    case JsonKind::number:
        return "a number";
    case JsonKind::text:
        return "a text";
    case JsonKind::object:
        return "an object";
    case JsonKind::array:
        return "an array";
    }
    return "";
}

} // namespace

JsonFields::JsonFields(JsonTree& tree, std::size_t object, std::string_view name)
    : m_tree(&tree), m_object(object), m_next(object + 1), m_name(name)
{
    if (tree.nodes()[object].kind != JsonKind::object) {
        throw RecordError(std::string(name) + ": not an object");
    }
}

void JsonFields::fail(std::string_view key, const std::string& what) const
{
    throw RecordError(std::string(m_name) + ": \"" + std::string(key) + "\": " + what);
}

std::size_t JsonFields::find(std::string_view key)
{
    const auto& nodes = m_tree->nodes();
    const std::size_t end = nodes[m_object].end;
    if (m_next < end && nodes[m_next].key == key && !nodes[m_next].is_taken) {
        return m_next;
    }
    for (std::size_t at = m_object + 1; at < end; at = nodes[at].end) {
        if (nodes[at].key == key && !nodes[at].is_taken) {
            return at;
        }
    }
    fail(key, "missing");
}

JsonNode& JsonFields::take(std::string_view key)
{
    JsonNode& node = m_tree->nodes()[find(key)];
    node.is_taken = true;
    m_next = node.end;
    return node;
}

const JsonNode* JsonFields::take_or_null(std::string_view key, JsonKind kind)
{
    const JsonNode& node = take(key);
    if (node.kind == JsonKind::null) {
        return nullptr;
    }
    if (node.kind != kind) {
        fail(key, std::string(name_of(node.kind)) + " instead of " + std::string(name_of(kind)));
    }
    return &node;
}

const JsonNode& JsonFields::take(std::string_view key, JsonKind kind)
{
    const JsonNode* node = take_or_null(key, kind);
    if (node == nullptr) {
        fail(key, "null instead of " + std::string(name_of(kind)));
    }
    return *node;
}

std::size_t JsonFields::index_of(const JsonNode& node) const
{
    return static_cast<std::size_t>(&node - m_tree->nodes().data());
}

std::string JsonFields::text(std::string_view key)
{
    const JsonNode& node = take(key, JsonKind::text);
    if (node.text.empty()) {
        fail(key, "empty; what is absent is null");
    }
    return node.text;
}

std::string JsonFields::text_or_null(std::string_view key)
{
    const JsonNode* node = take_or_null(key, JsonKind::text);
    if (node == nullptr) {
        return {};
    }
    if (node->text.empty()) {
        fail(key, "empty; what is absent is null");
    }
    return node->text;
}

std::optional<std::uint64_t> JsonFields::count_or_null(std::string_view key, std::uint64_t least)
{
    const JsonNode* node = take_or_null(key, JsonKind::number);
    if (node == nullptr) {
        return std::nullopt;
    }
    std::uint64_t number = 0;
    const char* const end = node->text.data() + node->text.size();
    const auto result = std::from_chars(node->text.data(), end, number);
    if (result.ec != std::errc{} || result.ptr != end || number < least ||
        number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        fail(key, "not a whole number from " + std::to_string(least) + ": " + node->text);
    }
    return number;
}

std::uint64_t JsonFields::count(std::string_view key, std::uint64_t least, std::uint64_t most)
{
    const auto number = count_or_null(key, least);
    if (!number) {
        fail(key, "null instead of a number");
    }
    if (*number > most) {
        fail(key, "more than " + std::to_string(most));
    }
    return *number;
}

bool JsonFields::truth(std::string_view key)
{
    return take(key, JsonKind::truth).text == "true";
}

std::string JsonFields::digits(std::string_view key)
{
    return take(key, JsonKind::number).text;
}

std::optional<Decimal> JsonFields::decimal_or_null(std::string_view key)
{
    const JsonNode* node = take_or_null(key, JsonKind::number);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto number = Decimal::parse(node->text);
    if (!number) {
        fail(key, "not a plain decimal of at most " + std::to_string(Decimal::k_max_digits) +
                      " digits: " + node->text);
    }
    return number;
}

Decimal JsonFields::decimal(std::string_view key)
{
    const auto number = decimal_or_null(key);
    if (!number) {
        fail(key, "null instead of a number");
    }
    return *number;
}

JsonFields JsonFields::object(std::string_view key)
{
    return {*m_tree, index_of(take(key, JsonKind::object)), m_name};
}

std::optional<JsonFields> JsonFields::object_or_null(std::string_view key)
{
    const JsonNode* node = take_or_null(key, JsonKind::object);
    if (node == nullptr) {
        return std::nullopt;
    }
    return JsonFields(*m_tree, index_of(*node), m_name);
}

std::vector<JsonFields> JsonFields::objects(std::string_view key)
{
    const JsonNode& array = take(key, JsonKind::array);
    const auto& nodes = m_tree->nodes();
    std::vector<JsonFields> elements;
    for (std::size_t at = index_of(array) + 1; at < array.end; at = nodes[at].end) {
        if (nodes[at].kind != JsonKind::object) {
            fail(key, "not an array of objects");
        }
        elements.emplace_back(*m_tree, at, m_name);
    }
    return elements;
}

void JsonFields::close()
{
    const auto& nodes = m_tree->nodes();
    for (std::size_t at = m_object + 1; at < nodes[m_object].end; at = nodes[at].end) {
        if (!nodes[at].is_taken) {
            fail(nodes[at].key, "unknown or repeated key");
        }
    }
}

} // namespace solieu

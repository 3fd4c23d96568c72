#include "write/json_tree.hpp"

#include <utility>

#include <nlohmann/json.hpp>

namespace solieu {

/// What nlohmann-json calls while it reads.
class JsonTree::Handler final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Handler(JsonTree& tree) : m_tree(tree) {}

    bool null() override
    {
        m_tree.add(JsonKind::null);
        return true;
    }
    bool boolean(bool truth) override
    {
        m_tree.add(JsonKind::truth).text = truth ? "true" : "false";
        return true;
    }
    bool number_integer(number_integer_t number) override
    {
        m_tree.add(JsonKind::number).text = std::to_string(number);
        return true;
    }
    bool number_unsigned(number_unsigned_t number) override
    {
        m_tree.add(JsonKind::number).text = std::to_string(number);
        return true;
    }
    bool number_float(number_float_t, const string_t& digits) override
    {
        m_tree.add(JsonKind::number).text = digits;
        return true;
    }
    bool string(string_t& text) override
    {
        std::swap(m_tree.add(JsonKind::text).text, text);
        return true;
    }
    bool binary(binary_t&) override
    {
        throw RecordError("not JSON");
    }
    bool start_object(std::size_t) override
    {
        return open(JsonKind::object);
    }
    bool end_object() override
    {
        return close();
    }
    bool start_array(std::size_t) override
    {
        return open(JsonKind::array);
    }
    bool end_array() override
    {
        return close();
    }
    bool key(string_t& key) override
    {
        std::swap(m_tree.m_key, key);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception&) override
    {
        throw RecordError("not JSON at byte " + std::to_string(position));
    }

private:
    bool open(JsonKind kind)
    {
        if (m_tree.m_open.size() == k_max_depth) {
            throw RecordError("nested too deeply");
        }
        m_tree.add(kind);
        m_tree.m_open.push_back(m_tree.m_nodes.size() - 1);
        return true;
    }
    bool close()
    {
        m_tree.m_nodes[m_tree.m_open.back()].end = m_tree.m_nodes.size();
        m_tree.m_open.pop_back();
        return true;
    }

    JsonTree& m_tree;
};

JsonNode& JsonTree::add(JsonKind kind)
{
    if (m_spare.empty()) {
        m_nodes.emplace_back();
    } else {
        m_nodes.push_back(std::move(m_spare.back()));
        m_spare.pop_back();
    }
    JsonNode& node = m_nodes.back();
    node.kind = kind;
    std::swap(node.key, m_key);
    m_key.clear();
    node.text.clear();
    node.end = m_nodes.size();
    node.is_taken = false;
    return node;
}

void JsonTree::parse(std::string_view text)
{
    if (text.size() > k_max_bytes) {
        throw RecordError("longer than any record");
    }
    while (!m_nodes.empty()) {
        m_spare.push_back(std::move(m_nodes.back()));
        m_nodes.pop_back();
    }
    m_open.clear();
    m_key.clear();
    Handler handler(*this);
    nlohmann::json::sax_parse(text.begin(), text.end(), &handler);
}

} // namespace solieu

#include "support/phrase_file.hpp"

#include <fstream>
#include <stdexcept>

namespace solieu::test {

void fail(const toml::value& value, const std::string& what)
{
    throw std::runtime_error(std::to_string(line_of(value)) + ": " + what);
}

void allow_keys(const toml::value& table, const std::set<std::string>& keys)
{
    for (const auto& [key, value] : table.as_table()) {
        if (keys.count(key) == 0) {
            fail(value, "unknown key «" + key + "»");
        }
    }
}

std::size_t line_of(const toml::value& value)
{
    return value.location().line();
}

toml::array read_tables(const std::filesystem::path& file, const std::string& name)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw std::runtime_error(file.filename().string() + " cannot be read");
    }
    const toml::value root = toml::parse(in, file.filename().string());
    return root.at(name).as_array();
}

} // namespace solieu::test

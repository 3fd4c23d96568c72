/// \file
/// A folder of files in memory.
#pragma once

#include "write/destination.hpp"
#include "write/writer.hpp"

#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace solieu::test {

class MemoryFolder final : public Destination {
public:
    [[nodiscard]] bool is_folder() const override
    {
        return true;
    }
    [[nodiscard]] std::ostream& file(const std::string& name) override
    {
        return m_files[name];
    }
    /// Empty for a file that is not there.
    [[nodiscard]] std::string text(const std::string& name) const
    {
        const auto found = m_files.find(name);
        return found == m_files.end() ? "" : found->second.str();
    }
    [[nodiscard]] std::size_t files() const
    {
        return m_files.size();
    }

private:
    std::map<std::string, std::ostringstream> m_files;
};

inline void put_all(Writer& writer, const std::vector<Record>& records)
{
    for (const Record& record : records) {
        writer.put(record);
    }
    writer.close({});
}

/// The lines of a text, without their ends; \p end is `\n` or `\r\n`.
inline std::vector<std::string> lines_of(const std::string& text, const std::string& end)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = text.find(end, at);
        lines.push_back(text.substr(at, next - at));
        at = next == std::string::npos ? text.size() : next + end.size();
    }
    return lines;
}

} // namespace solieu::test

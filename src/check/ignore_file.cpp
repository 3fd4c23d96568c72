#include "check/ignore_file.hpp"

#include "check/iso_date.hpp"
#include "core/error.hpp"
#include "core/rules.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include <nlohmann/json.hpp>

namespace solieu {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 8> k_keys{"fingerprint", "rule", "doc", "kind",
                                                 "reason",      "by",   "on",  "until"};
constexpr std::array<std::string_view, 5> k_kinds{"accepted-error", "tool-wrong", "other-base",
                                                  "revised", "baseline"};

template <std::size_t Count>
std::string listed(const std::array<std::string_view, Count>& words)
{
    std::string text;
    for (const std::string_view word : words) {
        text.append(text.empty() ? "" : ", ").append(word);
    }
    return text;
}

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// One row of the file while it is read; knows where it stands.
class Row {
public:
    Row(const std::string& path, std::size_t line, std::string_view text)
        : m_path(path), m_line(line), m_text(text)
    {
        m_json = Json::parse(text, nullptr, false);
        if (m_json.is_discarded() || !m_json.is_object()) {
            fail("not a JSON object; write one object a line, {\"fingerprint\": ...}",
                 "không phải một đối tượng JSON; mỗi dòng ghi một đối tượng");
        }
        for (const auto& [key, value] : m_json.items()) {
            if (!is_one_of(k_keys, key)) {
                fail("unknown key «" + key + "»; known: " + listed(k_keys),
                     "khóa lạ «" + key + "»");
            }
        }
    }

    [[nodiscard]] IgnoreEntry entry() const
    {
        IgnoreEntry entry;
        entry.fingerprint = needed("fingerprint", "copy it from the finding that you accept",
                                   "chép từ kết quả được chấp nhận");
        entry.reason = needed("reason", "say in a sentence why the finding is accepted",
                              "ghi một câu vì sao chấp nhận kết quả này");
        entry.kind =
            needed("kind", "write one of " + listed(k_kinds), "ghi một trong " + listed(k_kinds));
        if (!is_one_of(k_kinds, entry.kind)) {
            fail("unknown kind «" + entry.kind + "»; write one of " + listed(k_kinds),
                 "kind «" + entry.kind + "» không có; ghi một trong " + listed(k_kinds));
        }
        entry.rule = text_of("rule");
        if (!entry.rule.empty() && find_rule(entry.rule) == nullptr) {
            fail("unknown rule «" + entry.rule + "»; `solieu rules` lists them",
                 "không có quy tắc «" + entry.rule + "»; xem `solieu rules`");
        }
        entry.doc = text_of("doc");
        entry.until = day_of("until");
        static_cast<void>(text_of("by"));
        static_cast<void>(day_of("on"));
        entry.line = m_line;
        entry.row = m_text;
        return entry;
    }

private:
    [[noreturn]] void fail(const std::string& english, const std::string& vietnamese) const
    {
        throw UsageError(m_path + ":" + std::to_string(m_line) + ": " + english + " (" +
                         vietnamese + ")");
    }

    /// Empty for an absent key and for null.
    [[nodiscard]] std::string text_of(const char* key) const
    {
        const auto found = m_json.find(key);
        if (found == m_json.end() || found->is_null()) {
            return {};
        }
        if (!found->is_string()) {
            fail(std::string("«") + key + "» must be a text between quotes",
                 std::string("«") + key + "» phải là chuỗi trong dấu nháy");
        }
        return found->get<std::string>();
    }

    [[nodiscard]] std::string needed(const char* key, const std::string& english,
                                     const std::string& vietnamese) const
    {
        std::string text = text_of(key);
        if (text.find_first_not_of(" \t\n\r") == std::string::npos) {
            fail(std::string("«") + key + "» is missing or empty; " + english,
                 std::string("thiếu «") + key + "»; " + vietnamese);
        }
        return text;
    }

    [[nodiscard]] std::string day_of(const char* key) const
    {
        std::string text = text_of(key);
        if (!text.empty() && !parse_date(text)) {
            fail(std::string("«") + key + "» is no day: «" + text + "»; write it as 2025-12-31",
                 std::string("«") + key + "» không phải ngày; ghi như 2025-12-31");
        }
        return text;
    }

    const std::string& m_path;
    std::size_t m_line;
    std::string_view m_text;
    Json m_json;
};

[[noreturn]] void refuse_size(const std::string& path, const std::string& english,
                              const std::string& vietnamese)
{
    throw UsageError(path + ": more than " + english + "; split the file by reports (nhiều hơn " +
                     vietnamese + "; hãy chia tệp theo báo cáo)");
}

void check_size(const std::string& path, std::size_t bytes, const IgnoreLimits& limits)
{
    if (bytes > limits.max_bytes) {
        const std::string most = std::to_string(limits.max_bytes);
        refuse_size(path, most + " bytes", most + " byte");
    }
}

} // namespace

IgnoreFile parse_ignore_file(std::string_view text, const std::string& path,
                             const IgnoreLimits& limits)
{
    check_size(path, text.size(), limits);
    IgnoreFile file{path, {}};
    std::size_t line = 0;
    while (!text.empty()) {
        if (++line > limits.max_lines) {
            const std::string most = std::to_string(limits.max_lines);
            refuse_size(path, most + " lines", most + " dòng");
        }
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (row.ends_with('\r')) {
            row.remove_suffix(1);
        }
        if (row.find_first_not_of(" \t") != std::string_view::npos) {
            file.entries.push_back(Row(path, line, row).entry());
        }
    }
    return file;
}

IgnoreFile read_ignore_file(const std::string& path, const IgnoreLimits& limits)
{
    std::ifstream in(path, std::ios::binary);
    std::string text;
    std::array<char, 1U << 16U> piece{};
    while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
        text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
        check_size(path, text.size(), limits);
    }
    if (!in.eof()) { // could not be opened, or is a folder
        throw UsageError(path + ": cannot be read; check the name and who may read it (không đọc "
                                "được; hãy kiểm tra tên và quyền đọc tệp)");
    }
    return parse_ignore_file(text, path, limits);
}

std::string baseline_row(const CheckRecord& check, std::string_view doc, std::string_view today)
{
    const Json row{{"fingerprint", check.fingerprint},
                   {"rule", check.rule},
                   {"doc", doc},
                   {"kind", "baseline"},
                   {"reason", "known when the baseline was written"},
                   {"on", today}};
    return row.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace solieu

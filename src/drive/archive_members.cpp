#include "drive/archive_members.hpp"

#include "core/error.hpp"
#include "drive/document_opener.hpp"
#include "drive/worker_request.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <system_error>

#include <nlohmann/json.hpp>

namespace solieu {
namespace {

using Json = nlohmann::json;

/// Calls \p use with each line that is a JSON object.
template <typename Use>
void for_each_line(std::string_view lines, Use use)
{
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const Json json = Json::parse(lines.substr(0, end), nullptr, false);
        if (!json.is_object()) {
            throw std::runtime_error("a worker answered with something else than JSON");
        }
        use(json);
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
}

} // namespace

ArchiveList read_archive_list(std::string_view lines)
{
    ArchiveList list;
    for_each_line(lines, [&list](const Json& json) {
        if (json.value("record", "") == "member") {
            list.members.push_back(bytes_of_uri(json.value("uri", "")));
        } else if (json.value("record", "") == "end") {
            list.is_archive = json.value("status", "") == "ok";
            list.passed_over = json.value("passed_over", std::size_t{0});
            const auto error = json.find("error");
            list.is_document =
                error != json.end() && error->is_object() &&
                error->value("code", "") == error_code_name(ErrorCode::unknown_format);
        }
    });
    return list;
}

DocumentRecord identity_in(std::string_view lines)
{
    DocumentRecord document;
    for_each_line(lines, [&document](const Json& json) {
        if (json.value("record", "") == "document" && json.contains("sha256") &&
            json["sha256"].is_string()) {
            document.doc = json.value("doc", "");
            document.sha256 = json.value("sha256", "");
            document.bytes = json.value("bytes", std::uint64_t{0});
        }
    });
    return document;
}

bool is_missing(const std::string& address, const std::unordered_set<std::string>& listed)
{
    std::error_code ignored;
    if (std::filesystem::exists(address, ignored)) {
        return false;
    }
    for (std::size_t mark = address.rfind(k_member_mark); mark != std::string::npos && mark > 0;
         mark = address.rfind(k_member_mark, mark - 1)) {
        const std::string archive = address.substr(0, mark);
        if (listed.count(archive) > 0) {
            return true;
        }
        if (std::filesystem::exists(archive, ignored)) {
            return false;
        }
    }
    return true;
}

} // namespace solieu

#include "drive/worker_request.hpp"

#include "core/error.hpp"
#include "core/percent_encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

namespace solieu {
namespace {

using Json = nlohmann::json;

constexpr std::array k_actions{
    std::pair<std::string_view, WorkerAction>{"extract", WorkerAction::extract},
    std::pair<std::string_view, WorkerAction>{"identify", WorkerAction::identify},
    std::pair<std::string_view, WorkerAction>{"list", WorkerAction::list},
};

[[noreturn]] void refuse(const std::string& why)
{
    throw UsageError("the request " + why);
}

WorkerAction action_named(const std::string& name)
{
    const auto row = std::find_if(k_actions.begin(), k_actions.end(),
                                  [&name](const auto& action) { return action.first == name; });
    if (row == k_actions.end()) {
        refuse("has an unknown action «" + name + "»; known are extract, identify and list");
    }
    return row->second;
}

void take(WorkerRequest& request, const std::string& key, const Json& value)
{
    if (key == "bytes") {
        if (!value.is_number_unsigned()) {
            refuse("has a key «bytes» that is no whole number");
        }
        request.inline_bytes = value.get<std::size_t>();
        return;
    }
    if (!value.is_string()) {
        refuse("has a key «" + key + "» that is no text");
    }
    const auto text = value.get<std::string>();
    if (key == "path") {
        request.address = text;
    } else if (key == "uri") {
        request.address = bytes_of_uri(text);
    } else if (key == "action") {
        request.action = action_named(text);
    } else if (key == "unless") {
        request.unless = text;
    } else {
        refuse("has an unknown key «" + key + "»; known are path, uri, action, unless and bytes");
    }
}

} // namespace

WorkerRequest parse_worker_request(std::string_view text)
{
    WorkerRequest request;
    if (!text.starts_with('{')) {
        request.address = text;
    } else {
        const Json json = Json::parse(text, nullptr, false);
        if (!json.is_object()) {
            refuse("begins with «{» and is no JSON object; a file of such a name is «./{…»");
        }
        for (const auto& [key, value] : json.items()) {
            take(request, key, value);
        }
    }
    if (request.address.empty() || request.address.find('\0') != std::string::npos) {
        refuse("names no document; it needs «path» or «uri»");
    }
    return request;
}

std::string worker_request_text(const WorkerRequest& request)
{
    Json json{{"uri", percent_encoded(request.address)}};
    const auto action =
        std::find_if(k_actions.begin(), k_actions.end(),
                     [&request](const auto& row) { return row.second == request.action; });
    json["action"] = action->first;
    if (!request.unless.empty()) {
        json["unless"] = request.unless;
    }
    if (request.inline_bytes) {
        json["bytes"] = *request.inline_bytes;
    }
    return json.dump() + '\0';
}

std::string bytes_of_uri(std::string_view uri)
{
    constexpr std::string_view k_scheme = "file://";
    if (uri.starts_with(k_scheme)) {
        uri.remove_prefix(k_scheme.size());
    }
    std::string bytes;
    for (std::size_t at = 0; at < uri.size();) {
        if (uri[at] != '%') {
            bytes += uri[at++];
            continue;
        }
        const std::optional<char> byte = percent_byte_at(uri, at);
        if (!byte) {
            refuse("has a «uri» with a % that two hexadecimal digits do not follow");
        }
        bytes += *byte;
        at += k_percent_size;
    }
    return bytes;
}

} // namespace solieu

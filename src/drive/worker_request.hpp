/// \file
/// What a driver asks of `solieu worker`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {

enum class WorkerAction : std::uint8_t {
    extract,  ///< the records of a document
    identify, ///< its `document` and `end` alone: digest and size, nothing read from it
    list,     ///< the members of an archive
};

/// One request: a plain path, or a JSON object with `path`, or, for names that are no UTF-8, with
/// `uri` (a reference after RFC 3986: bytes as `%XX`).
struct WorkerRequest {
    std::string address;
    WorkerAction action = WorkerAction::extract;
    std::string unless; ///< SHA-256: a document of this digest is answered as unchanged
    /// How many bytes of the document follow the request; none when it is to be opened.
    std::optional<std::size_t> inline_bytes;
};

/// The longest request, without the bytes of a document: far above any path.
inline constexpr std::size_t k_max_request_bytes = std::size_t{1} << 20U;

/// Reads a request without its NUL. Throws UsageError, in words for who writes the driver.
[[nodiscard]] WorkerRequest parse_worker_request(std::string_view text);

/// The request with its NUL.
[[nodiscard]] std::string worker_request_text(const WorkerRequest& request);

/// The bytes of a URI reference. Throws UsageError for a `%` without two digits.
[[nodiscard]] std::string bytes_of_uri(std::string_view uri);

} // namespace solieu

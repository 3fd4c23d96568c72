/// \file
/// The requests of a driver, cut from a pipe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace solieu {

/// Reads a pipe piece by piece. Does not own it. Every member throws std::system_error when the
/// pipe cannot be read.
class RequestStream {
public:
    explicit RequestStream(int input) : m_input(input) {}

    /// The next text that a NUL ends, without it; empty at the end of the input. A last text
    /// without NUL counts. Throws UsageError for one longer than k_max_request_bytes.
    [[nodiscard]] std::optional<std::string> next();

    /// The next bytes, exactly so many. Throws UsageError when the input ends before.
    [[nodiscard]] std::string bytes(std::size_t count);

private:
    [[nodiscard]] bool read_more();

    int m_input;
    std::string m_held;
};

} // namespace solieu

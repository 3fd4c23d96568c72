#include "drive/request_stream.hpp"

#include "core/error.hpp"
#include "drive/worker_request.hpp"

#include <array>
#include <cerrno>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace solieu {

std::optional<std::string> RequestStream::next()
{
    std::size_t searched = 0;
    while (true) {
        const std::size_t end = m_held.find('\0', searched);
        if (end != std::string::npos) {
            std::string text = m_held.substr(0, end);
            m_held.erase(0, end + 1);
            return text;
        }
        searched = m_held.size();
        if (searched > k_max_request_bytes) {
            throw UsageError("a request is longer than 1 MiB; each must end with a NUL byte");
        }
        if (!read_more()) {
            return m_held.empty() ? std::nullopt : std::optional(std::exchange(m_held, {}));
        }
    }
}

std::string RequestStream::bytes(std::size_t count)
{
    while (m_held.size() < count) {
        if (!read_more()) {
            throw UsageError("the input ends within a document's bytes");
        }
    }
    std::string bytes = m_held.substr(0, count);
    m_held.erase(0, count);
    return bytes;
}

bool RequestStream::read_more()
{
    std::array<char, 1U << 16U> piece; // NOLINT(cppcoreguidelines-pro-type-member-init)
    while (true) {
        const ssize_t count = ::read(m_input, piece.data(), piece.size());
        if (count >= 0) {
            m_held.append(piece.data(), static_cast<std::size_t>(count));
            return count > 0;
        }
        if (errno != EINTR) {
            throw std::system_error(errno, std::generic_category(), "cannot read requests");
        }
    }
}

} // namespace solieu

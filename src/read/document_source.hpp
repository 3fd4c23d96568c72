/// \file
/// The bytes of one input: a file on disk, or bytes in memory (standard input).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace solieu {

/// Opens nothing for longer than a call: a file is opened for each use, so that many sources may
/// wait at the same time. Movable; belongs to one thread.
class DocumentSource {
public:
    /// Throws DocumentError: not_found, is_directory, is_empty, or not_readable (no permission, or
    /// not a regular file).
    [[nodiscard]] static DocumentSource open(const std::string& path);

    /// Throws DocumentError is_empty.
    [[nodiscard]] static DocumentSource from_bytes(std::string bytes);

    /// The bytes that \p read gives until it gives 0: in memory up to
    /// limits::k_max_member_bytes_in_memory, else in a file without a name, in TMPDIR or /tmp, that
    /// goes with the source. Throws DocumentError is_empty and what \p read throws;
    /// std::system_error when the temporary file fails.
    [[nodiscard]] static DocumentSource
    from_stream(const std::function<std::size_t(char* to, std::size_t size)>& read);

    /// Bytes.
    [[nodiscard]] std::uint64_t size() const
    {
        return m_size;
    }

    /// 64 hexadecimal digits. Reads a file in pieces, without keeping it; computed once.
    /// Throws DocumentError not_readable.
    [[nodiscard]] const std::string& sha256() const;

    /// Whether the bytes are in memory; if not, path() names the file.
    [[nodiscard]] bool is_in_memory() const
    {
        return m_path.empty();
    }
    [[nodiscard]] const std::string& path() const
    {
        return m_path;
    }
    /// Valid as long as this source; empty for a file.
    [[nodiscard]] std::string_view bytes() const
    {
        return m_bytes;
    }

    /// At most \p max_bytes bytes from \p offset on; fewer at the end. Throws DocumentError
    /// not_readable.
    [[nodiscard]] std::string read_at(std::uint64_t offset, std::uint64_t max_bytes) const;

    /// All bytes of a file, or a copy of those in memory. Throws DocumentError not_readable, or
    /// truncated where the file became shorter since it was opened.
    [[nodiscard]] std::string read_all() const;

    /// Gives the bytes in pieces of 64 KiB until \p take returns false.
    /// Throws DocumentError not_readable.
    void read_pieces(const std::function<bool(std::string_view)>& take) const;

private:
    DocumentSource() = default;

    std::string m_path;
    std::shared_ptr<void> m_temporary; ///< keeps the file that m_path names; null for others
    std::string m_bytes;
    std::uint64_t m_size = 0;
    mutable std::string m_sha256;
};

} // namespace solieu

/// \file
/// Opens a zip container and inflates its parts, within the limits.
#pragma once

#include "read/document_source.hpp"
#include "read/limits.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;
struct zip_file;

namespace solieu {

class ZipPart;

/// How large a container may be: what holds for one document does not for an archive of many.
struct ZipLimits {
    std::uint64_t max_entries = limits::k_max_zip_entries;
    std::uint64_t max_bytes = limits::k_max_package_bytes; ///< expanded, of all that is read
};

/// A zip container. Never holds it in memory, unless its source does. Belongs to one thread.
class ZipArchive {
public:
    /// Keeps a reference to \p source, which must outlive it.
    /// Throws DocumentError truncated, limit_exceeded or not_readable.
    explicit ZipArchive(const DocumentSource& source, const ZipLimits& limits = {});

    [[nodiscard]] std::uint64_t size() const
    {
        return m_entries;
    }

    /// The entry of the wanted name; ASCII case does not count, and `\` counts as `/`. The first of
    /// two entries of one name.
    [[nodiscard]] std::optional<std::uint64_t> find(std::string_view wanted) const;

    /// The entry whose name() is this one, byte for byte; the first of several.
    [[nodiscard]] std::optional<std::uint64_t> find_exactly(std::string_view wanted) const;

    /// Whether the entry is a symbolic link, which is never followed.
    [[nodiscard]] bool is_link(std::uint64_t entry) const;

    /// The entry's name in UTF-8.
    [[nodiscard]] std::string name(std::uint64_t entry) const;

    /// Starts to inflate an entry; several may be open at once. The archive must outlive the part.
    /// Throws DocumentError: encrypted, limit_exceeded, truncated, unknown_format.
    [[nodiscard]] ZipPart open(std::uint64_t entry, std::uint64_t max_bytes);

private:
    friend class ZipPart;

    struct Closer {
        void operator()(zip* archive) const;
    };

    void count_bytes(std::uint64_t bytes);

    std::unique_ptr<zip, Closer> m_archive;
    ZipLimits m_limits;
    std::uint64_t m_entries = 0;
    std::uint64_t m_bytes_read = 0;
};

/// One entry being inflated.
class ZipPart {
public:
    /// Up to \p size further bytes; 0 at the end, where the checksum has been verified.
    /// Throws DocumentError truncated or limit_exceeded.
    [[nodiscard]] std::size_t read(char* to, std::size_t size);

    [[nodiscard]] const std::string& name() const
    {
        return m_name;
    }

private:
    friend class ZipArchive;

    struct Closer {
        void operator()(zip_file* file) const;
    };

    ZipPart(ZipArchive& archive, std::string name);
    void keep_to_limits() const;

    ZipArchive* m_archive;
    std::unique_ptr<zip_file, Closer> m_file;
    std::string m_name;
    std::uint64_t m_max_bytes = 0;
    std::uint64_t m_compressed_bytes = 0;
    std::uint64_t m_bytes_read = 0;
};

} // namespace solieu

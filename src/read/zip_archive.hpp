/// \file
/// Opens a zip container and inflates its parts, within the limits.
#pragma once

#include "read/document_source.hpp"
#include "read/limits.hpp"
#include "read/part_store.hpp"
#include "read/zip_directory.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct zip;
struct zip_file;

namespace solieu {

class ZipPart;

/// A zip container. Never holds it in memory, unless its source does. Belongs to one thread.
class ZipArchive final : public PartStore {
public:
    /// Keeps a reference to \p source, which must outlive it.
    /// Throws DocumentError truncated, limit_exceeded, broken_container or not_readable.
    explicit ZipArchive(const DocumentSource& source, const ReadLimits& limits = {});

    [[nodiscard]] std::uint64_t size() const
    {
        return m_entries;
    }

    /// By the name in the entry's header, as packages have it: Office knows no Unicode path of
    /// Info-ZIP, so that one that differs would let it show another part than other programs. The
    /// first of two entries of one name, which packages may not have (ECMA-376 part 2).
    [[nodiscard]] std::optional<std::uint64_t> find(std::string_view wanted) const override;

    /// The entry whose name() is this one, byte for byte; the first of several. For archives of
    /// files.
    [[nodiscard]] std::optional<std::uint64_t> find_exactly(std::string_view wanted) const;

    /// The entry's name in UTF-8: its Unicode path, where it has one.
    [[nodiscard]] std::string name(std::uint64_t entry) const override;

    /// Throws DocumentError: encrypted, limit_exceeded, truncated, unknown_format.
    [[nodiscard]] std::unique_ptr<PartStream> open(std::uint64_t entry,
                                                   std::uint64_t max_bytes) override;

private:
    friend class ZipPart;

    struct Closer {
        void operator()(zip* archive) const;
    };

    void index_names();
    [[nodiscard]] std::string_view part_name(std::uint64_t entry) const;

    /// By folded name, the first of each; empty in small containers, which are searched.
    std::unordered_map<std::string, std::uint64_t> m_entry_of_name;

    std::unique_ptr<zip, Closer> m_archive;
    std::uint64_t m_entries = 0;
    HeaderNames m_header_names; ///< libzip hides them behind Unicode paths
};

/// One entry being inflated.
class ZipPart final : public PartStream {
public:
    ZipPart(ZipArchive& archive, std::string name);

    /// At the end the checksum has been verified. Throws DocumentError truncated or limit_exceeded.
    [[nodiscard]] std::size_t read(char* to, std::size_t size) override;

private:
    friend class ZipArchive;

    struct Closer {
        void operator()(zip_file* file) const;
    };

    void keep_to_limits() const;

    ZipArchive* m_archive;
    std::unique_ptr<zip_file, Closer> m_file;
    std::string m_name;
    std::uint64_t m_max_bytes = 0;
    std::uint64_t m_compressed_bytes = 0;
    std::uint64_t m_bytes_read = 0;
};

} // namespace solieu

#include "read/container.hpp"

#include "read/flat_package.hpp"
#include "read/zip_archive.hpp"

namespace solieu {

std::unique_ptr<PartStore> open_container(const DocumentSource& source, const ReadLimits& limits)
{
    if (is_flat_package(source.read_at(0, k_flat_head_bytes))) {
        return std::make_unique<FlatPackage>(source, limits);
    }
    return std::make_unique<ZipArchive>(source, limits);
}

} // namespace solieu

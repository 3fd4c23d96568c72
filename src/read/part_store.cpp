#include "read/part_store.hpp"

#include "core/error.hpp"

namespace solieu {

void PartStore::check_entries(std::uint64_t count) const
{
    if (count > m_limits.entries) {
        const std::string limit = std::to_string(m_limits.entries);
        throw DocumentError(ErrorCode::limit_exceeded,
                            "the file has more than " + limit +
                                " entries, as no real document does: do not trust this file",
                            "tệp có hơn " + limit +
                                " mục, tài liệu thật không như vậy: đừng tin tệp này");
    }
}

void PartStore::count_bytes(std::uint64_t bytes)
{
    m_bytes_read += bytes;
    if (m_bytes_read > m_limits.package_bytes) {
        const std::string limit = std::to_string(m_limits.package_bytes / limits::k_mebi);
        throw DocumentError(
            ErrorCode::limit_exceeded,
            "the document expands to more than " + limit + " MiB: split it into smaller ones",
            "tài liệu giải nén ra quá " + limit + " MiB: hãy chia thành nhiều tệp nhỏ hơn");
    }
}

} // namespace solieu

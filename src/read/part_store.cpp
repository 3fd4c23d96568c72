#include "read/part_store.hpp"

#include "core/error.hpp"

namespace solieu {

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

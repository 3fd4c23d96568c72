#include "support/zip_writer.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace solieu::test {
namespace {

constexpr std::uint64_t k_in_extra_field = 0xFFFFFFFF;
constexpr std::uint64_t k_streamed_flag = 0x0008;
constexpr std::uint64_t k_utf8_flag = 0x0800;

std::string number(std::uint64_t value, std::size_t size)
{
    std::string out;
    for (std::size_t i = 0; i < size; ++i) {
        out += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
    return out;
}

std::uint32_t checksum(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

/// From the version needed to the sizes of name and extra field, alike in both headers.
std::string common_fields(const ZipEntry& entry, ZipLayout layout, bool is_local,
                          std::size_t extra_bytes)
{
    const bool is_streamed = layout == ZipLayout::streamed;
    const bool is_large =
        layout == ZipLayout::zip64 || (layout == ZipLayout::zip64_locally && is_local);
    const bool has_no_sizes = is_streamed && is_local;
    const std::uint64_t size = is_large ? k_in_extra_field : entry.bytes.size();
    return number(is_large ? 45 : 20, 2) +
           number(k_utf8_flag | (is_streamed ? k_streamed_flag : 0), 2) + number(0, 2) +
           number(0, 4) + number(has_no_sizes ? 0 : checksum(entry.bytes), 4) +
           number(has_no_sizes ? 0 : size, 4) + number(has_no_sizes ? 0 : size, 4) +
           number(entry.name.size(), 2) + number(extra_bytes, 2);
}

std::string large_sizes(const ZipEntry& entry)
{
    return number(entry.bytes.size(), 8) + number(entry.bytes.size(), 8);
}

std::string extra_field(const std::string& content, std::uint64_t id = 1)
{
    return number(id, 2) + number(content.size(), 2) + content;
}

/// Version 1, the checksum of the name, the other name.
std::string unicode_path(const ZipEntry& entry)
{
    constexpr std::uint64_t k_id = 0x7075;
    return entry.unicode_path.empty()
               ? std::string()
               : extra_field(number(1, 1) + number(checksum(entry.name), 4) + entry.unicode_path,
                             k_id);
}

std::string local_entry(const ZipEntry& entry, ZipLayout layout)
{
    const bool is_large = layout == ZipLayout::zip64 || layout == ZipLayout::zip64_locally;
    const std::string extra =
        (is_large ? extra_field(large_sizes(entry)) : std::string()) + unicode_path(entry);
    std::string out = "PK\x03\x04" + common_fields(entry, layout, true, extra.size()) + entry.name +
                      extra + entry.bytes;
    if (layout == ZipLayout::streamed) {
        out += "PK\x07\x08" + number(checksum(entry.bytes), 4) + number(entry.bytes.size(), 4) +
               number(entry.bytes.size(), 4);
    }
    return out;
}

std::string directory_entry(const ZipEntry& entry, ZipLayout layout, std::size_t offset)
{
    const bool is_large = layout == ZipLayout::zip64;
    const std::string extra =
        (is_large ? extra_field(large_sizes(entry) + number(offset, 8)) : std::string()) +
        unicode_path(entry);
    return "PK\x01\x02" + number(20, 2) + common_fields(entry, layout, false, extra.size()) +
           number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
           number(is_large ? k_in_extra_field : offset, 4) + entry.name + extra;
}

std::string end_64(std::size_t count, std::size_t offset, std::size_t size)
{
    constexpr std::uint64_t k_rest_bytes = 44;
    return "PK\x06\x06" + number(k_rest_bytes, 8) + number(45, 2) + number(45, 2) + number(0, 4) +
           number(0, 4) + number(count, 8) + number(count, 8) + number(size, 8) +
           number(offset, 8) + "PK\x06\x07" + number(0, 4) + number(offset + size, 8) +
           number(1, 4);
}

} // namespace

std::string stored_zip(const std::vector<ZipEntry>& entries, ZipLayout layout)
{
    std::string out;
    std::string directory;
    for (const ZipEntry& entry : entries) {
        directory += directory_entry(entry, layout, out.size());
        out += local_entry(entry, layout);
    }
    const bool is_large = layout == ZipLayout::zip64;
    const std::size_t offset = out.size();
    out += directory;
    if (is_large) {
        out += end_64(entries.size(), offset, directory.size());
    }
    const std::string comment = layout == ZipLayout::after_a_comment ? "PK\x05\x06 ?" : "";
    const std::uint64_t count = is_large ? 0xFFFF : entries.size();
    return out + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2) +
           number(is_large ? k_in_extra_field : directory.size(), 4) +
           number(is_large ? k_in_extra_field : offset, 4) + number(comment.size(), 2) + comment;
}

} // namespace solieu::test

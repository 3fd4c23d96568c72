#include "read/zip_directory.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view k_end_signature = "PK\x05\x06"sv;
constexpr std::string_view k_end_64_signature = "PK\x06\x06"sv;
constexpr std::string_view k_locator_signature = "PK\x06\x07"sv;
constexpr std::string_view k_entry_signature = "PK\x01\x02"sv;
constexpr std::size_t k_end_bytes = 22;
constexpr std::size_t k_end_64_bytes = 56;
constexpr std::size_t k_locator_bytes = 20;
constexpr std::size_t k_entry_bytes = 46;
constexpr std::size_t k_local_bytes = 30;
constexpr std::size_t k_max_comment_bytes = 0xFFFF;
constexpr std::uint64_t k_in_extra_field = 0xFFFFFFFF;

/// A number of \p size bytes, the lowest first; 0 past the end.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = size; i > 0 && at + size <= bytes.size(); --i) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
    }
    return value;
}

struct Directory {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

struct Entry {
    std::uint64_t begin = 0; ///< of its local header
    std::uint64_t end = 0;   ///< at least
};

/// The extra field of a header id, without its own header; empty where there is none.
std::string_view extra_field(std::string_view extra, std::uint64_t id)
{
    while (extra.size() >= 4) {
        const auto found = number_at(extra, 0, 2);
        const auto size = static_cast<std::size_t>(number_at(extra, 2, 2));
        extra.remove_prefix(4);
        if (found == id) {
            return extra.substr(0, size);
        }
        extra.remove_prefix(std::min(size, extra.size()));
    }
    return {};
}

DocumentError broken(const std::string& english, const std::string& vietnamese)
{
    return {ErrorCode::broken_container, "the file " + english + ": do not trust this file",
            "tệp " + vietnamese + ": đừng tin tệp này"};
}

/// The record of zip64, where there is one.
std::optional<Directory> find_directory_64(const DocumentSource& source, std::uint64_t end)
{
    if (end < k_locator_bytes) {
        return std::nullopt;
    }
    const std::string locator = source.read_at(end - k_locator_bytes, k_locator_bytes);
    if (!locator.starts_with(k_locator_signature)) {
        return std::nullopt;
    }
    const std::string record = source.read_at(number_at(locator, 8, 8), k_end_64_bytes);
    if (!record.starts_with(k_end_64_signature)) {
        return std::nullopt;
    }
    return Directory{number_at(record, 48, 8), number_at(record, 40, 8)};
}

std::optional<Directory> find_directory(const DocumentSource& source)
{
    const std::uint64_t tail_bytes =
        std::min<std::uint64_t>(source.size(), k_end_bytes + k_max_comment_bytes);
    const std::uint64_t tail_begin = source.size() - tail_bytes;
    const std::string tail = source.read_at(tail_begin, tail_bytes);
    const std::size_t end = tail.rfind(k_end_signature);
    if (end == std::string::npos || tail.size() - end < k_end_bytes) {
        return std::nullopt;
    }
    if (const auto directory = find_directory_64(source, tail_begin + end)) {
        return directory;
    }
    const Directory directory{number_at(tail, end + 16, 4), number_at(tail, end + 12, 4)};
    return directory;
}

/// Takes one of the numbers that do not fit from the extra field of zip64 (header id 1), which has
/// only those, in a fixed order.
class LargeNumbers {
public:
    explicit LargeNumbers(std::string_view extra) : m_left(extra_field(extra, 1)) {}

    std::uint64_t take_instead_of(std::uint64_t value)
    {
        if (value != k_in_extra_field || m_left.size() < 8) {
            return value;
        }
        const std::uint64_t large = number_at(m_left, 0, 8);
        m_left.remove_prefix(8);
        return large;
    }

private:
    std::string_view m_left;
};

bool leads_out(std::string_view name)
{
    while (true) {
        const std::size_t size = std::min(name.find_first_of("/\\"), name.size());
        if (name.substr(0, size) == "..") {
            return true;
        }
        if (size == name.size()) {
            return false;
        }
        name.remove_prefix(size + 1);
    }
}

bool is_symbolic_link(std::string_view entry)
{
    constexpr std::uint64_t k_unix = 3;
    constexpr std::uint64_t k_type_bits = 0xF000;
    constexpr std::uint64_t k_link = 0xA000;
    return number_at(entry, 5, 1) == k_unix && (number_at(entry, 40, 2) & k_type_bits) == k_link;
}

Entry entry_of(std::string_view header, std::string_view name, std::string_view extra)
{
    if (leads_out(name)) {
        throw broken("has an entry whose name leads out of it («" + std::string(name) + "»)",
                     "có mục với tên dẫn ra ngoài («" + std::string(name) + "»)");
    }
    if (is_symbolic_link(header)) {
        throw broken("has a symbolic link («" + std::string(name) + "»)",
                     "có liên kết tượng trưng («" + std::string(name) + "»)");
    }
    LargeNumbers large(extra);
    const std::uint64_t packed_64 = number_at(header, 20, 4);
    static_cast<void>(large.take_instead_of(number_at(header, 24, 4)));
    const std::uint64_t packed = large.take_instead_of(packed_64);
    const std::uint64_t begin = large.take_instead_of(number_at(header, 42, 4));
    const std::uint64_t end = begin + k_local_bytes + name.size() + packed;
    return {begin, std::max(begin, end)};
}

std::vector<Entry> entries_of(std::string_view directory, std::uint64_t max_entries,
                              HeaderNames& names)
{
    constexpr std::uint64_t k_unicode_path = 0x7075;
    std::vector<Entry> entries;
    while (directory.size() >= k_entry_bytes && directory.starts_with(k_entry_signature) &&
           entries.size() <= max_entries) {
        const std::string_view header = directory.substr(0, k_entry_bytes);
        const auto name_size = static_cast<std::size_t>(number_at(header, 28, 2));
        const auto extra_size = static_cast<std::size_t>(number_at(header, 30, 2));
        const auto comment_size = static_cast<std::size_t>(number_at(header, 32, 2));
        directory.remove_prefix(k_entry_bytes);
        const std::string_view name = directory.substr(0, name_size);
        directory.remove_prefix(name.size());
        const std::string_view extra = directory.substr(0, extra_size);
        if (!extra_field(extra, k_unicode_path).empty()) {
            names.emplace(entries.size(), name);
        }
        entries.push_back(entry_of(header, name, extra));
        directory.remove_prefix(std::min(extra_size + comment_size, directory.size()));
    }
    return entries;
}

} // namespace

HeaderNames check_zip_directory(const DocumentSource& source, std::uint64_t max_entries)
{
    HeaderNames names;
    const auto directory = find_directory(source);
    if (!directory) {
        return names;
    }
    if (directory->size > limits::k_max_directory_bytes) {
        const std::string limit = std::to_string(limits::k_max_directory_bytes / limits::k_mebi);
        throw DocumentError(ErrorCode::limit_exceeded,
                            "the directory of the file is larger than " + limit +
                                " MiB, as in no real document: do not trust this file",
                            "mục lục của tệp lớn hơn " + limit +
                                " MiB, tài liệu thật không như vậy: đừng tin tệp này");
    }
    const std::string bytes = source.read_at(directory->offset, directory->size);
    std::vector<Entry> entries = entries_of(bytes, max_entries, names);
    std::sort(entries.begin(), entries.end(),
              [](const Entry& left, const Entry& right) { return left.begin < right.begin; });
    std::uint64_t end = 0;
    for (const Entry& entry : entries) {
        if (entry.begin < end) {
            throw broken("has entries that share their bytes", "có các mục dùng chung dữ liệu");
        }
        end = entry.end;
    }
    return names;
}

} // namespace solieu

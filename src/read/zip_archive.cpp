#include "read/zip_archive.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"
#include "read/part_name.hpp"

#include <cstring>
#include <new>
#include <utility>

#include <zip.h>

namespace solieu {
namespace {

struct SourceFreer {
    void operator()(zip_source_t* source) const
    {
        zip_source_free(source);
    }
};

DocumentError truncated_archive()
{
    return {ErrorCode::truncated,
            "the file begins like a DOCX but its end is missing or damaged: fetch or save it again",
            "tệp mở đầu như DOCX nhưng phần cuối bị thiếu hoặc hỏng: hãy tải hoặc lưu lại"};
}

DocumentError damaged_part(const std::string& name)
{
    return {ErrorCode::truncated,
            "the part " + name + " of the file is damaged: fetch or save the document again",
            "phần " + name + " của tệp bị hỏng: hãy tải hoặc lưu lại tài liệu"};
}

DocumentError too_large(const std::string& name, std::uint64_t max_bytes)
{
    const std::string limit = std::to_string(max_bytes / limits::k_mebi);
    return {ErrorCode::limit_exceeded,
            "the part " + name + " expands to more than " + limit +
                " MiB: split the document into smaller ones",
            "phần " + name + " giải nén ra quá " + limit +
                " MiB: hãy chia tài liệu thành nhiều tệp nhỏ hơn"};
}

DocumentError too_dense(const std::string& name, std::uint64_t ratio)
{
    const std::string limit = std::to_string(ratio);
    return {ErrorCode::limit_exceeded,
            "the part " + name + " expands more than " + limit +
                "-fold, as no real document does: do not trust this file",
            "phần " + name + " giải nén ra gấp hơn " + limit +
                " lần, tài liệu thật không như vậy: đừng tin tệp này"};
}

bool is_too_dense(std::uint64_t bytes, std::uint64_t compressed_bytes, std::uint64_t ratio)
{
    return bytes > limits::k_ratio_floor_bytes && bytes / ratio > compressed_bytes;
}

zip_t* open_archive(const DocumentSource& source, int& code)
{
    if (!source.is_in_memory()) {
        return zip_open(source.path().c_str(), ZIP_RDONLY, &code);
    }
    zip_error_t error;
    zip_error_init(&error);
    const std::string_view bytes = source.bytes();
    std::unique_ptr<zip_source_t, SourceFreer> buffer(
        zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    zip_t* archive = buffer ? zip_open_from_source(buffer.get(), ZIP_RDONLY, &error) : nullptr;
    if (archive != nullptr) {
        buffer.release(); // NOLINT(bugprone-unused-return-value): the archive owns it now
    }
    code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    return archive;
}

} // namespace

void ZipArchive::Closer::operator()(zip* archive) const
{
    zip_discard(archive);
}

void ZipPart::Closer::operator()(zip_file* file) const
{
    zip_fclose(file);
}

ZipArchive::ZipArchive(const DocumentSource& source, const ReadLimits& limits) : PartStore(limits)
{
    int code = ZIP_ER_OK;
    m_archive.reset(open_archive(source, code));
    if (!m_archive) {
        switch (code) {
        case ZIP_ER_MEMORY:
            throw std::bad_alloc();
        case ZIP_ER_OPEN:
        case ZIP_ER_NOENT:
        case ZIP_ER_READ:
            throw DocumentError(ErrorCode::not_readable,
                                "the file cannot be read: check its permissions",
                                "không đọc được tệp: hãy kiểm tra quyền truy cập");
        default:
            throw truncated_archive();
        }
    }
    m_entries = static_cast<std::uint64_t>(zip_get_num_entries(m_archive.get(), 0));
    check_entries(m_entries);
    m_header_names = check_zip_directory(source, limits.entries);
    index_names();
}

void ZipArchive::index_names()
{
    constexpr std::uint64_t k_small = 64;
    for (std::uint64_t entry = 0; entry < m_entries && m_entries > k_small; ++entry) {
        m_entry_of_name.try_emplace(folded_part_name(part_name(entry)), entry);
    }
}

std::string_view ZipArchive::part_name(std::uint64_t entry) const
{
    if (const auto name = m_header_names.find(entry); name != m_header_names.end()) {
        return name->second;
    }
    const char* const name = zip_get_name(m_archive.get(), entry, ZIP_FL_ENC_RAW);
    return name == nullptr ? std::string_view() : std::string_view(name);
}

std::optional<std::uint64_t> ZipArchive::find(std::string_view wanted) const
{
    if (!m_entry_of_name.empty()) {
        const auto found = m_entry_of_name.find(folded_part_name(wanted));
        return found == m_entry_of_name.end() ? std::nullopt : std::optional(found->second);
    }
    for (std::uint64_t entry = 0; entry < m_entries; ++entry) {
        if (is_same_part_name(part_name(entry), wanted)) {
            return entry;
        }
    }
    return std::nullopt;
}

std::optional<std::uint64_t> ZipArchive::find_exactly(std::string_view wanted) const
{
    const zip_int64_t entry =
        zip_name_locate(m_archive.get(), std::string(wanted).c_str(), ZIP_FL_ENC_GUESS);
    return entry < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(entry));
}

std::string ZipArchive::name(std::uint64_t entry) const
{
    const char* const entry_name = zip_get_name(m_archive.get(), entry, ZIP_FL_ENC_GUESS);
    return entry_name == nullptr ? std::string() : std::string(entry_name);
}

std::unique_ptr<PartStream> ZipArchive::open(std::uint64_t entry, std::uint64_t max_bytes)
{
    auto opened = std::make_unique<ZipPart>(*this, name(entry));
    ZipPart& part = *opened;
    zip_stat_t status;
    if (zip_stat_index(m_archive.get(), entry, 0, &status) != 0) {
        throw damaged_part(part.m_name);
    }
    if (status.encryption_method != ZIP_EM_NONE) {
        throw DocumentError(
            ErrorCode::encrypted,
            "the part " + part.m_name + " is encrypted: save the document without a password",
            "phần " + part.m_name + " bị mã hóa: hãy lưu lại tài liệu không đặt mật khẩu");
    }
    part.m_max_bytes = max_bytes;
    part.m_compressed_bytes = status.comp_size;
    if (status.size > max_bytes) {
        throw too_large(part.m_name, max_bytes);
    }
    if (is_too_dense(status.size, status.comp_size, limits().ratio)) {
        throw too_dense(part.m_name, limits().ratio);
    }
    part.m_file.reset(zip_fopen_index(m_archive.get(), entry, 0));
    if (!part.m_file) {
        if (zip_error_code_zip(zip_get_error(m_archive.get())) == ZIP_ER_COMPNOTSUPP) {
            throw DocumentError(ErrorCode::unknown_format,
                                "the part " + part.m_name +
                                    " is compressed in an unknown way: save the document again",
                                "phần " + part.m_name +
                                    " được nén theo cách lạ: hãy lưu lại tài liệu");
        }
        throw damaged_part(part.m_name);
    }
    return opened;
}

ZipPart::ZipPart(ZipArchive& archive, std::string name)
    : m_archive(&archive), m_name(std::move(name))
{
}

std::size_t ZipPart::read(char* to, std::size_t size)
{
    const zip_int64_t count = zip_fread(m_file.get(), to, size);
    if (count < 0) {
        throw damaged_part(m_name);
    }
    m_bytes_read += static_cast<std::uint64_t>(count);
    m_archive->count_bytes(static_cast<std::uint64_t>(count));
    keep_to_limits();
    return static_cast<std::size_t>(count);
}

/// The sizes that the container declares may lie, so what really came out is counted.
void ZipPart::keep_to_limits() const
{
    if (m_bytes_read > m_max_bytes) {
        throw too_large(m_name, m_max_bytes);
    }
    const std::uint64_t ratio = m_archive->limits().ratio;
    if (is_too_dense(m_bytes_read, m_compressed_bytes, ratio)) {
        throw too_dense(m_name, ratio);
    }
}

} // namespace solieu

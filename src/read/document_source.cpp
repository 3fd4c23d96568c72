#include "read/document_source.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <new>
#include <sys/stat.h>
#include <system_error>
#include <utility>
#include <vector>

#include <openssl/evp.h>

namespace solieu {
namespace {

constexpr std::size_t k_piece_bytes = 65'536;

struct FileCloser {
    void operator()(std::FILE* file) const
    {
        std::fclose(file);
    }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

struct DigestDeleter {
    void operator()(EVP_MD_CTX* context) const
    {
        EVP_MD_CTX_free(context);
    }
};

DocumentError not_readable(int error)
{
    const std::string reason = std::strerror(error);
    return {ErrorCode::not_readable,
            "the file cannot be read (" + reason + "): check its permissions",
            "không đọc được tệp (" + reason + "): hãy kiểm tra quyền truy cập"};
}

DocumentError broken_off(int error, std::FILE* file)
{
    const std::string reason = std::strerror(error);
    const std::string place = std::to_string(std::ftell(file));
    return {ErrorCode::not_readable,
            "the file cannot be read beyond byte " + place + " (" + reason + "): copy it again",
            "không đọc được tệp sau byte " + place + " (" + reason + "): hãy chép lại tệp"};
}

/// The file became shorter while it was read.
DocumentError cut_off(std::uint64_t size, std::uint64_t place)
{
    return {ErrorCode::truncated,
            "the file ended at byte " + std::to_string(place) + " of " + std::to_string(size) +
                ": it was changed while it was read; try again",
            "tệp kết thúc ở byte " + std::to_string(place) + " trên " + std::to_string(size) +
                ": tệp bị thay đổi khi đang đọc; hãy thử lại"};
}

DocumentError is_empty()
{
    return {ErrorCode::is_empty, "the document is empty (0 bytes): fetch or save it again",
            "tài liệu rỗng (0 byte): hãy tải hoặc lưu lại"};
}

File open_file(const std::string& path)
{
    File file(std::fopen(path.c_str(), "rb"));
    if (!file) {
        throw not_readable(errno);
    }
    std::setvbuf(file.get(), nullptr, _IONBF, 0); // whole pieces are read, straight into our memory
    return file;
}

std::size_t read_some(std::FILE* file, char* to, std::size_t size)
{
    errno = 0;
    const std::size_t count = std::fread(to, 1, size, file);
    if (count < size && std::ferror(file) != 0) {
        throw broken_off(errno, file);
    }
    return count;
}

std::shared_ptr<std::FILE> temporary_file()
{
    const char* const wanted = std::getenv("TMPDIR"); // NOLINT(concurrency-mt-unsafe): one thread
    const std::string folder = wanted == nullptr || *wanted == '\0' ? "/tmp" : wanted;
    const int handle = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    std::FILE* const file = handle < 0 ? nullptr : ::fdopen(handle, "w+b");
    if (file == nullptr) {
        throw std::system_error(errno, std::generic_category(),
                                "cannot make a temporary file in «" + folder + "»");
    }
    std::setvbuf(file, nullptr, _IONBF, 0); // others read it while it is open
    return {file, FileCloser()};
}

std::string hex(const unsigned char* bytes, std::size_t size)
{
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < size; ++i) {
        out += k_digits[bytes[i] >> 4U];
        out += k_digits[bytes[i] & 0x0FU];
    }
    return out;
}

} // namespace

DocumentSource DocumentSource::open(const std::string& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno != ENOENT && errno != ENOTDIR) {
            throw not_readable(errno);
        }
        throw DocumentError(ErrorCode::not_found, "there is no such file: check its name",
                            "không có tệp này: hãy kiểm tra lại tên tệp");
    }
    if (S_ISDIR(status.st_mode)) {
        throw DocumentError(ErrorCode::is_directory,
                            "this is a folder, not a document: name the files inside it",
                            "đây là thư mục, không phải tài liệu: hãy nêu tên các tệp bên trong");
    }
    if (!S_ISREG(status.st_mode)) {
        throw DocumentError(ErrorCode::not_readable,
                            "this is not a regular file: copy its content into a file first",
                            "đây không phải tệp thông thường: hãy chép nội dung ra một tệp trước");
    }
    if (status.st_size == 0) {
        throw is_empty();
    }
    open_file(path);
    DocumentSource source;
    source.m_path = path;
    source.m_size = static_cast<std::uint64_t>(status.st_size);
    return source;
}

DocumentSource DocumentSource::from_bytes(std::string bytes)
{
    if (bytes.empty()) {
        throw is_empty();
    }
    DocumentSource source;
    source.m_size = bytes.size();
    source.m_bytes = std::move(bytes);
    return source;
}

DocumentSource
DocumentSource::from_stream(const std::function<std::size_t(char* to, std::size_t size)>& read)
{
    std::string bytes;
    std::shared_ptr<std::FILE> file;
    std::uint64_t in_file = 0;
    std::vector<char> piece(k_piece_bytes);
    const auto spill = [&] {
        if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) {
            throw std::system_error(errno, std::generic_category(),
                                    "cannot write a temporary file");
        }
        in_file += bytes.size();
        bytes.clear();
    };
    while (const std::size_t size = read(piece.data(), piece.size())) {
        bytes.append(piece.data(), size);
        if (bytes.size() > limits::k_max_member_bytes_in_memory) {
            if (!file) {
                file = temporary_file();
            }
            spill();
        }
    }
    if (!file) {
        return from_bytes(std::move(bytes));
    }
    spill();
    DocumentSource source;
    source.m_path = "/proc/self/fd/" + std::to_string(::fileno(file.get()));
    source.m_size = in_file;
    source.m_temporary = std::move(file);
    return source;
}

const std::string& DocumentSource::sha256() const
{
    if (!m_sha256.empty()) {
        return m_sha256;
    }
    const std::unique_ptr<EVP_MD_CTX, DigestDeleter> context(EVP_MD_CTX_new());
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1) {
        throw std::bad_alloc();
    }
    read_pieces([&](std::string_view piece) {
        EVP_DigestUpdate(context.get(), piece.data(), piece.size());
        return true;
    });
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(context.get(), digest.data(), &size);
    m_sha256 = hex(digest.data(), size);
    return m_sha256;
}

std::string DocumentSource::read_at(std::uint64_t offset, std::uint64_t max_bytes) const
{
    if (offset >= m_size) {
        return {};
    }
    const std::uint64_t size = std::min(max_bytes, m_size - offset);
    if (is_in_memory()) {
        return m_bytes.substr(offset, size);
    }
    const File file = open_file(m_path);
    if (::fseeko(file.get(), static_cast<off_t>(offset), SEEK_SET) != 0) {
        throw not_readable(errno);
    }
    std::string out(size, '\0');
    out.resize(read_some(file.get(), out.data(), out.size()));
    return out;
}

std::string DocumentSource::read_all() const
{
    if (is_in_memory()) {
        return m_bytes;
    }
    const File file = open_file(m_path);
    std::string out(m_size, '\0');
    const std::size_t size = read_some(file.get(), out.data(), out.size());
    if (size < out.size()) {
        throw cut_off(m_size, size);
    }
    return out;
}

void DocumentSource::read_pieces(const std::function<bool(std::string_view)>& take) const
{
    if (is_in_memory()) {
        for (std::size_t at = 0; at < m_bytes.size(); at += k_piece_bytes) {
            if (!take(std::string_view(m_bytes).substr(at, k_piece_bytes))) {
                return;
            }
        }
        return;
    }
    const File file = open_file(m_path);
    std::array<char, k_piece_bytes> piece; // NOLINT(cppcoreguidelines-pro-type-member-init)
    while (const std::size_t size = read_some(file.get(), piece.data(), piece.size())) {
        if (!take({piece.data(), size})) {
            return;
        }
    }
}

} // namespace solieu

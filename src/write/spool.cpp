#include "write/spool.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace solieu {
namespace {

std::string temporary_folder()
{
    const char* folder = std::getenv("TMPDIR");
    return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

[[noreturn]] void fail(const std::string& what)
{
    throw std::system_error(errno, std::generic_category(), what);
}

int open_temporary_file()
{
    const std::string folder = temporary_folder();
    std::string name = folder + "/solieu-XXXXXX";
    const int file = mkostemp(name.data(), O_CLOEXEC);
    if (file < 0) {
        fail("cannot make a temporary file in '" + folder + "' (set TMPDIR to another folder)");
    }
    unlink(name.c_str());
    return file;
}

} // namespace

Spool::Spool(std::size_t max_bytes_in_memory) : m_max_bytes(max_bytes_in_memory) {}

Spool::~Spool()
{
    if (m_file >= 0) {
        close(m_file);
    }
}

void Spool::append(std::string_view bytes)
{
    if (m_memory.size() + bytes.size() > m_max_bytes) {
        spill(m_memory);
        m_memory.clear();
    }
    if (bytes.size() > m_max_bytes) {
        spill(bytes);
        return;
    }
    m_memory += bytes;
}

void Spool::discard()
{
    m_memory.clear();
    if (m_bytes_in_file == 0) {
        return;
    }
    m_bytes_in_file = 0;
    if (ftruncate(m_file, 0) != 0) {
        fail("cannot empty a temporary file");
    }
}

void Spool::take(const std::function<void(std::string_view)>& use)
{
    if (m_bytes_in_file > 0) {
        std::string piece;
        for (std::size_t at = 0; at < m_bytes_in_file; at += piece.size()) {
            piece.resize(std::min(m_bytes_in_file - at, std::max<std::size_t>(m_max_bytes, 1)));
            const ssize_t count = pread(m_file, piece.data(), piece.size(), static_cast<off_t>(at));
            if (count < 0 && errno == EINTR) {
                piece.clear();
                continue;
            }
            if (count <= 0) {
                fail("cannot read a temporary file");
            }
            piece.resize(static_cast<std::size_t>(count));
            use(piece);
        }
    }
    use(m_memory);
    discard();
}

void Spool::spill(std::string_view bytes)
{
    if (m_file < 0) {
        m_file = open_temporary_file();
    }
    while (!bytes.empty()) {
        const ssize_t count =
            pwrite(m_file, bytes.data(), bytes.size(), static_cast<off_t>(m_bytes_in_file));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            fail("cannot write a temporary file in '" + temporary_folder() +
                 "' (set TMPDIR to another folder)");
        }
        m_bytes_in_file += static_cast<std::size_t>(count);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

} // namespace solieu

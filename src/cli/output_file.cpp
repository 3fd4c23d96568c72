#include "cli/output_file.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace solieu {
namespace {

[[noreturn]] void fail(const std::string& path)
{
    throw std::system_error(errno, std::generic_category(), "cannot write «" + path + "»");
}

} // namespace

OutputFile::OutputFile(const std::string& path, std::ostream& standard)
    : m_path(path), m_standard(standard)
{
    if (m_path.empty()) {
        return;
    }
    m_temporary = m_path + ".part" + std::to_string(::getpid());
    errno = 0;
    m_file.open(m_temporary, std::ios::binary | std::ios::trunc);
    if (!m_file) {
        fail(m_path);
    }
}

OutputFile::~OutputFile()
{
    if (!m_temporary.empty()) {
        std::error_code ignored;
        std::filesystem::remove(m_temporary, ignored);
    }
}

std::ostream& OutputFile::stream()
{
    return m_path.empty() ? m_standard : m_file;
}

void OutputFile::commit()
{
    if (m_path.empty()) {
        return;
    }
    errno = 0;
    m_file.close();
    if (!m_file) {
        fail(m_path);
    }
    std::filesystem::rename(m_temporary, m_path);
    m_temporary.clear();
}

} // namespace solieu

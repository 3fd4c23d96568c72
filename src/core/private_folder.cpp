#include "core/private_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

namespace solieu {

PrivateFolder::PrivateFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "solieu-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::system_error(errno, std::generic_category(),
                                "cannot make a temporary folder «" + name +
                                    "» (set TMPDIR to another folder)");
    }
    m_path = name;
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, std::filesystem::path()))
{
}

PrivateFolder::~PrivateFolder()
{
    std::error_code ignored;
    if (!m_path.empty()) {
        std::filesystem::remove_all(m_path, ignored);
    }
}

} // namespace solieu

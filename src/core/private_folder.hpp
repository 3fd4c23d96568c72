/// \file
/// Temporary files that nobody else can read.
#pragma once

#include <filesystem>

namespace solieu {

/// A new folder in TMPDIR or /tmp, open to its owner alone; removed with all that is in it.
class PrivateFolder {
public:
    /// Throws std::system_error.
    PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    PrivateFolder(PrivateFolder&& other) noexcept;
    PrivateFolder& operator=(PrivateFolder&&) = delete;
    ~PrivateFolder();

    [[nodiscard]] const std::filesystem::path& path() const
    {
        return m_path;
    }

private:
    std::filesystem::path m_path; ///< empty when another has it
};

} // namespace solieu

/// \file
/// Standard input as a file that other processes can open.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace solieu {

/// A copy in the folder for temporary files; removed when it is done with.
class StandardInputFile {
public:
    explicit StandardInputFile(std::filesystem::path path) : m_path(std::move(path)) {}
    StandardInputFile(const StandardInputFile&) = delete;
    StandardInputFile& operator=(const StandardInputFile&) = delete;
    ~StandardInputFile();

    [[nodiscard]] std::string path() const
    {
        return m_path.string();
    }

private:
    std::filesystem::path m_path;
};

/// Reads standard input to its end, bounded as open_input() bounds it. Throws DocumentError and
/// std::system_error.
[[nodiscard]] std::unique_ptr<StandardInputFile> standard_input_as_file();

} // namespace solieu

#include "drive/standard_input_file.hpp"

#include "drive/input.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <unistd.h>

namespace solieu {

StandardInputFile::~StandardInputFile()
{
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
}

std::unique_ptr<StandardInputFile> standard_input_as_file()
{
    std::string path = (std::filesystem::temp_directory_path() / "solieu-XXXXXX").string();
    const int handle = ::mkstemp(path.data());
    if (handle < 0) {
        throw std::system_error(errno, std::generic_category(), "cannot make a temporary file");
    }
    auto copy = std::make_unique<StandardInputFile>(path);
    std::FILE* const file = ::fdopen(handle, "wb");
    bool is_written = file != nullptr;
    open_input("-").read_pieces([&](std::string_view piece) {
        is_written = is_written && std::fwrite(piece.data(), 1, piece.size(), file) == piece.size();
        return is_written;
    });
    is_written = file != nullptr && std::fclose(file) == 0 && is_written;
    if (!is_written) {
        throw std::system_error(errno, std::generic_category(), "cannot write a temporary file");
    }
    return copy;
}

} // namespace solieu

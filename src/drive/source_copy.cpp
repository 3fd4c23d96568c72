#include "drive/source_copy.hpp"

#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>

namespace solieu {

void copy_into(const DocumentSource& source, const std::filesystem::path& file)
{
    std::ofstream out(file, std::ios::binary);
    source.read_pieces([&](std::string_view piece) {
        out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
        return out.good();
    });
    out.close();
    if (!out) {
        throw std::system_error(errno, std::generic_category(), "cannot write " + file.string());
    }
}

SourceCopy::SourceCopy(const DocumentSource& source)
{
    copy_into(source, path());
}

std::string SourceCopy::path() const
{
    return (m_folder.path() / "document").string();
}

} // namespace solieu

/// \file
/// Where results go: standard output, or a file that appears only when it is complete.
#pragma once

#include <fstream>
#include <iosfwd>
#include <string>

namespace solieu {

/// Writes beside the wanted name and renames at the end, so that nobody ever sees half a file; an
/// unfinished one is removed. With an empty name it is only a front for the stream.
class OutputFile {
public:
    /// Throws std::system_error when the file cannot be made.
    OutputFile(const std::string& path, std::ostream& standard);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    [[nodiscard]] std::ostream& stream();

    /// Makes the file visible under its name. Throws std::system_error.
    void commit();

private:
    std::string m_path;
    std::string m_temporary;
    std::ofstream m_file;
    std::ostream& m_standard;
};

} // namespace solieu

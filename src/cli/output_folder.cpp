#include "cli/output_folder.hpp"

#include <filesystem>
#include <iostream>
#include <system_error>
#include <utility>

namespace solieu {

OutputFolder::OutputFolder(std::string path) : m_path(std::move(path))
{
    std::error_code error;
    m_is_new = std::filesystem::create_directory(m_path, error);
    if (!m_is_new && !std::filesystem::is_directory(m_path)) {
        throw std::system_error(error ? error : std::make_error_code(std::errc::not_a_directory),
                                "cannot make the folder «" + m_path + "»");
    }
}

OutputFolder::~OutputFolder()
{
    m_files.clear();
    if (m_is_new) {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored); // only if it is empty
    }
}

std::ostream& OutputFolder::file(const std::string& name)
{
    const std::filesystem::path path = std::filesystem::path(m_path) / name;
    m_files.push_back(std::make_unique<OutputFile>(path.string(), std::cout));
    return m_files.back()->stream();
}

void OutputFolder::commit()
{
    for (const auto& file : m_files) {
        file->commit();
    }
}

} // namespace solieu

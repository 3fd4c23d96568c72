/// \file
/// A database of its own for each test.
#pragma once

#include "core/record.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace solieu {

/// The end of a document with so many rows.
inline EndRecord ended(std::size_t observations, std::size_t checks = 0)
{
    EndRecord end;
    end.observations = observations;
    end.checks = checks;
    return end;
}

/// A name in a fresh folder, which goes with it.
class TemporaryDatabase {
public:
    TemporaryDatabase()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "solieu-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("no temporary folder");
        }
        m_folder = pattern;
    }
    TemporaryDatabase(const TemporaryDatabase&) = delete;
    TemporaryDatabase& operator=(const TemporaryDatabase&) = delete;
    ~TemporaryDatabase()
    {
        std::filesystem::remove_all(m_folder);
    }

    [[nodiscard]] std::string path() const
    {
        return (m_folder / "figures.db").string();
    }

private:
    std::filesystem::path m_folder;
};

} // namespace solieu

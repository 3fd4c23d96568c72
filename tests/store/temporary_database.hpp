/// \file
/// A database of its own for each test.
#pragma once

#include "core/private_folder.hpp"
#include "core/record.hpp"

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
    [[nodiscard]] std::string path() const
    {
        return (m_folder.path() / "figures.db").string();
    }

private:
    PrivateFolder m_folder;
};

} // namespace solieu

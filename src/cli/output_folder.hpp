/// \file
/// A folder of results whose files appear only when they are complete.
#pragma once

#include "cli/output_file.hpp"
#include "write/destination.hpp"

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace solieu {

/// Makes the folder if it is not there. Each file is written beside its name, and all are renamed
/// at the end; unfinished ones are removed, and so is the folder, if it was made for them.
class OutputFolder final : public Destination {
public:
    /// Throws std::system_error when there can be no folder of this name.
    explicit OutputFolder(std::string path);
    ~OutputFolder() override;

    [[nodiscard]] bool is_folder() const override
    {
        return true;
    }
    [[nodiscard]] std::ostream& file(const std::string& name) override;

    /// Makes the files visible in the order in which they were opened. Throws std::system_error.
    void commit();

private:
    std::string m_path;
    bool m_is_new = false;
    std::vector<std::unique_ptr<OutputFile>> m_files;
};

} // namespace solieu

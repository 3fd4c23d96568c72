/// \file
/// The options about reading that several commands share.
#pragma once

#include "drive/adapters.hpp"
#include "drive/read_choices.hpp"

#include <string>
#include <vector>

#include <boost/program_options.hpp>

namespace solieu {

/// Declares the options, and after parsing says what they ask for.
class ReadingOptions {
public:
    /// Must outlive the parsing.
    void declare(boost::program_options::options_description& options);

    /// Throws UsageError.
    [[nodiscard]] ReadOptions get() const;

    /// What makes another call of the program read alike; empty for what is usual.
    [[nodiscard]] std::vector<std::string> arguments() const;

    /// Those of the file that is named, else the user's. Throws UsageError.
    [[nodiscard]] std::vector<Adapter> adapters() const
    {
        return load_adapters(m_adapter_file);
    }

private:
    std::string m_adapter_file;
    std::string m_changes;
    std::vector<std::string> m_limits;
    std::string m_encoding;
};

} // namespace solieu

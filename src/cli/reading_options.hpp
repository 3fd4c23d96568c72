/// \file
/// The options about reading that several commands share.
#pragma once

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

private:
    std::string m_changes;
    std::string m_encoding;
    std::vector<std::string> m_limits;
};

} // namespace solieu

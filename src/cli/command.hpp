/// \file
/// What every command is.
#pragma once

#include <iosfwd>

#include <boost/program_options.hpp>

namespace solieu {

/// What the program's exit status tells. 1 is what a command is run to find out; where that is not
/// the reading itself, a document that cannot be read is 3: what was found is then not all there
/// is.
enum class ExitStatus {
    ok = 0,
    document_failed = 1, ///< extract, text
    has_findings = 1,    ///< check
    unusable = 2,        ///< the call, a grammar, an ignore file, the output
    incomplete = 3,      ///< check: some document could not be read
    interrupted = 130,   ///< ingest, convert: ended by SIGINT, as shells number it (128 + 2)
};

/// One command: declares its options, checks them, runs. Made anew for every run.
class Command {
public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;

    virtual void declare(boost::program_options::options_description& options,
                         boost::program_options::positional_options_description& positional) = 0;
    /// Checks; opens no file; throws UsageError.
    virtual void configure(const boost::program_options::variables_map& values) = 0;
    /// Results to \p out, and nothing else.
    virtual ExitStatus run(std::ostream& out) = 0;
};

} // namespace solieu

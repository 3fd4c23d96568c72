/// \file
/// `--format`, `--output` and what belongs to them, the same for every command that writes records.
#pragma once

#include "cli/output_file.hpp"
#include "cli/output_folder.hpp"
#include "write/writers.hpp"

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include <boost/program_options.hpp>

namespace solieu {

/// What the user chose.
class FormatOptions {
public:
    explicit FormatOptions(Purpose purpose) : m_purpose(purpose) {}

    void declare(boost::program_options::options_description& options);
    /// Throws UsageError when the choices are unknown or do not go together.
    void configure();

    [[nodiscard]] const WriterFormat& format() const
    {
        return *m_format;
    }
    /// Empty for standard output.
    [[nodiscard]] const std::string& output() const
    {
        return m_output;
    }
    [[nodiscard]] WriterOptions writer_options() const;
    /// Whether the output is a folder of files.
    [[nodiscard]] bool makes_folder() const;

private:
    Purpose m_purpose;
    std::string m_output;
    std::string m_name;
    std::string m_table;
    std::string m_dialect;
    const WriterFormat* m_format = nullptr;
};

/// The chosen output with its writer. What is not finished is removed.
class FormatOutput {
public:
    /// Throws std::system_error when the output cannot be made.
    FormatOutput(const FormatOptions& options, std::ostream& standard, Timing timing);

    [[nodiscard]] Writer& writer()
    {
        return *m_writer;
    }

    /// Closes the writer, makes the files visible, and tells on standard error what the format
    /// could not hold. Throws std::system_error.
    void finish();

private:
    std::optional<OutputFile> m_file;
    std::optional<OutputFolder> m_folder;
    std::optional<StreamDestination> m_stream;
    std::unique_ptr<Writer> m_writer;
};

} // namespace solieu

/// \file
/// `solieu extract [FILE...|-]`: reports in, records out.
#include "cli/commands.hpp"
#include "cli/grammar_option.hpp"
#include "cli/output_file.hpp"
#include "cli/reading_options.hpp"
#include "cli/report_failure.hpp"
#include "core/error.hpp"
#include "drive/bulk.hpp"
#include "write/writers.hpp"

#include <iostream>
#include <string>
#include <vector>

namespace solieu {
namespace {

namespace po = boost::program_options;

class CommandExtract final : public Command {
public:
    void declare(po::options_description& options,
                 po::positional_options_description& positional) override
    {
        auto add = options.add_options();
        add("output,o", po::value(&m_output)->value_name("FILE"),
            "write to FILE instead of standard output; it appears when it is complete");
        add("format", po::value(&m_format)->value_name("NAME")->default_value("jsonl"),
            "format of the records: jsonl; `explain` shows people why each field is what it is");
        m_reading.declare(options);
        add("grammar", po::value(&m_grammar)->value_name("DIR"), k_grammar_help);
        add("warnings", po::bool_switch(&m_shows_warnings),
            "tell on standard error what looks wrong in the reports' numbers");
        add("timing", po::bool_switch(&m_has_timing),
            "write the milliseconds that each document took into its end record");
        add("input", po::value(&m_inputs)->value_name("FILE"), "reports; `-` is standard input");
        positional.add("input", -1);
    }

    void configure(const po::variables_map&) override
    {
        if (m_inputs.empty()) {
            throw UsageError("no report given; name files, or `-` for standard input");
        }
        static_cast<void>(m_reading.get());
        // Refuses an unknown format at once.
        m_explaining = find_writer_format(m_format, Purpose::figures).explaining;
    }

    ExitStatus run(std::ostream& out) override
    {
        const auto grammar = load_grammar(m_grammar);
        OutputFile output(m_output, out);
        const auto writer =
            make_writer(m_format, output.stream(),
                        {.timing = m_has_timing ? Timing::written : Timing::left_out});
        const auto adapters = m_reading.adapters();
        Bulk bulk(*grammar, *writer, report_failure,
                  [this](const std::string& path, const Finding& finding) {
                      if (m_shows_warnings) {
                          report_finding(path, finding);
                      }
                  },
                  {.explaining = m_explaining, .reading = m_reading.get(), .adapters = &adapters});
        for (const std::string& path : m_inputs) {
            bulk.add(path);
        }
        output.commit();
        return bulk.summary().failures == 0 ? ExitStatus::ok : ExitStatus::document_failed;
    }

private:
    static void report_finding(const std::string& path, const Finding& finding)
    {
        std::cerr << path << ":" << (finding.line > 0 ? finding.line : finding.block) << ":"
                  << finding.span.begin << "-" << finding.span.end << ": warning: " << finding.code
                  << ": " << finding.english << " (" << finding.vietnamese << ")\n";
    }

    std::vector<std::string> m_inputs;
    std::string m_output;
    std::string m_format;
    std::string m_grammar;
    ReadingOptions m_reading;
    Explaining m_explaining = Explaining::off;
    bool m_shows_warnings = false;
    bool m_has_timing = false;
};

} // namespace

std::unique_ptr<Command> make_command_extract()
{
    return std::make_unique<CommandExtract>();
}

} // namespace solieu

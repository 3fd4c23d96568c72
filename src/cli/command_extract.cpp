/// \file
/// `solieu extract [FILE...|-]`: reports in, records out.
#include "cli/commands.hpp"
#include "cli/format_options.hpp"
#include "cli/grammar_option.hpp"
#include "cli/reading_options.hpp"
#include "cli/report_failure.hpp"
#include "core/error.hpp"
#include "drive/bulk.hpp"

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
        m_format.declare(options);
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
        m_format.configure(); // refuses an unknown format at once
        static_cast<void>(m_reading.get());
    }

    ExitStatus run(std::ostream& out) override
    {
        const auto grammar = load_grammar(m_grammar);
        const auto adapters = m_reading.adapters();
        FormatOutput output(m_format, out, m_has_timing ? Timing::written : Timing::left_out);
        Bulk bulk(*grammar, output.writer(), report_failure,
                  [this](const std::string& path, const Finding& finding) {
                      if (m_shows_warnings) {
                          report_finding(path, finding);
                      }
                  },
                  {.explaining = m_format.format().explaining,
                   .reading = m_reading.get(),
                   .adapters = &adapters});
        for (const std::string& path : m_inputs) {
            bulk.add(path);
        }
        output.finish();
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
    FormatOptions m_format{Purpose::figures};
    std::string m_grammar;
    ReadingOptions m_reading;
    bool m_shows_warnings = false;
    bool m_has_timing = false;
};

} // namespace

std::unique_ptr<Command> make_command_extract()
{
    return std::make_unique<CommandExtract>();
}

} // namespace solieu

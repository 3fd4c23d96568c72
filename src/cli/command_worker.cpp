/// \file
/// `solieu worker`: documents on request, for programs that drive it.
#include "cli/commands.hpp"
#include "cli/grammar_option.hpp"
#include "cli/reading_options.hpp"
#include "core/error.hpp"
#include "drive/worker.hpp"

#include <string>
#include <unistd.h>
#include <utility>

namespace solieu {
namespace {

namespace po = boost::program_options;

class CommandWorker final : public Command {
public:
    void declare(po::options_description& options, po::positional_options_description&) override
    {
        auto add = options.add_options();
        add("grammar", po::value(&m_grammar)->value_name("DIR"), k_grammar_help);
        m_reading.declare(options);
        add("checks", po::bool_switch(&m_is_checking), "check the figures of each report too");
        add("inline", po::bool_switch(&m_options.is_inline),
            "requests may bring their document's bytes: {\"path\":NAME,\"bytes\":COUNT}, NUL, "
            "bytes");
        add("deadline", po::value(&m_deadline)->value_name("SECONDS")->default_value(0),
            "for one document; then the worker ends by SIGALRM; 0 for none");
        add("memory", po::value(&m_memory)->value_name("MIB")->default_value(0),
            "how much the worker may use; 0 for no bound");
    }

    void configure(const po::variables_map&) override
    {
        if (m_deadline < 0 || m_memory < 0) {
            throw UsageError("--deadline and --memory take no negative numbers");
        }
        m_options.deadline = std::chrono::seconds(m_deadline);
        m_options.max_memory_mebibytes = static_cast<std::size_t>(m_memory);
        m_options.extract.reading = m_reading.get();
        m_options.extract.checking = m_is_checking ? Checking::on : Checking::off;
    }

    ExitStatus run(std::ostream& out) override
    {
        const GrammarFiles files = grammar_files(m_grammar);
        const Grammar grammar(files);
        const auto adapters = m_reading.adapters();
        m_options.extract.adapters = &adapters;
        m_options.program_version = SOLIEU_VERSION;
        m_options.grammar_sha256 = digest_of(files);
        Worker(grammar, std::move(m_options), out).serve(STDIN_FILENO);
        return ExitStatus::ok;
    }

private:
    WorkerOptions m_options;
    ReadingOptions m_reading;
    std::string m_grammar;
    int m_deadline = 0;
    int m_memory = 0;
    bool m_is_checking = false;
};

} // namespace

std::unique_ptr<Command> make_command_worker()
{
    return std::make_unique<CommandWorker>();
}

} // namespace solieu

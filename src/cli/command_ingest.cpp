/// \file
/// `solieu ingest ARCHIVE... --db FILE`: archives of reports into a database.
#include "cli/commands.hpp"
#include "cli/grammar_option.hpp"
#include "cli/ingest_report.hpp"
#include "cli/input_list.hpp"
#include "cli/reading_options.hpp"
#include "cli/stop_signal.hpp"
#include "core/error.hpp"
#include "drive/ingest.hpp"

#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace solieu {
namespace {

namespace po = boost::program_options;

/// Of two workers and this program together they keep below half a gibibyte.
constexpr int k_default_memory = 192;
constexpr int k_default_deadline = 60;

class CommandIngest final : public Command {
public:
    void declare(po::options_description& options,
                 po::positional_options_description& positional) override;
    void configure(const po::variables_map&) override;
    ExitStatus run(std::ostream& out) override;

private:
    [[nodiscard]] std::vector<std::string> worker_command() const;
    [[nodiscard]] std::string choices() const;
    [[nodiscard]] std::size_t count_inputs(const std::vector<std::string>& inputs) const;
    void tell_how_to_resume() const;

    IngestOptions m_options;
    std::vector<std::string> m_inputs;
    InputListOptions m_list;
    ReadingOptions m_reading;
    std::string m_grammar;
    std::string m_progress;
    std::string m_log;
    int m_jobs = 0;
    int m_deadline = 0;
    int m_memory = 0;
    bool m_leaves_checks_out = false;
};

void CommandIngest::declare(po::options_description& options,
                            po::positional_options_description& positional)
{
    auto add = options.add_options();
    add("db", po::value(&m_options.database)->value_name("FILE"),
        "the database: made when it is missing, else brought up to date");
    add("glob", po::value(&m_options.walk.globs)->value_name("PATTERN"),
        "of folders and archives take only files of such names (may be given several times)");
    add("files-from", po::value(&m_list.file)->value_name("FILE"),
        "read names of inputs from FILE, one a line; `-` is standard input");
    add("null,0", po::bool_switch(&m_list.is_null_separated),
        "names in --files-from end with NUL instead of a line end");
    add("jobs,j", po::value(&m_jobs)->value_name("N")->default_value(0),
        "how many workers; 0 for one for each core");
    add("deadline",
        po::value(&m_deadline)->value_name("SECONDS")->default_value(k_default_deadline),
        "for one document; 0 for none");
    add("memory", po::value(&m_memory)->value_name("MIB")->default_value(k_default_memory),
        "how much one worker may use; 0 for no bound");
    add("no-checks", po::bool_switch(&m_leaves_checks_out),
        "do not check the figures of the reports");
    add("retry-failed", po::bool_switch(&m_options.retries_failed),
        "read documents again that failed before");
    add("force", po::bool_switch(&m_options.forces), "read every document again");
    add("prune", po::bool_switch(&m_options.prunes),
        "take documents out of the database that are gone from disk");
    m_reading.declare(options);
    add("grammar", po::value(&m_grammar)->value_name("DIR"), k_grammar_help);
    add("progress", po::value(&m_progress)->value_name("KIND")->default_value("auto"),
        "auto, bar, plain, json or none");
    add("log-file", po::value(&m_log)->value_name("FILE"),
        "write failures, start and end to FILE, behind what it holds");
    add("input", po::value(&m_inputs)->value_name("ARCHIVE"),
        "files, folders, .zip archives; `-` is one document on standard input");
    positional.add("input", -1);
}

void CommandIngest::configure(const po::variables_map&)
{
    if (m_options.database.empty()) {
        throw UsageError("no database given; name it with --db FILE");
    }
    if (m_inputs.empty() && m_list.file.empty()) {
        throw UsageError("no input given; name files, folders or .zip archives, or a list of them "
                         "with --files-from FILE");
    }
    if (m_jobs < 0 || m_deadline < 0 || m_memory < 0) {
        throw UsageError("--jobs, --deadline and --memory take no negative numbers");
    }
    static_cast<void>(m_reading.get());
    static_cast<void>(make_progress_display(m_progress));
}

ExitStatus CommandIngest::run(std::ostream&)
{
    m_options.maker = {SOLIEU_VERSION, digest_of(grammar_files(m_grammar)), choices()};
    m_options.walk.database = m_options.database;
    m_options.worker = worker_command();
    m_options.jobs = m_jobs > 0 ? static_cast<std::size_t>(m_jobs)
                                : std::max(1U, std::thread::hardware_concurrency());
    m_options.inputs = m_inputs;
    for (std::string& name : read_input_list(m_list)) {
        m_options.inputs.push_back(std::move(name));
    }
    const std::size_t total = count_inputs(m_options.inputs);
    if (total == 0) {
        throw UsageError("there is no document in what was given; check the names and --glob");
    }
    const StopSignal stop;
    m_options.is_stopping = StopSignal::has_come;
    IngestReport report(m_progress, m_log, total);
    const IngestCounts counts = ingest(m_options, report);
    report.close(counts);
    if (counts.is_interrupted) {
        tell_how_to_resume();
        return ExitStatus::interrupted;
    }
    return counts.run.failed > 0 || !counts.unreadable.empty() ? ExitStatus::document_failed
                                                               : ExitStatus::ok;
}

std::vector<std::string> CommandIngest::worker_command() const
{
    std::vector<std::string> command{"/proc/self/exe", "worker",
                                     "--deadline",     std::to_string(m_deadline),
                                     "--memory",       std::to_string(m_memory)};
    if (!m_leaves_checks_out) {
        command.emplace_back("--checks");
    }
    for (std::string& argument : m_reading.arguments()) {
        command.push_back(std::move(argument));
    }
    if (!m_grammar.empty()) {
        command.insert(command.end(), {"--grammar", m_grammar});
    }
    return command;
}

/// What makes the same bytes give other records.
std::string CommandIngest::choices() const
{
    std::string choices = m_leaves_checks_out ? "--no-checks" : "";
    for (const std::string& argument : m_reading.arguments()) {
        choices += (choices.empty() ? "" : " ") + argument;
    }
    return choices;
}

std::size_t CommandIngest::count_inputs(const std::vector<std::string>& inputs) const
{
    InputWalk walk(inputs, m_options.walk);
    std::size_t count = 0;
    while (!StopSignal::has_come() && walk.next()) {
        ++count;
    }
    return count;
}

void CommandIngest::tell_how_to_resume() const
{
    std::cerr << "solieu: stopped; what was read is in «" << m_options.database
              << "». Run the same command again to go on (đã dừng; chạy lại đúng lệnh này để tiếp "
                 "tục)\n";
}

} // namespace

std::unique_ptr<Command> make_command_ingest()
{
    return std::make_unique<CommandIngest>();
}

} // namespace solieu

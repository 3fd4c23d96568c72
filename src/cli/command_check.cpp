/// \file
/// `solieu check [FILE...|-]`: the figures of reports against each other.
#include "check/baseline_maker.hpp"
#include "check/suppressor.hpp"
#include "check/tally.hpp"
#include "cli/colour_option.hpp"
#include "cli/commands.hpp"
#include "cli/grammar_option.hpp"
#include "cli/ignore_notices.hpp"
#include "cli/language_option.hpp"
#include "cli/output_file.hpp"
#include "cli/reading_options.hpp"
#include "cli/report_failure.hpp"
#include "cli/suggestion.hpp"
#include "core/error.hpp"
#include "drive/bulk.hpp"
#include "drive/given_observations.hpp"
#include "write/writers.hpp"

#include <array>
#include <ctime>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu {
namespace {

namespace po = boost::program_options;

/// The day here and now, ISO 8601.
std::string today()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::localtime_r(&now, &parts);
    std::array<char, sizeof "2025-12-31"> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
    return {text.data(), size};
}

/// The least severity that fails the run; none for `never`.
std::optional<Severity> severity_to_fail_on(const std::string& name)
{
    std::vector<std::string> known{"never"};
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
        if (name == name_of(severity)) {
            return severity;
        }
        known.emplace_back(name_of(severity));
    }
    if (name == "never") {
        return std::nullopt;
    }
    const std::string nearest = nearest_word(name, known);
    throw UsageError("unknown severity «" + name + "»" +
                     (nearest.empty() ? "" : "; did you mean «" + nearest + "»?") +
                     " Known: error, warning, note, never");
}

class CommandCheck final : public Command {
public:
    void declare(po::options_description& options,
                 po::positional_options_description& positional) override;
    void configure(const po::variables_map& values) override;
    ExitStatus run(std::ostream& out) override;

private:
    [[nodiscard]] WriterOptions writer_options() const;
    void load_lists();
    /// Those that are given, in the order in which they decide.
    [[nodiscard]] std::vector<std::reference_wrapper<IgnoreList>> lists() const;
    /// Findings and notices that fail the run.
    [[nodiscard]] bool fails(const Tally& tally, std::size_t notices) const;
    /// Tells when too few percentages could be checked.
    [[nodiscard]] bool is_covered(const Tally& tally) const;
    static void replace_file(const std::string& path, const std::string& text);
    void prune() const;

    std::vector<std::string> m_inputs;
    std::string m_output;
    std::string m_format;
    std::string m_language;
    std::string m_colour;
    std::string m_fail_on;
    std::string m_ignore_path;
    std::string m_baseline_path;
    std::string m_new_baseline_path;
    std::string m_grammar;
    ReadingOptions m_reading;
    std::string m_observations;
    int m_coverage = 0; ///< per cent
    bool m_shows_all = false;
    bool m_prunes = false;
    std::optional<Severity> m_least;
    std::unique_ptr<IgnoreList> m_ignore;
    std::unique_ptr<IgnoreList> m_baseline;
};

void CommandCheck::declare(po::options_description& options,
                           po::positional_options_description& positional)
{
    static const std::string formats = describe_writer_formats(Purpose::checks);
    auto add = options.add_options();
    add("output,o", po::value(&m_output)->value_name("FILE"),
        "write to FILE instead of standard output; it appears when it is complete");
    add("format", po::value(&m_format)->value_name("NAME")->default_value("view"), formats.c_str());
    add("lang", po::value(&m_language)->value_name("vi|en"), k_language_help);
    add("color", po::value(&m_colour)->value_name("WHEN")->default_value("auto"),
        "colour the view: auto (on a terminal, unless NO_COLOR is set), always, never");
    add("all", po::bool_switch(&m_shows_all),
        "show also what holds, what could not be checked, and what is accepted");
    add("fail-on", po::value(&m_fail_on)->value_name("SEVERITY")->default_value("error"),
        "exit with 1 for a finding of this severity or above: error, warning, note, never");
    add("require-coverage", po::value(&m_coverage)->value_name("P"),
        "exit with 1 when less than P % of the stated percentages could be checked");
    add("ignore", po::value(&m_ignore_path)->value_name("FILE"),
        "findings that are known and accepted, with the reasons");
    add("baseline", po::value(&m_baseline_path)->value_name("FILE"),
        "findings of an earlier run: only new ones fail this one");
    add("write-baseline", po::value(&m_new_baseline_path)->value_name("FILE"),
        "write the findings of this run to FILE, for --baseline; they do not fail this run");
    add("prune", po::bool_switch(&m_prunes),
        "take entries that fit no finding any more out of the files of --ignore and --baseline");
    add("observations", po::value(&m_observations)->value_name("FILE"),
        "check the observations of FILE (tab-separated, as gold files are) instead of those that "
        "the program reads from the one report, a text");
    m_reading.declare(options);
    add("grammar", po::value(&m_grammar)->value_name("DIR"), k_grammar_help);
    add("input", po::value(&m_inputs)->value_name("FILE"), "reports; `-` is standard input");
    positional.add("input", -1);
}

void CommandCheck::configure(const po::variables_map&)
{
    if (m_inputs.empty()) {
        throw UsageError("no report given; name files, or `-` for standard input");
    }
    if (!m_observations.empty() && m_inputs.size() != 1) {
        throw UsageError("--observations takes the observations of exactly one report");
    }
    static_cast<void>(find_writer_format(m_format, Purpose::checks));
    static_cast<void>(writer_options());
    static_cast<void>(m_reading.get());
    m_least = severity_to_fail_on(m_fail_on);
    constexpr int k_all = 100;
    if (m_coverage < 0 || m_coverage > k_all) {
        throw UsageError("--require-coverage takes a whole number from 0 to 100");
    }
    if (m_prunes && m_ignore_path.empty() && m_baseline_path.empty()) {
        throw UsageError("--prune needs the file to prune: --ignore FILE or --baseline FILE");
    }
    if (m_prunes && !m_new_baseline_path.empty()) {
        throw UsageError("--prune and --write-baseline do not go together: a new baseline has no "
                         "entries to take out");
    }
}

WriterOptions CommandCheck::writer_options() const
{
    WriterOptions options;
    options.language = choose_language(m_language);
    options.colours = choose_colours(m_colour, m_output.empty());
    options.showing = m_shows_all ? Showing::all : Showing::findings;
    options.baseline = m_baseline_path.empty() ? Baseline::none : Baseline::given;
    options.version = SOLIEU_VERSION;
    return options;
}

void CommandCheck::load_lists()
{
    if (!m_ignore_path.empty()) {
        m_ignore = std::make_unique<IgnoreList>(read_ignore_file(m_ignore_path), today());
    }
    if (!m_baseline_path.empty()) {
        m_baseline = std::make_unique<IgnoreList>(read_ignore_file(m_baseline_path), today());
    }
}

ExitStatus CommandCheck::run(std::ostream& out)
{
    const auto grammar = load_grammar(m_grammar);
    load_lists();
    std::vector<GivenObservation> given;
    if (!m_observations.empty()) {
        given = read_observations(m_observations);
    }
    OutputFile output(m_output, out);
    const auto writer = make_writer(m_format, output.stream(), writer_options());
    Tally tally(*writer);
    BaselineMaker maker(today(), tally);
    Suppressor suppressor(lists(), maker);
    const auto adapters = m_reading.adapters();
    Bulk bulk(*grammar, suppressor, report_failure, [](const std::string&, const Finding&) {},
              {.checking = m_inputs.size() > 1 ? Checking::across : Checking::on,
               .given = m_observations.empty() ? nullptr : &given,
               .reading = m_reading.get(),
               .adapters = &adapters});
    for (const std::string& path : m_inputs) {
        bulk.add(path);
    }
    const auto notices = m_ignore ? notices_of(*m_ignore, m_prunes ? Pruning::on : Pruning::off)
                                  : std::vector<Notice>{};
    report_notices(notices);
    writer->close({.notices = notices, .absent = m_baseline ? m_baseline->unused().size() : 0});
    output.commit();
    if (!m_new_baseline_path.empty()) {
        replace_file(m_new_baseline_path, maker.rows());
    }
    if (m_prunes) {
        prune();
    }
    const bool is_thin = !is_covered(tally); // told in any case
    if (bulk.summary().failures > 0) {
        return ExitStatus::incomplete;
    }
    return is_thin || fails(tally, notices.size()) ? ExitStatus::has_findings : ExitStatus::ok;
}

std::vector<std::reference_wrapper<IgnoreList>> CommandCheck::lists() const
{
    std::vector<std::reference_wrapper<IgnoreList>> lists;
    for (IgnoreList* list : {m_ignore.get(), m_baseline.get()}) {
        if (list != nullptr) {
            lists.emplace_back(*list);
        }
    }
    return lists;
}

bool CommandCheck::fails(const Tally& tally, std::size_t notices) const
{
    if (!m_least) {
        return false;
    }
    const bool has_notices = notices > 0 && *m_least <= Severity::warning;
    const bool has_findings =
        m_new_baseline_path.empty() && tally.counts().findings_from(*m_least) > 0;
    return has_findings || has_notices;
}

bool CommandCheck::is_covered(const Tally& tally) const
{
    constexpr std::size_t k_all = 100;
    const std::size_t all = tally.percentages();
    const std::size_t checked = tally.checked_percentages();
    if (checked * k_all >= all * static_cast<std::size_t>(m_coverage)) {
        return true;
    }
    const std::string counts = std::to_string(checked) + "/" + std::to_string(all);
    const std::string wanted = std::to_string(m_coverage) + "%";
    std::cerr << "solieu: " << counts << " of the stated percentages could be checked, less than "
              << wanted << " (kiểm được " << counts << " tỷ lệ phần trăm, ít hơn " << wanted
              << ")\n";
    return false;
}

void CommandCheck::replace_file(const std::string& path, const std::string& text)
{
    OutputFile file(path, std::cout);
    file.stream() << text;
    file.commit();
}

void CommandCheck::prune() const
{
    for (const IgnoreList& list : lists()) {
        const std::size_t count = list.unused().size();
        if (count > 0) {
            replace_file(list.path(), list.pruned());
            std::cerr << "solieu: " << list.path() << ": " << count << " taken out (đã bỏ " << count
                      << " dòng)\n";
        }
    }
}

} // namespace

std::unique_ptr<Command> make_command_check()
{
    return std::make_unique<CommandCheck>();
}

} // namespace solieu

/// \file
/// Parses, dispatches, reports errors; nothing else.
#include "cli/commands.hpp"
#include "cli/suggestion.hpp"
#include "core/error.hpp"

#include <algorithm>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

namespace {

namespace po = boost::program_options;
using namespace solieu;

void print_help(std::ostream& out)
{
    out << "solieu reads the figures of Vietnamese reports.\n\n"
           "Usage: solieu COMMAND [OPTIONS] ...\n\nCommands:\n";
    for (const CommandRow& row : commands()) {
        const std::string call = std::string(row.name) + " " + std::string(row.arguments);
        out << "  " << call << std::string(call.size() < 24 ? 24 - call.size() : 1, ' ')
            << row.summary << '\n';
    }
    out << "\n`solieu COMMAND --help` tells a command's options; `solieu --version` the version.\n";
}

const CommandRow& find_command(const std::string& name)
{
    std::vector<std::string> names;
    for (const CommandRow& row : commands()) {
        if (row.name == name) {
            return row;
        }
        names.emplace_back(row.name);
    }
    const std::string nearest = nearest_word(name, names);
    throw UsageError(
        "unknown command «" + name + "»" +
        (nearest.empty() ? "; see `solieu --help`" : "; did you mean «" + nearest + "»?"));
}

[[noreturn]] void refuse_option(const std::string& given, const po::options_description& options)
{
    std::vector<std::string> names;
    for (const auto& option : options.options()) {
        names.push_back("--" + option->long_name());
    }
    const std::string nearest = nearest_word(given, names);
    throw UsageError("unknown option «" + given + "»" +
                     (nearest.empty() ? "" : "; did you mean «" + nearest + "»?"));
}

ExitStatus run_command(const CommandRow& row, const std::vector<std::string>& arguments)
{
    const auto command = row.make();
    po::options_description options("Options");
    po::positional_options_description positional;
    command->declare(options, positional);
    options.add_options()("help,h", "show this help");
    po::variables_map values;
    try {
        // Options match exactly: a guessed prefix would change its meaning with a new option.
        const auto style =
            po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
        po::store(po::command_line_parser(arguments)
                      .options(options)
                      .positional(positional)
                      .style(style)
                      .run(),
                  values);
        po::notify(values);
    } catch (const po::unknown_option& error) {
        refuse_option(error.get_option_name(), options);
    } catch (const po::error& error) {
        throw UsageError(error.what());
    }
    if (values.count("help") > 0) {
        std::cout << "Usage: solieu " << row.name << " [OPTIONS] " << row.arguments << "\n\n"
                  << row.summary << ".\n\n"
                  << options;
        return ExitStatus::ok;
    }
    command->configure(values);
    return command->run(std::cout);
}

ExitStatus run(const std::vector<std::string>& arguments)
{
    if (arguments.empty() || arguments.front() == "--help" || arguments.front() == "-h") {
        print_help(arguments.empty() ? std::cerr : std::cout);
        return arguments.empty() ? ExitStatus::unusable : ExitStatus::ok;
    }
    if (arguments.front() == "--version") {
        std::cout << "solieu " SOLIEU_VERSION "\n";
        return ExitStatus::ok;
    }
    const CommandRow& row = find_command(arguments.front());
    return run_command(row, {arguments.begin() + 1, arguments.end()});
}

} // namespace

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    ExitStatus status = ExitStatus::unusable;
    try {
        status = run({argv + 1, argv + argc});
        if (!std::cout.flush()) {
            throw std::runtime_error("cannot write to standard output");
        }
    } catch (const UsageError& error) {
        std::cerr << "solieu: " << error.what() << '\n';
        status = ExitStatus::unusable;
    } catch (const GrammarError& error) {
        std::cerr << error.what() << '\n';
        status = ExitStatus::unusable;
    } catch (const std::exception& error) {
        std::cerr << "solieu: " << error.what() << '\n';
        status = ExitStatus::unusable;
    }
    return static_cast<int>(status);
}

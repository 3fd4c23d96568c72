/// \file
/// `solieu doctor`: which adapters are set up, and whether their programs are installed.
#include "cli/commands.hpp"
#include "drive/adapters.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace solieu {
namespace {

namespace po = boost::program_options;

class CommandDoctor final : public Command {
public:
    void declare(po::options_description& options, po::positional_options_description&) override
    {
        auto add = options.add_options();
        add("adapters", po::value(&m_path)->value_name("FILE"),
            "the adapters of FILE instead of those of the user");
        add("example", po::bool_switch(&m_shows_example),
            "print a file of adapters to start from, and nothing else");
    }

    void configure(const po::variables_map&) override {}

    ExitStatus run(std::ostream& out) override
    {
        if (m_shows_example) {
            out << example_adapters();
            return ExitStatus::ok;
        }
        out << "Read without help: docx (also docm, dotx and Word XML), odt (also fodt), text\n";
        const std::string file = m_path.empty() ? default_adapter_file() : m_path;
        const std::vector<Adapter> adapters = load_adapters(m_path);
        if (adapters.empty()) {
            out << "No adapters are set up in " << file << "\nThose of the example would be:\n";
            print(out, parse_adapters("example", std::string(example_adapters())));
            out << "To use them:\n  mkdir -p " << file.substr(0, file.rfind('/'))
                << " && solieu doctor --example > " << file << '\n';
            return ExitStatus::ok;
        }
        out << "Adapters of " << file << ":\n";
        print(out, adapters);
        return ExitStatus::ok;
    }

private:
    static void print(std::ostream& out, const std::vector<Adapter>& adapters)
    {
        for (const Adapter& adapter : adapters) {
            const std::string program = find_program(adapter.command.front());
            out << "  " << adapter.name << " reads";
            for (const std::string& format : adapter.reads) {
                out << ' ' << format;
            }
            out << ": " << (program.empty() ? "not installed" : program) << '\n';
        }
    }

    std::string m_path;
    bool m_shows_example = false;
};

} // namespace

std::unique_ptr<Command> make_command_doctor()
{
    return std::make_unique<CommandDoctor>();
}

} // namespace solieu

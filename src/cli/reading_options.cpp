#include "cli/reading_options.hpp"

namespace solieu {

namespace po = boost::program_options;

void ReadingOptions::declare(po::options_description& options)
{
    static const std::string limit_help =
        "move a limit that a large honest document runs into, NAME=NUMBER: " + describe_limits();
    auto add = options.add_options();
    add("changes", po::value(&m_changes)->value_name("WHICH")->default_value("accepted"),
        "of a document with tracked changes read the text with all of them accepted, or the "
        "original before them: accepted, original");
    add("adapters", po::value(&m_adapter_file)->value_name("FILE"),
        "programs that convert what is not read, instead of the user's own; see `solieu doctor`");
    add("limit", po::value(&m_limits)->value_name("LIMIT")->composing(), limit_help.c_str());
}

ReadOptions ReadingOptions::get() const
{
    ReadOptions options;
    options.changes = changes_of(m_changes);
    for (const std::string& assignment : m_limits) {
        set_limit(options.limits, assignment);
    }
    return options;
}

} // namespace solieu

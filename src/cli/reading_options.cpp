#include "cli/reading_options.hpp"

#include "core/error.hpp"
#include "core/text_encoding.hpp"

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
    add("encoding", po::value(&m_encoding)->value_name("NAME"),
        "read texts as utf-8, utf-16le, utf-16be, tcvn3, vni, viscii, vps, viqr or windows-1258 "
        "instead of telling their encoding by what they say");
}

ReadOptions ReadingOptions::get() const
{
    ReadOptions options;
    options.changes = changes_of(m_changes);
    for (const std::string& assignment : m_limits) {
        set_limit(options.limits, assignment);
    }
    if (!m_encoding.empty()) {
        options.encoding = find_text_encoding(m_encoding);
        if (!options.encoding) {
            throw UsageError("unknown encoding «" + m_encoding +
                             "»; known: " + text_encoding_names());
        }
    }
    return options;
}

std::vector<std::string> ReadingOptions::arguments() const
{
    std::vector<std::string> arguments;
    if (get().changes != ReadOptions().changes) {
        arguments.insert(arguments.end(), {"--changes", m_changes});
    }
    for (const std::string& assignment : m_limits) {
        arguments.insert(arguments.end(), {"--limit", assignment});
    }
    if (!m_encoding.empty()) {
        arguments.insert(arguments.end(), {"--encoding", m_encoding});
    }
    if (!m_adapter_file.empty()) {
        arguments.insert(arguments.end(), {"--adapters", m_adapter_file});
    }
    return arguments;
}

} // namespace solieu

#include "cli/reading_options.hpp"

#include "core/error.hpp"

namespace solieu {

namespace po = boost::program_options;

void ReadingOptions::declare(po::options_description& options)
{
    auto add = options.add_options();
    add("changes", po::value(&m_changes)->value_name("WHICH")->default_value("accepted"),
        "of a document with tracked changes read the text with all of them accepted, or the "
        "original before them: accepted, original");
}

ReadOptions ReadingOptions::get() const
{
    ReadOptions options;
    if (m_changes == "original") {
        options.changes = Changes::original;
    } else if (m_changes != "accepted") {
        throw UsageError("unknown value «" + m_changes +
                         "» of --changes. Known: accepted, original");
    }
    return options;
}

} // namespace solieu

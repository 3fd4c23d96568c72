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
    add("encoding", po::value(&m_encoding)->value_name("NAME"),
        "read texts as utf-8, utf-16le, utf-16be, tcvn3, vni, viscii, vps, viqr or windows-1258 "
        "instead of telling their encoding by what they say");
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
    if (!m_encoding.empty()) {
        options.encoding = find_text_encoding(m_encoding);
        if (!options.encoding) {
            throw UsageError("unknown encoding «" + m_encoding +
                             "»; known: " + text_encoding_names());
        }
    }
    return options;
}

} // namespace solieu

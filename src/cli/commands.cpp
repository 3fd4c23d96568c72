#include "cli/commands.hpp"

#include <array>

namespace solieu {

std::span<const CommandRow> commands()
{
    static constexpr std::array k_commands{
        CommandRow{"extract", "[FILE...|-]", "read reports and write their figures as records",
                   make_command_extract},
        CommandRow{"check", "[FILE...|-]", "check the figures of reports against each other",
                   make_command_check},
        CommandRow{"ingest", "ARCHIVE... --db FILE", "read archives of reports into a database",
                   make_command_ingest},
        CommandRow{"query", "DB QUESTION [WORDS...]", "ask a database without writing SQL",
                   make_command_query},
        CommandRow{"convert", "[FILE...|-]", "turn records into other systems' formats",
                   make_command_convert},
        CommandRow{"text", "FILE", "show the text of a report as the program reads it",
                   make_command_text},
        CommandRow{"explain", "TEXT...", "show which grammar rules match a text and what they take",
                   make_command_explain},
        CommandRow{"doctor", "", "tell which programs that convert other formats are set up",
                   make_command_doctor},
        CommandRow{"rules", "[CODE...]", "tell what the codes of checks mean", make_command_rules},
        CommandRow{"worker", "", "read documents on request, for programs that drive it",
                   make_command_worker},
    };
    return k_commands;
}

} // namespace solieu

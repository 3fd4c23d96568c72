/// \file
/// The table of commands.
#pragma once

#include "cli/command.hpp"

#include <memory>
#include <span>
#include <string_view>

namespace solieu {

struct CommandRow {
    std::string_view name;
    std::string_view arguments;
    std::string_view summary;
    std::unique_ptr<Command> (*make)();
};

/// In the order in which help shows them.
[[nodiscard]] std::span<const CommandRow> commands();

std::unique_ptr<Command> make_command_extract();
std::unique_ptr<Command> make_command_check();
std::unique_ptr<Command> make_command_convert();
std::unique_ptr<Command> make_command_text();
std::unique_ptr<Command> make_command_doctor();
std::unique_ptr<Command> make_command_explain();
std::unique_ptr<Command> make_command_rules();
std::unique_ptr<Command> make_command_ingest();
std::unique_ptr<Command> make_command_query();
std::unique_ptr<Command> make_command_worker();

} // namespace solieu

/// \file
/// `solieu text FILE`: what the reader saw.
#include "cli/commands.hpp"
#include "cli/grammar_option.hpp"
#include "cli/reading_options.hpp"
#include "core/error.hpp"
#include "drive/input.hpp"
#include "drive/pipeline.hpp"

#include <iostream>
#include <ostream>
#include <string>

namespace solieu {
namespace {

namespace po = boost::program_options;

/// Writes each block as it comes: its text, and on request its place and marks.
class BlockPrinter final : public Sink<Block> {
public:
    BlockPrinter(std::ostream& out, bool shows_places) : m_out(out), m_shows_places(shows_places) {}

    void put(Block block) override
    {
        if (m_shows_places) {
            print_place(block);
        }
        m_out << block.text << '\n';
    }

    void finish() override {}

private:
    void print_place(const Block& block)
    {
        m_out << '[' << block.index << ' ' << part_name(block.part);
        if (!block.note.empty()) {
            m_out << " note=" << block.note;
        }
        if (block.line > 0) {
            m_out << " line=" << block.line;
        }
        if (block.heading_level > 0) {
            m_out << " heading=" << block.heading_level;
        }
        if (block.cell) {
            m_out << " table=" << block.cell->table << " row=" << block.cell->row
                  << " column=" << block.cell->column;
            if (block.cell->column_span > 1) {
                m_out << " span=" << block.cell->column_span;
            }
        }
        for (const NoteMark& mark : block.marks) {
            m_out << " mark=" << mark.label << '@' << mark.offset;
        }
        m_out << "] ";
    }

    std::ostream& m_out;
    bool m_shows_places;
};

class CommandText final : public Command {
public:
    void declare(po::options_description& options,
                 po::positional_options_description& positional) override
    {
        auto add = options.add_options();
        add("blocks", po::bool_switch(&m_shows_blocks),
            "before each block its number, part, note, line, table cell and note marks");
        m_reading.declare(options);
        add("grammar", po::value(&m_grammar)->value_name("DIR"), k_grammar_help);
        add("input", po::value(&m_input)->value_name("FILE"), "the report; `-` is standard input");
        positional.add("input", 1);
    }

    void configure(const po::variables_map&) override
    {
        static_cast<void>(m_reading.get());
        if (m_input.empty()) {
            throw UsageError("no report given; name one file, or `-` for standard input");
        }
    }

    ExitStatus run(std::ostream& out) override
    {
        const auto grammar = load_grammar(m_grammar);
        BlockPrinter printer(out, m_shows_blocks);
        try {
            const auto adapters = m_reading.adapters();
            read_blocks(open_input(m_input), *grammar, printer, m_reading.get(), &adapters);
        } catch (const DocumentError& error) {
            std::cerr << "solieu: " << m_input << ": " << error.what() << " (" << error.vietnamese()
                      << ")\n";
            return ExitStatus::document_failed;
        }
        return ExitStatus::ok;
    }

private:
    std::string m_input;
    std::string m_grammar;
    ReadingOptions m_reading;
    bool m_shows_blocks = false;
};

} // namespace

std::unique_ptr<Command> make_command_text()
{
    return std::make_unique<CommandText>();
}

} // namespace solieu

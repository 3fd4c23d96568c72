/// \file
/// `solieu query DB QUESTION [WORDS...]`: what a database knows, without SQL.
#include "cli/commands.hpp"
#include "cli/row_table.hpp"
#include "core/error.hpp"
#include "store/questions.hpp"
#include "store/schema.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace solieu {
namespace {

namespace po = boost::program_options;

constexpr int k_default_limit = 1'000;

const StoreQuestion& question_named(const std::string& name)
{
    std::string known;
    for (const StoreQuestion& question : questions()) {
        if (question.name == name) {
            return question;
        }
        known += (known.empty() ? "" : ", ") + std::string(question.name);
    }
    throw UsageError("unknown question «" + name + "»; known are " + known);
}

class CommandQuery final : public Command {
public:
    void declare(po::options_description& options,
                 po::positional_options_description& positional) override
    {
        auto add = options.add_options();
        add("place", po::value(&m_terms.place)->value_name("NAME"),
            "only reports of places with these words in their names");
        add("period", po::value(&m_terms.period)->value_name("PERIOD"),
            "only periods that begin so: 2025, 2025-Q1");
        add("severity", po::value(&m_terms.severity)->value_name("LEVEL")->default_value("note"),
            "the least severity of findings: error, warning or note");
        add("failed", po::bool_switch(&m_terms.only_failed),
            "only documents that could not be read, or not to their end");
        add("limit", po::value(&m_limit)->value_name("N")->default_value(k_default_limit),
            "at most so many rows");
        add("csv", po::bool_switch(&m_is_csv), "CSV also on a terminal");
        add("input", po::value(&m_words)->value_name("WORDS"),
            "the database, the question, and its words");
        positional.add("input", -1);
        for (const StoreQuestion& question : questions()) {
            m_help += "  " + std::string(question.name) + " " + std::string(question.argument) +
                      ": " + std::string(question.summary) + "\n";
        }
    }

    void configure(const po::variables_map&) override
    {
        if (m_words.size() < 2) {
            throw UsageError("a database and a question are needed:\n" + m_help);
        }
        m_question = &question_named(m_words[1]);
        for (std::size_t at = 2; at < m_words.size(); ++at) {
            m_terms.words += (m_terms.words.empty() ? "" : " ") + m_words[at];
        }
        if (m_question->argument.empty() != m_terms.words.empty()) {
            throw UsageError("«" + m_words[1] + "» " +
                             (m_terms.words.empty() ? "needs " + std::string(m_question->argument)
                                                    : "takes no words"));
        }
        constexpr std::array<std::string_view, 3> k_severities{"error", "warning", "note"};
        if (std::find(k_severities.begin(), k_severities.end(), m_terms.severity) ==
            k_severities.end()) {
            throw UsageError("--severity takes error, warning or note");
        }
        if (m_limit < 1) {
            throw UsageError("--limit takes a number from 1 on");
        }
    }

    ExitStatus run(std::ostream& out) override
    {
        Connection connection(m_words[0], Access::read);
        require_schema(connection);
        m_terms.limit = static_cast<std::size_t>(m_limit) + 1; // one more tells that there are more
        Statement rows = m_question->ask(connection, m_terms);
        const auto limit = static_cast<std::size_t>(m_limit);
        const bool is_aligned = !m_is_csv && ::isatty(STDOUT_FILENO) == 1;
        const bool has_more =
            is_aligned ? write_aligned(out, rows, limit) : write_csv(out, rows, limit);
        if (has_more) {
            std::cerr << "solieu: there are more than " << m_limit
                      << " rows; ask for more with --limit\n";
        }
        return ExitStatus::ok;
    }

private:
    QuestionTerms m_terms;
    std::vector<std::string> m_words;
    std::string m_help;
    const StoreQuestion* m_question = nullptr;
    int m_limit = 0;
    bool m_is_csv = false;
};

} // namespace

std::unique_ptr<Command> make_command_query()
{
    return std::make_unique<CommandQuery>();
}

} // namespace solieu

/// \file
/// `solieu explain TEXT`: which rules match a text, and what they take.
#include "cli/commands.hpp"
#include "cli/grammar_option.hpp"
#include "core/error.hpp"
#include "match/explain.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace solieu {
namespace {

namespace po = boost::program_options;

class CommandExplain final : public Command {
public:
    void declare(po::options_description& options,
                 po::positional_options_description& positional) override
    {
        auto add = options.add_options();
        add("grammar", po::value(&m_grammar)->value_name("DIR"), k_grammar_help);
        add("text", po::value(&m_texts)->value_name("TEXT"), "one or several texts");
        positional.add("text", -1);
    }

    void configure(const po::variables_map&) override
    {
        if (m_texts.empty()) {
            throw UsageError("no text given; put one between quotes");
        }
    }

    ExitStatus run(std::ostream& out) override
    {
        const auto grammar = load_grammar(m_grammar);
        for (const std::string& text : m_texts) {
            show(explain_text(*grammar, text), out);
        }
        return ExitStatus::ok;
    }

private:
    static void show(const Explanation& explanation, std::ostream& out)
    {
        for (const RuleHit& hit : explanation.hits) {
            out << hit.span.begin << '-' << hit.span.end << '\t'
                << (hit.rule == nullptr ? "?" : hit.rule->id);
            for (const auto& [name, value] : hit.fields) {
                out << '\t' << name << "=«" << value << "»";
            }
            if (hit.rule != nullptr) {
                out << "\t(" << hit.rule->file << ':' << hit.rule->line << ')';
            }
            out << '\n';
        }
        for (const Finding& finding : explanation.findings) {
            out << finding.span.begin << '-' << finding.span.end << '\t' << finding.code << ": "
                << finding.english << " (" << finding.vietnamese << ")\n";
        }
        if (explanation.hits.empty() && explanation.findings.empty()) {
            out << "no rule matches\n";
        }
    }

    static Explanation explain_text(const Grammar& grammar, const std::string& text)
    {
        return explain(grammar, text);
    }

    std::vector<std::string> m_texts;
    std::string m_grammar;
};

} // namespace

std::unique_ptr<Command> make_command_explain()
{
    return std::make_unique<CommandExplain>();
}

} // namespace solieu

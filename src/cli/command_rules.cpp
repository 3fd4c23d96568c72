/// \file
/// `solieu rules [CODE...]`: what the codes of checks mean.
#include "cli/commands.hpp"
#include "cli/language_option.hpp"
#include "cli/suggestion.hpp"
#include "core/ascii.hpp"
#include "core/error.hpp"
#include "core/rules.hpp"
#include "write/shown_text.hpp"
#include "write/view_words.hpp"

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {
namespace {

namespace po = boost::program_options;

std::string_view severity_name(const CheckRule& rule, Language language)
{
    return rule.severity ? view_words(language).of(*rule.severity) : "-";
}

/// The text and blanks up to the width of the longest severity and two more.
std::string in_column(std::string_view text)
{
    constexpr std::size_t k_width = 10;
    const std::size_t columns = columns_of(text);
    return std::string(text) + std::string(columns < k_width ? k_width - columns : 1, ' ');
}

class CommandRules final : public Command {
public:
    void declare(po::options_description& options,
                 po::positional_options_description& positional) override
    {
        auto add = options.add_options();
        add("lang", po::value(&m_language_name)->value_name("vi|en"), k_language_help);
        add("code", po::value(&m_codes)->value_name("CODE"), "tell all about these codes alone");
        positional.add("code", -1);
    }

    void configure(const po::variables_map&) override
    {
        m_language = choose_language(m_language_name);
        for (std::string& code : m_codes) {
            code = ascii_upper(std::move(code));
            if (find_rule(code) == nullptr && find_reason(code) == nullptr) {
                refuse(code);
            }
        }
    }

    ExitStatus run(std::ostream& out) override
    {
        if (m_codes.empty()) {
            list(out);
        }
        for (const std::string& code : m_codes) {
            out << (&code == m_codes.data() ? "" : "\n");
            explain(code, out);
        }
        return ExitStatus::ok;
    }

private:
    [[noreturn]] static void refuse(const std::string& code)
    {
        std::vector<std::string> known;
        for (const CheckRule& rule : check_rules()) {
            known.emplace_back(rule.code);
        }
        for (const ReasonRow& reason : reasons()) {
            known.emplace_back(reason.code);
        }
        const std::string nearest = nearest_word(code, known);
        throw UsageError("unknown code «" + code + "»" +
                         (nearest.empty() ? "; `solieu rules` lists them all"
                                          : "; did you mean «" + nearest + "»?"));
    }

    void list(std::ostream& out) const
    {
        for (const CheckRule& rule : check_rules()) {
            out << rule.code << "  " << in_column(severity_name(rule, m_language))
                << in(rule.title_vi, rule.title_en, m_language) << '\n';
        }
        for (const ReasonRow& reason : reasons()) {
            out << reason.code << "  " << in_column("-")
                << in("không kiểm được: ", "not checkable: ", m_language)
                << in(reason.title_vi, reason.title_en, m_language) << '\n';
        }
    }

    void explain(const std::string& code, std::ostream& out) const
    {
        if (const ReasonRow* reason = find_reason(code)) {
            out << reason->code << ": " << in(reason->title_vi, reason->title_en, m_language)
                << '\n'
                << in("Lý do không kiểm được; không phải là lỗi.",
                      "Why a relation cannot be checked; no finding.", m_language)
                << '\n';
            return;
        }
        const CheckRule& rule = *find_rule(code);
        out << rule.code << " (" << severity_name(rule, m_language)
            << "): " << in(rule.title_vi, rule.title_en, m_language) << '\n'
            << in(rule.text_vi, rule.text_en, m_language) << '\n'
            << in("Ví dụ: ", "Example: ", m_language) << rule.example << '\n';
    }

    std::string m_language_name;
    std::vector<std::string> m_codes;
    Language m_language = Language::english;
};

} // namespace

std::unique_ptr<Command> make_command_rules()
{
    return std::make_unique<CommandRules>();
}

} // namespace solieu

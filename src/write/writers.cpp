#include "write/writers.hpp"

#include "core/error.hpp"
#include "write/writer_explain.hpp"
#include "write/writer_jsonl.hpp"
#include "write/writer_sarif.hpp"
#include "write/writer_view.hpp"

#include <array>
#include <string>

namespace solieu {
namespace {

template <typename Type>
std::unique_ptr<Writer> make(std::ostream& out, const WriterOptions& options)
{
    return std::make_unique<Type>(out, options);
}

constexpr std::array k_formats{
    WriterFormat{"view", "for people: each finding with its sentence and its figures underlined",
                 Purpose::checks, Explaining::off, make<WriterView>},
    WriterFormat{"jsonl", "JSON Lines, one record a line; the schema is records.schema.json",
                 Purpose::both, Explaining::off, make<WriterJsonl>},
    WriterFormat{"explain", "for people: every figure with the words and rules behind each field",
                 Purpose::figures, Explaining::on, make<WriterExplain>},
    WriterFormat{"sarif", "SARIF 2.1.0, for code review tools", Purpose::checks, Explaining::off,
                 make<WriterSarif>},
};

} // namespace

std::span<const WriterFormat> writer_formats()
{
    return k_formats;
}

std::string describe_writer_formats(Purpose purpose)
{
    std::string text;
    for (const WriterFormat& format : k_formats) {
        if (format.serves(purpose)) {
            text += text.empty() ? "" : "; ";
            text.append(format.name).append(": ").append(format.description);
        }
    }
    return text;
}

const WriterFormat& find_writer_format(std::string_view name, Purpose purpose)
{
    std::string known;
    for (const WriterFormat& candidate : k_formats) {
        if (!candidate.serves(purpose)) {
            continue;
        }
        if (candidate.name == name) {
            return candidate;
        }
        known += known.empty() ? "" : ", ";
        known += candidate.name;
    }
    throw UsageError("unknown output format '" + std::string(name) + "'; known: " + known);
}

std::unique_ptr<Writer> make_writer(std::string_view format, std::ostream& out,
                                    const WriterOptions& options)
{
    return find_writer_format(format).make(out, options);
}

} // namespace solieu

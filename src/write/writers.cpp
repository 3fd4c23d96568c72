#include "write/writers.hpp"

#include "core/error.hpp"
#include "write/writer_explain.hpp"
#include "write/writer_jsonl.hpp"

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
    WriterFormat{"jsonl", "JSON Lines, one record a line; the schema is records.schema.json",
                 Explaining::off, make<WriterJsonl>},
    WriterFormat{"explain", "for people: every figure with the words and rules behind each field",
                 Explaining::on, make<WriterExplain>},
};

} // namespace

std::span<const WriterFormat> writer_formats()
{
    return k_formats;
}

const WriterFormat& find_writer_format(std::string_view name)
{
    std::string known;
    for (const WriterFormat& candidate : k_formats) {
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

#include "write/writers.hpp"

#include "core/error.hpp"
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
                 make<WriterJsonl>},
};

} // namespace

std::span<const WriterFormat> writer_formats()
{
    return k_formats;
}

std::unique_ptr<Writer> make_writer(std::string_view format, std::ostream& out,
                                    const WriterOptions& options)
{
    std::string known;
    for (const WriterFormat& candidate : k_formats) {
        if (candidate.name == format) {
            return candidate.make(out, options);
        }
        known += known.empty() ? "" : ", ";
        known += candidate.name;
    }
    throw UsageError("unknown output format '" + std::string(format) + "'; known: " + known);
}

} // namespace solieu

#include "write/writers.hpp"

#include "core/error.hpp"
#include "write/writer_csv.hpp"
#include "write/writer_datapackage.hpp"
#include "write/writer_explain.hpp"
#include "write/writer_jsonl.hpp"
#include "write/writer_postgresql.hpp"
#include "write/writer_sarif.hpp"
#include "write/writer_sdmx_csv.hpp"
#include "write/writer_view.hpp"
#include "write/writer_xlsx.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// A writer to one stream.
template <typename Type>
std::unique_ptr<Writer> make(Destination& destination, const WriterOptions& options)
{
    return std::make_unique<Type>(destination.file(""), options);
}

/// A writer that opens its files itself.
template <typename Type>
std::unique_ptr<Writer> make_files(Destination& destination, const WriterOptions& options)
{
    return std::make_unique<Type>(destination, options);
}

constexpr std::array k_formats{
    WriterFormat{"view", "for people: each finding with its sentence and its figures underlined",
                 Purpose::checks, Explaining::off, Shape::stream, make<WriterView>},
    WriterFormat{"jsonl", "JSON Lines, one record a line; the schema is records.schema.json",
                 Purpose::all, Explaining::off, Shape::stream, make<WriterJsonl>},
    WriterFormat{"explain", "for people: every figure with the words and rules behind each field",
                 Purpose::figures, Explaining::on, Shape::stream, make<WriterExplain>},
    WriterFormat{"sarif", "SARIF 2.1.0, for code review tools", Purpose::checks, Explaining::off,
                 Shape::stream, make<WriterSarif>},
    WriterFormat{"csv", "CSV, one file per table in a folder, or one table",
                 Purpose::figures_and_records, Explaining::off, Shape::either,
                 make_files<WriterCsv>},
    WriterFormat{"datapackage", "a folder of CSV with datapackage.json, which describes it",
                 Purpose::figures_and_records, Explaining::off, Shape::folder,
                 make_files<WriterDatapackage>},
    WriterFormat{"xlsx", "a workbook for Excel, one sheet per table", Purpose::figures_and_records,
                 Explaining::off, Shape::stream, make<WriterXlsx>},
    WriterFormat{"postgresql", "a script for psql: tables and rows, in one transaction",
                 Purpose::figures_and_records, Explaining::off, Shape::stream,
                 make<WriterPostgresql>},
    WriterFormat{"sdmx-csv", "SDMX-CSV 2.0; in a folder with its structure in SDMX-ML 3.0",
                 Purpose::figures_and_records, Explaining::off, Shape::either,
                 make_files<WriterSdmxCsv>},
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

std::unique_ptr<Writer> make_writer(std::string_view format, Destination& destination,
                                    const WriterOptions& options)
{
    const WriterFormat& row = find_writer_format(format);
    const Shape shape = destination.is_folder() ? Shape::folder : Shape::stream;
    if (!row.fits(shape)) {
        throw UsageError("format '" + std::string(row.name) + "' " +
                         (shape == Shape::stream ? "makes a folder of files: name it with -o"
                                                 : "makes one file, no folder"));
    }
    return row.make(destination, options);
}

namespace {

/// A writer with the destination that it writes to.
class StreamWriter final : public Writer {
public:
    StreamWriter(std::string_view format, std::ostream& out, const WriterOptions& options)
        : m_destination(out), m_writer(make_writer(format, m_destination, options))
    {
    }

    void put(Record record) override
    {
        m_writer->put(std::move(record));
    }
    void close(const Closing& closing) override
    {
        m_writer->close(closing);
    }
    [[nodiscard]] std::vector<Message> remarks() const override
    {
        return m_writer->remarks();
    }

private:
    StreamDestination m_destination;
    std::unique_ptr<Writer> m_writer;
};

} // namespace

std::unique_ptr<Writer> make_writer(std::string_view format, std::ostream& out,
                                    const WriterOptions& options)
{
    return std::make_unique<StreamWriter>(format, out, options);
}

} // namespace solieu

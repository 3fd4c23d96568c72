#include "cli/format_options.hpp"

#include "core/error.hpp"
#include "write/tables.hpp"

#include <iostream>

namespace solieu {
namespace {

namespace po = boost::program_options;

CsvDialect dialect_of(const std::string& name)
{
    if (name != "rfc4180" && name != "excel") {
        throw UsageError("unknown CSV dialect '" + name + "'; known: rfc4180, excel");
    }
    return name == "excel" ? CsvDialect::excel : CsvDialect::rfc4180;
}

} // namespace

void FormatOptions::declare(po::options_description& options)
{
    const std::string formats = describe_writer_formats(m_purpose);
    auto add = options.add_options();
    add("output,o", po::value(&m_output)->value_name("FILE"),
        "write to FILE, or to the folder FILE for a format of several files, instead of standard "
        "output; files appear when they are complete");
    add("format", po::value(&m_name)->value_name("NAME")->default_value("jsonl"), formats.c_str());
    add("table", po::value(&m_table)->value_name("NAME"),
        "csv: write this table alone, to standard output or to FILE: documents, headings, "
        "observations (what standard output gets otherwise), citations, checks, operands");
    add("csv-dialect", po::value(&m_dialect)->value_name("NAME")->default_value("rfc4180"),
        "csv: rfc4180, or excel: with a byte order mark, and an apostrophe before texts that Excel "
        "would take for formulas");
}

void FormatOptions::configure()
{
    m_format = &find_writer_format(m_name, m_purpose);
    const CsvDialect dialect = dialect_of(m_dialect);
    const bool is_csv = m_format->name == "csv";
    if (!is_csv && (!m_table.empty() || dialect != CsvDialect::rfc4180)) {
        throw UsageError("--table and --csv-dialect go with --format csv alone");
    }
    if (!m_table.empty()) {
        static_cast<void>(find_table(m_table));
    }
    if (m_output.empty() && !m_format->fits(Shape::stream)) {
        throw UsageError("format '" + m_name + "' makes a folder of files: name it with -o");
    }
}

WriterOptions FormatOptions::writer_options() const
{
    WriterOptions options;
    options.csv_dialect = dialect_of(m_dialect);
    if (!m_table.empty()) {
        options.table = m_table;
    }
    options.version = SOLIEU_VERSION;
    return options;
}

bool FormatOptions::makes_folder() const
{
    return !m_output.empty() && m_table.empty() && m_format->fits(Shape::folder);
}

FormatOutput::FormatOutput(const FormatOptions& options, std::ostream& standard, Timing timing)
{
    WriterOptions writer_options = options.writer_options();
    writer_options.timing = timing;
    if (options.makes_folder()) {
        m_folder.emplace(options.output());
    } else {
        m_file.emplace(options.output(), standard);
        m_stream.emplace(m_file->stream());
    }
    Destination& destination = m_folder ? static_cast<Destination&>(*m_folder) : *m_stream;
    m_writer = make_writer(options.format().name, destination, writer_options);
}

void FormatOutput::finish()
{
    m_writer->close({});
    if (m_folder) {
        m_folder->commit();
    } else {
        m_file->commit();
    }
    for (const Message& remark : m_writer->remarks()) {
        std::cerr << "solieu: " << remark.english << " (" << remark.vietnamese << ")\n";
    }
}

} // namespace solieu

#include "write/writer_sdmx_csv.hpp"

#include "write/csv_text.hpp"
#include "write/output_stream.hpp"
#include "write/sdmx_period.hpp"
#include "write/sdmx_structure.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace solieu {
namespace {

constexpr std::size_t k_bytes_at_once = std::size_t{1} << 16U;

std::size_t column_of(TableId table, std::string_view name)
{
    const auto& columns = table_of(table).columns;
    return static_cast<std::size_t>(
        std::find_if(columns.begin(), columns.end(),
                     [name](const Column& column) { return column.name == name; }) -
        columns.begin());
}

const std::string& cell_of(const std::vector<Cell>& cells, TableId table, std::string_view name)
{
    static const std::string none;
    const Cell& cell = cells[column_of(table, name)];
    return cell.is_null ? none : cell.text;
}

std::uint64_t number_of(std::string_view hexadecimal)
{
    constexpr int k_base = 16;
    std::uint64_t number = 0;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), number, k_base);
    return number;
}

} // namespace

WriterSdmxCsv::WriterSdmxCsv(Destination& destination, const WriterOptions& options)
    : DocumentTables(options.timing), m_data(destination.file("data.csv"))
{
    if (destination.is_folder()) {
        m_structure = &destination.file("structure.xml");
    }
    m_lines = "STRUCTURE,STRUCTURE_ID,ACTION";
    for (const SdmxComponent& component : sdmx_components()) {
        m_columns.push_back(column_of(component.table, component.column));
        m_lines.append(",").append(component.id);
    }
    m_lines += k_csv_line_end;
}

void WriterSdmxCsv::put_row(const TableRow& row)
{
    if (row.table().id == TableId::documents) {
        begin_document(row);
    } else if (row.table().id == TableId::observations && !m_is_repeated) {
        put_observation(row);
    }
}

void WriterSdmxCsv::begin_document(const TableRow& row)
{
    m_document = row.cells();
    const std::string& doc = cell_of(m_document, TableId::documents, "doc");
    m_is_repeated = !doc.empty() && !m_seen.insert(number_of(doc)).second;
    m_repeated += m_is_repeated ? 1 : 0;
}

std::string WriterSdmxCsv::time_period(const TableRow& row) const
{
    for (const std::string* period : {&cell_of(row.cells(), TableId::observations, "period"),
                                      &cell_of(m_document, TableId::documents, "period"),
                                      &cell_of(m_document, TableId::documents, "date")}) {
        const std::string time = sdmx_time_period(*period);
        if (!time.empty()) {
            return time;
        }
    }
    return {};
}

const std::string& WriterSdmxCsv::value_of(std::size_t component, const TableRow& row) const
{
    static const std::string none;
    const bool is_report = sdmx_components()[component].table == TableId::documents;
    const Cell& cell = (is_report ? m_document : row.cells())[m_columns[component]];
    return cell.is_null ? none : cell.text;
}

void WriterSdmxCsv::put_observation(const TableRow& row)
{
    const std::string time = time_period(row);
    if (time.empty()) {
        ++m_timeless;
        return;
    }
    // The field guide: the artefact, then what is done with the row: «I» informs.
    m_lines.append("dataflow,").append(k_sdmx_agency).append(":").append(k_sdmx_dataflow);
    m_lines.append("(").append(k_sdmx_version).append("),I");
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        const SdmxComponent& component = sdmx_components()[at];
        m_lines += ',';
        if (component.kind == SdmxKind::time) {
            m_lines += time;
        } else if (component.id == "OBS_STATUS") {
            m_lines += sdmx_observation_status(value_of(at, row));
        } else {
            append_csv_field(m_lines, value_of(at, row));
        }
    }
    m_lines += k_csv_line_end;
    if (m_lines.size() >= k_bytes_at_once) {
        write_all(m_data, m_lines);
        m_lines.clear();
    }
}

void WriterSdmxCsv::close(const Closing&)
{
    write_all(m_data, m_lines);
    m_lines.clear();
    flush_all(m_data);
    if (m_structure != nullptr) {
        write_all(*m_structure, sdmx_structure_message());
        flush_all(*m_structure);
    }
}

std::vector<Message> WriterSdmxCsv::remarks() const
{
    std::vector<Message> remarks;
    if (m_timeless > 0) {
        const std::string count = std::to_string(m_timeless);
        remarks.push_back({count + " số liệu bị bỏ ra: cả số liệu và báo cáo đều không rõ kỳ",
                           count + " observations were left out: neither they nor their reports "
                                   "have a period"});
    }
    if (m_repeated > 0) {
        const std::string count = std::to_string(m_repeated);
        remarks.push_back({count + " văn bản được đưa vào nhiều lần chỉ được ghi một lần",
                           count + " documents that were given more than once are written once"});
    }
    return remarks;
}

} // namespace solieu

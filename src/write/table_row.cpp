#include "write/table_row.hpp"

#include "core/normalized.hpp"
#include "core/utf8.hpp"
#include "write/json_text.hpp"

#include <array>
#include <cassert>
#include <cstring>
#include <limits>

namespace solieu {
namespace {

using Size = std::uint32_t;
constexpr Size k_null = std::numeric_limits<Size>::max();

void append_size(std::string& bytes, std::size_t size)
{
    assert(size < k_null);
    const auto number = static_cast<Size>(size);
    std::array<char, sizeof number> raw{};
    std::memcpy(raw.data(), &number, sizeof number);
    bytes.append(raw.data(), raw.size());
}

Size read_size(std::string_view bytes)
{
    Size size = 0;
    std::memcpy(&size, bytes.data(), sizeof size);
    return size;
}

void add_source(TableRow& row, const SourcePlace& source)
{
    row.add_text(part_name(source.part));
    row.add_count(source.block);
    if (source.line == 0) {
        row.add_null();
    } else {
        row.add_count(source.line);
    }
    row.add_count(source.begin);
    row.add_count(source.end);
}

void add_table_place(TableRow& row, const std::optional<TablePlace>& place)
{
    if (!place) {
        for (int column = 0; column < 5; ++column) {
            row.add_null();
        }
        return;
    }
    row.add_count(place->index);
    row.add_count(place->row);
    row.add_count(place->column);
    row.add_text(place->row_label);
    row.add_text(place->column_label);
}

void add_interval(TableRow& row, const std::optional<CheckInterval>& interval)
{
    if (!interval) {
        for (int column = 0; column < 4; ++column) {
            row.add_null();
        }
        return;
    }
    row.add_text(interval->low);
    row.add_truth(interval->low_closed);
    row.add_text(interval->high);
    row.add_truth(interval->high_closed);
}

} // namespace

void TableRow::start(TableId table)
{
    m_table = table;
    m_next = 0;
    m_cells.resize(table_of(table).columns.size());
}

std::string& TableRow::add_cell()
{
    assert(m_next < m_cells.size());
    Cell& cell = m_cells[m_next++];
    cell.text.clear();
    cell.is_null = false;
    return cell.text;
}

void TableRow::add_null()
{
    static_cast<void>(add_cell());
    m_cells[m_next - 1].is_null = true;
}

void TableRow::add_text(std::string_view text)
{
    add_cell() = text;
    m_cells[m_next - 1].is_null = text.empty();
}

void TableRow::add_count(std::uint64_t count)
{
    add_cell() = std::to_string(count);
}

void TableRow::add_truth(bool truth)
{
    add_cell() = truth ? "true" : "false";
}

void TableRow::add_decimal(const Decimal& number)
{
    number.append_shortest(add_cell());
}

void TableRow::set_doc(std::string_view doc)
{
    Cell& cell = m_cells[table().key_columns];
    cell.text = doc;
    cell.is_null = doc.empty();
}

void TableRow::append_to(std::string& bytes) const
{
    assert(m_next == m_cells.size());
    std::size_t size = 0;
    for (const Cell& cell : m_cells) {
        size += sizeof(Size) + (cell.is_null ? 0 : cell.text.size());
    }
    bytes += static_cast<char>(m_table);
    append_size(bytes, size);
    for (const Cell& cell : m_cells) {
        if (cell.is_null) {
            append_size(bytes, 0);
            std::memset(bytes.data() + bytes.size() - sizeof(Size), 0xFF, sizeof(Size));
        } else {
            append_size(bytes, cell.text.size());
            bytes += cell.text;
        }
    }
}

std::size_t TableRow::read(std::string_view bytes)
{
    constexpr std::size_t k_head = 1 + sizeof(Size);
    if (bytes.size() < k_head || bytes.size() - k_head < read_size(bytes.substr(1))) {
        return 0;
    }
    start(static_cast<TableId>(bytes.front()));
    std::size_t at = k_head;
    for (std::size_t column = 0; column < m_cells.size(); ++column) {
        const Size size = read_size(bytes.substr(at));
        at += sizeof size;
        if (size == k_null) {
            add_null();
        } else {
            add_cell() = bytes.substr(at, size);
            at += size;
        }
    }
    return at;
}

void fill(TableRow& row, std::uint64_t input, const DocumentRecord& document, const EndRecord& end)
{
    const bool has_rows = end.status != DocumentStatus::failed;
    row.start(TableId::documents);
    row.add_count(input);
    row.add_text(document.doc);
    row.add_text(valid_utf8(document.path));
    row.add_text(document.format);
    row.add_text(document.sha256);
    if (document.sha256.empty() && document.bytes == 0) {
        row.add_null(); // nothing could be read; an empty file has a digest
    } else {
        row.add_count(document.bytes);
    }
    for (const std::string* text :
         {&document.title, &document.doc_type, &document.number, &document.issuer, &document.place,
          &document.date, &document.period}) {
        row.add_text(*text);
    }
    row.add_text(name_of(end.status));
    row.add_count(has_rows ? end.observations : 0);
    row.add_count(has_rows ? end.citations : 0);
    row.add_count(has_rows ? end.checks : 0);
    row.add_count(end.findings);
    row.add_count(end.warnings);
    if (end.milliseconds) {
        row.add_count(*end.milliseconds);
    } else {
        row.add_null();
    }
    row.add_text(end.error_code);
    row.add_text(valid_utf8(end.error_message));
}

void fill(TableRow& row, std::uint64_t input, const HeadingRecord& heading)
{
    row.start(TableId::headings);
    row.add_count(input);
    row.add_text(heading.id);
    row.add_null();
    row.add_text(heading.label);
    row.add_count(static_cast<std::uint64_t>(heading.level));
    row.add_text(heading.title);
    row.add_text(heading.parent);
}

void fill(TableRow& row, std::uint64_t input, const ObservationRecord& observation)
{
    row.start(TableId::observations);
    row.add_count(input);
    row.add_text(observation.id);
    row.add_null();
    row.add_text(name_of(observation.kind));
    row.add_text(observation.quote);
    row.add_decimal(observation.value);
    row.add_count(static_cast<std::uint64_t>(observation.value.decimals()));
    if (observation.value2) {
        row.add_decimal(*observation.value2);
    } else {
        row.add_null();
    }
    row.add_count(static_cast<std::uint64_t>(observation.scale));
    append_normalized(row.add_cell(), observation.value, observation.scale);
    row.add_text(observation.unit);
    row.add_text(name_of(observation.role));
    row.add_text(observation.of);
    row.add_text(observation.indicator);
    row.add_text(name_of(observation.status));
    row.add_text(name_of(observation.bound));
    row.add_text(observation.period);
    row.add_text(observation.basis);
    row.add_text(observation.note);
    row.add_text(observation.section);
    add_table_place(row, observation.table);
    add_source(row, observation.source);
    row.add_text(observation.rule);
}

void fill(TableRow& row, std::uint64_t input, const CitationRecord& citation)
{
    row.start(TableId::citations);
    row.add_count(input);
    row.add_text(citation.id);
    row.add_null();
    row.add_text(citation.quote);
    row.add_text(citation.type);
    row.add_text(citation.number);
    row.add_text(citation.issuer);
    row.add_text(citation.date);
    add_source(row, citation.source);
}

void fill(TableRow& row, std::uint64_t input, const CheckRecord& check)
{
    row.start(TableId::checks);
    row.add_count(input);
    row.add_text(check.id);
    row.add_null();
    row.add_text(check.rule);
    row.add_text(name_of(check.type));
    row.add_text(name_of(check.verdict));
    row.add_text(name_of(check.grade));
    row.add_text(check.severity ? name_of(*check.severity) : "");
    row.add_text(check.reason);
    row.add_text(check.stated.id);
    row.add_text(check.stated.quote);
    row.add_text(check.stated.value);
    row.add_text(check.computed);
    add_interval(row, check.interval);
    row.add_text(check.suggestion);
    row.add_text(check.fingerprint);
    row.add_text(check.message.vietnamese);
    row.add_text(check.message.english);
    row.add_text(check.binding > 0 ? "B" + std::to_string(check.binding) : "");
    row.add_text(check.power);
    row.add_text(check.ulp);
    row.add_text(check.group);
    row.add_text(check.suspect);
    row.add_text(check.suppression ? check.suppression->kind : "");
    row.add_text(check.suppression ? check.suppression->reason : "");
}

void fill(TableRow& row, std::uint64_t input, const CheckRecord& check, std::size_t position)
{
    const CheckOperand& operand = check.operands[position];
    row.start(TableId::operands);
    row.add_count(input);
    row.add_text(check.id);
    row.add_count(position + 1);
    row.add_null();
    row.add_text(operand.role);
    row.add_text(operand.id);
    row.add_text(operand.doc);
    row.add_text(operand.quote);
    row.add_text(operand.value);
}

} // namespace solieu

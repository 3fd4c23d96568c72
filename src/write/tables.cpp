#include "write/tables.hpp"

#include "core/error.hpp"

#include <array>
#include <string>

namespace solieu {
namespace {

using enum ColumnType;
using enum Need;

constexpr Column k_input{"input", integer, required,
                         "Number of the document in this output, from 1"};
constexpr Column k_doc{"doc", text, optional,
                       "First 16 hexadecimal digits of the SHA-256 of the document's bytes; empty "
                       "where it could not be read"};
constexpr Column k_part{"source_part", text, required, "Part of the document",
                        "body|note|endnote|header|footer|comment"};
constexpr Column k_block{"source_block", integer, required,
                         "Paragraph or cell in reading order, from 0"};
constexpr Column k_line{"source_line", integer, optional,
                        "Line of the file, from 1; empty where it has no lines"};
constexpr Column k_start{"source_start", integer, required,
                         "Byte at which the quote begins: of the file for text, of the block's "
                         "normalised text for DOCX"};
constexpr Column k_end{"source_end", integer, required, "Byte behind the quote"};

constexpr std::array k_documents{
    k_input,
    k_doc,
    Column{"path", text, optional, "As given on the command line"},
    Column{"format", text, optional, "What the input was read as"},
    Column{"sha256", text, optional, "SHA-256 of the input's bytes, hexadecimal"},
    Column{"bytes", integer, optional, "Size of the input"},
    Column{"title", text, optional, "Title, without the type of document"},
    Column{"doc_type", text, optional, "As the document names itself"},
    Column{"number", text, optional, "The document's own number"},
    Column{"issuer", text, optional, "Body that issued it"},
    Column{"place", text, optional, "Place that it is dated at"},
    Column{"date", date, optional, "Day of issue, ISO 8601"},
    Column{"period", text, optional, "SDMX time period that it reports on"},
    Column{"status", text, required, "Whether it was read to its end", "ok|partial|failed"},
    Column{"observations", integer, required, "Number of its observations"},
    Column{"citations", integer, required, "Number of its citations"},
    Column{"checks", integer, required, "Number of its checks"},
    Column{"findings", integer, required, "Checks with a severity that nobody has accepted"},
    Column{"warnings", integer, required, "Warnings about its numbers"},
    Column{"ms", integer, optional, "Milliseconds spent on it"},
    Column{"error_code", text, optional, "Why it failed or was cut short"},
    Column{"error_message", text, optional, "The same for people"},
};

constexpr std::array k_headings{
    k_input,
    Column{"id", text, required, "h1, h2, ... in reading order"},
    k_doc,
    Column{"label", text, optional, "Labels from the outermost heading down"},
    Column{"level", integer, required, "1 is the outermost"},
    Column{"title", text, optional, "The heading's words"},
    Column{"parent", text, optional, "Id of the enclosing heading"},
};

constexpr std::array k_observations{
    k_input,
    Column{"id", text, required, "o1, o2, ... in reading order"},
    k_doc,
    Column{"kind", text, required, "Kind of number", "amount|percentage|fraction"},
    Column{"quote", text, required, "Number and unit as the source has them"},
    Column{"value", decimal, required, "As stated, before scaling"},
    Column{"decimals", integer, required, "Decimal places stated"},
    Column{"value2", decimal, optional, "A fraction's total, or a range's upper end"},
    Column{"scale", integer, required, "Power of ten from the unit's words"},
    Column{"normalized", decimal, required, "value times ten to the power of scale"},
    Column{"unit", text, optional, "Canonical code, or a count's noun phrase"},
    Column{"role", text, required, "What the number says about its indicator",
           "level|change|completion|relative|share|rate"},
    Column{"of", text, optional, "Id of the observation that it qualifies or is a part of"},
    Column{"indicator", text, optional, "What is measured, in the report's words"},
    Column{"status", text, required, "Whether it is done", "reported|estimate|target"},
    Column{"bound", text, required, "How the number bounds the truth",
           "exact|over|under|about|at_least|at_most"},
    Column{"period", text, optional, "SDMX time period"},
    Column{"basis", text, optional, "What it is compared with"},
    Column{"note", text, optional, "Number of the note that it stands in"},
    Column{"section", text, optional, "Id of the nearest heading"},
    Column{"table_index", integer, optional, "Number of its table, from 0"},
    Column{"table_row", integer, optional, "Row in the table, from 0"},
    Column{"table_column", integer, optional, "Column in the table, from 0"},
    Column{"table_row_label", text, optional, "What the row is called"},
    Column{"table_column_label", text, optional, "What the column is called"},
    k_part,
    k_block,
    k_line,
    k_start,
    k_end,
    Column{"rule", text, required, "The grammar rule that found it"},
};

constexpr std::array k_citations{
    k_input,
    Column{"id", text, required, "c1, c2, ... in reading order"},
    k_doc,
    Column{"quote", text, required, "As the source has it"},
    Column{"type", text, optional, "Type of the cited document"},
    Column{"number", text, required, "Its number, without inner spaces"},
    Column{"issuer", text, optional, "Who issued it"},
    Column{"date", date, optional, "Its date as stated, ISO 8601"},
    k_part,
    k_block,
    k_line,
    k_start,
    k_end,
};

constexpr std::array k_checks{
    k_input,
    Column{"id", text, required, "k1, k2, ..."},
    k_doc,
    Column{"rule", text, required, "Code of the rule"},
    Column{"type", text, required, "Kind of relation",
           "percentage_of|sum|difference|repeat|citation|change|completion|limit|unit"},
    Column{"verdict", text, required, "Whether the relation holds",
           "consistent|truncated|inconsistent|not_checkable"},
    Column{"grade", text, optional, "What the verdict rests on",
           "exact-inputs|input-rounding|own-precision|boundary"},
    Column{"severity", text, optional, "Empty for what holds or cannot be checked",
           "note|warning|error"},
    Column{"reason", text, optional, "Code, when it is not checkable"},
    Column{"stated_id", text, required, "Id of the stated figure or citation"},
    Column{"stated_quote", text, required, "Its words"},
    Column{"stated_value", text, optional, "Its value as a decimal, or a date"},
    Column{"computed", text, optional, "A decimal or a date, from the operands"},
    Column{"interval_low", decimal, optional, "Lower end of what the operands allow"},
    Column{"interval_low_closed", truth, optional, "Whether the lower end belongs to it"},
    Column{"interval_high", decimal, optional, "Upper end"},
    Column{"interval_high_closed", truth, optional, "Whether the upper end belongs to it"},
    Column{"suggestion", text, optional, "A repaired figure, if there is only one"},
    Column{"fingerprint", text, optional, "Stays while the figures stay"},
    Column{"message_vi", text, optional, "Vietnamese"},
    Column{"message_en", text, optional, "English"},
    Column{"binding", text, optional, "How surely the figures belong together", "B1|B2|B3|B4|B5"},
    Column{"power", decimal, optional, "Share of single-digit slips that would be noticed"},
    Column{"ulp", decimal, optional, "Computed less stated, in units of the last stated place"},
    Column{"group", text, optional, "The same for findings of one cause"},
    Column{"suspect", text, optional, "The figure that other relations do not clear"},
    Column{"suppression_kind", text, optional, "Why the finding is accepted",
           "accepted-error|tool-wrong|other-base|revised|baseline"},
    Column{"suppression_reason", text, optional, "The same in words"},
};

constexpr std::array k_operands{
    k_input,
    Column{"check_id", text, required, "The check"},
    Column{"position", integer, required, "Place among the check's operands, from 1"},
    k_doc,
    Column{"role", text, required, "Part that it plays"},
    Column{"id", text, required, "Id of the observation or citation"},
    Column{"operand_doc", text, optional,
           "doc of the document that it stands in; empty for the check's own"},
    Column{"quote", text, required, "Its words"},
    Column{"value", text, optional, "Its value as a decimal, or a date"},
};

constexpr std::array k_of_headings{ForeignKey{"", TableId::documents},
                                   ForeignKey{"parent", TableId::headings}};
constexpr std::array k_of_observations{ForeignKey{"", TableId::documents},
                                       ForeignKey{"section", TableId::headings},
                                       ForeignKey{"of", TableId::observations}};
constexpr std::array k_of_rows{ForeignKey{"", TableId::documents}};
constexpr std::array k_of_operands{ForeignKey{"check_id", TableId::checks}};

const std::array k_tables{
    Table{TableId::documents, "documents", "One row per input", 1, k_documents, {}},
    Table{TableId::headings, "headings", "One row per heading", 2, k_headings, k_of_headings},
    Table{TableId::observations, "observations", "One row per stated number", 2, k_observations,
          k_of_observations},
    Table{TableId::citations, "citations", "One row per mention of a numbered document", 2,
          k_citations, k_of_rows},
    Table{TableId::checks, "checks", "One row per relation among figures or citations", 2, k_checks,
          k_of_rows},
    Table{TableId::operands, "operands", "One row per figure that a check rests on", 3, k_operands,
          k_of_operands},
};

} // namespace

std::span<const Table> tables()
{
    return k_tables;
}

const Table& table_of(TableId id)
{
    return k_tables[static_cast<std::size_t>(id)];
}

const Table& find_table(std::string_view name)
{
    std::string known;
    for (const Table& table : k_tables) {
        if (table.name == name) {
            return table;
        }
        known.append(known.empty() ? "" : ", ").append(table.name);
    }
    throw UsageError("unknown table '" + std::string(name) + "'; known: " + known);
}

} // namespace solieu

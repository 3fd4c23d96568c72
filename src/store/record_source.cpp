#include "store/record_source.hpp"

#include "core/record_names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace solieu {
namespace {

/// The columns of one row, one after another.
class Row {
public:
    Row(Connection& connection, Statement& statement)
        : m_connection(connection), m_statement(statement)
    {
    }

    std::string text()
    {
        return std::string(m_statement.text_at(m_column++));
    }
    std::int64_t integer()
    {
        return m_statement.integer_at(m_column++);
    }
    std::size_t size()
    {
        return static_cast<std::size_t>(integer());
    }
    template <typename Enum>
    Enum one_of()
    {
        const std::string_view name = m_statement.text_at(m_column++);
        const auto value = named<Enum>(name);
        if (!value) {
            fail(name);
        }
        return *value;
    }
    Decimal decimal()
    {
        const std::string exact = text();
        const auto value = Decimal::parse(exact);
        if (!value) {
            fail(exact);
        }
        return *value;
    }
    [[nodiscard]] bool is_null() const
    {
        return m_statement.is_null(m_column);
    }
    void skip(int count = 1)
    {
        m_column += count;
    }

private:
    [[noreturn]] void fail(std::string_view text) const
    {
        throw StoreError("the database «" + m_connection.path() + "»: the column " +
                         std::string(m_statement.column_name(m_column - 1)) + " holds «" +
                         std::string(text) + "», which solieu never writes");
    }

    Connection& m_connection;
    Statement& m_statement;
    int m_column = 0;
};

/// The value with the decimals that the report states, zeros among them.
Decimal stated(const Decimal& value, int decimals)
{
    const auto widened = value.scaled(std::max(decimals, value.decimals()));
    return widened ? Decimal(widened->coefficient(), std::max(decimals, value.decimals())) : value;
}

SourcePlace source_in(Row& row)
{
    SourcePlace source;
    source.part = row.one_of<Part>();
    source.block = row.size();
    source.line = row.size(); // null reads as 0
    source.begin = row.size();
    source.end = row.size();
    return source;
}

Record heading_in(Row& row)
{
    HeadingRecord heading;
    heading.id = row.text();
    heading.label = row.text();
    heading.level = static_cast<int>(row.integer());
    heading.title = row.text();
    heading.parent = row.text();
    return heading;
}

std::optional<TablePlace> table_in(Row& row)
{
    constexpr int k_columns = 5;
    if (row.is_null()) {
        row.skip(k_columns);
        return std::nullopt;
    }
    TablePlace table;
    table.index = row.size();
    table.row = row.size();
    table.column = row.size();
    table.row_label = row.text();
    table.column_label = row.text();
    return table;
}

Record observation_in(Row& row)
{
    ObservationRecord observation;
    observation.id = row.text();
    observation.kind = row.one_of<ObservationKind>();
    observation.quote = row.text();
    const int decimals = static_cast<int>(row.integer());
    observation.value = stated(row.decimal(), decimals);
    if (row.is_null()) {
        row.skip();
    } else {
        observation.value2 = row.decimal();
    }
    observation.scale = static_cast<int>(row.integer());
    observation.unit = row.text();
    observation.role = row.one_of<Role>();
    observation.of = row.text();
    observation.indicator = row.text();
    observation.status = row.one_of<Status>();
    observation.bound = row.one_of<Bound>();
    observation.period = row.text();
    observation.basis = row.text();
    observation.note = row.text();
    observation.section = row.text();
    observation.table = table_in(row);
    observation.source = source_in(row);
    observation.rule = row.text();
    return observation;
}

Record citation_in(Row& row)
{
    CitationRecord citation;
    citation.id = row.text();
    citation.quote = row.text();
    citation.type = row.text();
    citation.number = row.text();
    citation.issuer = row.text();
    citation.date = row.text();
    citation.source = source_in(row);
    return citation;
}

std::optional<CheckInterval> interval_in(Row& row)
{
    CheckInterval interval;
    interval.low = row.text();
    const bool is_there = !row.is_null();
    interval.low_closed = row.integer() != 0;
    interval.high = row.text();
    interval.high_closed = row.integer() != 0;
    return is_there ? std::optional(interval) : std::nullopt;
}

CheckRecord check_in(Row& row)
{
    CheckRecord check;
    check.id = row.text();
    check.rule = row.text();
    check.type = row.one_of<RelationType>();
    check.verdict = row.one_of<Verdict>();
    check.grade = row.one_of<Grade>(); // null reads as the empty name of none
    if (row.is_null()) {
        row.skip();
    } else {
        check.severity = row.one_of<Severity>();
    }
    check.reason = row.text();
    check.stated.id = row.text();
    check.stated.quote = row.text();
    check.stated.value = row.text();
    check.computed = row.text();
    check.interval = interval_in(row);
    check.suggestion = row.text();
    check.fingerprint = row.text();
    check.message.vietnamese = row.text();
    check.message.english = row.text();
    check.binding = static_cast<int>(row.integer());
    check.power = row.text();
    check.ulp = row.text();
    check.group = row.text();
    check.suspect = row.text();
    const std::string kind = row.text();
    const std::string reason = row.text();
    if (!kind.empty()) {
        check.suppression = Suppression{kind, reason};
    }
    return check;
}

constexpr std::string_view k_headings =
    "SELECT position, id, label, level, title, parent FROM headings WHERE document_id = ? "
    "ORDER BY position";
constexpr std::string_view k_observations =
    "SELECT position, id, kind, quote, decimals, value_exact, value2_exact, scale, unit, role, "
    "of_id, indicator, status, bound, period, basis, note, section, table_index, table_row, "
    "table_column, row_label, column_label, source_part, source_block, source_line, source_start, "
    "source_end, rule FROM observations WHERE document_id = ? ORDER BY position";
constexpr std::string_view k_citations =
    "SELECT position, id, quote, type, number, issuer, date, source_part, source_block, "
    "source_line, source_start, source_end FROM citations WHERE document_id = ? ORDER BY position";
constexpr std::string_view k_checks =
    "SELECT position, id, rule, type, verdict, grade, severity, reason, stated_id, stated_quote, "
    "stated_value, computed, low, low_closed, high, high_closed, suggestion, fingerprint, "
    "message_vi, message_en, binding, power, ulp, cause, suspect, suppression_kind, "
    "suppression_reason FROM checks WHERE document_id = ? ORDER BY position";
constexpr std::string_view k_operands =
    "SELECT role, operand_id, operand_doc, quote, value FROM check_operands "
    "WHERE document_id = ? AND check_id = ? ORDER BY place";
constexpr std::string_view k_documents =
    "SELECT document_id, path, doc, format, sha256, bytes, title, doc_type, number, issuer, place, "
    "date, period, status, observations, citations, checks, findings, warnings, error_code, "
    "error_message FROM documents ORDER BY document_id";

/// The rows of one table for one document, of which the next is at hand.
class Rows {
public:
    Rows(Connection& connection, std::string_view sql) : m_rows(connection, sql) {}

    void begin(std::int64_t document)
    {
        m_rows.integer(document);
        advance();
    }
    void advance()
    {
        m_position = m_rows.step() ? m_rows.integer_at(0) : k_none;
    }
    [[nodiscard]] std::int64_t position() const
    {
        return m_position;
    }
    [[nodiscard]] bool is_at_end() const
    {
        return m_position == k_none;
    }
    [[nodiscard]] Statement& row()
    {
        return m_rows;
    }

private:
    static constexpr std::int64_t k_none = INT64_MAX;

    Statement m_rows;
    std::int64_t m_position = k_none;
};

class Reader {
public:
    Reader(Connection& connection, Sink<Record>& next)
        : m_connection(connection), m_next(next), m_documents(connection, k_documents),
          m_operands(connection, k_operands), m_rows{Rows{connection, k_headings},
                                                     Rows{connection, k_observations},
                                                     Rows{connection, k_citations},
                                                     Rows{connection, k_checks}}
    {
    }

    std::size_t read_all()
    {
        std::size_t count = 0;
        while (m_documents.step()) {
            read_document();
            ++count;
        }
        return count;
    }

private:
    enum Table : std::size_t { headings, observations, citations, checks };

    void read_document()
    {
        Row row(m_connection, m_documents);
        const std::int64_t id = row.integer();
        DocumentRecord document;
        document.path = row.text();
        document.doc = row.text();
        document.format = row.text();
        document.sha256 = row.text();
        document.bytes = row.size();
        document.title = row.text();
        document.doc_type = row.text();
        document.number = row.text();
        document.issuer = row.text();
        document.place = row.text();
        document.date = row.text();
        document.period = row.text();
        EndRecord end;
        end.status = row.one_of<DocumentStatus>();
        end.observations = row.size();
        end.citations = row.size();
        end.checks = row.size();
        end.findings = row.size();
        end.warnings = row.size();
        end.error_code = row.text();
        end.error_message = row.text();
        m_next.put(std::move(document));
        read_rows(id);
        m_next.put(std::move(end));
    }

    void read_rows(std::int64_t document)
    {
        for (Rows& rows : m_rows) {
            rows.begin(document);
        }
        while (true) {
            const auto next = std::min_element(m_rows.begin(), m_rows.end(),
                                               [](const Rows& left, const Rows& right) {
                                                   return left.position() < right.position();
                                               });
            if (next->is_at_end()) {
                return;
            }
            m_next.put(record_in(static_cast<Table>(next - m_rows.begin()), document));
            next->advance();
        }
    }

    Record record_in(Table table, std::int64_t document)
    {
        Row row(m_connection, m_rows[table].row());
        row.skip(); // the position
        switch (table) {
        case headings:
            return heading_in(row);
        case observations:
            return observation_in(row);
        case citations:
            return citation_in(row);
        case checks:
            break;
        }
        CheckRecord check = check_in(row);
        m_operands.integer(document).text(check.id);
        while (m_operands.step()) {
            Row operand(m_connection, m_operands);
            CheckOperand& one = check.operands.emplace_back();
            one.role = operand.text();
            one.id = operand.text();
            one.doc = operand.text();
            one.quote = operand.text();
            one.value = operand.text();
        }
        return check;
    }

    Connection& m_connection;
    Sink<Record>& m_next;
    Statement m_documents;
    Statement m_operands;
    std::array<Rows, 4> m_rows;
};

} // namespace

std::size_t read_stored_records(Connection& connection, Sink<Record>& next)
{
    return Reader(connection, next).read_all();
}

} // namespace solieu

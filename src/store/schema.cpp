#include "store/schema.hpp"

#include <string>

namespace solieu {
namespace {

/// `slie`, in the file's `application_id`, so that a foreign database is never written to.
constexpr std::int64_t k_application_id = 0x736C6965;

/// Texts are exact; beside a stated number's exact text stands a number to count with. `position`
/// is a record's place among those of its document, from 1 on. `path_bytes` is the name as the file
/// system has it, which may be no text; `path` shows it.
constexpr const char* k_tables = R"sql(
CREATE TABLE runs (
    run_id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    finished TEXT,
    status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'interrupted')),
    program_version TEXT NOT NULL,
    grammar_sha256 TEXT NOT NULL,
    choices TEXT NOT NULL DEFAULT '',
    documents INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    pruned INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE documents (
    document_id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    path_bytes BLOB NOT NULL UNIQUE,
    doc TEXT,
    format TEXT,
    sha256 TEXT,
    bytes INTEGER,
    title TEXT,
    doc_type TEXT,
    number TEXT,
    issuer TEXT,
    place TEXT,
    date TEXT,
    period TEXT,
    status TEXT NOT NULL CHECK (status IN ('ok', 'partial', 'failed')),
    observations INTEGER NOT NULL,
    citations INTEGER NOT NULL,
    checks INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    error_code TEXT,
    error_message TEXT,
    program_version TEXT NOT NULL,
    grammar_sha256 TEXT NOT NULL,
    choices TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE headings (
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT,
    level INTEGER NOT NULL,
    title TEXT,
    parent TEXT,
    PRIMARY KEY (document_id, id),
    FOREIGN KEY (document_id, parent) REFERENCES headings (document_id, id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE observations (
    observation_id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('amount', 'percentage', 'fraction')),
    quote TEXT NOT NULL,
    value ANY NOT NULL CHECK (typeof(value) IN ('integer', 'real')),
    value_exact TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    value2 ANY CHECK (typeof(value2) IN ('integer', 'real', 'null')),
    value2_exact TEXT,
    scale INTEGER NOT NULL,
    normalized ANY NOT NULL CHECK (typeof(normalized) IN ('integer', 'real')),
    normalized_exact TEXT NOT NULL,
    unit TEXT,
    role TEXT NOT NULL
        CHECK (role IN ('level', 'change', 'completion', 'relative', 'share', 'rate')),
    of_id TEXT,
    indicator TEXT,
    status TEXT NOT NULL CHECK (status IN ('reported', 'estimate', 'target')),
    bound TEXT NOT NULL
        CHECK (bound IN ('exact', 'over', 'under', 'about', 'at_least', 'at_most')),
    period TEXT,
    basis TEXT,
    note TEXT,
    section TEXT,
    table_index INTEGER,
    table_row INTEGER,
    table_column INTEGER,
    row_label TEXT,
    column_label TEXT,
    source_part TEXT NOT NULL
        CHECK (source_part IN ('body', 'note', 'endnote', 'header', 'footer', 'comment')),
    source_block INTEGER NOT NULL,
    source_line INTEGER,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    rule TEXT,
    folded TEXT NOT NULL,
    UNIQUE (document_id, id),
    FOREIGN KEY (document_id, of_id) REFERENCES observations (document_id, id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document_id, section) REFERENCES headings (document_id, id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE citations (
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    quote TEXT NOT NULL,
    type TEXT,
    number TEXT,
    issuer TEXT,
    date TEXT,
    source_part TEXT NOT NULL
        CHECK (source_part IN ('body', 'note', 'endnote', 'header', 'footer', 'comment')),
    source_block INTEGER NOT NULL,
    source_line INTEGER,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    PRIMARY KEY (document_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE checks (
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    rule TEXT NOT NULL,
    type TEXT NOT NULL,
    verdict TEXT NOT NULL
        CHECK (verdict IN ('consistent', 'truncated', 'inconsistent', 'not_checkable')),
    grade TEXT,
    severity TEXT CHECK (severity IN ('error', 'warning', 'note')),
    reason TEXT,
    stated_id TEXT,
    stated_quote TEXT,
    stated_value TEXT,
    computed TEXT,
    low TEXT,
    low_closed INTEGER CHECK (low_closed IN (0, 1)),
    high TEXT,
    high_closed INTEGER CHECK (high_closed IN (0, 1)),
    suggestion TEXT,
    fingerprint TEXT,
    message_vi TEXT,
    message_en TEXT,
    binding INTEGER,
    power TEXT,
    ulp TEXT,
    cause TEXT,
    suspect TEXT,
    suppression_kind TEXT,
    suppression_reason TEXT,
    PRIMARY KEY (document_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_operands (
    document_id INTEGER NOT NULL,
    check_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    role TEXT,
    operand_id TEXT,
    operand_doc TEXT,
    quote TEXT,
    value TEXT,
    PRIMARY KEY (document_id, check_id, place),
    FOREIGN KEY (document_id, check_id) REFERENCES checks (document_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX documents_by_digest ON documents (sha256);
CREATE INDEX documents_by_place ON documents (place, period);
CREATE INDEX documents_failed ON documents (error_code) WHERE status <> 'ok';
CREATE INDEX observations_by_indicator ON observations (indicator, period);
CREATE INDEX observations_by_source ON observations (document_id, of_id)
    WHERE of_id IS NOT NULL;
CREATE INDEX observations_by_section ON observations (document_id, section)
    WHERE section IS NOT NULL;
CREATE INDEX headings_by_parent ON headings (document_id, parent) WHERE parent IS NOT NULL;
CREATE INDEX citations_by_number ON citations (number) WHERE number IS NOT NULL;
CREATE INDEX checks_found ON checks (severity, rule) WHERE severity IS NOT NULL;
)sql";

/// Search by words without case, tones or marks: `folded` has none of them, so both `thuỷ lợi` and
/// `Thủy Lợi` are found by `thuy loi`, and `đường` by `duong`.
constexpr const char* k_search = R"sql(
CREATE VIRTUAL TABLE observations_search USING fts5(
    folded, content = 'observations', content_rowid = 'observation_id', tokenize = 'unicode61');
CREATE TRIGGER observations_search_insert AFTER INSERT ON observations BEGIN
    INSERT INTO observations_search (rowid, folded) VALUES (new.observation_id, new.folded);
END;
CREATE TRIGGER observations_search_delete AFTER DELETE ON observations BEGIN
    INSERT INTO observations_search (observations_search, rowid, folded)
    VALUES ('delete', old.observation_id, old.folded);
END;
CREATE TRIGGER observations_search_update AFTER UPDATE OF folded ON observations BEGIN
    INSERT INTO observations_search (observations_search, rowid, folded)
    VALUES ('delete', old.observation_id, old.folded);
    INSERT INTO observations_search (rowid, folded) VALUES (new.observation_id, new.folded);
END;
)sql";

constexpr const char* k_views = R"sql(
CREATE VIEW v_observations AS
SELECT d.path, d.doc, d.title AS document_title, d.doc_type, d.issuer, d.place,
       d.date AS document_date, h.label AS section_label, h.title AS section_title, o.*
FROM observations o
JOIN documents d USING (document_id)
LEFT JOIN headings h ON h.document_id = o.document_id AND h.id = o.section;

CREATE VIEW v_findings AS
SELECT d.path, d.doc, d.title AS document_title, d.place, d.date AS document_date,
       c.document_id, c.id, c.severity, c.rule, c.type, c.verdict, c.stated_id, c.stated_quote,
       c.stated_value, c.computed, c.suggestion, c.message_vi, c.message_en, c.fingerprint,
       c.cause, c.suspect, o.indicator, o.period, o.source_block, o.source_line, o.source_start,
       o.source_end
FROM checks c
JOIN documents d USING (document_id)
LEFT JOIN observations o ON o.document_id = c.document_id AND o.id = c.stated_id
WHERE c.severity IS NOT NULL AND c.suppression_kind IS NULL;

CREATE VIEW v_series AS
SELECT o.indicator, o.unit, o.role, d.place, o.period, o.status, o.bound, o.basis, o.normalized,
       o.normalized_exact, o.quote, o.folded, d.date AS document_date, d.path, o.document_id, o.id
FROM observations o
JOIN documents d USING (document_id)
WHERE o.period IS NOT NULL;
)sql";

std::int64_t pragma(Connection& connection, const std::string& name)
{
    Statement statement(connection, "PRAGMA " + name);
    if (!statement.step()) {
        return 0;
    }
    const std::int64_t value = statement.integer_at(0);
    statement.reset();
    return value;
}

bool is_empty(Connection& connection)
{
    Statement statement(connection, "SELECT count(*) FROM sqlite_schema");
    const bool is_empty = statement.step() && statement.integer_at(0) == 0;
    statement.reset();
    return is_empty;
}

void make_tables(Connection& connection)
{
    Transaction transaction(connection);
    connection.run(k_tables);
    connection.run(k_search);
    connection.run(k_views);
    connection.run("PRAGMA application_id = " + std::to_string(k_application_id));
    connection.run("PRAGMA user_version = " + std::to_string(k_schema_version));
    transaction.commit();
}

} // namespace

void prepare_for_writing(Connection& connection)
{
    if (is_empty(connection)) {
        make_tables(connection);
    }
    require_schema(connection);
}

void require_schema(Connection& connection)
{
    if (pragma(connection, "application_id") != k_application_id) {
        throw StoreError("«" + connection.path() +
                         "» is not a database of solieu; give another name");
    }
    const std::int64_t version = pragma(connection, "user_version");
    if (version == k_schema_version) {
        return;
    }
    throw StoreError("the database «" + connection.path() + "» has the tables of version " +
                     std::to_string(version) + ", this program those of version " +
                     std::to_string(k_schema_version) +
                     (version > k_schema_version
                          ? "; use the newer program"
                          : "; make a new database with `solieu ingest`, or use the "
                            "program that made this one"));
}

} // namespace solieu

#include "store/record_source.hpp"
#include "store/record_store.hpp"
#include "store/schema.hpp"
#include "temporary_database.hpp"
#include "write/framed_records.hpp"
#include "write/writer_jsonl.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

namespace solieu {
namespace {

const Maker k_maker{"1.2.3", "abc"};

std::string text_of(const std::filesystem::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// Puts every document under its own path.
class Storing final : public Sink<Record> {
public:
    explicit Storing(RecordStore& store) : m_store(store) {}
    void put(Record record) override
    {
        if (const auto* document = std::get_if<DocumentRecord>(&record)) {
            m_store.begin(document->path);
        }
        m_store.put(record);
    }
    void finish() override {}

private:
    RecordStore& m_store;
};

void store(RecordStore& records, const std::string& lines)
{
    std::istringstream in(lines);
    Storing storing(records);
    read_records(in, "test", storing);
}

std::string stored(Connection& connection)
{
    std::ostringstream out;
    WriterJsonl writer(out, {});
    read_stored_records(connection, writer);
    return out.str();
}

struct Database {
    TemporaryDatabase file;
    Connection connection{file.path(), Access::write};
    RecordStore records = made();

    RecordStore made()
    {
        connection.run("PRAGMA foreign_keys = ON");
        prepare_for_writing(connection);
        return {connection, k_maker};
    }
};

const std::string k_document =
    R"({"record":"document","doc":"0123456789abcdef","path":"a.txt","format":"text",)"
    R"("sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","bytes":9,)"
    R"("title":null,"doc_type":null,"number":null,"issuer":null,"place":null,"date":null,)"
    R"("period":null})";
const std::string k_end =
    R"({"record":"end","doc":"0123456789abcdef","status":"ok","observations":0,"citations":0,)"
    R"("checks":0,"findings":0,"warnings":0,"ms":null,"error":null})";
const std::string k_empty_document = k_document + "\n" + k_end + "\n";

} // namespace

TEST_CASE("what is stored comes back byte for byte", "[store][corpus]")
{
    const auto folder = std::filesystem::path(SOLIEU_SOURCE_DIR) / "corpus/documents";
    Database database;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (std::filesystem::exists(entry.path() / "expected.jsonl")) {
            files.push_back(entry.path() / "expected.jsonl");
        }
    }
    REQUIRE(files.size() > 10);
    std::sort(files.begin(), files.end());
    std::string all;
    Transaction batch(database.connection);
    for (const auto& file : files) {
        std::string lines = text_of(file);
        // All golden files name their input alike; documents are told apart by their paths.
        const std::string path = R"("path":")";
        const std::size_t at = lines.find(path) + path.size();
        lines.replace(at, lines.find('"', at) - at, file.parent_path().filename().string());
        store(database.records, lines);
        all += lines;
    }
    batch.commit();
    CHECK(stored(database.connection) == all);
}

TEST_CASE("a document takes the place of the one before under its name", "[store]")
{
    Database database;
    Transaction batch(database.connection);
    store(database.records, k_empty_document);
    std::string other = k_empty_document;
    other.replace(other.find(R"("title":null)"), 12, R"("title":"new")");
    store(database.records, other);
    batch.commit();
    CHECK(stored(database.connection) == other);
    Statement ids(database.connection, "SELECT document_id, program_version, grammar_sha256 "
                                       "FROM documents");
    REQUIRE(ids.step());
    CHECK(ids.integer_at(0) == 1);
    CHECK(ids.text_at(1) == "1.2.3");
    CHECK(ids.text_at(2) == "abc");
}

TEST_CASE("a document that is abandoned leaves what was there", "[store]")
{
    Database database;
    Transaction batch(database.connection);
    store(database.records, k_empty_document);
    database.records.begin("a.txt");
    CHECK(database.records.is_open());
    DocumentRecord half;
    half.title = "half";
    database.records.put(half);
    database.records.abandon();
    CHECK_FALSE(database.records.is_open());
    batch.commit();
    CHECK(stored(database.connection) == k_empty_document);
}

TEST_CASE("a name that is no text is kept as it is, and shown", "[store]")
{
    Database database;
    Transaction batch(database.connection);
    for (const std::string name : {"a\xFF", "a\xFE"}) { // shown alike, and still two documents
        database.records.begin(name);
        database.records.put(DocumentRecord{});
        database.records.put(EndRecord{});
    }
    batch.commit();
    Statement rows(database.connection,
                   "SELECT path, path_bytes FROM documents ORDER BY document_id");
    REQUIRE(rows.step());
    CHECK(rows.text_at(0) == "a\xEF\xBF\xBD");
    CHECK(rows.bytes_at(1) == "a\xFF");
    REQUIRE(rows.step());
    CHECK(rows.bytes_at(1) == "a\xFE");
}

TEST_CASE("numbers beyond 64 bits keep their exact text", "[store]")
{
    Database database;
    Transaction batch(database.connection);
    database.records.begin("a.txt");
    database.records.put(DocumentRecord{});
    ObservationRecord observation;
    observation.id = "o1";
    observation.quote = "12345678901234567,5 tỷ đồng";
    observation.value = *Decimal::parse("12345678901234567.50");
    observation.scale = 9;
    database.records.put(observation);
    database.records.put(ended(1));
    batch.commit();
    Statement row(database.connection, "SELECT value_exact, decimals, normalized_exact, "
                                       "typeof(normalized), folded FROM observations");
    REQUIRE(row.step());
    CHECK(row.text_at(0) == "12345678901234567.5");
    CHECK(row.integer_at(1) == 2);
    CHECK(row.text_at(2) == "12345678901234567500000000");
    CHECK(row.text_at(3) == "real");
    CHECK(row.text_at(4) == " 12345678901234567,5 ty dong");
}

TEST_CASE("a column that holds what solieu never writes is named", "[store]")
{
    Database database;
    Transaction batch(database.connection);
    store(database.records, k_empty_document);
    batch.commit();
    database.connection.run("PRAGMA ignore_check_constraints = ON");
    database.connection.run("UPDATE documents SET status = 'fine'");
    CHECK_THROWS_WITH(stored(database.connection),
                      Catch::Matchers::Contains("column status holds «fine»"));
}

} // namespace solieu

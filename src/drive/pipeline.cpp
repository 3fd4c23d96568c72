#include "drive/pipeline.hpp"

#include "assemble/assembler.hpp"
#include "check/checker.hpp"
#include "check/series.hpp"
#include "core/error.hpp"
#include "drive/adapters.hpp"
#include "drive/given_observations.hpp"
#include "match/matcher.hpp"
#include "match/note_splitter.hpp"
#include "normalise/nfc.hpp"
#include "normalise/normaliser.hpp"
#include "read/readers.hpp"

#include <optional>
#include <string>
#include <utility>

namespace solieu {
namespace {

/// Adds to the document record what only the source knows.
class Identifier final : public Sink<Record> {
public:
    Identifier(const DocumentSource& source, const std::string& path, std::string_view format,
               Sink<Record>& next)
        : m_source(source), m_path(path), m_format(format), m_next(next)
    {
    }

    void put(Record record) override
    {
        if (auto* document = std::get_if<DocumentRecord>(&record)) {
            identify(*document);
        }
        m_next.put(std::move(record));
    }
    void finish() override
    {
        m_next.finish();
    }

    void identify(DocumentRecord& document) const
    {
        document.path = m_path;
        document.format = m_format;
        document.sha256 = m_source.sha256();
        document.doc = document_id(document.sha256);
        document.bytes = m_source.size();
    }

private:
    const DocumentSource& m_source;
    const std::string& m_path;
    std::string_view m_format;
    Sink<Record>& m_next;
};

std::optional<Adapted> adapted_by(const DocumentSource& source,
                                  const std::vector<Adapter>* adapters)
{
    return adapters == nullptr ? std::nullopt : adapt(source, *adapters);
}

/// Passes blocks on and remembers how far they came.
class ProgressWatch final : public Sink<Block> {
public:
    explicit ProgressWatch(Sink<Block>& next) : m_next(next) {}

    void put(Block block) override
    {
        m_is_passing = true;
        m_next.put(std::move(block));
        m_is_passing = false;
        ++m_count;
    }
    void finish() override
    {
        m_is_passing = true;
        m_next.finish();
    }

    [[nodiscard]] std::size_t count() const
    {
        return m_count;
    }
    /// Whether it was not a later stage that could not go on.
    [[nodiscard]] bool can_finish() const
    {
        return !m_is_passing;
    }

private:
    Sink<Block>& m_next;
    std::size_t m_count = 0;
    bool m_is_passing = false;
};

/// Passes on what the report states; charts are drawn from it, or from workbooks behind it.
class StatementFilter final : public Sink<Block> {
public:
    explicit StatementFilter(Sink<Block>& next) : m_next(next) {}

    void put(Block block) override
    {
        if (block.part != Part::chart) {
            m_next.put(std::move(block));
        }
    }
    void finish() override
    {
        m_next.finish();
    }

private:
    Sink<Block>& m_next;
};

/// Whether what stands before the error is sound. A document beyond the limits is not trusted.
bool leaves_the_rest_sound(ErrorCode code)
{
    return code == ErrorCode::truncated || code == ErrorCode::broken_xml ||
           code == ErrorCode::not_readable;
}

/// Reads a document; one that is damaged behind some blocks is finished with these.
void read_as_far_as_possible(const DocumentSource& source, Sink<Block>& sink,
                             const ReadOptions& options)
{
    ProgressWatch watch(sink);
    try {
        read_document(source, watch, options);
    } catch (const DocumentCutShort&) {
        throw; // the reader says itself what is missing
    } catch (const DocumentError& error) {
        if (watch.count() == 0 || !watch.can_finish() || !leaves_the_rest_sound(error.code())) {
            throw;
        }
        sink.finish();
        const std::string count = std::to_string(watch.count());
        throw DocumentCutShort(error.code(),
                               std::string(error.what()) + "; only the " + count +
                                   " paragraphs and cells before it were read",
                               error.vietnamese() + "; chỉ đọc được " + count +
                                   " đoạn và ô đứng trước");
    }
}

} // namespace

Extractor::Extractor(const Grammar& grammar, ExtractOptions options)
    : m_grammar(grammar), m_memory(grammar), m_options(options),
      m_series(options.checking == Checking::across ? std::make_unique<Series>() : nullptr)
{
}

Extractor::~Extractor() = default;

void Extractor::extract(const DocumentSource& source, const std::string& path,
                        Sink<Record>& records, Sink<Finding>& findings)
{
    {
        // Known before anything can go wrong, so that a failed document is named too.
        DocumentRecord document;
        Identifier(source, path, "", records).identify(document);
        records.put(document);
    }
    const auto adapted = adapted_by(source, m_options.adapters);
    const DocumentSource& readable = adapted ? adapted->source : source;
    const std::string format =
        adapted ? adapted->format : std::string(format_of(source)); // of what came in
    Checker checker(m_grammar.identities(), records, m_series.get());
    const bool is_checking = m_options.checking != Checking::off;
    Sink<Record>& checked = is_checking ? checker : records;
    static const std::vector<GivenObservation> k_none;
    ObservationReplacer replacer(m_options.given == nullptr ? k_none : *m_options.given, source,
                                 checked);
    Sink<Record>& read = m_options.given == nullptr ? checked : replacer;
    Identifier identifier(source, path, format, read);
    Assembler assembler(identifier, findings, nfc, m_options.explaining);
    Matcher matcher(m_grammar, m_memory, assembler);
    StatementFilter statements(matcher); // behind what numbers the blocks
    NoteSplitter notes(m_grammar, statements);
    Normaliser normaliser(notes);
    read_as_far_as_possible(readable, normaliser, m_options.reading);
}

void read_blocks(const DocumentSource& source, const Grammar& grammar, Sink<Block>& blocks,
                 const ReadOptions& options, const std::vector<Adapter>* adapters)
{
    const auto adapted = adapted_by(source, adapters);
    NoteSplitter notes(grammar, blocks);
    Normaliser normaliser(notes);
    read_document(adapted ? adapted->source : source, normaliser, options);
}

} // namespace solieu

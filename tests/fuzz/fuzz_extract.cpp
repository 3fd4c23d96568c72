/// \file
/// End to end: every input gives records in order or a DocumentError, and every record of a text
/// points into it.
#include "core/error.hpp"
#include "drive/pipeline.hpp"
#include "fuzz/fuzz_input.hpp"
#include "support/built_in.hpp"

#include <set>
#include <string>

using namespace solieu;

namespace {

class Judge final : public Sink<Record> {
public:
    explicit Judge(std::size_t bytes) : m_bytes(bytes) {}

    void put(Record record) override
    {
        if (const auto* observation = std::get_if<ObservationRecord>(&record)) {
            fuzz::require(!observation->quote.empty(), "an observation quotes the text");
            fuzz::require(m_ids.insert(observation->id).second, "ids are unique");
            judge(observation->source);
        } else if (const auto* citation = std::get_if<CitationRecord>(&record)) {
            judge(citation->source);
        }
    }
    void finish() override {}

private:
    void judge(const SourcePlace& place) const
    {
        fuzz::require(place.begin < place.end, "a record stands somewhere");
        fuzz::require(place.line == 0 || place.end <= m_bytes, "a record stands in the file");
    }

    std::size_t m_bytes;
    std::set<std::string> m_ids;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    static Extractor extractor(test::built_in(), {.checking = Checking::on});
    Judge judge(size);
    Collector<Finding> findings;
    try {
        const auto source = DocumentSource::from_bytes(std::string(fuzz::text_of(data, size)));
        extractor.extract(source, "fuzz", judge, findings);
    } catch (const DocumentError&) {
        return 0;
    }
    return 0;
}

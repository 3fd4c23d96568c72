#include "assemble_support.hpp"

#include "assemble/assembler.hpp"
#include "match/matcher.hpp"
#include "match/note_splitter.hpp"

#include <algorithm>

namespace solieu::test {
namespace {

std::string as_it_is(std::string_view text)
{
    return std::string(text);
}

template <typename Show>
std::string joined(const std::vector<ObservationRecord>& observations, const Show& show)
{
    std::string out;
    for (const ObservationRecord& observation : observations) {
        out += out.empty() ? "" : "; ";
        out += show(observation);
    }
    return out;
}

} // namespace

MatchedBlock styled_heading(const std::string& text, int level)
{
    Collector<MatchedBlock> unused;
    Block block;
    block.text = text;
    block.heading_level = level;
    return Matcher(built_in(), unused).match(std::move(block));
}

std::vector<Block> blocks_of(std::string_view text)
{
    std::vector<Block> blocks;
    std::size_t line = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        ++line;
        if (end > begin) {
            Block& block = blocks.emplace_back();
            block.index = blocks.size() - 1;
            block.line = line;
            block.text = text.substr(begin, end - begin);
            block.map = OffsetMap::copied_from(begin, end - begin);
        }
        begin = end + 1;
    }
    return blocks;
}

std::vector<Record> assemble(const std::vector<Block>& blocks)
{
    Collector<Record> records;
    Collector<Finding> findings;
    Assembler assembler(records, findings, as_it_is);
    Matcher matcher(built_in(), assembler);
    NoteSplitter notes(built_in(), matcher);
    for (const Block& block : blocks) {
        notes.put(block);
    }
    notes.finish();
    return std::move(records.items);
}

std::vector<Record> assemble(std::string_view text)
{
    return assemble(blocks_of(text));
}

std::vector<ObservationRecord> observations_of(std::string_view text)
{
    return only<ObservationRecord>(assemble(text));
}

std::string quote_of(const std::vector<ObservationRecord>& observations, std::string_view id)
{
    const auto found = std::find_if(observations.begin(), observations.end(),
                                    [id](const auto& entry) { return entry.id == id; });
    return found == observations.end() ? std::string() : found->quote;
}

std::string shown_parts(const std::vector<ObservationRecord>& observations)
{
    return joined(observations, [&](const ObservationRecord& entry) {
        return entry.quote + (entry.of.empty() ? "" : " < " + quote_of(observations, entry.of));
    });
}

std::string shown_periods(const std::vector<ObservationRecord>& observations)
{
    return joined(observations, [](const ObservationRecord& entry) {
        return entry.quote + " = " + entry.period;
    });
}

} // namespace solieu::test

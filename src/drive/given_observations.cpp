#include "drive/given_observations.hpp"

#include "core/error.hpp"
#include "core/match.hpp"
#include "core/record_names.hpp"
#include "drive/input.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

namespace solieu {
namespace {

std::vector<std::string_view> split(std::string_view text, char mark)
{
    std::vector<std::string_view> pieces;
    while (true) {
        const std::size_t end = text.find(mark);
        pieces.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return pieces;
        }
        text.remove_prefix(end + 1);
    }
}

/// One line of the file by the names of its columns.
class Row {
public:
    Row(std::string place, const std::vector<std::string_view>& columns, std::string_view line)
        : m_place(std::move(place))
    {
        const std::vector<std::string_view> cells = split(line, '\t');
        for (std::size_t at = 0; at < columns.size() && at < cells.size(); ++at) {
            m_cells[std::string(columns[at])] = cells[at];
        }
    }

    [[noreturn]] void fail(const std::string& column) const
    {
        throw UsageError(m_place + ": the column «" + column + "» is missing or wrong: «" +
                         text(column) + "»");
    }

    /// The first reading.
    [[nodiscard]] std::string text(const std::string& column) const
    {
        const auto cell = m_cells.find(column);
        if (cell == m_cells.end()) {
            return {};
        }
        return std::string(cell->second.substr(0, cell->second.find(" | ")));
    }

    [[nodiscard]] int number(const std::string& column) const
    {
        const std::string digits = text(column);
        int value = 0;
        const char* const end = digits.data() + digits.size();
        const auto [stop, error] = std::from_chars(digits.data(), end, value);
        if (error != std::errc() || stop != end || value < 0) {
            fail(column);
        }
        return value;
    }

    [[nodiscard]] std::optional<Decimal> decimal(const std::string& column) const
    {
        const std::string digits = text(column);
        if (digits.empty()) {
            return std::nullopt;
        }
        const auto value = Decimal::parse(digits);
        if (!value) {
            fail(column);
        }
        return value;
    }

    template <typename Enum>
    [[nodiscard]] Enum one_of(const std::string& column) const
    {
        const auto value = named<Enum>(text(column));
        if (!value) {
            fail(column);
        }
        return *value;
    }

private:
    std::string m_place;
    std::map<std::string, std::string_view> m_cells;
};

GivenObservation observation_of(const Row& row)
{
    GivenObservation given;
    given.line = static_cast<std::size_t>(row.number("line"));
    given.nth = static_cast<std::size_t>(row.number("nth"));
    ObservationRecord& record = given.record;
    record.id = row.text("id");
    record.quote = row.text("quote");
    if (given.line == 0 || record.id.empty() || record.quote.empty()) {
        row.fail(record.id.empty() ? "id" : given.line == 0 ? "line" : "quote");
    }
    record.kind = row.one_of<ObservationKind>("kind");
    const auto value = row.decimal("value");
    if (!value) {
        row.fail("value");
    }
    record.value = *value;
    record.value2 = row.decimal("value2");
    record.scale = row.number("scale");
    record.unit = row.text("unit");
    record.role = row.one_of<Role>("role");
    record.of = row.text("of");
    record.indicator = row.text("indicator");
    record.status = row.one_of<Status>("status");
    record.bound = row.one_of<Bound>("bound");
    record.period = row.text("period");
    record.basis = row.text("basis");
    record.note = row.text("note");
    record.source.line = given.line;
    return given;
}

/// Where the nth occurrence of the quote in its line begins in the bytes; empty when there is none.
std::optional<std::size_t> place_of(const std::vector<std::string_view>& lines,
                                    std::string_view bytes, const GivenObservation& given)
{
    if (given.line > lines.size()) {
        return std::nullopt;
    }
    const std::string_view line = lines[given.line - 1];
    std::size_t at = std::string_view::npos;
    for (std::size_t count = 0; count < given.nth; ++count) {
        at = line.find(given.record.quote, count == 0 ? 0 : at + 1);
        if (at == std::string_view::npos) {
            return std::nullopt;
        }
    }
    return static_cast<std::size_t>(line.data() - bytes.data()) + at;
}

/// Puts a figure that was not read into the sentence of one that was, before or behind it, where
/// its quote stands there.
void join_sentence(ObservationRecord& record, const std::vector<ObservationRecord>& read)
{
    for (const ObservationRecord& other : read) {
        const Setting& setting = other.setting;
        if (other.source.line != record.source.line || setting.block == nullptr) {
            continue;
        }
        const bool is_behind = other.source.begin < record.source.begin;
        const std::size_t from = is_behind ? setting.span.end : setting.sentence.begin;
        const std::size_t end = is_behind ? setting.sentence.end : setting.span.begin;
        const std::size_t begin = setting.block->block.text.find(record.quote, from);
        if (begin != std::string::npos && begin + record.quote.size() <= end) {
            record.source.part = other.source.part;
            record.source.block = other.source.block;
            record.setting.block = setting.block;
            record.setting.span = {begin, begin + record.quote.size()};
            record.setting.sentence = setting.sentence;
            record.setting.words_from = from;
            record.section = other.section;
        }
    }
}

std::string renamed(const std::map<std::string, std::string>& names, const std::string& name)
{
    const auto known = names.find(name);
    return known == names.end() ? std::string() : known->second;
}

} // namespace

std::vector<GivenObservation> parse_observations(const std::string& path, std::string_view text)
{
    std::vector<GivenObservation> given;
    std::vector<std::string_view> columns;
    std::size_t number = 0;
    for (std::string_view line : split(text, '\n')) {
        ++number;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty()) {
            continue;
        }
        if (columns.empty()) {
            columns = split(line, '\t');
        } else {
            given.push_back(
                observation_of(Row(path + ":" + std::to_string(number), columns, line)));
        }
    }
    if (columns.empty()) {
        throw UsageError(path + ": the file of observations is empty");
    }
    return given;
}

std::vector<GivenObservation> read_observations(const std::string& path)
{
    try {
        const DocumentSource source = open_input(path);
        return parse_observations(path, source.read_all());
    } catch (const DocumentError& error) {
        throw UsageError(path + ": " + error.what());
    }
}

ObservationReplacer::ObservationReplacer(const std::vector<GivenObservation>& given,
                                         const DocumentSource& source, Sink<Record>& next)
    : m_given(given), m_source(source), m_next(next)
{
}

void ObservationReplacer::put(Record record)
{
    if (auto* observation = std::get_if<ObservationRecord>(&record)) {
        m_read.push_back(std::move(*observation));
    } else if (auto* absence = std::get_if<AbsenceRecord>(&record)) {
        m_absences.emplace_back(m_read.size(), std::move(*absence));
    } else {
        m_next.put(std::move(record));
    }
}

void ObservationReplacer::finish()
{
    const std::string bytes = m_source.read_all();
    const std::vector<std::string_view> lines = split(bytes, '\n');
    std::vector<ObservationRecord> records;
    std::map<std::string, std::string> names; // of what was read, by what was given
    std::vector<std::size_t> places;          // of each in m_read, or of the one before it
    for (const GivenObservation& given : m_given) {
        ObservationRecord& record = records.emplace_back(given.record);
        places.push_back(places.empty() ? 0 : places.back());
        const auto begin = place_of(lines, bytes, given);
        if (!begin) {
            continue;
        }
        record.source.begin = *begin;
        record.source.end = *begin + record.quote.size();
        const auto read =
            std::find_if(m_read.begin(), m_read.end(), [&record](const ObservationRecord& other) {
                return other.source.begin < record.source.end &&
                       record.source.begin < other.source.end;
            });
        if (read != m_read.end()) {
            record.source.part = read->source.part;
            record.source.block = read->source.block;
            record.setting = read->setting;
            record.section = read->section;
            record.table = read->table;
            names[read->id] = record.id;
            places.back() = static_cast<std::size_t>(read - m_read.begin());
        } else {
            join_sentence(record, m_read);
        }
    }
    auto absence = m_absences.begin();
    for (std::size_t at = 0; at < records.size(); ++at) {
        ObservationRecord& record = records[at];
        for (; absence != m_absences.end() && absence->first <= places[at]; ++absence) {
            m_next.put(std::move(absence->second));
        }
        record.setting.listed_under = renamed(names, record.setting.listed_under);
        record.setting.restates = renamed(names, record.setting.restates);
        m_next.put(std::move(record));
    }
    for (; absence != m_absences.end(); ++absence) {
        m_next.put(std::move(absence->second));
    }
    m_next.finish();
}

} // namespace solieu

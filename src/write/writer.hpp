/// \file
/// What every writer is.
#pragma once

#include "core/language.hpp"
#include "core/record.hpp"
#include "core/sink.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

enum class Timing { left_out, written };
enum class Colours : std::uint8_t { off, on };
/// Which checks are shown: what is to be told, or also what holds, could not be checked, or is
/// accepted.
enum class Showing : std::uint8_t { findings, all };
/// Whether findings are compared with those of an earlier run.
enum class Baseline : std::uint8_t { none, given };

/// How CSV is written: as RFC 4180 says, or so that Excel opens it well.
enum class CsvDialect : std::uint8_t { rfc4180, excel };

/// What users choose; each format heeds what concerns it.
struct WriterOptions {
    /// Whether `end.ms` is written. Left out (null) unless asked for: the same input must give the
    /// same bytes.
    Timing timing = Timing::left_out;
    Language language = Language::english;
    Colours colours = Colours::off;
    Showing showing = Showing::findings;
    Baseline baseline = Baseline::none;
    CsvDialect csv_dialect = CsvDialect::rfc4180;
    std::string_view table = "observations"; ///< the one that a stream of CSV gets
    std::string_view version = {};           ///< of the program; outlives the writer
};

/// What is to be told about an entry of an ignore file rather than about a document.
struct Notice {
    std::string rule; ///< `Z001`
    std::string path; ///< of the ignore file
    std::size_t line = 0;
    Message message;
};

/// What is known only behind the last document.
struct Closing {
    std::span<const Notice> notices = {};
    std::size_t absent = 0; ///< findings of the baseline that the documents no longer have
};

/// Writes the records of one document after another in one format. A document's records come in
/// reading order; its DocumentRecord may come at any moment before its EndRecord, because a
/// title page and a period are known late. Nothing of a document is written before its EndRecord,
/// so that one that failed shows no rows. Belongs to one thread.
///
/// put(EndRecord) and close() throw std::system_error when the output cannot take what they write.
class Writer : public Sink<Record> {
public:
    /// Does nothing: only an EndRecord ends a document.
    void finish() final {}

    /// Behind the last document, once: what the format says of all of them together.
    virtual void close(const Closing&) {}

    /// What the format could not hold and the user must know of; complete behind close().
    [[nodiscard]] virtual std::vector<Message> remarks() const
    {
        return {};
    }
};

} // namespace solieu

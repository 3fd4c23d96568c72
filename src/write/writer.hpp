/// \file
/// What every writer is.
#pragma once

#include "core/record.hpp"
#include "core/sink.hpp"

namespace solieu {

enum class Timing { left_out, written };

struct WriterOptions {
    /// Whether `end.ms` is written. Left out (null) unless asked for: the same input must give the
    /// same bytes.
    Timing timing = Timing::left_out;
};

/// Writes the records of one document after another in one format. A document's records come in
/// reading order; its DocumentRecord may come at any moment before its EndRecord, because a
/// title page and a period are known late. Nothing of a document is written before its EndRecord,
/// so that one that failed shows no rows. Belongs to one thread.
///
/// put(EndRecord) throws std::system_error when the output cannot take the document.
class Writer : public Sink<Record> {
public:
    /// Does nothing: only an EndRecord ends a document.
    void finish() final {}
};

} // namespace solieu

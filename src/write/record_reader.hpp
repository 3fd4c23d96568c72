/// \file
/// Reads back what WriterJsonl wrote.
#pragma once

#include "core/record.hpp"
#include "write/json_tree.hpp"

#include <string>
#include <string_view>

namespace solieu {

/// A record and the document that it belongs to: the first 16 hexadecimal digits of the SHA-256 of
/// the input's bytes, empty where the input could not be read.
struct ReadRecord {
    std::string doc;
    Record record;
};

/// Reads one line of JSON Lines at a time, as records.schema.json describes them, and strictly: a
/// key that is unknown or missing, a value of the wrong kind or shape, a number that is no plain
/// decimal, or `normalized` other than value × 10^scale are errors. Keys may stand in any order.
/// Numbers are exact: they never go through binary floating point.
///
/// A record comes back as it was written, but for what the contract leaves out: the settings and
/// reasons of figures, the sources and texts of a check's operands, and the stated zeros of
/// `value2`. No AbsenceRecord is ever read. Belongs to one thread; keeps memory for the next line.
class RecordReader {
public:
    /// The line may end in `\n` or not. Throws RecordError, which names the key.
    [[nodiscard]] ReadRecord read(std::string_view line);

private:
    JsonTree m_tree;
};

} // namespace solieu

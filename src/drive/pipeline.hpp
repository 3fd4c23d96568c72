/// \file
/// The stages joined for one document.
#pragma once

#include "core/block.hpp"
#include "core/finding.hpp"
#include "core/record.hpp"
#include "core/sink.hpp"
#include "match/grammar.hpp"
#include "read/document_source.hpp"

namespace solieu {

/// Reads, normalises, matches and assembles one document. Puts everything but the end record.
/// Throws DocumentError when the document cannot be read, or not to its end.
void extract(const DocumentSource& source, const std::string& path, const Grammar& grammar,
             Sink<Record>& records, Sink<Finding>& findings);

/// The normalised blocks of one document, notes apart, as the match stage sees them.
/// Throws DocumentError.
void read_blocks(const DocumentSource& source, const Grammar& grammar, Sink<Block>& blocks);

} // namespace solieu

/// \file
/// The stages joined for one document.
#pragma once

#include "core/block.hpp"
#include "core/finding.hpp"
#include "core/record.hpp"
#include "core/sink.hpp"
#include "match/grammar.hpp"
#include "match/match_memory.hpp"
#include "read/document_source.hpp"
#include "read/read_options.hpp"

#include <memory>
#include <string>
#include <vector>

namespace solieu {

class Series;
struct Adapter;
struct GivenObservation;

/// Whether the figures of a document are checked against each other, and also against those of the
/// documents before it.
enum class Checking { off, on, across };

struct ExtractOptions {
    Explaining explaining = Explaining::off;
    Checking checking = Checking::off;
    /// Takes the place of what is read; null to read. Must outlive the extractor.
    const std::vector<GivenObservation>* given = nullptr;
    ReadOptions reading = {};
    /// For formats that are not read; null for none. Must outlive the extractor.
    const std::vector<Adapter>* adapters = nullptr;
};

/// Turns documents into records, one after another; keeps what makes the next one faster. Belongs
/// to one worker; the grammar must outlive it.
class Extractor {
public:
    explicit Extractor(const Grammar& grammar, ExtractOptions options = {});
    Extractor(const Extractor&) = delete;
    Extractor& operator=(const Extractor&) = delete;
    ~Extractor();

    /// Reads, normalises, matches and assembles one document. Puts everything but the end record.
    /// Throws DocumentError when the document cannot be read; DocumentCutShort, which says where,
    /// when it is damaged behind some paragraphs, whose records have then been put.
    void extract(const DocumentSource& source, const std::string& path, Sink<Record>& records,
                 Sink<Finding>& findings);

private:
    const Grammar& m_grammar;
    MatchMemory m_memory;
    ExtractOptions m_options;
    std::unique_ptr<Series> m_series; ///< of the documents so far; null unless they are compared
};

/// The normalised blocks of one document, notes apart, as the match stage sees them.
/// Throws DocumentError.
void read_blocks(const DocumentSource& source, const Grammar& grammar, Sink<Block>& blocks,
                 const ReadOptions& options = {}, const std::vector<Adapter>* adapters = nullptr);

} // namespace solieu

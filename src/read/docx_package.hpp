/// \file
/// Finds the parts of a Word document in its container, by relationships and never by fixed names.
#pragma once

#include "read/part_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace solieu {

/// Entries by the ids of relationships.
using PartsById = std::unordered_map<std::string, std::uint64_t>;

/// The entries of the parts that are read. A part that the document names but the container lacks
/// counts as absent, except the main one.
struct DocxPackage {
    std::uint64_t document = 0;
    std::optional<std::uint64_t> styles;
    std::optional<std::uint64_t> numbering;
    std::optional<std::uint64_t> footnotes;
    std::optional<std::uint64_t> endnotes;
    std::optional<std::uint64_t> comments;
    std::optional<std::uint64_t> settings;
    /// Headers, footers, imported documents, diagrams and charts by the ids that the main part has
    /// for them.
    PartsById by_relationship;

    /// Throws DocumentError no_document or unknown_format, and as XmlPart.
    [[nodiscard]] static DocxPackage find(PartStore& store, std::size_t chunk_bytes);
};

/// What another part than the main one names in the same way. Throws as XmlPart.
[[nodiscard]] PartsById parts_named_by(PartStore& store, std::uint64_t entry,
                                       std::size_t chunk_bytes);

/// The name of the part that \p target means inside a part of \p folder (`word/`, or empty):
/// relative or absolute, with `.`, `..` and percent-encoding.
[[nodiscard]] std::string resolve_target(std::string_view folder, std::string_view target);

} // namespace solieu

/// \file
/// The structured results: what the writers write, in the terms of the output contract.
#pragma once

#include "core/block.hpp"
#include "core/decimal.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace solieu {

enum class ObservationKind : std::uint8_t { amount, percentage, fraction };
enum class Role : std::uint8_t { level, change, completion, relative, share, rate };
enum class Status : std::uint8_t { reported, estimate, target };
enum class Bound : std::uint8_t { exact, over, under, about, at_least, at_most };
enum class DocumentStatus : std::uint8_t { ok, partial, failed };

[[nodiscard]] std::string_view name_of(ObservationKind kind);
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::string_view name_of(Bound bound);
[[nodiscard]] std::string_view name_of(DocumentStatus status);

/// Where a record stands. For sources with lines `begin` and `end` are byte offsets into the
/// original file; for DOCX they are UTF-8 byte offsets into the block's normalised text.
struct SourcePlace {
    Part part = Part::body;
    std::size_t block = 0;
    std::size_t line = 0; ///< 1-based; 0 where the source has no lines
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// In every record an empty string stands for "absent" and is written as null.
struct DocumentRecord {
    std::string doc; ///< first 16 hex digits of the SHA-256 of the input's bytes
    std::string path;
    std::string format;
    std::string sha256;
    std::uint64_t bytes = 0;
    std::string title;
    std::string doc_type;
    std::string number;
    std::string issuer;
    std::string place;
    std::string date;   ///< ISO 8601
    std::string period; ///< SDMX time period
};

struct HeadingRecord {
    std::string id;
    std::string label; ///< the path of labels, `B.I.1.a`
    int level = 1;     ///< 1 is the outermost
    std::string title;
    std::string parent; ///< id of the enclosing heading
};

/// Where an observation stands in a table, 0-based, with the labels of its row and column.
struct TablePlace {
    std::size_t index = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    std::string row_label;
    std::string column_label;
};

/// Whether observations carry the reasons for their fields.
enum class Explaining { off, on };

/// Why a field of an observation is what it is: the words that say so, and where the grammar or the
/// document knows them.
struct Reason {
    std::string field;
    std::string words;
    std::string place; ///< `lists/roles.tsv:12`, a rule's id, or what the value was inherited from
};

struct ObservationRecord {
    std::string id;
    ObservationKind kind = ObservationKind::amount;
    std::string quote;
    Decimal value;
    std::optional<Decimal> value2;
    int scale = 0;
    std::string unit;
    Role role = Role::level;
    std::string of;
    std::string indicator;
    Status status = Status::reported;
    Bound bound = Bound::exact;
    std::string period;
    std::string basis;
    std::string note;
    std::string section;
    std::optional<TablePlace> table;
    SourcePlace source;
    std::string rule;
    std::vector<Reason> reasons; ///< only on request; no part of the records' contract
};

struct CitationRecord {
    std::string id;
    std::string quote;
    std::string type;
    std::string number;
    std::string issuer;
    std::string date;
    SourcePlace source;
};

struct EndRecord {
    DocumentStatus status = DocumentStatus::ok;
    std::size_t observations = 0;
    std::size_t citations = 0;
    std::size_t checks = 0;
    std::size_t findings = 0;
    std::size_t warnings = 0;
    std::uint64_t milliseconds = 0;
    std::string error_code; ///< empty unless the document failed or was cut short
    std::string error_message;
};

using Record =
    std::variant<DocumentRecord, HeadingRecord, ObservationRecord, CitationRecord, EndRecord>;

} // namespace solieu

/// \file
/// The structured results: what the writers write, in the terms of the output contract.
#pragma once

#include "core/block.hpp"
#include "core/decimal.hpp"
#include "core/finding.hpp"
#include "core/text_span.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
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
/// The kind of a relation among figures, as the annotation guideline names it; the kinds behind
/// `citation` are those that the guideline leaves to the checks.
enum class RelationType : std::uint8_t {
    percentage_of,
    sum,
    difference,
    repeat,
    citation,
    change,
    completion,
    limit,
    unit,
};
enum class Verdict : std::uint8_t { consistent, truncated, inconsistent, not_checkable };
/// What a verdict rests on: the figures as stated, that inputs are rounded, that each part is as
/// precise as it is written, or that ends of intervals touch.
enum class Grade : std::uint8_t { none, exact_inputs, input_rounding, own_precision, boundary };

[[nodiscard]] std::string_view name_of(ObservationKind kind);
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::string_view name_of(Bound bound);
[[nodiscard]] std::string_view name_of(DocumentStatus status);
[[nodiscard]] std::string_view name_of(RelationType type);
[[nodiscard]] std::string_view name_of(Verdict verdict);
[[nodiscard]] std::string_view name_of(Grade grade); ///< empty for none

/// The `doc` of records: the first 16 digits of the SHA-256 of the input's bytes.
[[nodiscard]] std::string document_id(std::string_view sha256);

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
    std::string doc; ///< document_id()
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

struct MatchedBlock;

/// What announces the list that a figure stands in.
enum class ListCue : std::uint8_t {
    none,
    part,      ///< `trong đó`: parts, perhaps not all
    partition, ///< `gồm`, `chia ra`: all parts
    detail,    ///< `cụ thể`, a colon, a bracket: most often all parts
    above,     ///< the figure that a note hangs on, or the line above a list
};

/// The words around a record, for stages behind that compare figures or show them. No part of the
/// records' contract; writers leave it out.
struct Setting {
    std::shared_ptr<const MatchedBlock> block; ///< null where a record was not read from a text
    TextSpan span;                             ///< of the quote in the block's text
    TextSpan sentence;                         ///< the sentence around it
    std::size_t words_from = 0; ///< where words begin that may belong to it: behind the one before
    /// The total that the layout puts it under, whatever the sizes; `of` heeds them.
    std::string listed_under;
    std::size_t list = 0; ///< number of its list in the document; 0 for one above its block
    ListCue cue = ListCue::none;
    std::string restates; ///< the total above its block that it may say once more
    bool is_cell = false; ///< it is a cell of a table, named by the cell's row and column
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
    Setting setting;
};

/// A label whose figure the report says is none (`Ngô cả năm: Không có`): no observation, but a
/// zero in a sum. No part of the records' contract; writers leave it out.
struct AbsenceRecord {
    std::string indicator;
    Setting setting;
};

struct CitationRecord {
    std::string id;
    std::string quote;
    std::string type;
    std::string number;
    std::string issuer;
    std::string date;
    SourcePlace source;
    Setting setting;
};

/// A figure or citation that takes part in a relation.
struct CheckOperand {
    std::string role;  ///< `part`, `whole`, `total`, `previous`, ...
    std::string id;    ///< of the observation or citation
    std::string doc;   ///< of the document it stands in; empty for the check's own
    std::string quote; ///< as in its record
    std::string value; ///< plain decimal as stated, or an ISO 8601 date; empty when it has none
    SourcePlace source;
    /// The text of its block and its place there, to show to people; no part of the contract.
    std::shared_ptr<const std::string> text;
    TextSpan span;
};

/// The ends of an interval as decimals, rounded where they do not end; an empty end is unbounded.
struct CheckInterval {
    std::string low;
    bool low_closed = false;
    std::string high;
    bool high_closed = false;
};

/// A sentence for people in the languages of the reports' readers.
struct Message {
    std::string vietnamese;
    std::string english;
};

/// Why a finding is known and accepted.
struct Suppression {
    std::string kind; ///< `accepted-error`, `tool-wrong`, `other-base`, `revised`, `baseline`
    std::string reason;
};

/// A relation that the report's figures must satisfy, and whether they do.
struct CheckRecord {
    std::string id;
    std::string rule; ///< stable code, `P101`
    RelationType type = RelationType::sum;
    Verdict verdict = Verdict::consistent;
    Grade grade = Grade::none;
    std::optional<Severity> severity; ///< none for what holds or cannot be checked
    std::string reason;               ///< `N003`, when not checkable
    CheckOperand stated;
    std::vector<CheckOperand> operands;
    std::string computed; ///< decimal, rounded where it does not end; empty when there is none
    std::optional<CheckInterval> interval;
    int binding = 0;     ///< 1 to 5: how surely the figures belong together
    std::string power;   ///< decimal 0 to 1: share of single-digit slips that would be noticed
    std::string ulp;     ///< decimal: computed less stated, in units of the stated last place
    std::string group;   ///< `g1`: findings of one root cause; empty for what is no finding
    std::string suspect; ///< id of the figure that the other relations do not clear
    std::string suggestion;
    std::string fingerprint;
    Message message;
    std::optional<Suppression> suppression;
};

struct EndRecord {
    DocumentStatus status = DocumentStatus::ok;
    std::size_t observations = 0;
    std::size_t citations = 0;
    std::size_t checks = 0;
    std::size_t findings = 0;
    std::size_t warnings = 0;
    std::optional<std::uint64_t> milliseconds; ///< none where nobody measured
    std::string error_code; ///< empty unless the document failed or was cut short
    std::string error_message;
};

using Record = std::variant<DocumentRecord, HeadingRecord, ObservationRecord, AbsenceRecord,
                            CitationRecord, CheckRecord, EndRecord>;

} // namespace solieu

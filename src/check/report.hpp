/// \file
/// What one document states, arranged for the questions that checks ask.
#pragma once

#include "check/relation.hpp"
#include "core/record.hpp"
#include "core/text_span.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// Classes of words that tell how a figure stands to those before it
/// (`grammars/lists/relations.tsv`).
enum class Cue : std::uint8_t {
    remainder,  ///< `còn lại`: what is left of a total
    still,      ///< `còn`: perhaps what is left, perhaps what has become of it
    undone,     ///< `chưa`, `đang`: what of a total is not so
    total,      ///< `tổng số`
    whole,      ///< `trong tổng số`: what a share is of
    some,       ///< `chủ yếu`, `…`: a list that is not meant to be complete
    past,       ///< `cùng kỳ`: a value of another period
    than,       ///< `so với`: what something is compared with
    from,       ///< `từ 45`
    to,         ///< `lên 57`
    average,    ///< `bình quân`: cannot be added
    aside,      ///< `riêng`: no part of the list before it
    structure,  ///< `cơ cấu`: shares of one whole
    person,     ///< `đồng chí`: a noun of people, within the quote
    gap,        ///< `tiết kiệm`, `để lại`: perhaps the difference of two figures before it
    balance,    ///< `chênh lệch`, `kết dư`, `xuất siêu`: surely so
    altogether, ///< `cộng`: the sum of the figures before it
    excess,     ///< `vượt`: above what a completion is measured by
    plan,       ///< `kế hoạch`: what a completion is measured by
    attribute,  ///< `nữ`, `dân tộc thiểu số`: groups that overlap
    equals,     ///< the sign `=`
};

/// A set of cues.
class Cues {
public:
    void add(Cue cue)
    {
        m_bits |= 1U << static_cast<unsigned>(cue);
    }
    [[nodiscard]] bool has(Cue cue) const
    {
        return (m_bits >> static_cast<unsigned>(cue) & 1U) != 0;
    }

private:
    std::uint32_t m_bits = 0;
};

/// Number of a fact in its report.
using FactId = std::size_t;

/// One observation with what the checks ask of it.
struct Fact {
    ObservationRecord record; ///< without its reasons and its matched block
    FactId id = 0;
    std::shared_ptr<const std::string> text; ///< of its block; null when it has none
    std::size_t block = 0;                   ///< running number of its block
    std::size_t sentence = 0;                ///< running number of its sentence
    Cues before;                             ///< between the figure before it and it
    Cues behind;                             ///< in the few words behind it
    ListCue opening = ListCue::none;         ///< what words or marks before it announce a list
    Cues between;                     ///< from the figure before it on, with the basis of that
    bool is_person = false;           ///< it counts people
    bool is_open_list = false;        ///< behind it its sentence goes on with `…` or `v.v`
    bool is_bracketed = false;        ///< an open bracket stands before it in its sentence
    bool has_own_label = false;       ///< the bracket names it: `(môn Toán 03 bài`
    std::string indicator;            ///< folded, for comparing
    std::string dimension;            ///< what may be added to it: its unit, folded
    std::size_t dimension_number = 0; ///< the same for the same dimension
    std::size_t digits = 0;           ///< significant ones of its value
    int unit_power = 0;               ///< of ten, of its unit over the unit of its dimension
    bool counts = false;              ///< its unit is a counted noun
    bool is_money = false;
    std::optional<FactId> of;
    std::optional<FactId> listed_under;
    std::optional<FactId> restates;

    [[nodiscard]] bool is_percentage() const
    {
        return record.kind == ObservationKind::percentage;
    }
    [[nodiscard]] bool is_fraction() const
    {
        return record.kind == ObservationKind::fraction;
    }
    [[nodiscard]] bool is_level() const
    {
        return record.role == Role::level && !is_percentage();
    }
    /// A count, or money written to the đồng: known exactly.
    [[nodiscard]] bool is_exact() const;
    [[nodiscard]] bool is_count() const
    {
        return counts;
    }
    /// Its value, or the first of a fraction or range.
    [[nodiscard]] Term term() const;
    /// The total of a fraction.
    [[nodiscard]] Term whole_term() const;
};

/// A citation, as the checks compare it.
struct CitedDocument {
    CitationRecord record; ///< without its matched block
    std::shared_ptr<const std::string> text;
};

/// Everything that one document states.
class Report {
public:
    void add(const DocumentRecord& document);
    void add(const ObservationRecord& observation);
    void add(const CitationRecord& citation);
    /// A label whose figure the report says is none: `Ngô cả năm: Không có`.
    void add(const AbsenceRecord& absence);
    /// Links facts by their ids, once all are there.
    void link();
    void clear();

    /// Whether the fact is the first of a note.
    [[nodiscard]] bool begins_note(const Fact& fact) const;

    [[nodiscard]] const DocumentRecord& document() const
    {
        return m_document;
    }
    /// identity_of() its document.
    [[nodiscard]] const std::string& identity() const
    {
        return m_identity;
    }
    [[nodiscard]] std::span<const Fact> facts() const
    {
        return m_facts;
    }
    [[nodiscard]] const Fact& fact(FactId id) const
    {
        return m_facts[id];
    }
    [[nodiscard]] std::span<const CitedDocument> citations() const
    {
        return m_citations;
    }
    /// Absences with the number of facts before each.
    struct Absence {
        std::string indicator; ///< folded
        FactId before = 0;
    };
    [[nodiscard]] std::span<const Absence> absences() const
    {
        return m_absences;
    }

    /// The facts whose `of` names the fact, or that are listed under it, in reading order.
    [[nodiscard]] std::span<const FactId> below(FactId id) const;

    /// The facts of the sentence that carries the mark of a note, or where that has none of the one
    /// before it; none for an empty label.
    [[nodiscard]] std::span<const FactId> marked_by(const std::string& note) const;

    /// The last fact before the mark of a note in its sentence, or where that has none in the one
    /// before it; empty when there is none.
    [[nodiscard]] std::optional<FactId> hung_on(const std::string& note) const;

    /// The facts of the notes whose marks stand right behind the fact.
    [[nodiscard]] std::span<const FactId> noted_at(FactId id) const;

    /// The facts of a fact's sentence, as a half-open range of ids.
    [[nodiscard]] std::pair<FactId, FactId> sentence_of(FactId id) const;

private:
    /// Where the mark of a note stands.
    struct MarkPlace {
        std::size_t block = 0;
        std::size_t offset = 0;
    };

    [[nodiscard]] std::shared_ptr<const std::string> keep_text(const Setting& setting);

    /// `giải ngân 83 tỷ đồng. Kết quả như sau[^1]:`: a mark whose sentence has no figure hangs on
    /// the sentence with figures before it.
    void hang_on_sentence_before();

    DocumentRecord m_document;
    std::string m_identity;
    std::vector<Fact> m_facts;
    std::vector<CitedDocument> m_citations;
    std::vector<Absence> m_absences;
    std::map<std::string, FactId, std::less<>> m_by_name;
    std::map<std::string, std::size_t, std::less<>> m_dimensions;     ///< their numbers
    std::map<std::string, std::vector<FactId>, std::less<>> m_marked; ///< by label of the note
    std::map<std::string, FactId, std::less<>> m_hung_on;             ///< by label of the note
    std::map<std::string, MarkPlace, std::less<>> m_mark_places;      ///< by label of the note
    std::map<FactId, std::vector<FactId>> m_noted;                    ///< by what the note hangs on
    std::vector<std::vector<FactId>> m_below;
    // Of the block read last:
    std::shared_ptr<const MatchedBlock> m_block;
    std::shared_ptr<const std::string> m_text;
    std::size_t m_blocks = 0;
    std::size_t m_kept_bytes = 0;
};

/// Calls \p look with the facts around one, the nearest first, at most so many on each side.
template <typename Look>
void for_nearest(const Report& report, FactId id, FactId reach, Look look)
{
    for (FactId distance = 1; distance <= reach; ++distance) {
        if (distance <= id) {
            look(report.fact(id - distance));
        }
        if (id + distance < report.facts().size()) {
            look(report.fact(id + distance));
        }
    }
}

/// Who wrote what and when: what stays the same when a document is read again, or saved in another
/// format.
[[nodiscard]] std::string identity_of(const DocumentRecord& document);

/// What figures of the unit may be added to: its base unit, a currency, or the folded noun.
[[nodiscard]] std::string dimension_of(std::string_view unit);

/// Whether the text leaves something out: `…` or `...`.
[[nodiscard]] bool has_ellipsis(std::string_view text);

/// The text behind one fact and before another of the same block; none where there is none.
[[nodiscard]] std::optional<std::string_view> text_between(const Fact& left, const Fact& right);

/// Whether the word stands in the text between them.
[[nodiscard]] bool has_between(const Fact& left, const Fact& right, std::string_view word);

/// Whether the words of the one are the first or the last words of the other, or all of them.
[[nodiscard]] bool is_run_of(std::string_view shorter, std::string_view longer);

/// Whether two facts measure in one unit, or count things of one name: what may be added and
/// compared.
[[nodiscard]] bool is_alike(const Fact& left, const Fact& right);

/// Whether one of two facts may be a part of the other: they are alike, or count things, whatever
/// their names.
[[nodiscard]] bool is_commensurable(const Fact& left, const Fact& right);

} // namespace solieu

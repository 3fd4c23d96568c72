/// \file
/// Marks the findings that people have accepted.
#pragma once

#include "check/ignore_file.hpp"
#include "core/record.hpp"
#include "core/sink.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace solieu {

/// The entries of one file, and what became of each over the documents.
class IgnoreList {
public:
    /// \p today as ISO 8601: entries whose `until` lies before it accept nothing.
    IgnoreList(IgnoreFile file, std::string today);
    IgnoreList(const IgnoreList&) = delete;
    IgnoreList& operator=(const IgnoreList&) = delete;
    ~IgnoreList() = default;

    /// Why a finding is accepted; nothing if no entry does that. Notes which entries it fits.
    [[nodiscard]] std::optional<Suppression> find(const CheckRecord& check);

    /// A document has ended: entries for it can be judged. One that was not read to its end proves
    /// nothing about its entries.
    void judge(const DocumentRecord& document, DocumentStatus status);

    /// Entries for the documents seen that fit no finding of them. One without `doc` is judged by
    /// all documents together.
    [[nodiscard]] std::vector<const IgnoreEntry*> unused() const;
    /// Entries that fit a finding, but no longer count.
    [[nodiscard]] std::vector<const IgnoreEntry*> expired() const;

    /// The file's rows without the unused ones.
    [[nodiscard]] std::string pruned() const;

    [[nodiscard]] const std::string& path() const
    {
        return m_file.path;
    }

private:
    struct State {
        bool is_used = false;
        bool is_seen = false;    ///< its document was read
        bool is_unknown = false; ///< its document could not be read to its end
    };

    [[nodiscard]] bool is_expired(const IgnoreEntry& entry) const;
    [[nodiscard]] bool is_unused(std::size_t at) const;
    [[nodiscard]] bool is_for(const IgnoreEntry& entry, const CheckRecord& check) const;

    using Index = std::unordered_multimap<std::string_view, std::size_t>;

    IgnoreFile m_file;
    std::string m_today;
    Index m_by_fingerprint;
    Index m_by_document;
    std::vector<State> m_states; ///< of each entry
    bool m_has_gap = false;      ///< some document was not read to its end
};

/// Passes records on; findings of an accepted fingerprint get their suppression, and the end record
/// does not count them. Several lists are asked in their order. Belongs to one thread; the lists
/// and the next sink must outlive it.
class Suppressor final : public Sink<Record> {
public:
    Suppressor(std::vector<std::reference_wrapper<IgnoreList>> lists, Sink<Record>& next);

    void put(Record record) override;
    void finish() override;

private:
    void mark(CheckRecord& check);
    void end(EndRecord& end);

    std::vector<std::reference_wrapper<IgnoreList>> m_lists;
    Sink<Record>& m_next;
    DocumentRecord m_document;
    std::size_t m_suppressed = 0; ///< in the document
};

} // namespace solieu

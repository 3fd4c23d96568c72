#include "check/suppressor.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace solieu {
namespace {

/// The names by which an entry may mean a document: its path and every end of it that begins at a
/// folder or file, its number, its id.
std::vector<std::string_view> names_of(const DocumentRecord& document)
{
    std::vector<std::string_view> names{document.number, document.doc};
    const std::string_view path = document.path;
    for (std::size_t slash = 0; slash != std::string_view::npos;) {
        names.push_back(path.substr(slash));
        slash = path.find('/', slash);
        slash = slash == std::string_view::npos ? slash : slash + 1;
    }
    return names;
}

} // namespace

IgnoreList::IgnoreList(IgnoreFile file, std::string today)
    : m_file(std::move(file)), m_today(std::move(today)), m_states(m_file.entries.size())
{
    for (std::size_t at = 0; at < m_file.entries.size(); ++at) {
        const IgnoreEntry& entry = m_file.entries[at];
        m_by_fingerprint.emplace(entry.fingerprint, at);
        if (!entry.doc.empty()) {
            m_by_document.emplace(entry.doc, at);
        }
    }
}

bool IgnoreList::is_expired(const IgnoreEntry& entry) const
{
    return !entry.until.empty() && entry.until < m_today;
}

bool IgnoreList::is_for(const IgnoreEntry& entry, const CheckRecord& check) const
{
    return entry.rule.empty() || entry.rule == check.rule;
}

std::optional<Suppression> IgnoreList::find(const CheckRecord& check)
{
    const IgnoreEntry* first = nullptr;
    const auto [begin, end] = m_by_fingerprint.equal_range(check.fingerprint);
    for (auto at = begin; at != end; ++at) {
        const IgnoreEntry& entry = m_file.entries[at->second];
        if (!is_for(entry, check)) {
            continue;
        }
        m_states[at->second].is_used = true;
        if (!is_expired(entry) && (first == nullptr || entry.line < first->line)) {
            first = &entry;
        }
    }
    return first == nullptr ? std::nullopt : std::optional(Suppression{first->kind, first->reason});
}

void IgnoreList::judge(const DocumentRecord& document, DocumentStatus status)
{
    const bool is_whole = status == DocumentStatus::ok;
    m_has_gap = m_has_gap || !is_whole;
    for (const std::string_view name : names_of(document)) {
        const auto [begin, end] = m_by_document.equal_range(name);
        for (auto at = begin; at != end; ++at) {
            State& state = m_states[at->second];
            state.is_seen = true;
            state.is_unknown = state.is_unknown || !is_whole;
        }
    }
}

bool IgnoreList::is_unused(std::size_t at) const
{
    const State& state = m_states[at];
    if (state.is_used) {
        return false;
    }
    return m_file.entries[at].doc.empty() ? !m_has_gap : state.is_seen && !state.is_unknown;
}

std::vector<const IgnoreEntry*> IgnoreList::unused() const
{
    std::vector<const IgnoreEntry*> entries;
    for (std::size_t at = 0; at < m_states.size(); ++at) {
        if (is_unused(at)) {
            entries.push_back(&m_file.entries[at]);
        }
    }
    return entries;
}

std::vector<const IgnoreEntry*> IgnoreList::expired() const
{
    std::vector<const IgnoreEntry*> entries;
    for (std::size_t at = 0; at < m_states.size(); ++at) {
        if (m_states[at].is_used && is_expired(m_file.entries[at])) {
            entries.push_back(&m_file.entries[at]);
        }
    }
    return entries;
}

std::string IgnoreList::pruned() const
{
    std::string text;
    for (std::size_t at = 0; at < m_states.size(); ++at) {
        if (!is_unused(at)) {
            text.append(m_file.entries[at].row).append("\n");
        }
    }
    return text;
}

Suppressor::Suppressor(std::vector<std::reference_wrapper<IgnoreList>> lists, Sink<Record>& next)
    : m_lists(std::move(lists)), m_next(next)
{
}

void Suppressor::put(Record record)
{
    if (const auto* document = std::get_if<DocumentRecord>(&record)) {
        m_document = *document;
    } else if (auto* check = std::get_if<CheckRecord>(&record)) {
        mark(*check);
    } else if (auto* ended = std::get_if<EndRecord>(&record)) {
        end(*ended);
    }
    m_next.put(std::move(record));
}

void Suppressor::finish()
{
    m_next.finish();
}

void Suppressor::mark(CheckRecord& check)
{
    if (!check.severity || check.fingerprint.empty()) {
        return;
    }
    // All lists are asked, because each must know which of its entries are needed.
    for (IgnoreList& list : m_lists) {
        const auto suppression = list.find(check);
        if (suppression && !check.suppression) {
            check.suppression = suppression;
            ++m_suppressed;
        }
    }
}

void Suppressor::end(EndRecord& end)
{
    end.findings -= std::min(end.findings, m_suppressed);
    for (IgnoreList& list : m_lists) {
        list.judge(m_document, end.status);
    }
    m_suppressed = 0;
    m_document = {};
}

} // namespace solieu

#include "check/series.hpp"

#include <iterator>
#include <utility>

namespace solieu {
namespace {

template <typename Kept>
std::span<const Kept> find_in(const std::unordered_map<std::string, std::vector<Kept>>& all,
                              const std::string& key)
{
    const auto found = all.find(key);
    return found == all.end() ? std::span<const Kept>() : std::span<const Kept>(found->second);
}

} // namespace

std::span<const SeriesEntry> Series::entries(const std::string& series) const
{
    return find_in(m_entries, series);
}

std::span<const SeriesCitation> Series::citations(const std::string& document) const
{
    return find_in(m_citations, document);
}

void Series::keep_text(SeriesFigure& figure)
{
    if (figure.text == nullptr || m_texts.contains(figure.text.get())) {
        return;
    }
    if (m_text_bytes + figure.text->size() > k_max_text_bytes) {
        figure.text = nullptr;
        return;
    }
    m_text_bytes += figure.text->size();
    m_texts.insert(figure.text.get());
}

void Series::add(SeriesPage page)
{
    if (m_figures >= k_max_figures) {
        return;
    }
    m_docs.insert(page.report->doc);
    m_reports.push_back(std::move(page.report));
    m_texts.clear();
    for (auto& [key, entries] : page.entries) {
        for (SeriesEntry& entry : entries) {
            if (m_figures + entry.figures.size() > k_max_figures) {
                return;
            }
            m_figures += entry.figures.size();
            for (SeriesFigure& figure : entry.figures) {
                keep_text(figure);
            }
            m_entries[key].push_back(std::move(entry));
        }
    }
    for (auto& [key, citations] : page.citations) {
        std::vector<SeriesCitation>& kept = m_citations[key];
        for (SeriesCitation& citation : citations) {
            if (kept.size() >= k_max_citing || m_figures >= k_max_figures) {
                break;
            }
            ++m_figures;
            keep_text(citation.figure);
            kept.push_back(std::move(citation));
        }
    }
}

} // namespace solieu

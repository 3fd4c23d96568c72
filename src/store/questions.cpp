#include "store/questions.hpp"

#include "store/stored_text.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

/// The words as a search that needs all of them, in any order: each is quoted, so that none is
/// taken for an operator.
std::string all_of(std::string_view words)
{
    const std::string folded = search_text(words);
    std::string search;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) {
            search += search.empty() ? "\"" : " \"";
            for (const char character : folded.substr(at, end - at)) {
                search += character == '"' ? std::string("\"\"") : std::string(1, character);
            }
            search += '"';
        }
        at = end + 1;
    }
    return search;
}

/// SQL's LIKE, with the text's own wildcards taken literally.
std::string like(std::string_view text)
{
    std::string pattern;
    for (const char character : text) {
        if (character == '%' || character == '_' || character == '\\') {
            pattern += '\\';
        }
        pattern += character;
    }
    return pattern + '%';
}

Statement ask_series(Connection& connection, const QuestionTerms& terms)
{
    Statement rows(
        connection,
        "SELECT o.indicator, d.place, o.period, o.role, o.status, o.bound, o.value_exact AS value, "
        "o.scale, o.unit, o.basis, o.quote, d.path, o.id "
        "FROM observations o JOIN documents d USING (document_id) "
        "WHERE o.observation_id IN (SELECT rowid FROM observations_search "
        "                           WHERE observations_search MATCH ?1) "
        "AND o.period LIKE ?2 ESCAPE '\\' "
        "AND (?3 = '' OR instr(solieu_folded(d.place), ?3) > 0) "
        "ORDER BY o.indicator, o.unit, d.place, o.period, d.document_id, o.position LIMIT ?4");
    rows.text(all_of(terms.words)).text(like(terms.period)).text(search_text(terms.place));
    rows.size(terms.limit);
    return rows;
}

Statement ask_search(Connection& connection, const QuestionTerms& terms)
{
    Statement rows(connection,
                   "SELECT o.indicator, o.quote, o.role, o.period, d.place, d.path, o.id "
                   "FROM observations_search s "
                   "JOIN observations o ON o.observation_id = s.rowid "
                   "JOIN documents d USING (document_id) WHERE observations_search MATCH ?1 "
                   "ORDER BY s.rank, o.observation_id LIMIT ?2");
    rows.text(all_of(terms.words)).size(terms.limit);
    return rows;
}

Statement ask_findings(Connection& connection, const QuestionTerms& terms)
{
    Statement rows(connection,
                   "SELECT severity, rule, path, stated_quote AS stated, computed, suggestion, "
                   "indicator, message_vi AS message, id FROM v_findings "
                   "WHERE CASE severity WHEN 'error' THEN 3 WHEN 'warning' THEN 2 ELSE 1 END >= "
                   "CASE ?1 WHEN 'error' THEN 3 WHEN 'warning' THEN 2 ELSE 1 END "
                   "AND (?2 = '' OR instr(solieu_folded(place), ?2) > 0) "
                   "ORDER BY CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, "
                   "document_id, id LIMIT ?3");
    rows.text(terms.severity).text(search_text(terms.place)).size(terms.limit);
    return rows;
}

Statement ask_documents(Connection& connection, const QuestionTerms& terms)
{
    Statement rows(connection,
                   "SELECT path, status, place, period, observations, checks, findings, error_code "
                   "AS error, error_message AS message FROM documents "
                   "WHERE (?1 = 0 OR status <> 'ok') AND ifnull(period, '') LIKE ?2 ESCAPE '\\' "
                   "AND (?3 = '' OR instr(solieu_folded(place), ?3) > 0) "
                   "ORDER BY document_id LIMIT ?4");
    rows.integer(terms.only_failed ? 1 : 0).text(like(terms.period));
    rows.text(search_text(terms.place)).size(terms.limit);
    return rows;
}

Statement ask_top_indicators(Connection& connection, const QuestionTerms& terms)
{
    Statement rows(connection,
                   "SELECT indicator, unit, count(*) AS observations, "
                   "count(DISTINCT document_id) AS documents, min(period) AS first, "
                   "max(period) AS last FROM observations "
                   "WHERE indicator IS NOT NULL AND role = 'level' "
                   "GROUP BY indicator, unit "
                   "ORDER BY documents DESC, observations DESC, indicator, unit LIMIT ?1");
    rows.size(terms.limit);
    return rows;
}

} // namespace

std::span<const StoreQuestion> questions()
{
    static constexpr std::array k_questions{
        StoreQuestion{"series", "INDICATOR", "an indicator over periods and places", ask_series},
        StoreQuestion{"search", "WORDS", "figures by the words of their indicator or quote",
                      ask_search},
        StoreQuestion{"findings", "", "figures that contradict each other, the worst first",
                      ask_findings},
        StoreQuestion{"documents", "", "what was read, and what failed and why", ask_documents},
        StoreQuestion{"top-indicators", "", "what most documents have figures of",
                      ask_top_indicators},
    };
    return k_questions;
}

} // namespace solieu

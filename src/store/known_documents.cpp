#include "store/known_documents.hpp"

#include <utility>

namespace solieu {

KnownDocuments::KnownDocuments(Connection& connection, Maker maker)
    : m_maker(std::move(maker)),
      m_find(connection, "SELECT document_id, sha256, status = 'failed', program_version, "
                         "grammar_sha256, choices FROM documents WHERE path_bytes = ?"),
      m_all(connection, "SELECT document_id, path_bytes FROM documents ORDER BY document_id"),
      m_remove(connection, "DELETE FROM documents WHERE document_id = ?")
{
}

std::optional<KnownDocument> KnownDocuments::find(std::string_view name)
{
    m_find.bytes(name);
    if (!m_find.step()) {
        return std::nullopt;
    }
    KnownDocument known;
    known.id = m_find.integer_at(0);
    known.sha256 = m_find.text_at(1);
    known.is_failed = m_find.integer_at(2) != 0;
    known.is_current = m_find.text_at(3) == m_maker.program_version &&
                       m_find.text_at(4) == m_maker.grammar_sha256 &&
                       m_find.text_at(5) == m_maker.choices;
    m_find.reset();
    return known;
}

void KnownDocuments::for_each(const std::function<void(std::int64_t, const std::string&)>& use)
{
    while (m_all.step()) {
        use(m_all.integer_at(0), m_all.bytes_at(1));
    }
}

void KnownDocuments::remove(std::int64_t id)
{
    m_remove.integer(id).run();
}

} // namespace solieu

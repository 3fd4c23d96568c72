#include "write/writer_view.hpp"

#include "write/check_view.hpp"
#include "write/shown_text.hpp"

#include <cerrno>
#include <ostream>
#include <system_error>
#include <utility>
#include <variant>

namespace solieu {

WriterView::WriterView(std::ostream& out, const WriterOptions& options)
    : m_out(out), m_options(options), m_words(view_words(options.language))
{
}

void WriterView::put(Record record)
{
    if (auto* document = std::get_if<DocumentRecord>(&record)) {
        m_document = std::move(*document);
    } else if (auto* check = std::get_if<CheckRecord>(&record)) {
        take(std::move(*check));
    } else if (const auto* end = std::get_if<EndRecord>(&record)) {
        write_document(*end);
        m_checks.clear();
        m_counts = {};
        m_document = {};
    }
}

void WriterView::take(CheckRecord check)
{
    m_counts.add(check);
    if (m_options.showing == Showing::all || is_finding(check)) {
        m_checks.push_back(std::move(check));
    }
}

void WriterView::write_document(const EndRecord& end)
{
    errno = 0;
    m_out << (m_documents > 0 ? "\n" : "");
    ++m_documents;
    write_header(end);
    if (end.status == DocumentStatus::failed) {
        ++m_failed;
        flush();
        return;
    }
    if (m_counts.all() == 0) {
        m_out << m_words.nothing << '\n';
    } else {
        write_checks();
        m_out << '\n' << line_of_counts(m_counts, m_words) << '\n';
        m_total.add(m_counts);
    }
    flush();
}

void WriterView::write_header(const EndRecord& end)
{
    const Paint paint(m_options.colours);
    m_out << paint.bold(shown(m_document.path));
    if (end.status == DocumentStatus::failed) {
        m_out << ": " << m_words.unreadable << ": " << shown(end.error_message) << '\n';
        return;
    }
    std::string title = m_document.doc_type;
    if (!m_document.title.empty()) {
        title += (title.empty() ? "«" : " «") + m_document.title + "»";
    }
    m_out << (title.empty() ? "" : ": ") << shown(title);
    if (!m_document.period.empty()) {
        m_out << ", " << m_words.period << ' ' << m_document.period;
    }
    m_out << '\n';
    if (end.status == DocumentStatus::partial) {
        m_out << m_words.incomplete << ": " << shown(end.error_message) << '\n';
    }
}

void WriterView::write_checks()
{
    const Paint paint(m_options.colours);
    sort_for_view(m_checks);
    std::string group;
    for (std::size_t at = 0; at < m_checks.size(); ++at) {
        const CheckRecord& check = m_checks[at];
        if (!check.severity) {
            const bool is_first = at == 0 || m_checks[at - 1].severity.has_value();
            m_out << (is_first ? "\n" : "") << line_of_check(check, m_words, paint);
            continue;
        }
        m_out << '\n';
        if (!check.group.empty() && check.group != group) {
            std::size_t behind = at;
            while (behind < m_checks.size() && m_checks[behind].group == check.group) {
                ++behind;
            }
            if (behind - at > 1) {
                m_out << m_words.group_before << behind - at << m_words.group_behind << ":\n";
            }
        }
        group = check.group;
        m_out << view_of_finding(check, m_words, paint);
    }
}

void WriterView::close(const Closing& closing)
{
    errno = 0;
    std::string text;
    if (m_documents > 1) {
        text = std::string(m_words.total) + ": " + counted(m_documents, m_words.documents);
        if (m_failed > 0) {
            text += " (" + counted(m_failed, m_words.failed_documents) + ")";
        }
        text += "; " + line_of_counts(m_total, m_words) + "\n";
    }
    if (closing.absent > 0) {
        text += counted(closing.absent, m_words.absent) + "\n";
    }
    if (!closing.notices.empty()) {
        text += counted(closing.notices.size(), m_words.notices) + "\n";
    }
    if (m_total.all() > 0) {
        text += std::string(m_words.hint) + "\n";
    }
    m_out << (text.empty() ? "" : "\n") << text;
    flush();
}

void WriterView::flush()
{
    m_out.flush();
    if (!m_out) {
        throw std::system_error(errno != 0 ? errno : EIO, std::generic_category(),
                                "cannot write output");
    }
}

} // namespace solieu

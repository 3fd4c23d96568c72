#include "store/run_log.hpp"

namespace solieu {

RunLog::RunLog(Connection& connection, const Maker& maker, std::string_view started)
    : m_note(connection, "UPDATE runs SET documents = ?, unchanged = ?, failed = ?, pruned = ? "
                         "WHERE run_id = ?"),
      m_finish(connection, "UPDATE runs SET status = ?, finished = ? WHERE run_id = ?")
{
    connection.run("UPDATE runs SET status = 'interrupted' WHERE status = 'running'");
    Statement insert(connection, "INSERT INTO runs (started, status, program_version, "
                                 "grammar_sha256, choices) VALUES (?, 'running', ?, ?, ?)");
    insert.text(started).text(maker.program_version).text(maker.grammar_sha256);
    insert.text(maker.choices).run();
    m_id = connection.last_row();
}

void RunLog::note(const RunCounts& counts)
{
    m_note.size(counts.documents).size(counts.unchanged).size(counts.failed).size(counts.pruned);
    m_note.integer(m_id).run();
}

void RunLog::finish(const RunCounts& counts, std::string_view finished, bool is_interrupted)
{
    note(counts);
    m_finish.text(is_interrupted ? "interrupted" : "finished").text(finished).integer(m_id).run();
}

} // namespace solieu

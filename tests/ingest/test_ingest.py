"""Tests of `solieu ingest`, `worker` and `query` from outside.

    test_ingest.py PROGRAM [TEST...]
"""
import csv
import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from archive_with_poison import FAULTS, add_poison, docx, report, zipped

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = None
OK, FAILED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
TABLES = ("documents", "headings", "observations", "citations", "checks", "check_operands")


class ArchiveTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="solieu-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.archive = self.folder / "archive"
        self.archive.mkdir()
        self.db = self.folder / "figures.db"

    def write(self, name, content):
        path = self.archive / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def solieu(self, *arguments, stdin=b"", **variables):
        done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=120,
                              cwd=self.folder, env={**os.environ, **variables})
        return done.returncode, done.stdout, done.stderr.decode("utf-8")

    def ingest(self, *arguments, db=None, **more):
        return self.solieu("ingest", "--db", db or self.db, *(arguments or ["archive"]), **more)

    def rows(self, sql, db=None):
        connection = sqlite3.connect(db or self.db)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def content(self, db=None):
        """Everything but the runs; the database must be sound."""
        self.assertEqual(self.rows("PRAGMA integrity_check", db), [("ok",)])
        self.assertEqual(self.rows("PRAGMA foreign_key_check", db), [])
        return {table: self.rows(f"SELECT * FROM {table} ORDER BY 1, 2, 3", db) for table in TABLES}

    def names(self):
        return [name for name, in self.rows("SELECT path FROM documents ORDER BY document_id")]


class Inputs(ArchiveTest):
    def test_folders_are_walked_in_the_order_of_names(self):
        for number, name in enumerate(["b.txt", "a/z.txt", "a/a.txt", "c.txt"]):
            self.write(name, report(number))
        self.assertEqual(self.ingest()[0], OK)
        self.assertEqual(self.names(), ["archive/a/a.txt", "archive/a/z.txt", "archive/b.txt", "archive/c.txt"])

    def test_litter_links_and_special_files_are_passed_over(self):
        self.write("a.txt", report(1))
        for name in (".hidden.txt", "~$a.docx", "Thumbs.db"):
            self.write(name, "x")
        os.symlink(self.archive, self.archive / "loop")
        os.mkfifo(self.archive / "pipe.txt")
        status, _, err = self.ingest()
        self.assertEqual((status, self.names()), (OK, ["archive/a.txt"]))
        self.assertIn("5 passed over", err)

    def test_glob_chooses_in_folders_and_archives_but_not_what_is_named(self):
        self.write("a.txt", report(1))
        self.write("b.text", report(2))
        self.write("c.zip", zipped({"d.txt": report(3), "e.text": report(4)}))
        self.assertEqual(self.ingest("archive", "archive/b.text", "--glob", "*.txt")[0], OK)
        self.assertEqual(self.names(), ["archive/a.txt", "archive/c.zip!/d.txt", "archive/b.text"])

    def test_archives_within_archives_down_to_three(self):
        inner = zipped({"mot.txt": report(1)})
        for level in range(3):
            inner = zipped({f"{level}.zip": inner, f"{level}.txt": report(10 + level)})
        self.write("a.zip", inner)
        status, _, err = self.ingest()
        self.assertEqual(status, FAILED)
        self.assertEqual(self.rows("SELECT path, error_code FROM documents ORDER BY 1"), [
            ("archive/a.zip!/2.txt", None),
            ("archive/a.zip!/2.zip!/1.txt", None),
            ("archive/a.zip!/2.zip!/1.zip!/0.txt", None),
            ("archive/a.zip!/2.zip!/1.zip!/0.zip", "limit_exceeded"),
        ])
        self.assertIn("three deep", err)

    def test_an_archive_whose_list_is_longer_than_a_pipe(self):
        folder = "một thư mục có tên dài " * 8
        self.write("a.zip", zipped({f"{folder}/{number}.txt": "Trồng 12 ha rừng.\n" for number in range(500)}))
        self.assertEqual(self.ingest()[0], OK)
        self.assertEqual(self.rows("SELECT count(*), sum(observations) FROM documents"), [(500, 500)])

    def test_members_with_names_beyond_all_paths_are_passed_over(self):
        self.write("a.zip", zipped({"x" * 5000 + ".txt": report(1), "b.txt": report(2)}))
        status, _, err = self.ingest()
        self.assertEqual((status, self.names()), (OK, ["archive/a.zip!/b.txt"]))
        self.assertIn("1 passed over", err)

    def test_a_member_can_be_read_alone(self):
        self.write("a.zip", zipped({"x/b!/c.txt": report(1)}))
        status, out, _ = self.solieu("extract", "archive/a.zip!/x/b!/c.txt")
        self.assertEqual(status, OK)
        self.assertIn(b'"quote":"2 t\xe1\xbb\xb7 \xc4\x91\xe1\xbb\x93ng"', out)

    def test_a_document_under_the_name_of_an_archive_is_read(self):
        self.write("a.zip", docx('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                                 "<w:body><w:p><w:r><w:t>Trồng 12 ha rừng.</w:t></w:r></w:p></w:body></w:document>"))
        self.assertEqual(self.ingest()[0], OK)
        self.assertEqual(self.rows("SELECT path, format, observations FROM documents"), [("archive/a.zip", "docx", 1)])

    def test_a_list_of_names(self):
        self.write("a.txt", report(1))
        self.write("b\nc.txt", report(2))
        listed = b"archive/a.txt\0archive/b\nc.txt\0"
        self.assertEqual(self.ingest("--files-from", "-", "-0", stdin=listed)[0], OK)
        self.assertEqual(self.names(), ["archive/a.txt", "archive/b\nc.txt"])
        (self.folder / "list").write_bytes(b"archive/a.txt\n\n")
        self.assertEqual(self.ingest("--files-from", "list", db=self.folder / "two.db")[0], OK)
        self.assertEqual(self.rows("SELECT count(*) FROM documents", self.folder / "two.db"), [(1,)])

    def test_standard_input_is_one_document(self):
        self.assertEqual(self.ingest("-", stdin=report(1).encode())[0], OK)
        self.assertEqual(self.rows("SELECT path, observations > 0 FROM documents"), [("-", 1)])

    def test_no_input_is_an_error(self):
        for arguments in (["--db", self.db], ["--db", self.db, "archive"], ["archive"]):
            status, _, err = self.solieu("ingest", *arguments)
            self.assertEqual(status, UNUSABLE, err)
            self.assertRegex(err, r"\Asolieu: .*(no input|no document|no database)")

    def test_the_database_is_no_document(self):
        self.write("a.txt", report(1))
        for _ in range(2):
            self.assertEqual(self.ingest("archive", db="archive/figures.db")[0], OK)
        self.assertEqual(self.rows("SELECT path FROM documents", self.archive / "figures.db"), [("archive/a.txt",)])


class Robust(ArchiveTest):
    def test_each_poison_is_one_failure_row_and_all_else_is_read(self):
        for number in range(20):
            self.write(f"q{number:02}.txt", report(100 + number))
        add_poison(self.archive)
        status, _, err = self.ingest("archive", "--deadline", "1", "--jobs", "2", SOLIEU_WORKER_FAULTS=FAULTS)
        self.assertEqual(status, FAILED)
        failed = dict(self.rows("SELECT path, error_code FROM documents WHERE status = 'failed'"))
        self.assertEqual(failed, {
            "archive/m-poison-crash.txt": "crashed", "archive/n-poison-hang.txt": "deadline_exceeded",
            "archive/o-poison-memory.txt": "out_of_memory", "archive/empty.docx": "is_empty",
            "archive/cut-off.docx": "truncated", "archive/broken.docx": "broken_xml",
            "archive/bomb.docx": "limit_exceeded", "archive/p.zip!/trong/poison-crash.txt": "crashed"})
        self.assertEqual(self.rows("SELECT count(*) FROM documents WHERE status = 'ok'"), [(25,)])
        self.assertEqual(self.rows("SELECT count(*) FROM documents WHERE sha256 IS NULL"), [(1,)])  # the empty one
        self.assertIn("crashed ×2", err)
        odd = self.rows("SELECT path, path_bytes FROM documents WHERE path LIKE '%odd-%'")
        self.assertEqual(odd, [("archive/odd-\ufffd\ufffd.txt", b"archive/odd-\xff\xfe.txt")])

    def test_the_number_of_workers_changes_nothing(self):
        for number in range(60):
            self.write(f"{number:02}.txt", report(number))
        self.ingest("archive", "--jobs", "1")
        other = self.folder / "other.db"
        self.ingest("archive", "--jobs", "5", db=other)
        self.assertEqual(self.content(), self.content(other))

    def test_interrupted_it_says_how_to_go_on(self):
        for number in range(30):
            self.write(f"{number:02}.txt", report(number))
        self.write("30-poison-hang.txt", report(99))
        with subprocess.Popen([PROGRAM, "ingest", "--db", self.db, "--deadline", "2", self.archive],
                              stderr=subprocess.PIPE, env={**os.environ, "SOLIEU_WORKER_FAULTS": FAULTS}) as run:
            time.sleep(1)
            run.send_signal(signal.SIGINT)
            err = run.communicate(timeout=60)[1].decode()
            self.assertEqual(run.returncode, INTERRUPTED)
        self.assertIn("Run the same command again", err)
        self.assertIn("chạy lại", err)
        self.assertEqual(self.rows("SELECT status FROM runs"), [("interrupted",)])
        self.assertGreater(self.rows("SELECT count(*) FROM documents")[0][0], 0)

    def test_a_database_that_cannot_be_used_is_told_and_left_alone(self):
        self.write("a.txt", report(1))
        foreign = self.folder / "foreign.db"
        connection = sqlite3.connect(foreign)
        connection.execute("CREATE TABLE mine (x)")
        connection.commit()
        connection.close()
        before = foreign.read_bytes()
        text = self.folder / "text.db"
        text.write_bytes(b"no database at all, but long enough to be looked at\n" * 40)
        newer = self.folder / "newer.db"
        self.ingest("archive", db=newer)
        connection = sqlite3.connect(newer)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
        for db, words in ((foreign, "not a database of solieu"), (text, "no SQLite database"),
                          (newer, "version 99"), (self.folder / "none/x.db", "cannot be opened")):
            status, _, err = self.ingest("archive", db=db)
            self.assertEqual((status, err.count("\n")), (UNUSABLE, 1), err)
            self.assertIn(words, err)
        self.assertEqual(foreign.read_bytes(), before)

    def test_a_full_disk_leaves_whole_documents(self):
        for number in range(400):
            self.write(f"{number:03}.txt", report(number) * 5)
        limited = f"ulimit -f 600; exec {PROGRAM} ingest --db {self.db} {self.archive}"  # blocks of 1 KiB
        done = subprocess.run(["bash", "-c", "trap '' XFSZ; " + limited], capture_output=True, timeout=120)
        self.assertEqual(done.returncode, UNUSABLE, done.stderr)
        self.assertIn("database", done.stderr.decode())
        counts = self.rows("SELECT count(*), sum(observations) FROM documents WHERE status = 'ok'")
        self.assertEqual(self.rows("SELECT count(*) FROM observations"), [(counts[0][1] or 0,)])
        self.assertEqual(self.ingest()[0], OK)
        self.assertEqual(self.rows("SELECT count(*) FROM documents"), [(400,)])
        self.content()


class Again(ArchiveTest):
    def setUp(self):
        super().setUp()
        for number in range(5):
            self.write(f"{number}.txt", report(number))
        self.write("bad.docx", b"PK\x03\x04 cut off")
        self.assertEqual(self.ingest()[0], FAILED)
        self.before = self.content()

    def counts(self):
        return self.rows("SELECT documents, unchanged, failed, pruned FROM runs ORDER BY run_id DESC LIMIT 1")[0]

    def test_a_second_run_does_nothing(self):
        self.assertEqual(self.ingest()[0], OK)
        self.assertEqual((self.counts(), self.content()), ((0, 6, 0, 0), self.before))

    def test_a_changed_document_replaces_its_rows(self):
        self.write("2.txt", "Trồng 12 ha rừng.\n")
        self.ingest()
        self.assertEqual(self.counts(), (1, 5, 0, 0))
        self.assertEqual(self.rows("SELECT quote FROM v_observations WHERE path = 'archive/2.txt'"), [("12 ha",)])
        self.assertEqual(self.rows("SELECT o.quote FROM observations_search s JOIN observations o "
                                   "ON o.observation_id = s.rowid WHERE observations_search MATCH 'rung'"),
                         [("12 ha",)])
        self.assertEqual(self.names(), [row[1] for row in self.before["documents"]])
        self.content()

    def test_failed_ones_are_read_again_on_request(self):
        self.assertEqual(self.ingest("archive", "--retry-failed")[0], FAILED)
        self.assertEqual(self.counts(), (1, 5, 1, 0))
        self.assertEqual(self.ingest("archive", "--force")[0], FAILED)
        self.assertEqual(self.counts(), (6, 0, 1, 0))

    def test_another_grammar_reads_all_again(self):
        grammar = self.folder / "grammar"
        shutil.copytree(PROJECT / "grammars", grammar)
        with open(grammar / "lists/units.tsv", "a", encoding="utf-8") as units:
            units.write("# another\n")
        self.ingest("archive", "--grammar", grammar)
        self.assertEqual(self.counts(), (6, 0, 1, 0))

    def test_other_choices_read_all_again(self):
        self.ingest("archive", "--no-checks")
        self.assertEqual(self.counts(), (6, 0, 1, 0))
        self.assertEqual(self.rows("SELECT count(*) FROM checks"), [(0,)])
        self.ingest("archive", "--no-checks", "--encoding", "utf-8")
        self.assertEqual(self.counts(), (6, 0, 1, 0))

    def test_prune_takes_out_what_is_gone(self):
        self.write("a.zip", zipped({"x.txt": report(8), "y.txt": report(9)}))
        self.ingest()
        (self.archive / "3.txt").unlink()
        self.write("a.zip", zipped({"x.txt": report(8)}))
        self.ingest()
        self.assertEqual(len(self.names()), 8)
        self.ingest("archive/0.txt", "--prune")  # what was not looked at, but is there, stays
        self.assertEqual(self.counts(), (0, 1, 0, 1))
        self.ingest("archive", "--prune")
        self.assertEqual(self.counts(), (0, 6, 0, 1))
        self.assertNotIn("archive/3.txt", self.names())
        self.assertNotIn("archive/a.zip!/y.txt", self.names())
        self.content()


class Progress(ArchiveTest):
    def test_silent_in_a_pipe_but_for_the_summary(self):
        self.write("a.txt", report(1))
        status, out, err = self.ingest()
        self.assertEqual((status, out), (OK, b""))
        self.assertEqual(err, "solieu: 1 documents read, 0 of them failed, 0 unchanged\n")

    def test_json_lines_for_programs(self):
        for number in range(3):
            self.write(f"{number}.txt", report(number))
        _, _, err = self.ingest("archive", "--progress", "json")
        events = [json.loads(line) for line in err.splitlines() if line.startswith("{")]
        self.assertTrue(events)
        self.assertEqual(set(events[0]), {"event", "done", "failed", "unchanged", "total", "documents_per_second",
                                          "seconds_left"})

    def test_the_log_names_failures(self):
        self.write("bad.docx", b"PK\x03\x04 cut off")
        self.ingest("archive", "--log-file", self.folder / "log")
        log = (self.folder / "log").read_text(encoding="utf-8")
        self.assertRegex(log, r"(?m)^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ failed: archive/bad\.docx: truncated: ")

    def test_a_bar_on_a_terminal(self):
        self.write("a.txt", report(1))
        _, _, err = self.ingest("archive", "--progress", "bar")
        self.assertIn("\r", err)

    def test_unknown_kind(self):
        status, _, err = self.ingest("archive", "--progress", "loud")
        self.assertEqual(status, UNUSABLE)
        self.assertIn("auto, bar, plain, json and none", err)


class Worker(ArchiveTest):
    def worker(self, requests, *options, **variables):
        status, out, err = self.solieu("worker", *options, stdin=requests, **variables)
        return status, [json.loads(line) for line in out.splitlines()], err

    def test_hello_then_framed_records(self):
        self.write("a.txt", report(1))
        status, records, _ = self.worker(b"archive/a.txt\0archive/none.txt\0")
        self.assertEqual(status, OK)
        self.assertEqual([records[0][key] for key in ("record", "protocol", "program")], ["hello", 1, "solieu"])
        self.assertEqual([record["record"] for record in records if record["record"] in ("document", "end")],
                         ["document", "end"] * 2)
        self.assertEqual(records[-1]["error"]["code"], "not_found")

    def test_the_records_are_those_of_extract_and_of_check(self):
        self.write("a.txt", report(1))
        for options, command in (([], ["extract"]), (["--checks"], ["check", "--format", "jsonl"])):
            _, out, _ = self.solieu("worker", *options, stdin=b"archive/a.txt\0")
            self.assertEqual(out.split(b"\n", 1)[1], self.solieu(*command, "archive/a.txt")[1])

    def test_bytes_may_come_with_the_request(self):
        text = report(1).encode()
        request = b'{"path":"some name","bytes":%d}\0' % len(text)
        status, records, _ = self.worker(request + text + request + text, "--inline")
        self.assertEqual(status, OK)
        self.assertEqual([record["path"] for record in records if record["record"] == "document"], ["some name"] * 2)
        self.assertEqual(self.worker(request + text)[0], UNUSABLE)

    def test_unchanged_and_identify(self):
        import hashlib
        self.write("a.txt", report(1))
        digest = hashlib.sha256(report(1).encode()).hexdigest()
        ask = '{"uri":"archive/%%61.txt","%s":"%s"}\0'
        _, records, _ = self.worker((ask % ("unless", digest) + ask % ("action", "identify")).encode())
        self.assertEqual([record.get("status") for record in records[1:]], [None, "unchanged", None, "ok"])
        self.assertEqual([record.get("sha256") for record in records[1:]], [digest, None] * 2)

    def test_members_of_an_archive(self):
        self.write("a.zip", zipped({"x/1.txt": "a", "é.txt": "b"}))
        _, records, _ = self.worker(b'{"path":"archive/a.zip","action":"list"}\0')
        self.assertEqual([record.get("uri") for record in records[1:]], ["x/1.txt", "%C3%A9.txt", None])

    def test_a_request_that_is_none(self):
        for request in (b'{"path":1}\0', b'{"what":"x"}\0', b"{x\0", b'{"uri":"%4"}\0', b'{"action":"fly","path":"a"}\0'):
            status, _, err = self.worker(request)
            self.assertEqual(status, UNUSABLE, request)
            self.assertIn("request", err)

    def test_the_driver_in_the_readme(self):
        readme = (PROJECT / "README.md").read_text(encoding="utf-8")
        names = {}
        exec(readme.split("```python\n")[1].split("```")[0], names)  # pylint: disable=exec-used
        paths = [str(self.write(f"{name}.txt", report(number)))
                 for number, name in enumerate(["a", "b-poison-crash", "c", "d-poison-crash", "e"])]
        os.environ["SOLIEU_WORKER_FAULTS"] = FAULTS
        self.addCleanup(os.environ.pop, "SOLIEU_WORKER_FAULTS")
        records = list(names["read"](paths, command=(PROGRAM, "worker")))
        self.assertEqual([record["path"] for record in records if record["record"] == "document"],
                         [paths[0], paths[2], paths[4]])
        self.assertEqual(records[-1]["record"], "end")

    def test_the_deadline_ends_it_by_its_signal(self):
        self.write("a-poison-hang.txt", report(1))
        with subprocess.Popen([PROGRAM, "worker", "--deadline", "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              env={**os.environ, "SOLIEU_WORKER_FAULTS": FAULTS}) as run:
            run.communicate(os.fsencode(self.archive / "a-poison-hang.txt"), timeout=30)
            self.assertEqual(run.returncode, -signal.SIGALRM)


class Query(ArchiveTest):
    def setUp(self):
        super().setUp()
        self.write("a.txt", "Chiều dài đường giao thông đạt 120 km, tăng 5% so với cùng kỳ.\n")
        self.write("b.txt", report(1))
        self.write("bad.docx", b"PK\x03\x04 cut off")
        self.ingest()

    def query(self, *arguments):
        status, out, err = self.solieu("query", self.db, *arguments)
        self.assertEqual((status, err), (OK, ""))
        return list(csv.DictReader(io.StringIO(out.decode("utf-8"), newline="")))

    def test_words_without_tones_find_those_with(self):
        for words in ("duong", "ĐƯỜNG giao", "giao duong"):
            self.assertIn("120 km", [row["quote"] for row in self.query("search", words)])
        self.assertEqual(self.query("search", 'duong"', "OR", "x"), [])

    def test_findings_worst_first(self):
        rows = self.query("findings", "--severity", "error")
        self.assertEqual([(row["rule"], row["path"]) for row in rows], [("P101", "archive/b.txt")])

    def test_documents_that_failed(self):
        self.assertEqual([(row["path"], row["error"]) for row in self.query("documents", "--failed")],
                         [("archive/bad.docx", "truncated")])
        self.assertEqual(len(self.query("documents")), 3)

    def test_top_indicators_and_limit(self):
        status, out, err = self.solieu("query", self.db, "top-indicators", "--limit", "1")
        self.assertEqual((status, out.count(b"\r\n")), (OK, 2))
        self.assertIn("more than 1 rows", err)

    def test_calls_that_cannot_be_served(self):
        for arguments in ([], [self.db], [self.db, "what"], [self.db, "series"], [self.db, "findings", "x"],
                          [self.db, "findings", "--severity", "bad"], [self.folder / "none.db", "documents"]):
            status, out, err = self.solieu("query", *arguments)
            self.assertEqual((status, out), (UNUSABLE, b""), arguments)
            self.assertTrue(err.startswith("solieu: "))


if __name__ == "__main__":
    PROGRAM = str(Path(sys.argv[1]).resolve())
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])

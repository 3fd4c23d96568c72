"""Tests of the solieu program from outside: what it prints, where, and with which exit status.

    test_cli.py PROGRAM [TEST...]
"""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
CASES = sorted(path.parent for path in (PROJECT / "corpus/documents").glob("*/input.txt"))
COMMANDS = ["extract", "check", "ingest", "query", "convert", "text", "doctor", "explain", "rules", "worker"]
OK, FAILED, UNUSABLE, INCOMPLETE = 0, 1, 2, 3
PROGRAM = None

REPORT = "Thu ngân sách đạt 1.177 tỷ đồng, tăng 5%.\nTrồng 12 ha rừng[^1].\n[^1]: Gồm 3 ha keo.\n"
WRONG = "Có 53/58 đơn vị đã nộp báo cáo, đạt 93,4%.\n"  # an error: it is 91,4 %
CUT = "Có 377/388 cơ sở đã nộp báo cáo, đạt 97,1%.\n"  # a note: rounded it is 97,2 %
RIGHT = "Có 53/58 đơn vị đã nộp báo cáo, đạt 91,4%.\n"


def solieu(*arguments, stdin=b"", cwd=None, **variables):
    """The program, in a neutral locale unless variables say otherwise."""
    env = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "LANG")}
    env.update(variables)
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, cwd=cwd, capture_output=True, timeout=60,
                          env=env)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def records_of(output):
    return [json.loads(line) for line in output.splitlines()]


def of_kind(records, kind):
    return [record for record in records if record["record"] == kind]


def pdf_of(lines):
    """One page; a line is its size, its place from the lower left corner, and ASCII text."""
    drawn = "".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n" for size, x, y, text in lines)
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 792] /Contents 4 0 R "
               "/Resources << /Font << /F1 5 0 R >> >> >>",
               f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n")


class FolderTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="solieu-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path


class Calls(unittest.TestCase):
    def test_help_names_every_command(self):
        for option in ("--help", "-h"):
            status, out, err = solieu(option)
            self.assertEqual((status, err), (OK, ""))
            for command in COMMANDS:
                self.assertRegex(out, rf"(?m)^ +{command}\b.*\w")

    def test_every_command_has_help(self):
        for command in COMMANDS:
            for option in ("--help", "-h"):
                with self.subTest(command=command, option=option):
                    status, out, err = solieu(command, option)
                    self.assertEqual((status, err), (OK, ""))
                    self.assertIn(f"Usage: solieu {command} ", out)
                    self.assertIn("--help", out)
                    words = {"rules": "--lang", "query": "--place", "convert": "--table", "doctor": "--adapters"}
                    self.assertIn(words.get(command, "--grammar"), out)

    def test_version(self):
        status, out, err = solieu("--version")
        self.assertEqual((status, err), (OK, ""))
        self.assertRegex(out, r"\Asolieu [0-9]+\.[0-9]+\.[0-9]+\n\Z")

    def test_no_command_shows_help_as_an_error(self):
        status, out, err = solieu()
        self.assertEqual((status, out), (UNUSABLE, ""))
        self.assertIn("Usage: solieu COMMAND", err)

    def test_commands_without_arguments_say_what_is_missing(self):
        for command, word in (("extract", "report"), ("check", "report"), ("text", "report"), ("explain", "text")):
            status, out, err = solieu(command)
            self.assertEqual((status, out), (UNUSABLE, ""))
            self.assertRegex(err, rf"\Asolieu: no {word} given; ")

    def test_unknown_commands_suggest_the_nearest(self):
        for given, nearest in (("extrakt", "extract"), ("txt", "text"), ("explian", "explain"), ("chek", "check"),
                               ("rule", "rules")):
            status, out, err = solieu(given, "x")
            self.assertEqual((status, out), (UNUSABLE, ""))
            self.assertEqual(err, f"solieu: unknown command «{given}»; did you mean «{nearest}»?\n")

    def test_a_command_near_to_none_points_to_the_help(self):
        status, _, err = solieu("qqqqqqqqqqqq")
        self.assertEqual((status, err), (UNUSABLE, "solieu: unknown command «qqqqqqqqqqqq»; see `solieu --help`\n"))

    def test_unknown_options_suggest_the_nearest(self):
        for given, nearest in (("--outptu", "--output"), ("--formta", "--format"), ("--gramar", "--grammar")):
            status, out, err = solieu("extract", given, "x", "y.txt")
            self.assertEqual((status, out), (UNUSABLE, ""))
            self.assertEqual(err, f"solieu: unknown option «{given}»; did you mean «{nearest}»?\n")

    def test_beginnings_of_options_are_not_guessed(self):
        for given in ("--form", "--out", "--gram", "--warn"):
            status, out, err = solieu("extract", f"{given}=jsonl", "y.txt")
            self.assertEqual((status, out), (UNUSABLE, ""))
            self.assertIn("unknown option", err)

    def test_an_unknown_format_is_refused_before_any_work(self):
        status, out, err = solieu("extract", "--format", "xml", "missing.txt")
        self.assertEqual((status, out), (UNUSABLE, ""))
        self.assertIn("xml", err)
        self.assertIn("jsonl", err)
        self.assertNotIn("missing.txt", err)

    def test_text_takes_one_file(self):
        status, out, err = solieu("text", "a.txt", "b.txt")
        self.assertEqual((status, out), (UNUSABLE, ""))
        self.assertTrue(err.startswith("solieu: "))


class Errors(FolderTest):
    def test_a_bad_input_among_good_ones(self):
        good = self.write("good.txt", REPORT)
        bad = self.write("bad.docx", b"PK\x03\x04 not a container")
        status, out, err = solieu("extract", good, bad, self.folder / "missing.txt", good)
        self.assertEqual(status, FAILED)
        ends = of_kind(records_of(out), "end")
        self.assertEqual([end["status"] for end in ends], ["ok", "failed", "failed", "ok"])
        self.assertEqual([end["observations"] for end in ends], [4, 0, 0, 4])
        self.assertEqual(ends[2]["error"]["code"], "not_found")
        lines = err.splitlines()
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[0].startswith(f"solieu: {bad}: "))
        self.assertTrue(lines[1].startswith(f"solieu: {self.folder}/missing.txt: "))

    def test_failures_are_told_in_two_languages(self):
        status, _, err = solieu("extract", self.write("empty.txt", b""))
        self.assertEqual(status, FAILED)
        self.assertRegex(err, r"\Asolieu: .*empty\.txt: \w.* \(\w.*\)\n\Z")

    def test_a_failed_document_has_no_rows(self):
        status, out, _ = solieu("extract", self.write("b.docx", b"PK\x05\x06" + b"\0" * 18),
                                self.write("c.txt", b"\xff"))
        self.assertEqual(status, FAILED)
        self.assertEqual([record["record"] for record in records_of(out)], ["document", "end"] * 2)

    def test_text_of_a_bad_input(self):
        status, out, err = solieu("text", self.write("bad.txt", b"\xff\xfe\xfd"))
        self.assertEqual((status, out), (FAILED, ""))
        self.assertIn("bad.txt: ", err)

    def test_warnings_are_told_on_request(self):
        path = self.write("slips.txt", "Trồng 98.5 ha, chi 1.23,4.5 tỷ đồng.\n")
        status, quiet_out, err = solieu("extract", path)
        self.assertEqual((status, err), (OK, ""))
        status, out, err = solieu("extract", "--warnings", path)
        self.assertEqual((status, out), (OK, quiet_out))
        self.assertRegex(err, r"(?m)^.*slips\.txt:1:[0-9]+-[0-9]+: warning: number-style: \w.* \(\w.*\)$")
        self.assertRegex(err, r"(?m)warning: number-malformed: ")

    def test_an_output_that_is_closed_is_an_error(self):
        path = self.write("a.txt", REPORT)
        for arguments in (["extract", path], ["text", path], ["explain", "5%"], ["--help"]):
            with self.subTest(arguments=arguments[0]):
                done = subprocess.run(["sh", "-c", '"$@" >&-', "sh", PROGRAM, *arguments], capture_output=True,
                                      timeout=60)
                self.assertEqual(done.returncode, UNUSABLE)
                self.assertIn(b"cannot write", done.stderr)

    def test_a_reader_that_leaves_is_no_crash(self):
        many = [self.write("long.txt", REPORT * 200)] * 20
        for leaves_signals in (True, False):  # with and without the signal of a broken pipe
            with self.subTest(leaves_signals=leaves_signals):
                program = subprocess.Popen([PROGRAM, "extract", *many], stdout=subprocess.PIPE,
                                           stderr=subprocess.PIPE, restore_signals=leaves_signals)
                program.stdout.read(1)
                program.stdout.close()
                err = program.stderr.read().decode("utf-8")
                program.stderr.close()
                status = program.wait(timeout=60)
                if status != -signal.SIGPIPE or not leaves_signals:
                    self.assertEqual(status, UNUSABLE, err)
                    self.assertTrue(err.startswith("solieu: "), err)

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_a_full_disk_is_an_error(self):
        path = self.write("a.txt", REPORT)
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "extract", path], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, UNUSABLE)
        self.assertTrue(done.stderr)
        status, _, err = solieu("extract", "-o", "/dev/full/x", path)
        self.assertEqual(status, UNUSABLE)
        self.assertIn("«/dev/full/x»", err)


class Encodings(FolderTest):
    TCVN3 = "Tổng thu ngân sách huyện đạt 1.177 tỷ đồng, tăng 5% so với cùng kỳ.\n".translate(str.maketrans(
        "ổâáệđạỷồăớùỳ", "\xe6\xa9\xb8\xd6\xae\xb9\xfb\xe5\xa8\xed\xef\xfa")).encode("latin-1")

    def test_an_older_encoding_is_told_by_the_text(self):
        path = self.write("old.txt", self.TCVN3)
        for command in ("extract", "check", "text"):
            with self.subTest(command=command):
                status, out, err = solieu(command, path)
                self.assertEqual((status, err), (OK, ""))
        self.assertEqual(solieu("text", path)[1],
                         "Tổng thu ngân sách huyện đạt 1.177 tỷ đồng, tăng 5% so với cùng kỳ.\n")
        first = of_kind(records_of(solieu("extract", path)[1]), "observation")[0]
        self.assertEqual(first["quote"], "1.177 tỷ đồng")
        source = first["source"]
        self.assertEqual(self.TCVN3[source["start"]:source["end"]], b"1.177 t\xfb \xae\xe5ng")

    def test_what_is_too_short_to_tell_can_be_named(self):
        path = self.write("short.txt", b"M\xb7 x\xb7 5 ha\n")
        for command in ("extract", "check", "text"):
            with self.subTest(command=command):
                status, _, err = solieu(command, path)
                self.assertEqual(status, INCOMPLETE if command == "check" else FAILED)
                self.assertIn("--encoding", err)
                self.assertIn("TCVN3", err)
                status, out, err = solieu(command, "--encoding", "TCVN3", path)
                self.assertEqual((status, err), (OK, ""))
        self.assertEqual(solieu("text", "--encoding=abc", path)[1], "Mã xã 5 ha\n")

    def test_an_unknown_encoding_is_refused_before_any_work(self):
        for command in ("extract", "check", "text"):
            status, out, err = solieu(command, "--encoding", "latin1", "missing.txt")
            self.assertEqual((status, out), (UNUSABLE, ""))
            self.assertIn("«latin1»", err)
            self.assertIn("windows-1258", err)
            self.assertNotIn("missing.txt", err)


class Outputs(FolderTest):
    def test_records_go_to_the_file(self):
        path = self.write("a.txt", REPORT)
        _, expected, _ = solieu("extract", path)
        target = self.folder / "out.jsonl"
        for option in (["-o", target], [f"--output={target}"]):
            status, out, err = solieu("extract", *option, path)
            self.assertEqual((status, out, err), (OK, "", ""))
            self.assertEqual(target.read_text("utf-8"), expected)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["a.txt", "out.jsonl"])

    def test_a_failed_document_still_completes_the_file(self):
        target = self.folder / "out.jsonl"
        status, _, _ = solieu("extract", "-o", target, self.folder / "missing.txt")
        self.assertEqual(status, FAILED)
        self.assertEqual([record["record"] for record in records_of(target.read_text("utf-8"))], ["document", "end"])

    def test_an_unusable_call_leaves_the_old_file(self):
        target = self.write("out.jsonl", "old\n")
        grammar = self.folder / "grammar"
        shutil.copytree(PROJECT / "grammars", grammar)
        with open(grammar / "numbers.toml", "a", encoding="utf-8") as rules:
            rules.write("\nnonsense\n")
        status, _, _ = solieu("extract", "--grammar", grammar, "-o", target, self.write("a.txt", REPORT))
        self.assertEqual(status, UNUSABLE)
        self.assertEqual(target.read_text(), "old\n")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["a.txt", "grammar", "out.jsonl"])

    def test_a_file_that_cannot_be_written(self):
        path = self.write("a.txt", REPORT)
        for target in (self.folder / "no/such/folder.jsonl", self.folder):
            status, out, err = solieu("extract", "-o", target, path)
            self.assertEqual((status, out), (UNUSABLE, ""))
            self.assertIn(str(target), err)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["a.txt"])

    def test_standard_input(self):
        path = self.write("a.txt", REPORT)
        _, expected, _ = solieu("extract", path)
        status, out, err = solieu("extract", "-", stdin=REPORT.encode("utf-8"))
        self.assertEqual((status, err), (OK, ""))
        self.assertEqual(out.replace('"path":"-"', f'"path":"{path}"'), expected)

    def test_standard_input_may_be_a_docx(self):
        docx = self.folder / "a.docx"
        subprocess.run([PROJECT / "tools/build_docx", CASES[0], docx], check=True)
        status, out, _ = solieu("extract", "-", stdin=docx.read_bytes())
        self.assertEqual(status, OK)
        self.assertEqual(records_of(out)[0]["format"], "docx")

    def test_empty_standard_input(self):
        status, out, err = solieu("extract", "-")
        self.assertEqual(status, FAILED)
        self.assertEqual(of_kind(records_of(out), "end")[0]["error"]["code"], "is_empty")
        self.assertTrue(err.startswith("solieu: -: "))

    def test_names_are_no_options_behind_two_dashes(self):
        self.write("-a.txt", REPORT)
        status, out, _ = solieu("extract", "--", "-a.txt", cwd=self.folder)
        self.assertEqual(status, OK)
        self.assertEqual(records_of(out)[0]["path"], "-a.txt")

    def test_timing_is_written_on_request_alone(self):
        path = self.write("a.txt", REPORT)
        _, out, _ = solieu("extract", path)
        self.assertIsNone(records_of(out)[-1]["ms"])
        _, out, _ = solieu("extract", "--timing", path)
        self.assertGreaterEqual(records_of(out)[-1]["ms"], 0)

    def test_the_same_input_gives_the_same_bytes(self):
        inputs = [case / "input.txt" for case in CASES]
        self.assertEqual(solieu("extract", *inputs), solieu("extract", *inputs))


class Convert(FolderTest):
    def records(self, *reports):
        status, out, _ = solieu("extract", *(reports or [self.write("a.txt", REPORT)]))
        return self.write("records.jsonl", out), out

    def test_records_come_out_as_they_went_in(self):
        for command in (["extract", "--timing"], ["check", "--all", "--format", "jsonl"]):
            _, out, _ = solieu(*command, self.write("a.txt", REPORT), self.write("w.txt", WRONG), "/nowhere")
            self.assertEqual(solieu("convert", self.write("r.jsonl", out)), (OK, out, ""))
            self.assertEqual(solieu("convert", "-", stdin=out.encode("utf-8")), (OK, out, ""))

    def test_databases_and_pipes_are_inputs_too(self):
        path, out = self.records()
        database = self.folder / "a.db"
        self.assertEqual(solieu("ingest", self.folder / "a.txt", "--db", database)[0], OK)
        status, stored, err = solieu("convert", database)
        self.assertEqual((status, err), (OK, ""))
        known = of_kind(records_of(out), "observation")
        self.assertEqual(of_kind(records_of(stored), "observation"), known)
        piped = subprocess.run(["bash", "-c", f"{PROGRAM} convert <(cat {path})"], capture_output=True, timeout=60)
        self.assertEqual((piped.returncode, piped.stdout.decode("utf-8")), (OK, out))
        self.assertEqual(solieu("convert", self.write("broken.db", b"SQLite format 3\0" + b"x" * 100))[0], UNUSABLE)

    def test_extract_writes_the_formats_itself(self):
        path, _ = self.records()
        for name in ("csv", "sdmx-csv", "postgresql"):
            direct = solieu("extract", "--format", name, self.folder / "a.txt")
            self.assertEqual(direct[0], OK)
            self.assertEqual(direct, solieu("convert", "--format", name, path))
        self.assertIn("1.177 tỷ đồng,1177,0,,9,1177000000000,VND", solieu("convert", "--format", "csv", path)[1])

    def test_folders_hold_their_files(self):
        path, _ = self.records(self.write("b.txt", "Năm 2024 trồng được 12 ha rừng.\n"))
        tables = {"documents", "headings", "observations", "citations", "checks", "operands"}
        wanted = {"csv": {f"{table}.csv" for table in tables}, "sdmx-csv": {"data.csv", "structure.xml"}}
        wanted["datapackage"] = wanted["csv"] | {"datapackage.json"}
        for name, files in wanted.items():
            out = self.folder / f"out-{name}"
            for _ in range(2):  # also over an older one
                self.assertEqual(solieu("convert", "--format", name, path, "-o", out), (OK, "", ""))
                self.assertEqual({file.name for file in out.iterdir()}, files)

    def test_one_table_is_one_file(self):
        path, _ = self.records()
        out = self.folder / "headings.csv"
        self.assertEqual(solieu("convert", "--format", "csv", "--table", "headings", path, "-o", out), (OK, "", ""))
        self.assertEqual(out.read_bytes(), b"input,id,doc,label,level,title,parent\r\n")
        self.assertTrue(solieu("convert", "--format", "csv", "--csv-dialect", "excel", path)[1].startswith("\ufeffinput"))

    def test_a_file_that_was_cut_off_gives_one_error_and_no_output(self):
        path, out = self.records()
        for size in (1, len(out) // 2, len(out) - 1 - len(out.splitlines()[-1])):
            cut = self.write("cut.jsonl", out[:size])
            for name in ("csv", "xlsx"):
                target = self.folder / f"cut-{name}"
                status, shown, err = solieu("convert", "--format", name, cut, "-o", target)
                self.assertEqual((status, shown, err.count("\n")), (UNUSABLE, "", 1))
                self.assertRegex(err, r"cut\.jsonl:\d+: .*(cut off|is this a file of records)")
                self.assertEqual([one.name for one in self.folder.iterdir() if "-" in one.name], [])

    def test_foreign_files_are_one_clear_error(self):
        foreign = self.write("a.csv", "a,b\n1,2\n")
        for arguments in ([foreign], [self.folder / "none.jsonl"], [self.folder], []):
            status, out, err = solieu("convert", *arguments)
            self.assertEqual((status, out, err.count("\n")), (UNUSABLE, "", 1), arguments)

    def test_wrong_options_are_refused(self):
        path, _ = self.records()
        for options in (["--format", "view"], ["--format", "datapackage"], ["--table", "checks"],
                        ["--format", "csv", "--table", "figures"], ["--format", "csv", "--csv-dialect", "tab"],
                        ["--format", "xlsx", "--csv-dialect", "excel"]):
            status, out, err = solieu("convert", path, *options)
            self.assertEqual((status, out, err.count("\n")), (UNUSABLE, "", 1), options)
        file = self.write("file", "x")
        self.assertEqual(solieu("convert", "--format", "csv", path, "-o", file)[0], UNUSABLE)
        self.assertEqual(file.read_text(), "x")

    def test_an_interrupt_leaves_nothing_behind(self):
        _, out = self.records()
        for name in ("csv", "xlsx", "postgresql"):
            target, scratch = self.folder / f"stopped-{name}", self.folder / "scratch"
            scratch.mkdir(exist_ok=True)
            running = subprocess.Popen([PROGRAM, "convert", "-", "--format", name, "-o", target], stdin=subprocess.PIPE,
                                       stderr=subprocess.PIPE, env={**os.environ, "TMPDIR": str(scratch)})
            running.stdin.write(out.encode("utf-8") * 200)
            running.stdin.flush()
            while not list(self.folder.glob("stopped*")):
                pass  # until it has begun
            running.send_signal(signal.SIGINT)
            _, err = running.communicate(out.encode("utf-8") * 200, timeout=60)
            self.assertEqual((running.returncode, err.count(b"\n")), (130, 1), name)
            self.assertEqual(list(self.folder.glob("stopped*")) + list(scratch.iterdir()), [])

    def test_a_full_disk_is_told(self):
        path, _ = self.records()
        for name in ("csv", "sdmx-csv", "postgresql", "xlsx"):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, "convert", "--format", name, path], stdout=full, capture_output=False,
                                      stderr=subprocess.PIPE, timeout=60)
            self.assertEqual(done.returncode, UNUSABLE, name)
            self.assertIn(b"cannot write", done.stderr)


class Adapters(FolderTest):
    def test_record_names_the_adapter(self):
        adapters = self.write("a.toml", '[[adapter]]\nname = "copy"\nreads = ["rtf"]\n'
                              'command = ["cp", "' + str(self.write("text.txt", "Tổng thu đạt 5 tỷ đồng.")) +
                              '", "{output}"]\noutput = "out.txt"\n')
        report = self.write("a.rtf", "{\\rtf1 x}")
        status, out, err = solieu("extract", "--adapters", adapters, report)
        self.assertEqual((status, err), (OK, ""))
        records = records_of(out)
        self.assertEqual(of_kind(records, "document")[0]["format"], "rtf+copy")
        self.assertEqual(of_kind(records, "document")[0]["bytes"], report.stat().st_size)
        self.assertEqual([row["quote"] for row in of_kind(records, "observation")], ["5 tỷ đồng"])
        status, out, err = solieu("doctor", "--adapters", adapters)
        self.assertEqual((status, err), (OK, ""))
        self.assertRegex(out, "copy reads rtf: /.*cp")

    def test_without_adapter_the_error_names_the_format(self):
        status, _, err = solieu("text", self.write("a.rtf", "{\\rtf1 x}"), XDG_CONFIG_HOME=str(self.folder))
        self.assertEqual(status, 1)
        self.assertIn("RTF", err)
        self.assertIn("solieu doctor", err)

    def test_example_can_be_used(self):
        status, out, err = solieu("doctor", "--example")
        self.assertEqual((status, err), (OK, ""))
        status, out, err = solieu("doctor", "--adapters", self.write("a.toml", out))
        self.assertEqual((status, err), (OK, ""))
        self.assertIn("soffice reads doc rtf", out)
        self.assertIn("soffice-web reads html", out)

    @unittest.skipUnless(shutil.which("pdftotext"), "needs poppler-utils")
    def test_example_reads_a_pdf(self):
        lines = [(14, 72, 700, "Trong quy I thu ngan sach dat 5,5 km dan"), (8, 332, 705, "1"),
                 (14, 72, 684, "ra 7 km."), (8, 72, 105, "1"), (12, 80, 100, "Trong do co 3 km moi."),
                 (14, 300, 760, "2")]
        pdf = self.write("a.pdf", pdf_of(lines))
        adapters = self.write("a.toml", solieu("doctor", "--example")[1])
        status, out, err = solieu("text", "--blocks", "--adapters", adapters, pdf)
        self.assertEqual((status, err), (OK, ""))
        self.assertRegex(out, r"\A\[0 body mark=1@\d+\] Trong quy I thu ngan sach dat 5,5 km dan ra 7 km\.\n"
                              r"\[1 note note=1\] Trong do co 3 km moi\.\n\Z")
        self.assertIn('"format":"pdf+pdftotext"', solieu("extract", "--adapters", adapters, pdf)[1])


class Text(FolderTest):
    def test_text(self):
        status, out, err = solieu("text", self.write("a.txt", REPORT))
        self.assertEqual((status, err), (OK, ""))
        self.assertEqual(out, "Thu ngân sách đạt 1.177 tỷ đồng, tăng 5%.\nTrồng 12 ha rừng.\nGồm 3 ha keo.\n")

    def test_blocks(self):
        status, out, err = solieu("text", "--blocks", self.write("a.txt", REPORT))
        self.assertEqual((status, err), (OK, ""))
        mark = len("Trồng 12 ha rừng".encode("utf-8"))
        self.assertEqual(out, "[0 body line=1] Thu ngân sách đạt 1.177 tỷ đồng, tăng 5%.\n"
                              f"[1 body line=2 mark=1@{mark}] Trồng 12 ha rừng.\n"
                              "[2 note note=1 line=3] Gồm 3 ha keo.\n")

    def test_offsets_of_a_docx_point_into_its_blocks(self):
        docx = self.folder / "a.docx"
        for case in CASES:
            with self.subTest(case=case.name):
                subprocess.run([PROJECT / "tools/build_docx", case, docx], check=True)
                _, text, _ = solieu("text", docx)
                _, places, _ = solieu("text", "--blocks", docx)
                blocks = text.encode("utf-8").split(b"\n")
                self.assertEqual(len(blocks), len(places.split("\n")))
                records = records_of(solieu("extract", docx)[1])
                rows = of_kind(records, "observation") + of_kind(records, "citation")
                self.assertTrue(rows)
                for row in rows:
                    source = row["source"]
                    quote = blocks[source["block"]][source["start"]:source["end"]].decode("utf-8")
                    self.assertEqual(" ".join(quote.split()), " ".join(row["quote"].split()))


class Explain(unittest.TestCase):
    def test_rules_and_what_they_take(self):
        status, out, err = solieu("explain", "thu 1.177 tỷ đồng theo Luật số 31/2024/QH15")
        self.assertEqual((status, err), (OK, ""))
        lines = out.splitlines()
        self.assertEqual(len(lines), 2)
        self.assertRegex(lines[0], r"^[0-9]+-[0-9]+\tcitation\t.*number=«31/2024/QH15».*\t\(grammars/citations\.toml:[0-9]+\)$")
        self.assertRegex(lines[1], r"^4-22\tnumber\t.*value=«1177»\t\(grammars/numbers\.toml:[0-9]+\)$")

    def test_several_texts(self):
        _, out, _ = solieu("explain", "5%", "không có gì", "trồng 98.5 ha")
        self.assertIn("value=«5»", out)
        self.assertIn("no rule matches\n", out)
        self.assertIn("number-style: ", out)


class Check(FolderTest):
    def check(self, *arguments, **variables):
        return solieu("check", *arguments, cwd=self.folder, **variables)

    def test_a_finding_is_shown_and_fails_the_run(self):
        self.write("a.txt", WRONG)
        status, out, err = self.check("a.txt")
        self.assertEqual((status, err), (FAILED, ""))
        self.assertIn("a.txt", out.splitlines()[0])
        self.assertIn("✗ error P101: ", out)
        self.assertIn("    Có 53/58 đơn vị đã nộp báo cáo, đạt 93,4%.\n       ~~~~~~~~~~~~                     ^^^^^\n",
                      out)
        self.assertRegex(out, r"(?m)^1 relation checked: 1 fail; 0 not checkable$")

    def test_a_clean_report(self):
        self.write("a.txt", RIGHT)
        status, out, err = self.check("a.txt")
        self.assertEqual((status, err), (OK, ""))
        self.assertNotIn("P101", out)
        self.assertIn("✓ P101 line 1", self.check("--all", "a.txt")[1])

    def test_severities_that_fail(self):
        self.write("cut.txt", CUT)
        self.write("wrong.txt", WRONG)
        for name, level, expected in (("cut", "error", OK), ("cut", "warning", OK), ("cut", "note", FAILED),
                                      ("cut", "never", OK), ("wrong", "error", FAILED), ("wrong", "note", FAILED),
                                      ("wrong", "never", OK)):
            with self.subTest(name=name, level=level):
                self.assertEqual(self.check("--fail-on", level, name + ".txt")[0], expected)

    def test_an_unreadable_report_leaves_the_others_checked(self):
        self.write("wrong.txt", WRONG)
        status, out, err = self.check("missing.txt", "wrong.txt")
        self.assertEqual(status, INCOMPLETE)
        self.assertTrue(err.startswith("solieu: missing.txt: "), err)
        self.assertIn("✗ error P101", out)
        self.assertIn("Total: 2 documents (1 could not be read); 1 relation checked", out)

    def test_unusable_calls(self):
        self.write("a.txt", RIGHT)
        for arguments, piece in ((["--format", "explain"], "known: view, jsonl, sarif"),
                                 (["--format", "xml"], "'xml'"), (["--lang", "fr"], "known: vi, en"),
                                 (["--color", "sometimes"], "known: auto, always, never"),
                                 (["--fail-on", "eror"], "did you mean «error»?"),
                                 (["--require-coverage", "101"], "from 0 to 100"),
                                 (["--require-coverage", "x"], "require-coverage"),
                                 (["--prune"], "--ignore FILE or --baseline FILE"),
                                 (["--ignore", "x.jsonl", "--prune", "--write-baseline", "y"], "do not go together"),
                                 (["--ignore", "missing.jsonl"], "missing.jsonl: cannot be read"),
                                 (["--baseline", "missing.jsonl"], "missing.jsonl: cannot be read"),
                                 (["--ignroe", "x"], "did you mean «--ignore»?")):
            with self.subTest(arguments=arguments):
                status, out, err = self.check(*arguments, "a.txt")
                self.assertEqual((status, out), (UNUSABLE, ""))
                self.assertIn(piece, err)

    def test_extract_has_no_formats_of_checks(self):
        status, _, err = solieu("extract", "--format", "sarif", "x.txt")
        self.assertEqual(status, UNUSABLE)
        self.assertIn("known: jsonl, explain", err)

    def test_the_language_is_the_locales(self):
        self.write("a.txt", WRONG)
        for variables, is_vietnamese in (({}, False), ({"LANG": "vi_VN.UTF-8"}, True), ({"LANG": "vi"}, True),
                                         ({"LANG": "en_US.UTF-8"}, False), ({"LANG": "vie_XX"}, False),
                                         ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN"}, True),
                                         ({"LC_ALL": "C", "LC_MESSAGES": "vi_VN", "LANG": "vi_VN"}, False),
                                         ({"LC_ALL": "", "LANG": "vi_VN"}, True)):
            with self.subTest(variables=variables):
                out = self.check("a.txt", **variables)[1]
                self.assertIn("✗ lỗi P101" if is_vietnamese else "✗ error P101", out)
        self.assertIn("✗ lỗi P101", self.check("--lang", "vi", "a.txt", LANG="en_US")[1])
        self.assertIn("✗ error P101", self.check("--lang", "en", "a.txt", LANG="vi_VN")[1])

    def terminal_output(self, *arguments, **variables):
        """What the program writes when its standard output is a terminal."""
        import pty
        leader, follower = pty.openpty()
        env = {**os.environ, "TERM": "xterm"}
        env.pop("NO_COLOR", None)
        env.update(variables)
        program = subprocess.Popen([PROGRAM, "check", *arguments, "a.txt"], stdout=follower, cwd=self.folder, env=env)
        os.close(follower)
        out = b""
        try:
            while piece := os.read(leader, 65536):
                out += piece
        except OSError:
            pass  # the other end is closed
        os.close(leader)
        program.wait(timeout=60)
        return out

    def test_colours(self):
        self.write("a.txt", WRONG)
        colour = b"\x1b["
        self.assertNotIn(colour.decode(), self.check("a.txt")[1])
        self.assertIn(colour.decode(), self.check("--color", "always", "a.txt", NO_COLOR="1")[1])
        self.assertIn(colour, self.terminal_output())
        self.assertIn(colour, self.terminal_output(NO_COLOR=""))
        self.assertIn(colour, self.terminal_output("--color=always", NO_COLOR="1"))
        self.assertNotIn(colour, self.terminal_output(NO_COLOR="1"))
        self.assertNotIn(colour, self.terminal_output(TERM="dumb"))
        self.assertNotIn(colour, self.terminal_output("--color", "never"))
        self.assertNotIn(colour, self.terminal_output("--format", "jsonl"))

    def test_records_of_checks(self):
        self.write("a.txt", WRONG + CUT)
        status, out, err = self.check("--format", "jsonl", "a.txt")
        self.assertEqual((status, err), (FAILED, ""))
        records = records_of(out)
        checks = of_kind(records, "check")
        self.assertEqual(records[-1]["checks"], len(checks))
        self.assertEqual(records[-1]["findings"], sum(check["severity"] is not None for check in checks))
        self.assertIn(("P101", "inconsistent", "error"),
                      [(check["rule"], check["verdict"], check["severity"]) for check in checks])
        self.assertEqual(of_kind(records_of(solieu("extract", self.folder / "a.txt")[1]), "check"), [])

    def test_sarif(self):
        self.write("a.txt", WRONG + RIGHT)
        status, out, err = self.check("--format", "sarif", "a.txt", "missing.txt")
        self.assertEqual(status, INCOMPLETE)
        run, = json.loads(out)["runs"]
        self.assertEqual([result["ruleId"] for result in run["results"] if result["level"] == "error"], ["P101"])
        self.assertEqual({result["kind"] for result in run["results"]}, {"fail"})
        self.assertFalse(run["invocations"][0]["executionSuccessful"])
        region = next(result for result in run["results"] if result["level"] == "error")["locations"][0]
        region = region["physicalLocation"]["region"]
        source = (self.folder / "a.txt").read_bytes()
        begin = region["byteOffset"]
        self.assertEqual(source[begin:begin + region["byteLength"]].decode("utf-8"), "93,4%")
        self.assertEqual(region["startLine"], 1)
        self.assertIn("pass", [result["kind"] for result in
                               json.loads(self.check("--format", "sarif", "--all", "a.txt")[1])["runs"][0]["results"]])

    def test_reports_of_one_office_are_compared(self):
        inputs = sorted((PROJECT / "corpus/series/district-quarters").glob("*.txt"))
        status, out, err = self.check("--format", "jsonl", "--fail-on", "warning", *inputs)
        self.assertEqual((status, err), (FAILED, ""))
        docs = [record["doc"] for record in of_kind(records_of(out), "document")]
        checks = [check for check in of_kind(records_of(out), "check") if check["rule"].startswith("X9")]
        self.assertEqual({check["rule"] for check in checks if check["severity"] == "warning"},
                         {"X901", "X902", "X903", "X904", "X905", "X906", "X908"})
        for check in checks:
            for operand in check["operands"]:  # only of reports given before
                self.assertIn(operand["doc"], [None, *docs[:docs.index(check["doc"])]])
        for report in inputs:
            self.assertEqual(self.check("--fail-on", "warning", report)[0], OK)

    def test_the_same_reports_give_the_same_bytes(self):
        inputs = [case / "input.txt" for case in CASES]
        for name in ("view", "jsonl", "sarif"):
            with self.subTest(format=name):
                self.assertEqual(solieu("check", "--all", "--format", name, *inputs),
                                 solieu("check", "--all", "--format", name, *inputs))

    def test_neither_the_folder_nor_the_run_changes_a_byte(self):
        text = WRONG + CUT + "Thu 9 tỷ đồng[^1].\n[^1]: Gồm 5 tỷ đồng tiền thuế, 4 tỷ đồng tiền phí.\n"
        folders = [self.folder / "here", self.folder / "over" / "there"]
        for folder in folders:
            folder.mkdir(parents=True)
            (folder / "a.txt").write_text(text, "utf-8")
        for name in ("view", "jsonl", "sarif"):
            for options in ([], ["--all"]):
                with self.subTest(format=name, options=options):
                    runs = [solieu("check", "--format", name, *options, "a.txt", cwd=folder)
                            for folder in [*folders, *folders]]
                    self.assertEqual(runs[0][2], "")
                    self.assertNotEqual(runs[0][1], "")
                    for run in runs[1:]:
                        self.assertEqual(run, runs[0])

    def gold(self, *rows):
        columns = ["id", "line", "nth", "quote", "kind", "value", "value2", "scale", "unit", "role", "of", "status",
                   "bound"]
        usual = {"nth": 1, "scale": 0, "status": "reported", "bound": "exact", "role": "level"}
        lines = ["\t".join(columns)]
        lines += ["\t".join(str({**usual, **row}.get(column, "")) for column in columns) for row in rows]
        return self.write("gold.tsv", "\n".join(lines) + "\n")

    def test_given_observations(self):
        self.write("a.txt", RIGHT)
        counts = {"id": "a", "line": 1, "quote": "53/58 đơn vị", "kind": "fraction", "value": 53, "unit": "đơn vị"}
        share = {"id": "b", "line": 1, "quote": "91,4%", "kind": "percentage", "value": "91.4", "unit": "%",
                 "role": "share", "of": "a"}
        for whole, expected in (("58", OK), ("68", FAILED), ("58 | 68", OK), ("68 | 58", FAILED)):
            with self.subTest(whole=whole):
                self.gold({**counts, "value2": whole}, share)
                status, out, err = self.check("--observations", "gold.tsv", "--format", "jsonl", "a.txt")
                self.assertEqual((status, err), (expected, ""))
                records = records_of(out)
                self.assertEqual([record["id"] for record in of_kind(records, "observation")], ["a", "b"])
                check, = of_kind(records, "check")
                self.assertEqual((check["rule"], check["stated"]["id"]), ("P101", "b"))

    def test_observations_that_cannot_be_used(self):
        self.write("a.txt", RIGHT)
        good = {"id": "a", "line": 1, "quote": "53/58 đơn vị", "kind": "fraction", "value": 53, "value2": 58,
                "unit": "đơn vị"}
        for change, piece in (({"line": "x"}, "gold.tsv:3: the column «line»"),
                              ({"kind": "count"}, "gold.tsv:3: the column «kind» is missing or wrong: «count»"),
                              ({"value": "5,3"}, "gold.tsv:3: the column «value»"),
                              ({"id": ""}, "gold.tsv:3: the column «id»")):
            with self.subTest(change=change):
                self.gold(good, {**good, **change})
                status, out, err = self.check("--observations", "gold.tsv", "a.txt")
                self.assertEqual((status, out), (UNUSABLE, ""))
                self.assertIn(piece, err)
        self.write("empty.tsv", "\n")
        for arguments, piece in ((["--observations", "missing.tsv", "a.txt"], "missing.tsv"),
                                 (["--observations", "empty.tsv", "a.txt"], "empty.tsv: "),
                                 (["--observations", "gold.tsv", "a.txt", "a.txt"], "exactly one report")):
            with self.subTest(arguments=arguments):
                status, out, err = self.check(*arguments)
                self.assertEqual((status, out), (UNUSABLE, ""))
                self.assertIn(piece, err)

    def test_the_output_file(self):
        self.write("a.txt", WRONG)
        _, expected, _ = self.check("a.txt")
        status, out, err = self.check("-o", "out.txt", "a.txt")
        self.assertEqual((status, out, err), (FAILED, "", ""))
        self.assertEqual((self.folder / "out.txt").read_text("utf-8"), expected)

    def test_coverage(self):
        self.write("a.txt", WRONG + "Tăng 5% so với cùng kỳ.\n")
        for percent, expected in ((0, OK), (50, OK), (51, FAILED), (100, FAILED)):
            with self.subTest(percent=percent):
                status, _, err = self.check("--fail-on", "never", "--require-coverage", percent, "a.txt")
                self.assertEqual(status, expected)
                self.assertEqual("1/2 of the stated percentages" in err, expected == FAILED)

    @unittest.skipUnless(os.environ.get("SOLIEU_SARIF_SCHEMA"), "SOLIEU_SARIF_SCHEMA names no schema")
    def test_sarif_follows_its_schema(self):
        import jsonschema
        schema = json.loads(Path(os.environ["SOLIEU_SARIF_SCHEMA"]).read_text("utf-8"))
        self.write("a.txt", WRONG + CUT + RIGHT)
        inputs = [case / "input.txt" for case in CASES]
        out = self.check("--format", "sarif", "--all", "a.txt", "missing.txt", *inputs)[1]
        jsonschema.validators.validator_for(schema)(schema).validate(json.loads(out))


class Accepted(FolderTest):
    def setUp(self):
        super().setUp()
        self.write("a.txt", WRONG)

    def check(self, *arguments):
        return solieu("check", *arguments, cwd=self.folder)

    def fingerprint(self, *arguments):
        checks = of_kind(records_of(self.check("--format", "jsonl", *(arguments or ["a.txt"]))[1]), "check")
        return next(check["fingerprint"] for check in checks if check["rule"] == "P101")

    def entry(self, **fields):
        row = {"fingerprint": self.fingerprint(), "rule": "P101", "doc": "a.txt", "kind": "accepted-error",
               "reason": "Đã báo đơn vị.", "by": "Lan", "on": "2025-04-01", **fields}
        return json.dumps(row, ensure_ascii=False) + "\n"

    def test_an_accepted_finding_does_not_fail_the_run(self):
        self.write("x.ignore.jsonl", self.entry())
        status, out, err = self.check("--ignore", "x.ignore.jsonl", "a.txt")
        self.assertEqual((status, err), (OK, ""))
        self.assertNotIn("✗", out)
        self.assertIn("; 1 accepted\n", out)
        self.assertIn("accepted (accepted-error): Đã báo đơn vị.",
                      self.check("--all", "--ignore", "x.ignore.jsonl", "a.txt")[1])
        records = records_of(self.check("--format", "jsonl", "--ignore", "x.ignore.jsonl", "a.txt")[1])
        accepted = [check for check in of_kind(records, "check") if check["suppression"]]
        self.assertEqual([check["suppression"]["kind"] for check in accepted], ["accepted-error"])
        self.assertEqual(records[-1]["findings"], 0)

    def test_a_changed_figure_comes_up_again(self):
        self.write("x.ignore.jsonl", self.entry())
        self.write("a.txt", WRONG.replace("93,4", "94,3"))
        status, _, err = self.check("--ignore", "x.ignore.jsonl", "a.txt")
        self.assertEqual(status, FAILED)
        self.assertRegex(err, r"\Ax\.ignore\.jsonl:1: warning: Z001: .+ \(.+\)\n\Z")

    def test_other_text_around_does_not_matter(self):
        self.write("x.ignore.jsonl", self.entry())
        self.write("a.txt", "Trồng 12 ha rừng.\n\n" + WRONG)
        self.assertEqual(self.check("--ignore", "x.ignore.jsonl", "a.txt")[0], OK)

    def test_days(self):
        for until, expected in (("2000-01-01", FAILED), ("9999-12-31", OK)):
            self.write("x.ignore.jsonl", self.entry(until=until))
            status, _, err = self.check("--ignore", "x.ignore.jsonl", "a.txt")
            self.assertEqual(status, expected)
            self.assertEqual(": warning: Z002: " in err, expected == FAILED)

    def test_unused_entries_are_warnings(self):
        self.write("b.txt", RIGHT)
        self.write("x.ignore.jsonl", self.entry(doc="b.txt", fingerprint="p101:0"))
        for arguments, expected in ((["b.txt"], OK), (["--fail-on", "warning", "b.txt"], FAILED),
                                    (["--fail-on", "never", "b.txt"], OK)):
            status, _, err = self.check("--ignore", "x.ignore.jsonl", *arguments)
            self.assertEqual(status, expected)
            self.assertIn("x.ignore.jsonl:1: warning: Z001: p101:0: ", err)
        self.write("c.txt", RIGHT)
        self.assertEqual(self.check("--ignore", "x.ignore.jsonl", "c.txt")[2], "")
        run = json.loads(self.check("--format", "sarif", "--ignore", "x.ignore.jsonl", "b.txt")[1])["runs"][0]
        self.assertEqual([result["ruleId"] for result in run["results"]], ["Z001"])

    def test_wrong_rows_are_told_with_their_line(self):
        for row, piece in (("{", "not a JSON object"), (self.entry(reason=""), "«reason» is missing"),
                           (self.entry(kind="so"), "unknown kind «so»"), (self.entry(untill="x"), "«untill»")):
            self.write("x.ignore.jsonl", self.entry() + row + "\n")
            status, out, err = self.check("--ignore", "x.ignore.jsonl", "a.txt")
            self.assertEqual((status, out), (UNUSABLE, ""))
            self.assertTrue(err.startswith("solieu: x.ignore.jsonl:2: "), err)
            self.assertIn(piece, err)

    def test_pruning(self):
        self.write("b.txt", RIGHT)
        kept = self.entry()
        other = self.entry(fingerprint="p101:1", doc="elsewhere.txt")
        self.write("x.ignore.jsonl", kept + self.entry(fingerprint="p101:0", doc="b.txt") + other)
        status, _, err = self.check("--ignore", "x.ignore.jsonl", "--fail-on", "warning", "--prune", "a.txt", "b.txt")
        self.assertEqual(status, OK)
        self.assertIn("x.ignore.jsonl: 1 taken out", err)
        self.assertEqual((self.folder / "x.ignore.jsonl").read_text("utf-8"), kept + other)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["a.txt", "b.txt", "x.ignore.jsonl"])

    def test_a_baseline(self):
        status, _, err = self.check("--write-baseline", "base.jsonl", "a.txt")
        self.assertEqual((status, err), (OK, ""))
        base = records = [json.loads(row) for row in (self.folder / "base.jsonl").read_text("utf-8").splitlines()]
        self.assertEqual([(row["kind"], row["rule"], row["doc"]) for row in records], [("baseline", "P101", "a.txt")])
        self.assertEqual(self.check("--baseline", "base.jsonl", "a.txt")[0], OK)
        self.write("b.txt", WRONG.replace("93,4", "94,3"))
        status, out, _ = self.check("--baseline", "base.jsonl", "a.txt", "b.txt")
        self.assertEqual(status, FAILED)
        self.assertIn("94,3", out)
        self.assertNotIn("93,4", out)
        run = json.loads(self.check("--baseline", "base.jsonl", "--format", "sarif", "--all", "a.txt")[1])["runs"][0]
        self.assertEqual(next(r["baselineState"] for r in run["results"] if r["ruleId"] == "P101"), "unchanged")
        self.assertEqual(base, records)

    def test_what_a_baseline_no_longer_finds(self):
        self.check("--write-baseline", "base.jsonl", "a.txt")
        before = (self.folder / "base.jsonl").read_bytes()
        self.write("a.txt", RIGHT)
        status, out, err = self.check("--baseline", "base.jsonl", "--fail-on", "warning", "a.txt")
        self.assertEqual((status, err), (OK, ""))
        self.assertIn("1 finding of the baseline is gone\n", out)
        self.assertEqual((self.folder / "base.jsonl").read_bytes(), before)
        self.assertEqual(self.check("--baseline", "base.jsonl", "--prune", "a.txt")[0], OK)
        self.assertEqual((self.folder / "base.jsonl").read_bytes(), b"")

    def test_a_report_that_could_not_be_read_keeps_its_entries(self):
        self.check("--write-baseline", "base.jsonl", "a.txt")
        before = (self.folder / "base.jsonl").read_bytes()
        self.write("a.txt", b"\xff\xfe\xfd")
        self.assertEqual(self.check("--baseline", "base.jsonl", "--prune", "a.txt")[0], INCOMPLETE)
        self.assertEqual((self.folder / "base.jsonl").read_bytes(), before)


class Rules(unittest.TestCase):
    def test_the_table(self):
        status, out, err = solieu("rules")
        self.assertEqual((status, err), (OK, ""))
        lines = out.splitlines()
        self.assertEqual(lines[0], "P101  error     a share does not fit its two counts")
        self.assertTrue(lines[-1].startswith("N012  "))
        self.assertEqual(len({line[:4] for line in lines}), len(lines))
        self.assertTrue(solieu("rules", "--lang", "vi")[1].startswith("P101  lỗi       tỷ lệ "))

    def test_one_code(self):
        for code in ("P101", "p101"):
            status, out, _ = solieu("rules", code)
            self.assertEqual(status, OK)
            self.assertTrue(out.startswith("P101 (error): a share does not fit its two counts\n"))
            self.assertIn("Example: «", out)
        self.assertIn("Ví dụ: «", solieu("rules", "P101", LANG="vi_VN.UTF-8")[1])
        out = solieu("rules", "N003", "S201")[1]
        self.assertTrue(out.startswith("N003: the list may be incomplete\n"))
        self.assertIn("\nS201 (error): ", out)

    def test_every_code_that_a_report_gets_is_explained(self):
        records = records_of(solieu("check", "--format", "jsonl", *[case / "input.txt" for case in CASES])[1])
        codes = {check["rule"] for check in of_kind(records, "check")}
        codes |= {check["reason"] for check in of_kind(records, "check") if check["reason"]}
        self.assertTrue(codes)
        self.assertEqual(solieu("rules", *sorted(codes))[0], OK)

    def test_unknown_codes_suggest_the_nearest(self):
        for code, message in (("P110", "unknown code «P110»; did you mean «P"),
                              ("something", "unknown code «SOMETHING»; `solieu rules` lists them all")):
            status, out, err = solieu("rules", code)
            self.assertEqual((status, out), (UNUSABLE, ""))
            self.assertTrue(err.startswith("solieu: " + message), err)


class Grammar(FolderTest):
    def copied(self):
        grammar = self.folder / "my grammar"
        shutil.copytree(PROJECT / "grammars", grammar)
        return grammar

    def test_the_folder_gives_what_the_program_was_built_with(self):
        path = self.write("a.txt", REPORT)
        self.assertEqual(solieu("extract", "--grammar", PROJECT / "grammars", path), solieu("extract", path))

    def test_a_changed_list_changes_what_is_read(self):
        grammar = self.copied()
        before = solieu("explain", "--grammar", grammar, "thu 5 flurbo")[1]
        self.assertNotIn("unit=«FLB»", before)
        with open(grammar / "lists/units.tsv", "a", encoding="utf-8") as units:
            units.write("flurbo\tFLB\tmoney\t0\n")
        self.assertIn("unit=«FLB»", solieu("explain", "--grammar", grammar, "thu 5 flurbo")[1])

    def test_a_broken_rule_is_told_with_its_line(self):
        for name, text, piece in (("names.toml", '[[rule]]\nid = "x"\nstage = "blok"\nkind = "name"\n', "«blok»"),
                                  ("names.toml", "id = address\n", "address"),
                                  ("lists/units.tsv", "parsec\tpc\tmeasure\tfar\n", "«far»")):
            for command in (["extract", "a.txt"], ["text", "a.txt"], ["explain", "5%"]):
                with self.subTest(piece=piece, command=command[0]):
                    grammar = self.copied()
                    self.addCleanup(shutil.rmtree, grammar, ignore_errors=True)
                    path = grammar / name
                    old = path.read_text("utf-8")
                    path.write_text(old + text, "utf-8")
                    status, out, err = solieu(command[0], "--grammar", grammar, *command[1:])
                    self.assertEqual((status, out), (UNUSABLE, ""))
                    match = re.match(rf"{re.escape(str(path))}:([0-9]+): ", err)
                    self.assertTrue(match, err)
                    first = old.count("\n") + 1
                    self.assertTrue(first <= int(match.group(1)) <= first + text.count("\n"), err)
                    self.assertIn(piece, err)
                    shutil.rmtree(grammar)

    def test_a_folder_that_is_none(self):
        for folder in (self.folder / "missing", self.write("file.toml", "x")):
            status, out, err = solieu("explain", "--grammar", folder, "5%")
            self.assertEqual((status, out), (UNUSABLE, ""))
            self.assertIn(str(folder), err)


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv[1])
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])

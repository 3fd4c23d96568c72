"""What solieu does when disks and pipes fail: every fault is told, and nothing half done passes for whole.

    test_faults.py PROGRAM SHIM [TEST...]     SHIM is the library made of fault_shim.c
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
CASE = PROJECT / "corpus/documents/province-year"
OK, FAILED, UNUSABLE = 0, 1, 2
PROGRAM = SHIM = None


def solieu(*arguments, stdin=None, **faults):
    env = dict(os.environ, **{name: str(value) for name, value in faults.items()})
    if any(name.startswith("FAULT_") for name in faults):
        env["LD_PRELOAD"] = SHIM
    done = subprocess.run([PROGRAM, *map(str, arguments)], stdin=stdin, capture_output=True, timeout=60, env=env)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def ends_of(output):
    return [record for record in map(json.loads, output.splitlines()) if record["record"] == "end"]


class Faults(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="solieu-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.text = CASE / "input.txt"
        self.size = self.text.stat().st_size

    def docx(self):
        path = self.folder / "a.docx"
        subprocess.run([PROJECT / "tools/build_docx", CASE, path], check=True)
        return path

    def test_a_text_that_cannot_be_read_on(self):
        # The first bytes, the first pass (its digest), the second (its text).
        for after in (0, 1, self.size + 16, self.size * 2):
            with self.subTest(after=after):
                status, out, err = solieu("extract", self.text, FAULT_FREAD=after)
                if status == OK:  # all had been read by then
                    self.assertGreaterEqual(after, self.size * 2)
                    continue
                self.assertEqual(status, FAILED)
                end, = ends_of(out)
                self.assertEqual((end["status"], end["error"]["code"]), ("failed", "not_readable"))
                self.assertRegex(end["error"]["message"], r"beyond byte [0-9]+ \(")
                self.assertEqual(len(err.splitlines()), 1)

    def test_a_container_that_cannot_be_read_on(self):
        path = self.docx()
        size = path.stat().st_size
        _, whole, _ = solieu("extract", path)
        statuses = set()
        for after in [*range(0, 4 * size, max(1, size // 8)), 1 << 30]:
            status, out, err = solieu("extract", path, FAULT_FREAD=after)
            end, = ends_of(out)
            statuses.add(end["status"])
            self.assertEqual(status, OK if end["status"] == "ok" else FAILED)
            self.assertEqual(len(err.splitlines()), 0 if status == OK else 1)
            if status == OK:
                self.assertEqual(out, whole)
            else:
                self.assertIsNotNone(end["error"])
        self.assertIn("failed", statuses)
        self.assertIn("ok", statuses)

    def test_short_reads_make_no_difference(self):
        with open(self.text, "rb") as stdin:
            status, out, err = solieu("extract", "-", stdin=stdin, FAULT_STDIN=1 << 30)
        self.assertEqual((status, err), (OK, ""))
        expected = solieu("extract", self.text)[1]
        self.assertEqual(out.replace('"path":"-"', f'"path":"{self.text}"'), expected)

    def test_half_of_standard_input_is_no_document(self):
        with open(self.text, "rb") as stdin:
            status, out, err = solieu("extract", "-", stdin=stdin, FAULT_STDIN=self.size // 2)
        self.assertEqual(status, FAILED)
        end, = ends_of(out)
        self.assertEqual((end["status"], end["error"]["code"]), ("failed", "not_readable"))
        self.assertRegex(err, r"standard input cannot be read beyond byte [0-9]+")

    def test_a_full_disk_leaves_the_old_file(self):
        target = self.folder / "out.jsonl"
        target.write_text("old\n")
        _, whole, _ = solieu("extract", self.text)
        for room in (0, 1, len(whole.encode()) // 2):
            with self.subTest(room=room):
                status, out, err = solieu("extract", "-o", target, self.text, FAULT_WRITE=room)
                self.assertEqual((status, out), (UNUSABLE, ""))
                self.assertRegex(err, r"\Asolieu: cannot write")
                self.assertEqual(target.read_text(), "old\n")
                self.assertEqual([path.name for path in self.folder.iterdir()], ["out.jsonl"])
        self.assertEqual(solieu("extract", "-o", target, self.text, FAULT_WRITE=1 << 30)[0], OK)
        self.assertEqual(target.read_text("utf-8"), whole)

    def test_no_place_for_temporary_files(self):
        long = self.folder / "long.txt"
        long.write_bytes(self.text.read_bytes() * 60)
        status, out, err = solieu("extract", long, TMPDIR=self.folder / "missing")
        self.assertEqual((status, out), (UNUSABLE, ""))
        self.assertIn("TMPDIR", err)

    def test_a_reader_that_leaves_early(self):
        for command in ("extract", "check", "text"):
            with self.subTest(command=command):
                program = subprocess.Popen([PROGRAM, command, *[self.text] * (1 if command == "text" else 40)],
                                           stdout=subprocess.PIPE, stderr=subprocess.PIPE, restore_signals=False)
                program.stdout.close()
                err = program.stderr.read().decode("utf-8")
                program.stderr.close()
                self.assertEqual(program.wait(timeout=60), UNUSABLE, err)
                self.assertIn("cannot write", err)


if __name__ == "__main__":
    PROGRAM, SHIM = sys.argv[1], sys.argv[2]
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])

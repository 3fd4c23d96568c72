"""Tests of tools/approve, on a corpus of its own.

    test_approve.py PROGRAM
"""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = None


class Approve(unittest.TestCase):
    def setUp(self):
        self.root = Path(tempfile.mkdtemp(prefix="solieu-"))
        self.addCleanup(shutil.rmtree, self.root)
        (self.root / "tools").mkdir()
        shutil.copy(PROJECT / "tools/approve", self.root / "tools/approve")
        self.case = self.root / "corpus/documents/one"
        self.case.mkdir(parents=True)
        (self.case / "input.txt").write_text("Thu 5 tỷ đồng, chi 6 tỷ đồng.\n", "utf-8")
        self.expected = self.case / "expected.jsonl"

    def approve(self, *arguments):
        done = subprocess.run([self.root / "tools/approve", "--program", PROGRAM, *arguments], capture_output=True)
        return done.returncode, done.stdout.decode("utf-8") + done.stderr.decode("utf-8")

    def test_what_is_approved_passes(self):
        self.assertEqual(self.approve("--check")[0], 1)
        self.assertFalse(self.expected.exists())
        self.assertEqual(self.approve("one")[0], 0)
        self.assertEqual(self.approve("--check"), (0, ""))
        self.assertIn('"path":"corpus/documents/one/input.txt"', self.expected.read_text("utf-8"))

    def test_a_difference_is_shown_by_record_and_field(self):
        self.approve()
        text = self.expected.read_text("utf-8").replace('"value":5,', '"value":50,')
        lines = [line for line in text.splitlines(keepends=True) if "6 tỷ" not in line]
        self.expected.write_text("".join(lines), "utf-8")
        status, out = self.approve("--check", "one")
        self.assertEqual(status, 1)
        self.assertIn("one: 2 records differ", out)
        self.assertRegex(out, "observation o1 «5 tỷ đồng» line 1: value 50 -> 5\n")
        self.assertRegex(out, "new:  observation o2 «6 tỷ đồng» line 1\n")

    def test_a_difference_of_bytes_alone_fails_too(self):
        self.approve()
        self.expected.write_bytes(self.expected.read_bytes() + b"\n")
        self.assertEqual(self.approve("--check")[0], 1)

    def test_unknown_cases_and_failing_documents(self):
        self.assertIn("no case «two»", self.approve("two")[1])
        (self.case / "input.txt").write_bytes(b"\xff")
        status, out = self.approve()
        self.assertEqual(status, 1)
        self.assertIn("one: status 1", out)
        self.assertFalse(self.expected.exists())


if __name__ == "__main__":
    PROGRAM = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()

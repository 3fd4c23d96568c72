"""Tests that a corpus report says the same as text and as DOCX, and that all output follows the schema.

    test_text_and_docx.py PROGRAM
"""
import json
import os
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
CASES = sorted(path.parent for path in (PROJECT / "corpus/documents").glob("*/input.txt"))
PROGRAM = None


def extracted(path):
    return subprocess.run([PROGRAM, "extract", path], check=True, capture_output=True).stdout


def quotes_by_note(output):
    """How often each quote stands in each note, and outside of notes; blanks apart, and in any order of notes."""
    records = (json.loads(line) for line in output.decode("utf-8").splitlines())
    return Counter((record["note"] or "body", " ".join(record["quote"].split()))
                   for record in records if record["record"] == "observation")


def citations(output):
    records = (json.loads(line) for line in output.decode("utf-8").splitlines())
    return Counter((record["type"], record["number"], record["date"])
                   for record in records if record["record"] == "citation")


class TextAndDocx(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.docx = Path(folder.name) / "report.docx"

    def for_each_case(self, check):
        for case in CASES:
            with self.subTest(case=case.name):
                self.text = (case / "input.txt").read_text(encoding="utf-8")
                subprocess.run([PROJECT / "tools/build_docx", case, self.docx], check=True)
                check(extracted(case / "input.txt"), extracted(self.docx))

    def test_quotes_are_the_same_in_each_note(self):
        def check(text, docx):
            if "\t" in self.text:
                return  # a table of the DOCX is only lines with tabs in the text, whose cells run together
            text, docx = quotes_by_note(text), quotes_by_note(docx)
            self.assertEqual((text - docx, docx - text), (Counter(), Counter()), "in the text alone; in the DOCX alone")
        self.for_each_case(check)

    def test_citations_are_the_same(self):
        self.for_each_case(lambda text, docx: self.assertEqual(citations(text), citations(docx)))

    def test_all_output_follows_the_schema(self):
        def check(text, docx):
            done = subprocess.run([PROJECT / "tools/validate_records", "-"], input=text + docx, capture_output=True)
            self.assertEqual(done.returncode, 0, done.stdout.decode("utf-8") + done.stderr.decode("utf-8"))
        self.for_each_case(check)


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()

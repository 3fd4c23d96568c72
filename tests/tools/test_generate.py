"""tools/generate: reports that differ, whose gold is right."""
import csv
import hashlib
import io
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

TOOLS = Path(__file__).resolve().parent.parent.parent / "tools"
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def run(tool, *arguments):
    return subprocess.run([sys.executable, "-B", TOOLS / tool, *map(str, arguments)], check=False, capture_output=True,
                          text=True)


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class Generate(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.scratch.name)
        cls.gold = cls.folder / "gold/000"
        cls.options = ["--reports", "150", "--contradictions", "0.5", "--docx-share", "0.4"]
        made = run("generate", *cls.options, "--gold", cls.folder / "gold", cls.folder / "out")
        assert made.returncode == 0, made.stderr
        cls.out = files(cls.folder / "out")

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def test_no_two_are_the_same(self):
        self.assertEqual(len(self.out), 150)
        self.assertEqual(len({hashlib.sha256(data).digest() for data in self.out.values()}), 150)
        docx = [name for name in self.out if name.endswith(".docx")]
        self.assertTrue(30 < len(docx) < 90, len(docx))

    def test_the_gold_fits_the_reports(self):
        checked = run("check_gold", "--gold", self.gold, "--reports", self.gold)
        self.assertEqual((checked.returncode, checked.stdout), (0, ""))
        for name, data in self.out.items():
            if name.endswith(".txt"):
                self.assertEqual(data, (self.folder / "gold" / name).read_bytes())

    def test_contradictions_are_planted_as_asked(self):
        planted = 0
        for path in self.gold.glob("*.checks.tsv"):
            with path.open(encoding="utf-8", newline="") as file:
                rows = [row for row in csv.DictReader(file, delimiter="\t") if row["comment"].startswith("planted")]
            self.assertLessEqual(len(rows), 1)
            self.assertTrue(all(row["verdict"] == "inconsistent" for row in rows))
            planted += len(rows)
        self.assertTrue(40 < planted < 100, planted)

    def test_figures_vary(self):
        values = {}
        for path in self.gold.glob("bao-cao-??????.tsv"):
            with path.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                    values.setdefault((row["indicator"], row["unit"]), set()).add(row["value"])
        self.assertGreater(sum(len(each) > 1 for each in values.values()), len(values) / 5)

    def test_docx_holds_the_text(self):
        name, data = next((name, data) for name, data in self.out.items() if name.endswith(".docx"))
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self.assertIsNone(package.testzip())
            found = "".join(node.text or "" for part in ("word/document.xml", "word/footnotes.xml")
                            for node in ElementTree.fromstring(package.read(part)).iter(TEXT))
        text = (self.folder / "gold" / name).with_suffix(".txt").read_text(encoding="utf-8")
        numbers = re.findall(r"\d+(?:[.,]\d+)*", found)
        for number in re.findall(r"(?<=\s)\d+(?:[.,]\d+)+(?= [a-zđ])", text):
            self.assertIn(number, numbers)

    def test_processes_make_no_difference(self):
        for number, jobs in enumerate((1, 3)):
            again = self.folder / f"again{number}"
            self.assertEqual(run("generate", *self.options, "--jobs", jobs, again).returncode, 0)
            self.assertTrue(files(again) == self.out)

    def test_an_archive_can_grow(self):
        again = self.folder / "grown"
        options = ["--contradictions", "0.5", "--docx-share", "0.4"]
        run("generate", *options, "--reports", 100, again)
        run("generate", *options, "--reports", 50, "--first", 101, again)
        self.assertTrue(files(again) == self.out)
        run("generate", "--reports", 3, "--first", 999, again)
        self.assertTrue((again / "000/bao-cao-001000.txt").exists() or (again / "000/bao-cao-001000.docx").exists())
        self.assertTrue((again / "001/bao-cao-001001.txt").exists() or (again / "001/bao-cao-001001.docx").exists())

    def test_wrong_options_are_refused(self):
        for options in (["--reports", "0"], ["--reports", "1", "--docx-share", "2"]):
            self.assertEqual(run("generate", *options, self.folder / "none").returncode, 2)


if __name__ == "__main__":
    unittest.main()

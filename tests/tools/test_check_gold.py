"""Tests of tools/check_gold: the corpus is sound, and each kind of slip in a gold file is told."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
TOOL = PROJECT / "tools/check_gold"
CASES = sorted(path.parent.name for path in (PROJECT / "corpus/documents").glob("*/gold.checks.tsv"))

TEXT = ("Theo Kế hoạch số 5/KH-UBND ngày 03/02/2024, có 53/58 hộ, đạt 91,4%; thu 1,5 tỷ đồng gồm 900 triệu đồng và "
        "600 triệu đồng.\nKế hoạch số 5/KH-UBND ngày 03/02/2024 còn 7 việc.\n")
ROWS = """id line quote nth kind value value2 scale unit role of indicator status bound period basis note optional
o1 1 53/58~hộ 1 fraction 53 58 0 hộ level - hộ reported exact 2024 - - -
o2 1 91,4% 1 percentage 91.4 - 0 % share o1 hộ reported exact 2024 - - -
o3 1 1,5~tỷ~đồng 1 amount 1.5 - 9 VND level - thu reported exact 2024 - - -
o4 1 900~triệu~đồng 1 amount 900 - 6 VND level o3 thu reported exact 2024 - - -
o5 1 600~triệu~đồng 1 amount 600 - 6 VND level o3 thu reported exact 2024 - - -
"""
CITATIONS = """line quote type number date
1 Kế~hoạch~số~5/KH-UBND~ngày~03/02/2024 Kế~hoạch 5/KH-UBND 2024-02-03
2 Kế~hoạch~số~5/KH-UBND~ngày~03/02/2024 Kế~hoạch 5/KH-UBND 2024-02-03
"""
CHECKS = """type ids stated computed verdict comment
percentage_of o2,o1 91.4 91.3793103448 consistent -
sum o3,o4,o5 1.5 1.5 consistent -
citation - 5/KH-UBND 2024-02-03 consistent -
"""


def tsv(table):
    """Columns parted by tabs, blanks for `~`, empty cells for `-`."""
    return "".join("\t".join("" if cell == "-" else cell.replace("~", " ") for cell in line.split(" ")) + "\n"
                   for line in table.splitlines())


def run(*arguments):
    done = subprocess.run([sys.executable, "-B", TOOL, *arguments], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


class CheckGold(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def check(self, rows=ROWS, citations=CITATIONS, checks=CHECKS, text=TEXT, arguments=()):
        (self.folder / "a.txt").write_text(text, encoding="utf-8")
        for name, table in (("a.tsv", rows), ("a.citations.tsv", citations), ("a.checks.tsv", checks)):
            (self.folder / name).write_text(tsv(table), encoding="utf-8")
        return run("--gold", self.folder, *arguments)

    def assert_problem(self, problem, **changes):
        status, output = self.check(**changes)
        self.assertIn(problem, output)
        self.assertEqual(status, 1)

    def test_the_corpus_is_sound(self):
        self.assertEqual(run(*CASES), (0, ""))

    def test_a_sound_case_says_nothing(self):
        self.assertEqual(self.check(), (0, ""))

    def test_digits_that_no_row_takes_are_listed(self):
        status, output = self.check(arguments=["--left-out"])
        self.assertEqual(status, 0)
        self.assertEqual([line.split("left out: ")[1][:6] for line in output.splitlines()], ["line 2"])
        self.assertIn("còn 7 việc", output)

    def test_relations_are_counted(self):
        _, output = self.check(arguments=["--count"])
        self.assertIn(f"{'all':14}{3:13}{0:13}{0:13}", output)

    def test_quotes_and_values(self):
        self.assert_problem("line 1 has no «54/58 hộ» number 1", rows=ROWS.replace("53/58~hộ", "54/58~hộ"))
        self.assert_problem("o2: «91,4%» is not 91.5", rows=ROWS.replace(" 91.4 ", " 91.5 "), checks=CHECKS[:40])
        self.assert_problem("o4: «900 triệu đồng» has scale 9", rows=ROWS.replace("900 - 6", "900 - 9"), checks=CHECKS[:40])
        self.assert_problem("o5: of: no row o9", rows=ROWS.replace("600 - 6 VND level o3", "600 - 6 VND level o9"))
        self.assert_problem("role «part»", rows=ROWS.replace("share", "part"))

    def test_verdicts_and_computed_values(self):
        self.assert_problem("percentage_of o2,o1: is consistent, not truncated", checks=CHECKS.replace("448 consistent", "448 truncated"))
        self.assert_problem("do not come out", checks=CHECKS.replace("91.3793103448", "91.5"))
        self.assert_problem("no figure o8", checks=CHECKS.replace("o3,o4,o5", "o3,o4,o8"))
        self.assert_problem("unknown type", checks=CHECKS.replace("sum", "summe"))
        self.assert_problem("stands more often than its fractions can be taken", checks=CHECKS + "sum o3,o4,o5 1.5 1.5 consistent again\n")

    def test_citations(self):
        self.assert_problem("has the date 2024-02-04", citations=CITATIONS.replace("2024-02-03", "2024-02-04", 1))
        self.assert_problem("is cited twice with a date (consistent) and has no row", checks=CHECKS.rsplit("citation", 1)[0])
        later = (TEXT.replace("03/02/2024 còn", "03/02/2023 còn"),
                 CITATIONS.replace("2 Kế~hoạch~số~5/KH-UBND~ngày~03/02/2024", "2 Kế~hoạch~số~5/KH-UBND~ngày~03/02/2023")
                 [:-len("2024-02-03\n")] + "2023-02-03\n")
        self.assert_problem("citation 5/KH-UBND: is inconsistent", text=later[0], citations=later[1])


if __name__ == "__main__":
    unittest.main()

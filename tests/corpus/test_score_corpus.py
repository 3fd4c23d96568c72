"""Tests of tools/score_corpus: the same rows score 1, and each kind of error costs what it should.

    test_score_corpus.py PROGRAM
"""
import importlib.machinery
import importlib.util
import subprocess
import sys
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
TOOL = PROJECT / "tools/score_corpus"

sys.dont_write_bytecode = True
loader = importlib.machinery.SourceFileLoader("score_corpus", str(TOOL))
score_corpus = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
loader.exec_module(score_corpus)

COLUMNS = ("id line quote nth kind value value2 scale unit role of indicator status bound period basis note "
           "optional").split()
TEXT = "Thu 5 tỷ đồng, đạt 40% dự toán.\r\nCó 5 hộ và 5 hộ nghèo, 12/15 xã.\nHội nghị có 3 phần.\n"


def gold_row(number, line, quote, nth=1, **fields):
    row = dict.fromkeys(COLUMNS, "")
    row.update(id=f"o{number}", line=str(line), quote=quote, nth=str(nth), kind="amount", scale="0", role="level",
               status="reported", bound="exact", period="2025", indicator="hộ")
    row.update(fields)
    return row


def gold_rows():
    return [
        gold_row(1, 1, "5 tỷ đồng", value="5", scale="9", unit="VND", indicator="thu ngân sách nhà nước | Thu"),
        gold_row(2, 1, "40%", value="40", unit="%", role="completion", of="o1", basis="dự toán", indicator="Thu"),
        gold_row(3, 2, "5 hộ", value="5", unit="hộ"),
        gold_row(4, 2, "5 hộ nghèo", value="5", unit="hộ nghèo", of="o3 | "),
        gold_row(5, 2, "12/15 xã", value="12", value2="15", unit="xã", period=""),
        gold_row(6, 3, "3 phần", value="3", unit="phần", optional="y"),
    ]


def rows():
    """What a program would have read from TEXT, all of it right."""
    lines = TEXT.encode("utf-8").split(b"\n")
    made = []
    for entry in gold_rows():
        line = int(entry["line"])
        before = sum(len(part) + 1 for part in lines[:line - 1])
        at = before + lines[line - 1].rfind(entry["quote"].encode("utf-8"))
        if entry["id"] == "o3":
            at = before + lines[line - 1].find(entry["quote"].encode("utf-8"))
        made.append({"id": entry["id"], "quote": entry["quote"], "value": Decimal(entry["value"]),
                     "value2": Decimal(entry["value2"]) if entry["value2"] else None, "scale": int(entry["scale"]),
                     "unit": entry["unit"], "role": entry["role"], "of": entry["of"].split(" | ")[0] or None,
                     "indicator": entry["indicator"].split(" | ")[0], "status": entry["status"],
                     "bound": entry["bound"], "period": entry["period"] or None, "basis": entry["basis"] or None,
                     "note": None, "source": {"line": line, "start": at, "end": at + len(entry["quote"].encode("utf-8"))}})
    return made


def f1(changed_rows, field, form="text"):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input.txt"
        path.write_bytes(TEXT.encode("utf-8"))
        gold, tally = gold_rows(), score_corpus.Tally()
        pairs = (score_corpus.match_by_place(gold, changed_rows, score_corpus.Text(path)) if form == "text"
                 else score_corpus.match_by_quote(gold, changed_rows))
        score_corpus.score_observations(gold, changed_rows, pairs, tally, [])
    return tally.f1(field)


def changed(number, **fields):
    made = rows()
    made[number - 1].update(fields)
    return made


class Scores(unittest.TestCase):
    def test_the_same_rows_score_one(self):
        for form in ("text", "docx"):
            for field in score_corpus.FIELDS:
                self.assertEqual(f1(rows(), field, form), 1, field)

    def test_a_missing_row_and_a_surplus_row(self):
        made = rows()
        surplus = dict(made[0], id="o9", source=dict(made[0]["source"], start=0, end=3))
        self.assertEqual(f1(made[1:], "found"), 2 * 4 / (5 + 4))
        self.assertEqual(f1([surplus, *made], "found"), 2 * 5 / (5 + 6))

    def test_optional_rows_count_neither_way(self):
        self.assertEqual(f1(rows()[:5], "found"), 1)
        self.assertEqual(f1(changed(6, value=Decimal(4)), "value"), 1)

    def test_numbers_are_compared_by_value_and_scale(self):
        self.assertEqual(f1(changed(1, value=Decimal("5.00")), "value"), 1)
        self.assertEqual(f1(changed(1, scale=6), "value"), 0.8)
        self.assertEqual(f1(changed(1, value=Decimal(6)), "value"), 0.8)
        self.assertEqual(f1(changed(5, value2=None), "value"), 0.8)
        self.assertEqual(f1(changed(5, value2=Decimal(16)), "value"), 0.8)

    def test_a_count_may_be_a_little_shorter_or_longer(self):
        for unit, expected in (("hộ", 1), ("hộ nghèo cũ", 1), ("nghèo", 0.8), ("hộ nghèo a b c", 0.8)):
            self.assertEqual(f1(changed(4, unit=unit), "unit"), expected, unit)

    def test_phrases_agree_when_one_holds_most_of_the_other(self):
        for indicator, expected in (("thu ngân sách NHÀ NƯỚC", 1), ("ngân sách nhà nước", 1), ("Thu", 1),
                                    ("ngân sách", 0.8), ("thu nhà nước", 0.8), ("chi", 0.8)):
            self.assertEqual(f1(changed(1, indicator=indicator), "indicator"), expected, indicator)

    def test_links_are_compared_by_where_they_lead(self):
        self.assertEqual(f1(changed(4, of=None), "link"), 1)  # an empty reading is right too
        self.assertEqual(f1(changed(2, of=None), "link"), 2 * 1 / (2 + 1))
        self.assertEqual(f1(changed(2, of="o3"), "link"), 2 * 1 / (2 + 2))
        renamed = [dict(row, id="x" + row["id"], of=row["of"] and "x" + row["of"]) for row in rows()]
        self.assertEqual(f1(renamed, "link"), 1)

    def test_empty_fields_count_where_one_side_states_them(self):
        self.assertEqual(f1(changed(5, period="2025"), "period"), 2 * 4 / (4 + 5))
        self.assertEqual(f1(changed(1, basis="dự toán"), "basis"), 2 * 1 / (1 + 2))
        self.assertEqual(f1(changed(2, basis=None), "basis"), 0)

    def test_a_record_is_right_when_all_of_it_is(self):
        self.assertEqual(f1(changed(2, basis=None), "record"), 0.8)

    def test_citations(self):
        gold = [{"line": "1", "quote": "", "type": "Luật", "number": "31/2024/QH15", "date": ""}]
        row = {"type": "Luật", "number": "31/2024/QH15", "date": None, "source": {"line": 1}}
        for given, expected in (([row], 1), ([], 0), ([row, row], 2 / 3), ([dict(row, source={"line": 2})], 0)):
            tally = score_corpus.Tally()
            score_corpus.score_citations(gold, given, True, tally, [])
            self.assertEqual(tally.f1("citations"), expected)


class Calls(unittest.TestCase):
    def run_tool(self, *arguments):
        return subprocess.run([TOOL, "--program", PROGRAM, *arguments], capture_output=True, text=True)

    def test_a_score_below_its_minimum_fails(self):
        with tempfile.NamedTemporaryFile("w", suffix=".tsv") as file:
            file.write("case\tformat\tfield\tminimum\n*\t*\tfound\t0.5\n*\ttext\trecord\t1.01\n")
            file.flush()
            done = self.run_tool("--minimum", file.name)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"(?m)^total text: record is [0-9.]+, lower than 1\.01$")
        self.assertNotIn("found is", done.stdout)

    def test_misses_are_listed(self):
        done = self.run_tool("--misses", "3")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"… and [0-9]+ more")

    def test_unknown_names(self):
        self.assertNotEqual(self.run_tool("no-such-case").returncode, 0)


if __name__ == "__main__":
    PROGRAM = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()

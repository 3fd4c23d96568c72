"""Tests of tools/mutate: the reference verdicts, the operators, and what is counted, with a checker that is a stub."""
import random
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
TOOL = PROJECT / "tools/mutate"
STUB = Path(__file__).resolve().parent / "stub_solieu.py"

sys.dont_write_bytecode = True
sys.path.insert(0, str(PROJECT / "tools/mutate.d"))
import checker  # noqa: E402
import gold  # noqa: E402
import null_operators  # noqa: E402
import numerals  # noqa: E402
import operators  # noqa: E402
import scoring  # noqa: E402
import semantics  # noqa: E402
from semantics import Figure, Interval  # noqa: E402


def count(text):
    return Figure.of(text, exact=True)


def amount(text, scale=0, bound="exact"):
    return Figure.of(text, scale, bound=bound)


def verdict(outcome):
    return {"consistent": "C", "truncated": "T", "inconsistent": "I", "not_checkable": "N"}[outcome.verdict]


# ------------------------------------------------------------------------------------------------------ semantics


class Percentages(unittest.TestCase):
    def test_of_counts(self):
        for part, whole, stated, wanted in [
                ("53", "58", "93.4", "I"), ("377", "388", "97.1", "T"), ("58", "58", "100", "C"), ("1", "8", "12.5", "C"),
                ("1", "8", "13", "C"), ("1", "8", "12", "T"), ("1", "16", "6.3", "C"), ("1", "16", "6.2", "T"),
                ("2", "3", "66.6", "T"), ("2", "3", "66.7", "C"), ("743", "6084", "12.3", "I"), ("0", "17", "0", "C"),
                ("17", "17", "99.9", "I"), ("1319", "1326", "99.47", "C"), ("837", "877", "95.43", "T"), ("78", "79", "92", "I")]:
            with self.subTest(part=part, whole=whole, stated=stated):
                self.assertEqual(verdict(semantics.percentage_of(amount(stated), count(part), count(whole))), wanted)

    def test_a_figure_rounded_up_is_off_by_one(self):
        self.assertTrue(semantics.percentage_of(amount("12.3"), count("743"), count("6084")).off_by_one)
        self.assertFalse(semantics.percentage_of(amount("93.4"), count("53"), count("58")).off_by_one)

    def test_of_rounded_amounts(self):
        outcome = semantics.percentage_of(amount("14.4"), amount("10522", 6), amount("72792", 6))
        self.assertEqual((verdict(outcome), outcome.grade), ("T", "exact-inputs"))
        self.assertEqual(verdict(semantics.percentage_of(amount("54.8"), amount("5373", 6), amount("9802", 6))), "C")
        outcome = semantics.percentage_of(amount("24.36"), amount("1177", 9), amount("4832", 9))
        self.assertEqual(outcome.grade, "exact-inputs")
        outcome = semantics.percentage_of(amount("24.36"), amount("1177", 9), amount("4831", 9))
        self.assertEqual((verdict(outcome), outcome.grade), ("C", "exact-inputs"))
        outcome = semantics.percentage_of(amount("24.36"), amount("1177", 9), amount("4834", 9))
        self.assertEqual((verdict(outcome), outcome.grade), ("C", "input-rounding"))

    def test_of_hedged_counts(self):
        part = Figure.of("12800", exact=True, bound="over")
        for stated, wanted in [("85", "C"), ("86", "C"), ("87", "N"), ("80", "I")]:
            with self.subTest(stated=stated):
                self.assertEqual(verdict(semantics.percentage_of(amount(stated), part, count("15000"))), wanted)

    def test_no_base(self):
        self.assertEqual(verdict(semantics.percentage_of(amount("5"), count("1"), count("0"))), "N")


class Sums(unittest.TestCase):
    def total(self, stated, *parts, **options):
        return semantics.total(stated, list(parts), **options)

    def test_counts_must_be_equal(self):
        parts = [count(text) for text in ("580", "1256", "18", "76")]
        self.assertEqual(verdict(self.total(count("1930"), *parts)), "C")
        self.assertEqual(verdict(self.total(count("1930"), *parts, count("18"))), "I")

    def test_trailing_zeros_may_be_dropped(self):
        parts = [amount(text, 6) for text in ("269.1", "397.2", "13.350", "22.8")]
        outcome = self.total(amount("702.45", 6), *parts)
        self.assertEqual((verdict(outcome), outcome.grade), ("C", "exact-inputs"))

    def test_a_total_at_a_coarser_unit(self):
        self.assertEqual(verdict(self.total(amount("1177", 9), amount("1099.7", 9), amount("77", 9))), "C")
        self.assertEqual(verdict(self.total(amount("1177", 9), amount("1099.7", 9), amount("77.9", 9))), "T")
        self.assertEqual(verdict(self.total(amount("1177", 9), amount("1099.7", 9), amount("77000", 6))), "C")

    def test_a_cut_total_of_exact_parts(self):
        self.assertEqual(verdict(self.total(amount("100"), count("60"), count("41"))), "I")

    def test_residuals_of_rounding(self):
        parts = [amount(text) for text in ("12.3", "45.6", "7.8", "9.1", "3.4")]
        for stated, wanted, grade in [("78.2", "C", "exact-inputs"), ("78.3", "C", "input-rounding"),
                                      ("78.0", "C", "input-rounding"), ("77.9", "C", "boundary"), ("77.8", "I", ""),
                                      ("78.6", "I", "")]:
            with self.subTest(stated=stated):
                outcome = self.total(amount(stated), *parts)
                self.assertEqual((verdict(outcome), outcome.grade), (wanted, grade))
        self.assertEqual(verdict(self.total(amount("78.6"), *parts, cut_is_licensed=True)), "T")

    def test_differences(self):
        self.assertEqual(verdict(self.total(count("5"), count("58"), count("53"), weights=[1, -1])), "C")
        self.assertEqual(verdict(self.total(count("6"), count("58"), count("53"), weights=[1, -1])), "I")

    def test_a_list_that_promises_no_partition(self):
        self.assertEqual(verdict(self.total(count("10"), count("4"), count("5"), partial=True)), "N")
        self.assertEqual(verdict(self.total(count("10"), count("4"), count("7"), partial=True)), "I")
        self.assertEqual(verdict(self.total(count("10"), count("4"), count("6"), partial=True)), "C")

    def test_hedged_totals(self):
        parts = [amount("742", 6), amount("486.5", 6)]
        self.assertEqual(verdict(self.total(amount("1.2", 9, "over"), *parts)), "C")
        self.assertEqual(verdict(self.total(amount("1.3", 9, "over"), *parts)), "I")
        about = self.total(amount("1.5", 9, "about"), *parts)
        self.assertEqual((verdict(about), about.note_only), ("I", True))


class Changes(unittest.TestCase):
    def test_growth(self):
        for stated, current, previous, wanted in [
                ("-13", "7", "8", "C"), ("-12", "7", "8", "T"), ("18", "74540", "63128", "C"), ("18", "74540", "62700", "T"),
                ("18", "74540", "60000", "I"), ("-5.9", "9403", "10000", "T"), ("-6", "9403", "10000", "C")]:
            with self.subTest(stated=stated, current=current, previous=previous):
                self.assertEqual(verdict(semantics.growth(amount(stated), count(current), count(previous))), wanted)

    def test_growth_told_by_the_change_itself(self):
        outcome = semantics.growth(amount("-14.7"), count("214"), count("-37"), by_amount=True)
        self.assertEqual(verdict(outcome), "C")
        self.assertEqual(outcome.computed, Fraction(-3700, 251))

    def test_coarse_figures_prove_nothing(self):
        self.assertEqual(verdict(semantics.growth(amount("15"), amount("1.2", 9), amount("1.1", 9))), "C")


class Repeats(unittest.TestCase):
    def test_equal_precision_must_be_equal(self):
        self.assertEqual(verdict(semantics.repeat(amount("61.2"), amount("61.2"))), "C")
        self.assertEqual(verdict(semantics.repeat(amount("61.2"), amount("61.3"))), "I")
        self.assertEqual(verdict(semantics.repeat(count("45"), count("46"))), "I")

    def test_the_coarser_rounds_or_cuts_the_finer(self):
        self.assertEqual(verdict(semantics.repeat(amount("1177", 9), amount("1176.7", 9))), "C")
        self.assertEqual(verdict(semantics.repeat(amount("1176.7", 9), amount("1176", 9))), "T")
        self.assertEqual(verdict(semantics.repeat(amount("1176.7", 9), amount("1178", 9))), "I")
        self.assertEqual(verdict(semantics.repeat(amount("156", 9), amount("156000", 6))), "C")

    def test_hedged_mentions(self):
        self.assertEqual(verdict(semantics.repeat(amount("702", 6, "over"), amount("702.45", 6))), "C")
        self.assertEqual(verdict(semantics.repeat(amount("702", 6, "over"), amount("701.45", 6))), "I")
        self.assertEqual(verdict(semantics.repeat(Figure.of("138000", exact=True, bound="under"), count("137842"))), "C")
        self.assertEqual(verdict(semantics.repeat(Figure.of("2375", exact=True, bound="over"), count("2375"))), "C")

    def test_limits(self):
        self.assertEqual(verdict(semantics.limit(count("5"), count("6"))), "C")
        self.assertEqual(verdict(semantics.limit(count("7"), count("6"))), "I")


class Intervals(unittest.TestCase):
    def test_a_cut_reading_turns_over(self):
        self.assertEqual(-Interval(Fraction(10), Fraction(11), True, False), Interval(Fraction(-11), Fraction(-10), False, True))

    def test_quotients(self):
        one_to_two = Interval(Fraction(1), Fraction(2), True, False)
        self.assertEqual(one_to_two.over(one_to_two), Interval(Fraction(1, 2), Fraction(2), False, False))
        self.assertEqual((-one_to_two).over(Interval.point(Fraction(2))), Interval(Fraction(-1), Fraction(-1, 2), False, True))
        self.assertIsNone(one_to_two.over(Interval(Fraction(0), Fraction(1))))

    def test_touching_ends(self):
        self.assertFalse(Interval(Fraction(0), Fraction(1), True, False).meets(Interval(Fraction(1), Fraction(2))))
        self.assertTrue(Interval(Fraction(0), Fraction(1)).meets(Interval(Fraction(1), Fraction(2))))


class Citations(unittest.TestCase):
    def test_dates_of_one_document(self):
        for first, second, wanted in [("2025-01-08", "2025-01-08", "C"), ("2025-01-08", "2024-01-08", "I"),
                                      ("2025-01-08", "2025-01-18", "I"), ("2022-05-14", "2024-07-02", "N"), ("2024", "2024-07-02", "N")]:
            with self.subTest(first=first, second=second):
                self.assertEqual(verdict(gold.compare_dates(first, second)), wanted)

    def test_one_mention_by_itself(self):
        def fault(number, date):
            return gold.date_fault(gold.Citation(1, 0, 1, "", "Thông tư", number, date), (2025, 3, 28))
        self.assertEqual(fault("29/2024/TT-BGDĐT", "2024-12-30"), "")
        self.assertEqual(fault("29/2024/TT-BGDĐT", "2023-12-30"), "D703")
        self.assertEqual(fault("5/KH-UBND", "2025-04-01"), "D704")
        self.assertEqual(fault("5/KH-UBND", "2025-02-30"), "D706")


# ------------------------------------------------------------------------------------------------------ operators


LINES = ["Xã Đông, ngày 05 tháng 6 năm 2024",
         "Theo Kế hoạch số 5/KH-UBND ngày 03/02/2024, có 53/58 hộ, đạt 91,4%, tăng 2 hộ.",
         "Thu 1.500 triệu đồng, gồm: phí 900 triệu đồng; lệ phí 350 triệu đồng; thu khác 250 triệu đồng.",
         "Nhắc lại 58 hộ; Kế hoạch số 5/KH-UBND ngày 03/02/2024."]
COLUMNS = gold.ROW_COLUMNS


def write_case(folder):
    rows = [("53/58 hộ", 2, "fraction", "53", "58", "0", "hộ", "level"), ("91,4%", 2, "percentage", "91.4", "", "0", "%", "share"),
            ("2 hộ", 2, "amount", "2", "", "0", "hộ", "change"), ("1.500 triệu đồng", 3, "amount", "1500", "", "6", "VND", "level"),
            ("900 triệu đồng", 3, "amount", "900", "", "6", "VND", "level"), ("350 triệu đồng", 3, "amount", "350", "", "6", "VND", "level"),
            ("250 triệu đồng", 3, "amount", "250", "", "6", "VND", "level"), ("58 hộ", 4, "amount", "58", "", "0", "hộ", "level")]
    written = ["\t".join(COLUMNS)]
    for number, (quote, line, kind, value, value2, scale, unit, role) in enumerate(rows, 1):
        entry = dict.fromkeys(COLUMNS, "")
        entry.update(id=f"o{number}", line=str(line), quote=quote, nth="1", kind=kind, value=value, value2=value2, scale=scale,
                     unit=unit, role=role, status="reported", bound="exact", indicator="hộ")
        written.append("\t".join(entry[column] for column in COLUMNS))
    (folder / "a.tsv").write_text("\n".join(written) + "\n", encoding="utf-8")
    (folder / "a.txt").write_text("\n".join(LINES) + "\n", encoding="utf-8")
    (folder / "a.checks.tsv").write_text("\t".join(gold.CHECK_COLUMNS) + "\n"
                                         "percentage_of\to2,o1\t91.4\t91.3793\tconsistent\t\n"
                                         "sum\to4,o5,o6,o7\t1500\t1500\tconsistent\t\n"
                                         "repeat\to1,o8\t58\t58\tconsistent\t\n", encoding="utf-8")
    (folder / "a.citations.tsv").write_text("\t".join(gold.CITATION_COLUMNS) + "\n" + "".join(
        f"{line}\tKế hoạch số 5/KH-UBND ngày 03/02/2024\tKế hoạch\t5/KH-UBND\t2024-02-03\n" for line in (2, 4)), encoding="utf-8")
    return gold.read_case("a", folder / "a.txt", folder / "a.tsv")


class WithCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.case = write_case(cls.folder)
        cls.yardstick = scoring.Yardstick(cls.case)

    def mutants(self, name):
        return list(operators.OPERATORS[name](self.case, random.Random(1)))


class Operators(WithCase):
    def test_numerals(self):
        for text, plain, written in [("1.250 ha", "1250", "1.250"), ("13,350", "13.350", "13,350"), ("07 vụ", "7", "07"),
                                     ("346\u00a0000 ha", "346000", "346\u00a0000"), ("11.2%", "11.2", "11.2"), ("12500 tấn", "12500", "12500")]:
            with self.subTest(text=text):
                self.assertEqual(numerals.read(text, plain).written(), written)
        self.assertIsNone(numerals.read("1.250 ha", "1251"))
        self.assertEqual(numerals.read("12.500", "12500").with_digits("1250").written(), "1.250")

    def test_quotes_and_values_go_along(self):
        for name, operator in {**operators.OPERATORS, **null_operators.NULL_OPERATORS}.items():
            for mutant in operator(self.case, random.Random(2)):
                for row in mutant.rows.values():
                    with self.subTest(operator=name, what=mutant.what, row=row.id):
                        self.assertEqual(mutant.text[row.begin:row.end], row.quote)
                        self.assertIsNotNone(numerals.read(row.quote, row.value), row.value)

    def test_the_original_breaks_nothing(self):
        whole = operators.build(self.case, "", "", [operators.Piece(0, len(self.case.text))])
        self.assertEqual(whole.text, self.case.text)
        self.assertEqual({row.id: row for row in whole.rows.values()}, self.case.rows)
        self.assertFalse(self.yardstick.broken_by(whole).shows())

    def test_digits(self):
        texts = {mutant.what for mutant in self.mutants("M1")}
        self.assertIn("53 → 35", texts)
        self.assertNotIn("900 → 090", texts)
        self.assertTrue(all(mutant.original for mutant in self.mutants("M2")))

    def test_what_shows(self):
        shown = {mutant.what: self.yardstick.broken_by(mutant).shows() for mutant in self.mutants("M1") + self.mutants("M4")}
        self.assertTrue(shown["53 → 35"])
        self.assertTrue(shown["58 → 85"])
        self.assertTrue(shown["triệu → tỷ"])
        self.assertFalse(any(shows for what, shows in shown.items() if what.startswith("2 ")))

    def test_a_part_left_out_or_written_twice(self):
        left, twice = self.mutants("M7"), self.mutants("M7b")
        self.assertEqual([mutant.what for mutant in left], ["without «; lệ phí 350 triệu đồng»", "without «; thu khác 250 triệu đồng»"])
        self.assertNotIn("o6", left[0].rows)
        self.assertIn("900 triệu đồng; thu khác", left[0].text)
        self.assertIn("lệ phí 350 triệu đồng; lệ phí 350 triệu đồng; thu khác", twice[0].text)
        self.assertIn("o6'", twice[0].rows)
        for mutant in left + twice:
            self.assertTrue(self.yardstick.broken_by(mutant).shows(), mutant.what)

    def test_wording(self):
        found = {mutant.what: mutant for mutant in self.mutants("M10")}
        self.assertEqual(found["tăng → giảm"].rows["o3"].value, "-2")
        self.assertEqual(found["91,4 → 8,6"].rows["o2"].value, "8.6")

    def test_dates(self):
        mutants = self.mutants("M11")
        self.assertTrue(mutants)
        for mutant in mutants:
            broken = self.yardstick.broken_by(mutant)
            self.assertTrue(broken.shows(), mutant.what)
            self.assertIn(mutant.cited, broken.citations)

    def test_null_mutants_contradict_nothing(self):
        kinds = set()
        for name, operator in null_operators.NULL_OPERATORS.items():
            for mutant in operator(self.case, random.Random(3)):
                if not self.yardstick.broken_by(mutant).shows():
                    kinds.add(name)
        self.assertLessEqual({"scale", "cut", "order", "spelling", "words", "encoding"}, kinds)

    def test_a_draw_is_reproducible_and_even(self):
        def draw(seed, most):
            return [mutant.what for mutant, _ in scoring.draw(operators.OPERATORS["M2"], "M2", [self.yardstick], seed, most,
                                                              scoring.Broken.shows)[0]]
        self.assertEqual(draw(1, 5), draw(1, 5))
        self.assertNotEqual(draw(1, 5), draw(2, 5))
        self.assertEqual(len(draw(1, 3)), 3)


# -------------------------------------------------------------------------------------------------------- counting


class Counting(WithCase):
    def check(self, mutants, *arguments):
        return checker.Checker(STUB, arguments=arguments).check(mutants)

    def test_findings_are_led_back_to_the_gold(self):
        whole = operators.build(self.case, "", "", [operators.Piece(0, len(self.case.text))])
        for encoding in ("", "nfd", "crlf"):
            whole.encoding = encoding
            checks = self.check([whole])[0]
            if encoding != "nfd":  # the stub reads composed letters alone
                self.assertEqual([check.ids for check in checks], [frozenset(("o1", "o2"))])
                self.assertEqual(checks[0].stated, "o2")

    def test_agreement(self):
        whole = operators.build(self.case, "", "", [operators.Piece(0, len(self.case.text))])
        result = scoring.agreement_of(self.case, self.check([whole])[0])
        self.assertEqual([relation.type for _, relation in result.same], ["percentage_of"])
        self.assertEqual([relation.type for _, relation in result.missing], ["sum", "repeat"])
        self.assertEqual((result.false_alarms, result.surplus, result.holding), ([], [], 3))
        shrill = scoring.agreement_of(self.case, self.check([whole], "--shrill")[0])
        self.assertEqual(len(shrill.false_alarms), 1)

    def test_hits_and_misses(self):
        found = {}
        drawn = [(mutant, self.yardstick.broken_by(mutant)) for mutant in self.mutants("M1")]
        for (mutant, broken), checks in zip(drawn, self.check([mutant for mutant, _ in drawn])):
            hit = scoring.fare(mutant, broken, checks, [], [])
            found[mutant.what] = bool(hit.alarms)
            self.assertEqual(hit.elsewhere, [])
        self.assertTrue(found["53 → 35"])
        self.assertFalse(found["350 → 530"])
        self.assertEqual(self.check([], "--deaf"), [])

    def test_an_alarm_that_was_there_before_is_no_hit(self):
        mutant = next(mutant for mutant in self.mutants("M1") if mutant.what == "53 → 35")
        checks = self.check([mutant])[0]
        key = checks[0].key()
        self.assertFalse(scoring.fare(mutant, self.yardstick.broken_by(mutant), checks, [key], [key]).alarms)

    def test_suggestions(self):
        for suggestion, original, wanted in [("91,4%", "91,4", True), ("91,5%", "91,4", False), ("07", "7", True),
                                             ("900 triệu đồng", "900 triệu đồng", True), ("900 tỷ đồng", "900 triệu đồng", False),
                                             ("03/02/2024", "2024-02-03", True), ("2024", "2024-02-03", True), ("", "5", False)]:
            with self.subTest(suggestion=suggestion, original=original):
                self.assertEqual(scoring.same_figure(suggestion, original), wanted)

    def test_wilson(self):
        low, high = scoring.wilson(100, 100)
        self.assertAlmostEqual(low, 0.963, places=3)
        self.assertAlmostEqual(high, 1.0)


class Program(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        write_case(self.folder)

    def run_tool(self, *arguments):
        done = subprocess.run([sys.executable, "-B", TOOL, "--program", STUB, "--gold", self.folder, "--mutants", "10", "--null", "20",
                               *arguments], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def test_report(self):
        status, output = self.run_tool("--misses", "2")
        self.assertEqual(status, 0, output)
        self.assertIn("1 of 3 with the gold's verdict", output)
        self.assertIn("M7 missed: a: without «; ", output)
        self.assertIn("Null mutants: 0 of", output)
        self.assertEqual(output, self.run_tool("--misses", "2")[1])

    def test_minimum(self):
        bounds = self.folder / "minimum"
        bounds.write_text("operator\tmeasure\tminimum\tmaximum\n*\tagreement\t0.3\t\nC0\talarms\t\t0\n", encoding="utf-8")
        self.assertEqual(self.run_tool("--minimum", bounds)[0], 0)
        bounds.write_text("operator\tmeasure\tminimum\tmaximum\n*\tagreement\t0.9\t\n", encoding="utf-8")
        status, output = self.run_tool("--minimum", bounds)
        self.assertEqual(status, 1)
        self.assertIn("agreement is 0.3333, lower than 0.9", output)


if __name__ == "__main__":
    unittest.main()

"""Tests of tools/validate_records: a good output passes, and each kind of damage is named."""
import importlib.machinery
import importlib.util
import json
import sys
import unittest
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / "tools" / "validate_records"

sys.dont_write_bytecode = True
loader = importlib.machinery.SourceFileLoader("validate_records", str(PROGRAM))
validate_records = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
loader.exec_module(validate_records)
SCHEMA = validate_records.Schema(validate_records.SCHEMA)

SHA = "0123456789abcdef" * 4
DOC = SHA[:16]
DOCUMENT = {"record": "document", "doc": DOC, "path": "a.txt", "format": "text", "sha256": SHA, "bytes": 10,
            "title": None, "doc_type": "Báo cáo", "number": None, "issuer": None, "place": None,
            "date": "2025-03-28", "period": "2025-Q1"}
HEADING = {"record": "heading", "doc": DOC, "id": "h1", "label": "I", "level": 1, "title": "Kinh tế", "parent": None}
SOURCE = {"part": "body", "block": 1, "line": 2, "start": 3, "end": 9}
OBSERVATION = {"record": "observation", "doc": DOC, "id": "o1", "kind": "amount", "quote": "1,5 tỷ đồng", "value": 1.5,
               "decimals": 2, "value2": None, "scale": 9, "normalized": 1500000000, "unit": "VND", "role": "level",
               "of": None, "indicator": "thu", "status": "reported", "bound": "exact", "period": "2025-01/2025-09",
               "basis": None, "note": None, "section": "h1", "table": None, "source": SOURCE, "rule": "amount"}
CITATION = {"record": "citation", "doc": DOC, "id": "c1", "quote": "Nghị quyết số 01/NQ-CP", "type": "Nghị quyết",
            "number": "01/NQ-CP", "issuer": None, "date": None, "source": SOURCE}
CHECK = {"record": "check", "doc": DOC, "id": "k1", "rule": "P101", "type": "percentage_of", "verdict": "inconsistent",
         "grade": None, "severity": "error", "reason": None,
         "stated": {"id": "o1", "quote": "93,4%", "value": "93.4"},
         "operands": [{"role": "part", "id": "o1", "doc": None, "quote": "53/58 đơn vị", "value": "53"}],
         "computed": "91.3793103448",
         "interval": {"low": "91.3793103448", "low_closed": True, "high": "91.38", "high_closed": False},
         "suggestion": "91,4%", "fingerprint": "p101:9c1f", "message": {"vi": "không khớp", "en": "does not fit"}, "binding": "B5", "power": "0.91", "ulp": "-20.207",
         "group": "g1", "suspect": "o1", "suppression": None}
END = {"record": "end", "doc": DOC, "status": "ok", "observations": 1, "citations": 1, "checks": 1, "findings": 1,
       "warnings": 0, "ms": None, "error": None}
GOOD = [DOCUMENT, HEADING, OBSERVATION, CITATION, CHECK, END]


def text_of(records):
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records)


def problems_of(text):
    problems = []
    lines = text.encode("utf-8", "surrogateescape").splitlines(keepends=True)
    validate_records.validate(lines, SCHEMA, lambda line, problem: problems.append(f"{line}: {problem}"))
    return problems


def changed(index, **fields):
    records = [dict(record) for record in GOOD]
    records[index].update(fields)
    return text_of(records)


class ValidateRecords(unittest.TestCase):
    def assert_problem(self, text, message):
        self.assertIn(message, "\n".join(problems_of(text)))

    def test_good_output_passes(self):
        other = [dict(record, doc="fedcba9876543210") for record in GOOD]
        other[0]["sha256"] = "fedcba9876543210" * 4
        self.assertEqual(problems_of(text_of(GOOD + other)), [])

    def test_unread_document_passes(self):
        document = dict.fromkeys(DOCUMENT)
        document.update(record="document", path="missing.txt")
        end = dict(END, doc=None, status="failed", observations=0, citations=0, checks=0, findings=0,
                   error={"code": "not_found", "message": "no such file"})
        self.assertEqual(problems_of(text_of([document, end])), [])

    def test_fields(self):
        for index, fields, message in [
            (0, {"doc": "0123"}, "document doc"),
            (0, {"period": "Q1/2025"}, "document period"),
            (0, {"title": ""}, "document title"),
            (1, {"id": "o7"}, "heading id"),
            (2, {"unit": ""}, "observation unit"),
            (2, {"role": "total"}, "observation role"),
            (2, {"extra": 1}, "'extra' was unexpected"),
            (2, {"source": dict(SOURCE, line=0)}, "observation source.line"),
            (2, {"source": dict(SOURCE, end=3)}, "source is empty"),
            (2, {"decimals": 0}, "more than 0 decimals"),
            (2, {"normalized": 15}, "normalized is not"),
            (2, {"of": "o9"}, "o1 names o9"),
            (2, {"of": "o1"}, "o1 names itself"),
            (2, {"section": "h9"}, "section h9"),
            (3, {"id": "o1"}, "citation id"),
            (3, {"doc": "fedcba9876543210"}, "citation has doc"),
            (4, {"verdict": "wrong"}, "check verdict"),
            (4, {"binding": "B6"}, "check binding"),
            (4, {"power": "1.5"}, "check power"),
            (4, {"suspect": "o9"}, "k1 names o9"),
            (4, {"suppression": {"kind": "revised", "reason": ""}}, "check suppression.reason"),
            (4, {"suppression": {"kind": "revised", "reason": "corrected"}}, "end counts 1 findings, the document has 0"),
            (5, {"observations": 2}, "end counts 2 observations, the document has 1"),
            (5, {"status": "failed"}, "end"),
        ]:
            with self.subTest(fields=fields):
                self.assert_problem(changed(index, **fields), message)

    def test_figures_of_other_documents_are_looked_for_there(self):
        operand = {"role": "previous", "id": "o77", "doc": "fedcba9876543210", "quote": "5 ha", "value": "5"}
        self.assertEqual(problems_of(changed(4, operands=[operand])), [])
        self.assert_problem(changed(4, operands=[dict(operand, doc=None)]), "k1 names o77")

    def test_framing(self):
        for records, message in [
            (GOOD[:-1], "cut off"),
            (GOOD[1:], "stands outside a document"),
            ([DOCUMENT, *GOOD], "has no end"),
            ([DOCUMENT, HEADING, OBSERVATION, OBSERVATION, CITATION, CHECK, dict(END, observations=2)], "stands twice"),
            ([{"record": "note"}], "unknown record 'note'"),
        ]:
            with self.subTest(message=message):
                self.assert_problem(text_of(records), message)

    def test_bytes(self):
        good = text_of(GOOD)
        for text, message in [
            (good[:-1], "no newline"),
            (good.replace("\n", "\r\n"), "carriage return"),
            (good.replace("\n", " \n"), "spaces"),
            (good.replace('"value":1.5', '"value":1.50'), "number 1.50"),
            (good.replace('"value":1.5', '"value":15e-1'), "number 15e-1"),
            (good.replace('"value":1.5', '"value":NaN'), "NaN"),
            (good.replace('"of":null,', '"of":null,"of":null,'), "stands 2 times"),
            (good.replace('"ms":null,"error":null', '"error":null,"ms":null'), "keys are in the order"),
            (good.replace("thu", "\udcff"), "not UTF-8"),
            (good.replace('"note":null,', ""), "'note' is a required property"),
            ("[]\n" + good, "not a JSON object"),
            ("", "no records"),
        ]:
            with self.subTest(message=message):
                self.assert_problem(text, message)


if __name__ == "__main__":
    unittest.main()

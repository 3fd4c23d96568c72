"""What the tests of reading back have in common.

A test that cannot run because a package is missing is skipped (exit status 77), unless SOLIEU_ROUNDTRIP=required.
"""
import importlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import expected

SKIPPED = 77
PROJECT = Path(__file__).resolve().parents[2]
REPORTS = sorted((PROJECT / "corpus/documents").glob("*/input.txt"))
PROGRAM = None

# Texts that a format could misread.
HOSTILE = ["a,b;c\td", "\"quoted\" 'once'", "line\nbreak\r\nand \u2028 more", "=1+1", "-5%", "@SUM(A1)", "\\N", "\\.",
           "a\\tb\\", "'", "$$", "--", "NULL", "null", "1e5", "007", " spaces ", "ỷ𝔸\U0010ffff", "\u0001\u001f",
           "true", "2025-01-01", "<b>&amp;</b>", "%s %n {0}"]


def missing(what):
    print(f"SKIP: {what}: tools/setup_roundtrip installs it")
    sys.exit(1 if os.environ.get("SOLIEU_ROUNDTRIP") == "required" else SKIPPED)


def module(name):
    """A Python module, or the end of this test."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        missing(error)


def solieu(*arguments):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, check=False)
    assert done.returncode in (0, 1, 3), done.stderr.decode("utf-8")
    return done.stdout


def observation(number, indicator, value="1", scale=0, **more):
    """A line of records; `value` is a decimal's digits."""
    whole, _, decimals = value.partition(".")
    moved = (whole + decimals.ljust(scale, "0"))[:len(whole) + scale]
    rest = decimals[scale:].rstrip("0")
    sign = "-" if moved.startswith("-") else ""
    normalized = sign + (moved.lstrip("-").lstrip("0") or "0") + (f".{rest}" if rest else "")
    shown = f"{whole}.{decimals.rstrip('0')}".rstrip(".")
    fields = {
        "record": "observation", "doc": "00000000000000ff", "id": f"o{number}", "kind": "amount",
        "quote": indicator, "value": 0, "decimals": len(decimals), "value2": None, "scale": scale, "normalized": 0,
        "unit": indicator, "role": "level", "of": None, "indicator": indicator, "status": "reported", "bound": "exact",
        "period": "2025-01/2025-09", "basis": indicator, "note": None, "section": "h1", "table": None,
        "source": {"part": "body", "block": 1, "line": None, "start": 0, "end": 9}, "rule": "number", **more}
    line = json.dumps(fields, ensure_ascii=False)
    return line.replace('"value": 0', f'"value": {shown}').replace('"normalized": 0', f'"normalized": {normalized}')


def hostile_document():
    """A document of records whose texts and numbers are hard to carry."""
    rows = [observation(number, words) for number, words in enumerate(HOSTILE, 1)]
    last = len(rows)
    numbers = [("123456789012345678901234567890.123450", 18), ("-999999999999999999999999999999999999", 0),
               ("0.000000000000000000000000000000000001", 0), ("9007199254740993", 0), ("0.1", 0), ("-0.30", 3),
               ("123456789012345", 0), ("99999999999999.9", 0), ("2.675", 0)]
    rows += [observation(last + place, "số", value, scale) for place, (value, scale) in enumerate(numbers, 1)]
    rows.append(observation(len(rows) + 1, "phần", "53", of="o1", value2=58, kind="fraction",
                            table={"index": 0, "row": 3, "column": 2, "row_label": HOSTILE[0], "column_label": None}))
    document = {"record": "document", "doc": "00000000000000ff", "path": HOSTILE[2], "format": "text",
                "sha256": "0" * 62 + "ff", "bytes": 7, "title": HOSTILE[1], "doc_type": None, "number": None,
                "issuer": HOSTILE[0], "place": HOSTILE[8], "date": "2025-02-30", "period": None}
    heading = {"record": "heading", "doc": "00000000000000ff", "id": "h1", "label": "A.I", "level": 2,
               "title": HOSTILE[2], "parent": None}
    end = {"record": "end", "doc": "00000000000000ff", "status": "partial", "observations": len(rows), "citations": 0,
           "checks": 0, "findings": 0, "warnings": 2, "ms": 12,
           "error": {"code": "limit_exceeded", "message": HOSTILE[2]}}
    lines = [json.dumps(document), json.dumps(heading), *rows, json.dumps(end)]
    return "\n".join(lines) + "\n"


class RoundTrip(unittest.TestCase):
    """Records of the corpus, with checks, of a failed document, and of the hostile one; converted to FORMAT."""

    FORMAT = ""
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="solieu-roundtrip-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.records = cls.folder / "records.jsonl"
        made = solieu("check", "--all", "--format", "jsonl", *REPORTS, cls.folder / "missing.docx")
        cls.records.write_bytes(made + hostile_document().encode("utf-8"))
        cls.expected = expected.tables(cls.records)
        assert all(cls.expected.values()), "every table has rows"
        cls.out = cls.convert(cls.FORMAT)

    @classmethod
    def convert(cls, name, *options):
        out = cls.folder / f"out-{name}"
        solieu("convert", "--format", name, cls.records, "-o", out, *options)
        return out

    def check_rows(self, table, found):
        """Rows are equal in number, order and every cell."""
        wanted = self.expected[table]
        self.assertEqual(len(found), len(wanted), table)
        for place, (one, other) in enumerate(zip(found, wanted)):
            self.assertEqual(expected.by_column(table, one), expected.by_column(table, other), f"{table}, row {place}")


def main():
    global PROGRAM
    PROGRAM = sys.argv.pop(1)
    unittest.main()

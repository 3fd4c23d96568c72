#!/usr/bin/env python3
"""Stands in for `solieu check --format jsonl FILE…` in tests of tools/mutate: knows «a/b đơn vị, đạt p%» alone.

A checker as simple as can be, so that what the benchmark must count can be told by hand: no suggestions, alarms where
p is neither a/b rounded nor cut. With `--deaf` it never raises an alarm, with `--shrill` every relation is one.
"""
import json
import re
import sys
from fractions import Fraction
from pathlib import Path

PATTERN = re.compile(r"((\d+)/(\d+) \w+), đạt ((\d+)(?:,(\d+))?%)")


def dump(**record):
    print(json.dumps(record, ensure_ascii=False))


def verdict_of(part, whole, percentage, decimals):
    off = (Fraction(100 * part, whole) - percentage) * 10 ** decimals
    if Fraction(-1, 2) <= off < Fraction(1, 2):
        return "consistent"
    return "truncated" if 0 <= off < 1 else "inconsistent"


def main():
    flags = [argument for argument in sys.argv if argument.startswith("--") and argument != "--format"]
    found = 0
    for path in [argument for argument in sys.argv[4:] if not argument.startswith("--")]:
        data = Path(path).read_bytes()
        dump(record="document", doc="d", path=path)
        at = 0
        for number, line in enumerate(data.split(b"\n"), 1):
            text = line.decode("utf-8")
            for match in PATTERN.finditer(text):
                names = []
                for group in (1, 4):
                    found += 1
                    names.append(f"o{found}")
                    start, end = (at + len(text[:bound].encode("utf-8")) for bound in match.span(group))
                    dump(record="observation", id=names[-1], quote=match[group],
                         source={"line": number, "start": start, "end": end})
                digits = match[5] + ("." + match[6] if match[6] else "")
                verdict = verdict_of(int(match[2]), int(match[3]), Fraction(digits), len(match[6] or ""))
                loud = (verdict == "inconsistent" or "--shrill" in flags) and "--deaf" not in flags
                dump(record="check", id="k", rule="P101", type="percentage_of", verdict=verdict,
                     severity="error" if loud else None, stated={"id": names[1], "quote": match[4], "value": digits},
                     operands=[{"role": "part", "id": names[0], "quote": match[1], "value": match[2]},
                               {"role": "whole", "id": names[0], "quote": match[1], "value": match[3]}],
                     suggestion=None)
            at += len(line) + 1
        dump(record="end", doc="d", status="ok")


if __name__ == "__main__":
    main()

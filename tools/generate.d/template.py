"""A report of the corpus as a template: text with slots for what may change, and which figures change together."""
import importlib.machinery
import importlib.util
import json
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import gold
import numerals

FIRST_SLOT = 0xAC00  # slots are Hangul syllables: letters, and in no Vietnamese report
SLOT = re.compile("[\uac00-\ud7a3]")
YEAR = re.compile(r"(?<![\d.,])(?:199\d|20[0-3]\d)(?!\d)")
OWN_NUMBER = re.compile(r"(?<=^Số)(:? *)(\d+)(?=[-/])", re.M)
FACTORS = range(2, 20)

# Units whose amounts do not grow with the size of a place, besides all rates.
INTENSIVE = {"%", "pp", "‰", "lần", "tuổi", "sao", "a", "mo", "d", "h", "min", "mm", "điểm"}

# Digits that are no figures: dates, periods, labels, codes, marks of notes.
NO_FIGURE = re.compile(
    r"^\s*\(?(?:\d+\.)*\d+[.)/]|(?:ngày|tháng|năm|quý|số|khóa|khoá|lần thứ|thứ|cấp|Đề án|tổ|thôn|khu|Km|QL|ĐT|ĐH)\.? ?\d+"
    r"|\d+/\d+(?:/\d+)?|\d+[-/][A-ZĐ][\w-]*|\[\^?(?:footnoteRef:)?\d+\]|\[\d+:|\d+ giờ(?: \d+ phút)?|[A-ZĐ]\d+|20\d\d")


def load_tool(name):
    """A script of tools/ as a module."""
    path = Path(__file__).resolve().parent.parent / name
    loader = importlib.machinery.SourceFileLoader(name, str(path))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    sys.modules[name] = module
    loader.exec_module(module)
    return module


build_docx = load_tool("build_docx")


@dataclass(frozen=True)
class Slot:
    """A stretch of the text that may change. `kind` is figure, year, place or number."""

    begin: int
    end: int
    kind: str
    text: str
    row: str = ""  # a figure's id
    side: str = "value"
    numeral: numerals.Numeral = None


class Groups:
    """Lines that stay or change together."""

    def __init__(self, lines):
        self._above = list(range(lines + 1))

    def of(self, line):
        while self._above[line] != line:
            line = self._above[line]
        return line

    def join(self, lines):
        roots = {self.of(line) for line in lines}
        for root in roots:
            self._above[root] = min(roots)  # whatever the order in which lines come


def place_in(lines):
    """The place that a report's head is dated at; None where it has no such line."""
    for line in lines[:15]:
        found = re.match(r"([^,\d]+), ngày \d+ tháng", line)
        if found:
            return found[1].strip()
    return None


def is_template(folder):
    """Whether other reports can be made of a case: another place and date need a line for them."""
    return place_in((folder / "input.txt").read_text(encoding="utf-8-sig").split("\n")) is not None


class Template:
    """What is worked out once per report of the corpus."""

    def __init__(self, folder):
        self.name = folder.name
        self.folder = folder
        self.case = gold.read_case(folder.name, folder / "input.txt", folder / "gold.tsv")
        self.entries = gold.read_tsv(folder / "gold.tsv", gold.ROW_COLUMNS)
        self.citations = gold.read_tsv(folder / "gold.citations.tsv", gold.CITATION_COLUMNS)
        text = self.case.text
        self.text_lines = text.split("\n")
        layout_path = folder / "layout.json"
        data = json.loads(layout_path.read_text(encoding="utf-8")) if layout_path.exists() else {}
        self.layout = build_docx.Layout(data)
        self.notes = build_docx.Notes(self.text_lines)
        self.place = self._place()
        self.slots = self._slots()
        self.lines = self._slotted().split("\n")
        self.groups = self._groups()
        self.factors = self._factors()
        self.droppable = self._droppable()
        self.may_shift = not re.search(r"\b29/0?2\b|\b29 tháng 0?2\b", text)
        self.plantable = self._plantable()

    def _place(self):
        """The place that the report's head is dated at."""
        place = place_in(self.text_lines)
        if place is None:
            raise gold.GoldError(f"{self.name}: no place and date in the head")
        return place

    # -------------------------------------------------------------------------------------------------- slots

    def _slots(self):
        slots = []
        taken = [False] * (len(self.case.text) + 1)

        def add(slot):
            if not any(taken[slot.begin:slot.end]):
                taken[slot.begin:slot.end] = [True] * (slot.end - slot.begin)
                slots.append(slot)

        for row in self.case.rows.values():
            for slot in self._figure_slots(row):
                add(slot)
        text = self.case.text
        for row in self.case.rows.values():  # figures in words, or of several numbers, stay as they are
            taken[row.begin:row.end] = [True] * (row.end - row.begin)
        number = OWN_NUMBER.search(text)
        if not number:
            raise gold.GoldError(f"{self.name}: no number of its own in the head")
        add(Slot(number.start(2), number.end(2), "number", number[2]))
        for form in {self.place, self.place.upper()}:
            for found in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                add(Slot(found.start(), found.end(), "place", form))
        for found in YEAR.finditer(text):
            add(Slot(found.start(), found.end(), "year", found[0]))
        return sorted(slots, key=lambda slot: slot.begin)

    @staticmethod
    def _figure_slots(row):
        """The numerals of a figure whose digits alone give its values; none otherwise."""
        first = numerals.read(row.quote, row.value)
        if first is None or len(re.findall(numerals.TOKEN, row.quote.partition("/")[0])) > (2 if row.value2 else 1):
            return []
        found = [("value", first)]
        if row.value2:
            second = numerals.read(row.quote, row.value2, first.end)
            if second is None:
                return []
            found.append(("value2", second))
        return [Slot(row.begin + one.begin, row.begin + one.end, "figure", row.quote[one.begin:one.end], row.id, side,
                     one) for side, one in found]

    def _slotted(self):
        pieces, at = [], 0
        for index, slot in enumerate(self.slots):
            pieces += [self.case.text[at:slot.begin], chr(FIRST_SLOT + index)]
            at = slot.end
        return "".join(pieces) + self.case.text[at:]

    # ------------------------------------------------------------------------------------------------- groups

    def _groups(self):
        rows, groups = self.case.rows, Groups(len(self.text_lines))
        for entry in self.entries:
            leader = gold.readings(entry["of"])[0]
            if leader:
                groups.join((rows[entry["id"]].line, rows[leader].line))
        for relation in self.case.relations:
            groups.join(rows[one].line for one in relation.ids())
        for numbers in self.layout.tables:
            groups.join(numbers)
        cited = defaultdict(list)
        for citation in self.case.citations:
            cited[citation.key()].append(citation.line)
        for lines in cited.values():
            groups.join(lines)
        for note, mark in self.note_lines():
            groups.join((note, mark))
        return groups

    def note_lines(self):
        """(line of a note, line of its mark), for notes that have lines of their own."""
        marks = {}
        for number, line in enumerate(self.notes.lines, 1):
            for found in re.findall("\ue000(\\d+)\ue001", line or ""):
                marks[int(found)] = number
        for number, line in enumerate(self.notes.lines, 1):
            if line is None:
                label = re.match(r"\W*([\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)", self.text_lines[number - 1])[1]
                yield number, marks[int(label.translate(build_docx.SUPERSCRIPTS))]

    def is_extensive(self, row):
        return row.kind != "percentage" and "/" not in row.unit and row.unit not in INTENSIVE

    def scaled(self, row, factor):
        if not self.is_extensive(row):
            return row
        return replace(row, value=multiplied(row.value, factor), value2=row.value2 and multiplied(row.value2, factor))

    def _factors(self):
        """By group: what its amounts may be multiplied by, so that every relation is judged as before."""
        slotted = {slot.row for slot in self.slots if slot.kind == "figure"}
        fixed = {self.groups.of(row.line) for row in self.case.rows.values()
                 if self.is_extensive(row) and row.id not in slotted}
        fixed |= {self.groups.of(line) for line in self._lines_of_other_digits()}
        factors = {}
        for group in {self.groups.of(row.line) for row in self.case.rows.values()} - fixed:
            relations = [one for one in self.case.relations
                         if any(self.groups.of(self.case.rows[row].line) == group for row in one.ids())]
            factors[group] = [factor for factor in FACTORS if self._holds(relations, factor)]
        return factors

    def _holds(self, relations, factor):
        rows = {identifier: self.scaled(row, factor) for identifier, row in self.case.rows.items()}
        return all(one.outcome(rows).verdict == one.verdict for one in relations)

    def _lines_of_other_digits(self):
        text = list(self.case.text)
        for item in [*self.case.rows.values(), *self.case.citations]:
            text[item.begin:item.end] = " " * (item.end - item.begin)
        for number, line in enumerate("".join(text).split("\n"), 1):
            if re.search(r"\d", NO_FIGURE.sub(" ", line)):
                yield number

    def _droppable(self):
        """The groups that are whole paragraphs of running text, whose absence nobody notices."""
        fixed = set()
        in_layout = {line for row in self.layout.letterhead for side in row.values() for line in side}
        in_layout |= self.layout.title | self.layout.right | set(self.layout.headings)
        in_layout |= {line for one in self.layout.lists for line in one["lines"]}
        in_layout |= {line for one in self.layout.tables for line in one}
        for number, line in enumerate(self.text_lines, 1):
            before = self.text_lines[number - 2].rstrip() if number > 1 else ":"
            is_note = self.notes.lines[number - 1] is None
            is_paragraph = len(line) > 80 and line.rstrip()[-1:] in (".", "]") and before[-1:] not in (":", ";", ",")
            if number in in_layout or not (is_paragraph or is_note):
                fixed.add(self.groups.of(number))
        rows = {self.groups.of(row.line) for row in self.case.rows.values()}
        return sorted(rows - fixed)

    # ----------------------------------------------------------------------------------------- contradictions

    def _plantable(self):
        """Relations that hold and whose stated figure is in no other, so that a slip has one consequence."""
        uses = defaultdict(int)
        for relation in self.case.relations:
            for identifier in relation.ids():
                uses[identifier] += 1
        for entry in self.entries:
            uses[gold.readings(entry["of"])[0]] += 1
        slotted = {(slot.row, slot.side): slot for slot in self.slots if slot.kind == "figure"}
        return [relation for relation in self.case.relations
                if relation.type in ("percentage_of", "sum", "difference") and relation.verdict == "consistent"
                and not relation.partial and uses[relation.stated.id] == 1
                and (relation.stated.id, relation.stated.side) in slotted]


def multiplied(number, factor):
    """A decimal with as many decimals as before."""
    decimals = len(number.partition(".")[2])
    digits = str(abs(int(number.replace(".", "")) * factor)).rjust(decimals + 1, "0")
    return ("-" if number.startswith("-") else "") + digits[:len(digits) - decimals] + (
        f".{digits[len(digits) - decimals:]}" if decimals else "")


def plain(value):
    """An exact decimal without an exponent."""
    if value.denominator == 1:
        return str(value.numerator)
    decimals = 0
    while (value * 10 ** decimals).denominator != 1:
        decimals += 1
    digits = str(abs(value * 10 ** decimals).numerator).rjust(decimals + 1, "0")
    return f"{'-' if value < 0 else ''}{digits[:-decimals]}.{digits[-decimals:]}"

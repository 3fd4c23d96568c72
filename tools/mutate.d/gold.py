"""The gold of a report: its figures, its citations, and the relations among them, ready to be judged anew.

A relation is a row of gold.checks.tsv. `ids` names the stated figure first, then the operands. Where a fraction takes
part, its number, its total or both are meant; which of them is found by trying what gives the row's `computed`. A
plain number among the ids is a constant: `100,o3,o4,o5` says that three shares add to 100.
"""
import csv
import datetime
import itertools
import re
import unicodedata
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

import semantics
from semantics import CONSISTENT, INCONSISTENT, NOT_CHECKABLE, TRUNCATED, Figure, Outcome

ROW_COLUMNS = ("id line quote nth kind value value2 scale unit role of indicator status bound period basis note "
               "optional").split()
CHECK_COLUMNS = ["type", "ids", "stated", "computed", "verdict", "comment"]
CITATION_COLUMNS = ["line", "quote", "type", "number", "date"]
TYPES = ("percentage_of", "completion", "sum", "difference", "change", "product", "repeat", "limit", "citation")
VERDICTS = (CONSISTENT, TRUNCATED, INCONSISTENT)

# Physical units by dimension, in base units; amounts in them are measured and rounded, not counted.
UNITS = {
    "t": ("mass", 1000), "dt": ("mass", 100), "kg": ("mass", 1), "g": ("mass", Fraction(1, 1000)),
    "har": ("area", 10000), "m2": ("area", 1), "km2": ("area", 1000000), "km": ("length", 1000), "m": ("length", 1),
    "cm": ("length", Fraction(1, 100)), "m3": ("volume", 1), "L": ("volume", Fraction(1, 1000)),
    "kW.h": ("energy", 1), "MW.h": ("energy", 1000), "MW": ("power", 1), "kW": ("power", Fraction(1, 1000)),
    "h": ("h", 1), "min": ("min", 1), "d": ("d", 1), "mo": ("mo", 1), "a": ("a", 1), "lần": ("lần", 1),
    "%": ("%", 1), "pp": ("%", 1), "‰": ("%", Fraction(1, 10)), "USD": ("USD", 1),
}


HUNDRED = semantics.Interval.point(Fraction(100))


def unit_of(unit):
    """(dimension, factor to its base unit) of a canonical unit; what is not measured is its own dimension."""
    if unit in UNITS:
        return UNITS[unit][0], Fraction(UNITS[unit][1])
    above, slash, below = unit.partition("/")
    if not slash:
        return unit, Fraction(1)
    (over, factor), (under, divisor) = unit_of(above), unit_of(below.strip("{}"))
    return f"{over}/{under}", factor / divisor


class GoldError(Exception):
    """A gold file says what cannot be; the text names file and row."""


def nfc(text):
    return unicodedata.normalize("NFC", text)


def readings(cell):
    return [reading.strip() for reading in (cell or "").split(" | ")]


# ----------------------------------------------------------------------------------------------------------- rows


@dataclass(frozen=True)
class Row:
    """A stated figure with its place, in characters of the composed text whose lines end in one character."""

    id: str
    line: int
    begin: int
    end: int
    quote: str
    kind: str
    value: str
    value2: str
    scale: int
    unit: str
    role: str
    of: str
    status: str
    bound: str
    indicator: str = ""
    optional: bool = False

    def is_exact(self):
        """Counts, sides of fractions, and money written to the đồng."""
        if self.kind == "percentage" or "." in self.value or self.scale:
            return False
        return self.kind == "fraction" or (self.unit not in UNITS and "/" not in self.unit)

    def dimension(self):
        return unit_of(self.unit)[0]

    def tells_same(self, other):
        """Whether a relation holds of the one where it holds of the other."""
        return ((self.value, self.value2, self.scale, self.unit, self.bound, self.kind)
                == (other.value, other.value2, other.scale, other.unit, other.bound, other.kind))

    def figure(self, side="value"):
        # A fraction's hedge («gần 40/58 đơn vị») is its number's.
        bound = "exact" if side == "value2" else self.bound
        return Figure.of(getattr(self, side), self.scale, unit_of(self.unit)[1], self.is_exact(), bound)


def place_of(line, quote, nth):
    """Where the nth, possibly overlapping, occurrence of a quote begins in a line; -1 where there is none."""
    at = -1
    for _ in range(nth):
        at = line.find(quote, at + 1)
        if at < 0:
            break
    return at


def read_tsv(path, columns):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(rows, 2):
        if set(row) != set(columns) or None in row.values():
            raise GoldError(f"{path}:{number}: wants the columns {', '.join(columns)}")
    return rows


def starts_of(lines):
    """Where each line begins in the text that they are joined to."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return starts


def row_of(entry, lines, starts, path):
    line, quote = int(entry["line"]), nfc(entry["quote"])
    begin = place_of(lines[line - 1], quote, int(entry["nth"])) if 0 < line <= len(lines) else -1
    if begin < 0:
        raise GoldError(f"{path}: {entry['id']}: line {line} has no «{quote}» number {entry['nth']}")
    first = {column: readings(entry[column])[0] for column in ("value", "value2", "unit", "role", "of", "status",
                                                               "bound", "indicator", "scale", "kind")}
    first["scale"] = int(first["scale"] or 0)
    begin += starts[line - 1]
    return Row(id=entry["id"], line=line, begin=begin, end=begin + len(quote), quote=quote,
               optional=entry["optional"] == "y", **first)


# ------------------------------------------------------------------------------------------------------ citations


@dataclass(frozen=True)
class Citation:
    """A mention of a numbered document; `date` is ISO as written, so it may be impossible."""

    line: int
    begin: int
    end: int
    quote: str
    type: str
    number: str
    date: str

    def key(self):
        return nfc(self.type).lower(), nfc(self.number)


def date_parts(date):
    return tuple(int(part) for part in date.split("-")) if date.count("-") == 2 else None


def compare_dates(first, second):
    """Whether two mentions of one document agree: its number restarts each year."""
    one, other = date_parts(first), date_parts(second)
    if one is None or other is None:
        return Outcome(NOT_CHECKABLE, reason="N001")
    if one == other:
        return Outcome(CONSISTENT)
    same_day, same_year = one[1:] == other[1:], one[0] == other[0]
    if same_day or same_year:
        return Outcome(INCONSISTENT, "D702" if same_day else "D701")
    return Outcome(NOT_CHECKABLE, reason="two documents")


def date_fault(citation, report_date):
    """What is wrong with one mention by itself: an impossible date, the future, a year that its number denies."""
    parts = date_parts(citation.date)
    if parts is None:
        return ""
    try:
        datetime.date(*parts)
    except ValueError:
        return "D706"
    if report_date and parts > report_date:
        return "D704"
    in_number = re.search(r"/((?:19|20)\d\d)/", citation.number)
    if in_number and int(in_number[1]) != parts[0]:
        return "D703"
    return ""


def report_date_of(lines):
    """The day of the report's head, «Sông Vàng, ngày 15 tháng 9 năm 2025»."""
    for line in lines[:15]:
        match = re.search(r"ngày\s+(\d+)\s+tháng\s+(\d+)\s+năm\s+(\d{4})\s*$", line)
        if match:
            return int(match[3]), int(match[2]), int(match[1])
    return None


# ------------------------------------------------------------------------------------------------------ relations


@dataclass(frozen=True)
class Operand:
    """One side of a relation: a row's value or value2, or a constant."""

    id: str
    side: str = "value"

    def figure(self, rows):
        if self.id in rows:
            return rows[self.id].figure(self.side)
        return Figure.of(self.id, exact=True)


@dataclass(frozen=True)
class Relation:
    """A row of gold.checks.tsv; `outcome` judges it on any state of the figures."""

    type: str
    stated: Operand
    operands: tuple
    verdict: str
    comment: str
    partial: bool = False
    as_points: bool = False  # a change of a rate, in points
    as_relative: bool = False  # «tăng 2,3%» beside «bằng 102,3%»
    by_amount: bool = False  # «giảm 37 vụ (14,7%)»: the second operand is the change itself
    row: dict = field(default_factory=dict, compare=False)

    def ids(self):
        """The figures that take part, constants left out."""
        return {operand.id for operand in (self.stated, *self.operands) if not is_constant(operand.id)}

    def outcome(self, rows):
        """None where the stated figure is gone, or too few operands are left."""
        operands = [operand for operand in self.operands if operand.id in rows or is_constant(operand.id)]
        if not (self.stated.id in rows or is_constant(self.stated.id)):
            return None
        # One part that is left is no list any more: nothing says that it was meant to be all.
        if len(operands) < len(self.operands) and (self.type != "sum" or len(operands) < 2):
            return None
        stated = self.stated.figure(rows)
        figures = [operand.figure(rows) for operand in operands]
        if self.type in ("percentage_of", "completion"):
            return semantics.percentage_of(stated, *figures)
        if self.type == "sum":
            return semantics.total(stated, figures, partial=self.partial)
        if self.type == "difference":
            return semantics.total(stated, figures, [1] + [-1] * (len(figures) - 1))
        if self.type == "repeat":
            return semantics.repeat(stated, figures[0])
        if self.type == "product":
            return semantics.product(stated, *figures)
        if self.type == "limit":
            return semantics.limit(stated, figures[0])
        if self.as_relative:
            return semantics.judge(stated, figures, lambda values: values[0] - HUNDRED)
        if self.as_points:
            return semantics.total(stated, figures, [1, -1])
        return semantics.growth(stated, *figures, by_amount=self.by_amount)

    def __str__(self):
        return f"{self.type} {self.row.get('ids')} {self.row.get('comment', '')}".strip()


def is_constant(identifier):
    return identifier[:1].isdigit()


def same_computed(outcome, computed):
    """Whether a gold cell, which may be cut after some digits, shows an outcome's value."""
    if outcome is None or outcome.computed is None:
        return False
    wanted = Fraction(computed)
    decimals = len(computed.partition(".")[2])
    return abs(outcome.computed - wanted) < Fraction(1, 10 ** decimals)


def scale_of(row):
    """Gold shows `computed` in the stated figure's own unit words."""
    if row is None:
        return Fraction(1)
    return Fraction(10) ** row.scale * unit_of(row.unit)[1]


def with_sides(relation, rows):
    """All ways to take the fractions among a relation's figures."""
    sides = [["value", "value2"] if operand.id in rows and rows[operand.id].kind == "fraction" else ["value"]
             for operand in (relation.stated, *relation.operands)]
    for chosen in itertools.product(*sides):
        taken = [replace(operand, side=side)
                 for operand, side in zip((relation.stated, *relation.operands), chosen)]
        yield replace(relation, stated=taken[0], operands=tuple(taken[1:]))


def resolve(entry, rows, path, earlier=0):
    """The relation of a gold row, with fractions taken so that they give the row's stated and computed.

    Of equal rows each takes its own way (`earlier` of them stand before): 388/388 repeats 388 with either number.
    """
    where = f"{path}: {entry['type']} {entry['ids']}"
    ids = [identifier.strip() for identifier in entry["ids"].split(",")]
    unknown = [identifier for identifier in ids if identifier not in rows and not is_constant(identifier)]
    if unknown or not ids[0]:
        raise GoldError(f"{where}: no figure {', '.join(unknown)}")
    if entry["type"] not in TYPES or entry["verdict"] not in VERDICTS:
        raise GoldError(f"{where}: unknown type or verdict {entry['verdict']}")
    named = Relation(entry["type"], Operand(ids[0]), tuple(map(Operand, ids[1:])), entry["verdict"], entry["comment"],
                     row=entry)
    shapes = [named]
    if len(ids) == 2 and entry["type"] in ("percentage_of", "completion", "difference"):
        both = (Operand(ids[1]), Operand(ids[1], "value2"))  # percentage beside a fraction; its total less its number
        shapes = [replace(named, operands=both if entry["type"] != "difference" else both[::-1])]
    else:
        shapes = list(with_sides(named, rows))
    if entry["type"] == "change":
        shapes = [changed for shape in shapes for changed in ways_to_change(shape, rows)]
    found = False
    for shape in shapes:
        try:
            outcome = shape.outcome(rows)
            stated = Fraction(entry["stated"]) * scale_of(rows.get(ids[0]))
        except (TypeError, ValueError) as error:
            raise GoldError(f"{where}: {error}") from error
        scaled = outcome.computed is not None and replace(
            outcome, computed=outcome.computed / scale_of(rows.get(ids[0])))
        if shape.stated.figure(rows).value == stated and scaled and same_computed(scaled, entry["computed"]):
            if earlier == 0:
                return shape
            earlier -= 1
            found = True
    if found:
        raise GoldError(f"{where}: stands more often than its fractions can be taken")
    raise GoldError(f"{where}: stated {entry['stated']} and computed {entry['computed']} do not come out")


def ways_to_change(shape, rows):
    """A change is a growth in per cent, a difference of amounts or of rates, or a relative level less 100.

    A growth is told against the value before or against the change in amount.
    """
    if len(shape.operands) == 1:
        return [replace(shape, as_relative=True)]
    if rows[shape.stated.id].dimension() != "%":
        return [replace(shape, as_points=True)]
    other = rows.get(shape.operands[1].id)
    if other is not None and other.role == "change" and other.dimension() != "%":
        return [replace(shape, by_amount=True), shape]
    return [shape, replace(shape, as_points=True)]


def is_partial(relation, rows, text):
    """Whether the words before the first part promise no partition: «trong đó», and no «gồm» after it."""
    parts = [rows[operand.id] for operand in relation.operands if operand.id in rows]
    if relation.type != "sum" or not parts or relation.stated.id not in rows:
        return False
    whole, first = rows[relation.stated.id], min(parts, key=lambda row: (row.line, row.begin))
    line_begin = text.rfind("\n", 0, first.begin) + 1
    # A list of lines is opened by the line before it, be it the total's or one of its own: «Trong đó:».
    opening = text.rfind("\n", 0, max(line_begin - 1, 0)) + 1
    if text[opening:line_begin].rstrip().endswith(":"):
        line_begin = opening
    begin = whole.end if line_begin <= whole.end <= first.begin else line_begin
    between = text[begin:first.begin].lower()
    at = max(between.rfind("trong đó"), between.rfind("trong số đó"), between.rfind("riêng"))
    return at >= 0 and not re.search(r"gồm|chia ra|chia theo|cụ thể", between[at:])


# ---------------------------------------------------------------------------------------------------------- cases


@dataclass
class Case:
    """A report with its gold."""

    name: str
    path: Path
    gold_path: Path
    text: str  # composed, lines ended by \n
    line_end: str
    rows: dict  # by id, in reading order
    citations: list
    relations: list  # among figures
    citation_relations: list  # rows of gold.checks.tsv

    def outcomes(self, rows=None):
        rows = self.rows if rows is None else rows
        return [relation.outcome(rows) for relation in self.relations]


def read_case(name, report, gold):
    """A report and its GOLD.tsv; GOLD.checks.tsv and GOLD.citations.tsv stand beside it."""
    data = report.read_bytes().decode("utf-8-sig")
    line_end = "\r\n" if "\r\n" in data else "\n"
    lines = [nfc(line) for line in data.split(line_end)]
    starts = starts_of(lines)
    text = "\n".join(lines)
    rows = {entry["id"]: row_of(entry, lines, starts, gold) for entry in read_tsv(gold, ROW_COLUMNS)}
    checks = gold.with_name(gold.name.replace(".tsv", ".checks.tsv"))
    relations, citation_relations = [], []
    for entry in read_tsv(checks, CHECK_COLUMNS) if checks.exists() else []:
        if entry["type"] == "citation":
            citation_relations.append(entry)
        else:
            same = sum(all(other.row[column] == entry[column] for column in CHECK_COLUMNS[:4]) for other in relations)
            relation = resolve(entry, rows, checks, same)
            relations.append(replace(relation, partial=is_partial(relation, rows, text)))
    citations = read_citations(gold.with_name(gold.name.replace(".tsv", ".citations.tsv")), lines, starts)
    return Case(name, report, gold, text, line_end, rows, citations, relations, citation_relations)


def read_citations(path, lines, starts):
    citations, last = [], {}
    for entry in read_tsv(path, CITATION_COLUMNS) if path.exists() else []:
        line, quote = int(entry["line"]), nfc(entry["quote"])
        # The same words twice in a line are two mentions, in order.
        at = lines[line - 1].find(quote, last.get((line, quote), -1) + 1)
        if at < 0:
            raise GoldError(f"{path}: line {line} has no «{quote}»")
        last[line, quote] = at
        begin = starts[line - 1] + at
        citations.append(Citation(line, begin, begin + len(quote), quote, entry["type"], entry["number"],
                                  readings(entry["date"])[0]))
    return citations


def cited_pairs(citations):
    """Mentions of one document, by position in the list, both with a full date."""
    for first, second in itertools.combinations(range(len(citations)), 2):
        one, other = citations[first], citations[second]
        if one.key() == other.key() and date_parts(one.date) and date_parts(other.date):
            yield first, second


def citation_faults(citations, report_date):
    """All that is wrong among the citations: sets of positions with a code."""
    faults = set()
    for first, second in cited_pairs(citations):
        outcome = compare_dates(citations[first].date, citations[second].date)
        if outcome.verdict == INCONSISTENT:
            faults.add((frozenset((first, second)), outcome.grade))
    for position, citation in enumerate(citations):
        fault = date_fault(citation, report_date)
        if fault:
            faults.add((frozenset((position,)), fault))
    return faults

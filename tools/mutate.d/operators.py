"""Mutation operators: each makes from a case mutants with one error, or (C0) with none.

A mutant's text is a list of pieces of the original, kept, replaced, left out, repeated or moved; figures are carried
along by their places. An operator says besides which figures it changed and what they now are.
"""
import datetime
import re
from dataclasses import dataclass, field, replace
from fractions import Fraction

import gold
import numerals

CHANCES = 3  # mutants tried per figure and operator, so that long numbers do not crowd out short ones
SCALE_WORDS = {"tỷ": 9, "tỉ": 9, "triệu": 6, "nghìn": 3, "ngàn": 3, "trđ": 6}
SLIPS = {"tỷ": ["triệu"], "tỉ": ["triệu"], "triệu": ["tỷ", "nghìn"], "nghìn": ["triệu"], "ngàn": ["triệu"],
         "trđ": ["tỷ đồng"]}


@dataclass(frozen=True)
class Piece:
    """Characters [begin, end) of the original; `text` is what stands there now, None where they are kept."""

    begin: int
    end: int
    text: str = None


@dataclass
class Mutant:
    """A report with one edit. `rows` and `citations` are the gold, carried along."""

    case: gold.Case
    operator: str
    what: str  # for people
    text: str
    rows: dict
    citations: list
    changed: set  # ids of the figures that were edited, or stand for what was left out
    original: str = ""  # the number as it was, where one number was edited
    cited: int = -1  # position of an edited citation
    relations: list = field(default_factory=list)
    encoding: str = ""  # "nfd", "crlf": how the file is written

    def context(self, width=110):
        """The words around the change, for people."""
        places = [self.rows[identifier].begin for identifier in self.changed if identifier in self.rows]
        places += [self.citations[self.cited].begin] if self.cited >= 0 else []
        at = min(places, default=0)
        begin = max(self.text.rfind("\n", 0, at) + 1, at - width)
        end = self.text.find("\n", at)
        return self.text[begin:min(end if end >= 0 else len(self.text), at + width)]


def pieces_of(text, edits):
    """The original with (begin, end, replacement) edits, as pieces."""
    pieces, at = [], 0
    for begin, end, replacement in sorted(edits):
        pieces += [Piece(at, begin), Piece(begin, end, replacement)]
        at = end
    return [*pieces, Piece(at, len(text))]


def assemble(text, pieces):
    """The text that the pieces make, and where each of them begins in it."""
    parts = [text[piece.begin:piece.end] if piece.text is None else piece.text for piece in pieces]
    offsets, at = [], 0
    for part in parts:
        offsets.append(at)
        at += len(part)
    return "".join(parts), offsets


def carried(item, pieces, offsets):
    """The places of a row or citation in the new text: none, one or, where its piece is repeated, several."""
    for index, piece in enumerate(pieces):
        if piece.text == "" or not piece.begin <= item.begin < piece.end:
            continue
        begin = offsets[index] + (item.begin - piece.begin if piece.text is None else 0)
        last = index
        while last < len(pieces) and not pieces[last].begin <= item.end - 1 < pieces[last].end:
            last += 1
            if last < len(pieces) and pieces[last].begin > pieces[last - 1].end:
                last = len(pieces)  # its rest went elsewhere
        if last == len(pieces):
            continue
        end_piece = pieces[last]
        end = offsets[last] + (item.end - end_piece.begin if end_piece.text is None else len(end_piece.text))
        yield begin, end


def build(case, operator, what, pieces, fields=None, changed=(), dates=None, **more):
    """The mutant of the pieces. `fields`: new fields of rows by id; `dates`: new dates of citations by position."""
    text, offsets = assemble(case.text, pieces)
    rows, copies = {}, {}
    for row in case.rows.values():
        for number, (begin, end) in enumerate(carried(row, pieces, offsets)):
            identifier = row.id if number == 0 else f"{row.id}'"
            copies.setdefault(row.id, []).append(identifier)
            rows[identifier] = replace(row, id=identifier, begin=begin, end=end, quote=text[begin:end],
                                       line=text.count("\n", 0, begin) + 1, **(fields or {}).get(row.id, {}))
    citations = []
    for position, citation in enumerate(case.citations):
        for begin, end in carried(citation, pieces, offsets):
            citations.append(replace(citation, begin=begin, end=end, quote=text[begin:end],
                                     date=(dates or {}).get(position, citation.date)))
            break
    relations = [repeated(relation, copies) for relation in case.relations]
    touched = {copy for identifier in changed for copy in copies.get(identifier, [])}
    return Mutant(case, operator, what, text, rows, citations, touched, relations=relations, **more)


def repeated(relation, copies):
    """A sum takes a part in again when it is written again."""
    if relation.type != "sum":
        return relation
    extra = tuple(gold.Operand(copy, operand.side) for operand in relation.operands
                  for copy in copies.get(operand.id, [])[1:])
    return replace(relation, operands=relation.operands + extra)


# ------------------------------------------------------------------------------------------------ digits of figures


def sides(row):
    """The numbers that an edit can reach: (field, numeral) of the quote."""
    first = numerals.read(row.quote, row.value)
    if first:
        yield "value", first
        if row.kind == "fraction" and row.value2:
            second = numerals.read(row.quote, row.value2, first.end)
            if second:
                yield "value2", second


def alone(case, row):
    """Whether no other figure shares the row's characters."""
    return not any(other.id != row.id and other.begin < row.end and row.begin < other.end
                   for other in case.rows.values())


def signed(row, plain):
    return f"-{plain}" if row.value.startswith("-") else plain


def rewrite(case, operator, row, side, old, new, what=""):
    """The mutant that writes one number of a row in another way."""
    begin = row.begin + old.begin
    fields = {row.id: {side: signed(row, new.plain()) if side == "value" else new.plain()}}
    written = new.written()
    return build(case, operator, what or f"{case.text[begin:row.begin + old.end]} → {written}",
                 pieces_of(case.text, [(begin, row.begin + old.end, written)]), fields, {row.id},
                 original=case.text[begin:row.begin + old.end])


def each_number(case):
    for row in case.rows.values():
        if alone(case, row):
            for side, numeral in sides(row):
                yield row, side, numeral


def digit_operator(operator, variants):
    """An operator that edits digits; `variants` gives (digits, decimals) for a numeral."""
    def mutants(case, rng):
        for row, side, numeral in each_number(case):
            candidates = [new for digits, decimals in variants(numeral)
                          for new in [numeral.with_digits(digits, decimals)]
                          if new.plain() != numeral.plain() and (new.sound() or numeral.whole.startswith("0"))
                          and new.whole]
            for new in rng.sample(candidates, min(CHANCES, len(candidates))):
                yield rewrite(case, operator, row, side, numeral, new)
    return mutants


def swapped(numeral):
    digits, decimals = numeral.digits(), len(numeral.decimals)
    for at in range(len(digits) - 1):
        yield digits[:at] + digits[at + 1] + digits[at] + digits[at + 2:], decimals


def substituted(numeral):
    digits, decimals = numeral.digits(), len(numeral.decimals)
    for at, old in enumerate(digits):
        for new in "0123456789":
            if new != old:
                yield digits[:at] + new + digits[at + 1:], decimals


def dropped_or_doubled(numeral):
    digits, whole = numeral.digits(), len(numeral.whole)
    for at in range(len(digits)):
        behind_mark = at >= whole
        if len(numeral.whole) > 1 or behind_mark:
            yield digits[:at] + digits[at + 1:], len(numeral.decimals) - behind_mark
        yield digits[:at] + digits[at] + digits[at:], len(numeral.decimals) + behind_mark


def comma_moved(case, rng):
    """M5: the comma one place to the left or right, or a comma for a dot where both can be read."""
    for row, side, numeral in each_number(case):
        digits, decimals = numeral.digits(), len(numeral.decimals)
        if decimals:
            for moved in (decimals - 1, decimals + 1):
                new = numeral.with_digits(digits, moved)
                # Three places after a mark could be read as a group.
                if moved != 3 and new.sound() and new.plain() != numeral.plain():
                    yield rewrite(case, "M5", row, side, numeral, new)
        elif 4 <= len(digits) <= 6 and numeral.grouped:
            yield rewrite(case, "M5", row, side, numeral, numeral.with_digits(digits, 3))
        if decimals == 3:
            yield rewrite(case, "M5", row, side, numeral, numeral.with_digits(digits, 0))


# -------------------------------------------------------------------------------------------------- units and words


def scale_word(row):
    """The one scale word of a quote as (begin, end, word), where it says what the gold says."""
    found = [(match.start(), match.end(), match.group())
             for match in re.finditer("|".join(SCALE_WORDS) + r"(?!\w)", row.quote)]
    if len(found) == 1 and SCALE_WORDS[found[0][2]] == row.scale:
        return found[0]
    return None


def unit_slip(case, rng):
    """M4."""
    for row in case.rows.values():
        word = scale_word(row) if alone(case, row) else None
        for slip in SLIPS[word[2]] if word else []:
            edit = (row.begin + word[0], row.begin + word[1], slip)
            yield build(case, "M4", f"{word[2]} → {slip}", pieces_of(case.text, [edit]),
                        {row.id: {"scale": SCALE_WORDS[slip.split()[0]]}}, {row.id}, original=row.quote)


def related_percentages(case):
    """(relation, row, numeral) of percentages that are stated in a relation."""
    seen = set()
    for relation in case.relations:
        row = case.rows.get(relation.stated.id)
        if row and row.id not in seen and row.kind == "percentage" and alone(case, row):
            seen.add(row.id)
            for _, numeral in list(sides(row))[:1]:
                yield relation, row, numeral


def stale_copy(case, rng):
    """M6: another percentage of the paragraph in its place."""
    for _, row, numeral in related_percentages(case):
        others = {other.value.lstrip("-"): found for other in case.rows.values()
                  if other.line == row.line and other.kind == "percentage"
                  and other.value.lstrip("-") != row.value.lstrip("-") for _, found in list(sides(other))[:1]}
        for value in rng.sample(sorted(others), min(CHANCES, len(others))):
            new = replace(others[value], begin=numeral.begin, end=numeral.end)
            yield rewrite(case, "M6", row, "value", numeral, new)


def wrong_base(case, rng):
    """M9: the percentage of another total of the sentence."""
    for relation, row, numeral in related_percentages(case):
        if relation.type != "percentage_of" or len(relation.ids()) < 3:
            continue
        part, whole = (operand.figure(case.rows) for operand in relation.operands)
        kind = case.rows[relation.operands[1].id]
        bases = {other.figure(side).value for other in case.rows.values() for side in ("value",)
                 if other.line in (row.line, kind.line) and other.dimension() == kind.dimension()
                 and other.kind != "percentage" and other.role == "level"}
        for base in sorted(bases - {whole.value, part.value, 0}):
            value = numerals.rounded(100 * part.value / base, len(numeral.decimals))
            if base > part.value and value != abs(row.figure().value) and value > 0:
                new = numerals.of_value(value, len(numeral.decimals), numeral)
                yield rewrite(case, "M9", row, "value", numeral, new)


def wording(case, rng):
    """M10: tăng for giảm, a share for its rest, a growth for a level and back."""
    for row in case.rows.values():
        if not alone(case, row):
            continue
        before = case.text[max(0, row.begin - 14):row.begin]
        word = list(re.finditer(r"(?:tăng|giảm|Tăng|Giảm)(?=[^;.,()]*$)", before))
        if row.role == "change" and word:
            old = word[-1].group()
            new = {"tăng": "giảm", "giảm": "tăng", "Tăng": "Giảm", "Giảm": "Tăng"}[old]
            begin = row.begin - len(before) + word[-1].start()
            value = row.value[1:] if row.value.startswith("-") else f"-{row.value}"
            yield build(case, "M10", f"{old} → {new}", pieces_of(case.text, [(begin, begin + len(old), new)]),
                        {row.id: {"value": value}}, {row.id})
    for relation, row, numeral in related_percentages(case):
        value = abs(Fraction(row.value))
        hundred = Fraction(100)
        turned = {"change": [hundred + value], "relative": [value - hundred], "share": [hundred - value],
                  "completion": [hundred - value, hundred + value]}.get(row.role, [hundred - value])
        for other in turned:
            if row.unit == "%" and other > 0 and other != value:
                yield rewrite(case, "M10", row, "value", numeral,
                              numerals.of_value(other, len(numeral.decimals), numeral))


# ---------------------------------------------------------------------------------------------------------- lists


@dataclass(frozen=True)
class Item:
    """A part of a list with its words: from the separator before it to the one after."""

    id: str
    begin: int
    end: int


def items_of(case, relation):
    """The items of a sum's list after the first, in one line or one a line; empty where their bounds are unsure."""
    parts = sorted((case.rows[operand.id] for operand in relation.operands if operand.id in case.rows),
                   key=lambda row: row.begin)
    if relation.type != "sum" or len(parts) < 2 or len({row.id for row in parts}) < len(parts):
        return []
    if len({row.line for row in parts}) == len(parts):
        return items_by_line(case, parts)
    if len({row.line for row in parts}) > 1:
        return []
    gaps = [case.text[first.end:second.begin] for first, second in zip(parts, parts[1:])]
    for separator in (r";\s", r",\s", r",\s|\svà\s"):
        if all(len(re.findall(separator, gap)) == 1 for gap in gaps):
            break
    else:
        return []
    bounds = [first.end + re.search(separator, gap).start() for first, gap in zip(parts, gaps)]
    rest = re.search(r"[;.)\n](?!\d)|,\s|\[|$", case.text[parts[-1].end:])
    bounds.append(parts[-1].end + rest.start())
    items = [Item(row.id, begin, end) for row, begin, end in zip(parts[1:], bounds, bounds[1:])]
    return [item for item in items if whole_figures(case, item)]


def items_by_line(case, parts):
    """Lines that begin with a part, the end of the line before included."""
    items = []
    for row in parts[1:]:
        begin = case.text.rfind("\n", 0, row.begin)
        end = case.text.find("\n", row.end)
        first = min((other.begin for other in case.rows.values() if other.line == row.line), default=-1)
        if begin >= 0 and first == row.begin and "\t" not in case.text[begin:end]:
            items.append(Item(row.id, begin, end if end >= 0 else len(case.text)))
    return items


def whole_figures(case, item):
    """Whether the bounds cut no figure and the item's brackets are closed."""
    words = case.text[item.begin:item.end]
    return words.count("(") == words.count(")") and not any(
        row.begin < bound < row.end for row in case.rows.values() for bound in (item.begin, item.end))


def lists(case):
    for relation in case.relations:
        for item in items_of(case, relation):
            yield relation, item


def omitted(case, rng):
    """M7: a part left out; the total and the other parts stand for it."""
    for relation, item in lists(case):
        pieces = [Piece(0, item.begin), Piece(item.end, len(case.text))]
        yield build(case, "M7", f"without «{case.text[item.begin:item.end].strip()}»", pieces,
                    changed=relation.ids() - {item.id})


def doubled(case, rng):
    """M7b: a part written twice."""
    for relation, item in lists(case):
        pieces = [Piece(0, item.end), Piece(item.begin, item.end), Piece(item.end, len(case.text))]
        yield build(case, "M7b", f"twice «{case.text[item.begin:item.end].strip()}»", pieces,
                    changed=relation.ids())


def shifted(numeral, rng):
    """Another number of the same shape, 1 to 20 per cent away."""
    digits = numeral.digits()
    size = int(digits)
    step = max(1, rng.randint(max(1, size // 100), max(1, size // 5)))
    return numeral.with_digits(str(size + step).rjust(len(digits), "0"))


def total_revised(case, rng):
    """M8."""
    seen = set()
    for relation in case.relations:
        row = case.rows.get(relation.stated.id)
        if relation.type == "sum" and row and row.id not in seen and alone(case, row):
            seen.add(row.id)
            for side, numeral in sides(row):
                if side == relation.stated.side:
                    yield rewrite(case, "M8", row, side, numeral, shifted(numeral, rng))


def parts_revised(case, rng):
    """M8b: two parts brought up to date, the total left."""
    for relation in case.relations:
        rows = [case.rows[operand.id] for operand in relation.operands if operand.id in case.rows]
        numbers = [(row, numeral) for row in rows if alone(case, row) and row.kind == "amount"
                   for _, numeral in list(sides(row))[:1] if row.value.lstrip("0.")]
        if relation.type != "sum" or len(numbers) < 2:
            continue
        chosen = [(row, old, shifted(old, rng)) for row, old in rng.sample(numbers, 2)]
        edits = [(row.begin + old.begin, row.begin + old.end, new.written()) for row, old, new in chosen]
        fields = {row.id: {"value": signed(row, new.plain())} for row, _, new in chosen}
        yield build(case, "M8b", ", ".join(f"{old.written()} → {new.written()}" for _, old, new in chosen),
                    pieces_of(case.text, edits), fields, set(fields))


# ------------------------------------------------------------------------------------------------------ citations


DATES = [re.compile(r"(?P<d>\d{1,2})(?P<s>/|-|\.)(?P<m>\d{1,2})(?P=s)(?P<y>\d{4})"),
         re.compile(r"(?P<d>\d{1,2}) tháng (?P<m>\d{1,2}) năm (?P<y>\d{4})")]


def date_slips(year, month, day):
    for other in (year - 1, year + 1):
        yield "y", (other, month, day)
    for other in range(1, 32):
        if other != day and sum(a != b for a, b in zip(f"{day:02}", f"{other:02}")) == 1:
            yield "d", (year, month, other)
    for other in range(1, 13):
        if other != month and sum(a != b for a, b in zip(f"{month:02}", f"{other:02}")) == 1:
            yield "m", (year, other, day)


def date_slip(case, rng):
    """M11."""
    for position, citation in enumerate(case.citations):
        found = [match for pattern in DATES for match in pattern.finditer(citation.quote)]
        parts = gold.date_parts(citation.date)
        if not found or parts is None or tuple(int(found[-1][name]) for name in "ymd") != parts:
            continue
        slips = list(date_slips(*parts))
        for name, date in [slips[0], slips[1], *rng.sample(slips[2:], min(CHANCES, len(slips) - 2))]:
            try:
                datetime.date(*date)
            except ValueError:
                continue
            old = found[-1][name]
            new = str(date["ymd".index(name)]).rjust(len(old), "0")
            begin = citation.begin + found[-1].start(name)
            yield build(case, "M11", f"{citation.quote}: {old} → {new}",
                        pieces_of(case.text, [(begin, begin + len(old), new)]),
                        dates={position: "{:04}-{:02}-{:02}".format(*date)}, cited=position, original=citation.date)


# --------------------------------------------------------------------------------------------------------- tables


def column_shifted(case, rng):
    """M12: in a table, a column's figures one row lower, the last one on top."""
    tables = {}
    for row in case.rows.values():
        line_begin = case.text.rfind("\n", 0, row.begin) + 1
        line = case.text[line_begin:case.text.find("\n", row.end)]
        if "\t" in line:
            tables.setdefault((case.text.count("\t", line_begin, row.begin), line.count("\t")), []).append(row)
    for rows in tables.values():
        for first in range(len(rows)):
            last = first
            while last + 1 < len(rows) and rows[last + 1].line == rows[last].line + 1:
                last += 1
            if first and rows[first - 1].line == rows[first].line - 1 or last - first < 2:
                continue
            run = rows[first:last + 1]
            sources = [run[-1], *run[:-1]]
            edits = [(row.begin, row.end, source.quote) for row, source in zip(run, sources)]
            fields = {row.id: {"value": source.value, "value2": source.value2} for row, source in zip(run, sources)}
            yield build(case, "M12", f"column of «{run[0].quote}»", pieces_of(case.text, edits), fields, set(fields))


OPERATORS = {
    "M1": digit_operator("M1", swapped), "M2": digit_operator("M2", substituted),
    "M3": digit_operator("M3", dropped_or_doubled), "M4": unit_slip, "M5": comma_moved, "M6": stale_copy,
    "M7": omitted, "M7b": doubled, "M8": total_revised, "M8b": parts_revised, "M9": wrong_base, "M10": wording,
    "M11": date_slip, "M12": column_shifted,
}

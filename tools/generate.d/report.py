"""One report made from a template: what stands in its slots, and which of its lines are left."""
from dataclasses import dataclass, replace
from fractions import Fraction

import numerals
from template import FIRST_SLOT, SLOT, YEAR

# Two-syllable names, invented from syllables that names of places are made of.
FIRST_SYLLABLES = ("An Bản Bằng Cẩm Châu Cồn Dương Đại Đăng Đồng Gia Giồng Hà Hải Hòa Hương Khánh Kỳ La Lâm Long Lục Mai "
                   "Minh Mỹ Nghi Ngọc Phong Phú Quang Quế Sơn Tam Tân Thanh Thiện Thuận Trung Tường Vân Vĩnh Xuân").split()
LAST_SYLLABLES = ("Bàng Bích Cát Điền Đường Giao Hạc Hiệp Hoằng Khê Kiều Lãm Lăng Liễu Lĩnh Lương Mộc Nghĩa Nhai Phác "
                  "Phương Quán Sa Sở Thạch Thắng Thịnh Thủy Trạch Tràng Trì Tuyền Uyên Viên Xá Yên").split()
MOST_YEARS = 3
KEPT_SHARES = (1, 1, 0.9, 0.8, 0.6, 0.4)


@dataclass
class Planted:
    """A contradiction: a figure of a relation with a changed digit."""

    relation: object
    was: str


@dataclass
class Report:
    """A report, as its text and as what a careful reader finds in it."""

    template: object
    place: str
    years: int  # added to every year
    factors: dict  # by group
    dropped: set  # lines, from 1
    rows: dict  # by id, with their new values
    values: list  # what stands in the slots
    planted: Planted = None

    def is_kept(self, line):
        return line not in self.dropped

    def filled(self, text):
        return SLOT.sub(lambda found: self.values[ord(found[0]) - FIRST_SLOT], text)

    def lines(self):
        """(number in the template, text) of the lines that are left."""
        for number, line in enumerate(self.template.lines, 1):
            if self.is_kept(number):
                yield number, self.filled(line)

    def text(self):
        return "\n".join(line for _, line in self.lines())

    def in_words(self, text):
        """A text of the gold with the report's place and years."""
        text = text.replace(self.template.place, self.place).replace(self.template.place.upper(), self.place.upper())
        return YEAR.sub(lambda year: str(int(year[0]) + self.years), text)


def new_place(template, chance):
    while True:
        name = f"{chance.choice(FIRST_SYLLABLES)} {chance.choice(LAST_SYLLABLES)}"
        if name.lower() not in template.case.text.lower():
            return name


def choose_dropped(template, chance):
    kept = chance.choice(KEPT_SHARES)
    groups = {group for group in template.droppable if chance.random() > kept}
    return {line for line in range(1, len(template.lines) + 1) if template.groups.of(line) in groups}


def written(numeral, value, decimals=None):
    """A value in the manner of the numeral that it replaces: `03` becomes `09`."""
    decimals = len(numeral.decimals) if decimals is None else decimals
    made = numerals.of_value(Fraction(value), decimals, numeral)
    width = len(numeral.whole)
    return replace(made, whole=made.whole.rjust(width, "0") if numeral.whole.startswith("0") else made.whole).written()


def slot_value(slot, report, number):
    if slot.kind == "year":
        return str(int(slot.text) + report.years)
    if slot.kind == "place":
        return report.place.upper() if slot.text.isupper() else report.place
    if slot.kind == "number":
        return str(number)
    before = report.template.case.rows[slot.row]
    after = report.rows[slot.row]
    if getattr(before, slot.side) == getattr(after, slot.side):
        return slot.text
    return written(slot.numeral, getattr(after, slot.side))


def plant(report, chance):
    """Changes a digit of one figure so that its relation fails; nothing where no relation is left."""
    candidates = [one for one in report.template.plantable
                  if all(report.is_kept(report.rows[row].line) for row in one.ids())]
    chance.shuffle(candidates)
    for relation in candidates:
        row = report.rows[relation.stated.id]
        was = getattr(row, relation.stated.side)
        places = [at for at, digit in enumerate(was) if digit.isdigit()]
        for _ in range(8):
            at = chance.choice(places)
            digit = chance.choice("123456789" if at == places[0] else "0123456789")
            now = was[:at] + digit + was[at + 1:]
            rows = {**report.rows, row.id: replace(row, **{relation.stated.side: now})}
            if now != was and relation.outcome(rows).verdict == "inconsistent":
                report.rows = rows
                report.planted = Planted(relation, was)
                return


def make(template, number, chance, plants):
    """Report `number`; the same chance gives the same report."""
    years = chance.randint(-MOST_YEARS, MOST_YEARS) if template.may_shift else 0
    groups = sorted(template.factors)
    factors = {group: chance.choice([1, *template.factors[group]]) for group in groups}
    rows = {identifier: template.scaled(row, factors[template.groups.of(row.line)])
            if factors.get(template.groups.of(row.line), 1) != 1 else row
            for identifier, row in template.case.rows.items()}
    report = Report(template, new_place(template, chance), years, factors, choose_dropped(template, chance), rows, [])
    if plants:
        plant(report, chance)
    report.values = [slot_value(slot, report, number) for slot in template.slots]
    return report

"""Vietnamese numerals: reading the number of a quote, and writing another in the same manner."""
import re
from dataclasses import dataclass, replace
from fractions import Fraction

TOKEN = re.compile(r"\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Numeral:
    """A written number: its digits, and how it is punctuated."""

    begin: int  # in the text that was searched
    end: int
    whole: str
    decimals: str
    grouping: str = "."
    mark: str = ","
    grouped: bool = True  # as far as the original shows

    def plain(self):
        """As a gold cell has it: no grouping, no padding, a point before the decimals."""
        whole = self.whole.lstrip("0") or "0"
        return f"{whole}.{self.decimals}" if self.decimals else whole

    def digits(self):
        return self.whole + self.decimals

    def with_digits(self, digits, decimals=None):
        """The same punctuation around other digits, the last `decimals` of them behind the mark."""
        decimals = len(self.decimals) if decimals is None else decimals
        return replace(self, whole=digits[:len(digits) - decimals], decimals=digits[len(digits) - decimals:])

    def written(self):
        whole = self.whole
        if self.grouped and len(whole) > 3 and not whole.startswith("0"):
            whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", self.grouping, whole)
        return whole + (self.mark + self.decimals if self.decimals else "")

    def sound(self):
        """Whether it is written as numbers are: no zero before other digits."""
        return bool(self.whole) and (len(self.whole) == 1 or not self.whole.startswith("0"))


def read(text, plain, begin=0):
    """The first numeral from `begin` on that can be read as the plain value of a gold cell; None if none can."""
    plain = plain.lstrip("-")
    for match in TOKEN.finditer(text, begin):
        token = match.group()
        blank = next((sign for sign in " \u00a0" if sign in token), "")
        for grouping, mark in ((blank, ","),) if blank else ((".", ","), (",", ".")):
            whole, _, decimals = token.partition(mark)
            if mark in decimals or grouping in decimals:
                continue
            groups = whole.split(grouping)
            if len(groups) > 1 and not all(len(group) == 3 for group in groups[1:]):
                continue
            numeral = Numeral(match.start(), match.end(), "".join(groups), decimals, grouping, mark,
                              len(groups) > 1 or len(groups[0]) < 4)
            if numeral.plain() == plain:
                return numeral
    return None


def of_value(value, decimals, like):
    """A rational, cut to some decimals, in the manner of another numeral."""
    digits = str(int(abs(value) * 10 ** decimals)).rjust(decimals + 1, "0")
    return like.with_digits(digits, decimals)


def rounded(value, decimals):
    """Half away from zero, as a rational."""
    ten = 10 ** decimals
    size = int(abs(value) * ten + Fraction(1, 2))
    return Fraction(size if value >= 0 else -size, ten)

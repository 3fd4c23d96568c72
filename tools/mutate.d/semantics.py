"""What a stated figure can mean, and whether figures agree: exact rationals throughout, no floating point.

This is the yardstick for `solieu check`, written apart from it: it shares the definitions and no code.

A figure has *readings*, sets of true values that its writer may have had before him:

  face      the value as it stands; the only reading of exact kinds (counts, sides of fractions, đồng)
  rounded   half away from zero; [X − u/2, X + u/2) where u is the unit of the last written place
  cut       toward zero; [X, X + u)
  hedged    a tight set, whose values the writer plainly meant, and a loose one, outside of which he is wrong

A relation «stated = f(operands)» climbs a ladder: the faces, then rounded inputs, then cut ones, then touching ends.
"""
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Optional

CONSISTENT, TRUNCATED, INCONSISTENT, NOT_CHECKABLE = "consistent", "truncated", "inconsistent", "not_checkable"
HALF = Fraction(1, 2)


# ------------------------------------------------------------------------------------------------------ intervals


@dataclass(frozen=True)
class Interval:
    """A range of rationals; an end that is None is infinite."""

    low: Optional[Fraction]
    high: Optional[Fraction]
    low_closed: bool = True
    high_closed: bool = True

    @staticmethod
    def point(value):
        return Interval(value, value)

    def empty(self):
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and not (self.low_closed and self.high_closed))

    def meets(self, other):
        low, low_closed = _tighter((self.low, self.low_closed), (other.low, other.low_closed), 1)
        high, high_closed = _tighter((self.high, self.high_closed), (other.high, other.high_closed), -1)
        return not Interval(low, high, low_closed, high_closed).empty()

    def __contains__(self, value):
        return self.meets(Interval.point(value))

    def closed(self):
        return replace(self, low_closed=True, high_closed=True)

    def hull(self, other):
        low, low_closed = _looser((self.low, self.low_closed), (other.low, other.low_closed), 1)
        high, high_closed = _looser((self.high, self.high_closed), (other.high, other.high_closed), -1)
        return Interval(low, high, low_closed, high_closed)

    def __neg__(self):
        return Interval(None if self.high is None else -self.high, None if self.low is None else -self.low,
                        self.high_closed, self.low_closed)

    def __add__(self, other):
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_closed and other.low_closed, self.high_closed and other.high_closed)

    def __sub__(self, other):
        return self + -other

    def times(self, factor):
        """Scaled by a positive number."""
        return replace(self, low=None if self.low is None else self.low * factor,
                       high=None if self.high is None else self.high * factor)

    def over(self, other):
        """The quotients by a range of positive numbers; None where that holds zero."""
        if other.low is None or other.low <= 0:
            return None
        low, low_closed = _quotient(self, other, "low")
        high, high_closed = _quotient(self, other, "high")
        return Interval(low, high, low_closed, high_closed)

    def __str__(self):
        def show(end):
            return "∞" if end is None else f"{float(end):.10g}"
        return f"{'[' if self.low_closed else '('}{show(self.low)}; {show(self.high)}{']' if self.high_closed else ')'}"


def _tighter(first, second, sign):
    """The end that leaves less, of two (value, closed); sign 1 for lower ends, -1 for upper ones."""
    if first[0] is None or second[0] is None:
        return second if first[0] is None else first
    if first[0] == second[0]:
        return first[0], first[1] and second[1]
    return max(first, second, key=lambda end: sign * end[0])


def _looser(first, second, sign):
    if first[0] is None or second[0] is None:
        return None, True
    if first[0] == second[0]:
        return first[0], first[1] or second[1]
    return min(first, second, key=lambda end: sign * end[0])


def _quotient(numerator, denominator, side):
    """One end of numerator / denominator for positive denominators, as (value, closed)."""
    end, closed = (getattr(numerator, side), getattr(numerator, f"{side}_closed"))
    if end is None:
        return None, True
    # The smallest quotient divides a positive end by the greatest, a negative one by the smallest denominator.
    by_greatest = (end >= 0) == (side == "low")
    divisor, divisor_closed = ((denominator.high, denominator.high_closed) if by_greatest
                               else (denominator.low, denominator.low_closed))
    if divisor is None:
        return Fraction(0), end == 0 and closed
    return end / divisor, closed and (divisor_closed or end == 0)


# -------------------------------------------------------------------------------------------------------- figures


@dataclass(frozen=True)
class Figure:
    """A stated number in base units: value and unit of its last written place."""

    value: Fraction
    ulp: Fraction
    exact: bool = False
    bound: str = "exact"

    @staticmethod
    def of(text, scale=0, factor=Fraction(1), exact=False, bound="exact"):
        """From plain decimal digits, e.g. «13.350»; `factor` leads from its unit to the base unit."""
        decimals = len(text.partition(".")[2])
        ten = Fraction(10) ** scale * factor
        return Figure(Fraction(text) * ten, ten / 10 ** decimals, exact, bound)

    def hedged(self):
        return self.bound != "exact"

    def face(self):
        return Interval.point(self.value)

    def _from_zero(self, low, high, low_closed, high_closed):
        """A range of magnitudes at the figure's sign."""
        interval = Interval(low, high, low_closed, high_closed)
        return -interval if self.value < 0 else interval

    def rounded(self, ulp=None):
        if self.exact:
            return self.face()
        half = (ulp or self.ulp) / 2
        if self.value == 0:
            return Interval(-half, half, False, False)
        size = abs(self.value)
        return self._from_zero(size - half, size + half, True, False)

    def cut(self):
        if self.exact:
            return self.face()
        if self.value == 0:
            return Interval(-self.ulp, self.ulp, False, False)
        size = abs(self.value)
        return self._from_zero(size, size + self.ulp, True, False)

    def last_place(self):
        """The unit of the last digit that is not zero: 100 for 12.800."""
        place = self.ulp
        while self.value and (self.value / place) % 10 == 0:
            place *= 10
        return place

    def tight(self):
        if not self.hedged():
            return self.rounded()
        value, width = self.value, self.last_place()
        if self.bound in ("over", "under"):
            if self.exact and width == 1:
                return self.loose()  # no whole number lies strictly between
            return Interval(value, value + width, False, False) if self.bound == "over" \
                else Interval(value - width, value, False, False)
        return Interval(value - width, value + width) if self.bound == "about" else self.loose()

    def loose(self):
        if self.bound in ("over", "at_least"):
            return Interval(self.value, None)
        if self.bound in ("under", "at_most"):
            return Interval(None, self.value)
        if self.bound == "about":
            low, high = sorted((self.value * Fraction(9, 10), self.value * Fraction(11, 10)))
            return Interval(low, high)
        return self.rounded().closed().hull(self.cut())


# ---------------------------------------------------------------------------------------------------- the ladder


@dataclass(frozen=True)
class Outcome:
    """A verdict, how it was reached, the value of the faces, and why there is none."""

    verdict: str
    grade: str = ""
    computed: Optional[Fraction] = None
    off: Optional[Fraction] = None  # computed less stated, in units of the stated figure's last place
    reason: str = ""
    note_only: bool = False  # a finding that must not rise above a note

    @property
    def off_by_one(self):
        return self.verdict == INCONSISTENT and self.off is not None and abs(self.off) < 1


def judge(stated, operands, function):
    """The verdict on stated = function(operands); the function takes intervals and gives one, or None."""
    faces = function([operand.face() for operand in operands])
    if faces is None:
        return Outcome(NOT_CHECKABLE, reason="N001")
    computed = faces.low
    if stated.hedged() or any(operand.hedged() for operand in operands):
        return judge_hedged(stated, operands, function, computed)
    if computed in stated.rounded():
        return Outcome(CONSISTENT, "exact-inputs", computed)
    rounded = function([operand.rounded() for operand in operands])
    if rounded is None:
        return Outcome(NOT_CHECKABLE, computed=computed, reason="N008")
    if rounded.meets(stated.rounded()):
        return Outcome(CONSISTENT, "input-rounding", computed)
    if computed in stated.cut():
        return Outcome(TRUNCATED, "exact-inputs", computed)
    either = function([operand.rounded().hull(operand.cut()) for operand in operands])
    if either is not None and either.meets(stated.cut()):
        return Outcome(TRUNCATED, "input-rounding", computed)
    touching = function([operand.rounded().closed() for operand in operands])
    if touching is not None and touching.closed().meets(stated.rounded().closed()):
        return Outcome(CONSISTENT, "boundary", computed)
    return Outcome(INCONSISTENT, "", computed, (computed - stated.value) / stated.ulp)


def judge_hedged(stated, operands, function, computed):
    note_only = stated.bound == "about" or any(operand.bound == "about" for operand in operands)
    tight = function([operand.tight() for operand in operands])
    if tight is not None and tight.meets(stated.tight()):
        return Outcome(CONSISTENT, "hedged", computed)
    if tight is not None and not stated.hedged() and tight.meets(stated.cut()):
        return Outcome(TRUNCATED, "hedged", computed)
    loose = function([operand.loose() for operand in operands])
    if loose is None or loose.meets(stated.loose()):
        return Outcome(NOT_CHECKABLE, computed=computed, reason="N002")
    return Outcome(INCONSISTENT, "hedged", computed, (computed - stated.value) / stated.ulp, note_only=note_only)


# ------------------------------------------------------------------------------------------------ kinds of relation


def percentage_of(stated, part, whole):
    def quotient(operands):
        ratio = operands[0].over(operands[1])
        return ratio and ratio.times(Fraction(100))
    if whole.value <= 0:
        return Outcome(NOT_CHECKABLE, reason="N001")
    return judge(stated, [part, whole], quotient)


def growth(stated, current, other, by_amount=False):
    """A percentage change against the stated value before or, `by_amount`, against the stated change."""
    hundred = Interval.point(Fraction(100))

    def rate(operands):
        if by_amount:
            ratio = operands[1].over(operands[0] - operands[1])
            return ratio and ratio.times(Fraction(100))
        ratio = operands[0].over(operands[1])
        return ratio and ratio.times(Fraction(100)) - hundred
    if (current.value - other.value if by_amount else other.value) <= 0:
        return Outcome(NOT_CHECKABLE, reason="N001")
    return judge(stated, [current, other], rate)


def total(stated, parts, weights=None, partial=False, cut_is_licensed=False):
    """A sum or, with weights of −1, a difference.

    Parts are read at the finest unit of the list, since writers drop trailing zeros; the total at its own. `partial`
    says that the list promises no partition («trong đó»): too small a sum then proves nothing.
    """
    weights = weights or [1] * len(parts)

    def weighted(operands):
        whole = Interval.point(Fraction(0))
        for weight, operand in zip(weights, operands):
            whole = whole + (operand if weight > 0 else -operand)
        return whole

    computed = weighted([part.face() for part in parts]).low
    if partial and computed < stated.value and computed not in stated.rounded():
        return Outcome(NOT_CHECKABLE, computed=computed, reason="N003")
    if stated.hedged() or any(part.hedged() for part in parts):
        return judge_hedged(stated, parts, weighted, computed)
    if computed in stated.rounded():
        return Outcome(CONSISTENT, "exact-inputs", computed)
    if computed in stated.cut():
        return Outcome(TRUNCATED, "exact-inputs", computed)
    finest = min([part.ulp for part in parts if not part.exact] + [stated.ulp])
    fine = weighted([part.rounded(finest) for part in parts])
    if fine.meets(stated.rounded()):
        return Outcome(CONSISTENT, "input-rounding", computed)
    if fine.closed().meets(stated.rounded().closed()):
        return Outcome(CONSISTENT, "boundary", computed)
    if weighted([part.rounded() for part in parts]).closed().meets(stated.rounded().closed()):
        return Outcome(CONSISTENT, "own-precision", computed)
    off = (computed - stated.value) / stated.ulp
    if cut_is_licensed and not stated.exact and min(weights) > 0:
        if 0 <= (stated.value - computed) / finest <= len(parts) - 1:
            return Outcome(TRUNCATED, "parts-cut", computed)
    return Outcome(INCONSISTENT, "", computed, off)


def product(stated, size, rate):
    """A rate by a size: yield by area, an amount a head by the heads. All are positive."""
    def times(operands):
        one, other = operands
        if one.low is None or other.low is None or one.low < 0 or other.low < 0:
            return None
        low, high = one.low * other.low, None if None in (one.high, other.high) else one.high * other.high
        return Interval(low, high, one.low_closed and other.low_closed, one.high_closed and other.high_closed)
    return judge(stated, [size, rate], times)


def repeat(stated, other):
    """One fact stated twice: equal at equal precision, else the coarser must be a rounding or cut of the finer."""
    if stated.hedged() or other.hedged():
        return judge_hedged(stated, [other], lambda operands: operands[0], other.value)
    if stated.value == other.value:
        return Outcome(CONSISTENT, "exact-inputs", other.value)
    off = (other.value - stated.value) / stated.ulp
    if stated.ulp == other.ulp:
        return Outcome(INCONSISTENT, "", other.value, off)
    fine, coarse = sorted((stated, other), key=lambda figure: figure.ulp)
    if fine.value in coarse.rounded():
        return Outcome(CONSISTENT, "exact-inputs", other.value)
    if fine.rounded().meets(coarse.rounded()):
        return Outcome(CONSISTENT, "input-rounding", other.value)
    if fine.value in coarse.cut():
        return Outcome(TRUNCATED, "exact-inputs", other.value)
    return Outcome(INCONSISTENT, "", other.value, off)


def limit(part, whole):
    """A part may not exceed its total."""
    low, high = part.loose().low, whole.loose().high
    if low is None or high is None or low <= high:
        return Outcome(CONSISTENT, "exact-inputs", whole.value)
    return Outcome(INCONSISTENT, "", whole.value, (whole.value - part.value) / part.ulp)

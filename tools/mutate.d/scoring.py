"""What the benchmark counts: mutants that show, findings that tell of them, agreement with the gold."""
import math
import random
import re
from collections import Counter
from dataclasses import dataclass, field

import gold
import numerals
from checker import SEVERITIES
from semantics import CONSISTENT, INCONSISTENT, NOT_CHECKABLE, TRUNCATED

WARNING, NOTE = SEVERITIES["warning"], SEVERITIES["note"]


def wilson(hits, trials, z=1.96):
    """The 95 % interval of a proportion."""
    if not trials:
        return 0.0, 1.0
    share, square = hits / trials, z * z
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    half = z * math.sqrt(share * (1 - share) / trials + square / (4 * trials * trials)) / (1 + square / trials)
    return max(0.0, middle - half), min(1.0, middle + half)


# ---------------------------------------------------------------------------------------------- what a mutant breaks


@dataclass
class Broken:
    """What the gold's own relations say of a mutant."""

    relations: list  # those that hold in the original and fail here
    citations: set  # positions in citation faults that are new
    softened: bool = False  # a relation that held is now beyond judging

    def shows(self):
        return bool(self.relations or self.citations)

    def ids(self):
        return {identifier for relation in self.relations for identifier in relation.ids()}


class Yardstick:
    """The reference verdicts of a case, to compare its mutants with."""

    def __init__(self, case):
        self.case = case
        self.verdicts = [outcome.verdict for outcome in case.outcomes()]
        self.report_date = gold.report_date_of(case.text.split("\n"))
        self.faults = gold.citation_faults(case.citations, self.report_date)

    def broken_by(self, mutant):
        relations, softened = [], False
        known = self.case.rows
        same = {row.id for row in mutant.rows.values() if row.id in known and row.tells_same(known[row.id])}
        for relation, before in zip(mutant.relations, self.verdicts):
            if before == INCONSISTENT or relation.ids() <= same:
                continue
            outcome = relation.outcome(mutant.rows)
            if outcome is None:
                continue
            if outcome.verdict == INCONSISTENT:
                if outcome.note_only:
                    softened = True
                else:
                    relations.append(relation)
            elif outcome.verdict == NOT_CHECKABLE and before != NOT_CHECKABLE:
                softened = True
        new = (gold.citation_faults(mutant.citations, self.report_date) - self.faults
               if len(mutant.citations) == len(self.case.citations) else set())
        return Broken(relations, {position for positions, _ in new for position in positions}, softened)


def draw(operator, name, yardsticks, seed, most, wanted):
    """Up to `most` of an operator's mutants that are `wanted`, all equally likely, and how many there were of each."""
    chosen, seen = [], Counter()
    pick = random.Random(f"{seed}:{name}")
    for yardstick in yardsticks:
        for mutant in operator(yardstick.case, random.Random(f"{seed}:{name}:{yardstick.case.name}")):
            broken = yardstick.broken_by(mutant)
            is_wanted = wanted(broken)
            seen[is_wanted] += 1
            if not is_wanted:
                continue
            if len(chosen) < most:
                chosen.append((mutant, broken))
            else:
                place = pick.randrange(seen[True])
                if place < most:
                    chosen[place] = (mutant, broken)
    return chosen, seen


# -------------------------------------------------------------------------------------------------------- detection


def is_alarm(check):
    return check.severity() >= WARNING


def is_finding(check):
    """An alarm, or a contradiction that is no more than a note."""
    return is_alarm(check) or (check.severity() >= NOTE and check.verdict() == INCONSISTENT)


def without_known(checks, known):
    """The checks that are not on a list of keys; each key is used up by one check."""
    left = Counter(known)
    for check in checks:
        if left[check.key()] > 0:
            left[check.key()] -= 1
        else:
            yield check


@dataclass
class Hit:
    """How a mutant fared."""

    mutant: object
    broken: Broken
    alarms: list = field(default_factory=list)  # new, and about the mutation
    notes: list = field(default_factory=list)  # new, about it, of any severity
    elsewhere: list = field(default_factory=list)  # new alarms about something else
    localised: object = None  # None where it cannot be asked
    repaired: object = None


def touches(check, mutant, broken):
    if mutant.cited >= 0:
        return mutant.cited in check.cited or bool(check.cited & broken.citations)
    return bool(check.ids & mutant.changed) or any(len(check.ids & relation.ids()) >= 2
                                                   for relation in broken.relations)


def fare(mutant, broken, checks, known_alarms, known_findings):
    hit = Hit(mutant, broken)
    alarms = list(without_known(filter(is_alarm, checks), known_alarms))
    findings = list(without_known(filter(is_finding, checks), known_findings))
    groups = {check.group() for check in alarms if check.group() and touches(check, mutant, broken)}
    for check in alarms:
        about = touches(check, mutant, broken) or check.group() in groups
        (hit.alarms if about else hit.elsewhere).append(check)
    hit.notes = [check for check in findings if touches(check, mutant, broken)]
    hit.alarms.sort(key=lambda check: -check.severity())
    if hit.alarms and len(mutant.changed) == 1 and mutant.original:
        relations = [relation for relation in mutant.relations if relation.ids() & mutant.changed]
        if len(relations) > 1:
            hit.localised = next((check.suspect for check in hit.alarms if check.suspect), "") in mutant.changed
    if hit.alarms and mutant.original:
        offered = [check.record["suggestion"] for check in hit.alarms if check.record.get("suggestion")]
        hit.repaired = bool(offered) and same_figure(offered[0], mutant.original)
    return hit


def same_figure(suggestion, original):
    """Whether a suggestion is the figure or date that stood there."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", original):
        parts = [int(part) for part in re.findall(r"\d+", str(suggestion))]
        wanted = list(gold.date_parts(original))
        return wanted in (parts[-3:], parts[-3:][::-1]) or (len(parts) == 1 and parts[0] == wanted[0])
    first, second = (numerals.TOKEN.search(text) for text in (str(suggestion), original))
    if not first or not second or first.group().lstrip("0") != second.group().lstrip("0"):
        return False
    words = [re.sub(r"[\s\d]", "", text[match.end():].lower()) for text, match in
             ((str(suggestion), first), (original, second))]
    return not words[1] or words[0].startswith(words[1][:3])


# -------------------------------------------------------------------------------------------- agreement with gold


class Classes:
    """Figures that state one fact count as one, so that a base may be taken from either place."""

    def __init__(self, case):
        self.leader, self.sides = {}, {}
        for relation in case.relations:
            if relation.type == "repeat" and relation.verdict != INCONSISTENT:
                join(self.sides, relation.ids())
                if {operand.side for operand in (relation.stated, *relation.operands)} == {"value"}:
                    join(self.leader, relation.ids())

    def of(self, ids):
        return frozenset(find(self.leader, identifier) for identifier in ids)

    def linked(self, ids):
        """Whether the gold's repeats lead from each to each, by a number or a fraction's total."""
        return len({find(self.sides, identifier) for identifier in ids}) == 1


def find(leader, identifier):
    while leader.get(identifier, identifier) != identifier:
        identifier = leader[identifier]
    return identifier


def join(leader, ids):
    first, *others = sorted(find(leader, identifier) for identifier in ids)
    for other in others:
        leader[other] = first


FAMILIES = {"percentage_of": "ratio", "completion": "ratio", "change": "change", "sum": "sum", "difference": "sum",
            "product": "product", "repeat": "repeat", "limit": "limit", "citation": "citation"}


def is_about(check, relation, classes):
    """Whether a check asserts a gold relation: the same figures, whichever of them is called the stated one.

    Three figures or more say enough; of two, the kind of relation matters too.
    """
    if FAMILIES.get(check.record.get("type")) != FAMILIES[relation.type] and \
            (len(check.ids) < 3 or "repeat" in (relation.type, check.record.get("type"))):
        return False
    ids = frozenset(relation.ids())
    if relation.type == "repeat":
        return check.ids == ids
    if check.ids == ids or (classes.of(check.ids) == classes.of(ids) and len(check.ids) == len(ids)):
        return True
    # Fractions over one base say their total themselves.
    parts = frozenset(operand.id for operand in relation.operands)
    return relation.type == "sum" and len(parts) > 1 and check.ids == parts and \
        classes.linked(ids) and not gold.is_constant(relation.stated.id)


def linked_repeats(checks):
    """Sets of figures that the checks call repeats of each other, through others where need be."""
    groups = []
    for check in checks:
        if check.record.get("type") == "repeat" and check.verdict() in (CONSISTENT, TRUNCATED):
            joined = set(check.ids)
            apart = []
            for group in groups:
                if group & joined:
                    joined |= group
                else:
                    apart.append(group)
            groups = [*apart, joined]
    return groups


@dataclass
class Agreement:
    """How the checks of a text answer the gold relations of its case."""

    same: list = field(default_factory=list)  # relations
    other: list = field(default_factory=list)  # (relation, verdict)
    missing: list = field(default_factory=list)
    surplus: list = field(default_factory=list)  # checks with a verdict that are no gold relation
    false_alarms: list = field(default_factory=list)
    missed_faults: list = field(default_factory=list)  # gold inconsistencies without an alarm
    holding: int = 0  # gold relations that hold
    asserted: int = 0
    records: int = 0

    def add(self, other):
        for name in ("same", "other", "missing", "surplus", "false_alarms", "missed_faults"):
            getattr(self, name).extend(getattr(other, name))
        self.holding += other.holding
        self.asserted += other.asserted

    def all(self):
        return len(self.same) + len(self.other) + len(self.missing)


def agreement_of(case, checks):
    result, classes = Agreement(), Classes(case)
    judged = [check for check in checks if check.verdict() in (CONSISTENT, TRUNCATED, INCONSISTENT)]
    repeats = linked_repeats(checks)
    used = set()
    for relation in case.relations:
        about = [check for check in checks if is_about(check, relation, classes)]
        used.update(id(check) for check in about)
        verdicts = {check.verdict() for check in about}
        if not about and relation.type == "repeat" and any(relation.ids() <= group for group in repeats):
            verdicts = {relation.verdict}
        if relation.verdict in verdicts:
            result.same.append((case.name, relation))
        elif verdicts:
            result.other.append((case.name, relation, sorted(map(str, verdicts))))
        else:
            result.missing.append((case.name, relation))
    add_citations(case, checks, result, used)
    result.asserted = len(judged)
    faults = [relation for relation in case.relations if relation.verdict == INCONSISTENT]
    alarms = [check for check in checks if is_alarm(check)]
    bad_numbers = {entry["stated"] for entry in case.citation_relations if entry["verdict"] == INCONSISTENT}

    def tells_of(check, relation):
        ids = relation.ids()
        return len(check.ids & ids) >= min(2, len(ids))

    def is_cited_fault(check):
        return any(case.citations[position].number in bad_numbers for position in check.cited)

    # A repeat that follows from the gold's repeats, and another view of a gold fault, are nobody's invention.
    result.surplus = [(case.name, check) for check in judged if id(check) not in used
                      and not (check.record.get("type") == "repeat" and classes.linked(check.ids))
                      and not (is_alarm(check) and any(tells_of(check, fault) for fault in faults))]
    result.false_alarms = [(case.name, check) for check in alarms
                           if not any(tells_of(check, fault) for fault in faults) and not is_cited_fault(check)]
    result.missed_faults = [(case.name, fault) for fault in faults
                            if not any(tells_of(check, fault) for check in alarms)]
    alarmed = {case.citations[position].number for check in alarms for position in check.cited}
    result.missed_faults += [(case.name, f"citation {number}") for number in sorted(bad_numbers - alarmed)]
    result.holding = (sum(relation.verdict in (CONSISTENT, TRUNCATED) for relation in case.relations)
                      + sum(entry["verdict"] in (CONSISTENT, TRUNCATED) for entry in case.citation_relations))
    return result


def add_citations(case, checks, result, used):
    """One gold row speaks of all mentions of a number."""
    for entry in case.citation_relations:
        about = [check for check in checks if check.record.get("type") == "citation"
                 and any(case.citations[position].number == entry["stated"] for position in check.cited)]
        used.update(id(check) for check in about)
        verdicts = {check.verdict() for check in about}
        label = f"citation {entry['stated']}"
        wanted = entry["verdict"]
        if wanted in verdicts and (wanted == INCONSISTENT or INCONSISTENT not in verdicts):
            result.same.append((case.name, label))
        elif verdicts:
            result.other.append((case.name, label, sorted(map(str, verdicts))))
        else:
            result.missing.append((case.name, label))

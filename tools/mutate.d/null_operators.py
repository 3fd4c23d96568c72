"""Null operators: the same facts, written in another way. Nobody may complain about them."""
import re
from dataclasses import replace

from operators import Piece, alone, build, each_number, lists, pieces_of, rewrite, scale_word, sides

SPELLINGS = {"tỷ": "tỉ", "nghìn": "ngàn", "triệu đồng": "trđ", "trđ": "triệu đồng"}
LOWER = {"tỷ": "triệu", "triệu": "nghìn"}
HIGHER = {"triệu": "tỷ", "nghìn": "triệu"}
SCALES = {"tỷ": 9, "triệu": 6, "nghìn": 3}


def other_scale(case, rng):
    """1,25 tỷ for 1.250 triệu, and back."""
    for row in case.rows.values():
        word, number = scale_word(row), next(iter(sides(row)), None)
        if not word or not number or not alone(case, row) or row.kind != "amount" or row.unit != "VND":
            continue
        _, old = number
        if word[2] in LOWER:
            digits, decimals = old.digits(), len(old.decimals)
            yield from rescaled(case, row, old, word, LOWER[word[2]], digits.ljust(len(old.whole) + 3, "0"),
                                max(0, decimals - 3))
        if word[2] in HIGHER and len(old.whole) > 3:
            digits, decimals = old.digits(), len(old.decimals) + 3
            while decimals and digits.endswith("0"):
                digits, decimals = digits[:-1], decimals - 1
            yield from rescaled(case, row, old, word, HIGHER[word[2]], digits, decimals)


def rescaled(case, row, old, word, new_word, digits, decimals):
    digits = digits.lstrip("0").rjust(decimals + 1, "0")
    if decimals == 3:
        return  # could be read as a group
    new = old.with_digits(digits, decimals)
    edits = [(row.begin + old.begin, row.begin + old.end, new.written()),
             (row.begin + word[0], row.begin + word[1], new_word)]
    yield build(case, "C0 scale", f"{row.quote} → {new.written()} {new_word}", pieces_of(case.text, edits),
                {row.id: {"value": new.plain(), "scale": SCALES[new_word]}}, {row.id})


def zero_added(case, rng):
    """12,50 for 12,5, and back."""
    for row, side, numeral in each_number(case):
        digits, decimals = numeral.digits(), len(numeral.decimals)
        if decimals == 1:
            yield rewrite(case, "C0 zero", row, side, numeral, numeral.with_digits(digits + "0", 2))
        if decimals and digits.endswith("0"):
            yield rewrite(case, "C0 zero", row, side, numeral, numeral.with_digits(digits[:-1], decimals - 1))


def total_cut(case, rng):
    """A total or percentage with its last decimal cut off."""
    for relation in case.relations:
        row = case.rows.get(relation.stated.id)
        for side, numeral in sides(row) if row and alone(case, row) and relation.type in ("sum", "percentage_of") else []:
            decimals = len(numeral.decimals)
            if side == "value" and decimals and numeral.decimals[-1] != "0":
                yield rewrite(case, "C0 cut", row, side, numeral, numeral.with_digits(numeral.digits()[:-1], decimals - 1))


def order(case, rng):
    """Two neighbours of a list change places."""
    for relation in case.relations:
        items = [item for other, item in lists(replace_relations(case, relation))]
        for first, second in zip(items, items[1:]):
            if first.end == second.begin:
                pieces = [Piece(0, first.begin), Piece(second.begin, second.end), Piece(first.begin, first.end),
                          Piece(second.end, len(case.text))]
                yield build(case, "C0 order", f"«{case.text[second.begin:second.end].strip()}» earlier", pieces,
                            changed={first.id, second.id})


def replace_relations(case, relation):
    return replace(case, relations=[relation])


def hedged(case, rng):
    """«hơn 702 triệu» for 702,45 triệu, «gần 13.000» for 12.962."""
    for row, side, numeral in each_number(case):
        before = case.text[max(0, row.begin - 12):row.begin].lower()
        if (side != "value" or row.kind != "amount" or row.bound != "exact" or row.role != "level" or numeral.begin
                or re.search(r"hơn|gần|trên|khoảng|từ|đến|[(/-]\s*$", before) or "\t" in before):
            continue
        digits = numeral.digits()
        keep = len(numeral.whole) if numeral.decimals else len(digits) - 2 if len(digits) > 3 else 0
        if not keep or not int(digits[keep:]) or len(numeral.whole) > 7:
            continue
        whole = (digits[:keep]).ljust(len(numeral.whole), "0")
        new, word, bound = numeral.with_digits(whole, 0), "hơn ", "over"
        if rng.random() < 0.3:
            whole = str(int(digits[:keep]) + 1).ljust(len(str(int(digits[:keep]) + 1)) + len(numeral.whole) - keep
                                                       if not numeral.decimals else 0, "0")
            new, word, bound = numeral.with_digits(whole, 0), "gần ", "under"
        edits = [(row.begin, row.begin, word), (row.begin + numeral.begin, row.begin + numeral.end, new.written())]
        yield build(case, "C0 hedge", f"{row.quote} → {word}{new.written()}", pieces_of(case.text, edits),
                    {row.id: {"value": new.plain(), "bound": bound}}, {row.id})


def spelling(case, rng):
    """tỉ for tỷ, «12,5 %» for «12,5%», 07 for 7, 1250 for 1.250, a no-break space before the unit."""
    for row, side, numeral in each_number(case):
        begin, end = row.begin + numeral.begin, row.begin + numeral.end
        behind = case.text[end:row.end]
        edits = []
        if behind == "%":
            edits.append((end, end, " "))
        if behind.startswith(" "):
            edits.append((end, end + 1, "\u00a0"))
        if not numeral.decimals and row.is_exact() and len(numeral.whole) == 1 and row.unit != "VND":
            edits.append((begin, begin, "0"))
        if not numeral.decimals and numeral.grouped and len(numeral.whole) == 4:
            edits.append((begin, end, numeral.whole))
        for old, new in SPELLINGS.items():
            at = behind.find(old)
            if at >= 0 and side == "value" and behind[at + len(old):at + len(old) + 1] in ("", " "):
                edits.append((end + at, end + at + len(old), new))
        for edit in edits:
            yield build(case, "C0 spelling", f"{case.text[row.begin:row.end]}: «{case.text[edit[0]:edit[1]]}» → «{edit[2]}»",
                        pieces_of(case.text, [edit]), changed={row.id})


def words(case, rng):
    """«bao gồm» for «gồm», «trên tổng số» for «trong tổng số»."""
    for old, new in ((" gồm ", " bao gồm "), (" gồm: ", " bao gồm: "), ("trong tổng số", "trên tổng số"),
                     ("chiếm tỷ lệ ", "chiếm "), (", chiếm ", ", chiếm tỷ lệ "), ("so với cùng kỳ", "so cùng kỳ")):
        for match in re.finditer(re.escape(old), case.text):
            if old.startswith(" gồm") and case.text[:match.start()].endswith(("bao", "Bao")):
                continue
            line = case.text.count("\n", 0, match.start()) + 1
            near = {row.id for row in case.rows.values() if row.line == line}
            yield build(case, "C0 words", f"«{old.strip()}» → «{new.strip()}»",
                        pieces_of(case.text, [(match.start(), match.end(), new)]), changed=near)


def notes(case, rng):
    """The notes of the text in another notation, or in another order behind it."""
    for what, marks, own in (("¹", r"(?<=\S)([¹²³⁴⁵⁶⁷⁸⁹])", r"(?m)^([¹²³⁴⁵⁶⁷⁸⁹])(?= )"),
                             ("(1)", r"(?<=[\w%‰)])\((\d)\)", r"(?m)^\((\d)\)(?= )(?=(?s:(?!.*Nơi nhận)))")):
        own = list(re.finditer(own, case.text))
        marks = list(re.finditer(marks, case.text))
        if own and {match[1] for match in own} == {match[1] for match in marks} and len(own) == len(marks):
            edits = [(match.start(), match.end(), f"[^{number_of(match[1])}]") for match in marks]
            edits += [(match.start(), match.end(), f"[^{number_of(match[1])}]:") for match in own]
            yield build(case, "C0 notes", f"{what} → [^1]", pieces_of(case.text, edits))
    lines = list(re.finditer(r"(?m)^(?:\[\^\d+\]: |[¹²³⁴⁵⁶⁷⁸⁹] ).*$", case.text))
    for first, second in zip(lines, lines[1:]):
        if second.start() == first.end() + 1 and "[^" in case.text:
            yield build(case, "C0 notes", "the second note first",
                        [Piece(0, first.start()), Piece(second.start(), second.end()), Piece(first.end(), second.start()),
                         Piece(first.start(), first.end()), Piece(second.end(), len(case.text))])
    inline = list(re.finditer(r"\s*\[(\d+):\s+((?:[^\[\]]|\[[^\]]*\])*)\]", case.text))
    if inline:
        pieces, at = [], 0
        body = list(re.finditer(r"\[footnoteRef:(\d+)\]", case.text))
        for match in sorted([*inline, *body], key=lambda match: match.start()):
            pieces += [Piece(at, match.start()), Piece(match.start(), match.end(), f"[^{match[1]}]" if match in body else "")]
            at = match.end()
        pieces.append(Piece(at, len(case.text)))
        for match in inline:
            opening = "" if pieces[-1].text == "\n" or case.text.endswith("\n") else "\n"
            pieces += [Piece(0, 0, f"{opening}[^{match[1]}]: "), Piece(match.start(2), match.end(2)), Piece(0, 0, "\n")]
        yield build(case, "C0 notes", "notes behind the text", pieces)


def number_of(sign):
    return sign if sign.isascii() else "⁰¹²³⁴⁵⁶⁷⁸⁹".index(sign)


def encoding(case, rng):
    """Decomposed characters, or CR LF at the ends of lines."""
    for name in ("nfd", "crlf"):
        yield build(case, "C0 encoding", name, [Piece(0, len(case.text))], encoding=name)


NULL_OPERATORS = {"scale": other_scale, "zero": zero_added, "cut": total_cut, "order": order, "hedge": hedged,
                  "spelling": spelling, "words": words, "notes": notes, "encoding": encoding}

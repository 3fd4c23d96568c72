"""What a careful reader finds in a generated report, in the files that corpus/README.md describes."""
import gold
from template import plain


def write_tsv(path, columns, entries):
    lines = ["\t".join(columns), *("\t".join(str(entry[column]) for column in columns) for entry in entries)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def new_lines(report):
    """By number in the template: number in the report."""
    return {before: after for after, (before, _) in enumerate(report.lines(), 1)}


def row_entries(report, lines, texts):
    """The rows of gold.tsv, numbered anew. Yields (former id, entry)."""
    kept = [entry for entry in report.template.entries if int(entry["line"]) in lines]
    ids = {entry["id"]: f"o{number}" for number, entry in enumerate(kept, 1)}
    for entry in kept:
        row = report.rows[entry["id"]]
        line = int(entry["line"])
        made = dict(entry, id=ids[entry["id"]], line=lines[line], value=row.value, value2=row.value2)
        begin, end, made["quote"] = new_place_of(report, entry["id"], line)
        made["nth"] = occurrence(texts[line], made["quote"], begin)
        made["of"] = " | ".join(ids.get(leader, "") if leader else "" for leader in gold.readings(entry["of"]))
        for column in ("indicator", "basis", "unit", "period"):
            made[column] = report.in_words(entry[column])
        yield entry["id"], made


def new_place_of(report, identifier, line):
    """Where a figure stands in its line of the report, and its words there."""
    row = report.template.case.rows[identifier]
    start = gold.starts_of(report.template.text_lines)[line - 1]
    begin, end = row.begin - start, row.end - start
    shift_begin = shift_end = 0
    for slot, value in zip(report.template.slots, report.values):
        if start <= slot.begin and slot.end <= row.begin:
            shift_begin += len(value) - len(slot.text)
        if start <= slot.begin and slot.end <= row.end:
            shift_end += len(value) - len(slot.text)
    begin, end = begin + shift_begin, end + shift_end
    text = report.filled(report.template.lines[line - 1])
    return begin, end, text[begin:end]


def occurrence(text, quote, begin):
    """Which of the quote's occurrences, overlapping ones too, begins there; from 1."""
    number, at = 1, text.find(quote)
    while at != begin:
        if at < 0 or at > begin:
            raise gold.GoldError(f"«{quote}» does not stand at {begin}")
        number, at = number + 1, text.find(quote, at + 1)
    return number


def relation_entries(report, ids):
    """The rows of gold.checks.tsv whose figures are left, judged anew."""
    for relation in report.template.case.relations:
        if not relation.ids() <= ids.keys():
            continue
        outcome = relation.outcome(report.rows)
        scale = gold.scale_of(report.rows.get(relation.stated.id))
        stated = relation.stated.figure(report.rows).value / scale
        entry = dict(relation.row, stated=plain(stated), computed=shown(outcome.computed / scale),
                     verdict=outcome.verdict)
        entry["ids"] = ",".join(ids.get(one.strip(), one.strip()) for one in entry["ids"].split(","))
        if report.planted and report.planted.relation is relation:
            entry["comment"] = f"planted: was {report.planted.was}"
        yield entry
    for entry in report.template.case.citation_relations:
        kept = [one for one in report.template.case.citations
                if one.number == entry["stated"] and report.is_kept(one.line)]
        if kept:
            yield dict(entry, stated=report.in_words(entry["stated"]),
                       computed=",".join(map(report.in_words, entry["computed"].split(","))))


def shown(value):
    """A rational, cut after ten decimals where it does not end."""
    decimals = 10
    cut = type(value)(int(abs(value) * 10 ** decimals), 10 ** decimals)
    return plain(-cut if value < 0 else cut)


def citation_entries(report, lines):
    for entry in report.template.citations:
        if int(entry["line"]) in lines:
            yield dict(entry, line=lines[int(entry["line"])], quote=report.in_words(entry["quote"]),
                       number=report.in_words(entry["number"]), date=report.in_words(entry["date"]))


def write(report, stem):
    """NAME.txt, NAME.tsv, NAME.checks.tsv, NAME.citations.tsv; `stem` is the path of NAME."""
    lines = new_lines(report)
    texts = dict(report.lines())
    rows = list(row_entries(report, lines, texts))
    ids = {before: entry["id"] for before, entry in rows}
    stem.with_name(stem.name + ".txt").write_bytes(report.text().encode("utf-8"))
    write_tsv(stem.with_name(stem.name + ".tsv"), gold.ROW_COLUMNS, [entry for _, entry in rows])
    write_tsv(stem.with_name(stem.name + ".checks.tsv"), gold.CHECK_COLUMNS, relation_entries(report, ids))
    write_tsv(stem.with_name(stem.name + ".citations.tsv"), gold.CITATION_COLUMNS, citation_entries(report, lines))

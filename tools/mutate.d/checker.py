"""Runs `solieu check` over many texts, and leads what it says back to the gold's figures."""
import json
import shutil
import subprocess
import tempfile
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from gold import ROW_COLUMNS, nfc, read_tsv, readings, starts_of

BATCH = 40  # texts a call: its start-up costs more than a text, and a crash should not take too much with it
SEVERITIES = {None: 0, "note": 1, "warning": 2, "error": 3}


class CheckerError(Exception):
    """The program failed, or wrote what cannot be read."""


@dataclass
class Check:
    """A `check` record, its figures named by the gold's ids; `#quote` where the gold has no figure there."""

    record: dict
    stated: str
    ids: frozenset
    cited: frozenset = field(default_factory=frozenset)  # positions of citations
    suspect: str = ""

    def severity(self):
        return SEVERITIES.get(self.record.get("severity"), 0)

    def key(self):
        """What it is about, the same before and after a mutation elsewhere."""
        return self.record.get("rule"), self.ids, self.cited

    def verdict(self):
        return self.record.get("verdict")

    def group(self):
        return self.record.get("group")

    def __str__(self):
        stated = self.record.get("stated") or {}
        message = self.record.get("message") or {}
        return (f"{self.record.get('rule')} {self.record.get('verdict')} {self.record.get('severity')} "
                f"«{stated.get('quote')}» {','.join(sorted(self.ids))}: {message.get('vi') or message.get('en') or ''}")


class Lines:
    """Where the bytes of a written text are in its composed characters."""

    def __init__(self, data):
        self.data = data
        self.byte_starts, self.starts = [0], [0]
        for line in data.split(b"\n"):
            self.byte_starts.append(self.byte_starts[-1] + len(line) + 1)
            self.starts.append(self.starts[-1] + len(nfc(line.decode("utf-8").strip("\ufeff\r"))) + 1)

    def place(self, source):
        line = source["line"] - 1
        before = self.data[self.byte_starts[line]:source["start"]].decode("utf-8", "replace").lstrip("\ufeff")
        words = self.data[source["start"]:source["end"]].decode("utf-8", "replace")
        begin = self.starts[line] + len(nfc(before))
        return begin, begin + len(nfc(words))


def at_place(begin, end, items):
    """The key of the item that shares most characters with a place; None where none does."""
    best, most = None, 0
    for key, item in items:
        common = min(end, item.end) - max(begin, item.begin)
        if common > most:
            best, most = key, common
    return best


def checks_of(records, data, rows, citations):
    """The check records of one document, led back to rows and citations."""
    lines = Lines(data)
    names, cited = {}, {}
    for record in records:
        if record["record"] == "observation" and record.get("source"):
            begin, end = lines.place(record["source"])
            names[record["id"]] = at_place(begin, end, rows.items()) or f"#{record['quote']}"
        elif record["record"] == "citation" and record.get("source"):
            begin, end = lines.place(record["source"])
            cited[record["id"]] = at_place(begin, end, enumerate(citations))
    checks = []
    for record in records:
        if record["record"] != "check":
            continue
        stated = record.get("stated") or {}
        used = [side.get("id") for side in [stated, *(record.get("operands") or [])]]
        suspect = record.get("suspect")
        checks.append(Check(record, names.get(stated.get("id"), ""),
                            frozenset(names.get(name, f"?{name}") for name in used if name and name not in cited),
                            frozenset(cited[name] for name in used if cited.get(name) is not None),
                            names.get(suspect.get("id") if isinstance(suspect, dict) else suspect, "")))
    return checks


def data_of(mutant):
    """The bytes of a mutant's file."""
    text = mutant.text
    if mutant.encoding == "nfd":
        text = unicodedata.normalize("NFD", text)
    return text.replace("\n", "\r\n" if mutant.encoding == "crlf" else mutant.case.line_end).encode("utf-8")


def gold_of(mutant):
    """The gold of a mutant's figures, numbered anew in reading order."""
    entries = {entry["id"]: entry for entry in read_tsv(mutant.case.gold_path, ROW_COLUMNS)}
    rows = sorted(mutant.rows.values(), key=lambda row: (row.begin, -row.end))
    names = {row.id: f"o{number}" for number, row in enumerate(rows, 1)}
    lines = mutant.text.split("\n")
    starts = starts_of(lines)
    written = ["\t".join(ROW_COLUMNS)]
    for row in rows:
        entry = dict(entries[row.id.rstrip("'")])
        before = lines[row.line - 1][:row.end - starts[row.line - 1]]
        nth = sum(before.startswith(row.quote, at) for at in range(len(before)))
        leaders = [names.get(leader, "") for leader in readings(entry["of"])]
        entry.update(id=names[row.id], line=str(row.line), quote=row.quote, nth=str(nth), value=row.value, value2=row.value2,
                     scale=str(row.scale), bound=row.bound, of=" | ".join(leaders) if any(leaders) else "")
        written.append("\t".join(entry[column] for column in ROW_COLUMNS))
    return "\n".join(written) + "\n"


class Checker:
    """The program, its arguments, and how many of it may run at once.

    A copy is run, so that one program gives all the numbers though another is being built meanwhile.
    """

    def __init__(self, program, jobs=2, arguments=()):
        self.folder = tempfile.TemporaryDirectory()
        self.program = shutil.copy2(program, self.folder.name)
        self.jobs, self.arguments = jobs, list(arguments)

    def run(self, paths, arguments=()):
        """The records of each path, in order."""
        command = [self.program, "check", "--format", "jsonl", *self.arguments, *arguments, *map(str, paths)]
        done = subprocess.run(command, capture_output=True)
        # 1: some report has findings.
        if done.returncode not in (0, 1):
            raise CheckerError(f"status {done.returncode}: {' '.join(command[:6])} …\n"
                               f"{done.stderr.decode('utf-8', 'replace')[:2000]}")
        documents = []
        for line in done.stdout.decode("utf-8").splitlines():
            record = json.loads(line, parse_float=Decimal)
            if record["record"] == "document":
                documents.append([])
            documents[-1].append(record)
        if len(documents) != len(paths):
            raise CheckerError(f"{len(documents)} documents for {len(paths)} files: {' '.join(command[:6])} …")
        return documents

    def check(self, mutants):
        """The checks of each mutant, in order."""
        with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(self.jobs) as pool:
            batches = []
            for first in range(0, len(mutants), BATCH):
                batch = mutants[first:first + BATCH]
                paths = [Path(folder) / f"{first + index:06}.txt" for index in range(len(batch))]
                for path, mutant in zip(paths, batch):
                    path.write_bytes(data_of(mutant))
                batches.append((batch, pool.submit(self.run, paths)))
            return [checks_of(records, data_of(mutant), mutant.rows, mutant.citations)
                    for batch, result in batches for mutant, records in zip(batch, result.result())]

    def check_given(self, mutants):
        """The same where the figures are given, so that reading them plays no part; one call a text."""
        with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(self.jobs) as pool:
            results = []
            for index, mutant in enumerate(mutants):
                text, figures = Path(folder) / f"{index:06}.txt", Path(folder) / f"{index:06}.tsv"
                text.write_bytes(data_of(mutant))
                figures.write_text(gold_of(mutant), encoding="utf-8")
                results.append(pool.submit(self.run, [text], ["--observations", str(figures)]))
            return [checks_of(result.result()[0], data_of(mutant), mutant.rows, mutant.citations)
                    for mutant, result in zip(mutants, results)]

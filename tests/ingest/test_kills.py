"""Kill `solieu ingest`, or one of its workers, at random moments: what is resumed must end as if nothing had happened.

    test_kills.py PROGRAM [--reports 2000] [--kills 100] [--seed 1]

Reports of the generator, with poison among them, are read once undisturbed and once with kills, both into a database;
in the end the two must be equal row for row, but for the table of runs.
"""
import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from archive_with_poison import FAULTS, add_poison

PROJECT = Path(__file__).resolve().parents[2]
TABLES = ("documents", "headings", "observations", "citations", "checks", "check_operands")
ENVIRONMENT = {**os.environ, "SOLIEU_WORKER_FAULTS": FAULTS}


class KillError(Exception):
    """The program did not keep its promise; the text says how."""


def content(db):
    connection = sqlite3.connect(db)
    try:
        sound = connection.execute("PRAGMA integrity_check").fetchall()
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if sound != [("ok",)] or broken:
            raise KillError(f"{db}: {sound} {broken}")
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in TABLES}
    finally:
        connection.close()


def workers_of(process):
    children = Path(f"/proc/{process}/task/{process}/children")
    return [int(word) for word in children.read_text().split()] if children.exists() else []


def kill(process):
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        pass


def disturbed_run(command, rng, moment):
    """Starts the program and kills it or a worker of it; whether it had not ended by itself."""
    with subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.DEVNULL) as run:
        try:
            run.wait(timeout=rng.uniform(0, moment))
            return False
        except subprocess.TimeoutExpired:
            pass
        workers = workers_of(run.pid)
        if workers and rng.random() < 0.5:
            kill(rng.choice(workers))
            time.sleep(rng.uniform(0, 0.2))
        kill(run.pid)
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory(prefix="solieu-") as name:
        folder = Path(name)
        archive = folder / "archive"
        subprocess.run([PROJECT / "tools/generate", "--reports", str(arguments.reports), archive], check=True)
        add_poison(archive)

        def command(db):
            return [arguments.program, "ingest", str(archive), "--db", str(db), "--deadline", "2"]

        start = time.monotonic()
        undisturbed = subprocess.run(command(folder / "whole.db"), env=ENVIRONMENT, stderr=subprocess.DEVNULL)
        moment = time.monotonic() - start
        broken = folder / "broken.db"
        kills = 0
        while kills < arguments.kills:
            if disturbed_run(command(broken), rng, moment):
                kills += 1
            else:
                # All is read: start over with everything to be read again, in the same database.
                connection = sqlite3.connect(broken)
                connection.execute("UPDATE documents SET program_version = 'older'")
                connection.commit()
                connection.close()
        resumed = subprocess.run(command(broken), env=ENVIRONMENT, stderr=subprocess.DEVNULL)
        if undisturbed.returncode not in (0, 1) or resumed.returncode not in (0, 1):
            raise KillError(f"exit status {undisturbed.returncode} undisturbed, {resumed.returncode} resumed")
        whole, mended = content(folder / "whole.db"), content(broken)
        different = [table for table in TABLES if unnumbered(whole, table) != unnumbered(mended, table)]
        if different:
            raise KillError(f"after {kills} kills other rows in {', '.join(different)}")
        print(f"{kills} kills over {len(whole['documents'])} documents: "
              f"{sum(map(len, whole.values()))} rows are equal")


def unnumbered(tables, table):
    """Rows of observations without their own number: a document that is read anew gets new ones."""
    skipped = 1 if table == "observations" else 0
    return sorted(row[skipped:] for row in tables[table]) if skipped else tables[table]


if __name__ == "__main__":
    try:
        main()
    except KillError as error:
        sys.exit(f"test_kills: {error}")

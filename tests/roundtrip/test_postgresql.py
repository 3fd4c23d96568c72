"""The PostgreSQL script, loaded into a server of its own."""
import csv
import io
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import expected
import roundtrip

FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
if not FOLDERS or not shutil.which("psql"):
    roundtrip.missing("PostgreSQL's server and psql")
NULL = "<absent>"


class Server:
    """A server in a temporary folder that listens on a socket there and nowhere else. The server refuses to run as
    root, so that it then runs as nobody."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="solieu-pg-", dir="/tmp"))
        self.prefix = []
        if os.geteuid() == 0:
            user = pwd.getpwnam("nobody")
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self.prefix = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
        self.run(FOLDERS[-1] / "initdb", "-D", self.folder / "data", "-U", "solieu", "-A", "trust", "-E", "UTF8",
                 "--no-locale", "--no-sync")
        self.process = subprocess.Popen(
            [*self.prefix, str(FOLDERS[-1] / "postgres"), "-D", str(self.folder / "data"), "-k", str(self.folder),
             "-c", "listen_addresses=", "-c", "fsync=off"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            cwd=self.folder)
        self.wait()

    def run(self, *arguments, **more):
        done = subprocess.run([*self.prefix, *map(str, arguments)], capture_output=True, check=False, cwd=self.folder,
                              **more)
        assert done.returncode == 0, done.stderr.decode("utf-8")
        return done.stdout

    def wait(self):
        for _ in range(300):
            asked = subprocess.run([*self.prefix, "psql", "-h", str(self.folder), "-U", "solieu", "-d", "postgres", "-c",
                                    "SELECT 1"], capture_output=True, check=False, cwd=self.folder)
            if asked.returncode == 0:
                return
            time.sleep(0.1)
        raise AssertionError("the server does not start")

    def psql(self, *arguments, **more):
        return self.run("psql", "-X", "-q", "-h", self.folder, "-U", "solieu", "-d", "postgres", *arguments, **more)

    def rows(self, query):
        text = self.psql("-c", f"COPY ({query}) TO STDOUT (FORMAT csv, NULL '{NULL}')").decode("utf-8")
        return list(csv.reader(io.StringIO(text, newline="")))

    def stop(self):
        self.process.terminate()
        self.process.wait(30)
        shutil.rmtree(self.folder, ignore_errors=True)


class Postgresql(roundtrip.RoundTrip):
    FORMAT = "postgresql"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = Server()
        cls.addClassCleanup(cls.server.stop)
        cls.server.psql("-f", "-", input=cls.out.read_bytes())

    def test_every_table_comes_back(self):
        for table, columns in expected.COLUMNS.items():
            names = ", ".join(f'"{column}"' + ("::text" if column.endswith("_closed") else "") for column in columns)
            found = self.server.rows(f"SELECT {names} FROM solieu.{table}")
            order = {row[:3]: place for place, row in enumerate(self.expected[table])}
            found = [tuple(None if cell == NULL else cell for cell in row) for row in found]
            found.sort(key=lambda row: order.get(row[:3], -1))
            self.check_rows(table, found)

    def test_numbers_are_exact(self):
        types = self.server.rows("SELECT DISTINCT column_name, data_type FROM information_schema.columns "
                                 "WHERE table_schema = 'solieu' AND data_type = 'numeric'")
        self.assertEqual({name for name, _ in types}, expected.DECIMALS)
        wrong = self.server.rows("SELECT count(*) FROM solieu.observations "
                                 "WHERE normalized <> value * power(10::numeric, scale)")
        self.assertEqual(wrong, [["0"]])

    def test_keys_hold(self):
        keys = self.server.rows("SELECT contype, count(*) FROM pg_constraint JOIN pg_namespace n ON n.oid = connamespace "
                                "WHERE nspname = 'solieu' AND contype IN ('p', 'f') GROUP BY contype")
        self.assertEqual(dict(keys), {"p": "6", "f": "8"})

    def test_a_second_load_changes_nothing(self):
        before = self.server.rows("SELECT count(*) FROM solieu.observations")
        with self.assertRaisesRegex(AssertionError, "already exists"):
            self.server.psql("-f", "-", input=self.out.read_bytes())
        self.assertEqual(self.server.rows("SELECT count(*) FROM solieu.observations"), before)


if __name__ == "__main__":
    roundtrip.main()

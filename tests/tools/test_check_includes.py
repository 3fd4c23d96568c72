"""Tests of tools/check_includes: what it lets pass and what it refuses."""
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / "tools" / "check_includes"

HEADERS = ["core/a.hpp", "read/a.hpp", "match/a.hpp", "write/a.hpp", "check/a.hpp", "drive/a.hpp", "cli/a.hpp"]

# file, line, piece of the message; no message where it may be included
CASES = [
    ("src/core/x.cpp", '#include "core/a.hpp"', None),
    ("src/core/x.cpp", "#include <vector>", None),
    ("src/core/x.cpp", "#include <unistd.h>", "standard library alone"),
    ("src/core/x.cpp", '#include "read/a.hpp"', "core may not include read"),
    ("src/read/x.cpp", '#include "core/a.hpp"', None),
    ("src/read/x.cpp", "#include <libxml/SAX2.h>", None),
    ("src/read/x.cpp", "#include <zip.h>", None),
    ("src/read/x.cpp", "  #  include <re2/re2.h>", "re2 belongs to match alone"),
    ("src/read/x.cpp", '#include "a.hpp"', "no such header"),
    ("src/read/x.cpp", '#include "../core/a.hpp"', "include from src/"),
    ("src/match/x.hpp", '#include "write/a.hpp"', "match may not include write"),
    ("src/check/x.cpp", '#include "match/a.hpp"', "check may not include match"),
    ("src/write/x.cpp", "#include <fcntl.h>", None),
    ("src/write/x.cpp", "#include <nlohmann/json.hpp>", "unknown header"),
    ("src/write/x.cpp", "#include <catch2/catch.hpp>", "catch2 belongs to the tests"),
    ("src/drive/x.cpp", '#include "check/a.hpp"', None),
    ("src/drive/x.cpp", '#include "cli/a.hpp"', "drive may not include cli"),
    ("src/drive/x.cpp", "#include <boost/program_options.hpp>", "boost belongs to cli alone"),
    ("src/cli/x.cpp", "#include <boost/program_options.hpp>", None),
    ("src/cli/x.cpp", '#include "match/a.hpp"', None),
    ("src/cli/x.cpp", '#include "read/a.hpp"', "cli may not include read"),
    ("src/extra/x.cpp", "", "unknown folder"),
    ("tests/match/x.cpp", "#include <catch2/catch.hpp>", None),
    ("tests/match/x.cpp", '#include "core/a.hpp"', None),
    ("tests/match/x.cpp", "#include <libxml/tree.h>", "a test of match may not"),
    ("tests/support/x.cpp", "#include <zip.h>", None),
]


class CheckIncludes(unittest.TestCase):
    def check(self, name, line):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for header in HEADERS:
                (root / "src" / header).parent.mkdir(parents=True, exist_ok=True)
                (root / "src" / header).write_text("")
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(f"// first\n{line}\n")
            return subprocess.run([PROGRAM, "--root", root], capture_output=True, text=True)

    def test_cases(self):
        for name, line, message in CASES:
            with self.subTest(name=name, line=line):
                result = self.check(name, line)
                if message is None:
                    self.assertEqual((result.returncode, result.stdout), (0, ""))
                else:
                    self.assertEqual(result.returncode, 1)
                    self.assertIn(message, result.stdout)
                    self.assertTrue(result.stdout.startswith(f"{name}:"))


if __name__ == "__main__":
    unittest.main()

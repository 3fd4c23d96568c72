"""Tests of tools/check_includes: what it lets pass and what it refuses."""
import importlib.machinery
import importlib.util
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / "tools" / "check_includes"

sys.dont_write_bytecode = True
loader = importlib.machinery.SourceFileLoader("check_includes", str(PROGRAM))
check_includes = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
loader.exec_module(check_includes)

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
    ("src/write/x.cpp", "#include <nlohmann/json.hpp>", None),
    ("src/check/x.cpp", "#include <nlohmann/json.hpp>", None),
    ("src/cli/x.cpp", "#include <nlohmann/json.hpp>", "nlohmann belongs to check and write and drive alone"),
    ("tests/write/x.cpp", "#include <nlohmann/json.hpp>", None),
    ("tests/match/x.cpp", "#include <nlohmann/json.hpp>", "a test of match may not"),
    ("src/write/x.cpp", "#include <simdjson.h>", "unknown header"),
    ("src/write/x.cpp", "#include <catch2/catch.hpp>", "catch2 belongs to the tests"),
    ("src/drive/x.cpp", '#include "check/a.hpp"', None),
    ("src/drive/x.cpp", '#include "cli/a.hpp"', "drive may not include cli"),
    ("src/drive/x.cpp", "#include <boost/program_options.hpp>", "boost belongs to cli alone"),
    ("src/cli/x.cpp", "#include <boost/program_options.hpp>", None),
    ("src/cli/x.cpp", '#include "match/a.hpp"', None),
    ("src/cli/x.cpp", '#include "check/a.hpp"', None),
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
            return list(check_includes.check_file(root, root / name))

    def test_cases(self):
        for name, line, message in CASES:
            with self.subTest(name=name, line=line):
                problems = self.check(name, line)
                self.assertEqual(len(problems), 0 if message is None else 1)
                if message is not None:
                    self.assertIn(message, problems[0][1])


if __name__ == "__main__":
    unittest.main()

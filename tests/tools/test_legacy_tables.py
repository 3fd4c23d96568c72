"""The code charts in the sources are those that tools/legacy_tables makes of the charts of glibc."""
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
CHARMAPS = Path("/usr/share/i18n/charmaps")


class LegacyTables(unittest.TestCase):
    def run_tool(self, *arguments):
        return subprocess.run([sys.executable, "-B", PROJECT / "tools/legacy_tables", *arguments], capture_output=True,
                              text=True)

    @unittest.skipUnless((CHARMAPS / "TCVN5712-1.gz").exists(), "needs Debian's package locales")
    @unittest.skipUnless(shutil.which("clang-format-14"), "needs clang-format-14")
    def test_the_file_is_what_the_charts_give(self):
        done = self.run_tool("--check")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_help_names_the_sources(self):
        done = self.run_tool("--help")
        self.assertEqual(done.returncode, 0)
        for source in ("TCVN 5712", "RFC 1456", "CP1258", "VPS", "VNI"):
            self.assertIn(source, done.stdout)


if __name__ == "__main__":
    unittest.main()

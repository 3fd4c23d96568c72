"""Tests of tools/compare_docx: what its plain reader sees, and how words are compared."""
import importlib.machinery
import importlib.util
import io
import sys
import unittest
import zipfile
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / "tools" / "compare_docx"

sys.dont_write_bytecode = True
loader = importlib.machinery.SourceFileLoader("compare_docx", str(PROGRAM))
compare_docx = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
loader.exec_module(compare_docx)

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
          'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"')


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def document(body, notes=""):
    """A Word file in memory."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" '
                         f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        package.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="b" '
                         f'Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>')
        package.writestr("word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")
        package.writestr("word/footnotes.xml", f"<w:footnotes {SPACES}>{notes}</w:footnotes>")
    return file


def words(body, changes="accepted", notes=""):
    return " ".join(compare_docx.reader_of(document(body, notes), changes).words())


class Reading(unittest.TestCase):
    def test_runs_join_and_paragraphs_part(self):
        self.assertEqual(words(f"<w:p>{run('Th')}{run('u 5')}</w:p><w:p>{run('tỷ')}</w:p>"), "Thu 5 tỷ")

    def test_changes(self):
        body = f"<w:p><w:del><w:r><w:delText>95</w:delText></w:r></w:del><w:ins>{run('98')}</w:ins></w:p>"
        self.assertEqual(words(body), "98")
        self.assertEqual(words(body, "original"), "95")

    def test_hidden_text(self):
        self.assertEqual(words(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>{run('y')}</w:p>"), "y")

    def test_alternatives_count_once(self):
        self.assertEqual(words(f"<w:p><mc:AlternateContent><mc:Choice Requires='wps'>{run('a')}</mc:Choice>"
                               f"<mc:Fallback>{run('a')}</mc:Fallback></mc:AlternateContent></w:p>"), "a")

    def test_notes_follow_their_paragraph(self):
        note = f"<w:footnote w:id='2'><w:p>{run('note')}</w:p></w:footnote>"
        self.assertEqual(words(f"<w:p>{run('a')}<w:r><w:footnoteReference w:id='2'/></w:r>{run(' b')}</w:p>"
                               f"<w:p>{run('c')}</w:p>", notes=note.replace("'", '"')), "a b note c")

    def test_no_document(self):
        with self.assertRaises(compare_docx.NotReadable):
            compare_docx.reader_of(io.BytesIO(b"no zip"), "accepted")


class Comparing(unittest.TestCase):
    def test_words_found_among_others(self):
        self.assertEqual(compare_docx.compare(["a", "b"], ["1", "a", "x", "b"]), (2, []))

    def test_what_is_lost_or_out_of_order_counts(self):
        found, lost = compare_docx.compare(["a", "b", "c"], ["a", "c"])
        self.assertEqual((found, len(lost)), (2, 1))
        self.assertLess(compare_docx.compare(["a", "b"], ["b", "a"])[0], 2)


if __name__ == "__main__":
    unittest.main()

"""A template as a DOCX: the parts that never change are packed once, the others are put together from pieces."""
import re
import struct
import zlib

from template import FIRST_SLOT, SLOT, build_docx

LEVEL = 1  # deflating is most of the work, and nobody keeps these files
DATE = (1980 - 1980) << 9 | 1 << 5 | 1  # 1 January 1980, as the corpus' DOCX files have it
MARK = re.compile(r'<w:footnoteReference w:id="(\d+)"/>')


class Entry:
    """A part of the package, deflated."""

    def __init__(self, name, data):
        packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
        self.name = name.encode("ascii")
        self.packed = packer.compress(data) + packer.flush()
        self.fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, DATE, zlib.crc32(data), len(self.packed), len(data),
                                  len(self.name), 0)


def package(entries):
    """A zip file (PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16)."""
    parts, directory, at = [], [], 0
    for entry in entries:
        head = b"PK\3\4" + entry.fields + entry.name
        directory.append(b"PK\1\2" + struct.pack("<H", 3 << 8 | 20) + entry.fields
                         + struct.pack("<HHHII", 0, 0, 0, 0o644 << 16, at) + entry.name)
        parts += [head, entry.packed]
        at += len(head) + len(entry.packed)
    size = sum(map(len, directory))
    end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, len(directory), len(directory), size, at, 0)
    return b"".join(parts + directory + [end])


class Block:
    """Some lines as XML, cut at the slots."""

    def __init__(self, lines, xml):
        self.lines = lines
        self.notes = [int(number) for number in MARK.findall(xml)]
        self.pieces = []
        at = 0
        for found in SLOT.finditer(xml):
            self.pieces += [xml[at:found.start()], ord(found[0]) - FIRST_SLOT]
            at = found.end()
        self.pieces.append(xml[at:])

    def fill(self, out, values):
        out.extend(piece if isinstance(piece, str) else values[piece] for piece in self.pieces)


class DocxTemplate:
    """Renders reports of one template."""

    def __init__(self, template):
        self._layout = template.layout
        notes = build_docx.Notes(template.lines)
        self._blocks = list(self._blocks_of(notes.lines))
        self._head, self._foot = build_docx.document_part([], build_docx.Layout({})).split("<w:body>\n")
        self._head += "<w:body>\n"
        self._notes_head, self._notes = self._notes_of(notes.texts)
        parts = build_docx.fixed_parts()
        parts["word/styles.xml"] = build_docx.styles_part()
        parts["word/numbering.xml"] = build_docx.numbering_part(self._layout.lists)
        self._fixed = [Entry(name, text.encode("utf-8")) for name, text in parts.items()]

    def _blocks_of(self, lines):
        """As tools/build_docx puts a report's body together, but in pieces."""
        head = [number for row in self._layout.letterhead for side in ("left", "right") for number in row[side]]
        tables = {min(numbers): numbers for numbers in self._layout.tables}
        done = set()
        for number, text in enumerate(lines, 1):
            if text is None or number in done:
                continue
            if number in head:
                yield Block(head, build_docx.letterhead(self._layout.letterhead, lines) + "<w:p/>\n")
                done.update(head)
            elif number in tables:
                yield Block(tables[number], build_docx.table(tables[number], lines) + "<w:p/>\n")
                done.update(tables[number])
            else:
                yield Block([number], build_docx.body_paragraph(number, text, self._layout) + "\n")

    @staticmethod
    def _notes_of(texts):
        """What stands before the notes, and each note by its number."""
        empty = build_docx.footnotes_part({})
        head = empty[:empty.index("\n</w:footnotes>")]
        notes = {}
        for number, text in texts.items():
            alone = build_docx.footnotes_part({number: text})
            notes[number] = Block([], alone[len(head):alone.index("\n</w:footnotes>")])
        return head, notes

    def render(self, report):
        """The bytes of the DOCX."""
        body, notes = [self._head], [self._notes_head]
        for block in self._blocks:
            if not report.is_kept(block.lines[0]):
                continue
            block.fill(body, report.values)
            for number in block.notes:
                self._notes[number].fill(notes, report.values)
        body.append(self._foot)
        notes.append("\n</w:footnotes>\n")
        return package([*self._fixed, Entry("word/document.xml", "".join(body).encode("utf-8")),
                        Entry("word/footnotes.xml", "".join(notes).encode("utf-8"))])

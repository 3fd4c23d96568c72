"""Archives for tests: reports, and among them what harms a careless reader."""
import io
import os
import zipfile
from pathlib import Path

FAULTS = "crash:poison-crash,hang:poison-hang,memory:poison-memory"
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>')


def report(number):
    """A text of its own for each number."""
    return f"Thu ngân sách đạt {number + 1} tỷ đồng, tăng 5%.\nCó 53/58 đơn vị đã nộp báo cáo, đạt 93,4%.\n"


def zipped(members):
    """A zip container of texts and bytes by their names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def docx(document):
    return zipped({"[Content_Types].xml": "<Types/>", "_rels/.rels": RELATIONSHIPS, "word/document.xml": document})


def add_poison(folder):
    """Documents that crash, hang or eat memory (with FAULTS), break, or have odd names. Their number."""
    folder = Path(folder)
    files = {
        "m-poison-crash.txt": report(1),
        "n-poison-hang.txt": report(2),
        "o-poison-memory.txt": report(3),
        "empty.docx": b"",
        "cut-off.docx": docx("<w:document/>")[:40],
        "broken.docx": docx("<w:document " + "x" * 100),
        "bomb.docx": docx("<w:document>" + " " * (100 << 20)),
        "odd\nname.txt": report(4),
        b"odd-\xff\xfe.txt": report(5),
        "p.zip": zipped({
            "trong/mot.txt": report(6),
            "trong/hai.zip": zipped({"ba.txt": report(7), "bốn.txt": report(8)}),
            "trong/poison-crash.txt": report(9),
        }),
    }
    for name, content in files.items():
        path = os.path.join(os.fsencode(folder), os.fsencode(name))
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
    os.symlink(folder, folder / "loop")
    os.mkfifo(folder / "pipe.txt")
    return len(files) + 3

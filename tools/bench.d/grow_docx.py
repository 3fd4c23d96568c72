"""Make a DOCX with a multiple of another one's content: body and notes repeated, every copy's notes under new ids."""
import re
import zipfile

NOTE_PARTS = {"word/footnotes.xml": "footnote", "word/endnotes.xml": "endnote"}


def renumbered(xml, word, shift):
    """Ids of notes, or of references to them, moved by shift; separators (below 1) stay."""
    def moved(found):
        number = int(found[2])
        return found[1] + str(number + shift if number > 0 else number).encode() + found[3]

    return re.sub(rb'(<w:%s\b[^>]*\bw:id=")(-?\d+)(")' % word.encode(), moved, xml)


def split_body(xml):
    """What stands before the repeated content, the content, and what stands after (the last section's properties)."""
    begin = re.search(rb"<w:body\b[^>]*>", xml).end()
    end = xml.rindex(b"</w:body>")
    section = xml.rfind(b"<w:sectPr", begin, end)
    if section > xml.rfind(b"</w:p>", begin, end):
        end = section
    return xml[:begin], xml[begin:end], xml[end:]


def largest_id(parts):
    numbers = [0]
    for name, word in NOTE_PARTS.items():
        pattern = rb'<w:%s\b[^>]*\bw:id="(\d+)"' % word.encode()
        numbers += [int(number) for number in re.findall(pattern, parts.get(name, b""))]
    return max(numbers)


def grow(source, target, times):
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    step = largest_id(parts) + 1
    before, content, after = split_body(parts["word/document.xml"])
    notes = {}
    for name, word in NOTE_PARTS.items():
        if name in parts:
            found = list(re.finditer(rb"<w:%s\b.*?</w:%s>" % (word.encode(), word.encode()), parts[name], re.S))
            real = [f.group() for f in found if re.search(rb'\bw:id="[1-9]', f.group().split(b">")[0])]
            notes[name] = (word, b"".join(real))

    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            with archive.open(name, "w") as part:
                if name == "word/document.xml":
                    part.write(before)
                    for copy in range(times):
                        shifted = content
                        for word in NOTE_PARTS.values():
                            shifted = renumbered(shifted, word + "Reference", copy * step)
                        part.write(shifted)
                    part.write(after)
                elif name in notes:
                    word, real = notes[name]
                    end = data.rindex(b"</w:")
                    part.write(data[:end])
                    for copy in range(1, times):
                        part.write(renumbered(real, word, copy * step))
                    part.write(data[end:])
                else:
                    part.write(data)

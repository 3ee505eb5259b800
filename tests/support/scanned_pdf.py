# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages that are nothing but a picture: invented text set in type, drawn by pdftoppm, put back into a PDF."""
import math
import subprocess
import sys
import tempfile
import unicodedata
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "resources/samples"))
import pdf_pages  # noqa: E402

ENGLISH = [
    "The commission heard forty witnesses between March and October. Most of them had been held in the old barracks "
    "at Velmora, some for a few days, others for more than a year. None had seen a judge before the third month.",
    "On 12 May 2019 officers of the regional directorate took the editor of a weekly paper from his home. His family was "
    "told that he would be back within the hour. Captain Ostrel Vandik signed the record of the search.",
    "The ministry answered in writing that no person of this name had ever been registered. Two doctors of the district "
    "hospital confirmed that they had treated him for broken ribs, and kept the card of his admission.",
    "The commission therefore finds reasonable grounds to believe that he was held outside the protection of the law, "
    "and asks the government to open an independent inquiry without further delay."]
RUSSIAN = [
    "Комиссия заслушала сорок свидетелей с марта по октябрь. Большинство из них содержали в старых казармах города "
    "Вельмора, одних несколько дней, других больше года. Никто не видел судью раньше третьего месяца.",
    "Двенадцатого мая сотрудники областного управления увезли редактора еженедельной газеты из дома. Семье сказали, что "
    "он вернется через час. Протокол обыска подписал капитан Острел Вандик.",
    "Министерство ответило письменно, что человека с таким именем никогда не регистрировали. Два врача районной больницы "
    "подтвердили, что лечили его от перелома ребер, и сохранили карту приема.",
    "Поэтому комиссия находит разумные основания полагать, что его держали вне защиты закона, и просит правительство "
    "начать независимое расследование без дальнейшей задержки."]


def typeset(paragraphs, number=1, size=11):
    page = pdf_pages.Page(number)
    y = 760
    for paragraph in paragraphs:
        for line, indent, _ in pdf_pages.break_lines(pdf_pages.words_of(paragraph, "R", size), 24, 440, size):
            page.line(78 + indent, y, line, 0, size)
            y -= 17
        y -= 9
    return page


def drawn(pages, dots=150):
    """Each page as (width, height, grey bytes)."""
    with tempfile.TemporaryDirectory(prefix="dokaz-scan-") as folder:
        source = Path(folder) / "typeset.pdf"
        source.write_bytes(pdf_pages.written(pages, "Typeset", "test", "20240101"))
        subprocess.run(["pdftoppm", "-gray", "-r", str(dots), source, Path(folder) / "page"], check=True)
        return [grey_of(path.read_bytes()) for path in sorted(Path(folder).glob("page*.pgm"))]


def grey_of(pgm):
    fields, at = [], 0
    while len(fields) < 4:
        end = min(index for index in (pgm.find(b" ", at), pgm.find(b"\n", at)) if index >= 0)
        fields.append(pgm[at:end])
        at = end + 1
    return int(fields[1]), int(fields[2]), pgm[at:]


def turned(picture, degrees):
    """By 90, 180 or 270 degrees clockwise."""
    width, height, grey = picture
    rows = [grey[y * width:(y + 1) * width] for y in range(height)]
    for _ in range(degrees // 90 % 4):
        rows = [bytes(column) for column in zip(*reversed(rows))]
    return len(rows[0]), len(rows), b"".join(rows)


def askew(picture, degrees):
    """A little clockwise, round the middle, as on the glass of a scanner."""
    width, height, grey = picture
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    out = bytearray(b"\xff" * len(grey))
    for y in range(height):
        down = y - height / 2
        for x in range(width):
            across = x - width / 2
            from_x, from_y = int(across * cosine + down * sine + width / 2), int(down * cosine - across * sine + height / 2)
            if 0 <= from_x < width and 0 <= from_y < height:
                out[y * width + x] = grey[from_y * width + from_x]
    return width, height, bytes(out)


def pdf_of(pictures, dots=150, texts=()):
    """A PDF of the pictures; `texts`: pages of type that come before them."""
    objects = [b"", b""]
    kids = []

    def add(body):
        objects.append(body)
        return len(objects)

    for page in texts:
        content = add(pdf_pages.stream("\n".join(page.marks)))
        kids.append(add(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {pdf_pages.PAGE_WIDTH} {pdf_pages.PAGE_HEIGHT}] /Contents "
                        f"{content} 0 R /Resources << /Font << /R << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman "
                        f"/Encoding /WinAnsiEncoding >> >> >> >>".encode()))
    for width, height, grey in pictures:
        packed = zlib.compress(grey)
        image = add(b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
                    b"/Filter /FlateDecode /Length %d >>\nstream\n" % (width, height, len(packed)) + packed + b"\nendstream")
        across, down = width * 72 / dots, height * 72 / dots
        content = add(pdf_pages.stream(f"q {across:.2f} 0 0 {down:.2f} 0 0 cm /P Do Q"))
        kids.append(add(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {across:.2f} {down:.2f}] /Contents {content} 0 R "
                        f"/Resources << /XObject << /P {image} 0 R >> >> >>".encode()))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>".encode()
    data, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table +
            b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(data)))


def normal(text):
    """What is compared: composed letters, one space for any white space, no soft hyphens, no rows of dots."""
    text = unicodedata.normalize("NFC", text.replace("\xad", ""))
    for sign, plain in (("\u2019", "'"), ("\u2018", "'"), ("\u201c", '"'), ("\u201d", '"'), ("\u2013", "-"), ("\u2014", "-")):
        text = text.replace(sign, plain)
    words = [word.rstrip(".") if word.endswith("...") else word for word in text.split()]
    return " ".join(word for word in words if word)


def distance(first, second):
    """Levenshtein's, in bits of whole numbers (Myers 1999, Hyyrö 2003)."""
    if not first:
        return len(second)
    mask, high, places = (1 << len(first)) - 1, 1 << (len(first) - 1), {}
    for index, letter in enumerate(first):
        places[letter] = places.get(letter, 0) | (1 << index)
    plus, minus, score = mask, 0, len(first)
    for letter in second:
        same = places.get(letter, 0)
        vertical = same | minus
        across = (((same & plus) + plus) ^ plus) | same
        up, down = minus | (~(across | plus) & mask), plus & across
        score += bool(up & high) - bool(down & high)
        up, down = ((up << 1) | 1) & mask, (down << 1) & mask
        plus, minus = down | (~(vertical | up) & mask), up & vertical
    return score


def accuracy(truth, read):
    """1 − distance / letters of the truth."""
    truth, read = normal(truth), normal(read)
    return 1 - distance(truth, read) / max(1, len(truth))

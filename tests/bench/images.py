# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of pages that came as images is read off them: python3 tests/bench/images.py dokaz-cli DATA

The pages of the two shared documents that have their text beside them, as a phone, a scanner and a messenger would hand
them over; letters compared as in recognition.py.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from recognition import Archive, words_of  # noqa: E402
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from scanned_pdf import accuracy  # noqa: E402

SHADE = ["(", "-clone", "0", "-sparse-color", "barycentric", "0,0 white %w,%h gray55", ")", "-compose", "multiply", "-composite"]
FORMS = {
    "PDF": (None, []),
    "TIFF, 300 dots, all pages": ("all.tif", ["-units", "PixelsPerInch", "-density", "300", "-compress", "zip"]),
    "TIFF, black and white": ("fax.tif", ["-units", "PixelsPerInch", "-density", "300", "-threshold", "60%", "-compress", "group4"]),
    "PNG, a page a file": ("page.png", []),
    "JPEG, quality 80": ("page.jpg", ["-quality", "80"]),
    "JPEG, half as large, quality 60": ("small.jpg", ["-resize", "50%", "-quality", "60"]),
    "WebP, quality 75": ("page.webp", ["-quality", "75"]),
    "JPEG, photographed: askew, shaded": ("photo.jpg", ["-background", "gray40", "-rotate", "1.5", "-blur", "0x0.8", *SHADE, "-quality", "85"]),
    "JPEG, on its side": ("side.jpg", ["-rotate", "90", "-quality", "85"]),
}


def images(pages, form, folder):
    name, options = FORMS[form]
    out = folder / name.replace(".", "-")
    out.mkdir()
    if name.endswith(".tif"):
        subprocess.run(["convert", *pages, *options, out / name], check=True)
        return [out / name]
    made = [out / f"{number:02}-{name}" for number in range(len(pages))]
    for page, target in zip(pages, made):
        subprocess.run(["convert", page, *options, target], check=True)
    return made


def measure(archive, document, folder):
    truth = document.with_suffix("").with_suffix(".truth.txt").read_text()
    subprocess.run(["pdftoppm", "-r", "300", "-png", document, folder / "page"], check=True)
    pages = sorted(folder.glob("page*.png"))
    for form, (name, _) in FORMS.items():
        files = [document] if name is None else images(pages, form, folder)
        rows = [archive.ask("import", file)[0] for file in files]
        words = [words_of(passage) for row in rows for passage in archive.ask("passages", row["source"])]
        languages = ", ".join(sorted({row["recognised_in"] or "–" for row in rows}))
        pace = sum(row["milliseconds"] for row in rows) / 1000 / len(pages)
        print(f"| {document.name[:14]}… | {form} | {languages} | {accuracy(truth, ' '.join(words)):.2%} | {pace:.1f} |", flush=True)


def main():
    cli, data = Path(sys.argv[1]), Path(sys.argv[2])
    print("| document | came as | languages | letters right | s a page |")
    print("|---|---|---|---|---|")
    for document in sorted((data / "reports/image-only").glob("*.pdf")):
        if not document.with_suffix("").with_suffix(".truth.txt").exists():
            continue
        with tempfile.TemporaryDirectory(prefix="dokaz-bench-") as folder:
            measure(Archive(cli, folder), document, Path(folder))


if __name__ == "__main__":
    main()

"""Draws the pictures of the editing workbook in docs/images: LibreOffice, then one page's cut.

python tools/workbook_pictures.py
"""

import subprocess
import tempfile
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs/images"
_DAY = "2018-09-24"
_DOTS = 200  # an inch
_PAGE = 2  # of the PDF: the deliverables
# What stands where on the page, in dots: left and top, width and height.
_CUTS = {"plan": (138, 145, 914, 86), "entry": (1049, 145, 956, 86)}
_FIRST = 4
_FILLED = {
    "fr": {_FIRST: ("2018-09-24", "En cours", "60 %", "Deux définitions sur cinq tranchées.", "",
                    "2018-12-21", "Les regroupements répondent en novembre.", ""),
           _FIRST + 1: ("2018-09-24",)},
    "en": {_FIRST: ("2018-09-24", "In progress", "60%", "Two of five definitions settled.", "",
                    "2018-12-21", "The networks answer in November.", ""),
           _FIRST + 1: ("2018-09-24",)},
}  # fmt: skip


def main() -> None:
    """Draw the pictures, in both languages."""
    for language, rows in _FILLED.items():
        with tempfile.TemporaryDirectory() as folder:
            _draw(Path(folder), language, rows)


def _draw(folder: Path, language: str, rows: dict[int, tuple[str, ...]]) -> None:
    path = folder / "suivi.xlsx"
    words = ("--lang", language, "--as-of", _DAY, "export", "--for", "editing", "--year", "2018",
             "--open", "--lead", "direction", "--output", str(path))  # fmt: skip
    _run("python", "-m", "plantrack", "--root", str(ROOT), *words)
    _fill(path, rows)
    profile = f"-env:UserInstallation=file://{folder}/office"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder),
         str(path))  # fmt: skip
    for name, (left, top, width, height) in _CUTS.items():
        box = ("-x", str(left), "-y", str(top), "-W", str(width), "-H", str(height))
        page = ("-f", str(_PAGE), "-l", str(_PAGE), "-singlefile")
        picture = IMAGES / f"workbook-{name}.{language}"
        _run("pdftoppm", "-r", str(_DOTS), "-png", *page, *box, str(folder / "suivi.pdf"),
             str(picture))  # fmt: skip


def _fill(path: Path, rows: dict[int, tuple[str, ...]]) -> None:
    """Write what a person would, in the white cells."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[1]
    first = next(cell.column for cell in sheet[1] if cell.value == "entry.date")
    for row, values in rows.items():
        for at, value in enumerate(values):
            if value:
                sheet.cell(row, first + at).value = value
    book.save(path)


def _run(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)


if __name__ == "__main__":
    main()

"""Makes the reference documents that are shipped: `python tools/reference_documents.py`."""

from pathlib import Path

from reference_slides import reference_slides
from reference_word import reference_word

TEMPLATES = Path(__file__).parents[1] / "templates"
MADE = {"reference.docx": reference_word, "reference.pptx": reference_slides}

if __name__ == "__main__":
    for name, make in MADE.items():
        (TEMPLATES / name).write_bytes(make())

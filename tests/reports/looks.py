"""Plans with a logo and a colour of their own."""

import io
import shutil
from pathlib import Path

from PIL import Image

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">'
    '<rect width="30" height="20" fill="#12ab34"/></svg>'
)
GREEN = (0x12, 0xAB, 0x34)
HEADER = "plan/plan.yaml"


def png() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (60, 40), GREEN).save(stream, "PNG")
    return stream.getvalue()


def dressed(root: Path, real: Path, logo: str = "docs/logo.svg", colour: str = "#7b2d8b") -> Path:
    """Return a copy of the plan with a look."""
    shutil.copytree(real, root)
    (root / "docs").mkdir()
    (root / "docs/logo.svg").write_text(SVG)
    (root / "docs/logo.png").write_bytes(png())
    text = (root / HEADER).read_text(encoding="utf-8")
    look = f'look:\n  logo: {logo}\n  colour: "{colour}"\n'
    (root / HEADER).write_text(f"{text.rstrip()}\n{look}", encoding="utf-8")
    return root

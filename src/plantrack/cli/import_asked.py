"""What was asked of `import`."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Asked:
    """The file, its map, the conflicts that were settled, and what to do of it."""

    source: Path
    map: str | None = None
    save_map: bool = False
    write: bool = False
    partial: bool = False
    take: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    format: str = "text"

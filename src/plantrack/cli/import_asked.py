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

    @property
    def given(self) -> dict[str, object]:
        """The options that were given, by their names."""
        is_spelled = self.format != "text"
        told = {
            "--map": self.map, "--save-map": self.save_map, "--partial": self.partial,
            "--take": self.take, "--keep": self.keep, "--format": is_spelled,
        }  # fmt: skip
        return {name: value for name, value in told.items() if value}

"""The order of ids that people expect."""

import re


def natural_order(identifier: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that puts 2 before 10, whatever letters stand around the numbers."""
    parts = re.findall(r"[0-9]+|[^0-9]+", identifier)
    return tuple((0, int(p), "") if p.isdigit() else (1, 0, p.casefold()) for p in parts)

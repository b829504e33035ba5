"""How many examples a property is tried with: the suite a fifth, `.ci/nightly` all of them."""

import os

_LEAST = 25
_ALL = os.environ.get("PLANTRACK_TESTS") == "thorough"


def examples(most: int) -> int:
    """Return how many examples to try, of as many as tell a rare fault."""
    return most if _ALL else min(most, max(_LEAST, most // 5))

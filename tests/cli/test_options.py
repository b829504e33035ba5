"""Options that several commands share."""

import pytest

from plantrack.cli.options import call_of


def test_a_context_without_a_call_is_a_bug() -> None:
    class Context:
        obj = None

    with pytest.raises(TypeError):
        call_of(Context())  # type: ignore[arg-type]

"""What git knows of a year's ids is asked once a call, and said where it does not answer."""

from datetime import date

import pytest

from plantrack.cli.call import Call
from plantrack.cli.past_ids import past_ids
from plantrack.locale import Translator


def test_said_once(make_plan: object, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_plan()  # type: ignore[operator]  # the fixture is a function
    (root / ".git").mkdir()
    call = Call(Translator("en"), {"--root": str(root)}, date(2018, 6, 1))
    known = past_ids(call)
    assert known(2018) == known(2018) == frozenset()
    assert capsys.readouterr().err.count("make sure that this one is new") == 1

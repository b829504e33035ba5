"""What the past says of a doubt, and when it is silent."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

_WORK = """\
  - id: ZZ-{number}
    title: Publier le cahier {number}
    commitments: ["{commitment}"]
    start: 2017-01-10
    due: 2017-06-20
    updates:
      - date: 2017-02-01
        status: in_progress
        note: Le travail avance
      - date: 2017-03-01
        note: {note}
      - date: {done}
        status: done
        evidence: [docs/{number}.pdf]
"""


def _kind(plantrack: Callable, root: Path, *words: str, name: str) -> dict:
    answer = json.loads(plantrack("doubts", "--json", *words, root=root).out)
    found = next(each for each in answer["kinds"] if each["doubt"] == name)
    found["shown"] = [each["id"] for each in answer["doubts"] if each["doubt"] == name]
    assert isinstance(found, dict)
    return found


@pytest.fixture
def planted(make_plan: Callable) -> Callable:
    """Write a plan of which some work says the same note again, and is done on a day."""

    def _planted(repeating: int, done: str, rest_done: str) -> Path:
        text = "deliverables:\n"
        for number in range(repeating + 12):
            again = number < repeating
            text += _WORK.format(
                number=number,
                commitment="1.1",
                note="Le travail avance" if again else f"Suite {number}",
                done=done if again else rest_done,
            )
        return Path(make_plan({"actions/2017/zz.yaml": text}))

    return _planted


def test_what_slips_no_oftener_is_silent_and_said_so(
    planted: Callable, plantrack: Callable
) -> None:
    root = planted(10, "2017-06-15", "2017-07-15")
    found = _kind(plantrack, root, "--as-of", "2017-09-30", name="same-note-again")
    assert found["found"] == 10
    assert found["silent"]
    assert found["shown"] == []
    assert found["lift"]["deliverables"] == 10
    assert found["lift"]["ratio"] == 0
    said = plantrack("doubts", "--as-of", "2017-09-30", "--lang", "en", root=root).out
    assert "same-note-again (10)" in said
    whole = _kind(plantrack, root, "--all", "--as-of", "2017-09-30", name="same-note-again")
    assert len(whole["shown"]) == 10


def test_what_slips_oftener_speaks(planted: Callable, plantrack: Callable) -> None:
    root = planted(10, "2017-07-15", "2017-06-15")
    late = root / "actions/2017/zz.yaml"
    text = late.read_text(encoding="utf-8")
    late.write_text(text.replace("2017-06-15", "2017-07-02", 1), encoding="utf-8")
    found = _kind(plantrack, root, "--backtest", "--as-of", "2017-09-30", name="same-note-again")
    assert found["lift"]["marked_slipped"] == found["lift"]["marked"]
    assert found["lift"]["ratio"] > 1.3
    assert len(found["shown"]) == 10


def test_with_eight_nothing_is_known(planted: Callable, plantrack: Callable) -> None:
    root = planted(8, "2017-06-15", "2017-07-15")
    found = _kind(plantrack, root, "--as-of", "2017-09-30", name="same-note-again")
    assert found["lift"]["known"] is False
    assert len(found["shown"]) == 8
    said = plantrack("doubts", "--as-of", "2017-09-30", "--lang", "en", root=root).out
    assert "Not known yet" in " ".join(said.split())


def test_the_past_of_a_day_is_what_was_known_then(planted: Callable, plantrack: Callable) -> None:
    root = planted(10, "2017-06-15", "2017-07-15")
    found = _kind(plantrack, root, "--as-of", "2017-06-10", name="same-note-again")
    assert found["lift"]["marked"] == 0
    assert len(found["shown"]) == 10

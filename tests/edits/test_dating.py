"""An entry at its date's place."""

from collections.abc import Callable
from datetime import date

import pytest

from edits.two_axes import load, prepared, texts
from plantrack.edits.change import LAST, TextChange
from plantrack.edits.dating import entry_added
from plantrack.edits.text import Append, Insert, Plain
from plantrack.locale import msg

FILE = "actions/2018/a.yaml"
JOURNAL = """\
deliverables:
  - id: 2018-L01
    title: Publier
    commitments: ["1.10"]
    updates:
      # le début
      - date: 2018-02-01
        note: Un.
      - date: 2018-03-01   # deux le même jour
      - date: 2018-03-01
        note: Trois.
"""


@pytest.mark.parametrize(
    ("day", "position", "operation"),
    [
        ("2018-01-01", 0, Insert),
        ("2018-02-01", 1, Insert),
        ("2018-02-28", 1, Insert),
        ("2018-03-01", LAST, Append),
        ("2018-03-02", LAST, Append),
    ],
)
def test_oldest_first_and_the_new_one_last_of_its_day(
    make_plan: Callable, day: str, position: int, operation: type
) -> None:
    root = make_plan({FILE: JOURNAL})
    loaded = load(root)
    work = loaded.plan.deliverable_of["2018-L01"]
    when = date.fromisoformat(day)
    edit = entry_added(work, "updates", work.updates, when, {"date": Plain(day)}, msg("x"))
    (change,), (done,) = edit.changes, edit.done
    assert isinstance(change, TextChange)
    assert isinstance(change.operation, operation)
    assert done.route == ("deliverables", 0, "updates", position)
    after = prepared(root, loaded, edit, date(2018, 12, 31)).loaded
    journal = after.plan.deliverable_of["2018-L01"].updates
    assert [one.date for one in journal] == sorted(one.date for one in journal)
    assert journal[position].date == when
    assert journal[position].note is None


def test_a_first_entry_makes_the_journal(make_plan: Callable) -> None:
    root = make_plan({FILE: JOURNAL[: JOURNAL.index("    updates:")]})
    loaded = load(root)
    work = loaded.plan.deliverable_of["2018-L01"]
    values = {"date": Plain("2018-02-01")}
    edit = entry_added(work, "updates", (), date(2018, 2, 1), values, msg("x"))
    made = prepared(root, loaded, edit)
    assert texts(made)[FILE].endswith("    updates:\n      - date: 2018-02-01\n")
    assert made.sentences[0].line == 6

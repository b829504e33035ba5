"""Work that passes from one year to a later one."""

from collections.abc import Callable
from datetime import date

import pytest

from edits.two_axes import DAY, deliverables, load, paths, prepared, texts, value_of
from plantrack.edits.change import Owed
from plantrack.edits.deferring import continuation, defer
from plantrack.errors import PlantrackError

ENTRY = {"date": "2018-01-10", "reason": "Faute de temps."}
OPEN = """\
deliverables:
- id: 2017-L01
  title: "no"
  commitments: ["1.10", 1.1]   # dans cet ordre
  weight: 2.50
  lead: direction
  milestones: [{title: Un, due: 2017-02-01}]
# fin du fichier
"""


def test_what_was_promised_passes_on(make_plan: Callable) -> None:
    root = make_plan({"actions/2017/a.yaml": OPEN})
    loaded = load(root)
    made = prepared(root, loaded, defer(loaded, "2017-L01", "2018", ENTRY, {}, DAY))
    new = texts(made)
    assert new["actions/2017/a.yaml"] == OPEN.replace(
        "# fin",
        "  updates:\n  - date: 2018-01-10\n    status: deferred\n"
        "    reason: Faute de temps.\n# fin",
    )
    assert new["actions/2018/a.yaml"].endswith(
        '  - id: 2018-L02\n    title: "no"\n    commitments:\n      - "1.10"\n      - 1.1\n'
        "    lead: direction\n    added: 2018-06-01\n    weight: 2.50\n    continues: 2017-L01\n"
    )
    work = made.loaded.plan.deliverable_of["2018-L02"]
    assert work.title == "no"
    assert work.commitments == ("1.10", "1.1")


def test_only_what_was_promised(make_plan: Callable) -> None:
    plan = load(make_plan()).plan
    work, header = plan.deliverable_of["2017-L01"], plan.action_plan_of["2018"]
    fields = continuation(work, "2018-L09", header, date(2017, 12, 31))
    assert {name for name, value in fields.items() if value} == {
        "id", "title", "commitments", "lead", "continues",
    }  # fmt: skip
    later = continuation(work, "2018-L09", header, date(2018, 1, 1))
    assert later == {**fields, "added": "2018-01-01"}


@pytest.mark.parametrize(
    ("to", "entry", "asks", "name"),
    [
        (None, ENTRY, (), "to"),
        ("2018", {"date": "2018-01-10"}, ("due",), "reason"),
        ("2018", ENTRY, ("due",), "due"),
    ],
)
def test_what_is_asked_for(
    make_plan: Callable, to: str | None, entry: dict, asks: tuple, name: str
) -> None:
    loaded = load(make_plan({"actions/2017/a.yaml": OPEN}))
    with pytest.raises(Owed) as owed:
        defer(loaded, "2017-L01", to, entry, {}, DAY, asks=asks)
    assert owed.value.name == name


def test_an_entry_before_the_last_one_is_refused(make_plan: Callable) -> None:
    text = OPEN.replace("# fin", "  updates:\n  - {date: 2018-02-01, status: in_progress}\n# fin")
    root = make_plan({"actions/2017/a.yaml": text})
    loaded = load(root)
    with pytest.raises(PlantrackError, match="give a later"):
        defer(loaded, "2017-L01", "2018", ENTRY, {}, DAY)


def test_without_an_axis_the_file_keeps_its_name(make_plan: Callable) -> None:
    text = deliverables(("2017-L01", "9.9"))
    loaded = load(make_plan({"actions/2017/x.yaml": text}), {"actions/2017/a.yaml": ""})
    edit = defer(loaded, "2017-L01", "2018", ENTRY, {}, DAY)
    assert paths(edit) == ["actions/2017/x.yaml", "actions/2018/x.yaml"]


def test_what_is_chosen_for_the_successor(make_plan: Callable) -> None:
    loaded = load(make_plan({"actions/2017/a.yaml": OPEN}))
    chosen = {"id": "2018-X", "title": "Autre", "due": "2018-09-01"}
    value = value_of(defer(loaded, "2017-L01", "2018", ENTRY, chosen, DAY), 1)
    assert isinstance(value, dict)
    assert {name: value[name] for name in chosen} == chosen
    with pytest.raises(PlantrackError):
        defer(loaded, "2017-L01", "2018", ENTRY, {**chosen, "id": "2018-l01"}, DAY)

"""The calendar, opened by another library than the one that wrote it."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import vobject

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.reports.calendar import agenda_calendar
from plantrack.views.agenda import agenda_of
from plantrack.views.standing import Snapshot

SEPTEMBER = date(2018, 9, 30)


def written(root: Path, day: date = SEPTEMBER, days: int = 36_500, language: str = "fr") -> bytes:
    agenda = agenda_of(Snapshot(Project(root).plan, day), days)
    return agenda_calendar(agenda, Translator(language))


def opened(content: bytes) -> dict[str, vobject.base.Component]:
    """Return the entries of a calendar by their UID."""
    whole = vobject.readOne(content.decode("utf-8"))
    entries = {one.uid.value: one for one in whole.vevent_list}
    assert len(entries) == len(whole.vevent_list)
    return entries


def test_it_holds_due_dates_milestones_and_events(real_root: Path) -> None:
    entries = opened(written(real_root)).values()
    days = {one.summary.value: one.dtstart.value for one in entries}
    assert days["2018-L07 Publier la cartographie des ressources d’accompagnement"] == date(
        2018, 9, 15
    )
    assert days["2018-L07 · Carte en ligne"] == date(2018, 6, 30)
    assert days["Conseil d’administration"] >= SEPTEMBER
    for one in entries:
        assert (one.dtend.value - one.dtstart.value).days == 1
        assert one.transp.value == "TRANSPARENT"


def test_no_line_is_longer_than_readers_take(real_root: Path) -> None:
    for line in written(real_root).split(b"\r\n"):
        assert len(line) <= 75


def test_an_entry_is_known_again_when_its_day_moves(make_plan: Callable[..., Path]) -> None:
    due = (
        "deliverables:\n  - id: 2018-L09\n    title: Publier, et vite; \\ fin\n"
        "    commitments: [1.1]\n    due: {}\n"
    )
    before, after = (
        opened(written(make_plan({"actions/2018/b.yaml": due.format(day)}, name), date(2018, 3, 1)))
        for name, day in (("a", "2018-09-30"), ("b", "2018-10-31"))
    )
    (uid,) = [one for one, entry in before.items() if entry.summary.value.startswith("2018-L09")]
    assert before[uid].summary.value == "2018-L09 Publier, et vite; \\ fin"
    assert after[uid].dtstart.value == date(2018, 10, 31)


def test_text_of_a_plan_begins_no_line_of_its_own(make_plan: Callable[..., Path]) -> None:
    hostile = (
        'deliverables:\n  - id: 2018-L09\n    title: "a\\nEND:VEVENT\\nBEGIN:VALARM"\n'
        "    commitments: [1.1]\n    due: 2018-09-30\n"
    )  # fmt: skip
    content = written(make_plan({"actions/2018/b.yaml": hostile}), date(2018, 3, 1))
    lines = content.decode("utf-8").split("\r\n")
    assert "BEGIN:VALARM" not in lines
    assert lines.count("END:VEVENT") == lines.count("BEGIN:VEVENT") == len(opened(content))


def test_without_its_library_the_command_is_said(
    real_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(PlantrackError) as refused:
        written(real_root)
    assert refused.value.values["extra"] == "calendar"


def test_a_title_of_several_lines_is_one_in_a_calendar(
    plantrack: Callable, make_plan: Callable[..., Path]
) -> None:
    title = "title: |-\n  Plan\n  METHOD:CANCEL\n"
    root = make_plan()
    header = root / "plan/plan.yaml"
    text = header.read_text(encoding="utf-8")
    header.write_text(text.replace("title: Plan d’essai\n", title), encoding="utf-8")
    ran = plantrack("agenda", "--format", "ics", root=root)
    assert ran.code == 0, ran.err
    assert "X-WR-CALNAME:Plan METHOD:CANCEL" in ran.out
    assert "\nMETHOD:CANCEL" not in ran.out

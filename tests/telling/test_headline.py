"""The headline of the board's report: it adds up, whatever became of the promises."""

import re
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.telling.headline import headline
from plantrack.views.figures import Promised
from plantrack.views.kept import Kept
from plantrack.views.promises import Promises, promises_of
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of

FATES = ("done", "partial", "late", "moved", "deferred", "cancelled")


def promises(kept_after: int = 0, kept_amended: int = 0, **counts: int) -> Promises:
    told = {fate: counts.get(fate, 0) for fate in FATES}
    promised = Promised(total=sum(told.values()), with_evidence=0, **told)
    return Promises(
        promised,
        Kept(told["done"], told["done"] - kept_after - kept_amended, kept_after, kept_amended),
        (),
        of_earlier=False,
        ids=frozenset({"A", "B"}),
    )


def told(found: Promises, *asked: str, language: str = "en", ended: bool = False) -> str:
    return " ".join(headline(found, asked, Translator(language), ended=ended))


@pytest.mark.parametrize(
    ("counts", "english", "french"),
    [
        ({}, "No promise is due yet.", "Aucune promesse n’est encore échue."),
        ({"done": 1}, "The only promise due is kept.", "La seule promesse échue est tenue."),
        ({"moved": 1}, "The only promise due is moved.", "La seule promesse échue est déplacée."),
        ({"done": 3}, "All 3 promises are kept.", "Les 3 promesses sont tenues."),
        (
            {"done": 2, "kept_after": 1},
            "All 2 promises are kept (1 of them after its date).",
            "Les 2 promesses sont tenues (dont 1 après sa date).",
        ),
        (
            {"done": 4, "kept_after": 2, "kept_amended": 1},
            "All 4 promises are kept (2 of them after their date, 1 changed since its adoption).",
            (
                "Les 4 promesses sont tenues "
                "(dont 2 après leur date et 1 modifiée depuis son adoption)."
            ),
        ),
        (
            {"done": 1, "kept_amended": 1},
            "The only promise due is kept; it was changed since its adoption.",
            "La seule promesse échue est tenue; elle a été modifiée depuis son adoption.",
        ),
        (
            {"late": 1, "cancelled": 2},
            "Of 3 promises, none is kept, 1 is late and 2 are given up.",
            "Sur 3 promesses, aucune n’est tenue, 1 est en retard et 2 sont abandonnées.",
        ),
        (
            {"done": 1, "partial": 1, "deferred": 1},
            "Of 3 promises, 1 is kept, 1 is kept in part and 1 is put off.",
            "Sur 3 promesses, 1 est tenue, 1 l’est en partie et 1 est reportée.",
        ),
    ],
)
def test_each_promise_has_its_fate(counts: dict[str, int], english: str, french: str) -> None:
    assert told(promises(**counts)) == english
    assert told(promises(**counts), language="fr") == french


@pytest.mark.parametrize("day", ["2017-06-30", "2018-09-30", "2018-12-31", "2020-06-30"])
def test_its_numbers_add_up(real_root: Path, day: str) -> None:
    snapshot = Snapshot(Project(real_root).plan, date.fromisoformat(day))
    status = status_of(snapshot)
    found = promises_of(snapshot, status, {})
    assert found
    sentence = next(headline(found, (), Translator("en"), ended=status.phase == "after"))
    total, *fates = map(int, re.findall(r"\d+", re.sub(r" \(.*?\)", "", sentence)))
    assert total == (sum(fates) or found.counts.done)
    assert total == sum(asdict(found.counts)[fate] for fate in FATES)


def test_after_the_end_nothing_is_late_any_more() -> None:
    left = replace(promises(done=1, late=1, moved=1))
    assert told(left, "A", ended=True) == ("Of 3 promises, 1 is kept and 2 were left open.")


@pytest.mark.parametrize(
    ("asked", "english"),
    [
        ((), ""),
        (("A",), "One awaits your decision."),
        (("A", "B"), "2 await your decision."),
        (("A", "Z"), "2 decisions are asked of you."),
        (("Z",), "One decision is asked of you."),
    ],
)
def test_it_ends_in_what_is_asked(asked: tuple[str, ...], english: str) -> None:
    said = told(promises(done=2), *asked)
    assert said == f"All 2 promises are kept. {english}".strip()


def test_late_work_of_an_earlier_action_plan_is_told(
    plantrack: Callable, make_plan: Callable[..., Path]
) -> None:
    header = "year: 2017\ntitle: x\nstart: 2017-01-01\nend: 2017-12-31\nadopted: 2017-01-01\n"
    work = (
        "deliverables:\n  - id: 2017-L90\n    title: Écrire\n    commitments: [1.1]\n"
        "    due: 2017-05-01\n"
    )
    root = make_plan({"actions/2017/plan.yaml": header, "actions/2017/a.yaml": work})
    out = plantrack("report", "summary", "--as-of", "2018-07-01", "--lang", "en", root=root).out
    assert "1 deliverable of an earlier action plan is late." in out
    assert "**Écrire** · promised for May 1, 2017, no new date." in out


def test_another_action_plan_of_the_day_has_its_promises_told(
    plantrack: Callable, make_plan: Callable[..., Path]
) -> None:
    header = "title: x\nstart: 2018-02-01\nend: 2018-11-30\nadopted: 2018-01-01\n"
    work = (
        "deliverables:\n  - id: P-01\n    title: Écrire\n    commitments: [1.1]\n"
        "    due: 2018-05-01\n"
    )
    root = make_plan({"actions/2018-pilote/plan.yaml": header, "actions/2018-pilote/a.yaml": work})
    out = plantrack("report", "summary", "--as-of", "2018-07-01", "--lang", "en", root=root).out
    assert re.search(r"Action plan \S+, which runs as well: \d promises? kept out of \d\.", out)

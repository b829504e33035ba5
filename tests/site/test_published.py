"""What is published of a plan: each field is in one list, and figures stay what they are."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from places import FROZEN
from plantrack.history.pairing import content_of
from plantrack.loading.records import nested_records
from plantrack.locale import Translator
from plantrack.model import Record, Update, WithheldField
from plantrack.project import Project
from plantrack.site.published import (
    NEVER,
    PUBLISHED,
    Publishing,
    is_public_source,
    published_fields,
    published_plan,
)
from plantrack.site.records import published_records
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of
from plantrack.wire.schema.files import FILE_KINDS
from plantrack.wire.status import status_json

EVERY = frozenset(WithheldField)
DAY = date(2018, 9, 30)
ASIDE = """\
      - date: 2018-06-20
        question: CANARI-QUESTION
        to: direction
      - date: 2018-06-21
        answer: CANARI-ANSWER
      - date: 2018-06-22
        review:
          verdict: kept
          basis: CANARI-BASIS
        by: direction
      - date: 2018-06-23
        internal: CANARI-INTERNAL
      - date: 2018-06-24
        note: CANARI-NOTE
        challenges: CANARI-CHALLENGES
        evidence: [docs/canari-evidence.pdf, https://example.org/ouvert]
        by: recherche
      - date: 2018-06-25
        lead: recherche
"""


def models() -> Iterator[type[Record]]:
    """Give every kind of record that the files of a plan hold."""
    pending = [kind.model for kind in FILE_KINDS.values()]
    seen: set[type[Record]] = set()
    while pending:
        model = pending.pop()
        if model not in seen:
            seen.add(model)
            yield model
            pending.extend(held.model for held in nested_records(model).values())


def test_each_field_is_in_one_of_the_two_lists() -> None:
    """A field that is added to a record fails here, until somebody says whether it is published."""
    for model in models():
        if model.__name__.endswith("File") or not getattr(model, "IS_OF_A_PLAN", True):
            continue  # a file's lists, no record; how tables are read, nothing of a plan
        published, never = published_fields(model), NEVER.get(model, "").split()
        if model.__name__ not in ("Look", "Site", "EvidenceKeeping", "Review"):  # whole, never
            assert sorted((*published, *never)) == sorted(model.model_fields), model
    assert not {name for model in PUBLISHED for name in NEVER.get(model, "").split()} & {"title"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A plan with entries of which nothing may be published."""
    folder = shutil.copytree(FROZEN, tmp_path / "plan")
    path = folder / "actions/2018/2-ecosysteme.yaml"
    text = path.read_text("utf-8")
    first = text.index("\n  - id: ", text.index("id: 2018-L07"))
    path.write_text(text[: first + 1] + ASIDE + text[first + 1 :], "utf-8")
    return folder


@pytest.mark.parametrize("withheld", [frozenset[str](), EVERY])
@pytest.mark.parametrize("day", [DAY, date(2020, 6, 30)])
def test_figures_are_those_of_the_plan(root: Path, day: date, withheld: frozenset[str]) -> None:
    plan = Project(root).plan
    told = published_plan(plan, Publishing(Translator("fr"), withheld))
    figures = [status_json(status_of(Snapshot(each, day))) for each in (plan, told)]
    assert figures[0]["plan"] == figures[1]["plan"]
    assert [axis["completion"] for axis in figures[0]["axes"]] == [
        axis["completion"] for axis in figures[1]["axes"]
    ]


def test_entries_that_then_say_nothing_are_dropped(root: Path) -> None:
    loaded = Project(root).loaded
    for withheld, days in ((frozenset[str](), 2), (EVERY, 1)):
        publishing = Publishing(Translator("fr"), withheld)
        told = published_plan(loaded.plan, publishing).deliverable_of["2018-L07"]
        added = [entry for entry in told.updates if entry.date.day >= 20 and entry.date.month == 6]
        assert len(added) == days
        records = published_records(loaded, publishing).records
        raw = next(each for each in records.deliverables if each["id"] == "2018-L07")
        assert len(raw["updates"]) == len(told.updates)
        assert "CANARI" not in repr(records).replace(
            "CANARI-NOTE", "" if not withheld else "CANARI-NOTE"
        ).replace("CANARI-CHALLENGES", "" if not withheld else "CANARI-CHALLENGES")
        assert "canari" not in repr(records)


def test_what_is_withheld_says_so(root: Path) -> None:
    plan = published_plan(Project(root).plan, Publishing(Translator("fr"), EVERY))
    entry = next(each for each in plan.deliverable_of["2018-L07"].updates if each.date.day == 24)
    assert content_of(entry) == content_of(Update.model_validate(
        {"date": "2018-06-24", "note": "texte non publié", "challenges": "texte non publié",
         "evidence": ["pièce au dossier", "pièce au dossier"]}
    ))  # fmt: skip
    assert plan.partners == ()


@pytest.mark.parametrize(
    ("value", "proof", "source"),
    [
        ("https://example.org/a", True, True),
        ("http://example.org", True, True),
        ("https://marie:secret@example.org/a", False, False),
        ("mailto:marie@example.org", False, False),
        ("docs/plan.pdf", False, False),
        ("D:\\plan\\rapport", False, False),
        ("partage/plan/rapport", False, False),
        ("file:///home/a", False, False),
        ("Enquête de 2018, tableau 3", False, True),
        ("https://[", False, False),
    ],
)
def test_only_addresses_of_the_web_are_read_by_anybody(
    value: str, *, proof: bool, source: bool
) -> None:
    assert (is_public_source("evidence", value), is_public_source("source", value)) == (
        proof,
        source,
    )

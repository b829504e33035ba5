"""JSON of `show`."""

from pathlib import Path

import pytest

from places import FROZEN, TRICKY
from plantrack.locale import Translator
from plantrack.views.show import show
from plantrack.wire.deliverables import Lines
from plantrack.wire.figures import dump
from plantrack.wire.show import show_json
from views.plans import loaded
from wire.shapes import COUNTS, SHARE, TEXT, Json, mismatches, strict
from wire.test_deliverables import ATTAINMENT, BRIEF, ROW, snapshot_of


def shown(name: str, root: Path = FROZEN) -> Json:
    return strict(
        dump(show_json(show(snapshot_of(root), name), Lines(loaded(root)), Translator("en")))
    )


@pytest.mark.parametrize(("name", "kind"), [("2", "axis"), ("2.1", "commitment")])
def test_the_shape_of_show_of_an_axis_and_a_commitment(name: str, kind: str) -> None:
    answer = shown(name)
    shape = {
        "id": str,
        "title": str,
        "text": TEXT,
        "completion": SHARE,
        "commitments": [{"id": str, "covered": bool, "weak": bool, "cells": {"<year>": COUNTS}}],
        "deliverables": [ROW],
        "indicators": [ATTAINMENT],
    }
    assert not mismatches(answer, shape)
    assert answer["kind"] == kind


def test_the_shape_of_show_of_a_deliverable() -> None:
    shape = {
        "kind": str,
        "deliverable": ROW
        | {
            "description": TEXT,
            "weight": float,
            "depends_on": [str],
            "needed_by": [str],
            "evidence": [str],
            "milestones": [{"title": str, "due": str, "done": TEXT}],
            "updates": [{"date": str}],
        },
        "thread": [BRIEF],
    }
    answer = shown("2018-L07")
    assert not mismatches(answer, shape)
    assert [one["id"] for one in answer["thread"]] == ["2017-L08", "2018-L07"]


def test_an_entry_of_a_journal_has_only_what_it_says() -> None:
    first = shown("2018-L07")["deliverable"]["updates"][0]
    assert first["date"] == "2018-04-20"
    assert first["status"] == "in_progress"
    assert not {"due", "reason", "resolution"} & first.keys()


def test_show_of_an_indicator() -> None:
    answer = shown("I-maintien", TRICKY)
    assert answer["kind"] == "indicator"
    assert (answer["indicator"]["attainment"], answer["indicator"]["position"]) == (None, "below")


def test_the_life_of_a_thread_is_told() -> None:
    life = shown("2018-L07")["life"]
    assert life["first_due"] == "2017-11-30"
    assert life["days_slipped"] == 289
    assert [one["kind"] for one in life["postponements"]] == ["deferred", "moved"]


def test_open_work_has_an_age() -> None:
    assert shown("2018-L16")["deliverable"]["freshness"] == {
        "age": "old",
        "days": 104,
        "typed": None,
    }

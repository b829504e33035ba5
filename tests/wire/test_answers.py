"""What answers promise: a key that was published stays, with its type."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from answer_shapes import mistakes
from plantrack.wire.answers import ANSWERS, SHAPES, commands
from plantrack.wire.schema.answers import answer_schema

GOLDEN = Path(__file__).parent / "answers.txt"


def keys() -> Iterator[str]:
    """Give a line for each key of each answer and shape, with its type."""
    for name, shape in (*ANSWERS.items(), *SHAPES.items()):
        for key, (kind, _) in shape.items():
            yield f"{name} · {key}: {kind}"


def test_no_key_of_a_published_version_goes() -> None:
    """A new key is a new line here; a line that goes is another version of the answer."""
    assert sorted(keys()) == GOLDEN.read_text(encoding="utf-8").splitlines()


@pytest.mark.few(9)
@pytest.mark.parametrize("command", commands())
def test_a_schema_is_sound_and_names_its_answer(command: str) -> None:
    found = answer_schema(command)
    Draft202012Validator.check_schema(found)
    assert found["$id"] == f"plantrack.{command}/1"
    assert found["$schema"].endswith("2020-12/schema")
    parts = found.get("anyOf", [found])
    assert {part["properties"]["schema"]["const"] for part in parts} == {found["$id"]}


def test_a_key_may_be_added_and_none_taken_away() -> None:
    answer = {"schema": "plantrack.rules/1", "rules": [], "added later": 1}
    assert Draft202012Validator(answer_schema("rules")).is_valid(answer)
    assert not Draft202012Validator(answer_schema("rules", closed=True)).is_valid(answer)
    del answer["rules"]
    assert not Draft202012Validator(answer_schema("rules")).is_valid(answer)


@pytest.mark.few(6)
@pytest.mark.parametrize(
    "words", ["status --details", "coverage", "list --all", "agenda", "decisions", "forecast",
              "doubts --all", "check", "history", "changes", "why plan --forecast", "show 2018"],
)  # fmt: skip
def test_what_was_not_read_leaves_an_answer_its_shape(
    words: str, plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan({"actions/2017/a.yaml": "deliverables: [", "plan/team.yaml": "roles: ["})
    for day in ("2010-01-01", "2018-06-30"):
        said = plantrack(*words.split(), "--as-of", day, "--json", root=root).out
        assert list(mistakes(json.loads(said), words.split(maxsplit=1)[0])) == []

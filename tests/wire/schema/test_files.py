"""The schemas of a plan's files: what the check accepts, they accept."""

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from history.plans import FILES, loaded
from places import BASE, FROZEN, TRICKY
from plantrack.diagnostics import Severity
from plantrack.loading import Loaded, load_plan
from plantrack.locale import Translator
from plantrack.rules import RULES, Subject
from plantrack.source.files import FolderTree
from plantrack.wire.schema import FILE_KINDS, schema_of, settings_of
from rules.specimens import CLOCK, DAY

PLANS = [FROZEN, BASE]
# 1.1 and 1.10 are twins, and stand there without quotes
FRENCH = Translator("fr")


class AsAnEditor(SafeConstructor):
    """YAML 1.2 as an editor reads it: a date is text."""


class Quoted(AsAnEditor):
    """The same, as if each number stood between quotes."""


AsAnEditor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)
for tag in ("float", "int"):
    Quoted.add_constructor(f"tag:yaml.org,2002:{tag}", SafeConstructor.construct_yaml_str)


def read(text: str, constructor: type[SafeConstructor] = AsAnEditor) -> object:
    """Return what YAML 1.2 reads in a text."""
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = constructor
    reader.version = (1, 2)
    return reader.load(text)


def kind_of(path: str) -> str | None:
    for name, kind in FILE_KINDS.items():
        ins = [one for one in kind.patterns if not one.startswith("!")]
        outs = [one[1:] for one in kind.patterns if one.startswith("!")]
        if any(fnmatch(path, one) for one in ins) and not any(fnmatch(path, one) for one in outs):
            return name
    return None


def wrong(plan: Loaded, constructor: type[SafeConstructor] = AsAnEditor) -> Iterator[str]:
    """Give what the schemas of a plan refuse in its files."""
    for path, source in plan.sources.items():
        name = kind_of(path)
        assert name, path
        schema = schema_of(name, plan, FRENCH)
        for error in Draft202012Validator(schema).iter_errors(read(source.text, constructor)):
            yield f"{path}: {error.json_path}: {error.message[:200]}"


@pytest.mark.few(3)
@pytest.mark.parametrize("name", FILE_KINDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_is_a_schema_of_its_draft(name: str, language: str) -> None:
    schema = schema_of(name, load_plan(FolderTree(FROZEN)), Translator(language))
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]


@pytest.mark.parametrize("root", PLANS, ids=lambda one: one.name)
def test_a_sound_plan_is_valid(root: Path) -> None:
    assert list(wrong(load_plan(FolderTree(root)))) == []


def test_twins_are_valid_between_quotes_only() -> None:
    plan = load_plan(FolderTree(TRICKY))
    assert list(wrong(plan, Quoted)) == []
    refused = {one.partition(":")[0] for one in wrong(plan)}
    assert "plan/indicators.yaml" in refused


def texts_of(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        for name, value in schema.items():
            if name in ("title", "description") and isinstance(value, str):
                yield value
            else:
                yield from texts_of(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from texts_of(value)


def test_ids_bear_their_words() -> None:
    plan = load_plan(FolderTree(FROZEN))
    schema = schema_of("deliverables", plan, FRENCH)
    ids = schema["$defs"]
    assert {one["const"] for one in ids["role"]["anyOf"]} == set(plan.plan.role_of)
    described = {one.get("const"): one["description"] for one in ids["commitment"]["anyOf"]}
    for commitment in plan.plan.commitments.values():
        assert " ".join(commitment.text.split()) in described[float(commitment.id)]
    assert "Réalisé" in texts_of(schema)
    assert "échéance" in texts_of(schema)


def test_a_file_that_cannot_be_read_may_have_other_ids() -> None:
    files = {**FILES, "plan/axes/2.yaml": "id: [", "plan/team.yaml": "roles: ["}
    plan = loaded(files)
    schema = schema_of("deliverables", plan, FRENCH)
    given_file: Any = read(FILES["actions/2018/1.yaml"])
    assert Draft202012Validator(schema).is_valid(given_file)


EDITS = [
    ("due: 2018-06-30", "due: 30 juin"),
    ("due: 2018-06-30", "due:"),
    ("weight: 2", "weight: '2.5'"),
    ("weight: 2", "weight: -1"),
    ("progress: 60", "progress: 60 %"),
    ("progress: 60", "progress: '60%'"),
    ("progress: 60", "progress: 101"),
    ("status: in_progress", "status: done"),
    ("status: in_progress", "status: réalisé"),
    ("lead: direction", "lead: personne"),
    ("title: Publier la carte", "title: 2018"),
    ("title: Publier la carte", "title: no"),
    ("title: Publier la carte", "title: ''"),
    ("title: Publier la carte", "titre: Publier"),
    ("[poles]", "[]"),
    ("[poles]", ""),
    ('["2.1"]', "[2.1]"),
    ('["2.1"]', "[9.9]"),
    ("id: L-03", "id: 3"),
    ("id: L-03", "id: 'a b'"),
    ("id: L-02", "id: 1e3"),
    ("title: Inventaire", "title: 1.5"),
    ("by: direction", "by:"),
    ("note: Quatorze régions.", "note: 14"),
]


@given(st.sets(st.sampled_from(EDITS), max_size=4))
def test_what_the_check_accepts_is_valid(edits: set[tuple[str, str]]) -> None:
    text = FILES["actions/2018/1.yaml"]
    for old, new in sorted(edits):
        text = text.replace(old, new, 1)
    plan = loaded({**FILES, "actions/2018/1.yaml": text})
    subject = Subject(plan, DAY, CLOCK)
    found = [
        finding.severity or rule.severity
        for rule in RULES.values()
        if rule.find
        for finding in rule.find(subject)
    ]
    if plan.diagnostics or Severity.ERROR in found:
        return
    assert list(wrong(plan)) == []


def test_the_setting_names_each_schema_once() -> None:
    found = settings_of("./schemas")["yaml.schemas"]
    assert set(found) == {f"./schemas/{name}.json" for name in FILE_KINDS}
    assert kind_of("actions/2018/plan.yaml") == "action-plan"
    assert kind_of("actions/2018/2-ecosysteme.yaml") == "deliverables"

"""SARIF: valid, every rule with its page, places that tools find, prints that outlive an edit."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from jsonschema.validators import validator_for
from sarif_pydantic import Sarif

from plantrack.checking import Checked, check
from plantrack.diagnostics import Diagnostic, Place, Related, Span
from plantrack.loading import load_plan
from plantrack.locale import Translator, msg
from plantrack.rules import RULES
from plantrack.source.files import FolderTree
from plantrack.source.text import SourceText
from plantrack.wire.figures import dump
from plantrack.wire.sarif import sarif_json

ENGLISH = Translator("en")
DAY = date(2018, 9, 30)


def of(*found: Diagnostic, text: str = "", prefix: str = "") -> dict[str, object]:
    sources = {"a b.yaml": SourceText("a b.yaml", text)}
    run = sarif_json(Checked(found, 1), sources, prefix, ENGLISH)["runs"][0]
    results: list[dict[str, object]] = run["results"]
    return results[0]


def at(line: int, *, rule: str = "bad-value") -> Diagnostic:
    return Diagnostic(rule, Place("a b.yaml", span=Span(line, 3, line, 8)), msg("Non."))


def test_a_plan_with_mistakes_is_valid_sarif(make_plan: Callable[..., Path]) -> None:
    root = make_plan({"actions/2018/b.yaml": "deliverables:\n  - id: X\n    étape: 1\n"})
    loaded = load_plan(FolderTree(root))
    checked = check(loaded, DAY, DAY)
    whole = json.loads(dump(sarif_json(checked, loaded.sources, "", Translator("fr"))))
    run = Sarif.model_validate(whole).runs[0]
    assert run.results is not None
    assert len(run.results) == len(checked.diagnostics) > 1
    assert whole["runs"][0]["columnKind"] == "unicodeCodePoints"


def test_every_rule_is_told_with_its_page() -> None:
    run = sarif_json(Checked((), 0), {}, "", ENGLISH)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    for rule in rules:
        assert rule["help"]["text"].startswith(rule["shortDescription"]["text"])
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note", "none")


def test_a_result_points_at_its_rule_and_at_the_file_of_the_repository() -> None:
    other = Related(Place("a b.yaml", span=Span(9, 1, 9, 2)), msg("D’abord ici."))
    found = of(
        Diagnostic("duplicate-id", at(4).place, msg("Non."), msg("Oui."), (other,)), prefix="é/"
    )
    assert list(RULES)[found["ruleIndex"]] == found["ruleId"] == "duplicate-id"  # type: ignore[call-overload]  # a number
    assert found["message"] == {"text": "Non.\nOui."}
    place = found["locations"][0]["physicalLocation"]  # type: ignore[index]  # a list
    assert place["artifactLocation"] == {"uri": "%C3%A9/a%20b.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 4, "startColumn": 3, "endLine": 4, "endColumn": 8}
    assert found["relatedLocations"][0]["message"] == {"text": "D’abord ici."}  # type: ignore[index]  # a list


def test_a_print_stays_when_lines_move_and_differs_for_another_mistake() -> None:
    first = of(at(1), text="due: hier\n")["partialFingerprints"]
    assert of(at(3), text="# a\n# b\n  due: hier\n")["partialFingerprints"] == first
    assert of(at(1), text="due: demain\n")["partialFingerprints"] != first
    assert of(at(1, rule="duplicate-id"), text="due: hier\n")["partialFingerprints"] != first
    twice = sarif_json(Checked((at(1), at(1)), 1), {}, "", ENGLISH)["runs"][0]["results"]
    assert len({one["partialFingerprints"]["primaryLocationLineHash"] for one in twice}) == 2


def published_schema() -> dict[str, object]:
    """Return the schema of SARIF 2.1.0, as Microsoft's own validator carries it.

    `npm install @microsoft/sarif-multitool-linux`, and its folder on the path.
    """
    tool = shutil.which("Sarif.Multitool")
    if tool is None:
        pytest.skip("no Sarif.Multitool here")
    content = Path(tool).read_bytes()
    start = content.rindex(
        b"{", 0, content.index(b'"Static Analysis Results Format (SARIF) Version')
    )
    text = content[start : start + 1_000_000].decode("utf-8", "ignore")
    schema: dict[str, object] = json.JSONDecoder().raw_decode(text)[0]
    return schema


def test_a_plan_with_mistakes_meets_the_published_schema(make_plan: Callable[..., Path]) -> None:
    validator = validator_for(schema := published_schema())(schema)
    work = "deliverables:\n  - id: X\n    étape: 1\n  - id: 2017-L01\n    title: '::%0A,'\n"
    loaded = load_plan(FolderTree(make_plan({"actions/2018/b.yaml": work, "plan/é à.yaml": "x"})))
    checked = check(loaded, DAY, DAY)
    for language in ("fr", "en"):
        whole = json.loads(dump(sarif_json(checked, loaded.sources, "é à/", Translator(language))))
        assert [error.message for error in validator.iter_errors(whole)] == []
    whole["runs"][0]["results"][0]["level"] = "terrible"
    assert list(validator.iter_errors(whole))

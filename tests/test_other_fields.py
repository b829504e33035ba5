"""Fields of a plan beside its promises, from the command line: who helps, questions, translations.

What no document repeats is in `test_internal.py`.
"""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from conftest import Ran
from places import FROZEN
from repository import commit
from unsealed import unsealed

CLOCK = date(2019, 7, 8)
LATER = "2020-06-30"
EN = "plan/translations/en.yaml"
TRANSLATED = """\
plan:
  title: Strategic directions
2.3:
  title: Map of resources
  text: Will keep a map.
2018-L07:
  title: Publish the map
I-04:
  title: Regions that have a map
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "plan"
    shutil.copytree(FROZEN, folder)
    return folder


@pytest.fixture
def ask(plantrack: Callable, root: Path) -> Callable[..., Ran]:
    """Run a command on the plan, in English unless asked otherwise."""

    def run(*words: str, code: int = 0, lang: str = "en", day: str = "2019-07-08") -> Ran:
        ran = plantrack(*words, "--lang", lang, "--as-of", day, root=root, clock=CLOCK)
        assert ran.code == code, (words, ran.out, ran.err)
        return ran

    return run


@pytest.fixture
def told(ask: Callable) -> Callable[..., dict]:
    """Run a command on the plan and return its JSON."""
    return lambda *words, **more: json.loads(ask(*words, "--json", **more).out)


def in_file(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def test_who_helps_is_named_apart(ask: Callable, told: Callable) -> None:
    ask("set", "2019-L06", "contributors", "communications,direction")
    (role,) = told("agenda", "--lead", "communications", "--days", "200")["roles"]
    assert [each["id"] for each in role["helping"]] == ["2019-L06"]
    assert "2019-L06" not in [each["id"] for each in role["due"]]
    screen = ask("agenda", "--lead", "communications", "--days", "200").out
    assert screen.index("Helps with") < screen.index("2019-L06")
    page = ask("agenda", "--lead", "communications", "--days", "200", "--format", "md").out
    assert page.index("**Helps with**") < page.index("2019-L06")
    assert [each["id"] for each in told("show", "communications")["helps"]] == ["2019-L06"]
    assert "Contribuent" in ask("show", "2019-L06", lang="fr").out
    every = told("agenda", "--days", "200")["roles"]
    assert all(each["helping"] == [] for each in every)  # told once, under who leads it


def test_who_helps_is_added_respelled_and_checked(ask: Callable, root: Path) -> None:
    line = ("add", "--title", "Publier un bilan", "--commitment", "2.1", "--lead", "finances")
    ask(*line, "--contributor", "communications", "--contributor", "direction", "--year", "2019")
    ask("rename", "communications", "comm")
    text = (root / "actions/2019/2-ecosysteme.yaml").read_text("utf-8")
    assert "    contributors:\n      - comm\n      - direction\n" in text
    in_file(root, "actions/2019/2-ecosysteme.yaml", "      - comm\n", "      - comn\n")
    found = ask("check", code=1).out
    assert "no role comn in plan/team.yaml" in found
    assert "Did you mean comm?" in found
    assert (
        "Did you mean direction?" in ask("set", "2019-L06", "contributors", "directon", code=2).err
    )


def test_what_continues_work_keeps_who_leads_and_helps(ask: Callable) -> None:
    new = ("add", "--id", "2019-L99", "--year", "2019", "--title", "Publier", "--commitment", "2.1")
    ask(*new, "--lead", "finances", "--contributor", "direction", day="2019-05-01")
    ask("set", "2019-L99", "lead", "communications")
    ask("new-year", "2020", "--anyway", "--carry", "none")
    ask("defer", "2019-L99", "--to", "2020", "--reason", "Attente")
    made = json.loads(ask("show", "2020-L01", "--json").out)["deliverable"]
    assert (made["lead"], made["contributors"]) == ("communications", ["direction"])


def test_a_question_waits_for_its_role_and_ends_no_silence(ask: Callable, told: Callable) -> None:
    before = told("show", "2019-L12")["deliverable"]
    line = ("update", "2019-L12", "--question", "Qui relit?", "--by", "finances")
    ask(*line, "--to", "direction", "--date", "2019-07-01")
    ask("update", "2019-L12", "--question", "Où imprimer?", "--date", "2019-07-02")
    roles = {each["role"]: each["questions"] for each in told("agenda")["roles"]}
    assert [each["question"] for each in roles["direction"]] == ["Qui relit?"]
    assert [each["question"] for each in roles[before["lead"]]] == ["Où imprimer?"]
    asked = {"date": "2019-07-01", "question": "Qui relit?", "to": "direction", "by": "finances"}
    assert roles["direction"] == [{"deliverable": "2019-L12", **asked}]
    for format_ in ("text", "md"):
        page = ask("agenda", "--format", format_, lang="fr").out
        assert "Qui relit?" in page
        assert "attend une réponse" in page
    after = told("show", "2019-L12")["deliverable"]
    for name in ("silent", "silent_days", "status", "completion", "freshness"):
        assert after[name] == before[name], name
    assert (
        not told("agenda", day="2019-06-30")["roles"]
        or "Qui relit?" not in ask("agenda", day="2019-06-30").out
    )


def test_an_answer_ends_the_questions_that_it_is_of(ask: Callable, told: Callable) -> None:
    for role in ("direction", "finances"):
        ask("update", "2019-L12", "--question", f"Et {role}?", "--to", role, "--date", "2019-07-01")
    ask("update", "2019-L12", "--answer", "Oui.", "--by", "finances", "--date", "2019-07-02")
    assert [one["to"] for one in told("show", "2019-L12")["deliverable"]["questions"]] == [
        "direction"
    ]
    assert "Et direction?" in ask("show", "2019-L12").out
    ask("update", "2019-L12", "--answer", "Oui aussi.", "--date", "2019-07-03")
    assert told("show", "2019-L12")["deliverable"]["questions"] == []


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--answer", "Oui."), "nobody asked anything of 2019-L12"),
        (("--to", "direction", "--note", "x"), "--to goes with --question"),
        (("--question", "Qui?", "--to", "directon"), "Did you mean direction?"),
        (("--lead", "LEAD"), "leads 2019-L12 already"),
    ],
)
def test_what_says_nothing_is_refused(ask: Callable, words: tuple, told: str) -> None:
    lead = json.loads(ask("show", "2019-L12", "--json").out)["deliverable"]["lead"]
    words = tuple(word.replace("LEAD", lead) for word in words)
    assert told in ask("update", "2019-L12", *words, code=2).err


def test_a_lead_that_changes_in_a_begun_year_is_an_entry(
    ask: Callable, told: Callable, root: Path
) -> None:
    commit(root, "2019-06-01T10:00:00-04:00")
    path = root / "actions/2019/1-promotion.yaml"
    adopted = path.read_text("utf-8").count("lead: affaires-publiques")
    ask("set", "2019-L06", "lead", "finances", "--reason", "Relève", day="2019-06-20")
    text = path.read_text("utf-8")
    assert text.count("lead: affaires-publiques") == adopted
    assert "      - date: 2019-06-20\n        lead: finances\n        reason: Relève\n" in text
    listed = {each["id"] for each in told("list", "--lead", "finances")["deliverables"]}
    before = {
        each["id"] for each in told("list", "--lead", "finances", day="2019-06-19")["deliverables"]
    }
    assert "2019-L06" in listed - before
    one = told("show", "2019-L06")["deliverable"]
    assert (one["lead"], one["lead_adopted"]) == ("finances", "affaires-publiques")
    assert "adopted as" in ask("show", "2019-L06").out
    owed = {role["role"]: role for role in told("agenda", "--days", "200")["roles"]}
    assert "2019-L06" in [each["id"] for each in owed["finances"]["due"]]
    (change,) = told("diff")["changes"]
    assert (change["field"], change["before"], change["after"]) == (
        "lead", "affaires-publiques", "finances",
    )  # fmt: skip
    assert "on 2019-06-20 · reason: Relève" in change["words"]
    assert (
        ask("set", "2019-L06", "lead", "finances").out
        == ask("set", "2019-L06", "lead", "finances").out
    )
    assert path.read_text("utf-8") == text
    assert "names its lead" in ask("unset", "2019-L06", "lead", code=2).err


def test_a_lead_is_the_record_s_before_the_year_or_where_the_form_is_corrected(
    ask: Callable, root: Path
) -> None:
    path = root / "actions/2019/1-promotion.yaml"
    ask("set", "2019-L06", "lead", "finances", day="2018-12-01")
    assert "    lead: finances\n    partners: [ministeres" in path.read_text("utf-8")
    line = ("set", "2019-L06", "lead", "direction", "--editorial", "--reason", "Faute de frappe")
    ask(*line)
    assert "    lead: direction\n    partners: [ministeres" in path.read_text("utf-8")


def test_reports_of_roles_tell_what_was_handed_over(ask: Callable) -> None:
    ask("set", "2019-L06", "lead", "finances", "--reason", "Relève", day="2019-06-20")
    given = ask("report", "role", "affaires-publiques", "--format", "md").out
    taken = ask("report", "role", "finances", "--format", "md", lang="fr").out
    assert "handed over to “Finances et administration” on 2019-06-20 · Relève" in given
    assert (
        "responsabilité reçue de «\u00a0Affaires publiques et politiques\u00a0» le 2019-06-20"
        in taken
    )
    earlier = ask("report", "role", "finances", "--format", "md", day="2019-06-19").out
    assert "Handed over" not in earlier


def test_slips_are_those_of_the_lead_of_the_day(ask: Callable, told: Callable) -> None:
    ask("set", "2018-L07", "lead", "finances", day="2018-05-01")
    before = {
        each["id"]: each for each in told("status", "--details", day="2018-04-30")["slips"]["roles"]
    }
    after = {
        each["id"]: each for each in told("status", "--details", day="2018-09-30")["slips"]["roles"]
    }
    assert after["finances"]["postponed"] > before.get("finances", {"postponed": 0})["postponed"]


@pytest.mark.few(1)
@pytest.mark.parametrize("record", ["2", "2.3", "2019-L06", "I-04"])
def test_own_fields_are_shown_compared_and_never_counted(
    ask: Callable, told: Callable, root: Path, record: str
) -> None:
    commit(root, "2019-06-01T10:00:00-04:00")
    figures, register = told("status"), told("changes")["changes"]
    ask("set", record, "extra.budget", "120000")
    ask("set", record, "extra.Coût: (k$)", "45 # x")
    ask("set", record, "ref", "ODD-8")
    for lang, label in (("en", "Own fields"), ("fr", "Champs propres")):
        screen = ask("show", record, lang=lang).out
        assert label in screen
        assert "120000" in screen
        assert "ODD-8" in screen
    shown = told("show", record)
    shown = shown.get("deliverable") or shown.get("indicator") or shown
    assert shown["extra"] == {"budget": "120000", "Coût: (k$)": "45 # x"}
    assert shown["ref"] == "ODD-8"
    changes = {each["field"]: each for each in told("diff")["changes"]}
    assert {*changes} == {"ref", "extra.budget", "extra.Coût: (k$)"}
    assert changes["extra.budget"]["words"] == "Own field budget: 120000"
    assert told("changes")["changes"] == register
    assert told("status") == figures
    ask("unset", record, "extra.budget")
    ask("unset", record, "extra.Coût: (k$)")
    ask("unset", record, "ref")
    assert told("diff")["changes"] == []


def test_lists_are_filtered_by_own_fields(ask: Callable, told: Callable) -> None:
    ask("set", "2019-L06", "extra.Budget", "120 000 $")
    ask("set", "2019-L06", "ref", "JIRA-1")
    ask("set", "2019-L12", "extra.Budget", "5")
    for where in ("budget=120 000 $", "BUDGET=120 000 $", "ref=jira-1"):
        assert [each["id"] for each in told("list", "--where", where)["deliverables"]] == [
            "2019-L06"
        ]
    both = ("--where", "budget=5", "--where", "ref=jira-1")
    assert told("list", *both)["deliverables"] == []
    assert "Did you mean Budget?" in ask("list", "--where", "budgte=5", code=2).err
    assert "write NAME=VALUE" in ask("list", "--where", "budget", code=2).err


def test_the_plan_says_under_which_licence_it_is_published(ask: Callable) -> None:
    assert "Licence" not in ask("report", "board", "--format", "md").out
    for name, value in (
        ("licence", "CC-BY-4.0"),
        ("url", "https://example.org/p"),
        ("contact", "a@b.org"),
    ):
        ask("set", "plan", name, value)
    page = ask("report", "board", "--format", "md").out
    assert "Licence: CC-BY-4.0 · Published at: [https://example.org/p]" in page
    assert "Contact: a@b.org" in page


def translate(root: Path, text: str = TRANSLATED, path: str = EN) -> None:
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text(text, "utf-8")


@pytest.mark.nightly
def test_an_answer_is_in_its_language_where_the_plan_is(
    ask: Callable, told: Callable, root: Path
) -> None:
    asked = (
        ("status", "2"), ("show", "2.3"), ("show", "2018-L07"), ("show", "I-04"), ("coverage",),
        ("list", "--year", "2018"), ("why", "2.3"), ("history", "2.3"), ("report", "board"),
        ("report", "year", "2018", "--format", "html"), ("agenda", "--format", "md"),
    )  # fmt: skip
    day = "2018-09-30"
    before = {words: unsealed(ask(*words, lang="fr", day=day).out) for words in asked}
    revision = told("show", "2.3")["revision"]
    translate(root)
    for words in asked:
        now = unsealed(ask(*words, lang="fr", day=day).out)
        assert "\n".join(line for line in now.split("\n") if EN not in line) == before[words], words
        out = ask(*words, day=day).out
        new = ("Strategic directions", "Map of resources", "Publish the map", "Regions that have")
        assert any(title in out for title in new), words
    assert "Will keep a map." in ask("show", "2.3").out
    assert told("show", "2.3")["revision"] == revision
    assert "Cartographie des ressources" not in ask("show", "2.3").out


def test_what_is_missing_is_counted_and_what_is_unknown_is_told(ask: Callable, root: Path) -> None:
    translate(root, TRANSLATED + "2.33:\n  title: x\n2.4:\n")
    found = ask("check", day=LATER).out
    assert "missing-translation" in found
    assert "131 texts of 134 are not translated" in found
    assert "nothing that is translated has the id 2.33" in found
    assert "stray-file" not in found
    translate(root, path="plan/translations/english.yaml")
    assert "stray-file" in ask("check", day=LATER).out


TEAM = """\
developpement:
  title: Development office
poles:
  title: Regional groups
"2019":
  title: Plan of the last year
"""


def test_roles_partners_and_action_plans_are_translated(ask: Callable, root: Path) -> None:
    translate(root, TRANSLATED + TEAM)
    assert "Development office" in ask("show", "developpement", lang="en").out
    assert "Development office" in ask("agenda", "--days", "200", lang="en").out
    assert "Regional groups" in ask("show", "poles", lang="en").out
    assert "Plan of the last year" in ask("show", "2019", lang="en").out
    assert "Development office" not in ask("show", "developpement", lang="fr").out


@pytest.mark.few(2)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("word", ["Map of resources", "cartographie des ressources", "2.3"])
def test_a_title_names_its_record_in_either_language(
    ask: Callable, root: Path, language: str, word: str
) -> None:
    translate(root)
    shown = "Map of resources" if language == "en" else "Cartographie des ressources"
    assert f"2.3  {shown}" in ask("show", word, lang=language).out


def test_a_translation_that_cannot_be_read_changes_no_figure(
    ask: Callable, told: Callable, root: Path
) -> None:
    figures = told("status", lang="fr")
    translate(root, "2.3: [\n")
    broken = told("status", lang="fr")
    assert broken["problems"]["unread"] == []
    assert broken["problems"]["errors"] == figures["problems"]["errors"] + 1
    assert broken["plan"] == figures["plan"]
    translate(root, "2.3: oops\n2.4:\n  titel: x\n")
    found = ask("check", code=1).out
    assert "bad-value" in found
    assert "unknown-field" in found
    assert not ask("status").out.startswith("!")


def test_translations_follow_the_ids(ask: Callable, told: Callable, root: Path) -> None:
    translate(root)
    ask("rename", "2018-L07", "2018-L77")
    ask("rename", "I-04", "I-44")
    out = ask("rename", "2.3", "2.33").out
    assert "still stands" not in out
    text = (root / EN).read_text("utf-8")
    assert "2018-L77:\n  title: Publish the map\n" in text
    assert "I-44:\n  title: Regions that have a map\n" in text
    assert "2.33" in text
    assert "2018-L07" not in text
    ask("rename", "2.33", "2.4", "--swap")
    assert told("show", "2.4")["title"] == "Map of resources"
    assert "unknown-translation" not in ask("check", day=LATER).out
    translate(root)  # a translation by an id of before is one all the same
    assert told("show", "2018-L77")["title"] == "Publish the map"


def test_the_schemas_know_them(ask: Callable) -> None:
    whole = json.loads(ask("schema", "translations").out)
    assert whole["properties"]["2.3"]["description"] == "Cartographie des ressources"
    work = json.loads(ask("schema", "deliverables").out)["$defs"]
    assert "no secret" in work["Update"]["properties"]["internal"]["description"]
    assert work["Deliverable"]["properties"]["contributors"]["anyOf"][0]["items"] == {
        "$ref": "#/$defs/role"
    }
    assert {"ref", "extra"} <= {*work["Deliverable"]["properties"]}

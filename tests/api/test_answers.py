"""An answer of the package is the command's: the same JSON, the same screen."""

import json
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import plantrack as package
from api.our_plan import our_plan
from api.public import fields_of_answers, signatures
from places import FROZEN, SOURCE, TRICKY

DAY = date(2019, 6, 12)
GOLDEN = Path(__file__).parent / "public.txt"
ASKED: dict[str, tuple[tuple[str, ...], Callable[[package.Project], object]]] = {
    "status": (("status",), lambda plan: plan.status(DAY)),
    "status of a part": (("status", "2"), lambda plan: plan.status(DAY, "2")),
    "list": (("list", "--late"), lambda plan: plan.list(DAY, marks=["late"])),
    "show": (("show", "2019-L90"), lambda plan: plan.show(DAY, "2019-L90")),
    "show an axis": (("show", "2"), lambda plan: plan.show(DAY, "2")),
    "show a year": (("show", "2018"), lambda plan: plan.show(DAY, "2018")),
    "agenda": (("agenda", "--days", "90"), lambda plan: plan.agenda(DAY, 90)),
    "coverage": (("coverage",), lambda plan: plan.coverage(DAY)),
    "why": (("why", "plan"), lambda plan: plan.why(DAY)),
    "check": (("check",), lambda plan: plan.check(DAY)),
    "history": (("history", "2019"), lambda plan: plan.history(DAY, "2019")),
    "changes": (("changes",), lambda plan: plan.changes(DAY)),
    "diff": (("diff", "HEAD~2"), lambda plan: plan.diff(DAY, "HEAD~2")),
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return our_plan(tmp_path_factory.mktemp("api"))


@pytest.fixture(scope="module")
def plan(root: Path) -> package.Project:
    return package.open(root)


@pytest.mark.few(2)
@pytest.mark.parametrize("name", ASKED)
def test_json_is_the_command_s(
    name: str, plan: package.Project, root: Path, plantrack: Callable, capfd: pytest.CaptureFixture
) -> None:
    words, ask = ASKED[name]
    found = ask(plan)
    told = package.to_json(found)
    assert capfd.readouterr() == ("", "")  # reading prints nothing
    said = plantrack(*words, "--as-of", DAY.isoformat(), "--json", root=root, clock=DAY).out
    assert told == json.loads(said)
    with pytest.raises(FrozenInstanceError):
        found.day = DAY  # type: ignore[attr-defined]  # whichever view it is


@pytest.mark.parametrize("name", ["status", "list", "agenda", "why", "check"])
def test_a_screen_is_the_command_s(
    name: str, plan: package.Project, root: Path, plantrack: Callable
) -> None:
    words, ask = ASKED[name]
    words = (*words, "--as-of", DAY.isoformat(), "--lang", "en")
    shown = plantrack(*words, root=root, clock=DAY).out.replace(" --as-of 2019-06-12", "")
    told = package.spell(ask(plan), "en")
    assert told.split("\n", 2)[-1].split() == shown.split("\n", 2)[-1].split()


def test_a_message_a_mistake_and_a_refusal_are_spelled(plan: package.Project) -> None:
    mistake = package.open(TRICKY).check(DAY).diagnostics[0]
    assert package.spell(mistake, "fr") != package.spell(mistake, "en")
    assert package.spell(mistake.message) == package.spell(mistake)
    with pytest.raises(package.PlantrackError, match="2019-L91") as refused:
        plan.show(DAY, "2019-L91")
    assert str(refused.value) == package.spell(refused.value) == package.spell(refused.value, "fr")
    assert "{" not in package.spell(refused.value, "en")
    with pytest.raises(TypeError, match="no answer"):
        package.to_json(plan)
    with pytest.raises(package.PlantrackError):
        package.spell(mistake, "de")


@pytest.mark.parametrize("name", ["status", "list", "agenda", "coverage", "why", "check"])
def test_a_screen_says_first_what_could_not_be_read(
    name: str, plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan({"actions/2017/a.yaml": "deliverables: ["})
    found = getattr(package.open(root), name)(DAY)
    words = [name, *(["plan"] if name == "why" else [])]
    shown = plantrack(*words, "--as-of", DAY.isoformat(), root=root, clock=DAY).out
    assert package.spell(found).split()[:12] == shown.split()[:12]
    assert "actions/2017/a.yaml" in package.spell(found)


def test_no_plan_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(package.PlantrackError, match=r"there is no plan/plan\.yaml there"):
        package.open(tmp_path)
    monkeypatch.chdir(FROZEN / "plan")
    assert package.open().root == FROZEN


def test_a_version_is_read_and_never_changed(root: Path) -> None:
    earlier = package.open(root, at="HEAD~2")
    assert package.open(root, at=date(2018, 7, 1)).status(DAY) == earlier.status(DAY)
    with pytest.raises(package.PlantrackError):
        earlier.edit.confirm(DAY, "2019-L01")


def test_what_is_public_is_kept(plan: package.Project) -> None:
    """A name, a parameter or a field that goes breaks somebody's program."""
    found = "\n".join((*signatures(), *fields_of_answers(plan, DAY))) + "\n"
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_the_stub_names_what_is_public() -> None:
    stub = (SOURCE / "plantrack/__init__.pyi").read_text(encoding="utf-8")
    assert f"__all__ = {json.dumps(package.__all__)}" in stub
    assert all(f"as {name}\n" in stub or f"as {name}  #" in stub or f"{name}:" in stub
               for name in package.__all__)  # fmt: skip


def test_importing_it_imports_nothing() -> None:
    code = "import sys; before = {*sys.modules}; import plantrack; print({*sys.modules} - before)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "{'plantrack'}\n"


def test_an_answer_is_short_to_print_and_may_be_copied_and_pickled(plan: package.Project) -> None:
    """A notebook prints what a line gives; processes send each other answers and refusals."""

    def sent_of(given: object) -> object:
        return pickle.loads(pickle.dumps(given))  # noqa: S301 - made on the line

    for name, (_, ask) in ASKED.items():
        found = ask(plan)
        assert len(repr(found)) < 100, name
        assert package.to_json(copy(found)) == package.to_json(deepcopy(found))
        sent = sent_of(found)
        assert sent == found, name
        with pytest.raises(TypeError, match="fields only"):
            package.to_json(sent)
    for each in (plan, plan.edit, plan.edit.confirm(DAY, "2019-L90")):
        assert len(repr(each)) < 300
    assert sent_of(plan).status(DAY) == plan.status(DAY)
    with pytest.raises(package.PlantrackError) as refused:
        plan.show(DAY, "2019-L91")
    sent = sent_of(refused.value)
    assert (str(sent), type(sent)) == (str(refused.value), type(refused.value))
    assert package.spell(sent, "en") == package.spell(refused.value, "en")


def test_a_plan_answers_of_its_files_as_they_were_when_it_was_opened(
    make_plan: Callable,
) -> None:
    root = make_plan({})
    opened = package.open(root)
    shutil.rmtree(root / "actions")
    assert package.to_json(opened.status(DAY))["plan"]["deliverables"]["total"]
    assert not package.to_json(package.open(root).status(DAY))["plan"]["deliverables"]["total"]


@pytest.mark.parametrize("day", ["2019-06-12", None, datetime(2019, 6, 12, tzinfo=UTC)])
def test_what_is_no_day_is_told(plan: package.Project, day: object) -> None:
    for ask in (plan.status, plan.list, plan.check, plan.changes, plan.diff, plan.history):
        with pytest.raises(TypeError, match=r"day is to be a datetime\.date"):
            ask(day)  # type: ignore[operator]  # what is wrong is tried
    with pytest.raises(TypeError, match="today"):
        plan.edit.confirm(day, "2019-L90")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="due_before"):
        plan.list(DAY, due_before=day or "hier")  # type: ignore[arg-type]


@pytest.mark.parametrize("days", [-1, 1.5, True, "30"])
def test_what_is_no_number_of_days_or_of_characters_is_told(
    plan: package.Project, days: int
) -> None:
    with pytest.raises(ValueError, match="days is to be a whole number from 0 on, and is"):
        plan.agenda(DAY, days=days)
    with pytest.raises(ValueError, match="width is to be a whole number from 1 on, and is"):
        package.spell(plan.coverage(DAY), width=days)


def test_what_is_no_text_among_texts_is_told(plan: package.Project) -> None:
    with pytest.raises(TypeError, match="3 is given among texts, and is none"):
        plan.edit.update(DAY, "2019-L90", evidence=[3])  # type: ignore[list-item]


def test_a_word_is_a_list_of_one_and_an_unknown_one_is_refused(plan: package.Project) -> None:
    for few, many in (
        ({"marks": "late"}, {"marks": ["late"]}),
        ({"without": "due"}, {"without": ["due"]}),
        ({"status": "done", "year": 2019}, {"status": ["done"], "year": "2019"}),
    ):
        assert plan.list(DAY, **few) == plan.list(DAY, **many)
    assert len(plan.list(DAY, marks="late")) == 1
    for wrong in ({"marks": ["tardy"]}, {"where": "ref"}, {"year": 1999}):
        with pytest.raises(package.PlantrackError):
            plan.list(DAY, **wrong)
    with pytest.raises(package.PlantrackError, match="week"):
        plan.history(DAY, by="week")  # type: ignore[arg-type]
    with pytest.raises(package.PlantrackError, match="n’est pas une langue"):
        package.spell(plan.status(DAY), "de")


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", ["status", "list", "show", "agenda", "why", "check", "history"])
def test_a_plan_opened_in_a_language_is_read_and_told_in_it(
    name: str, lang: str, make_plan: Callable, plantrack: Callable
) -> None:
    root = make_plan({"plan/translations/en.yaml": "2017-L01:\n  title: Write the booklet\n"})
    opened = package.open(root, lang=lang)
    words = {"show": ("2017-L01",), "why": ("plan",), "history": ("plan",)}.get(name, ())
    found = getattr(opened, name)(DAY, *words)
    said = plantrack(
        name, *words, "--as-of", DAY.isoformat(), "--lang", lang, "--json", root=root, clock=DAY
    )
    assert package.to_json(found) == json.loads(said.out)
    with pytest.raises(package.PlantrackError, match="nothing" if lang == "en" else "rien"):
        opened.show(DAY, "xyzzy")
    with pytest.raises(package.PlantrackError):
        package.open(root, lang="de")

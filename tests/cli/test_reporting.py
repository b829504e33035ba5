"""Reports from the command line: the list, one in any format, a whole set, what cannot be."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from places import FROZEN
from plantrack.cli import guard
from plantrack.cli.app import run
from plantrack.reports import extras
from plantrack.reports.names import FORMATS, REPORTS
from ready import command

AS_OF = ("--as-of", "2018-09-30")
STARTS = {"md": b"# ", "html": b"<!DOCTYPE html>", "pdf": b"%PDF-"}
STARTS |= dict.fromkeys(("docx", "xlsx", "pptx"), b"PK")


def test_the_list_has_every_report_and_format(plantrack: Callable) -> None:
    out = plantrack("report", "--list").out
    for name in REPORTS:
        assert f"{name} " in out
    assert out.count("md html pdf docx xlsx pptx") == len(REPORTS)


def test_a_template_of_the_plan_is_a_report(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan({"templates/membres.md.j2": "{{ document.author }}: {{ role.each|length }}"})
    assert "membres" in plantrack("report", "--list", root=root).out
    page, _, made_by = plantrack("report", "membres", root=root).out.partition("\n")
    assert page == "Organisme d’essai: 4"
    assert made_by.startswith("<!-- plantrack-provenance {")
    refused = plantrack("report", "membres", "--format", "html", root=root)
    assert refused.code == 2
    assert "il a `md`" in refused.err


@pytest.mark.few(2)
@pytest.mark.parametrize("format_", FORMATS)
def test_a_report_in_every_format(plantrack: Callable, tmp_path: Path, format_: str) -> None:
    target = tmp_path / f"r.{format_}"
    ran = plantrack("report", "evidence", "--output", str(target), *AS_OF)
    assert ran.code == 0, ran.err
    assert target.read_bytes().startswith(STARTS[format_])


@pytest.mark.few(5)
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("report", "bord"), "board"),
        (("report", "board", "--format", "odt"), "`md`, `html`, `pdf`, `docx`, `xlsx` ou `pptx`"),
        (("report", "year", "2081"), "2018"),
        (("report", "role", "directoin"), "direction"),
        (("report", "partner", "pole"), "poles"),
        (("report", "--since", "nope"), "nope"),
        (("report", "--since", "^HEAD"), "HEAD"),
        (("report", "board", "2018"), "2018"),
        (("report", "evidence", "2018"), "2018"),
        (("report", "year", "--all", "--output", "set"), "year"),
        (("report", "--all", "--format", "zip", "--output", "set"), "`md`, `html`"),
        (("report", "--output", "bilan.htm"), ".html"),
        (("report", "--output", ".git/config"), ".git/config"),
        (("report", "--all", "--output", "plan/new"), "plan"),
        (("report", "--all", "--output", "../../../README.md"), "README.md"),
        (("report", "--since", "2030-01-01"), "2030-01-01"),
        (("report", "--all"), "--output"),
        (("report", "--context", "xml"), "json"),
        (("report", "nothing", "--context", "json"), "board"),
    ],
)
def test_what_cannot_be_done_says_what_to_do(
    plantrack: Callable, words: tuple[str, ...], told: str
) -> None:
    ran = plantrack(*words, *AS_OF)
    assert ran.code == 2
    assert told in ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""


def test_the_context_is_json_with_every_field(plantrack: Callable) -> None:
    asked = ("report", "board", "--annexes", "--context", "json")
    page = json.loads(plantrack(*asked, *AS_OF).out)
    status = json.loads(plantrack("status", "--json", *AS_OF).out)
    year = next(one for one in status["plan"]["years"] if one["year"] == 2018)
    (meter,) = [one for one in page["board"]["progress"] if one["is"] == "Meter"]
    words, cell = meter["shares"][0]
    assert float(Fraction(cell["value"])) == pytest.approx(year["completion"])
    assert words[0]["text"] == "avancement"
    assert page["document"]["title"].startswith("PLAN D’ACTION 2018, AU")
    assert set(page) == {"basis", "document", "board"}


@pytest.mark.few(2)
@pytest.mark.parametrize("name", ["board", "year", "role", "partner"])
def test_files_are_named_among_the_sources_alone(plantrack: Callable, name: str) -> None:
    annexes = ("--annexes",) if name == "board" else ()
    page = plantrack("report", name, "--format", "md", "--lang", "en", *annexes, *AS_OF).out
    told, sources = page.rsplit("## Sources", 1)
    assert ".yaml" in sources
    assert ".yaml" not in told


@pytest.mark.nightly
def test_no_pictures_holds_for_the_whole_set(plantrack: Callable, tmp_path: Path) -> None:
    words = ("report", "--all", "--format", "html", "--output", str(tmp_path), *AS_OF)
    for option, drawn in (("--pictures", True), ("--no-pictures", False)):
        plantrack(*words, option)
        assert ("<svg" in (tmp_path / "board.html").read_text(encoding="utf-8")) is drawn


@pytest.mark.nightly
def test_since_takes_a_meeting_a_day_or_a_commit(plantrack: Callable) -> None:
    default = plantrack("report", *AS_OF).out
    assert default == plantrack("report", "--since", "board", *AS_OF).out
    assert "Depuis le 31 mars 2018" in plantrack("report", "--since", "2018-03", *AS_OF).out
    assert "Depuis le 30 septembre 2018" in plantrack("report", "--since", "HEAD", *AS_OF).out


SETS = ("report", "--all", *AS_OF, "--lang", "fr", "--output")


@pytest.fixture(scope="module")
def whole_set(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A set of all documents, made once in this process."""
    folder = tmp_path_factory.mktemp("sets") / "séance"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(FROZEN)
        assert run([*SETS, str(folder)]) == 0
    return folder


@pytest.mark.nightly
def test_a_whole_set_leads_to_its_files(whole_set: Path) -> None:
    names = {f"{name}.{format_}" for name in REPORTS for format_ in FORMATS}
    assert {one.name for one in whole_set.iterdir()} == names | {"index.html"}
    index = (whole_set / "index.html").read_text(encoding="utf-8")
    for name in names:
        assert f'href="{name}"' in index
        raw = (whole_set / name).read_bytes()
        told = raw.removeprefix(raw.partition(b"# ")[0]) if name.endswith(".md") else raw
        assert told.startswith(STARTS[name.partition(".")[2]])


ENDLESS = {
    "md": "{% for i in range(90000) %}{{ range(99999)|sum }}{% endfor %}",
    "typ": "#for a in range(100000) { for b in range(100000) { let c = a*b } }",
}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("kind", sorted(ENDLESS))
def test_a_template_of_a_plan_that_never_ends_is_stopped(
    plantrack: Callable, make_plan: Callable, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(guard, "PATIENCE", 0.3)
    root = make_plan({f"templates/own.{kind}.j2": ENDLESS[kind]})
    format_ = {"md": "md", "typ": "pdf"}[kind]
    ran = plantrack("report", "own", "--output", f"own.{format_}", root=root)
    assert ran.code == 2
    assert "a été arrêté" in ran.err
    assert not (root / f"own.{format_}").exists()


@pytest.mark.nightly
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_the_index_of_a_set_is_bounded_too(
    plantrack: Callable, make_plan: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "PATIENCE", 1.5)
    root = make_plan({"templates/_index.html.j2": ENDLESS["md"]})
    ran = plantrack("report", "--all", "--format", "MD", "--output", "set", root=root)
    assert ran.code == 2
    assert "a été arrêté" in ran.err
    assert not (root / "set").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bound no memory so")
def test_a_template_of_a_plan_that_takes_all_memory_is_stopped(
    plantrack: Callable, make_plan: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "PATIENCE", 5.0)  # some machines page where others refuse
    root = make_plan({"templates/own.typ.j2": "#let a = (1,) * 1000000000"})
    ran = plantrack("report", "own", "--output", "own.pdf", root=root)
    assert ran.code == 2
    assert ran.err.startswith("plantrack\u00a0: ")
    assert len(ran.err.splitlines()) == 1


def test_a_missing_library_is_one_sentence(
    plantrack: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("typst", "docx", "xlsxwriter", "pptx"):
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr(extras, "find_spec", lambda _: None)
    for format_, extra in (("pdf", "pdf"), ("docx", "docx"), ("xlsx", "xlsx"), ("pptx", "pptx")):
        ran = plantrack("report", "--output", str(tmp_path / f"a.{format_}"), *AS_OF)
        assert ran.code == 2
        assert f'pip install "plantrack[{extra}]"' in ran.err
        assert not (tmp_path / f"a.{format_}").exists()
    html = plantrack("report", "--output", str(tmp_path / "a.html"), *AS_OF)
    assert html.code == 0
    assert html.err.count("\n") == 1
    assert "<svg" in (tmp_path / "a.html").read_text(encoding="utf-8")
    every = plantrack("report", "--all", "--output", str(tmp_path / "set"), *AS_OF)
    assert every.code == 0
    assert "pdf, docx, xlsx, pptx" in every.err


def test_a_set_is_never_written_among_the_plan_s_files(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan()
    before = sorted(root.rglob("*"))
    ran = plantrack("report", "--all", "--format", "md", "--output", str(root / "plan"), root=root)
    assert ran.code == 2
    assert sorted(root.rglob("*")) == before


def test_a_name_and_a_format_that_differ_are_refused(plantrack: Callable, tmp_path: Path) -> None:
    target = tmp_path / "bilan.pdf"
    ran = plantrack("report", "--format", "md", "--output", str(target), "--lang", "en")
    assert ran.code == 2
    assert "bilan.pdf is named as pdf, and --format says md" in ran.err
    assert not target.exists()


def test_a_document_through_a_pipe_is_whole(
    plantrack: Callable, tmp_path: Path, real_root: Path
) -> None:
    words = ["report", "--format", "xlsx", *AS_OF]
    piped = subprocess.run([*command(), *words], capture_output=True, check=True, cwd=real_root)
    target = tmp_path / "a.xlsx"
    assert plantrack(*words, "--output", str(target)).code == 0
    assert piped.stdout == target.read_bytes()


_EVERY = """
import sys
from plantrack.cli.app import run
for line in sys.argv[1:]:
    assert run(line.split()) == 0
"""


@pytest.mark.nightly
def test_the_same_input_gives_the_same_bytes(
    plantrack: Callable, whole_set: Path, tmp_path: Path, real_root: Path
) -> None:
    """Here in a set and alone in another process: order of sets, time zone and folder differ."""
    outputs = [f"report board --output {tmp_path}/board.{ending}" for ending in FORMATS]
    spoken = ["report year --context json", "agenda --format ics"]
    lines = [f"{line} {' '.join(AS_OF)} --lang fr" for line in (*spoken, *outputs)]
    here = "".join(plantrack(*line.split()).out for line in lines[: len(spoken)])
    environment = os.environ | {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "2"}
    command = [sys.executable, "-c", _EVERY, *lines]
    ran = subprocess.run(command, check=True, cwd=real_root, env=environment, capture_output=True)
    assert ran.stdout.decode().startswith(here)
    for format_ in FORMATS:
        made = (folder / f"board.{format_}" for folder in (tmp_path, whole_set))
        assert len({each.read_bytes() for each in made}) == 1, format_

"""A note for those who work on it: the screens and the JSON of `show` and `agenda` have it alone.

The commands and their formats are those that the program itself has, so that a new one cannot
repeat it unseen.
"""

import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from crossing import some
from places import FROZEN
from reports.typst_reading import pages_said
from repository import commit, with_history
from test_unread_in_turn import ASKED, COMMANDS, DOCUMENTS, EDITS, NOT_OF_A_PLAN, formats_of

CLOCK = date(2019, 7, 8)
CANARY = "canari des marais"
WORD = "canari"
WRITTEN = (  # file, after which line, what is added there
    (
        "actions/2018/2-ecosysteme.yaml",
        "\n      - date: 2018-04-20\n        status: in_progress\n",
        f"        internal: {CANARY} un\n",
    ),
    (
        "actions/2019/1-promotion.yaml",
        "        note: Bilan partagé; il est plutôt favorable aux mesures d’accompagnement.\n",
        f"      - date: 2019-07-01\n        internal: {CANARY} deux\n",
    ),
)
SHOWN = {
    ("show", "2018-L07"),
    ("show", "2018-L07 --details"),
    ("show", "2019-L06"),
    ("agenda", ""),
    ("agenda", "--lead developpement"),
    ("agenda", "--since 2018-06-12"),
}
LANGUAGES = ("fr", "en")
MORE = {
    "show": ("2019-L06",),
    "agenda": ("--days 400",),
    "history": ("2018-L07",),
    "why": ("2019-L06",),
}


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan whose journals have notes: one committed, one only in the files as they are."""
    folder = with_history(FROZEN, tmp_path_factory.mktemp("noted") / "plan")
    _write(folder, *WRITTEN[0])
    _write(folder, *WRITTEN[1])
    commit(folder, "2019-07-02T10:00:00-04:00")
    _write(folder, WRITTEN[1][0], f"        internal: {CANARY} deux\n", "        by: direction\n")
    path = folder / WRITTEN[0][0]
    path.write_text(path.read_text("utf-8").replace(f"{CANARY} un", f"{CANARY} un bis"), "utf-8")
    return folder


@pytest.fixture
def root(noted: Path, tmp_path: Path) -> Path:
    """A copy of it, to edit."""
    return shutil.copytree(noted, tmp_path / "plan")


def _write(folder: Path, path: str, line: str, more: str) -> None:
    text = (folder / path).read_text("utf-8")
    assert line in text, path
    (folder / path).write_text(text.replace(line, line + more, 1), "utf-8")


def lines_of(command: str) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Give what a command is asked, each question in each of its formats."""
    for question in (*ASKED[command], *MORE.get(command, ())):
        for format_ in formats_of(command):
            yield question, tuple(question.split()), format_
    if command == "check":
        yield "", (), ("--statistics",)
    if command == "report":
        yield "board", ("board",), ("--context", "json")
        for template in ("board", "year", "role", "partner", "evidence"):
            yield template, (template,), ("--format", "html", "--no-pictures")


def test_every_command_is_asked() -> None:
    assert {*COMMANDS} == {*ASKED, *EDITS, *NOT_OF_A_PLAN}


@pytest.mark.few(1)
@pytest.mark.parametrize("command", some(ASKED))
@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.nightly)])
def test_no_other_answer_repeats_it(
    plantrack: Callable, noted: Path, command: str, *, every: bool
) -> None:
    """The first question in each format, each other one in one of them; in one or other language.

    Else every question in every format.
    """
    questions = len((*ASKED[command], *MORE.get(command, ())))
    formats = len([*formats_of(command)])
    for at, (question, words, format_) in enumerate(lines_of(command)):
        place, column = divmod(at, formats)
        if not every and 0 < place < questions and column != place % formats:
            continue
        language = LANGUAGES[(place + column) % 2]
        days = ("2018-09-30", "2019-07-08") if command in ("show", "agenda") else ("2019-07-08",)
        for day in days:
            line = (command, *words, *format_, "--lang", language, "--as-of", day)
            ran = plantrack(*line, root=noted, clock=CLOCK)
            is_asked = command == "monday" and not format_  # and nobody is there
            is_asked |= "ics" in format_ and "--since" in words  # which tells nothing past
            is_asked |= "stratml" in format_ and "entries" in words  # which holds none
            assert ran.code in (0, 1) or is_asked, (line, ran.err)
            may = (command, question) in SHOWN | {("agenda", "--days 400")}
            may = may and (not format_ or format_ in (("--json",), ("--format", "text")))
            assert may or WORD not in (ran.out + ran.err).casefold(), line


@pytest.mark.few(1)
@pytest.mark.parametrize("language", LANGUAGES)
def test_show_and_agenda_have_it(plantrack: Callable, noted: Path, language: str) -> None:
    day = ("--lang", language, "--as-of", "2019-07-08")
    lines = ("show", "2018-L07"), ("show", "2019-L06"), ("agenda", "--days", "200")
    for words in lines:
        for format_ in ((), ("--json",)):
            assert CANARY in plantrack(*words, *format_, *day, root=noted, clock=CLOCK).out, words
    told = json.loads(plantrack("agenda", "--days", "200", "--json", *day, root=noted).out)
    notes = [each["internal"] for role in told["roles"] for each in role["due"]]
    assert {"date": "2019-07-01", "text": f"{CANARY} deux", "by": "direction"} in notes
    before = plantrack("agenda", "--days", "400", "--as-of", "2019-06-30", root=noted).out
    assert WORD not in before


@pytest.mark.few(1)
@pytest.mark.parametrize("format_", some(DOCUMENTS))
def test_no_document_repeats_it(
    plantrack: Callable, noted: Path, tmp_path: Path, format_: str
) -> None:
    for name, language in zip(("board", "role", "evidence"), ("fr", "en", "fr"), strict=True):
        file = tmp_path / f"{name}.{format_}"
        line = ("report", name, "--format", format_, "--output", str(file), "--lang", language)
        ran = plantrack(*line, "--as-of", "2019-07-08", root=noted, clock=CLOCK)
        assert ran.code in (0, 2), ran.err
        if ran.code == 2:  # this report has no such format
            continue
        assert WORD not in _text_of(file).casefold(), line


def _text_of(file: Path) -> str:
    if file.suffix == ".pdf":
        return "\n".join(pages_said(file.read_bytes()))
    with zipfile.ZipFile(file) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


def test_no_edit_repeats_it(
    plantrack: Callable, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "true")  # an editor that changes nothing
    for command, words in EDITS.items():
        ran = plantrack(command, *words.split(), root=root, clock=CLOCK)
        assert WORD not in (ran.out + ran.err).casefold(), command


def test_a_patch_shows_the_bytes_that_it_writes(plantrack: Callable, root: Path) -> None:
    line = ("update", "2019-L06", "--internal", f"{CANARY} trois", "--dry-run")
    ran = plantrack(*line, root=root, clock=CLOCK)
    assert f"+        internal: {CANARY} trois\n" in ran.out


def test_it_is_nobody_s_change_and_ends_no_silence(plantrack: Callable, root: Path) -> None:
    ran = plantrack("diff", "--json", root=root, clock=CLOCK)
    assert json.loads(ran.out)["changes"] == []
    answer = plantrack("list", "--json", "--as-of", "2019-07-08", root=root, clock=CLOCK).out
    rows = {each["id"]: each for each in json.loads(answer)["deliverables"]}
    assert rows["2019-L06"]["last_update"] == "2019-06-27"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_to_be_no_secret(plantrack: Callable, language: str) -> None:
    words = {"fr": "dans le dépôt", "en": "in the repository"}[language]
    for line in (("explain", "silent-deliverable"), ("update", "--help")):
        assert words in " ".join(plantrack(*line, "--lang", language).out.split())


@pytest.mark.few(2)
@pytest.mark.parametrize("format_", ["json", "github", "sarif"])
@pytest.mark.parametrize(
    "wrong",
    [
        f"internal: {CANARY}: deux",
        f'internal: "{CANARY} deux',
        f"internal: '{CANARY} d'hiver'",
        f"internal: @{CANARY} deux",
        f"internal:{CANARY} deux",
        f"internal: |\n          {CANARY}\n\t{CANARY} deux",
        f"internal: >-\n\u00a0{CANARY} deux",
    ],
)
def test_no_advice_repeats_it_where_it_is_misspelled(
    plantrack: Callable, root: Path, wrong: str, format_: str
) -> None:
    path = root / WRITTEN[1][0]
    text = path.read_text("utf-8").replace(f"internal: {CANARY} deux", wrong)
    path.write_text(text, "utf-8")
    ran = plantrack("check", "--format", format_, "--no-cache", root=root, clock=CLOCK)
    assert (ran.code, "syntax-error" in ran.out) == (1, True)
    assert WORD not in (ran.out + ran.err).casefold()


# A mistake in a note, or beside it: as YAML, as a value, as a character that cannot be seen.
MISTAKES = (
    "internal: CANARI\u200b est malade",
    "internal: [CANARI, deux]",
    "internal: Le CANARI: il est malade",
    "internal: 'Le CANARI est malade",
    'internal: "CANARI" est CANARI',
    "internal: @CANARI",
    "internal: >\n          Un mot\n          CANARI\u200b encore\n",
    "internal:\n          CANARI: encore",
    "intern: CANARI",
    "Internal: CANARI",
)


@pytest.mark.few(2)
@pytest.mark.parametrize("mistake", MISTAKES)
@pytest.mark.parametrize("format_", ["text", "json", "github", "sarif"])
def test_a_mistake_in_a_note_does_not_publish_it(
    plantrack: Callable, tmp_path: Path, mistake: str, format_: str
) -> None:
    path, line, _ = WRITTEN[0]
    folder = with_history(FROZEN, tmp_path / "plan")
    _write(folder, path, line, f"        {mistake.replace('CANARI', CANARY)}\n")
    ran = plantrack("check", "--format", format_, root=folder, clock=CLOCK)
    assert ran.code == 1, ran.err
    assert WORD not in (ran.out + ran.err).casefold()


def test_a_line_beside_a_note_is_shown(plantrack: Callable, tmp_path: Path) -> None:
    path, line, more = WRITTEN[0]
    folder = with_history(FROZEN, tmp_path / "plan")
    _write(folder, path, line, more + "        notte: Vu\n")
    assert "| " + "        notte: Vu" in plantrack("check", root=folder, clock=CLOCK).out

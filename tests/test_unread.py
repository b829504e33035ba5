"""A plan of which each file in turn cannot be read: every answer says so first, and claims nothing.

Nothing here knows how it is done: the program is run, in both languages, and its answers are read.
"""

import io
import json
import re
import shutil
import subprocess
import warnings
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import docx
import openpyxl
import pptx
import pytest

from conftest import PLAN_FILES, Ran
from plantrack.locale import Translator
from plantrack.locale.as_read import AS_READ
from plantrack.locale.plan_words import DEFAULT_WORDS, spoken_words
from ready import command
from reports.typst_reading import pages_said
from repository import commit, git

MORE = {
    "plan/indicators.yaml": """\
indicators:
  - id: I-1
    commitment: "1.1"
    title: Visites
    unit: visites
    direction: increase
    baseline:
      value: 0
    targets:
      - date: 2018-12-31
        value: 10
  - id: I-2
    commitment: "1.1"
    title: Dons
    unit: dons
    direction: increase
""",
    "plan/changes.yaml": """\
changes:
  - id: 2018-L01
    reason: Autre chose.
""",
    "actions/2018/b.yaml": """\
deliverables:
  - id: 2018-L02
    title: Former
    commitments:
      - "1.10"
    lead: direction
    partners:
      - poles
    start: 2018-02-01
    due: 2018-11-30
""",
}
FILES = PLAN_FILES | MORE
HEADERS = ("plan/plan.yaml", "actions/2017/plan.yaml", "actions/2018/plan.yaml")
DAY = "2018-09-30"
ANSWERS = (
    ("status",),
    ("status", "--details"),
    ("list",),
    ("show", "2018-L02"),
    ("show", "1.10"),
    ("show", "direction"),
    ("show", "2018"),
    ("agenda", "--lead", "direction"),
    ("agenda", "--format", "md"),
    ("coverage",),
    ("decisions",),
    ("forecast",),
    ("why", "plan"),
    ("history", "plan"),
    ("changes",),
    ("changes", "--format", "md"),
    ("report", "board"),
    ("report", "year", "2017"),
    ("report", "summary"),
    ("report", "minutes"),
    ("report", "map"),
    ("report", "role"),
    ("report", "partner"),
    ("report", "evidence"),
)
# A total is accompanied by the first line; what says that something is not there is not said.
_NEGATION = re.compile(r"\b(?:no|none|nothing|never|without|not)\b", re.IGNORECASE)
_SHORTEST = 8  # letters of a sentence that can be looked for


def bad_indentation(text: str) -> bytes:
    """A line that does not line up with the others: YAML gives nothing of the file."""
    return f"{text} x: y\n".encode()


def not_utf_8(text: str) -> bytes:
    return f"{text}# é\n".encode("latin-1", "replace")


def record_without_title(text: str) -> bytes:
    """The last record without a title, nor a text that would do for one."""
    for field in ("title", "text"):
        last = rf"\n +{field}: [^\n]*(?!.*\n +{field}:)"
        text = re.sub(last, "", text, count=1, flags=re.DOTALL)
    return text.encode()


def damaged() -> Iterator[tuple[str, bytes, str]]:
    """Give a file, its content, and a word where more is lost than a value."""
    for path, text in FILES.items():
        yield path, bad_indentation(text), "lost"
        yield path, not_utf_8(text), "lost"
        if text != record_without_title(text).decode():
            yield path, record_without_title(text), "lost"
    yield (
        "plan/changes.yaml",
        FILES["plan/changes.yaml"].replace("reason:", "raison:").encode(),
        "lost",
    )
    work, header = FILES["actions/2018/b.yaml"], FILES["actions/2018/plan.yaml"]
    yield "actions/2018/b.yaml", work.replace("2018-11-30", "fin 2018").encode(), ""
    yield "actions/2018/b.yaml", work.replace("due:", "échéance:").encode(), ""
    yield "actions/2018/plan.yaml", header.replace("2018-12-31", "x").encode(), ""
    entry = "    updates:\n      - note: x\n"
    yield "actions/2018/b.yaml", (work + entry).encode(), "lost"
    milestone = "    milestones:\n      - title: Premier jalon\n"
    yield "actions/2018/b.yaml", (work + milestone).encode(), "lost"
    yield "actions/2018/b.yaml", b"deliverables:\n  - Former\n", "lost"
    yield "actions/2018/b.yaml", (work + "    updates: x\n").encode(), "lost"


DAMAGED = [pytest.param(*one, id=f"{at}-{one[0]}") for at, one in enumerate(damaged())]
# Half of the answers to each damage, each in one language: over all of them, each answer in both.
IN_TURN = [
    pytest.param(
        ANSWERS[half::2],
        ("fr", "en")[:: 1 if at % 2 else -1],
        *one.values,
        id=f"{one.id}-{half}",
        marks=() if half == at // 2 % 2 else pytest.mark.nightly,
    )
    for at, one in enumerate(DAMAGED)
    for half in range(2)
]


def in_usual_words(template: str, language: str) -> str:
    """Return a template with its words of the plan said, and what else it names as it is."""
    words = spoken_words(DEFAULT_WORDS, language)
    return re.sub(r"\{w\.[^}]*\}", lambda found: found[0].format(w=words), template)


def claims(language: str) -> re.Pattern[str]:
    """Return what no answer may hold: the fixed part of each sentence of absence."""
    t = Translator(language)
    found = []
    absences = {one: instead for one, instead in AS_READ.items() if _NEGATION.search(one)}
    for message_id, instead in absences.items():
        plain = in_usual_words(t._catalogue.gettext(message_id), language)
        part = max(re.split(r"\{\w+\}", plain), key=len).strip(" .:;,()")
        allowed = in_usual_words(t._catalogue.gettext(instead.id), language)
        if len(part) >= _SHORTEST and part.casefold() not in allowed.casefold():
            found.append(part)
    found.append(t.text("“{word}” names nothing in this plan", word="")[6:])
    return re.compile("|".join(rf"\b{re.escape(one)}" for one in found), re.IGNORECASE)


CLAIMS = {language: claims(language) for language in ("fr", "en")}


def assert_honest(ran: Ran, path: str, language: str, words: object) -> None:
    said = " ".join(ran.out.split())
    assert path in ran.out.split("\n", 1)[0], (words, ran.out[:300])
    assert CLAIMS[language].findall(said) == [], (words, said)


@pytest.mark.few(2)
@pytest.mark.parametrize(("answers", "languages", "path", "content", "lost"), IN_TURN)
def test_every_answer_begins_with_it_and_claims_nothing(
    make_plan: Callable,
    plantrack: Callable,
    answers: tuple[tuple[str, ...], ...],
    languages: tuple[str, ...],
    path: str,
    content: bytes,
    lost: str,
) -> None:
    root = make_plan(MORE | {path: content})
    for words, language in zip(answers, cycle(languages), strict=False):
        ran = plantrack(*words, "--as-of", DAY, "--lang", language, root=root)
        if ran.code == 2:  # what it asks for stands in what could not be read
            assert lost
            assert path in ran.err, (words, ran.err)
            assert CLAIMS[language].findall(" ".join(ran.err.split())) == []
            continue
        assert ran.code == 0, (words, ran.err)
        assert_honest(ran, path, language, words)


@pytest.mark.few(6)
@pytest.mark.parametrize(("path", "content", "lost"), DAMAGED)
def test_programs_are_told_too(
    make_plan: Callable, plantrack: Callable, path: str, content: bytes, lost: str
) -> None:
    root = make_plan(MORE | {path: content})
    for words in (("status",), ("list",), ("agenda",), ("coverage",), ("why", "plan"), ("check",)):
        problems = json.loads(plantrack(*words, "--as-of", DAY, "--json", root=root).out)[
            "problems"
        ]
        assert bool(problems["unread"] or problems["records_lost"]) == bool(lost) or path in HEADERS
        assert set(problems["unread"]) <= {path}
    status = json.loads(plantrack("status", "--as-of", DAY, "--json", root=root).out)
    assert status["plan"]["uncovered"] == []
    found = json.loads(plantrack("coverage", "--as-of", DAY, "--json", root=root).out)
    assert found["orphans"] == []
    assert all(one["covered"] is not False and not one["weak"] for one in found["commitments"])


@pytest.mark.parametrize("words", [("agenda", "--format", "ics"), ("history", "--csv")])
def test_formats_that_cannot_say_so_are_refused(
    make_plan: Callable, plantrack: Callable, words: tuple[str, ...]
) -> None:
    path = "actions/2018/b.yaml"
    for content in (bad_indentation(FILES[path]), record_without_title(FILES[path])):
        root = make_plan(MORE | {path: content})
        ran = plantrack(*words, "--as-of", DAY, root=root)
        assert (ran.code, ran.out) == (2, "")
        assert path in ran.err
        assert "--incomplete" in ran.err
        assert plantrack(*words, "--as-of", DAY, "--incomplete", root=root).code == 0
    assert plantrack(*words, "--as-of", DAY, root=make_plan(MORE)).code == 0


def test_a_whole_plan_says_nothing_of_it(make_plan: Callable, plantrack: Callable) -> None:
    root = make_plan(MORE)
    for words in ANSWERS:
        out = plantrack(*words, "--as-of", DAY, "--lang", "en", root=root).out
        assert "not read" not in out.lower()
        assert "what was read" not in out


def test_documents_begin_with_it(make_plan: Callable, plantrack: Callable, tmp_path: Path) -> None:
    path = "actions/2018/b.yaml"
    root = make_plan(MORE | {path: bad_indentation(FILES[path])})
    ran = plantrack("report", "--all", "--output", str(tmp_path / "set"), "--as-of", DAY, root=root)
    assert ran.code == 0, ran.err
    for file in sorted((tmp_path / "set").iterdir()):
        for begun in beginnings(file.suffix, file.read_bytes()):
            assert path in begun, (file.name, begun)


def beginnings(ending: str, raw: bytes) -> Iterator[str]:
    """Give the first line that is read of a document; of a workbook, that of each sheet."""
    if ending == ".pdf":
        yield pages_said(raw)[0][:200]
    elif ending == ".docx":
        yield docx.Document(io.BytesIO(raw)).paragraphs[0].text
    elif ending == ".pptx":
        first = pptx.Presentation(io.BytesIO(raw)).slides[0]
        yield " ".join(shape.text_frame.text for shape in first.shapes if shape.has_text_frame)
    elif ending == ".xlsx":
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl does not keep
            book = openpyxl.load_workbook(io.BytesIO(raw))
        yield from (str(sheet["A1"].value) for sheet in book)
    elif ending == ".html":
        body = re.sub(r"(?s).*<body[^>]*>", "", raw.decode(), count=1)
        yield re.sub(r"<[^>]*>", "", body).strip().split("\n")[0]
    else:
        yield raw.decode().split("\n")[0]


def test_so_do_those_of_a_plan_s_own_templates(make_plan: Callable) -> None:
    own = {
        "templates/board.md.j2": "# {{ document.title }}\n",
        "templates/board.html.j2": "<html><body><h1>{{ document.title }}</h1></body></html>\n",
        "templates/board.typ.j2": '#set document(title: "x")\n= {{ document.title }}\n',
    }
    path = "actions/2018/b.yaml"
    root = make_plan(MORE | own | {path: bad_indentation(FILES[path])})
    for ending in ("md", "html", "pdf"):
        out = root.parent / f"board.{ending}"
        words = ("report", "board", "--as-of", DAY, "--output", str(out))
        # In a process of its own: what draws pictures has begun threads in this one.
        ran = subprocess.run([*command(), *words], cwd=root, capture_output=True, check=False)
        assert ran.returncode == 0, ran.stderr
        assert all(path in one for one in beginnings(f".{ending}", out.read_bytes()))


def test_a_version_that_could_not_be_read_is_named(
    make_plan: Callable, plantrack: Callable
) -> None:
    path = "actions/2018/b.yaml"
    root = make_plan(MORE | {path: bad_indentation(FILES[path])})
    git(root, "init", "-q")
    commit(root, "2018-06-30T10:00:00+00:00")
    (root / path).write_text(FILES[path], encoding="utf-8")
    commit(root, "2018-07-30T10:00:00+00:00")
    for words in (
        ("status", "--at", "HEAD~1"),
        ("agenda", "--at", "HEAD~1", "--format", "md"),
        ("diff", "HEAD~1", "HEAD"),
        ("diff", "HEAD~1", "HEAD", "--format", "md"),
        ("report", "board", "--since", "HEAD~1"),
    ):
        ran = plantrack(*words, "--as-of", DAY, "--lang", "fr", root=root)
        assert ran.code == 0, ran.err
        assert_honest(ran, path, "fr", words)
    found = json.loads(plantrack("diff", "HEAD~1", "HEAD", "--json", root=root).out)
    assert found["problems"]["unread"] == [path]
    assert path not in plantrack("status", "--as-of", DAY, root=root).out


def bad_due(text: str) -> bytes:
    return text.replace("due: 2018-11-30", "due: fin 2018").encode()


@pytest.mark.few(2)
@pytest.mark.parametrize("damage", [bad_indentation, not_utf_8, record_without_title, bad_due])
@pytest.mark.parametrize("broken_first", [False, True])
def test_what_one_side_could_not_read_is_neither_work_nor_scope(
    make_plan: Callable, plantrack: Callable, damage: Callable, *, broken_first: bool
) -> None:
    """A record lost in one of two versions was not added, removed, done or put off between them."""
    path = "actions/2018/b.yaml"
    begun = "\n    updates:\n      - date: 2018-03-01\n        status: done\n"
    text = FILES[path].rstrip() + begun
    sides = [text.encode(), damage(text)]
    root = make_plan(MORE)
    for content in reversed(sides) if broken_first else sides:
        (root / path).write_bytes(content)
        commit(root, "2018-07-30T10:00:00+00:00")
    words = ("report", "board", "--annexes", "--since", "HEAD~1", "--as-of", DAY)
    words = (*words, "--context", "json")
    board = json.loads(plantrack(*words, root=root).out)["board"]
    assert board["changes"] == []
    assert len(board["since"][1]["text"]) == 1
    found = json.loads(plantrack("diff", "HEAD~1", "HEAD", "--as-of", DAY, "--json", root=root).out)
    assert (found["changes"], found["moves"]) == ([], [])


def test_what_is_asked_for_and_stands_in_an_unread_file_is_placed(
    make_plan: Callable, plantrack: Callable
) -> None:
    path = "actions/2018/b.yaml"
    for damage in (bad_indentation, not_utf_8):
        root = make_plan(MORE | {path: damage(FILES[path])})
        for name in ("show", "why", "history"):
            err = plantrack(name, "2018-l02", "--lang", "fr", root=root).err
            told = "se trouve dans actions/2018/b.yaml, qui ne peut pas être lu (ligne 2)"
            assert told in err
        err = plantrack("show", "2018-L77", "--lang", "fr", root=root).err
        assert "ne désigne rien dans ce plan" not in err
        assert path in err


def test_the_real_plan_with_one_line_out_of_place(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    for name in ("plan", "actions"):
        shutil.copytree(real_root / name, tmp_path / name)
    file = tmp_path / "actions/2019/2-ecosysteme.yaml"
    text = file.read_text(encoding="utf-8").replace(
        "\n    title: Évaluer", "\n   title: Évaluer", 1
    )
    file.write_text(text, encoding="utf-8")
    status = plantrack("status", "--as-of", "2019-07-08", "--lang", "fr", root=tmp_path).out
    assert status.startswith("! NON LU\u00a0: actions/2019/2-ecosysteme.yaml.")
    assert "au moins 20 engagements repris, sur 21 lus" in status
    assert "non repris" not in status
    agenda = plantrack(
        "agenda", "--lead", "territoires", "--as-of", "2019-07-08", root=tmp_path
    ).out
    assert "Rien n’est dû" not in agenda


def test_the_plan_s_own_file_is_named_whatever_stands_in_its_place(
    make_plan: Callable, plantrack: Callable
) -> None:
    root = make_plan(MORE)
    file = root / "plan/plan.yaml"
    file.unlink()
    for put in (file.mkdir, lambda: file.symlink_to("nowhere.yaml")):
        put()
        for words in (("status",), ("list",), ("report", "board"), ("agenda", "--format", "md")):
            ran = plantrack(*words, "--as-of", DAY, "--lang", "fr", root=root)
            assert ran.code == 0, ran.err
            assert_honest(ran, "plan/plan.yaml", "fr", words)
        file.rmdir() if file.is_dir() else file.unlink()


@pytest.mark.few(1)
@pytest.mark.parametrize("folder", ["actions", "actions/2018", "plan/axes"])
def test_so_is_a_folder_whose_place_a_file_or_a_link_takes(
    make_plan: Callable, plantrack: Callable, folder: str
) -> None:
    """On Windows, git writes a link as a file: the year that it led to is not absent for that."""
    root = make_plan(FILES)
    place = root / folder
    shutil.rmtree(place)
    for put in (lambda: place.symlink_to("nowhere"), lambda: place.write_text("nowhere")):
        put()
        commit(root, "2018-07-30T10:00:00+00:00")
        for words in (
            ("status",),
            ("coverage",),
            ("report", "board"),
            ("agenda", "--lead", "direction"),
        ):
            for at in ((), ("--at", "HEAD")):
                told = (*words, *at, "--as-of", DAY, "--lang", "fr")
                assert_honest(plantrack(*told, root=root), f"{folder}/", "fr", told)
        assert f"{folder}/" in plantrack("check", root=root).out
        place.unlink()


@pytest.mark.parametrize("line", ["statut: done", "status: fini", "progress: beaucoup", "x: y"])
def test_an_entry_of_which_nothing_was_read_confirms_nothing(
    make_plan: Callable, plantrack: Callable, line: str
) -> None:
    path = "actions/2018/b.yaml"
    entry = FILES[path].rstrip() + "\n    updates:\n      - date: 2018-09-01\n"
    root = make_plan(MORE | {path: f"{entry}        {line}\n"})
    found = json.loads(plantrack("list", "--confirmed", "--as-of", DAY, "--json", root=root).out)
    assert found["deliverables"] == []
    silent = plantrack("list", "--silent", "--as-of", DAY, root=root).out
    assert "2018-L02" in silent or path in silent.split("\n", 1)[0]  # may say more than was read
    (root / path).write_text(f"{entry}        by: direction\n", encoding="utf-8")
    found = json.loads(plantrack("list", "--confirmed", "--as-of", DAY, "--json", root=root).out)
    assert [one["id"] for one in found["deliverables"]] == ["2018-L02"]


@pytest.mark.few(2)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("broken_first", [False, True])
def test_no_figure_of_a_part_of_a_plan_stands_beside_one_of_the_whole(
    make_plan: Callable, plantrack: Callable, language: str, *, broken_first: bool
) -> None:
    path = "actions/2018/a.yaml"
    broken = bad_indentation(FILES[path])
    root = make_plan()
    for content in (broken, None) if broken_first else (None, broken):
        (root / path).write_bytes(content or FILES[path].encode())
        commit(root, "2018-07-30T10:00:00+00:00")
    for form in ((), ("--format", "md")):
        words = ("diff", "HEAD~1", "HEAD", *form, "--as-of", DAY, "--lang", language)
        ran = plantrack(*words, root=root)
        assert ran.code == 0, ran.err
        head, _, rest = ran.out.partition("\n\n" if form else "\n")
        assert path in head
        said = " ".join(rest.split()).replace("\u00a0", " ")
        assert not re.search(r"sur 2|out of 2|of 2\b", said), said

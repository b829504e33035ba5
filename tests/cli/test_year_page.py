"""`new-year --propose` and `--from`: a page that people fill in, in any editor."""

import json
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import talk

N = "\u00a0"
HEADER = "actions/2018/plan.yaml"
WORK = """\
deliverables:
  - id: 2018-L01
    title: Tenir l’assemblée annuelle 2018
    commitments: [1.1]
    lead: direction
    due: 2018-06-30
    updates:
      - date: 2018-06-20
        status: done
        evidence:
          - https://example.org/1
  - id: 2018-L02
    title: Publier le guide
    commitments: [1.1]
    lead: direction
    due: 2018-10-31
    updates:
      - date: 2018-09-01
        status: in_progress
        progress: 45
  - id: 2018-L03
    title: Former les équipes
    commitments: ["1.10"]
    due: 2018-11-30
  - id: 2018-L04
    title: Mesurer l’effet
    commitments: ["1.10"]
    due: 2018-12-15
  - id: 2018-L05
    title: Ouvrir un comptoir
    commitments: [1.1]
    due: 2018-12-15
  - id: 2018-L06
    title: Étudier le financement
    commitments: [1.1]
    due: 2018-12-15
"""
BEFORE = """\
deliverables:
  - id: 2017-L01
    title: Tenir l’assemblée annuelle 2017
    commitments: [1.1]
    due: 2017-06-30
    updates:
      - date: 2017-06-20
        status: done
        evidence:
          - https://example.org/1
"""
DECISIONS = {
    "2018-L02": (
        "à continuer",
        {"Motif": "Il reste deux régions.", "Nouvelle échéance": "30 juin 2019"},
    ),
    "2018-L03": ("Clore", {"Preuve": "https://example.org/f"}),
    "2018-L04": ("drop", {"Motif": "Le financement a manqué."}),
    "2018-L05": ("réalisé en partie", {"Motif": "Une région manque.", "Avancement": "60 %"}),
    "2018-L06": ("laisser", {}),
    "2018-L01": ("ajouter", {}),
}  # fmt: skip
DAY = ("--as-of", "2018-12-20")


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    plan = (
        "title: Plan d’essai\norganisation: Organisme\nlanguage: fr\nyears: [2017, 2018, 2019]\n"
        "period:\n  start: 2017-01-01\n  end: 2019-12-31\n"
    )
    return make_plan(
        {"plan/plan.yaml": plan, "actions/2018/a.yaml": WORK, "actions/2017/a.yaml": BEFORE}
    )


@pytest.fixture
def page(plantrack: Callable, root: Path, tmp_path: Path) -> str:
    file = tmp_path / "page.md"
    assert plantrack("new-year", "2019", "--propose", str(file), *DAY, root=root).code == 0
    return file.read_text(encoding="utf-8")


def filled(page: str) -> str:
    """Return the page with its decisions."""
    for identifier, (decision, fields) in DECISIONS.items():
        begun = page.index(f"## {identifier} ")
        head, section = page[:begun], page[begun:]
        for name, value in {"Décision": decision, **fields}.items():
            section = re.sub(rf"- {name}{N}:[^\n]*", f"- {name}{N}: {value}", section, count=1)
        page = head + section
    return page


def files_of(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(root.rglob("*.yaml"))}


def test_the_page_has_each_open_work_and_what_comes_back(page: str) -> None:
    assert page.startswith("# Avant le plan d’action 2019\n")
    assert "plantrack nouvelle-année 2019 --à-partir-de page.md" in page
    assert re.findall(r"(?m)^## (\S+) (.*)$", page) == [
        ("2018-L02", "Publier le guide"),
        ("2018-L03", "Former les équipes"),
        ("2018-L04", "Mesurer l’effet"),
        ("2018-L05", "Ouvrir un comptoir"),
        ("2018-L06", "Étudier le financement"),
        ("2018-L01", "Tenir l’assemblée annuelle 2019"),
    ]
    assert f"- État{N}: En cours · 45{N}% · échéance le 2018-10-31 · Direction\n" in page
    assert f"- Nouvelle échéance{N}: 2019-06-30\n" in page.partition("# Ce qui revient")[2]


def as_is(text: str) -> bytes:
    return text.encode()


def of_notepad(text: str) -> bytes:
    return ("\ufeff" + text.replace("\n", "\r\n")).encode()


def of_word(text: str) -> bytes:
    """UTF-16, other bullets, bold names, no-break spaces."""
    bold = re.sub(r"(?m)^- ([^:\n]+):", rf"•{N}**\1:**", text)
    return bold.replace("poursuivre", f"poursuivre{N}").replace("\n", "\r\n").encode("utf-16")


def wrapped(text: str) -> bytes:
    return text.replace("reste deux", "reste\n  deux").encode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ("poursuivre", "clore", "abandonner", "laisser")),
        ("en", ("carry on", "close", "drop", "leave")),
    ],
)
def test_each_word_that_the_page_tells_decides_so(
    plantrack: Callable, root: Path, tmp_path: Path, language: str, words: tuple[str, ...]
) -> None:
    file = tmp_path / "page.md"
    asked = ("new-year", "2019", *DAY, "--lang", language)
    header = root / "plan/plan.yaml"
    text = header.read_text(encoding="utf-8").replace("language: fr", f"language: {language}")
    header.write_text(text, encoding="utf-8")
    assert plantrack(*asked, "--propose", str(file), root=root).code == 0
    told = file.read_text(encoding="utf-8").partition("## ")[0]
    assert all(word in told for word in words)
    fields = ("", "Preuve: https://example.org/f\n", "", "")
    page = "".join(
        f"## 2018-L0{at} x\nDécision: {word}\nMotif: Un motif.\n{more}\n"
        for at, (word, more) in enumerate(zip(words, fields, strict=True), 3)
    )
    page += "## 2018-L02 x\nDécision: laisser\n## 2018-L01 x\nDécision: omettre\n"
    file.write_text(page, encoding="utf-8")
    ran = plantrack(*asked, "--from", str(file), root=root)
    assert ran.code == 0, ran.err
    listed = json.loads(plantrack("list", "--year", "2018", "--json", *DAY, root=root).out)
    states = {each["id"]: each["status"] for each in listed["deliverables"]}
    assert [states[f"2018-L0{at}"] for at in range(3, 7)] == [
        "deferred", "done", "cancelled", "planned",
    ]  # fmt: skip


@pytest.mark.few(2)
@pytest.mark.parametrize("edited", [as_is, of_notepad, of_word, wrapped])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_the_page_decides_is_one_edit(
    plantrack: Callable,
    root: Path,
    page: str,
    tmp_path: Path,
    edited: Callable[[str], bytes],
    language: str,
) -> None:
    before = files_of(root)
    file = tmp_path / "page.md"
    file.write_bytes(edited(filled(page)))
    words = ("new-year", "2019", "--from", str(file), *DAY, "--lang", language)
    tried = plantrack(*words, "--dry-run", root=root)
    assert tried.code == 0, tried.err
    assert files_of(root) == before
    ran = plantrack(*words, root=root)
    assert ran.code == 0, ran.err
    old = (root / "actions/2018/a.yaml").read_text(encoding="utf-8")
    entries = re.findall(r"- date: 2018-12-20\n((?: {8}.*\n| {10}.*\n)+)", old)
    assert [" ".join(entry.split()) for entry in entries] == [
        "status: deferred reason: Il reste deux régions.",
        "status: done evidence: - https://example.org/f",
        "status: cancelled reason: Le financement a manqué.",
        "status: partial progress: 60 reason: Une région manque.",
    ]
    new = "".join(
        path.read_text(encoding="utf-8") for path in sorted((root / "actions/2019").glob("*.yaml"))
    )
    assert "id: 2019-L01\n    title: Publier le guide" in new
    assert "due: 2019-06-30\n    continues: 2018-L02" in new
    assert "id: 2019-L02\n    title: Tenir l’assemblée annuelle 2019" in new
    assert new.count("continues:") == 1
    assert "2018-L06" not in new
    assert plantrack("undo", root=root).code == 0
    assert files_of(root) == before


@pytest.mark.few(5)
@pytest.mark.parametrize(
    ("typed", "place", "said"),
    [
        (("Décision\u00a0: drop", "Décision\u00a0: drp"), "## 2018-L04", "Did you mean drop?"),
        (("Décision\u00a0: drop", "Décision\u00a0:"), "## 2018-L04", "nothing is decided of"),
        (("Décision\u00a0: drop", "Décision\u00a0: peut-être"), "## 2018-L04", "is no decision"),
        (("- Motif\u00a0: Le", "- Motfi\u00a0: Le"), "## 2018-L04", "Did you mean motif?"),
        (("Le financement a manqué.", ""), "## 2018-L04", "a reason is missing"),
        (("30 juin 2019", "30 juinn 2019"), "## 2018-L02", "juinn"),
        (("https://example.org/f", ""), "## 2018-L03", "a proof"),
        (("## 2018-L06 ", "## 2018-L66 "), "## 2018-L66", "names no work of this page"),
        (("## 2018-L06 ", "## 2017-L01 "), "## 2017-L01", "is not to be decided"),
        (("## 2018-L06 ", "## 2018-L05 "), "## 2018-L05", "stands here a second time"),
        (("## 2018-L06 ", "Étudier "), "", "2018-L06"),
        (("60\u00a0%", "beaucoup"), "## 2018-L05", "beaucoup"),
    ],
)  # fmt: skip
def test_each_mistake_is_told_with_its_place_and_nothing_is_written(
    plantrack: Callable,
    root: Path,
    page: str,
    tmp_path: Path,
    typed: tuple[str, str],
    place: str,
    said: str,
) -> None:
    before = files_of(root)
    file = tmp_path / "page.md"
    text = filled(page).replace("60 %", f"60{N}%")
    assert typed[0] in text
    text = text.replace(*typed)
    file.write_text(text, encoding="utf-8")
    ran = plantrack("new-year", "2019", "--from", str(file), *DAY, "--lang", "en", root=root)
    assert ran.code == 2
    assert "nothing was written" in ran.err
    told = [line for line in ran.err.splitlines() if said in line]
    assert told, ran.err
    found = re.match(rf"{re.escape(str(file))}:(\d+):(\d+)  ", told[0])
    assert found, ran.err
    lines = text.splitlines()
    line = int(found[1])
    assert 1 <= int(found[2]) <= len(lines[line - 1]) + 1
    if place:
        heads = [number for number, each in enumerate(lines, 1) if each.startswith(place)]
        after = next(
            (n for n, each in enumerate(lines, 1) if n > heads[-1] and each.startswith("#")), 999
        )
        assert heads[0] <= line < after
    assert files_of(root) == before


def test_all_mistakes_are_told_at_once(
    plantrack: Callable, root: Path, page: str, tmp_path: Path
) -> None:
    file = tmp_path / "page.md"
    file.write_text(page, encoding="utf-8")
    ran = plantrack("new-year", "2019", "--from", str(file), *DAY, root=root)
    assert ran.code == 2
    assert ran.err.count("aucune décision pour") == 6
    assert "6 erreurs" in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "absent.md"), "absent.md"),
        (("--from", "plan"), "plan"),
        (("--propose", "plan/plan.yaml"), "plan.yaml"),
        (("--propose", "plan.ods"), "the page is Markdown"),
        (("--propose", "page.DOCX"), "the page is Markdown"),
        (("--propose", "page"), "the page is Markdown"),
        (("--from", "page.md", "--carry", "all"), "leave out --carry"),
    ],
)
def test_what_cannot_be_is_refused(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = files_of(root)
    ran = plantrack("new-year", "2019", *words, *DAY, "--lang", "en", root=root)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert files_of(root) == before


def test_what_is_no_text_is_told(plantrack: Callable, root: Path, tmp_path: Path) -> None:
    for content in (b"# \xe9t\xe9\n", b"\xff\xfe\x00", b"PK\x03\x04\x00"):
        (tmp_path / "page.md").write_bytes(content)
        words = ("new-year", "2019", "--from", str(tmp_path / "page.md"), "--lang", "en")
        ran = plantrack(*words, root=root)
        assert ran.code == 2
        assert "page.md:1:" in ran.err
        assert "nothing was written" in ran.err


def test_a_document_is_no_page(plantrack: Callable, root: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.docx"
    for content in (b"PK\x03\x04\x14", b"\xd0\xcf\x11\xe0\xa1", b"%PDF-1.7\n", b"a\0b"):
        file.write_bytes(content)
        ran = plantrack("new-year", "2019", "--from", str(file), "--lang", "en", root=root)
        assert ran.code == 2
        assert "this is no text: give the page in Markdown" in ran.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
def test_a_pipe_that_nobody_writes_is_not_waited_for(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe")
    ran = plantrack("new-year", "2019", "--from", str(tmp_path / "pipe"), "--lang", "en", root=root)
    assert ran.code == 2
    assert "is not a regular file" in ran.err


@pytest.mark.parametrize(
    ("extra", "count"),
    [("- Motif : z\n" * 30_000, "29"), ("".join(f"## X{n} z\n" for n in range(20_000)), "19")],
)
def test_of_many_mistakes_the_first_are_told(
    plantrack: Callable, root: Path, page: str, tmp_path: Path, extra: str, count: str
) -> None:
    file = tmp_path / "page.md"
    file.write_text(filled(page) + extra, encoding="utf-8")
    ran = plantrack("new-year", "2019", "--from", str(file), *DAY, "--lang", "fr", root=root)
    assert ran.code == 2
    assert len(re.findall(r"(?m)page\.md:\d+:\d+  ", ran.err)) == 20
    assert re.search(rf"(?m)^et {count}\D?9\d\d autres$", ran.err), ran.err[-300:]


def test_an_id_that_stands_twice_is_told_once(
    plantrack: Callable, root: Path, page: str, tmp_path: Path
) -> None:
    file = tmp_path / "page.md"
    text = filled(page)
    file.write_text(text + text[text.index("## 2018-L02") :], encoding="utf-8")
    ran = plantrack("new-year", "2019", "--from", str(file), *DAY, "--lang", "en", root=root)
    assert ran.err.count("stands here a second time") == 6
    assert "is not to be decided" not in ran.err
    assert "names no work" not in ran.err


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('x <b> | "q" \\ *é*', 'x <b> | "q" \\ *é*'),
        ("*a* et *b*", "*a* et *b*"),
        ("_fichier", "_fichier"),
        ("**tout a_b en gras**", "tout a_b en gras"),
        ("`_a_`", "a"),
        ("un.\n  deux *é*\n\n  trois", "un. deux *é* trois"),
    ],
)
def test_marks_within_a_reason_are_kept(
    plantrack: Callable, root: Path, page: str, tmp_path: Path, typed: str, kept: str
) -> None:
    file = tmp_path / "page.md"
    text = filled(page).replace("Le financement a manqué.", typed)
    file.write_text(text, encoding="utf-8")
    ran = plantrack("new-year", "2019", "--from", str(file), *DAY, root=root)
    assert ran.code == 0, ran.err
    shown = json.loads(plantrack("show", "2018-L04", "--json", root=root).out)
    assert kept in [each.get("reason") for each in _entries(shown)]


def _entries(node: object) -> list[dict]:
    """Return each mapping within a document."""
    if isinstance(node, dict):
        return [node, *(found for each in node.values() for found in _entries(each))]
    return [found for each in node for found in _entries(each)] if isinstance(node, list) else []


def test_where_later_days_close_all_nothing_is_said_to_be_closed(
    plantrack: Callable, root: Path
) -> None:
    for name in ("2018", "2017"):
        (root / f"actions/{name}/a.yaml").write_text("deliverables: []\n", encoding="utf-8")
    words = ("new-year", "2019", "--propose", "-", "--as-of", "2018-01-20")
    assert "Nothing is to be decided." in plantrack(*words, "--lang", "en", root=root).out
    assert "Il n’y a rien à décider." in plantrack(*words, "--lang", "fr", root=root).out


def test_a_page_is_never_written_over_another_and_a_try_only_prints(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    file = tmp_path / "page.md"
    words = ("nouvelle-annee", "2019", "--proposer", str(file), *DAY)
    printed = plantrack(*words, "--essai", root=root)
    assert printed.out.startswith("# Avant le plan d’action 2019")
    assert not file.exists()
    assert plantrack(*words, root=root).code == 0
    file.write_text("rempli", encoding="utf-8")
    again = plantrack(*words, root=root)
    assert (again.code, file.read_text(encoding="utf-8")) == (2, "rempli")
    assert "existe déjà" in again.err


def test_once_the_year_is_there_neither_is_done(
    plantrack: Callable, root: Path, page: str, tmp_path: Path
) -> None:
    file = tmp_path / "page.md"
    file.write_text(filled(page), encoding="utf-8")
    assert plantrack("new-year", "2019", "--from", str(file), *DAY, root=root).code == 0
    for words in (("--from", str(file)), ("--propose", str(tmp_path / "other.md"))):
        ran = plantrack("new-year", "2019", *words, *DAY, "--lang", "en", root=root)
        assert ran.code == 2
        assert "already" in ran.err


def test_on_a_terminal_the_same_is_asked_one_by_one(root: Path) -> None:
    """Each thing once: the reason to carry on serves for all, a proof may be wanting."""
    answers = [
        "oui", "30 juin 2019", "Il reste deux régions.",  # 2018-L02
        "clore", "", "https://example.org/f",  # 2018-L03, at 100 %
        "abandonner", "Le financement a manqué.",  # 2018-L04
        "clore", "deux", "60 %", "Une région manque.",  # 2018-L05
        "non",  # 2018-L06
        "oui",  # what came back
    ]  # fmt: skip
    ran = talk(root, ["new-year", "2019", *DAY], answers, date(2018, 12, 20))
    assert ran.code == 0, ran
    old = (root / "actions/2018/a.yaml").read_text(encoding="utf-8")
    entries = re.findall(r"- date: 2018-12-20\n((?: {8}.*\n| {10}.*\n)+)", old)
    assert [" ".join(entry.split()) for entry in entries] == [
        "status: deferred reason: Il reste deux régions.",
        "status: done evidence: - https://example.org/f",
        "status: cancelled reason: Le financement a manqué.",
        "status: partial progress: 60 reason: Une région manque.",
    ]
    new = "".join(
        path.read_text(encoding="utf-8") for path in sorted((root / "actions/2019").glob("*.yaml"))
    )
    assert "due: 2019-06-30\n    continues: 2018-L02" in new
    assert "title: Tenir l’assemblée annuelle 2019" in new

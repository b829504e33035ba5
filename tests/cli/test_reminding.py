"""`agenda --all-roles`: files for each role, opened by readers of their formats."""

import json
import re
from collections.abc import Callable
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest
import vobject
from lxml import html

from plantrack.reports import reminders
from repository import commit

SEPTEMBER = ("--as-of", "2018-09-30")
ROLES = """\
roles:
  - id: direction
    title: Direction
  - id: con
    title: Conseil
  - id: index
    title: Index
  - id: rest.
    title: 'Reste <b>gras</b> & "guillemets"'
"""
WORK = """\
deliverables:
  - id: 2018-L07
    title: 'Publier <script>alert(1)</script> & fin'
    commitments: [1.1]
    lead: con
    due: 2018-06-30
    updates:
      - date: 2018-03-01
        status: in_progress
        note: Une note.
        internal: Un secret interne.
  - id: 2018-L08
    title: Former
    commitments: [1.1]
    lead: rest.
    due: 2018-10-30
    contributors: [direction]
    milestones:
      - title: Contenu
        due: 2018-10-15
    updates:
      - date: 2018-09-01
        question: Qui relit?
        to: con
  - id: 2018-L09
    title: Semer
    commitments: [1.1]
    due: 2018-09-01
  - id: 2018-L10
    title: Bâtir
    commitments: [1.1]
    lead: nul
    due: 2018-10-02
"""


@pytest.fixture
def root(make_plan: Callable[..., Path]) -> Path:
    return make_plan({"plan/team.yaml": ROLES, "actions/2018/b.yaml": WORK})


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def opened(content: bytes) -> EmailMessage:
    message = BytesParser(policy=policy.default).parsebytes(content)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def test_each_role_has_its_four_files_and_an_index(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    ran = plantrack("agenda", "--all-roles", "--output", str(out), *SEPTEMBER, root=root)
    assert (ran.code, ran.out) == (0, "")
    assert "26 fichiers écrits dans" in ran.err
    stems = ["no-lead", "role-con", "role-direction", "role-index", "role-nul", "role-rest."]
    assert sorted(files_of(out)) == sorted(
        ["index.html", "index.md", *(f"{stem}.{each}" for stem in stems for each in FORMATS)]
    )
    for name in files_of(out):  # what Windows refuses or changes
        assert not re.search(r'[<>:"/\\|?*\x00-\x1f]|[. ]$', name)
        assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)", name.partition(".")[0])
    page = html.fromstring((out / "index.html").read_bytes())
    assert {link.get("href") for link in page.iter("a")} == {*files_of(out)} - {
        "index.html", "index.md",
    }  # fmt: skip
    assert 'Reste <b>gras</b> & "guillemets" · 2 suivis à faire' in page.text_content()


FORMATS = reminders.REMINDERS


def test_the_same_agenda_gives_the_same_bytes(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    for name in ("a", "b"):
        words = ("agenda", "--all-roles", "--output", str(tmp_path / name), *SEPTEMBER)
        assert plantrack(*words, root=root).code == 0
    assert files_of(tmp_path / "a") == files_of(tmp_path / "b")


def test_a_page_tells_what_its_role_owes_and_no_other(
    plantrack: Callable, root: Path, out: Path
) -> None:
    words = ("agenda", "--all-roles", "--output", str(out), *SEPTEMBER, "--lang", "en")
    assert plantrack(*words, root=root).code == 0
    page = html.fromstring((out / "role-con.html").read_bytes())
    assert page.xpath("//script") == []
    text = page.text_content()
    assert "2018-06-30 2018-L07 Publier <script>alert(1)</script> & fin · late, silent" in text
    assert "Qui relit? · waits for an answer" in text
    assert "2018-L08 Former" not in text
    assert "Former" in (out / "role-direction.html").read_text(encoding="utf-8")  # it helps
    assert "2018-L09" in (out / "no-lead.md").read_text(encoding="utf-8")
    assert "Nothing is due in the next 30 days." in (out / "role-index.md").read_text("utf-8")
    markdown = (out / "role-rest..md").read_text(encoding="utf-8")
    assert "- 2018-10-30 2018-L08 Former · due soon" in markdown
    assert "- 2018-10-15 Contenu · milestone · 2018-L08" in markdown


def test_a_draft_has_a_subject_two_texts_and_nobody_s_address(
    plantrack: Callable, root: Path, out: Path
) -> None:
    words = ("agenda", "--all-roles", "--output", str(out), *SEPTEMBER)
    assert plantrack(*words, root=root).code == 0
    raw = (out / "role-con.eml").read_bytes()
    assert all(len(line) <= 998 and b"\n" not in line for line in raw.split(b"\r\n"))
    draft = opened(raw)
    assert draft["Subject"] == "Suivi du 30 septembre 2018\u00a0: Conseil"
    assert draft["Date"].datetime.date().isoformat() == "2018-09-30"
    assert not {"From", "To", "Cc", "Bcc", "Reply-To"} & set(draft.keys())
    text, page = (draft.get_body((kind,)) for kind in ("plain", "html"))
    assert text is not None
    assert page is not None
    assert "- 2018-06-30 2018-L07 Publier <script>alert(1)</script>" in text.get_content()
    assert page.get_content().split("\r\n") == (
        (out / "role-con.html").read_text(encoding="utf-8").split("\n")
    )
    assert opened((out / "role-rest..eml").read_bytes())["Subject"].endswith(
        'Reste <b>gras</b> & "guillemets"'
    )


@pytest.mark.parametrize(
    "title",
    [
        "Régie =?utf-8?q?=0ABcc:_tous@example.org?= fin",
        "=?utf-8?q?=0D=0ABcc:_tous@example.org?=",
        "=?utf-8?b?CkJjYzogdG91c0BleGFtcGxlLm9yZw==?=",
        "=?utf-8?q?=0D=0A=0D=0ALe texte d’un autre?=",
        "é" * 1500,
    ],
)
def test_a_title_adds_no_header_to_a_draft(
    plantrack: Callable, root: Path, out: Path, title: str
) -> None:
    team = root / "plan/team.yaml"
    team.write_text(ROLES.replace("title: Conseil", f"title: '{title}'"), encoding="utf-8")
    words = ("agenda", "--all-roles", "--format", "eml", "--output", str(out), *SEPTEMBER)
    assert plantrack(*words, root=root).code == 0
    draft = opened((out / "role-con.eml").read_bytes())
    assert [*draft.keys()] == ["Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type"]
    assert draft["Subject"] == f"Suivi du 30 septembre 2018\u00a0: {title}"


def test_a_calendar_reminds_of_what_is_to_come(plantrack: Callable, root: Path, out: Path) -> None:
    words = ("agenda", "--all-roles", "--output", str(out), *SEPTEMBER)
    assert plantrack(*words, root=root).code == 0
    text = (out / "role-rest..ics").read_text(encoding="utf-8")
    entries = list(vobject.readOne(text).vevent_list)
    assert [entry.summary.value for entry in entries] == ["2018-L08 Former", "2018-L08 · Contenu"]
    for entry in entries:
        triggers = [alarm.trigger.value for alarm in entry.valarm_list]
        assert [str(each) for each in triggers] == ["-7 days, 9:00:00", "9:00:00"]
        assert {alarm.action.value for alarm in entry.valarm_list} == {"DISPLAY"}
    assert "VALARM" not in (out / "role-con.ics").read_text(encoding="utf-8")  # it is late
    alone = plantrack("agenda", "--format", "ics", *SEPTEMBER, root=root)
    assert "VALARM" not in alone.out


def test_internal_notes_are_in_none(plantrack: Callable, root: Path, out: Path) -> None:
    words = ("agenda", "--all-roles", "--output", str(out), "--days", "400", *SEPTEMBER)
    assert plantrack(*words, root=root).code == 0
    for name, content in files_of(out).items():
        told = content.decode()
        if name.endswith(".eml"):
            told = "".join(str(part.get_content()) for part in opened(content).iter_parts())
        assert "secret" not in told, name


def test_one_format_bounded_with_its_files_in_json(
    plantrack: Callable, root: Path, out: Path
) -> None:
    words = ("--output", str(out), "--format", "md", "--max-bytes", "2000", "--json")
    ran = plantrack("agenda", "--all-roles", *words, *SEPTEMBER, root=root)
    answer = json.loads(ran.out)
    assert answer["schema"] == "plantrack.agenda/1"
    assert [page["role"] for page in answer["pages"]] == [
        "direction", "con", "index", "rest.", "nul", None,
    ]  # fmt: skip
    assert answer["pages"][1] == {
        "role": "con", "title": "Conseil", "owed": 2, "files": {"md": "role-con.md"},
    }  # fmt: skip
    assert {path.suffix for path in out.iterdir() if path.is_file()} == {".md"}
    assert all(path.stat().st_size <= 2000 for path in out.glob("role-*.md"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--all-roles",), "name a folder with --output"),
        (("--output", "x"), "--output names the folder of --all-roles"),
        (("--all-roles", "--output", "x", "--lead", "con"), "leave out --lead"),
        (("--all-roles", "--output", "x", "--format", "pdf"), "no format pdf: write `md`"),
        (("--all-roles", "--output", "plan"), "plan"),
        (("--all-roles", "--output", "x", "--days", "-1"), "is not a number of days"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    plantrack: Callable, root: Path, words: tuple[str, ...], said: str
) -> None:
    before = set(root.rglob("*"))
    ran = plantrack("agenda", *words, "--lang", "en", root=root)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert set(root.rglob("*")) == before


def test_one_file_that_cannot_be_written_stops_all(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    (out / "role-rest..ics").mkdir(parents=True)
    ran = plantrack("agenda", "--all-roles", "--output", str(out), *SEPTEMBER, root=root)
    assert ran.code == 2
    assert [path.name for path in out.iterdir()] == ["role-rest..ics"]


def test_without_a_role_it_is_said(plantrack: Callable, make_plan: Callable[..., Path]) -> None:
    root = make_plan({"plan/team.yaml": "roles: []\n", "actions/2018/a.yaml": "deliverables: []\n",
                      "actions/2017/a.yaml": "deliverables: []\n"})  # fmt: skip
    ran = plantrack("agenda", "--all-roles", "--output", "x", "--lang", "en", root=root)
    assert ran.code == 2
    assert "no role" in ran.err


def test_where_a_file_is_unread_pages_say_so_first_and_calendars_are_refused(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    (root / "actions/2017/a.yaml").write_bytes(b"\n x: [y\n")
    words = ("agenda", "--all-roles", "--output", str(tmp_path / "out"), *SEPTEMBER)
    refused = plantrack(*words, root=root)
    assert (refused.code, (tmp_path / "out").exists()) == (2, False)
    assert "--incomplete" in refused.err
    assert plantrack(*words, "--incomplete", root=root).code == 0
    out = files_of(tmp_path / "out")
    for name in ("index.md", "index.html", "role-con.md", "role-con.html", "role-index.md"):
        assert b"actions/2017/a.yaml" in out[name].partition(b"2018-L")[0], name
    text = opened(out["role-con.eml"]).get_body(("plain",))
    assert text is not None
    assert "actions/2017/a.yaml" in text.get_content().splitlines()[0]
    assert "Rien n’est dû" not in out["role-index.md"].decode()


def test_an_earlier_version_in_a_folder_of_the_plan_s_repository(
    plantrack: Callable, root: Path
) -> None:
    commit(root, "2018-06-12T10:00:00-04:00")
    words = ("agenda", "--all-roles", "--output", "rappels", "--format", "md", "--at", "HEAD")
    assert plantrack(*words, root=root).code == 0
    assert "au 2018-06-12" in (root / "rappels" / "role-con.md").read_text(encoding="utf-8")


def test_it_is_never_repeated_without_being_written(
    plantrack: Callable, root: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    for _ in range(2):
        words = ("agenda", "--tous-les-roles", "--sortie", str(out), "--format", "md")
        assert plantrack(*words, root=root).code == 0
        (out / "index.md").unlink()

"""A tree of files to a linked plan: one bad file or record never hides the others."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from places import FROZEN
from plantrack.checking import check
from plantrack.loading import load_plan
from plantrack.source.files import FolderTree

from .readings import FILES, HEADER, WORK, Texts, found, helps, load, messages, work, written_at

REAL = {
    path.relative_to(FROZEN).as_posix(): path.read_bytes()
    for folder in ("plan", "actions")
    for path in sorted((FROZEN / folder).rglob("*.yaml"))
}
DAY = date(2019, 12, 31)


def test_a_small_plan_has_no_mistake(make_plan: Callable[..., Path]) -> None:
    loaded = load_plan(FolderTree(make_plan()))
    assert found(loaded) == []
    assert list(loaded.plan.commitments) == ["1.1", "1.10"]
    assert [one.id for one in loaded.plan.deliverables] == ["2017-L01", "2018-L01"]


@pytest.mark.parametrize("path", sorted(FILES | {WORK: ""}))
@pytest.mark.parametrize(
    ("content", "rule"),
    [
        ("a: [\n", "syntax-error"),
        ("", "not-a-mapping"),
        ("a: \x1b\n", "control-character"),
        ("<<<<<<< HEAD\n", "merge-conflict"),
    ],
)
def test_an_unreadable_file_hides_no_other(path: str, content: str, rule: str) -> None:
    files = {
        WORK: work(id_="L1"),
        "actions/2018/b.yaml": work("due: jamais", id_="L2"),
        "plan/team.yaml": "roles:\n  - id: é\n    title: A\n",
    }
    loaded = load(files | {path: content})
    rules = [one.split()[0] for one in found(loaded)]
    assert sorted(rules) == sorted([rule, "bad-value", "bad-value"])
    assert loaded.unread == (path,)
    assert "L2" in loaded.plan.deliverable_of


def test_bytes_that_are_no_text_hide_no_other(make_plan: Callable[..., Path]) -> None:
    root = make_plan({"actions/2018/a.yaml": "titre: été".encode("latin-1")})
    loaded = load_plan(FolderTree(root))
    assert found(loaded) == ["not-utf-8 1:8"]
    assert [one.id for one in loaded.plan.deliverables] == ["2017-L01"]


def test_a_folder_in_place_of_a_file_is_told(make_plan: Callable[..., Path]) -> None:
    root = make_plan()
    (root / "actions/2018/b.yaml").mkdir()
    loaded = load_plan(FolderTree(root))
    assert found(loaded) == ["unreadable-file actions/2018/b.yaml 1:1"]
    assert len(loaded.plan.deliverables) == 2


def test_a_file_that_is_gone_is_told(make_plan: Callable[..., Path]) -> None:
    root = make_plan()
    tree = FolderTree(root)
    (root / "actions/2018/a.yaml").unlink()
    assert messages(load_plan(tree)) == ["the file is not there"]


@pytest.mark.parametrize("year", ["a: [\n", "year: 2018\n", "title: Mon titre\nstart: hier\n"])
def test_without_a_readable_header_the_calendar_year_is_assumed(year: str) -> None:
    (assumed,) = load(work=work(), year=year).plan.action_plans
    assert (assumed.year, assumed.start, assumed.end) == (
        2018,
        date(2018, 1, 1),
        date(2018, 12, 31),
    )


def test_what_a_bad_header_says_well_is_kept() -> None:
    year = "year: 2018\ntitle: Mon titre\nstart: 2018-04-01\nend: jamais\n"
    loaded = load(work=work(), year=year)
    (header,) = loaded.plan.action_plans
    assert found(loaded) == ["bad-value actions/2018/plan.yaml end"]
    assert (header.title, header.start, header.end) == (
        "Mon titre",
        date(2018, 4, 1),
        date(2018, 12, 31),
    )


def test_a_year_without_header_is_told_and_counted() -> None:
    loaded = load({"actions/2019/a.yaml": work()})
    assert found(loaded)[0] == "missing-header actions/2019/plan.yaml 1:1"
    assert [one.year for one in loaded.plan.action_plans] == [2018, 2019]


def test_the_folder_decides_of_the_year() -> None:
    loaded = load(
        work=work(), year=FILES["actions/2018/plan.yaml"].replace("year: 2018", "year: 2019")
    )
    assert found(loaded) == ["year-mismatch actions/2018/plan.yaml year"]
    assert loaded.plan.deliverables[0].year == 2018
    assert list(loaded.plan.action_plan_of) == ["2018"]


def test_a_year_that_the_plan_does_not_name_is_told() -> None:
    loaded = load(header=HEADER.replace("[2018]", "[2017]"))
    assert found(loaded) == ["year-mismatch actions/2018/plan.yaml year"]
    assert [one.place.route for one in loaded.diagnostics[0].related] == [("years",)]


def test_without_a_header_the_action_plans_tell_the_period() -> None:
    header = load(header="a: [\n").plan.header
    assert (header.years, header.language) == (("2018",), "fr")
    assert (header.period.start, header.period.end) == (date(2018, 1, 1), date(2018, 12, 31))


def test_a_bad_period_costs_the_header_nothing_else() -> None:
    loaded = load(header=HEADER.replace("  end: 2018-12-31", "  end: jamais"))
    assert found(loaded) == ["bad-value plan/plan.yaml period.end"]
    assert loaded.plan.header.title == "Plan"
    assert loaded.plan.header.period.end == date(2018, 12, 31)


def test_a_folder_with_nothing_in_it_is_an_empty_plan() -> None:
    loaded = load_plan(Texts({}))
    assert found(loaded) == ["unreadable-file plan/plan.yaml 1:1"]
    assert (loaded.plan.deliverables, loaded.plan.axes) == ((), ())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("description: Comité #3", ["text-cut-by-comment 5:25"]),
        ("due: 2018-01-01 #3", []),
        ("description: Comité # trois", []),
        ("description: 'Comité #3'", []),
    ],
)
def test_a_text_cut_by_a_comment_is_told(line: str, expected: list[str]) -> None:
    assert found(load(work=work(line))) == expected


def test_a_stray_file_is_told_and_not_read() -> None:
    loaded = load({"actions/2018/b.yml": "a: [\n", "plan/README.md": "Bonjour"})
    assert found(loaded) == ["stray-file actions/2018/b.yml 1:1"]
    assert loaded.unread == ()


def test_a_french_first_level_is_translated() -> None:
    loaded = load(work="livrables: []\n")
    assert found(loaded) == ["unknown-field livrables"]
    assert helps(loaded) == ["The format's word for it is `deliverables`."]


def test_axes_are_in_natural_order_whatever_their_files() -> None:
    axis = "id: {0}\ntitle: Axe\ncommitments:\n  - id: {0}.1\n    title: A\n    text: B\n"
    files = {
        f"plan/axes/{name}.yaml": axis.format(n) for name, n in (("a", 10), ("b", 9), ("c", 1))
    }
    assert [one.id for one in load(files).plan.axes] == ["1", "9", "10"]


@settings(deadline=None, max_examples=10)
@given(st.permutations(sorted(REAL)))
def test_the_order_of_files_does_not_matter(order: list[str]) -> None:
    plan = load_plan(Texts({path: REAL[path] for path in order})).plan
    assert plan == load_plan(Texts(REAL)).plan
    assert [d.origin for d in plan.deliverables] == [
        d.origin for d in load_plan(Texts(REAL)).plan.deliverables
    ]


def test_a_message_points_at_its_value_in_a_file_with_crlf() -> None:
    text = work("updates:", "  - date: 2018-01-01", "    note: «🙂»", "    progress: 4_0")
    loaded = load(work=text.replace("\n", "\r\n"))
    assert [written_at(loaded, one) for one in loaded.diagnostics] == ["4_0"]


_PIECES = [
    "",
    "x",
    ": ",
    "- ",
    "[",
    "'",
    "\n",
    "~",
    "2018-02-30",
    "é",
    "\t",
    "{a: b}",
    "  ",
    "[[1]]",
]


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, bytes]:
    """The real plan, some values, names and indentations of it replaced."""
    files = dict(REAL)
    for _ in range(draw(st.integers(1, 2))):
        path = draw(st.sampled_from(sorted(REAL)))
        text = files[path].decode("utf-8")
        at, length = draw(st.integers(0, len(text))), draw(st.integers(0, 12))
        text = text[:at] + draw(st.sampled_from(_PIECES)) + text[at + length :]
        files[path] = text.encode("utf-8")
    return files


@settings(deadline=None, max_examples=25)
@given(damaged())
def test_a_damaged_plan_is_loaded_and_checked_all_the_same(files: dict[str, bytes]) -> None:
    loaded = load_plan(Texts(files))
    checked = check(loaded, DAY, DAY)
    assert checked.files == len(REAL)
    assert all(one.place.span for one in checked.diagnostics)
    assert len(loaded.unread) <= 2

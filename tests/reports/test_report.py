"""The board report, rendered whole: its figures, its structure, and hostile plans."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from markdown_it import MarkdownIt

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.views.figures import whole_percent
from plantrack.views.standing import Snapshot
from plantrack.views.status import status_of

DAYS = [date(2016, 12, 31), date(2017, 12, 31), date(2018, 9, 30), date(2020, 3, 31)]
Report = Callable[..., str]


def parsed(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "html.parser")


def rows(table: Tag) -> list[list[str]]:
    return [
        [cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])]
        for row in table.find_all("tr")
    ]


@pytest.mark.few(2)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("format_", ["html", "md"])
def test_it_is_written_on_any_day(report: Report, day: date, language: str, format_: str) -> None:
    text = report(format_, day, language=language)
    assert not re.search(r"\bNone\b|\{\w*\}|\(s\)|Undefined", text.split("</style>")[-1])
    if format_ == "md":
        assert "\n\n\n\n" not in text


def test_the_first_table_is_the_views_figures(report: Report, real_root: Path) -> None:
    status = status_of(Snapshot(Project(real_root).plan, DAYS[2]))
    table = parsed(report()).find("caption", id="axes-caption").find_parent("table")
    assert status.current
    promised = status.current.figures.promised
    shown = [int(word) if word != "–" else 0 for word in rows(table)[-1][1:]]
    assert shown == [
        promised.total,
        promised.done,
        promised.partial,
        promised.late,
        promised.moved,
        promised.deferred,
        promised.cancelled,
    ]
    assert len(rows(table)) == len(status.axes) + 2


def test_bars_stand_beside_their_words(report: Report, real_root: Path) -> None:
    status = status_of(Snapshot(Project(real_root).plan, DAYS[2]))
    assert status.current
    assert status.current.figures.completion.value
    bars = parsed(report()).select("dl.bars")[0]
    wanted = [
        whole_percent(status.current.figures.completion.value),
        whole_percent(status.current.elapsed),
    ]
    assert [one["style"] for one in bars.select("i")] == [f"width:{one}%" for one in wanted]
    assert [one.text for one in bars.select("b")] == [f"{one}%" for one in wanted]


def test_every_deliverable_in_force_is_there_with_its_file(report: Report, real_root: Path) -> None:
    text = report()
    for one in Snapshot(Project(real_root).plan, DAYS[2]).in_force:
        assert one.deliverable.id in text
        assert one.deliverable.origin.path in text


@pytest.mark.few(2)
@pytest.mark.parametrize("day", DAYS)
def test_it_is_one_accessible_file(report: Report, day: date) -> None:
    text = report(day=day)
    page = parsed(text)
    assert page.html["lang"] == "en"
    assert not page.find_all(["script", "link", "img", "iframe", "object"])
    assert "@import" not in text
    assert "url(" not in text
    assert page.find("a", class_="skip")["href"] == "#content"
    assert page.find("main", id="content")
    assert len(page.find_all("h1")) == 1
    levels = [int(one.name[1]) for one in page.find_all(re.compile("^h[1-6]$"))]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [one["id"] for one in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    for one in page.find_all(attrs={"aria-labelledby": True}):
        assert one["aria-labelledby"] in ids
    for one in page.find_all("a", href=re.compile("^#")):
        assert one["href"][1:] in ids
    for region in page.select(".scroll"):
        assert (region["role"], region["tabindex"]) == ("group", "0")
    for head in page.find_all("th"):
        assert head["scope"] in ("col", "row", "rowgroup")


def test_after_the_end_nothing_is_called_late(report: Report) -> None:
    page = parsed(report(day=DAYS[3]))
    assert not page.select(".mark.late")
    assert not page.find(id="late")
    assert "late" not in page.find(class_="lead").text
    assert "The plan ended on December 31, 2019." in page.text


def test_before_the_start_nothing_is_in_force(report: Report) -> None:
    page = parsed(report(day=DAYS[0]))
    assert "nothing is in force yet" in page.text
    assert not page.find(id="by-axis")
    assert not page.find(id="bars")


def test_a_plan_of_one_deliverable_has_no_empty_section(
    report: Report, make_plan: Callable[..., Path]
) -> None:
    root = make_plan()
    page = parsed(report(day=date(2018, 7, 1), root=root))
    assert not page.find(id="indicators")
    assert not page.find(id="behind")
    assert not page.find(id="remarks")
    for heading in page.find_all("h2"):
        assert heading.find_next_sibling().name != "h2"


def test_a_plan_without_an_action_plan_is_told(
    report: Report, make_plan: Callable[..., Path]
) -> None:
    root = make_plan()
    for file in sorted((root / "actions").rglob("*.yaml")):
        file.unlink()
    for format_ in ("html", "md"):
        text = report(format_, day=date(2018, 7, 1), root=root)
        assert "There is no action plan yet: nothing is in force." in text


def test_only_examples_are_marked_as_such(report: Report, make_plan: Callable[..., Path]) -> None:
    header = "year: 2017\ntitle: x\nstart: 2017-01-01\nend: 2017-12-31\nillustrative: true\n"
    root = make_plan({"actions/2017/plan.yaml": header})
    of_2017, of_2018 = (parsed(report(day=date(year, 7, 1), root=root)) for year in (2017, 2018))
    assert of_2017.h1.text.endswith("(example)")
    assert "example" not in of_2018.h1.text


def test_files_that_could_not_be_read_are_told_on_the_first_page(
    report: Report, make_plan: Callable[..., Path]
) -> None:
    root = make_plan({"actions/2018/b.yaml": b"\xff\xfe"})
    for format_ in ("html", "md"):
        text = report(format_, day=date(2018, 7, 1), root=root)
        assert "NOT READ: actions/2018/b.yaml" in text.replace("\\_", "_")
        assert "actions/2018/b.yaml" in text


HOSTILE = (
    "<script>alert(1)</script>",
    "{{7*7}}",
    "| a | b",
    "[x](javascript:alert(1))",
    '"onmouseover="alert(1)',
    "</style><b>",
    "# title\\n\\n- list",
)


@pytest.mark.few(2)
@pytest.mark.parametrize("word", HOSTILE)
@pytest.mark.parametrize("format_", ["html", "md"])
def test_hostile_text_anywhere_adds_no_element(
    report: Report, make_plan: Callable[..., Path], word: str, format_: str
) -> None:
    pages = []
    for text in ("Clair", word):
        quoted = text.replace('"', '\\"')
        files = {path: body.replace("@", quoted) for path, body in EVERY_FIELD.items()}
        root = make_plan(files, f"plan-{text == word}")
        written = report(format_, day=date(2018, 9, 1), root=root)
        if format_ == "md":
            written = MarkdownIt("commonmark", {"html": True}).enable("table").render(written)
        pages.append(parsed(written))
    kept = [  # but for the lines of a text
        [one for one in page.find_all() if one.name != "br" and "told" not in one.get("class", ())]
        for page in pages
    ]
    counts = [Counter(one.name for one in elements) for elements in kept]
    assert counts[0] == counts[1]
    assert len(pages[1].find_all(string=re.compile("alert|7\\*7|a \\| b|<b>|list"))) > 8
    for element in pages[1].find_all():
        assert not [name for name in element.attrs if name.startswith("on")]
        address = element.get("href", "#")
        assert address.startswith(("#", "http://", "https://", "mailto:")), address


def test_french_typography(report: Report, french: Translator) -> None:
    text = parsed(report(language=french.language)).find("body").get_text()
    words = re.sub(r"https?://\S+", "", text)
    assert not re.search(r"[^\u00a0\d]:\s", words), re.search(r"[^\u00a0]:\s", words)
    assert not re.search(r"\d %", words)
    assert not re.search(r"[\s\u00a0][;?!]", words)
    assert "«\u0020" not in words
    assert not re.search(r"\b(the|deliverable|of|and)\b", words)


def test_french_has_its_own_sentences_everywhere(report: Report, french: Translator) -> None:
    del french
    for day in DAYS:
        text = report("md", day, language="fr")
        assert not re.search(r"\b(the|deliverables?|with|figures|evidence)\b", text)


EVERY_FIELD = {
    "plan/plan.yaml": """\
title: "T @"
organisation: "O @"
language: fr
years: [2017, 2018]
period:
  start: 2017-01-01
  end: 2018-12-31
events:
  - {date: 2018-10-01, title: "E @", kind: board}
""",
    "plan/axes/1.yaml": """\
id: 1
title: "A @"
rationale: "R @"
commitments:
  - {id: "1.1", title: "C @", text: "X @"}
""",
    "plan/team.yaml": """\
roles:
  - {id: direction, title: "R @"}
partners:
  - {id: poles, title: "P @"}
""",
    "plan/indicators.yaml": """\
indicators:
  - id: I1
    commitment: 1.1
    title: "I @"
    unit: "u @"
    direction: increase
    baseline: {date: 2017-01-01, value: 1}
    targets: [{date: 2018-12-31, value: 3}]
    measurements: [{date: 2018-02-01, value: 2, source: "S @"}]
""",
    "actions/2018/plan.yaml": """\
year: 2018
title: "Y @"
label: "L @"
start: 2018-01-01
end: 2018-12-31
illustrative: true
note: "N @"
""",
    "actions/2018/a.yaml": """\
deliverables:
  - id: D1
    title: "D @"
    description: "d @"
    commitments: [1.1]
    lead: direction
    partners: [poles]
    due: 2018-06-30
    milestones: [{title: "M @", due: 2018-05-01}]
    updates:
      - date: 2018-05-01
        status: in_progress
        note: "n @"
        challenges: "c @"
        reason: "r @"
        due: 2018-07-30
        evidence: ["@", "https://example.org/x"]
  - id: D2
    title: "D @"
    commitments: [9.9]
    due: 2018-09-10
  - id: D3
    title: "D @"
    commitments: [1.1]
    due: 2018-06-30
    updates:
      - {date: 2018-05-01, status: deferred, reason: "r @"}
  - id: D4
    title: "D @"
    commitments: [1.1]
    due: 2018-06-30
    updates:
      - {date: 2018-05-01, status: cancelled, reason: "r @", resolution: "b @"}
""",
}

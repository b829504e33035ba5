"""Every kind of page as HTML: valid, linked, in figures that are those of `--json`, safe."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from pages.conftest import DAY, Made, made_of
from plantrack.pages.addresses import AGENDA, CHECK, COVERAGE, INDEX, PUBLISHED, part_of
from plantrack.pages.all import addresses_of, page_at
from plantrack.pages.desk import agenda_page, check_page
from plantrack.pages.groups import MOST_ON_A_PAGE
from plantrack.pages.kinds import MovedPage
from plantrack.pages.pieces import Link
from plantrack.pages.rendering import rendered, script, style_of
from plantrack.pages.search import titles
from plantrack.reports.templates import shipped_folder
from plantrack.wire.status import coverage_json, status_json

KINDS = {"index", "node", "deliverable", "list", "person", "indicator", "period", "coverage",
         "changes", "text", "search"}  # fmt: skip
AT_HOME = {"agenda", "check"}
BESIDE = {"style.css", "pages.js", "titres.js", PUBLISHED}


def test_every_kind_of_page_is_made_and_each_is_well_formed(local: Made, public: Made) -> None:
    """Nothing in a page acts or has a look of its own either, so that a strict policy holds."""
    assert {page.kind for page in local.pages.values()} == KINDS | AT_HOME
    assert {page.kind for page in public.pages.values()} == KINDS
    for made in (local, public):
        for address, found in made.read.items():
            assert (address, found.wrong, found.open) == (address, [], [])
            twice = [name for name, count in Counter(found.ids).items() if count > 1]
            assert (address, twice) == (address, [])
            assert found.tags.count("h1") == 1
            assert found.language == made.frame.language


def test_every_link_and_anchor_leads_somewhere(local: Made, public: Made) -> None:
    for made in (local, public):
        for address, found in made.read.items():
            for told in found.links:
                if told.startswith(("http", "#i-")):
                    continue
                where = urlsplit(told)
                path = normpath(join(address, "..", unquote(where.path))) if where.path else address
                if path in BESIDE or path.startswith("figure/"):
                    continue
                assert path in made.read, (address, told)
                assert not where.fragment or where.fragment in made.read[path].ids, (address, told)


def test_no_page_is_a_dead_end_nor_out_of_reach(local: Made) -> None:
    reached, ahead = set(), [INDEX]
    while ahead:
        address = ahead.pop()
        if address in reached or address not in local.read:
            continue
        reached.add(address)
        paths = (urlsplit(link).path for link in local.read[address].links if link[:4] != "http")
        ahead += [normpath(join(address, "..", unquote(path))) for path in paths if path]
    assert reached == set(local.pages)


def test_addresses_are_those_of_the_pages_and_each_page_is_made_alone(local: Made) -> None:
    assert [*addresses_of(local.setting)] == [*local.pages]
    for address in (INDEX, "livrable/2018-L07.html", "plan/2.1.html", "en-retard.html", CHECK):
        assert page_at(local.setting, address) == local.pages[address]
    for unknown in ("", "livrable/2018-L99.html", "../index.html", "plan/../index.html",
                    "livrable/2018-L07~2.html", "livrable/2018-L~07.html", "x/2018-L07.html",
                    "donnees.html", "recherche~2.html", "modifications~9.html"):  # fmt: skip
        assert page_at(local.setting, unknown) is None, unknown


def test_only_those_who_keep_the_plan_have_an_agenda_and_a_check(public: Made) -> None:
    assert page_at(public.setting, AGENDA) is None
    assert page_at(public.setting, CHECK) is None
    told = "".join(html for address, html in public.html.items()
                   if address not in (INDEX, "methode.html"))  # fmt: skip
    assert "1234567" not in told


def test_figures_of_the_first_page_are_those_of_status(local: Made) -> None:
    status = status_json(local.setting.status)
    page = local.pages[INDEX]
    (year,) = page.years
    of_year = next(each for each in status["plan"]["years"] if each["period"] == "2018")
    assert (
        year.figures[0].value == f"{of_year['promised']['done']} sur {of_year['promised']['total']}"
    )
    assert [each.value for each in year.figures[1:]] == [
        str(of_year["deliverables"]["late"]), str(of_year["deliverables"]["silent"]),
    ]  # fmt: skip
    assert [bar.percent for bar in year.bars] == [
        int(of_year["completion"] * 100), int(of_year["elapsed"] * 100),
    ]  # fmt: skip
    for axis, row in zip(status["axes"], page.axes.rows, strict=True):
        assert row[0].words == f"{axis['id']} {axis['title']}"
        assert row[0].target == f"plan/{axis['id']}.html"
    late = next(group for group in page.groups if group.anchor == "late")
    assert late.note == str(status["plan"]["deliverables"]["late"])


def test_figures_of_nodes_and_of_coverage_are_those_of_the_views(local: Made) -> None:
    coverage = coverage_json(local.setting.coverage)
    leaves = {each["id"]: each for each in coverage["commitments"]}
    table = local.pages[COVERAGE].table
    for row in table.rows:
        identifier = row[0].words.split()[0]
        if identifier in leaves:
            cells = leaves[identifier]["cells"].values()
            told = [f"{cell['done']}/{cell['total']}" if cell["total"] else "–" for cell in cells]
            assert [cell.words for cell in row[1:-1]] == told
    for axis in local.setting.status.axes:
        for each in axis.nodes:
            page = local.pages[f"plan/{each.commitment.id}.html"]
            rows = [row for group in page.work for row in group.rows]
            assert len(rows) == each.figures.deliverables.total


def test_a_deliverable_on_a_line_stands_as_in_list(
    local: Made, plantrack: Callable, real_root: Path
) -> None:
    told = plantrack("list", "--json", "--as-of", str(DAY), root=real_root).out
    listed = {each["id"]: each for each in json.loads(told)["deliverables"]}
    pages = (local.pages[f"periode/{year}.html"] for year in (2017, 2018))
    rows = {row.id: row for page in pages for group in page.work for row in group.rows}
    assert rows.keys() > listed.keys()  # what is to come is told, as such
    for name in rows.keys() - listed.keys():
        assert [sign.words[:10] for sign in rows[name].signs] == ["en vigueur"]
    for name, found in listed.items():
        row = rows[name]
        assert row.percent == int(found["completion"] * 100)
        assert row.due == (found["due"] or "")
        assert any(sign.key == "late" for sign in row.signs) == found["late"]
        assert any(sign.key == "silent" for sign in row.signs) == found["silent"]


def test_hostile_texts_of_a_plan_stay_text(real_root: Path, tmp_path: Path) -> None:
    root = tmp_path / "plan"
    shutil.copytree(real_root, root)
    hostile = "</title><script>alert(1)</script>\"'><img src=x onerror=alert(2)> {{ 7*7 }}"
    spelled = "'" + hostile.replace("'", "''") + "'"
    for file in root.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        text = re.sub(
            r"(?m)^( *(?:- )?(?:title|note|reason|source): ).*$(?=\n *(?:- )?\w+:|\n?\Z)",
            lambda line: line[1] + spelled,
            text,
        )
        text = re.sub(r"https://example\.org/\S*", "javascript:alert(3)", text)
        file.write_text(text, encoding="utf-8")
    made = made_of(root, "fr", is_public=False)
    for address in (INDEX, "livrable/2018-L07.html", "plan/1.html", "recherche.html", AGENDA,
                    CHECK, "modifications.html", "indicateur/I-01.html", COVERAGE):  # fmt: skip
        assert made.read[address].wrong == []
        soup = BeautifulSoup(made.html[address], "html.parser")
        assert {str(each.get("src")) for each in soup.select("script")} <= {
            "pages.js", "../pages.js", "titres.js",
        }  # fmt: skip
        assert not soup.select("img")
        assert not [each for each in soup.select("[href]") if "javascript" in str(each["href"])]
        assert hostile in soup.get_text()
    told = titles(made.setting)
    assert "</script>" in told  # a file of its own, where it is text as well
    assert json.loads(told.removeprefix("window.plantrackTitles=").rstrip(";\n"))


def test_style_and_scripts_are_small_those_of_forms_too(local: Made) -> None:
    assert len(style_of(local.setting.edition.look).encode()) <= 24 * 1024
    own = (shipped_folder() / "pages/forms/open.js").read_bytes()
    assert len(script().encode()) + len(own) <= 6 * 1024
    sizes = sorted(len(html.encode()) for address, html in local.html.items()
                   if address.startswith("livrable/"))  # fmt: skip
    assert sizes[len(sizes) // 2] <= 12_000


@pytest.fixture
def many(tmp_path: Path) -> Made:
    """A plan with more work in a year than a page tells."""
    (tmp_path / "plan/axes").mkdir(parents=True)
    (tmp_path / "actions/2018").mkdir(parents=True)
    (tmp_path / "plan/plan.yaml").write_text(
        "title: Plan\norganisation: Nous\nlanguage: fr\nyears: [2018]\n"
        "period:\n  start: 2018-01-01\n  end: 2018-12-31\n"
    )
    (tmp_path / "plan/axes/1.yaml").write_text("id: 1\ntitle: Axe\n")
    header = "year: 2018\ntitle: Année\nstart: 2018-01-01\nend: 2018-12-31\nadopted: 2018-01-01\n"
    (tmp_path / "actions/2018/plan.yaml").write_text(header)
    work = "".join(f"  - id: L{at}\n    title: Faire {at}\n    commitments: [1]\n"
                   "    due: 2018-06-30\n" for at in range(450))  # fmt: skip
    (tmp_path / "actions/2018/1.yaml").write_text(f"deliverables:\n{work}")
    return made_of(tmp_path, "fr", is_public=True)


def test_a_long_list_is_told_in_pages_that_lead_to_each_other(many: Made) -> None:
    for whole in ("plan/1.html", "periode/2018.html", "en-retard.html"):
        parts = [page_at(many.setting, part_of(whole, number)) for number in (1, 2, 3)]
        counts = [sum(len(group.rows) for group in page.work) for page in parts]
        assert counts == [MOST_ON_A_PAGE, MOST_ON_A_PAGE, 50]
        shown = [row.id for page in parts for group in page.work for row in group.rows]
        assert len(set(shown)) == 450
        for page in parts:
            html = rendered(page, many.frame)
            assert len(html.encode()) <= 150_000
            soup = BeautifulSoup(html, "html.parser")
            assert len({str(each["href"]) for each in soup.select(".pager a")}) == 3
            assert len(soup.select("nav.pager")) == 1  # landmarks are told apart by their names
    assert page_at(many.setting, part_of("plan/1.html", 4)) is None


def test_a_page_that_moved_leads_on(public: Made) -> None:
    target = Link("2018-L07 Publier", "livrable/2018-L07.html")
    page = MovedPage(address="livrable/OLD.html", title="OLD", words=("Renamed.",), target=target)
    html = rendered(page, public.frame)
    assert 'content="0; url=../livrable/2018-L07.html"' in html
    assert 'href="../livrable/2018-L07.html">2018-L07 Publier</a>' in html
    alone = MovedPage(address="livrable/GONE.html", title="GONE", words=("Removed.",))
    assert "refresh" not in rendered(alone, public.frame)


def test_what_the_agenda_leaves_out_is_led_to(many: Made) -> None:
    (owing,) = agenda_page(many.setting).roles  # of work that nobody leads
    assert len(owing.rows) < 200
    assert owing.rest == Link("et 300 autres", "en-retard.html")


def test_a_long_check_is_told_in_pages(many: Made, tmp_path: Path) -> None:
    for file in range(5):  # of each, the first hundred are told
        work = "".join(
            f"  - id: L{file}-{at}\n    title: Faire\n    weights: 2\n" for at in range(90)
        )
        (tmp_path / f"actions/2018/{file}.yaml").write_text(f"deliverables:\n{work}")
    setting = made_of(tmp_path, "fr", is_public=False).setting
    check = [check_page(setting, part) for part in (1, 2, 3)]
    assert [each.part for each in check if each] == [1, 2, 3]
    assert [link.target for link in check[0].parts][1] == "verification~2.html"
    assert page_at(setting, "verification~2.html") == check[1]
    assert page_at(many.setting, "verification~2.html") is None  # which is public
    told = [(found.place, found.words) for page in check for found in page.found]
    assert len(told) == len(setting.checked.diagnostics)

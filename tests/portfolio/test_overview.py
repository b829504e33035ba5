"""The pages about many plans: the figures of the answers, what waits first, links that lead."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio.made import DAY, THEMES, ask, bytes_of, portfolio, sync
from site_reading import Page, broken, pages_in

HOSTILE = (
    "logement",
    "nord",
    "NORD",
    "Nôrd",
    "../../x",
    "<script>alert(1)</script>",
    "con",
    '"><b id=x>',
    "–",
)
TITLE = "</title><script>alert(2)</script>"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
THEMES_MADE = 250
SITE = ("site", "--as-of", DAY, "--lang", "en")
STALE = "tricky could not be read, and is counted as it was on September 30, 2018: no plan in "


def _with_hostile_regions(file: Path) -> None:
    lines = []
    for at, region in enumerate(HOSTILE):
        lines += [f"  - id: h{at}", "    path: plans/nord", f"    region: {json.dumps(region)}"]
        lines += [f"    organisation: {json.dumps(region)}"]
    many = "".join(f"  - id: t{at}\n    title: Thème {at}\n" for at in range(THEMES_MADE))
    text = file.read_text("utf-8").replace("themes:\n", "\n".join(lines) + f"\nthemes:\n{many}")
    file.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = portfolio(tmp_path_factory.mktemp("overview"))
    _with_hostile_regions(file)
    header = file.parent / "plans/sud/plan/plan.yaml"
    told = header.read_text("utf-8").replace("Plan d’essai", TITLE)
    header.write_text(told, "utf-8")
    (file.parent / "plans/sud/actions/2018").mkdir(parents=True, exist_ok=True)
    (file.parent / "plans/sud/actions/2018/b.yaml").write_text("deliverables: [x\n")
    return file


@pytest.fixture
def pages(plantrack: Callable, made: Path) -> Path:
    """The pages of a store in which a plan is older than it should be, and another was not read."""
    folder = made.parent / "pages"
    if not folder.exists():
        assert sync(plantrack, made, "--incomplete").code == 0
        shutil.rmtree(made.parent / "plans/tricky/plan")
        assert sync(plantrack, made, "--incomplete").code == 1
        ran = ask(plantrack, made, *SITE, "--output", "pages")
        assert ran.code == 0, ran.err
        assert "pages is written; begin with index.html" in ran.err
    return folder


def rows_in(path: Path, heading: str) -> list[list[str]]:
    """Return the rows of the table under a heading, each cell as it is read."""
    html = path.read_text("utf-8")
    _, _, below = html.partition(f'<h2 id="{heading}">')
    body = below.partition("</section>")[0].partition("<tbody>")[2]
    rows = re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    rows = [re.sub(r"<small.*?</small>", "", row) for row in rows]  # whose a plan is
    cells = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows)
    return [["".join(Page(cell).words).strip() for cell in row] for row in cells]


def test_every_link_leads_somewhere_and_nothing_runs(pages: Path) -> None:
    assert list(broken(pages)) == []
    read = pages_in(pages)
    reached, left = {pages / "index.html"}, [pages / "index.html"]
    while left:
        path = left.pop()
        for link in read[path].links:
            to = (path.parent / link.partition("#")[0]).resolve()
            if to.suffix == ".html" and to not in reached:
                reached.add(to)
                left.append(to)
    assert reached == set(read)
    for path, page in read.items():
        assert not {"script", "form", "iframe", "img"} & set(page.tags), path
        assert page.tags.count("title") == 1
    assert not (pages / "pages.js").exists()


def test_figures_are_those_of_the_answers(plantrack: Callable, made: Path, pages: Path) -> None:
    told = json.loads(
        ask(plantrack, made, "status", "--by", "region", "--json", "--as-of", DAY).out
    )
    rows = {row[0]: row for row in rows_in(pages / "index.html", "status-plans")}
    assert [*rows] == [plan["id"] for plan in told["plans"]]
    for plan in told["plans"]:
        counts, promised = plan["deliverables"], plan["promised"]
        figures = [counts[name] for name in ("total", "done", "late", "silent")]
        assert rows[plan["id"]][1:7] == [
            str(count) for count in (*figures, promised["total"], promised["done"])
        ]
    sums = {row[0]: row for row in rows_in(pages / "index.html", "status-groups")}
    assert len(sums) == len(told["groups"])
    for group in told["groups"]:
        shown = sums[group["key"] or "(none)"]
        assert shown[1:3] == [str(group["plans"]), str(group["deliverables"]["total"])]
    late = json.loads(ask(plantrack, made, "late", "--json", "--as-of", DAY).out)["late"]
    listed = rows_in(pages / "retards.html", "late-late")
    assert [row[:2] for row in listed] == [[row["plan"], row["deliverable"]] for row in late]
    regions = {plan["id"]: plan["region"] for plan in told["plans"]}
    here = [row for row in late if regions[row["plan"]] == "Nord"]
    assert here
    index = (pages / "index.html").read_text("utf-8")
    (leading, *_) = re.findall(r'href="(groupe/[^"]+)">Nord</a>', index)
    of_key = rows_in(pages / leading, "late-late")
    assert [row[:2] for row in of_key] == [[row["plan"], row["deliverable"]] for row in here]
    shown = json.loads(ask(plantrack, made, "show", "nord", "--json", "--as-of", DAY).out)
    (anchor,) = re.findall(r'id="(plan-\d+-periods)"', (pages / "plan/nord.html").read_text())
    periods = rows_in(pages / "plan/nord.html", anchor)
    assert [row[:2] for row in periods] == [
        [each["period"], str(each["deliverables"]["total"])] for each in shown["periods"]
    ]
    counted = Page((pages / "index.html").read_text("utf-8")).words
    plans_late = len({row["plan"] for row in late})
    assert counted[counted.index("plans with late deliverables") - 2] == str(plans_late)


def test_what_cannot_be_counted_comes_first(pages: Path, made: Path) -> None:
    index = (pages / "index.html").read_text("utf-8")
    assert index.index(STALE) < index.index("<h2")
    assert "sud: the figures do not count what could not be read" in index
    tricky = (pages / "plan/tricky.html").read_text("utf-8")
    assert STALE in tricky
    assert "sud: " not in tricky
    leading = {
        path.name for path in (pages / "groupe").iterdir() if "#exceptions" in path.read_text()
    }
    assert leading == {"sans~.html"}  # of the keys, that alone whose plans are such
    assert 'index.html#exceptions"' in (pages / "retards.html").read_text("utf-8")
    assert "September 30, 2018" in tricky  # when it was read
    every = b"".join(bytes_of(pages).values())
    assert str(made.parent).encode() not in every
    for secret in (b"canari", b"Secret de note", b"Attente."):
        assert secret not in every


@pytest.mark.usefixtures("pages")
def test_plans_that_are_not_asked_about_are_no_exception(
    plantrack: Callable, made: Path, tmp_path: Path
) -> None:
    of_nord = ("--where", "region=Nord")
    told = json.loads(ask(plantrack, made, "status", *of_nord, "--json", "--as-of", DAY).out)
    assert told["exceptions"] == []
    assert ask(plantrack, made, *SITE, *of_nord, "--output", str(tmp_path)).code == 0
    for page in pages_in(tmp_path):
        assert "exceptions" not in page.read_text("utf-8"), page
    of_none = ("--where", "region=")
    told = json.loads(ask(plantrack, made, "status", *of_none, "--json", "--as-of", DAY).out)
    assert {each["id"] for each in told["exceptions"]} == {"sud", "tricky"}


def test_names_are_text_and_names_of_files(pages: Path) -> None:
    keys = sorted((pages / "groupe").iterdir())
    titles = [
        re.search(r"<h1>(.*?)</h1>", path.read_text("utf-8"), re.DOTALL)[1]  # type: ignore[index]
        for path in keys
    ]
    assert len(keys) == len(HOSTILE) + 2  # Nord, and those of none
    assert len({path.name.casefold() for path in keys}) == len(keys)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9~-]*\.html", path.name) for path in keys)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in titles
    assert (pages / "groupe/con~.html").exists()
    assert "September 30, 2018" in (pages / "methode.html").read_text("utf-8")
    for listing in (pages / "index.html", pages / "silence.html"):  # whose each plan is, as text
        assert "&lt;script&gt;alert(1)&lt;/script&gt;</small></th>" in listing.read_text("utf-8")
    assert TITLE in "".join(Page((pages / "plan/sud.html").read_text("utf-8")).words)
    nord = [path for path, title in zip(keys, titles, strict=True) if title == "Nord"]
    assert [row[0] for row in rows_in(nord[0], "key-0-plans")] == ["nord", "orientations"]


def test_long_lists_are_told_in_parts(pages: Path) -> None:
    parts = [pages / "themes.html", *sorted(pages.glob("themes~*.html"))]
    listed = [[row[0] for row in rows_in(part, "themes-themes")] for part in parts]
    told = [*(f"t{at}" for at in range(THEMES_MADE)), "logement", "eau"]
    assert [name for names in listed for name in names] == told
    assert len(parts) == 3  # two lists of so many
    last = parts[-1].read_text("utf-8")
    theme, keys = re.findall(r'<th scope="row">logement</th>\n<td>(<a href="[^"]*">)(\w+)', last)[0]
    assert (theme, keys) == ('<a href="groupe/nord~2cb5d1c6.html">', "Nord")
    assert max(path.stat().st_size for path in pages.rglob("*.html")) <= 150_000


def test_the_same_facts_give_the_same_bytes_and_what_is_gone_is_removed(
    plantrack: Callable, made: Path, pages: Path, tmp_path: Path
) -> None:
    words = (*SITE, "--output", str(tmp_path / "pages"))
    assert ask(plantrack, made, *words).code == 0
    before = bytes_of(tmp_path / "pages")
    assert before == bytes_of(pages)
    assert "written: 0; removed: 0" in ask(plantrack, made, *words).err
    (tmp_path / "pages/mine.txt").write_text("mine")
    of_one = plantrack("site", "--output", str(tmp_path / "pages"), "--no-history", "--force")
    assert (of_one.code, "celles de plusieurs" in of_one.err) == (2, True)
    assert plantrack("site", "--output", str(tmp_path / "one"), "--no-history").code == 0
    of_many = ask(plantrack, made, *SITE, "--output", str(tmp_path / "one"))
    assert (of_many.code, "those of many" in of_many.err) == (2, True)
    ran = ask(plantrack, made, *words, "--where", "tag=pilote", "--by", "tag", "--lang", "fr")
    assert ran.code == 0
    assert (tmp_path / "pages/mine.txt").exists()
    left = bytes_of(tmp_path / "pages")
    assert {name for name in left if name.startswith(("plan/", "groupe/"))} == {
        "plan/nord.html", "plan/orientations.html", "groupe/pilote.html"
    }  # fmt: skip
    index = left["index.html"].decode()
    assert '<html lang="fr">' in index
    assert "étiquette\u00a0: pilote" in index
    assert "ne s’additionnent pas" in index  # a plan counts under each of its tags
    assert list(broken(tmp_path / "pages")) == []


@pytest.mark.parametrize("by", ["period", "day", "sector", "organisation"])
@pytest.mark.few(1)
def test_each_key_sums_what_it_can(
    plantrack: Callable, made: Path, pages: Path, tmp_path: Path, by: str
) -> None:
    assert pages.exists()
    ran = ask(plantrack, made, *SITE, "--by", by, "--output", str(tmp_path / "p"))
    assert ran.code == 0, ran.err
    assert list(broken(tmp_path / "p")) == []
    assert (tmp_path / "p/groupe").exists() == (by in ("sector", "organisation"))


REFUSED = (
    ((), "name the folder of the pages with --output"),
    (("--output", "p", "--json"), "leave out --json"),
    (("--output", "p", "--csv"), "leave out --csv"),
    (("--output", "p", "--format", "html"), "leave out --format"),
    (("--output", "p", "--xlsx", "x.xlsx"), "leave out --xlsx"),
    (("nord", "--output", "p"), "leave out nord"),
    (("--output", "p", "--days", "2018"), "--days goes with `portfolio sync` only"),
    (("--output", "p", "--by", "regions"), "no sums by regions"),
    (("--output", "store"), "name an empty folder"),
    (("--output", "catalogue.yaml"), "is a file: name a folder"),
)


def test_what_means_nothing_is_refused(plantrack: Callable, made: Path, pages: Path) -> None:
    assert pages.exists()
    before = bytes_of(made.parent)
    for words, said in REFUSED:
        ran = ask(plantrack, made, *SITE, *words)
        assert (ran.code, said in ran.err) == (2, True), ran.err
        assert "--force" not in ran.err
    assert bytes_of(made.parent) == before


def test_without_regions_and_themes_there_are_no_pages_of_them(
    plantrack: Callable, tmp_path: Path
) -> None:
    file = portfolio(tmp_path / "many")
    text = file.read_text("utf-8").replace(THEMES, "")
    file.write_text(re.sub(r"    region: .*\n", "", text), "utf-8")
    assert sync(plantrack, file, "--incomplete").code == 0
    assert ask(plantrack, file, "site", "--output", "pages").code == 0
    names = {name for name in bytes_of(file.parent / "pages") if "/" not in name}
    assert "themes.html" not in names
    assert not (file.parent / "pages/groupe").exists()
    assert list(broken(file.parent / "pages")) == []


@pytest.mark.nightly
@pytest.mark.skipif(not CHROMIUM, reason="needs chromium on the PATH")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_telephone(pages: Path, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(color_scheme=scheme, viewport={"width": 390, "height": 800})
        for name in ("index.html", "plan/orientations.html", "groupe/con~.html", "silence.html",
                     "themes~2.html", "methode.html"):  # fmt: skip
            page.goto((pages / name).as_uri())
            found = Axe().run(page, options=rules | {"preload": False}).response["violations"]
            assert [
                f"{name} {each['id']}: {each['nodes'][0]['html'][:200]}" for each in found
            ] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= 390
        browser.close()


def test_nothing_of_many_plans_is_written_among_the_files_of_one(
    plantrack: Callable, made: Path, pages: Path
) -> None:
    assert pages.exists()
    before = bytes_of(made.parent)
    place = "plans/nord/actions/x"
    for ran in (
        sync(plantrack, made, "--lang", "en", store=place),
        ask(plantrack, made, "late", "--lang", "en", "--output", f"{place}.md"),
        ask(plantrack, made, *SITE, "--output", place),
    ):
        assert (ran.code, "is among the files of the plan" in ran.err) == (2, True), ran.err
    assert bytes_of(made.parent) == before


@pytest.mark.parametrize(
    "words", [("site",), ("report", "--format", "html"), ("status", "--format", "md")]
)
def test_a_link_that_the_catalogue_brings_leads_into_no_plan(
    plantrack: Callable, made: Path, pages: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert pages.is_dir()  # the facts are there
    shutil.copytree(made.parent / "plans/nord", tmp_path / "elsewhere")
    (tmp_path / "elsewhere/README.md").write_text("Ours.\n")
    (tmp_path / "elsewhere/empty").mkdir()
    link = made.parent / "out"
    link.unlink(missing_ok=True)
    link.symlink_to(tmp_path / "elsewhere" / ("empty" if words == ("site",) else "README.md"))
    ran = ask(plantrack, made, *words, "--lang", "en", "--as-of", DAY, "--output", "out")
    assert (ran.code, "nothing is written through it" in ran.err) == (2, True)
    assert (tmp_path / "elsewhere/README.md").read_text() == "Ours.\n"
    assert not [*(tmp_path / "elsewhere/empty").iterdir()]

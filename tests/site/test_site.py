"""The public site, from the command line: what it holds, what it never does, how it is written."""

import csv
import io
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from conftest import write_plan
from places import FROZEN, TRICKY
from plantrack.cli.app import run
from plantrack.pages.addresses import picture_of, picture_of_plan
from repository import commit, git
from site_planted import WORD, planted
from site_reading import broken, pages_in

CLOCK = date(2018, 9, 30)
BASE = "https://example.org/plan/"
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = "<script>alert(1)</script> \"'&amp; {{ 7*7 }} {% raw %} ]]> <!-- </title>"

LINE = "note: Seize régions complètes; la maquette de la carte est prête."


def xml(path: Path) -> Element:
    """Return a file of ours as XML."""
    return fromstring(path.read_bytes())  # noqa: S314 - the program has just written it


def build(root: Path, output: Path, *words: str, code: int = 0) -> Path:
    """Write a site of a plan, and return its folder."""
    line = ["site", "--root", str(root), "--output", str(output), *words]
    assert run(line, CLOCK) == code
    return output


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return planted(tmp_path_factory.mktemp("planted") / "plan")


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    return build(root, root.parent / "site", "--lang", "fr,en", "--base", BASE)


def files_in(folder: Path) -> dict[str, bytes]:
    """Return what a folder holds, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_no_byte_tells_what_is_never_published(site: Path) -> None:
    for name, content in files_in(site).items():
        found = re.search(rb"(?i).{0,40}" + WORD.encode() + rb".{0,40}", content)
        assert found is None, (name, found)
        assert b"essai@example.org" not in content, name
        assert WORD not in name.casefold()


def test_what_is_withheld_says_so_and_what_is_open_is_there(site: Path) -> None:
    page = (site / "livrable/2018-L07.html").read_text("utf-8")
    for told in ("Une note ouverte.", "texte non publié", "pièce au dossier",
                 "https://example.org/ouvert"):  # fmt: skip
        assert told in page, told
    assert "text not published" in (site / "en/livrable/2018-L07.html").read_text("utf-8")


def test_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    assert [*broken(site.resolve())] == []
    pages = pages_in(site)
    assert len(pages) > 200
    for path, page in pages.items():
        assert not [each for each in page.loaded if each.startswith(("http", "//"))], path
        assert not any(link.startswith("/") for link in page.links), path


def test_both_languages_lead_to_each_other(site: Path) -> None:
    french = (site / "livrable/2018-L07.html").read_text("utf-8")
    english = (site / "en/livrable/2018-L07.html").read_text("utf-8")
    assert 'hreflang="en" href="../en/livrable/2018-L07.html"' in french
    assert 'hreflang="fr" href="../../livrable/2018-L07.html"' in english
    assert f'rel="canonical" href="{BASE}en/livrable/2018-L07.html"' in english


def test_only_the_first_page_and_the_method_spell_the_version(site: Path, root: Path) -> None:
    version = git(root, "rev-parse", "--short=7", "HEAD")
    told = {
        path.relative_to(site).as_posix()
        for path, page in pages_in(site).items()
        if f"Version {version}" in "".join(page.words)
    }
    assert told == {
        f"{top}{name}" for top in ("", "en/") for name in ("index.html", "methode.html")
    }
    assert version in (site / "version.svg").read_text("utf-8")


def test_a_list_by_name_is_in_the_order_of_names(site: Path) -> None:
    every = "".join(pages_in(site)[site / "recherche.html"].words)
    told = re.findall(r"20\d\d-L\d\d(?= )", every)
    assert told == sorted(told)
    assert len(told) > 20


def test_figures_are_those_of_the_status(site: Path, root: Path, plantrack: Callable) -> None:
    told = json.loads(plantrack("status", "--json", root=root, clock=CLOCK).out)
    words = "".join(pages_in(site)[site / "index.html"].words)
    current = next(year for year in told["plan"]["years"] if year["year"] == 2018)
    promised = current["promised"]
    assert f"{promised['done']} sur {promised['total']}" in words


@pytest.mark.few(1)
@pytest.mark.parametrize("name", ["fil.xml", "fil/2.xml", "en/fil.xml"])
def test_a_feed_is_atom(site: Path, name: str) -> None:
    feed = xml(site / name)
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    for each in (feed, *entries):
        for tag in ("id", "title", "updated"):
            assert (each.findtext(ATOM + tag) or "").strip(), tag
        assert datetime.fromisoformat(each.findtext(f"{ATOM}updated") or "").tzinfo
    ids = [each.findtext(f"{ATOM}id") for each in entries]
    assert len({*ids}) == len(ids) > 0
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    top = "en/" if name.startswith("en/") else ""
    for each in entries:
        link = each.find(f"{ATOM}link")
        assert link is not None
        address, _, anchor = link.get("href", "").removeprefix(BASE).partition("#")
        assert address.startswith(top)
        assert not anchor or anchor in pages_in(site)[site / address].anchors


def test_a_feed_is_json(site: Path) -> None:
    for name in ("fil.json", "fil/2.json", "en/fil.json"):
        feed = json.loads((site / name).read_text("utf-8"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == BASE + name
        assert {"id", "url", "content_text", "date_published"} <= feed["items"][0].keys()
    atom = xml(site / "fil.xml").findall(f"{ATOM}entry/{ATOM}id")
    told = json.loads((site / "fil.json").read_text("utf-8"))["items"]
    assert [each.text for each in atom] == [each["id"] for each in told]


def test_items_keep_their_ids_when_the_plan_goes_on(root: Path, site: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(root, tmp_path / "plan")
    path = folder / "actions/2018/2-ecosysteme.yaml"
    text = path.read_text("utf-8").replace("Une note ouverte.", "Une note, ouverte.")
    path.write_text(text.replace("id: 2018-L08\n", "id: 2018-L88\n    formerly: [2018-L08]\n"))
    commit(folder, "2018-08-01T10:00:00-04:00")
    later = build(folder, tmp_path / "site")
    ids = [
        {each["id"]: each for each in json.loads((place / "fil.json").read_text("utf-8"))["items"]}
        for place in (site, later)
    ]
    assert ids[0].keys() < ids[1].keys()
    moved = (later / "livrable/2018-L08.html").read_text("utf-8")
    assert "2018-L88.html" in moved
    assert [*broken(later.resolve())] == []


@pytest.mark.nightly
def test_a_remark_that_changes_is_told_by_no_feed(root: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(root, tmp_path / "plan")
    path = folder / "actions/2018/2-ecosysteme.yaml"
    before = files_in(build(folder, tmp_path / "before"))
    text = path.read_text("utf-8").replace("canari-internal", "canari-other")
    path.write_text(text.replace("canari-alone", "canari-another"), "utf-8")
    commit(folder, "2018-08-01T10:00:00-04:00")
    after = files_in(build(folder, tmp_path / "after"))
    for name in ("fil.xml", "fil.json", "fil/2.xml", "livrable/2018-L07.html"):
        assert after[name] == before[name], name


@pytest.mark.nightly
def test_a_reason_that_was_rewritten_is_told_as_it_is_today(root: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(root, tmp_path / "plan")
    path = folder / "actions/2018/2-ecosysteme.yaml"
    text = path.read_text("utf-8")
    old = "Attente des données de trois régions."
    assert old in text
    path.write_text(text.replace(old, "Données attendues."), "utf-8")
    commit(folder, "2018-08-01T10:00:00-04:00")
    site = files_in(build(folder, tmp_path / "site"))
    assert [name for name, content in site.items() if old.encode() in content] == []
    assert "Données attendues.".encode() in site["modifications.html"]
    path.write_text(text.replace(f"        reason: {old}\n", ""), "utf-8")
    commit(folder, "2018-08-02T10:00:00-04:00")
    site = files_in(build(folder, tmp_path / "site"))
    assert [name for name, content in site.items() if old.encode() in content] == []


@pytest.mark.nightly
def test_a_name_that_two_things_would_have_is_that_of_one(
    root: Path, tmp_path: Path, plantrack: Callable
) -> None:
    """On most machines, two names that differ by case alone are those of one file."""
    folder = shutil.copytree(root, tmp_path / "plan")
    days = iter(range(11, 31))

    def renamed(*words: str) -> None:
        assert plantrack(*words, root=folder, clock=CLOCK).code == 0
        commit(folder, f"2018-07-{next(days)}T10:00:00-04:00")

    renamed("rename", "2018-L08", "2018-l08")
    renamed("rename", "I-02", "I-91")
    renamed("rename", "I-91", "I-92")
    renamed("remove", "I-92")
    renamed("rename", "I-01", "Promises")
    renamed("rename", "4", "IV")
    site = build(folder, tmp_path / "site", "--lang", "fr,en")
    names = [*files_in(site)]
    assert len({name.casefold() for name in names}) == len(names)
    for kept in ("livrable/2018-l08.html", "figure/I-01.svg", "figure/Promises~.svg",
                 "figure/promises.svg", "fil/4.xml", "fil/IV.xml", "fil/IV.json"):  # fmt: skip
        assert kept in names, kept
    for former in ("I-02", "I-91"):
        assert "I-92.html" in (site / f"indicateur/{former}.html").read_text("utf-8")
    assert [*broken(site.resolve())] == []
    build(folder, site, "--lang", "fr,en", "--check")


def test_pictures_of_the_whole_plan_have_names_that_no_indicator_takes(site: Path) -> None:
    told = json.loads((site / "donnees/plan.json").read_text("utf-8"))
    indicators = {each["id"] for each in told["indicators"]}
    others = {path.stem for path in (site / "figure").iterdir()} - indicators
    assert others
    for name in others:
        assert picture_of(name) != picture_of_plan(name), name


def test_what_was_removed_says_when_and_by_whose_decision(
    root: Path, tmp_path: Path, plantrack: Callable
) -> None:
    folder = shutil.copytree(root, tmp_path / "plan")
    assert plantrack("remove", "I-01", root=folder, clock=CLOCK).code == 0
    why = "changes:\n  - id: I-01\n    reason: Sans objet.\n    resolution: CA-2018-99\n"
    changes = folder / "plan/changes.yaml"
    text = changes.read_text("utf-8")
    changes.write_text(text.replace("changes:\n", why, 1), "utf-8")
    commit(folder, "2018-08-01T10:00:00-04:00")
    page = (build(folder, tmp_path / "site") / "indicateur/I-01.html").read_text("utf-8")
    for told in ("1er août 2018", "CA-2018-99", "Sans objet.", "Élus et candidats rencontrés"):
        assert told in page, told
    bare = build(folder, tmp_path / "bare", "--no-history")
    assert (bare / "indicateur/I-01.html").is_file()
    assert not (bare / "fil.xml").exists()
    assert [*broken(bare.resolve())] == []


def test_a_measurement_after_the_day_says_so_beside_its_source(site: Path) -> None:
    """In a column of its own, that would be out of sight on a telephone."""
    page = (site / "indicateur/I-01.html").read_text("utf-8")
    assert re.search(r"publiques · après la date de référence, non compté\s*</td>", page)


def test_tables_say_what_the_json_says(site: Path) -> None:
    told = json.loads((site / "donnees/plan.json").read_text("utf-8"))
    package = json.loads((site / "donnees/datapackage.json").read_text("utf-8"))
    tables = {}
    for each in package["resources"]:
        text = (site / "donnees" / each["path"]).read_text("utf-8")
        rows = [*csv.DictReader(io.StringIO(text))]
        fields = [field["name"] for field in each["schema"]["fields"]]
        assert text.split("\n", 1)[0] == ",".join(fields)
        tables[each["name"]] = rows
    entries = [(d["id"], e) for d in told["deliverables"] for e in d.get("updates", ())]
    assert len(tables["entries"]) == len(entries)
    for (name, entry), row in zip(entries, tables["entries"], strict=True):
        assert row["deliverable"] == name
        for field, value in entry.items():
            assert row[field] == ("\n".join(value) if isinstance(value, list) else value)
    assert [row["id"] for row in tables["deliverables"]] == [d["id"] for d in told["deliverables"]]
    assert "licenses" not in package
    assert {"file", "kept"}.isdisjoint({*tables, *tables["deliverables"][0]})


def test_a_page_follows_the_order_of_the_files(tmp_path: Path) -> None:
    """What waits for a deliverable is named in the order of the plan, as its files are named."""
    waits = "  - id: 2019-{0}\n    title: Suite\n    commitments: ['2.1']\n    due: 2019-09-30\n"
    root = shutil.copytree(TRICKY, tmp_path / "plan")
    for at, name in (("91", "5.yaml"), ("92", "6.yaml")):
        text = f"deliverables:\n{waits.format(at)}    depends_on: [2019-01]\n"
        (root / "actions/2019" / name).write_text(text, "utf-8")
    site = build(root, tmp_path / "site", "--no-history")
    (root / "actions/2019/5.yaml").rename(root / "actions/2019/7.yaml")
    build(root, site, "--no-history")
    page = (site / "livrable/2019-01.html").read_text("utf-8")
    assert page.index("2019-92") < page.index("2019-91")


def test_an_id_that_stands_twice_makes_no_page_older_than_the_files(tmp_path: Path) -> None:
    root = shutil.copytree(TRICKY, tmp_path / "plan")
    file = root / "actions/2019/9.yaml"
    twice = "deliverables:\n  - id: 2019-01\n    title: {}\n    commitments: ['2.1']\n"
    file.write_text(twice.format("Avant"), "utf-8")
    site = build(root, tmp_path / "site", "--no-history")
    file.write_text(twice.format("Après"), "utf-8")
    build(root, site, "--no-history")
    build(root, tmp_path / "fresh", "--no-history")
    assert files_in(site) == files_in(tmp_path / "fresh")
    title = "Tenir la foire des métiers au printemps"  # of the first, as in the list of all
    assert f"2019-01 · {title}" in (site / "livrable/2019-01.html").read_text("utf-8")


def test_files_whose_names_count_alike_keep_their_order(tmp_path: Path) -> None:
    """The order of a folder, which is that of an export too: not another one in each process."""
    axis = "id: {0}\ntitle: Axe {0}\ncommitments:\n  - id: {0}.1\n    title: Engagement\n"
    named = {f"plan/axes/{at:0>{at}}.yaml".replace(f"{at}.", "1."): at for at in range(1, 8)}
    root = write_plan(tmp_path / "plan", {path: axis.format(at) for path, at in named.items()})
    told = json.loads((build(root, tmp_path / "site") / "donnees/plan.json").read_text("utf-8"))
    assert [each["id"] for each in told["axes"]] == [str(named[each]) for each in sorted(named)]


def test_the_catalogue_is_json_ld_that_needs_nothing_else(site: Path) -> None:
    told = json.loads((site / "donnees/catalogue.jsonld").read_text("utf-8"))
    prefixes = told["@context"]
    assert all(isinstance(each, str) and each.endswith(("#", "/")) for each in prefixes.values())

    def walked(node: object) -> Iterator[str]:
        if isinstance(node, dict):
            yield from node
            types = node.get("@type", [])
            yield from [types] if isinstance(types, str) else types
            for each in node.values():
                yield from walked(each)
        elif isinstance(node, list):
            for each in node:
                yield from walked(each)

    terms = {term for term in walked(told["@graph"]) if not term.startswith("@")}
    assert {term.partition(":")[0] for term in terms} <= {*prefixes}
    dataset = told["@graph"][0]
    assert {"dcat:Dataset", "schema:Dataset"} == {*dataset["@type"]}
    assert "dct:license" not in dataset
    assert dataset["dct:language"] == {"@id": "http://id.loc.gov/vocabulary/iso639-1/fr"}
    for each in dataset["dcat:distribution"]:
        assert (site / each["@id"].removeprefix(BASE)).is_file()


def test_a_licence_is_told_where_the_plan_has_one(root: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(root, tmp_path / "plan")
    path = folder / "plan/plan.yaml"
    path.write_text(path.read_text("utf-8") + "licence: CC-BY-4.0\n", "utf-8")
    data = build(folder, tmp_path / "site", "--no-history") / "donnees"
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    assert package["licenses"] == [{"name": "CC-BY-4.0"}]
    (dataset,) = json.loads((data / "catalogue.jsonld").read_text("utf-8"))["@graph"]
    assert "dct:LicenseDocument" in dataset["dct:license"]["@type"]
    assert dataset["dct:license"]["dct:title"] == dataset["schema:license"]["schema:name"]
    assert dataset["dct:license"]["dct:title"] == "CC-BY-4.0"
    assert "CC-BY-4.0" in (data / "LISEZ-MOI.txt").read_text("utf-8")


def test_a_hostile_plan_is_text(tmp_path: Path) -> None:
    folder = shutil.copytree(FROZEN, tmp_path / "plan")
    quoted = json.dumps(HOSTILE)
    for path, old in (
        ("plan/plan.yaml", "title: Orientations stratégiques 2017-2020"),
        ("plan/plan.yaml", "organisation: Chantier de l’économie sociale"),
        ("actions/2018/2-ecosysteme.yaml", LINE),
    ):  # fmt: skip
        text = (folder / path).read_text("utf-8")
        assert old in text
        new = f"{old.partition(':')[0]}: {quoted}"
        (folder / path).write_text(text.replace(old, new, 1), "utf-8")
    commit(folder, "2018-06-12T10:00:00-04:00")
    site = build(folder, tmp_path / "site", "--lang", "fr,en")
    for path, page in pages_in(site).items():
        assert b"alert(1)</script>" not in path.read_bytes(), path
        assert HOSTILE in "".join(page.words), path
    for path in (*site.rglob("*.xml"), *site.rglob("*.svg")):
        xml(path)


@pytest.mark.nightly
@pytest.mark.skipif(not hasattr(time, "tzset"), reason="zones are set so on POSIX systems")
def test_the_same_plan_gives_the_same_bytes_in_any_zone(
    root: Path, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        words = ("--lang", "fr,en", "--base", BASE)
        again = build(root, tmp_path / zone.replace("/", "-"), *words)
        assert files_in(again) == files_in(site)
    monkeypatch.undo()
    time.tzset()


def test_only_what_differs_is_written_and_what_is_gone_is_removed(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = build(root, tmp_path / "site", "--lang", "fr,en")
    build(root, site, "--lang", "fr,en", "--check")
    assert "est à jour" in capsys.readouterr().out
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    (site / "livrable/2018-L07.html").write_text("altered", "utf-8")
    (site / "livrable/vieux.html").write_text("old", "utf-8")
    (site / "livrable/notes.txt").write_text("theirs", "utf-8")
    (site / "CNAME").write_text("plan.example.org", "utf-8")
    build(root, site, "--lang", "fr,en", "--check", code=1)
    assert (site / "livrable/2018-L07.html").read_text("utf-8") == "altered"
    build(root, site, "--lang", "fr,en")
    after = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    changed = {path.name for path in before if after.get(path) != before[path]}
    assert changed == {"2018-L07.html"}
    assert {path.name for path in after.keys() - before.keys()} == {"notes.txt", "CNAME"}
    build(root, site, "--lang", "fr")
    assert not (site / "en").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no day on which a file was touched")
def test_a_page_changed_in_its_size_and_on_its_day_is_made_again(
    root: Path, tmp_path: Path
) -> None:
    site = build(root, tmp_path / "site", "--no-history")
    page = site / "livrable/2018-L07.html"
    told, known = page.read_bytes(), page.stat()
    page.write_bytes(told.replace(b"2018-L07", b"2018-L08"))
    os.utime(page, ns=(known.st_atime_ns, known.st_mtime_ns))
    assert page.stat().st_size == known.st_size
    build(root, site, "--no-history", "--check", code=1)
    build(root, site, "--no-history")
    assert page.read_bytes() == told


def test_a_folder_that_is_not_ours_is_left_alone(root: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "lettre.txt").write_text("à garder", "utf-8")
    (theirs / "vieux.html").write_text("à garder", "utf-8")
    build(root, theirs, code=2)
    assert [path.name for path in sorted(theirs.iterdir())] == ["lettre.txt", "vieux.html"]
    build(root, theirs, "--force")
    assert (theirs / "index.html").is_file()
    assert (theirs / "vieux.html").read_text("utf-8") == "à garder"
    build(root, theirs, "--check")
    build(root, theirs)
    assert (theirs / "vieux.html").read_text("utf-8") == "à garder"
    assert (theirs / "fil.xml").is_file()
    build(root, theirs, "--no-history")
    assert (theirs / "vieux.html").read_text("utf-8") == "à garder"
    assert not (theirs / "fil.xml").exists()
    for place in (root, root / "plan", root / "actions"):
        build(root, place, code=2)
        build(root, place, "--force", code=2)


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links are made so on POSIX systems")
def test_a_folder_in_the_place_of_a_page_is_named(
    root: Path, tmp_path: Path, plantrack: Callable
) -> None:
    page = tmp_path / "site/index.html"
    page.mkdir(parents=True)
    told = plantrack("site", "--output", str(page.parent), "--force", root=root, clock=CLOCK)
    assert told.code == 2
    assert f"{page} ne peut pas être écrit" in told.err


@pytest.mark.parametrize(
    "line",
    ["site: {withhold: [challenge]}", "site: {withhold: challenges}", "site: {witthold: [by]}",
     "sites: {withhold: [by]}", "site: [by]"],
)  # fmt: skip
def test_nothing_is_published_while_what_is_withheld_is_not_understood(
    line: str, tmp_path: Path, plantrack: Callable
) -> None:
    folder, output = shutil.copytree(FROZEN, tmp_path / "plan"), tmp_path / "site"
    header = folder / "plan/plan.yaml"
    header.write_text(f"{header.read_text('utf-8')}{line}\n", "utf-8")
    told = plantrack("site", "--output", str(output), root=folder, clock=CLOCK)
    assert told.code == 2
    assert "plan/plan.yaml" in told.err
    assert "être retenu" in told.err
    assert not output.exists()


def test_what_is_withheld_today_is_withheld_of_older_versions(root: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(root, tmp_path / "plan")
    header = folder / "plan/plan.yaml"
    text = header.read_text("utf-8")
    header.write_text(text.replace("[challenges, by]", "[note, by]"), "utf-8")
    site = build(folder, tmp_path / "site", "--no-history", "--at", "HEAD")
    page = (site / "livrable/2018-L07.html").read_text("utf-8")
    assert "Une note ouverte." not in page
    assert "canari" not in page
    header.write_text(f"{text}site: [note]\n", "utf-8")  # written twice: it cannot be read
    build(folder, tmp_path / "other", "--no-history", "--at", "HEAD", code=2)


def test_nothing_is_written_or_removed_through_a_link(root: Path, tmp_path: Path) -> None:
    site = build(root, tmp_path / "site")
    away = tmp_path / "away"
    shutil.move(site / "livrable", away)
    (away / "vieux.html").write_text("à garder", "utf-8")
    (site / "livrable").symlink_to(away)
    build(root, site, code=2)
    assert (away / "vieux.html").is_file()


def test_a_plan_that_cannot_be_read_whole_is_not_published(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(root, tmp_path / "plan")
    (folder / "actions/2018/2-ecosysteme.yaml").write_text("deliverables: [", "utf-8")
    build(folder, tmp_path / "site", code=2)
    assert not (tmp_path / "site").exists()
    assert "2-ecosysteme.yaml" in capsys.readouterr().err
    build(root, tmp_path / "site", "--lang", "fr,es", code=2)
    build(root, tmp_path / "site", "--base", "example.org", code=2)


EDITS = (
    ("actions/2018/2-ecosysteme.yaml", "id: 2018-L07", "id: 2018-L77"),
    ("plan/plan.yaml", "[challenges, by]", "[note, by]"),
)


def test_what_is_kept_of_each_file_changes_no_byte(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Edit after edit, a site that is made again is what a first one would be."""
    folder = shutil.copytree(root, tmp_path / "plan")
    kept = tmp_path / "site"
    for at, (name, old, new) in enumerate((("", "", ""), *EDITS)):
        if name:
            path = folder / name
            text = path.read_text("utf-8")
            assert old in text, name
            path.write_text(text.replace(old, new, 1), "utf-8")
        monkeypatch.setenv("PLANTRACK_CACHE", str(tmp_path / "cache"))
        build(folder, kept, "--no-history")
        monkeypatch.setenv("PLANTRACK_CACHE", "off")
        anew = build(folder, tmp_path / f"anew-{at}", "--no-history")
        assert files_in(kept) == files_in(anew)

"""`plantrack show`."""

import json
import shutil
from collections.abc import Callable

import pytest

from conftest import PLAN_FILES
from repository import commit


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("identifier", "kind"),
    [("2", "axis"), ("2.3", "commitment"), ("2018-L07", "deliverable"), ("i-01", "indicator")],
)
def test_each_kind(plantrack: Callable, identifier: str, kind: str) -> None:
    assert json.loads(plantrack("show", identifier, "--json").out)["kind"] == kind
    assert plantrack("show", identifier).code == 0


def test_a_thread_is_told_whole(plantrack: Callable) -> None:
    answer = json.loads(plantrack("show", "2018-L04", "--json").out)
    assert [one["id"] for one in answer["thread"]] == ["2017-L04", "2018-L04", "2019-L03"]


def test_the_file_and_line_are_shown_where_they_are_asked_for(plantrack: Callable) -> None:
    place = "actions/2018/2-ecosysteme.yaml:20"
    assert place in plantrack("show", "2018-L07", "--details").out
    assert place not in plantrack("show", "2018-L07").out
    assert "plan/axes/2-ecosysteme.yaml:" in plantrack("show", "2.3", "--details").out


def test_the_version_that_had_an_entry_is_a_detail(
    plantrack: Callable, make_plan: Callable
) -> None:
    work = "  - id: 2018-L02\n    title: Publier\n    commitments: [1.1]\n"
    root = make_plan({"actions/2018/b.yaml": f"deliverables:\n{work}"})
    commit(root, "2018-06-12T10:00:00-04:00")
    entry = "    updates:\n      - date: 2018-06-20\n        status: in_progress\n"
    later = {"actions/2018/b.yaml": f"deliverables:\n{work}{entry}"}
    commit(root, "2018-06-25T10:00:00-04:00", later)
    words = ("show", "2018-L02", "--as-of", "2018-06-30")
    assert "enregistré" in plantrack(*words, "--details", root=root).out
    assert "enregistré" not in plantrack(*words, root=root).out


def test_words_that_name_nothing_are_looked_for(plantrack: Callable) -> None:
    told = plantrack("show", "CARTOGRAPHIE")
    assert told.code == 0
    rows = told.out.split("\n\n")[0].splitlines()
    ids = [row.split()[0] for row in rows if not row.startswith(" ")]
    assert ids == ["2.3", "2017-L08", "2018-L07", "2019-L10", "I-04"]
    found = json.loads(plantrack("show", "cartographie", "--json").out)
    assert (found["kind"], found["words"]) == ("found", "cartographie")
    assert [each["id"] for each in found["found"]] == ids
    assert rows[0] == "2.3       Cartographie des ressources · un engagement"
    assert found["found"][0] == {
        "kind": "commitment",
        "id": "2.3",
        "title": "Cartographie des ressources",
    }


def test_all_words_are_wanted_and_a_single_record_is_shown_whole(plantrack: Callable) -> None:
    for words in (("mise", "en", "OEUVRE", "pages"), ("mise en œuvre", "PAGES")):
        told = plantrack("show", *words)
        assert "2017-L05  Déposer un avis" in told.out
        assert "Journal" in told.out


def test_words_found_nowhere_are_told_with_the_nearest(plantrack: Callable) -> None:
    told = plantrack("show", "cartogaphie", "--lang", "en")
    assert (told.code, told.out) == (2, "")
    assert "Did you mean Cartographie?" in told.err
    assert "2018-L07" in plantrack("show", "2018-L0777").err
    assert "names nothing in this plan" in plantrack("show", "zzzz", "--lang", "en").err


def test_its_evidence_is_an_address_a_line(plantrack: Callable) -> None:
    told = plantrack("show", "2017-L05", "--evidence")
    assert told.out == "https://example.org/avis-pages-2017\n"
    several = plantrack("show", "1.5", "--evidence").out.splitlines()
    assert "  https://example.org/avis-pages-2017" in several
    assert any(line.startswith("2017-L05  ") for line in several)
    answer = json.loads(plantrack("show", "2017-L05", "--evidence", "--json").out)
    assert answer["deliverables"][0]["evidence"] == ["https://example.org/avis-pages-2017"]
    assert plantrack("show", "2018-L13", "--evidence", "--lang", "en").out == (
        "2018-L13: no evidence\n"
    )


def test_a_long_address_is_never_cut(plantrack: Callable, make_plan: Callable) -> None:
    address = "https://example.org/" + "a" * 200
    text = PLAN_FILES["actions/2017/a.yaml"].replace("https://example.org/1", address)
    root = make_plan({"actions/2017/a.yaml": text})
    assert plantrack("show", "2017-L01", "--evidence", root=root).out == f"{address}\n"


def test_an_indicator_has_its_measurements_and_its_targets_to_come(plantrack: Callable) -> None:
    told = plantrack("show", "I-01", "--as-of", "2018-10-01", "--lang", "en").out
    assert "Measurements\n  2017-12-31  134 · " in told
    assert "  2018-12-31  268 · " in told
    assert "after the day shown, not counted" in " ".join(told.split())
    assert told.endswith("Targets to come\n  2018-12-31  240\n  2019-12-31  340\n")
    answer = json.loads(plantrack("show", "I-01", "--json").out)["indicator"]
    assert len(answer["measurements"]) == 4
    assert [each["value"] for each in answer["targets"]] == [120, 240, 340]


def test_a_deferral_is_measured_before_its_next_year_begins(plantrack: Callable) -> None:
    for name in ("2019-L14", "2018-L12"):
        told = plantrack("show", name, "--as-of", "2018-12-20")
        assert "2019-11-29 : 364 jours plus tard" in " ".join(
            told.out.replace("\u00a0", " ").split()
        )
        life = json.loads(plantrack("show", name, "--as-of", "2018-12-20", "--json").out)["life"]
        assert (life["due"], life["days_slipped"]) == ("2019-11-29", 364)


@pytest.mark.parametrize("words", [("show",), ("status",), ("why",), ("report", "year")])
def test_a_year_of_the_plan_without_an_action_plan_is_told(
    plantrack: Callable, make_plan: Callable, words: tuple[str, ...]
) -> None:
    root = make_plan()
    shutil.rmtree(root / "actions/2018")
    told = "plantrack: there is no action plan 2018 yet: plantrack new-year 2018 opens it\n"
    ran = plantrack(*words, "2018", "--lang", "en", root=root)
    assert (ran.code, ran.err) == (2, told)
    assert "names nothing" in plantrack(*words, "2031", "--lang", "en", root=root).err


def test_of_a_plan_not_all_read_no_word_is_said_to_be_absent(
    plantrack: Callable, make_plan: Callable
) -> None:
    root = make_plan({"actions/2018/b.yaml": "deliverables: [x\n"})
    ran = plantrack("show", "publiez", "--lang", "en", root=root)
    assert ran.code == 2
    assert "actions/2018/b.yaml" in ran.err
    found = plantrack("show", "publier", "--lang", "en", root=root)
    assert "actions/2018/b.yaml" in found.out.splitlines()[0]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_words_are_looked_for_in_both_languages(
    plantrack: Callable, make_plan: Callable, language: str
) -> None:
    text = "2017-L01:\n  title: Publish the first booklet\n"
    root = make_plan({"plan/translations/en.yaml": text})
    for words in ("booklet", "premier livrable"):
        told = plantrack("show", words, "--lang", language, root=root)
        assert told.code == 0, told.err
        assert "2017-L01  " in told.out

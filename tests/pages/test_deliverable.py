"""The page of a deliverable as a value: its figures, its anchors, what only the local page says."""

from collections.abc import Callable
from dataclasses import astuple, replace
from datetime import date
from pathlib import Path

import pytest

from plantrack.model import Update
from plantrack.pages.addresses import address_of, way_up
from plantrack.pages.deliverable import anchors_of, deliverable_page
from plantrack.pages.figures import promised_words, why_words, year_lines
from plantrack.pages.groups import groups_by_period
from plantrack.pages.setting import Setting

DAY = date(2018, 9, 30)


@pytest.mark.parametrize(
    ("identifier", "stem"),
    [("2018-L07", "2018-L07"), ("con", "con~"), ("AUX.1", "AUX~.1"), ("com1", "com1~"),
     ("console", "console")],
)  # fmt: skip
def test_an_address_is_one_that_every_system_can_keep(identifier: str, stem: str) -> None:
    assert address_of("deliverable", identifier) == f"livrable/{stem}.html"
    assert way_up(address_of("node", identifier)) == "../"


def test_entries_of_one_day_have_anchors_that_a_later_entry_does_not_change() -> None:
    days = (date(2018, 4, 20), date(2018, 6, 12), date(2018, 4, 20))
    entries = [Update(date=day.isoformat()) for day in days]
    aside = Update(date="2018-04-20", internal="Entre nous.")
    names = [anchor for _, anchor in anchors_of([entries[0], aside, *entries[1:]])]
    assert names == ["e-2018-04-20", "e-a-2018-04-20", "e-2018-06-12", "e-2018-04-20-2"]
    assert [*anchors_of(entries[:2])] == [*anchors_of(entries)][:2]


def test_a_page_tells_the_promise_each_move_and_what_became_of_it(
    setting: Callable[..., Setting], plantrack: Callable, real_root: Path
) -> None:
    here = setting()
    standing = here.standing_of["2018-L07"]
    page = deliverable_page(here, standing)
    told = plantrack("show", "2018-L07", "--as-of", str(DAY), root=real_root).out
    assert (page.title, page.above) == (standing.deliverable.title, "2018-L07")
    assert page.address == "livrable/2018-L07.html"
    assert page.signs[0].words in told
    assert len(page.journal) == len(standing.deliverable.updates)
    moves = [fact for fact in page.promise if fact.head.startswith("Échéance modifiée le")]
    moved = [each for each in standing.deliverable.updates if each.due and each.date <= DAY]
    assert len(moves) == len(moved) == 1
    assert moves[0].told[1].words == moved[0].reason
    assert all(proof.is_web == proof.target.startswith("http") for proof in page.evidence)


def test_every_deliverable_has_a_page_in_both_languages(setting: Callable[..., Setting]) -> None:
    for language in ("fr", "en"):
        here = setting(language)
        pages = [deliverable_page(here, each) for each in here.snapshot.every]
        assert len({page.address for page in pages}) == len(here.plan.deliverables)
        assert all(page.facts and page.promise and page.signs for page in pages)


def test_only_the_local_page_tells_ids_elsewhere_and_own_fields(
    setting: Callable[..., Setting],
) -> None:
    for is_public in (False, True):
        here = setting(is_public=is_public)
        standing = here.standing_of["2018-L07"]
        given = {"ref": "CANARY-REF", "extra": {"budget": "CANARY-EXTRA"}}
        other = replace(standing, deliverable=standing.deliverable.model_copy(update=given))
        told = str(astuple(deliverable_page(here, other)))
        assert ("CANARY-REF" in told, "CANARY-EXTRA" in told) == (not is_public, not is_public)


def test_figures_are_those_of_the_status(setting: Callable[..., Setting]) -> None:
    here = setting("en")
    year = here.status.current
    assert year is not None
    promised = year.figures.promised
    assert promised_words(here, promised).startswith(f"{promised.total} promised to date")
    assert next(iter(year_lines(here, year))) == promised_words(here, promised)
    assert (
        here.percent(year.figures.completion.value)
        in why_words(here, year.figures.completion, is_several=False)[0]
    )
    groups = groups_by_period(here, here.snapshot.every)
    assert sum(len(group.standings) for group in groups) == len(here.plan.deliverables)

"""Mistakes get the lines and columns of what they are about."""

from collections.abc import Callable

from plantrack.checking import located
from plantrack.diagnostics import Diagnostic, Place, Related, Span
from plantrack.loading import load_plan
from plantrack.locale import msg
from plantrack.source.files import FolderTree

A = "actions/2018/a.yaml"


def test_a_route_becomes_a_line_and_so_do_related_ones(make_plan: Callable) -> None:
    loaded = load_plan(FolderTree(make_plan()))
    due = Place(A, ("deliverables", 0, "due"))
    found = Diagnostic("bad-value", due, msg("no"), None, (Related(due, msg("here")),))
    (one,) = located([found], loaded)
    assert one.place == Place(A, due.route, span=Span(7, 10, 7, 20))
    assert one.related[0].place == one.place


def test_what_has_its_line_stays_as_it_is(make_plan: Callable) -> None:
    found = Diagnostic("bad-value", Place(A, span=Span(3, 1, 3, 2)), msg("no"))
    (one,) = located([found], load_plan(FolderTree(make_plan())))
    assert one is found


def test_a_file_that_is_not_there_has_its_first_line(make_plan: Callable) -> None:
    found = Diagnostic("missing-header", Place("actions/2030/plan.yaml", ("year",)), msg("no"))
    (one,) = located([found], load_plan(FolderTree(make_plan())))
    assert one.place.span == Span(1, 1, 1, 1)


def test_a_wrong_name_of_a_list_is_shown_on_its_own_line(make_plan: Callable) -> None:
    text = "# en tête\n\nlivrables:\n  - id: X\n"
    loaded = load_plan(FolderTree(make_plan({"actions/2018/b.yaml": text})))
    lines = [one.place.span.line for one in located(loaded.diagnostics, loaded) if one.place.span]
    assert lines == [3]

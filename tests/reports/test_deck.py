"""The board's report as a deck: its first pages."""

from plantrack.reports.deck import deck_of
from plantrack.reports.sections.kinds import Contents, Heading
from reports.skins.sample import sample, text


def test_what_stands_behind_the_contents_is_left_out() -> None:
    first, behind = Heading(2, text("a"), "a"), Heading(2, text("b"), "b")
    assert deck_of(sample(sections=(first, Contents(3), behind))).sections == (first,)
    assert deck_of(sample(sections=(first, behind))).sections == (first, behind)

"""The board's report as a deck: its first pages."""

from plantrack.reports.deck import deck_of
from plantrack.reports.sections.kinds import Contents, Heading, NewPage
from reports.skins.sample import sample, text


def test_what_stands_behind_the_meeting_s_pages_is_left_out() -> None:
    first, behind = Heading(2, text("a"), "a"), Heading(2, text("b"), "b")
    page, end = NewPage(), NewPage(behind=True)
    told = sample(sections=(first, Contents(3), page, first, end, behind))
    assert deck_of(told).sections == (first, page, first)
    assert deck_of(sample(sections=(first, behind))).sections == (first, behind)

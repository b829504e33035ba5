"""A key: shapes and words, as many on a line as fit, none over another."""

from plantrack.reports.charts.drawing import WIDTH, Box, Drawing, Shape, Words
from plantrack.reports.charts.key import key_of
from plantrack.reports.charts.shapes import STATES
from plantrack.reports.charts.svg import svg_of
from reports.charts.drawn import misplaced


def test_what_does_not_fit_goes_to_the_next_line() -> None:
    entries = [(state, f"{state}, en quelques mots de plus") for state in STATES]
    key = key_of(entries, boxed=True)
    words = [mark for mark in key.marks if isinstance(mark, Words)]
    assert [mark.text for mark in words] == [text for _, text in entries]
    assert len({mark.y for mark in words}) == key.height / 20 > 1
    assert misplaced(svg_of(Drawing(key.height, [*key.marks]), alone=True).encode()) == []
    assert all(mark.x2 <= WIDTH for mark in key.marks if isinstance(mark, Box))


def test_a_shape_stands_alone_or_in_its_box() -> None:
    alone, boxed = (key_of([("late", "en retard")], boxed=boxed).marks for boxed in (False, True))
    assert [type(mark) for mark in alone] == [Shape, Words]
    assert [type(mark) for mark in boxed] == [Box, Shape, Words]
    assert [mark.on for mark in (*alone, *boxed) if isinstance(mark, Shape)] == [False, True]

"""What a picture is made of: marks in their order, lines of words around a middle."""

from plantrack.reports.charts.drawing import BOLD, SIZES, Drawing, Line, Words, stacked


def test_marks_stay_in_the_order_in_which_they_are_drawn() -> None:
    drawing = Drawing(10)
    drawing.add([Line(0, 0, 1, 1, "grid")])
    drawing.add(Words(0, 0, text) for text in "ab")
    assert [type(mark).__name__ for mark in drawing.marks] == ["Line", "Words", "Words"]
    assert Drawing(10).marks == []


def test_lines_stand_around_a_middle() -> None:
    both = stacked(["a", "b"], 5, 100, 14, "end")
    assert [
        (mark.text, mark.x, mark.y, mark.align) for mark in both if isinstance(mark, Words)
    ] == [
        ("a", 5, 93, "end"),
        ("b", 5, 107, "end"),
    ]


def test_every_look_of_words_can_be_read() -> None:
    assert min(SIZES.values()) >= 11
    assert set(SIZES) >= BOLD

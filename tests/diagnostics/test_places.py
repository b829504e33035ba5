"""Places: a file and a route, or a span."""

from plantrack.diagnostics import Place, Span


def test_a_place_leads_further_down() -> None:
    place = Place("f", ("deliverables", 3)).at("updates", 0, "date", part="key")
    assert place == Place("f", ("deliverables", 3, "updates", 0, "date"), "key")


def test_a_place_further_down_forgets_the_span() -> None:
    assert Place("f", span=Span(1, 1, 1, 2)).at("a").span is None


def test_spans_are_in_reading_order() -> None:
    first, second, third = Span(1, 2, 1, 3), Span(1, 10, 1, 11), Span(2, 1, 2, 2)
    assert sorted([third, second, first]) == [first, second, third]

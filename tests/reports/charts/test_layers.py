"""Layers stand where they are told, and no plan's word is outside of data."""

from plantrack.reports.charts.layers import WIDTH, across, boxes, key_of, pixels, sheet, words


def test_a_sheet_is_as_wide_as_a_page_whatever_its_margins() -> None:
    spec = sheet([], 100, left=200, right=40, top=10)
    assert spec["width"] + 240 == WIDTH
    assert spec["padding"] == {"top": 10, "right": 40, "bottom": 0, "left": 200}
    assert spec["autosize"] == {"type": "none"}


def test_a_pixel_is_a_pixel() -> None:
    scale = pixels("x", 300)["scale"]
    assert scale["domain"] == scale["range"] == [0, 300]
    assert across(50)["y"]["scale"]["range"] == [0, 50]


def test_words_are_data() -> None:
    one = words([{"x": 1, "y": 2, "words": "datum.x"}], "quiet", across(10), align="left")
    assert one["encoding"]["text"] == {"field": "words", "type": "nominal"}
    assert "datum.x" not in repr((one["mark"], one["encoding"]))
    assert boxes([], across(10))["encoding"]["fill"]["field"] == "state"


def test_a_key_takes_the_lines_that_it_needs() -> None:
    entries, height = key_of([("done", "réalisés"), ("late", "en retard")])
    assert height == 20
    assert [one["words"] for one in entries] == ["réalisés", "en retard"]
    assert entries[0]["x2"] < entries[0]["start"] < entries[1]["x"]
    entries, height = key_of([("done", "un mot assez long pour une ligne")] * 5)
    assert height == 40
    assert {one["x"] for one in entries if one["y"] > 20} & {0.5}
    assert key_of([]) == ([], 20)

"""Sections as lines of a slide: their level, their bullet, what stays with what."""

from plantrack.reports.sections.kinds import Figure, NewPage, Table
from plantrack.reports.sections.spans import shown
from plantrack.reports.skins.pptx.lines import lines_of
from reports.skins.sample import sample


def test_each_kind_has_its_lines() -> None:
    document = sample("x")
    found = {
        type(section).__name__: [
            (shown(line.text), line.level, line.bullet, line.kept)
            for line in lines_of(section, document)
        ]
        for section in document.sections
        if not isinstance(section, Table | Figure | NewPage)  # which have slides of their own
    }
    assert found["Listing"] == [
        ("x", 0, True, True), ("Reason · x", 1, False, False), ("b", 0, True, False),
    ]  # fmt: skip
    assert found["Facts"][0] == ("Sources · x", 0, True, False)
    assert found["Meter"][0] == ("2018 · 25 %", 0, True, False)
    assert [line[:2] for line in found["Contents"]] == [
        ("In what follows", 0), ("Part x", 0), ("Decisions", 0), ("Pictures", 1),
    ]  # fmt: skip
    assert found["Heading"] == [("Last", 0, False, True)]

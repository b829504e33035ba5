"""The names of bookmarks: those that Word takes, no two alike."""

import re

from plantrack.reports.skins.docx.pen import bookmarks_of


def test_each_anchor_has_a_name_that_word_takes() -> None:
    anchors = ["2018-L03", "2018_L03", "2018_l03", "é/à", "x" * 60, "x" * 61, "", "2018-L03"]
    found = bookmarks_of(anchors)
    assert [*found] == [*dict.fromkeys(filter(None, anchors))]
    names = [each.name for each in found.values()]
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name, re.ASCII) for name in names)
    assert len({name.casefold() for name in names}) == len(names)
    assert [each.number for each in found.values()] == [*range(len(found))]

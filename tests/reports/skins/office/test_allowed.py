"""The names and parts of a file that is not trusted, whatever program it is of."""

import pytest

from plantrack.reports.skins.docx.allowed import WORD_FILE
from plantrack.reports.skins.office.allowed import bad_name, bad_part, is_left_out


@pytest.mark.parametrize("name", ["../a", "a/../b", "/a", "a\\b", "a//b", "a:b", ""])
def test_a_name_that_leads_elsewhere_is_bad(name: str) -> None:
    assert bad_name([name]) == name


def test_a_name_twice_is_bad_in_any_case() -> None:
    assert bad_name(["word/a.xml", "word/A.xml"]) == "word/A.xml"
    assert bad_name(["word/a.xml", "word/b.xml"]) is None


def test_a_picture_is_one_by_its_first_bytes() -> None:
    png = b"\x89PNG\r\n\x1a\n"
    assert bad_part("word/media/a.png", "image/png", png, WORD_FILE) is None
    assert bad_part("word/media/a.png", "image/png", b"<svg/>", WORD_FILE)
    assert bad_part("word/media/a.svgz", "image/x-wmf", png, WORD_FILE)


def test_thumbnails_go_without_a_word() -> None:
    assert is_left_out("docProps/thumbnail.jpeg", "image/jpeg", WORD_FILE)
    assert not is_left_out("word/media/a.jpeg", "image/jpeg", WORD_FILE)

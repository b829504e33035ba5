"""Elements of Word's XML are made of what is in them."""

from plantrack.reports.skins.docx.elements import field, made, paragraph, run, words


def test_text_is_text() -> None:
    element = paragraph("Lead", [run(words(" <w:br/> & "), style="Strong")])
    assert element.xpath("string(w:r/w:t)") == " <w:br/> & "
    assert element.xpath("w:pPr/w:pStyle/@w:val") == ["Lead"]
    assert not element.xpath(".//w:br")


def test_a_run_without_look_has_no_properties() -> None:
    assert not run(words("a")).xpath("w:rPr")
    assert run(words("a"), more=[made("b")]).xpath("w:rPr/w:b")


def test_a_field_is_opened_and_closed() -> None:
    kinds = [each.xpath("string(w:fldChar/@w:fldCharType)") for each in field("PAGE", [])]
    assert kinds == ["begin", "", "separate", "end"]

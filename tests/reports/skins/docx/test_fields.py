"""Fields of a Word template: those that only tell of the document itself pass, however cut."""

import pytest
from lxml import etree

from plantrack.locale import Translator
from plantrack.reports.skins.docx.fields import bad_field
from plantrack.reports.skins.docx.names import WORD

BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def code(*pieces: str) -> str:
    return "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)


def shown(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def told(xml: str) -> str | None:
    found = bad_field(etree.fromstring(f'<w:p xmlns:w="{WORD}">{xml}</w:p>'))
    return None if found is None else Translator("en").spell(found)


@pytest.mark.parametrize(
    "field",
    [
        " PAGE ",
        "page",
        " NUMPAGES   \\* MERGEFORMAT ",
        ' PAGE \\* Arabic \\# "0" ',
        ' TOC \\o "1-3" \\h \\z \\u ',
        ' TOC \\h \\z \\t "Titre;1;Sous-titre;2" ',
        " PAGEREF _Toc123456 \\h ",
        " REF signet \\h ",
        " SEQ Figure \\* ARABIC ",
        ' STYLEREF "Heading 1" ',
        ' SAVEDATE \\@ "d MMMM yyyy" ',
        ' HYPERLINK \\l "_Toc123456" ',
        ' HYPERLINK "https://example.org/a?b=c" \\o "voir" ',
        ' HYPERLINK "mailto:ca@example.org" ',
    ],
)
def test_fields_about_the_document_pass(field: str) -> None:
    assert told(BEGIN + code(field) + SEPARATE + shown("1") + END) is None
    assert told(BEGIN + code(*field) + END) is None
    assert told(f"<w:fldSimple w:instr='{field}'/>") is None


@pytest.mark.parametrize(
    "field",
    [
        'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
        "ddeauto x y",
        "DDE x y",
        'INCLUDEPICTURE "https://example.org/a.png"',
        'INCLUDETEXT "c:/a.docx"',
        'IMPORT "a"',
        'LINK Excel.Sheet "c:/a.xlsx"',
        'DATABASE \\d "c:/a.mdb"',
        'RD "c:/a.docx"',
        "EMBED Package",
        "MACROBUTTON Run x",
        "GOTOBUTTON a b",
        'AUTOTEXT "a"',
        "CONTROL Forms.Button",
        "PRINT 27",
        'IF 1 = 1 "a" "b"',
        "QUOTE 68 68 69",
        "SET a b",
        "ASK a b",
        "FILLIN a",
        "= 1 + 1",
        "FORMTEXT",
        "USERNAME",
        "FILENAME \\p",
        "DATE",
        "TIME",
        "ADDIN x",
        "signet",
        "PAGE DDEAUTO c:/cmd",
        'PAGE \\* "http://example.org"',
        'REF DDEAUTO "c:/cmd"',
        'TOC \\o "1-3" DDEAUTO',
        'HYPERLINK "file:///c:/a"',
        'HYPERLINK "javascript:alert(1)"',
        "HYPERLINK \\\\server",
        'HYPERLINK "https://example.org" \\s x',
        "",
    ],
)
def test_any_other_field_is_told_however_it_is_cut(field: str) -> None:
    wanted = f"the field “{' '.join(field.split())}”"
    assert told(BEGIN + code(field) + SEPARATE + shown("1") + END) == wanted
    assert told(BEGIN + code(*field) + END) == wanted
    assert told(f"<w:fldSimple w:instr='{field}'/>") == wanted
    page = BEGIN + code(" TOC ") + SEPARATE
    assert told(page + BEGIN + code(field) + SEPARATE + END + END) == wanted


def test_a_field_in_the_result_of_another_passes() -> None:
    inside = BEGIN + code(" PAGEREF a ") + SEPARATE + shown("3") + END
    link = BEGIN + code(' HYPERLINK \\l "a" ') + SEPARATE + shown("a") + inside + END
    assert told(BEGIN + code(" TOC ") + SEPARATE + link + END) is None


@pytest.mark.parametrize(
    ("xml", "wanted"),
    [
        (BEGIN + BEGIN + code("PAGE") + END + END, "a field within the code of another"),
        (
            BEGIN + code("QUOTE ") + "<w:fldSimple w:instr='PAGE'/>" + END,
            "a field within the code of another",
        ),
        (BEGIN + code("PAGE") + shown("DDE") + END, "a field within the code of another"),
        (BEGIN + code("PAGE"), "a field that does not end"),
        (code("PAGE") + END, "a field that does not begin"),
        (code("DDEAUTO x"), "the field “DDEAUTO x”"),
        (BEGIN + code("PAGE") + SEPARATE + code("DDEAUTO x") + END, "the field “DDEAUTO x”"),
        (BEGIN + code("x" * 100) + END, f"the field “{'x' * 60}…”"),
    ],
)
def test_what_is_not_whole_is_told(xml: str, wanted: str) -> None:
    if xml.startswith("<w:r><w:instrText>PAGE"):  # alone it is a code that may stand
        xml = xml.removeprefix(code("PAGE"))
    assert told(xml) == wanted


def choice(xml: str) -> str:
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    around = f'<mc:AlternateContent xmlns:mc="{space}"><mc:Choice Requires="z">'
    return f"{around}{xml}</mc:Choice></mc:AlternateContent>"


@pytest.mark.parametrize(
    "xml",
    [
        BEGIN + choice(code("PAGE") + SEPARATE) + shown("DDEAUTO x") + END,
        BEGIN + code("DDE", "AUTO x") + choice(SEPARATE) + END,
        BEGIN + choice(choice(code("PAGE"))) + code("DDEAUTO x") + END,
        choice(BEGIN + code("PAGE") + SEPARATE) + shown("x") + choice(END),
        choice(code("DDEAUTO x")),
    ],
)
def test_a_choice_that_a_reader_leaves_out_hides_no_field(xml: str) -> None:
    assert told(xml)


def test_a_field_may_stand_whole_in_a_choice() -> None:
    whole = BEGIN + code("PAGE") + SEPARATE + shown("1") + END
    assert told(choice(whole) + BEGIN + code("PAGE") + SEPARATE + choice(whole) + END) is None

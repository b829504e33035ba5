"""Lists, facts, meters and decisions in Word."""

from fractions import Fraction

from plantrack.reports.sections.kinds import Cell, Meter
from reports.skins.docx.test_document import REFERENCE, written
from reports.skins.sample import sample, text
from reports.word_reading import opened, saved


def test_the_facts_of_an_entry_stay_on_its_page() -> None:
    paragraphs = opened(written(sample())).paragraphs
    at = next(at for at, each in enumerate(paragraphs) if each.style.name == "Entry Fact")
    assert paragraphs[at - 1].style.name == "List Bullet"
    assert paragraphs[at - 1].paragraph_format.keep_with_next


def test_a_kind_of_list_may_have_a_style_of_its_own() -> None:
    document = opened(REFERENCE)
    document.styles.add_style("List late", 1)
    names = [each.style.name for each in opened(written(sample(), saved(document))).paragraphs]
    assert names.count("List late") == 2
    assert "List Bullet" not in names


def test_a_bar_is_as_long_as_its_share() -> None:
    shares = (Fraction(), Fraction(1, 4), Fraction(1), Fraction(3, 2))
    meter = Meter(tuple((text("a"), Cell(text("b"), share)) for share in shares))
    (table,) = opened(written(sample(sections=(meter,)))).tables
    bars = [row.cells[1].paragraphs[0] for row in table.rows]
    assert [bar.style.name for bar in bars] == ["Table Text", *["Meter"] * 3]
    rights = [bar.paragraph_format.right_indent for bar in bars[1:]]
    assert rights[1:] == [0, 0]
    assert rights[0] > 0


def test_a_meter_without_shares_is_nothing() -> None:
    assert opened(written(sample(sections=(Meter(()),)))).tables == []

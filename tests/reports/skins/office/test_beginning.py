"""What a document begins with: alerts only, and only those at its head."""

from plantrack.reports.sections.kinds import Heading, Paragraph
from plantrack.reports.skins.office.beginning import begun
from reports.skins.sample import sample, text


def test_only_the_first_alerts_are_above_all_else() -> None:
    alert, other = Paragraph(text("!"), "alert"), Heading(2, text("a"), "a")
    assert begun(sample(sections=(alert, alert, other, alert))) == (
        (alert, alert), (other, alert),
    )  # fmt: skip
    assert begun(sample(sections=(other,))) == ((), (other,))
    assert begun(sample(sections=())) == ((), ())

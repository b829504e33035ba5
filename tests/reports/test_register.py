"""`changes` as Markdown."""

import pytest

from plantrack.locale import Translator
from plantrack.reports.register import register_markdown
from wire.registers import AMENDMENTS, REGISTER


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_change_is_a_line_and_the_plan_s_text_is_no_markup(language: str) -> None:
    text = register_markdown(REGISTER, Translator(language))
    rows = [line for line in text.splitlines() if line.startswith("- **")]
    assert len(rows) == len(AMENDMENTS) + 2
    assert "<b>" not in text
    assert "**presque **" in text or "**presque" in text
    assert text.endswith("\n")


def test_those_without_a_reason_come_first() -> None:
    text = register_markdown(REGISTER, Translator("en"))
    assert text.index("#### Without a reason") < text.index("#### With their reason")
    assert text.index("#### Reasons of") > text.index("#### With their reason")

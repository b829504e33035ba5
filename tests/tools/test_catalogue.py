"""The catalogue keeps for one run the French of what is no longer said, so that it comes back."""

from collections.abc import Callable
from pathlib import Path

import pytest

import catalogue

DAYS = ("{count} day", "{count} days")
BEFORE = """msgid ""
msgstr ""
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Done"
msgstr "Réalisé"

msgid "{count} day"
msgid_plural "{count} days"
msgstr[0] "{count} jour"
msgstr[1] "{count} jours"
"""


@pytest.fixture
def said_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Return what makes the catalogue of what is said, and gives its text."""
    file = tmp_path / "plantrack.po"
    file.write_text(BEFORE, encoding="utf-8")
    monkeypatch.setattr(catalogue, "FRENCH", file)

    def _said_now(*said: object, prune: bool = False) -> str:
        monkeypatch.setattr(catalogue, "said", lambda: {(None, each) for each in said})
        catalogue.update([], prune=prune)
        return file.read_text(encoding="utf-8")

    return _said_now


def test_what_is_taken_back_has_its_french_again(said_now: Callable[..., str]) -> None:
    dropped = said_now("New")
    assert '#~ msgstr "Réalisé"' in dropped
    assert '#~ msgstr[1] "{count} jours"' in dropped
    again = said_now("Done", DAYS)
    assert 'msgid "Done"\nmsgstr "Réalisé"' in again
    assert '\nmsgstr[1] "{count} jours"' in again
    assert "#~" not in again


def test_it_is_kept_for_one_run(said_now: Callable[..., str]) -> None:
    said_now("Done")
    assert "jours" not in said_now("Done")


def test_it_is_dropped_at_once_where_one_asks(said_now: Callable[..., str]) -> None:
    assert "Réalisé" not in said_now(DAYS, prune=True)

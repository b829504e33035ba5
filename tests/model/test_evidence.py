"""What a text given as evidence is."""

import pytest

from plantrack.model.evidence import is_bad_link, link_of, path_of


@pytest.mark.parametrize(
    "text",
    ["https://example.org/a", "HTTP://example.org", "mailto:a@example.org", "https://[::1]/"],
)
def test_addresses_that_may_be_followed(text: str) -> None:
    assert not is_bad_link(text)
    assert path_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "htps://example.org/carte", "ftp://example.org", "file:///etc", "javascript:alert(1)",
        "data:text/html,x", "www.example.org", "https://", "https:///a.pdf", "https://a b",
        "mailto:personne", "https:example.org",
    ],
)  # fmt: skip
def test_addresses_that_may_not(text: str) -> None:
    assert is_bad_link(text)
    assert path_of(text) is None


@pytest.mark.parametrize(
    "text", ["Résolution CA-2018-06", "CA : 12", "Voir le site", "note", "2018-06-12", "a: b"]
)
def test_words_are_neither(text: str) -> None:
    assert not is_bad_link(text)
    assert link_of(text) is None
    assert path_of(text) is None


@pytest.mark.parametrize(
    "text", ["docs/carte.pdf", "a.PDF", "C:/a.docx", "Procès-verbal de juin.pdf"]
)
def test_paths(text: str) -> None:
    assert path_of(text) == text
    assert not is_bad_link(text)

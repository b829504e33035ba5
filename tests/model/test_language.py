"""Tags of languages, as BCP 47 writes them."""

import pytest

from plantrack.model.language import is_language, main_part


@pytest.mark.parametrize(
    "tag",
    ["fr", "en", "es", "fr-CA", "FR-ca", "iu-Cans", "moe", "cr-Latn-CA", "zh-Hant", "es-419",
     "de-1996", "sl-rozaj-biske", "en-x-maison", "en-u-ca-gregory"],
)  # fmt: skip
def test_a_tag_is_known(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize(
    "word",
    ["", "f", "français", "french", "en_CA", "xx", "qq", "fr-", "-fr", "fr CA", "fr-C", "12",
     "en-u", "x-maison", "fr-" + "a1b2c-" * 6 + "a1b2c"],
)  # fmt: skip
def test_anything_else_is_not(word: str) -> None:
    assert not is_language(word)


def test_the_language_is_the_first_part() -> None:
    assert main_part("FR-ca") == "fr"
    assert main_part("moe") == "moe"

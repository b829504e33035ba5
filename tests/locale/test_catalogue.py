"""French is complete, agrees with its source, and follows Québec's typography."""

import re
import string
from pathlib import Path

import pytest

from catalogue import said, translated
from plantrack.locale.translator import CATALOGUES, catalogue_of

CATALOGUE = translated()
MESSAGES = [one for one in CATALOGUE if one.id]


def forms(text: object) -> list[str]:
    return [text] if isinstance(text, str) else list(text)  # type: ignore[call-overload]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_everything_said_is_translated_and_nothing_else() -> None:
    known = {one.id if isinstance(one.id, str) else tuple(one.id) for one in MESSAGES}
    assert said() - known == set()
    assert known - said() == set()


@pytest.mark.parametrize("message", MESSAGES, ids=lambda one: str(one.id)[:40])
def test_a_translation_is_whole(message: object) -> None:
    source, target = forms(message.id), forms(message.string)  # type: ignore[attr-defined]
    assert all(target)
    for form in target:
        try:
            wanted = set().union(*(placeholders(one) for one in source))
        except ValueError:
            continue  # a message without values may show a brace as it is
        assert placeholders(form) <= wanted
        assert wanted - placeholders(form) <= {"count"}


@pytest.mark.parametrize("message", MESSAGES, ids=lambda one: str(one.id)[:40])
def test_quebec_typography(message: object) -> None:
    for form in forms(message.string):  # type: ignore[attr-defined]
        text = re.sub(r"`[^`]*`|\{[^}]*\}", "x", form)
        assert not re.search(r"[a-zà-ÿ]'[a-zà-ÿ]", text), "typographic apostrophe"
        assert not re.search(r"[\s\u00a0][;?!](\s|$)", text.replace("! E", "").replace("? S", ""))
        assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»", text)
        assert not re.search(r" [:%](\s|$)", text), "no-break space before : and %"


def test_a_catalogue_newer_than_its_compilation_is_read() -> None:
    assert (CATALOGUES / "fr/LC_MESSAGES/plantrack.po").exists()
    assert catalogue_of("fr").gettext("late") == "en retard"
    assert catalogue_of("en").gettext("late") == "late"


def test_no_message_says_deliverable_s_with_a_bracket() -> None:
    for one in MESSAGES:
        for form in (*forms(one.id), *forms(one.string)):
            assert "(s)" not in form


def test_the_hook_compiles_what_babel_reads(tmp_path: Path) -> None:
    import shutil

    from hatch_build import compile_catalogues

    target = tmp_path / "src/plantrack/locale/catalogues"
    shutil.copytree(CATALOGUES, target)
    (compiled,) = compile_catalogues(tmp_path)
    assert compiled.stat().st_size > 0

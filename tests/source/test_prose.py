"""French prose that YAML misreads: why, and the line to write, which then reads as meant."""

import pytest

from plantrack.diagnostics import Span
from plantrack.locale import Translator
from plantrack.source.prose import quoted

from .readings import refusal, values_of


def advice(text: str) -> tuple[str, str]:
    found = refusal(text)
    spell = Translator("en").spell
    return spell(found.message), spell(found.help) if found.help else ""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("title: Bilan : une année\n", "Bilan : une année"),
        ("title: Bilan: une année\n", "Bilan: une année"),
        ("title: @plantrack suit\n", "@plantrack suit"),
        ("title: %s du budget\n", "%s du budget"),
        ("title: [Bilan] annuel\n", "[Bilan] annuel"),
        ("title: * étoile\n", "* étoile"),
        ("title: 'l'été'\n", "l'été"),
        ('title: "le "grand" soir"\n', 'le "grand" soir'),
        ('title: "Bilan" annuel\n', '"Bilan" annuel'),
        ("title: Bilan : le \"vrai\" c'est l'été\n", "Bilan : le \"vrai\" c'est l'été"),
    ],
)
def test_the_line_proposed_reads_as_it_was_meant(text: str, meant: str) -> None:
    proposed = advice(text)[1].removeprefix("Write: ")
    assert values_of(proposed + "\n") == {"title": meant}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: Bilan : a\n", "a colon followed by a space"),
        ("title: `a`\n", "a text cannot begin with `"),
        ("title: 'l'été'\n", "an apostrophe inside single quotes"),
        ('title: "a "b""\n', "a quotation mark inside double quotes"),
        ("title: 'été\n", "a quote is opened here and never closed"),
        ("a:\n\tb: 1\n", "a tab indents this line"),
        ("a:\n  b: 1\n \u00a0c: 2\n", "a no-break space indents this line"),
        ("a: 1\nDes mots.\n", "this line is not a field"),
    ],
)
def test_the_message_speaks_the_writer_s_words(text: str, message: str) -> None:
    assert advice(text)[0].startswith(message)


def test_odd_indentation_is_blamed_on_its_own_line() -> None:
    found = refusal("a:\n  b: 1\n\tc: 2\n")
    assert found.place.span == Span(3, 1, 3, 2)


KEPT = """\
# en tête
deliverables:
  - id: 2018-L07
    title: Publier
    commitments:
      - "2.3"
      - "2.1"
    milestones:
      - title: Inventaire
        due: 2018-04-15

    updates:
      # mars
      - date: 2018-04-20
        evidence:
          - docs/a.pdf
      - date: 2018-06-12
        due: 2018-09-30
  - id: 2018-L08
    title: Former
period:
  start: 2018-01-01
"""
INDENTED = [n for n, line in enumerate(KEPT.split("\n")) if line.strip(" ")[:1] not in ("", "#")]


@pytest.mark.parametrize("width", [2, 4, 8])
@pytest.mark.parametrize("number", [n for n in INDENTED if KEPT.split("\n")[n].startswith(" ")])
def test_the_indentation_proposed_for_tabs_reads_as_before(number: int, width: int) -> None:
    lines = KEPT.split("\n")
    words = lines[number].lstrip(" ")
    tabs, spaces = divmod(len(lines[number]) - len(words), width)
    if not tabs:
        return
    lines[number] = "\t" * tabs + " " * spaces + words
    message, proposed = advice("\n".join(lines))
    assert message.startswith("a tab indents this line")
    lines[number] = proposed.removeprefix("Write: ")
    assert values_of("\n".join(lines)) == values_of(KEPT)


def test_a_comment_is_not_quoted_with_the_text() -> None:
    assert advice("title: Bilan : un  # à revoir\n")[1] == 'Write: title: "Bilan : un"'


@pytest.mark.parametrize("value", ["l'été", 'le "soir"', "a\\b", 'l\'"un" \\', "", "«»"])
def test_quotes_keep_the_value_whole(value: str) -> None:
    assert values_of(f"a: {quoted(value)}\n") == {"a": value}

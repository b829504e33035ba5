"""Words keep beside their head on every line."""

import pytest
from screens import look, text_of

from plantrack.console.fields import Fields, Hanging, named_line, padded
from plantrack.console.style import styled

LONG = "Pôles d’économie sociale, regroupements sectoriels d’entreprises collectives"


@pytest.mark.parametrize("width", [30, 40, 60])
def test_lines_after_the_first_begin_where_it_does(width: int) -> None:
    lines = text_of(Hanging(styled("  2018-04-15  "), styled(LONG)), width).splitlines()
    assert lines[0].startswith("  2018-04-15  Pôles")
    assert all(line.startswith(" " * 14) and line[14] != " " for line in lines[1:])
    assert " ".join("".join(line[14:] + " " for line in lines).split()) == LONG


def test_without_room_the_words_stand_below() -> None:
    lines = text_of(Hanging(styled("un-id-de-vingt-signes"), styled(LONG)), 30).splitlines()
    assert lines[0] == "un-id-de-vingt-signes"
    assert all(line.startswith("  ") for line in lines[1:])


def test_labels_share_a_column_as_wide_as_they_are() -> None:
    rows = [("État", styled("Réalisé")), ("Partenaires", styled("Pôles"))]
    assert text_of(Fields(rows)) == "État         Réalisé\nPartenaires  Pôles"
    assert text_of(Fields(rows[:1])) == "État  Réalisé"


@pytest.mark.parametrize("width", [40, 80, 120])
def test_an_id_is_never_cut(width: int) -> None:
    identifier = "2018-" + "L" * 15
    line = named_line(styled("  "), identifier, LONG, styled(" ! en retard"), look(width=width))
    shown = text_of(line, width)
    assert f" {identifier} " in shown
    assert max(map(len, shown.splitlines())) <= width


def test_labels_are_padded_to_the_widest() -> None:
    assert list(padded(["a", "abc"])) == ["a    ", "abc  "]
    assert list(padded([])) == []

"""What an answer says first."""

import pytest

from plantrack.locale import Translator
from plantrack.model import Basis
from plantrack.telling.basis import basis_line

SPOT = ("a.yaml", ("x", 0))
ALL_THREE = (
    "NON LU\u00a0: a.yaml; 1 fiche non lue dans b.yaml; 1 valeur non lue dans c.yaml. "
    "Les chiffres n’en tiennent pas compte."
)


@pytest.mark.parametrize(
    ("basis", "line"),
    [
        (Basis(), ""),
        (
            Basis(unread=("a.yaml", "b/")),
            "NON LUS\u00a0: a.yaml, b/. Les chiffres n’en tiennent pas compte.",
        ),
        (
            Basis(records=(SPOT, SPOT)),
            "2 fiches non lues dans a.yaml. Les chiffres n’en tiennent pas compte.",
        ),
        (
            Basis(unread=("a.yaml",), records=(("b.yaml", ()),), values=(("c.yaml", ()),)),
            ALL_THREE,
        ),
    ],
)
def test_the_files_come_first(basis: Basis, line: str) -> None:
    assert basis_line(basis, Translator("fr")) == line


def test_very_many_files_are_counted() -> None:
    line = basis_line(Basis(unread=tuple(f"{one}.yaml" for one in range(30))), Translator("en"))
    assert "19.yaml and 10 more." in line


def test_a_version_is_named_after_them() -> None:
    line = basis_line(Basis(unread=("a.yaml",)), Translator("en"), "version abc")
    assert line == "NOT READ: a.yaml (version abc). The figures do not count this."

"""Roles and partners: an id and a title, no more."""

import pytest
from pydantic import ValidationError

from plantrack.model import Partner, Role


@pytest.mark.parametrize("kind", [Role, Partner])
def test_a_person_s_name_has_no_place(kind: type[Role | Partner]) -> None:
    with pytest.raises(ValidationError, match="extra"):
        kind.model_validate({"id": "direction", "title": "Direction", "name": "Ada"})


@pytest.mark.parametrize("kind", [Role, Partner])
def test_both_fields_are_owed(kind: type[Role | Partner]) -> None:
    for partial in ({"id": "a"}, {"title": "A"}):
        with pytest.raises(ValidationError, match="missing"):
            kind.model_validate(partial)

"""Records are frozen, closed, and know where they were read."""

import pytest
from pydantic import ValidationError

from plantrack.model.record import NOWHERE, Origin
from plantrack.model.team import Role

ROLE = {"id": "direction", "title": "Direction"}


def test_a_record_is_frozen() -> None:
    role = Role.model_validate(ROLE)
    with pytest.raises(ValidationError, match="frozen"):
        role.title = "Autre"  # type: ignore[misc]  # the point of the test


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Role.model_validate(ROLE | {"name": "x"})


def test_the_text_of_a_plan_is_not_repeated_in_an_error() -> None:
    with pytest.raises(ValidationError) as caught:
        Role.model_validate({"id": "secret é", "title": "T"})
    assert "secret" not in str(caught.value)


def test_the_origin_is_kept_and_travels_with_copies() -> None:
    origin = Origin("plan/team.yaml", ("roles", 0), "2018")
    role = Role.model_validate(ROLE, context=origin)
    assert role.origin == origin
    assert role.model_copy(update={"title": "Autre"}).origin == origin


def test_a_record_made_elsewhere_was_read_nowhere() -> None:
    assert Role.model_validate(ROLE).origin == NOWHERE == Origin("", (), "")


def test_the_origin_is_no_field() -> None:
    role = Role.model_validate(ROLE, context=Origin("f"))
    assert role.model_dump() == ROLE
    with pytest.raises(ValidationError, match="extra"):
        Role.model_validate(ROLE | {"_origin": "x"})


def test_a_record_of_checked_values_is_what_validation_makes() -> None:
    origin = Origin("plan/team.yaml", ("roles", 0), "2018")
    record = Role.of_checked(dict(ROLE), {"id", "title"}, origin)
    validated = Role.model_validate(ROLE, context=origin)
    assert record == validated
    assert (record.origin, record.model_fields_set) == (origin, validated.model_fields_set)
    assert record.model_copy(update={"title": "Autre"}).origin == origin
    with pytest.raises(ValidationError, match="frozen"):
        record.title = "Autre"  # type: ignore[misc]  # the point of the test

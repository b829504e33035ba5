"""Messages asked for in the usual words, as a template of a plan's own may do."""

import pytest
from spelled import spelled
from test_plan_words import NAMING, forms

from plantrack.locale.usual_words import known_template


@pytest.mark.few(208)
@pytest.mark.parametrize("one", NAMING, ids=lambda one: forms(one.id)[0])
def test_a_message_is_found_by_what_it_says_in_the_usual_words(one: object) -> None:
    ids, about = tuple(forms(one.id)), one.context  # type: ignore[attr-defined]
    usual = tuple(spelled(form, "en") for form in ids)
    if "[2.3]" not in usual[0] and "plan/axes/" not in usual[0]:  # a check's, in no template
        assert known_template(*usual, about=about) == ids
    assert known_template(*ids, about=about) == ids


@pytest.mark.parametrize("text", ["Mon axe à moi", "My deliverable", "", "{axis} {x}", "`axis`"])
def test_what_the_catalogue_has_not_stays_as_it_is(text: str) -> None:
    assert known_template(text) == (text,)

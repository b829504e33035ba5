"""The forms there are, by the word of their addresses."""

from collections.abc import Mapping

from plantrack.web.forms.adding import Add
from plantrack.web.forms.form import Form
from plantrack.web.forms.others import Cancel, Defer, Measure, NothingNew
from plantrack.web.forms.record import Correct
from plantrack.web.forms.whats_new import WhatsNew

NEWS, MEASURE, CORRECT, DEFER, CANCEL = "noter", "mesurer", "corriger", "reporter", "abandonner"
ADD, SEVERAL = "ajouter", "rien-de-neuf"
FORMS: Mapping[str, Form] = {
    NEWS: WhatsNew(),
    MEASURE: Measure(),
    CORRECT: Correct(),
    DEFER: Defer(),
    CANCEL: Cancel(),
    ADD: Add(),
    SEVERAL: NothingNew(),
}
WITHOUT_RECORD = (ADD, SEVERAL)


def address_of_form(form: str, identifier: str) -> str:
    """Return the address of a form, from the top."""
    from plantrack.pages.addresses import file_stem

    return f"{form}.html" if form in WITHOUT_RECORD else f"{form}/{file_stem(identifier)}.html"

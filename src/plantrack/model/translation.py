"""The texts of a record in another language."""

from plantrack.model.record import Record
from plantrack.model.spelling import Text


class Translation(Record):
    """The title and the wording of a record in another language, beside what was adopted."""

    title: Text | None = None
    text: Text | None = None


class TranslationsFile(Record):
    """`plan/translations/<lang>.yaml`: translations by the id of what they translate."""

    texts: tuple[Translation, ...] = ()

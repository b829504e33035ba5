"""`plan/translations/<lang>.yaml`: the translations that a file holds, by id."""

from plantrack.diagnostics import Place
from plantrack.loading.expected import bad_value
from plantrack.loading.records import RecordReader
from plantrack.model.record import Origin
from plantrack.model.translation import Translation, TranslationsFile
from plantrack.source.values import Value


def translations_in(reader: RecordReader, values: dict[str, Value]) -> TranslationsFile:
    """Return the translations of a file; what is wrong in one hides no other, and no record."""
    found = []
    for name, value in values.items():
        if value is None:  # an id that waits for its translation
            continue
        if not isinstance(value, dict):
            place = Place(reader.path, (name,))
            reader.diagnostics.append(bad_value(place, name, value, "dict_type"))
        elif read := reader.read(Translation, value, (name,)):
            found.append(read)
    return TranslationsFile.of_checked({"texts": tuple(found)}, {"texts"}, Origin(reader.path))

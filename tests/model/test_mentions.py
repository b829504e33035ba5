"""Every field that holds the id of another record says of which sort it is."""

from plantrack.loading.field_kinds import _metadata_below
from plantrack.model import Deliverable, Indicator, Record, Update
from plantrack.model.mentions import MENTIONS
from plantrack.wire.schema.scalars import REFERENCE


def test_no_reference_is_forgotten() -> None:
    models: tuple[type[Record], ...] = (Deliverable, Indicator, Update)
    found = {
        name
        for model in models
        for name, field in model.model_fields.items()
        if REFERENCE in (*field.metadata, *_metadata_below(field.annotation))
    }
    assert found == set(MENTIONS)

"""Who answers for the work: roles and partners, never persons' names."""

from plantrack.model.record import Record
from plantrack.model.spelling import Id, Text


class Role(Record):
    """A role in the organisation, such as the one that leads a deliverable."""

    id: Id
    title: Text


class Partner(Record):
    """A body that works on a deliverable with the organisation."""

    id: Id
    title: Text

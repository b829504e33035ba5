"""Revisions: what a record says, as one short word that changes whenever it does."""

from decimal import Decimal
from hashlib import sha256

from plantrack.model.record import Record

_LENGTH = 12


def revision_of(record: Record) -> str:
    """Return the revision of a record: 12 hexadecimal digits of the SHA-256 of its values.

    Where it stands, in which order its fields are written and how they are spelled change nothing.
    """
    return sha256(repr(_canonical(record)).encode()).hexdigest()[:_LENGTH]


def _canonical(value: object) -> object:
    """Return a value without its place: the fields that say something, by name."""
    if isinstance(value, Record):
        fields = sorted(value.__dict__.items())
        return [(name, _canonical(inner)) for name, inner in fields if inner not in (None, (), {})]
    if isinstance(value, dict):
        return sorted((name, _canonical(inner)) for name, inner in value.items())
    if isinstance(value, tuple):
        return [_canonical(inner) for inner in value]
    return str(value.normalize() if isinstance(value, Decimal) else value)

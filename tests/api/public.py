"""What the package promises: its names, their signatures, the fields of its answers."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date

import plantrack
from plantrack.api import Edits

INNER = ("asked", "bench", "cache", "folder", "identifier", "translator")  # between its own modules
CLASSES = (plantrack.Project, Edits, plantrack.Prepared)


def public_methods() -> Iterator[tuple[str, object]]:
    """Give each public function, method and property."""
    for name in ("open", "spell", "to_json"):
        yield name, getattr(plantrack, name)
    for kind in CLASSES:
        for name, member in inspect.getmembers(kind):
            is_told = callable(member) or isinstance(member, property)
            if not name.startswith("_") and is_told and name not in INNER:
                yield f"{kind.__name__}.{name}", member


def signatures() -> Iterator[str]:
    """Give a line for each name, then one for each answer and its fields."""
    yield from plantrack.__all__
    for name, member in public_methods():
        yield f"{name}{_signature(member) if callable(member) else ''}"


def _signature(member: Callable[..., object]) -> inspect.Signature:
    """Return a signature without its types, which each version of Python spells in its way."""
    told = inspect.signature(member)
    plain = [each.replace(annotation=each.empty) for each in told.parameters.values()]
    return told.replace(parameters=plain, return_annotation=told.empty)


def fields_of_answers(plan: plantrack.Project, day: date) -> Iterator[str]:
    """Give a line for each answer: the fields of its view."""
    asked = {
        "status": plan.status(day),
        "list": plan.list(day),
        "show": plan.show(day, "2018-L07"),
        "agenda": plan.agenda(day),
        "coverage": plan.coverage(day),
        "why": plan.why(day),
        "check": plan.check(day),
        "history": plan.history(day),
        "changes": plan.changes(day),
        "diff": plan.diff(day),
    }
    for name, view in asked.items():
        yield f"{name}: {', '.join(each.name for each in fields(view))}"

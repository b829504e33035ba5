"""The reasons of `plan/changes.yaml`."""

from typing import get_args

from history.plans import FILES, MemoryTree
from plantrack.history.amendments import _FIELDS
from plantrack.loading import load_plan
from plantrack.model import ChangeReason
from plantrack.model.reasons import AmendedField


def test_a_reason_is_read() -> None:
    text = "changes:\n  - id: 2.1\n    reason: Ainsi.\n    field: texte\n    editorial: oui\n"
    loaded = load_plan(MemoryTree({**FILES, "plan/changes.yaml": text}))
    assert [one.rule for one in loaded.diagnostics] == ["bad-value", "bad-value"]
    (one,) = loaded.plan.changes
    assert (one.id, one.reason, one.field, one.editorial) == ("2.1", "Ainsi.", None, False)


def test_every_field_that_may_be_amended_may_be_named() -> None:
    named = set(get_args(AmendedField))
    assert {name for fields in _FIELDS.values() for name in fields} <= named
    assert named >= {"due", "status", "milestones", "targets"}
    assert set(ChangeReason.model_fields) == {
        "id", "reason", "field", "commit", "editorial", "resolution", "date",
    }  # fmt: skip

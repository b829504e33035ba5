"""The rows of a table that pass the gate of edits together."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from plantrack.edits.applying import Prepared
from plantrack.edits.change import Edit
from plantrack.tables.foreign.outcome import Imported, Part
from plantrack.tables.gate import Gate


@dataclass(frozen=True, slots=True)
class Passed:
    """What an import does without the parts that the gate refuses, and its edit, ready."""

    found: Imported
    prepared: Prepared | None
    refused: frozenset[Part]


def passed(
    bring: Callable[[Collection[Part]], Imported], prepare: Callable[[Edit], Prepared]
) -> Passed:
    """Return what passes of an import that `bring` gives, and tells what is refused at its rows.

    Raises:
        PlantrackError: it is refused whatever rows are left out.
    """
    whole = latest = bring(())
    parts = [*whole.parts.values()]

    def prepared(left: Sequence[Part]) -> Prepared | None:
        nonlocal latest
        out = set(parts).difference(left)
        latest = bring(out) if out else whole
        return prepare(latest.edit) if latest.edit.changes else None

    def part_of(identifier: str) -> Part | None:
        return latest.parts.get(identifier)

    sifted = Gate(prepared, part_of).sifted(parts)
    told = [each.told(whole.places[each.part]) for each in sifted.refused]
    latest.mistakes = [*latest.mistakes, *told]
    latest.counts.update(mistake.rule for mistake in told)
    return Passed(latest, sifted.prepared, frozenset(each.part for each in sifted.refused))

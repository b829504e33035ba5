"""Three versions of a unit made one: what one side changed stands, what both did is compared."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plantrack.edits.merging.about import About
from plantrack.edits.merging.lists import list_joined
from plantrack.edits.merging.ordering import Clash, ordered
from plantrack.edits.merging.outcomes import Conflict, Outcome, Piece, Place, with_pieces
from plantrack.edits.merging.pairing import Key, Paired, paired
from plantrack.edits.merging.units import Unit, Unmergeable, plain
from plantrack.fields import Value
from plantrack.locale import Message


@dataclass(frozen=True, slots=True)
class Three:
    """A unit before, and on either side; None where that version has none."""

    base: Unit | None
    ours: Unit | None
    theirs: Unit | None


@dataclass(frozen=True)
class Merging:
    """One merge: `conflicts` are the sentences for what people have to choose between."""

    conflicts: list[Message] = field(default_factory=list)

    def root(self, base: Unit, ours: Unit, theirs: Unit, about: About) -> Outcome:
        """Return what becomes of three texts.

        Raises:
            Unmergeable: they are not to be merged record by record.
        """
        if not (ours.children and theirs.children):
            raise Unmergeable("one of the versions is empty")
        return self._collection(base, ours, theirs, Place(ours, 0, is_compact=True), about)

    def _unit(self, three: Three, place: Place, about: About) -> Outcome | None:
        """Return what becomes of a unit; nothing where it goes."""
        base, ours, theirs = three.base, three.ours, three.theirs
        if ours is not None and theirs is not None:
            return self._both(base, ours, theirs, place, about)
        there = ours or theirs
        if there is None:
            return None
        if base is None:
            return _kept(there, place)
        if there.value == base.value and not there.remarks - base.remarks:
            return None
        self.conflicts.append(about.removed_or_changed(there.value, is_ours=there is ours))
        return _conflict(three, place)

    def _both(
        self, base: Unit | None, ours: Unit, theirs: Unit, place: Place, about: About
    ) -> Outcome:
        if ours.said == theirs.said or (base and theirs.said == base.said):
            return _kept(ours, place)
        if base and ours.said == base.said:
            return _kept(theirs, place)
        if base is None and not ours.name and not _is_one_record(ours, theirs):
            self.conflicts.append(about.added_twice())
            return _conflict(Three(None, ours, theirs), place)
        lead = self._lead(Three(base, ours, theirs), place, about)
        inside = self._inside(base, ours, theirs, place, about)
        return with_pieces(inside, [*lead, place.indent])

    def _lead(self, three: Three, place: Place, about: About) -> Iterator[Piece]:
        """Give the lines above a unit: those of the side that changed them."""
        ours, theirs, base = three.ours, three.theirs, three.base
        if ours is None or theirs is None:
            return
        was = base.said[0] if base else ""
        stands = _lines_that_stand(was, ours.said[0], theirs.said[0])
        if stands is None:
            self.conflicts.append(about.other_comments())
            old = place.lead(base) if base else ""
            yield Conflict(place.lead(ours), old, place.lead(theirs))
        else:
            yield place.lead(ours if stands == "ours" else theirs)

    def _inside(
        self, base: Unit | None, ours: Unit, theirs: Unit, place: Place, about: About
    ) -> Outcome:
        if _is_taken_apart(base, ours, theirs):
            return self._collection(base, ours, theirs, place, about)
        side = _side_that_stands(base, ours, theirs)
        rest = _rest_that_stands(base, ours, theirs)
        if side is not None and rest is None:
            self.conflicts.append(about.other_comments())
            return self._bodies(base, ours, theirs, place)
        if side is not None and rest is not None:
            text = place.body(side, side.own) + place.body(rest, rest.rest)
            return Outcome(side.name, (text,), (side.value,), (side.value,))
        joined = list_joined(base, ours, theirs)
        if joined is not None:
            text, values = joined
            return Outcome(ours.name, (place.body(ours, text),), (values,), (values,))
        self.conflicts.append(about.two_values(ours.value, theirs.value))
        return self._bodies(base, ours, theirs, place)

    def _bodies(self, base: Unit | None, ours: Unit, theirs: Unit, place: Place) -> Outcome:
        bodies = [place.body(unit, unit.body) if unit else "" for unit in (ours, base, theirs)]
        return Outcome(ours.name, (Conflict(*bodies),), (ours.value,), (theirs.value,))

    def _collection(
        self, base: Unit | None, ours: Unit, theirs: Unit, place: Place, about: About
    ) -> Outcome:
        """Return what becomes of a list or a mapping, unit by unit."""
        frame = ours if ours.children else theirs
        versions = paired(base, ours, theirs)
        first = frame.children[0]
        column = place.column + first.column - frame.column
        found: list[Outcome] = []
        for step in ordered(versions, ours.name):
            inner = Place(place.frame, column, first.is_compact and not found)
            outcome = self._step(step, versions, inner, about)
            if outcome is not None:
                found.append(outcome)
        if not found:
            return _emptied(ours, theirs, place)
        pieces = [piece for outcome in found for piece in outcome.pieces]
        opened_by = _opened_by(base, ours, theirs)
        opening = place.body(opened_by, opened_by.opening)
        tail = self._tail(base, ours, theirs, place, about)
        is_mapping = frame.node.kind == "mapping"
        return Outcome(
            frame.name,
            (opening, *pieces, *tail),
            (_values([(outcome.name, outcome.ours) for outcome in found], is_mapping),),
            (_values([(outcome.name, outcome.theirs) for outcome in found], is_mapping),),
        )

    def _step(
        self, step: Key | Clash, versions: Paired, place: Place, about: About
    ) -> Outcome | None:
        if isinstance(step, Clash):
            ours = [versions.ours[key] for key in step.ours]
            theirs = [versions.theirs[key] for key in step.theirs]
            self.conflicts.append(about.same_day(ours[0], step))
            texts = ["".join(map(place.whole, units)) for units in (ours, theirs)]
            values = [tuple(unit.value for unit in units) for units in (ours, theirs)]
            return Outcome("", (Conflict(texts[0], "", texts[1]),), *values)
        three = Three(*(side.get(step) for side in (versions.base, versions.ours, versions.theirs)))
        named = three.ours or three.theirs
        return None if named is None else self._unit(three, place, about.inside(named))

    def _tail(
        self, base: Unit | None, ours: Unit, theirs: Unit, place: Place, about: About
    ) -> Iterator[Piece]:
        """Give what stands below the last unit of a list or mapping."""
        texts = [place.lines(unit, unit.tail) if unit else "" for unit in (base, ours, theirs)]
        stands = _lines_that_stand(*(plain(text, 0) for text in texts))
        if stands is None:
            self.conflicts.append(about.other_comments())
            yield Conflict(texts[1], texts[0], texts[2])
        else:
            yield texts[1] if stands == "ours" else texts[2]


def _lines_that_stand(was: str, ours: str, theirs: str) -> str | None:
    """Return whose comments stand, `ours` or `theirs`; nothing where both changed them.

    Who added blank lines alone has changed no comment.
    """
    if theirs == was or (theirs.split() in (ours.split(), was.split()) and ours != was):
        return "ours"
    return "theirs" if was == ours or was.split() == ours.split() else None


def _kept(unit: Unit, place: Place) -> Outcome:
    return Outcome(unit.name, (place.whole(unit),), (unit.value,), (unit.value,))


def _body(unit: Unit, place: Place) -> Outcome:
    return Outcome(unit.name, (place.body(unit, unit.body),), (unit.value,), (unit.value,))


def _conflict(three: Three, place: Place) -> Outcome:
    units = (three.ours, three.base, three.theirs)
    ours, _, theirs = ((unit.value,) if unit else () for unit in units)
    name = next(unit.name for unit in units if unit)
    lines = Conflict(*(place.whole(unit) if unit else "" for unit in units))
    return Outcome(name, (lines,), ours, theirs)


def _side_that_stands(base: Unit | None, ours: Unit, theirs: Unit) -> Unit | None:
    """Return the side whose value stands; none where both changed it, to two values."""
    if base and ours.value == base.value:
        is_spelled_anew = plain(ours.own, ours.column) != plain(base.own, base.column)
        return ours if is_spelled_anew and theirs.value == base.value else theirs
    if ours.value == theirs.value or (base and theirs.value == base.value):
        return ours
    return None


def _rest_that_stands(base: Unit | None, ours: Unit, theirs: Unit) -> Unit | None:
    """Return the side whose comment beside a value stands; none where both changed it."""
    was, here, there = (
        plain(unit.rest, unit.column) if unit else "" for unit in (base, ours, theirs)
    )
    if there.split() in (here.split(), was.split()) or (base is None and not there.strip()):
        return ours
    return theirs if here.split() in (was.split(), []) else None


def _is_one_record(ours: Unit, theirs: Unit) -> bool:
    """Return whether two records that both sides added under one id are the same one."""
    words = [(unit.of("id"), unit.of("title") or unit.of("text")) for unit in (ours, theirs)]
    return words[0] == words[1] and all(words[0])


def _is_taken_apart(base: Unit | None, ours: Unit, theirs: Unit) -> bool:
    """Return whether a list or a mapping can be merged unit by unit."""
    sides = [unit for unit in (base, ours, theirs) if unit and not unit.is_empty]
    kinds = {unit.node.kind for unit in sides}
    return bool(ours.children or theirs.children) and (
        len(kinds) == 1 and all(unit.children for unit in sides)
    )


def _opened_by(base: Unit | None, ours: Unit, theirs: Unit) -> Unit:
    """Return the side whose first line a list or mapping has: theirs if only they changed it."""
    if not (ours.children and theirs.children):
        return ours if ours.children else theirs
    units = [base, ours, theirs] if base and base.children else []
    lines = [plain(unit.opening, unit.column) for unit in units if unit]
    is_alike = ours.children[0].is_compact == theirs.children[0].is_compact
    is_theirs = bool(lines) and lines[0] == lines[1] != lines[2] and is_alike
    return theirs if is_theirs and lines[1].count("\n") == lines[2].count("\n") else ours


def _emptied(ours: Unit, theirs: Unit, place: Place) -> Outcome:
    """Return what is left of a list or mapping where each side took its part away."""
    for unit in (ours, theirs):
        if unit.is_empty:
            return _body(unit, place)
    head = ours.opening.rstrip("\r\n")
    if not head.endswith(":") or ours.node.kind != "sequence":
        raise Unmergeable("nothing would be left")
    text = f"{head} []{ours.opening[len(head) :]}"
    return Outcome(ours.name, (place.body(ours, text),), ([],), ([],))


def _values(found: list[tuple[str, tuple[Value, ...]]], is_mapping: bool) -> Value:  # noqa: FBT001 - a kind
    if is_mapping:
        return {name: value for name, values in found for value in values}
    return [value for _, values in found for value in values]

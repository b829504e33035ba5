"""The first page of the board report: what was kept, what is asked, what is late, what is next."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from fractions import Fraction

from plantrack.locale.words import joined
from plantrack.reports.deliverables import deliverable_page
from plantrack.reports.edition import NOTHING, Edition, Page, ids_of
from plantrack.reports.summary import adoption_sentences, summary_sentences
from plantrack.views.decisions import Asked
from plantrack.views.figures import is_promised
from plantrack.views.standing import Standing
from plantrack.views.status import AxisStatus, Figures

_PROMISED = ("total", "done", "partial", "late", "moved", "deferred", "cancelled")
_ENDED = ("total", "done", "partial", "unclosed", "deferred", "cancelled")


def first_page(edition: Edition) -> Page:
    """Return what stands on the first page, but for the heading."""
    status = edition.status
    ended = edition.ended
    return {
        "sentences": summary_sentences(edition),
        "adoption": adoption_sentences(edition),
        "decisions": decisions(edition),
        "decisions_note": decisions_note(edition),
        "axes_table": axes_table(edition),
        "bars": [_bar_page(edition, bar) for bar in bars(edition)],
        "late": [] if ended else [deliverable_page(edition, x) for x in status.late],
        "silent": [] if ended else [deliverable_page(edition, x) for x in status.silent],
        "due_soon": ([] if ended else [deliverable_page(edition, x) for x in status.due_soon]),
        "due_soon_days": status.plan.header.due_soon_days,
        "unclosed": _unclosed(edition) if ended else [],
    }


def decisions(edition: Edition) -> list[Page]:
    """Return what the board is asked to decide, in words."""
    found = edition.decisions
    return [_decision(edition, asked) for asked in found.asked] if found else []


def decisions_note(edition: Edition) -> str:
    """Return how the figures count what is asked, and what earlier years left unresolved."""
    t, found = edition.translator, edition.decisions
    if found is None:
        return ""
    said = []
    if found.asked:
        said.append(
            t.text(
                "The figures already count these decisions as the journal tells them: the board "
                "is asked to confirm them or to have them reversed."
            )
        )
    if found.earlier:
        said.append(
            t.text(
                "Without a resolution in the journal, from earlier years: {ids}.",
                ids=joined(found.earlier, t),
            )
        )
    return " ".join(said) or t.text("No decision is asked of the board.")


def asked_words(edition: Edition, asked: Asked) -> str:
    """Return what the board is asked to do, such as to defer to a year."""
    t, state = edition.translator, asked.outcome.standing.state
    if asked.kind == "cancelled":
        return t.text("Cancel")
    if asked.kind == "moved":
        return t.text(
            "Move the due date from {adopted} to {due}",
            adopted=t.long_date(state.adopted) if state.adopted else NOTHING,
            due=t.long_date(state.due) if state.due else NOTHING,
        )
    if asked.outcome.successor:
        return t.text("Defer to {year}", year=asked.outcome.successor.year)
    return t.text("Defer to a later year")


def axes_table(edition: Edition) -> Page | None:
    """Return the table of axes and what became of their promises; None where it would be empty.

    While the plan runs it counts what the current action plan promised to date; once it has
    ended, every deliverable of every year.
    """
    distinct = _cells(edition, _figures_meant(edition, None))
    if not distinct["total"]:
        return None
    rows = [
        {
            "id": one.axis.id,
            "title": one.axis.title,
            "cells": _cells(edition, _figures_meant(edition, one)),
        }
        for one in edition.status.axes
    ]
    return {
        "caption": _caption(edition),
        "columns": [{"key": key, "words": words} for key, words in _column_words(edition).items()],
        "rows": rows,
        "distinct": distinct,
        "notes": list(_why_rows_do_not_add_up(edition)),
    }


def _figures_meant(edition: Edition, axis: AxisStatus | None) -> Figures | None:
    status = edition.status
    if edition.ended:
        return axis.figures if axis else status.figures
    if status.current is None:
        return None
    if axis is None:
        return status.current.figures
    return axis.years.get(status.current.year)


def _cells(edition: Edition, figures: Figures | None) -> dict[str, int]:
    if figures is None:
        return dict.fromkeys(_ENDED if edition.ended else _PROMISED, 0)
    if not edition.ended:
        promised = asdict(figures.promised)
        return {key: promised[key] for key in _PROMISED}
    counts = asdict(figures.deliverables)
    counts["unclosed"] = counts["planned"] + counts["in_progress"]
    return {key: counts[key] for key in _ENDED}


def _column_words(edition: Edition) -> dict[str, str]:
    t = edition.translator
    words = {
        "total": t.text("deliverables")
        if edition.ended
        else t.text_about("deliverables", "promised"),
        "done": t.text_about("deliverables", "done"),
        "partial": t.text_about("deliverables", "in part"),
        "late": t.text("late"),
        "moved": t.text("due date moved"),
        "unclosed": t.text_about("deliverables", "left open"),
        "deferred": t.text_about("deliverables", "deferred"),
        "cancelled": t.text_about("deliverables", "cancelled"),
    }
    return {key: words[key] for key in (_ENDED if edition.ended else _PROMISED)}


def _caption(edition: Edition) -> str:
    t, current = edition.translator, edition.status.current
    if edition.ended or current is None:
        return t.text("By axis, over the whole plan")
    return t.text("By axis, action plan {name}", name=current.action_plan.name)


def _why_rows_do_not_add_up(edition: Edition) -> Iterator[str]:
    t, plan = edition.translator, edition.snapshot.plan
    present = _in_table(edition)
    axes = [
        (one, {plan.axis_of[c].id for c in one.deliverable.commitments if c in plan.axis_of})
        for one in present
    ]
    several = ids_of(one for one, inside in axes if len(inside) > 1)
    nowhere = ids_of(one for one, inside in axes if not inside)
    several_words, nowhere_words = joined(several, t), joined(nowhere, t)
    if several:
        yield t.plural(
            "Rows do not add up: {count} deliverable counts in several axes ({ids}).",
            "Rows do not add up: {count} deliverables count in several axes ({ids}).",
            len(several),
            ids=several_words,
        )
    if nowhere:
        yield t.plural(
            "{count} deliverable answers no commitment and counts in the last row only ({ids}).",
            "{count} deliverables answer no commitment and count in the last row only ({ids}).",
            len(nowhere),
            ids=nowhere_words,
        )


def _in_table(edition: Edition) -> list[Standing]:
    snapshot, current = edition.snapshot, edition.status.current
    if edition.ended:
        return list(snapshot.in_force)
    year = current.year if current else 0
    return [one for one in snapshot.of_year(year) if is_promised(one, snapshot.day)]


@dataclass(frozen=True, slots=True)
class Bar:
    """A completion to be seen as a length, beside the time elapsed where a year goes on."""

    label: str
    key: str
    figures: Figures
    told: Page
    elapsed: Fraction | None = None

    @property
    def completion(self) -> Fraction | None:
        """How much of it is complete, exactly."""
        return self.figures.completion.value


def bars(edition: Edition) -> list[Bar]:
    """Return the year's completion beside the time elapsed; after the end, each year's and all."""
    t, status = edition.translator, edition.status
    if edition.ended:
        years = [
            _bar(edition, one.action_plan.name, str(one.year), one.figures) for one in status.years
        ]
        whole = _bar(edition, t.text("The whole plan"), "plan", status.figures)
        return [bar for bar in (*years, whole) if bar.figures.deliverables.total]
    if status.current is None or not status.current.figures.deliverables.total:
        return []
    label = t.text("Action plan {name}", name=status.current.action_plan.name)
    bar = _bar(edition, label, str(status.current.year), status.current.figures)
    return [replace(bar, elapsed=status.current.elapsed)]


def _bar(edition: Edition, label: str, key: str, figures: Figures) -> Bar:
    return Bar(label, key, figures, edition.figures(figures, of_one_year=key != "plan"))


def _bar_page(edition: Edition, bar: Bar) -> Page:
    return {
        "label": bar.label,
        "year": bar.key if bar.key == "plan" else int(bar.key),
        **bar.told,
        "elapsed": None if bar.elapsed is None else edition.share(bar.elapsed),
    }


def _decision(edition: Edition, asked: Asked) -> Page:
    deliverable = asked.outcome.standing.deliverable
    return {
        "kind": asked.kind,
        "asked": asked_words(edition, asked),
        "id": deliverable.id,
        "title": deliverable.title,
        "reason": asked.reason or edition.translator.text("no reason given"),
    }


def _unclosed(edition: Edition) -> list[Page]:
    return [
        deliverable_page(edition, one) for one in edition.snapshot.in_force if one.status.is_open
    ]

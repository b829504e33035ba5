"""What keys of answers are made of, and the shapes that several answers share.

A type is one of `text`, `date`, `integer`, `number`, `true or false`, `null`, `integer or null`, the
name of a shape, `list of …`, `by year, …`, `by name, …` or `any value`; several are joined by `|`. A key that ends
with `?` may be left out.
"""

from typing import TypeAlias

Key: TypeAlias = tuple[str, str]  # its type, and what it means
Shape: TypeAlias = dict[str, Key]

REVISION = "What it says, as one word: `--if-unchanged` takes it, to write over nobody’s change."
SHARE = "0 to 1, the nearest double"
STATUS = "`planned`, `in_progress`, `done`, `partial`, `deferred` or `cancelled`"
FIRST: Shape = {"schema": ("text", "The answer’s name and version, such as `plantrack.status/1`.")}
DATED: Shape = FIRST | {"as_of": ("date", "The day looked at.")}
LAST: Shape = {
    "illustrative": ("true or false", "Whether any action plan is an example."),
    "problems": ("Problems", "How many mistakes the plan has, and what could not be read."),
}
COUNTS: Shape = {
    "total": ("integer", "How many deliverables."),
    "planned": ("integer", "How many of them are planned."),
    "not_started": ("integer", "How many of the planned should have started by that day."),
    "in_progress": ("integer", "How many are in progress."),
    "done": ("integer", "How many are done."),
    "partial": ("integer", "How many are closed, achieved in part."),
    "deferred": ("integer", "How many are deferred to a later year."),
    "cancelled": ("integer", "How many are given up."),
    "late": ("integer", "How many are late; they are among planned and in progress."),
    "silent": ("integer", "How many are silent; they are among planned and in progress."),
    "confirmed": ("integer", "How many would be silent, but for a confirmation with nothing new."),
    "unreported": ("integer", "Of how many nothing was ever said; in no figure."),
    "undated": ("integer", "How many have no due date, whatever their status."),
}
PROMISED: Shape = {
    "total": ("integer", "How many were adopted to be due before the day: the sum of those below."),
    "done": ("integer", "How many are done."),
    "with_evidence": ("integer", "How many of those done have evidence; not a part of the sum."),
    "partial": ("integer", "How many are closed, achieved in part."),
    "late": ("integer", "How many are open, the due date in force past."),
    "moved": ("integer", "How many are open, the due date in force pushed to the day or later."),
    "deferred": ("integer", "How many are deferred to a later year."),
    "cancelled": ("integer", "How many are given up."),
}
FIGURES: Shape = {
    "completion": ("number|null", f"Completion of the set, {SHARE}; null for an empty set."),
    "deliverables": ("Counts", "The set, counted by status."),
    "promised": ("Promised", "What became of those promised before the day."),
}
YEAR: Shape = {
    "year": ("integer|null", "The year; null where the period is none."),
    "period": ("text", "The key of the action plan: its folder’s name."),
    "title": ("text", "The action plan’s title."),
    "start": ("date", "Its first day."),
    "end": ("date", "Its last day, included."),
    "adopted": ("date|null", "When it was adopted."),
    "illustrative": ("true or false", "Whether its deliverables are examples."),
    **FIGURES,
    "due_that_day": ("Counts", "Those due that very day, not yet counted as promised."),
    "later": ("Counts", "Those due later."),
    "undated": ("Counts", "Those without a due date."),
    "elapsed": ("number", "Share of its days gone by, 0 to 1."),
}
BESIDE: Shape = {
    "ref": ("text|null", "What it is called elsewhere."),
    "extra": ("by name, text", "What the plan says of it in fields of its own."),
}
DELIVERABLE: Shape = {
    "id": ("text", "Its id."),
    "title": ("text", "Its title."),
    "year": ("integer|null", "The year of its action plan; null where the period is none."),
    "period": ("text", "The key of its action plan: its folder’s name."),
    "commitments": ("list of text", "The ids of the commitments it answers."),
    "lead": ("text|null", "The id of the role that leads it on the day."),
    "lead_adopted": ("text|null", "The id of the one that was adopted, in the record."),
    "contributors": ("list of text", "The ids of the roles that help."),
    "partners": ("list of text", "The ids of its partners."),
    "status": ("text", f"{STATUS}."),
    "completion": ("number", f"Its completion, {SHARE}."),
    "progress": ("integer|null", "The last progress stated, per cent, 0 to 100."),
    "start": ("date|null", "When work begins."),
    "due": ("date|null", "The due date in force."),
    "due_adopted": ("date|null", "The due date first stated, in the record or by an entry."),
    "times_moved": ("integer", "How often the due date was moved by the day, either way."),
    "late": ("true or false", "Open, and `due` is before the day."),
    "due_soon": ("true or false", "Open, not late, `due` within `due_soon_days`."),
    "silent": ("true or false", "Open, begun, not spoken of for more than `stale_after_days`."),
    "silent_days": ("integer|null", "Days since it was last spoken of; null where not silent."),
    "confirmed": ("true or false", "It would be silent, but for a confirmation."),
    "unreported": (
        "true or false",
        "Its start, else its due date, is past; nothing was ever said.",
    ),
    "in_force": ("true or false", "Whether it counts on the day."),
    "last_update": ("date|null", "The last entry of its journal up to the day."),
    "freshness": (
        "text|null",
        "`recent`, `ageing`, `old` or `never`, by its last update; null where closed.",
    ),
    "path": ("text", "Its file, relative to the plan’s folder, with `/`."),
    "line": ("integer", "Its line in that file, from 1."),
    **BESIDE,
    "revision": ("text", REVISION),
}
COVERED: Shape = {
    "id": ("text", "The commitment’s id."),
    "title": ("text", "Its short title."),
    "covered": (
        "true or false|null",
        "Whether a deliverable in force answers it; null where what was not read may do so.",
    ),
    "weak": (
        "true or false|null",
        "Covered, by deferred or cancelled work only; null where that is not known.",
    ),
    "withdrawn": ("Withdrawal|null", "What withdrew it by the day, or what it stands in."),
    "cells": ("by year, Counts", "The deliverables in force that answer it, year by year."),
}
NAMED: Shape = DATED | {
    "id": ("text", "The id shown."),
    "title": ("text", "Its title."),
    "revision": ("text", REVISION),
}

SHAPES: dict[str, Shape] = {
    "Counts": COUNTS,
    "Promised": PROMISED,
    "Deliverable": DELIVERABLE,
    "Periods": {
        "begun": ("integer", "How many action plans have begun."),
        "total": ("integer", "How many the plan has or announces."),
    },
    "Withdrawal": {
        "date": ("date", "The day from which it is no longer in force."),
        "reason": ("text", "Why."),
        "resolution": ("text|null", "The board’s resolution."),
        "replaced_by": ("list of text", "The ids of what takes its place."),
    },
    "Problems": {
        "errors": ("integer", "How many errors."),
        "warnings": ("integer", "How many warnings."),
        "unread": (
            "list of text",
            "The files that could not be read, of both versions for `diff`; a folder ends with `/`. Nothing is then said to be absent.",
        ),
        "records_lost": ("integer", "How many records of other files could not be read."),
    },
}

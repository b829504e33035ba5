"""What each key of a JSON answer holds and means, shape by shape; checked against real answers.

A type is one of `text`, `date`, `integer`, `number`, `true or false`, `null`, the name of a shape,
`list of …`, `by year, …`, `by name, …` or `any value`; several are joined by `|`. A key that ends with `?` may be left out.
"""

import re
from collections.abc import Iterator

Key = tuple[str, str]
Shape = dict[str, Key]

_ANY = "any value"
_REVISION = "What it says, as one word: `--if-unchanged` takes it, to write over nobody’s change."
_SHARE = "0 to 1, the nearest double"
_STATUS = "`planned`, `in_progress`, `done`, `partial`, `deferred` or `cancelled`"
_VERDICT = "`kept`, `partly`, `not_kept` or `no_evidence`"
_FIRST: Shape = {"schema": ("text", "The answer’s name and version, such as `plantrack.status/1`.")}
_DATED: Shape = _FIRST | {"as_of": ("date", "The day looked at.")}
_LAST: Shape = {
    "illustrative": ("true or false", "Whether any action plan is an example."),
    "problems": ("Problems", "How many mistakes the plan has, and what could not be read."),
}
_FORECAST: Shape = {
    "kind": ("text", "`plan`, `year`, `axis`, `commitment` or `deliverable`."),
    "id": ("text", "The id, the year or `plan`."),
    "title": ("text", "Its title."),
    "deliverables": ("list of Outlook", "The open work that has a due date, by date."),
    "undated": ("list of text", "Ids of the open work that has none."),
    "whole": (
        "Expected|null",
        "How much of a set by a day; null of a deliverable, or without a day.",
    ),
    "record": ("list of Held", "How often the days at 80 %, then at 90 %, held."),
    "cases": ("list of Case", "What the days of a deliverable are made of, the smallest first."),
}
_IMPORTED: Shape = _FIRST | {
    "diagnostics": ("list of Diagnostic", "What was not understood or is refused, by its place."),
    "summary": ("Summary", "How many of each."),
}
_COUNTS: Shape = {
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
_PROMISED: Shape = {
    "total": ("integer", "How many were adopted to be due before the day: the sum of those below."),
    "done": ("integer", "How many are done."),
    "with_evidence": ("integer", "How many of those done have evidence; not a part of the sum."),
    "partial": ("integer", "How many are closed, achieved in part."),
    "late": ("integer", "How many are open, the due date in force past."),
    "moved": ("integer", "How many are open, the due date in force pushed to the day or later."),
    "deferred": ("integer", "How many are deferred to a later year."),
    "cancelled": ("integer", "How many are given up."),
}
_AGREEMENT: Shape = {
    "second_verdicts": (
        "Agreement",
        "How often second verdicts agree with the states, of all this.",
    )
}
_NEWS: Shape = {
    "since?": ("News", "With `--since`: what is new since then, of what is asked about.")
}
_FIGURES: Shape = {
    "completion": ("number|null", f"Completion of the set, {_SHARE}; null for an empty set."),
    "deliverables": ("Counts", "The set, counted by status."),
    "promised": ("Promised", "What became of those promised before the day."),
}
_YEAR: Shape = {
    "year": ("integer|null", "The year; null where the period is none."),
    "period": ("text", "The key of the action plan: its folder’s name."),
    "title": ("text", "The action plan’s title."),
    "start": ("date", "Its first day."),
    "end": ("date", "Its last day, included."),
    "adopted": ("date|null", "When it was adopted."),
    "illustrative": ("true or false", "Whether its deliverables are examples."),
    **_FIGURES,
    "due_that_day": ("Counts", "Those due that very day, not yet counted as promised."),
    "later": ("Counts", "Those due later."),
    "undated": ("Counts", "Those without a due date."),
    "elapsed": ("number", "Share of its days gone by, 0 to 1."),
}
_BRIEF: Shape = {
    "id": ("text", "The deliverable’s id."),
    "title": ("text", "Its title."),
    "year": ("integer|null", "The year of its action plan; null where the period is none."),
    "period": ("text", "The key of its action plan: its folder’s name."),
    "status": ("text", f"{_STATUS}."),
    "completion": ("number", f"Its completion, {_SHARE}."),
}
_BESIDE: Shape = {
    "ref": ("text|null", "What it is called elsewhere."),
    "extra": ("by name, text", "What the plan says of it in fields of its own."),
}
_DELIVERABLE: Shape = {
    "id": ("text", "Its id."),
    "title": ("text", "Its title."),
    "year": ("integer|null", "The year of its action plan; null where the period is none."),
    "period": ("text", "The key of its action plan: its folder’s name."),
    "commitments": ("list of text", "The ids of the commitments it answers."),
    "lead": ("text|null", "The id of the role that leads it on the day."),
    "lead_adopted": ("text|null", "The id of the one that was adopted, in the record."),
    "contributors": ("list of text", "The ids of the roles that help."),
    "partners": ("list of text", "The ids of its partners."),
    "status": ("text", f"{_STATUS}."),
    "completion": ("number", f"Its completion, {_SHARE}."),
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
    **_BESIDE,
    "revision": ("text", _REVISION),
}
_COVERED: Shape = {
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
_RULE: Shape = {
    "rule": ("text", "Its name."),
    "group": (
        "text",
        "`reading`, `fields`, `links`, `coverage`, `dates` or `accountability`.",
    ),
    "severity": ("text", "`error`, `warning`, `note` or `off`."),
    "default_severity": ("text", "The same where a plan says nothing."),
    "summary": ("text", "The first sentence of its page, in the language asked."),
    "page": ("text", "Its manual page, in the language asked; an empty line between paragraphs."),
}
_NAMED: Shape = _DATED | {
    "id": ("text", "The id shown."),
    "title": ("text", "Its title."),
    "revision": ("text", _REVISION),
}

_INDICATOR: Shape = {
    "id": ("text", "Its id."),
    "commitment": ("text", "The id of its commitment."),
    "title": ("text", "What is measured."),
    "unit": ("text", "The unit of its values."),
    "direction": ("text", "`increase`, `decrease` or `maintain`."),
    "baseline": ("number|null", "The value from which attainment is counted, in the unit."),
    "measurement": ("Measurement|null", "The last one up to the day."),
    "target": (
        "Target|null",
        "The target pursued: the first on or after the day, else the last.",
    ),
    "attainment": ("number|null", "1 is the target; not clipped; null: it has none."),
    "position": ("text|null", "For `maintain`: `within`, `above` or `below`; null for others."),
    "verdicts": ("list of Verdict", "What became of each target before the day."),
}

ANSWERS: dict[str, Shape] = {
    "status": _DATED
    | {
        "plan": ("Plan", "The whole plan."),
        "axes": ("list of Axis", "The axes asked for, in natural order of their ids."),
        "nodes": ("list of Node", "Axes and commitments at every depth, in file order."),
        "late": ("list of text", "The ids of late deliverables."),
        "silent": ("list of text", "The ids of silent ones."),
        "due_soon": ("list of text", "The ids of those due soon."),
        "confirmed": (
            "list of text",
            "The ids of those that only a confirmation keeps from silence.",
        ),
        "unreported": ("list of text", "The ids of those of which nothing was ever said."),
        "freshness?": ("Freshness of a plan", "With `--details`: how old what is known is."),
        "slips?": ("Slips", "With `--details`: what was put off."),
        "git?": ("Git", "With `--details`: what git can tell here."),
    }
    | _NEWS
    | _LAST,
    "list": _DATED
    | {
        "deliverables": ("list of Listed deliverable", "Those asked for, in the order asked."),
        "second_verdicts?": (
            "Agreement",
            "With `--reviewed` or `--disagree`: how often they agree with the states.",
        ),
    }
    | _LAST,
    "show (axis or commitment)": _NAMED
    | {
        "kind": ("text", "`axis` or `commitment`."),
        "text": ("text|null", "The commitment’s wording, as adopted."),
        "rationale": ("text|null", "The paragraph that opens the axis."),
        "formerly": ("list of text", "The ids that it had before."),
        "parent": ("text|null", "The id of what it stands in; null for an axis."),
        "level": ("integer", "How deep it stands; an axis is at 1."),
        "added": ("date|null", "The day from which it is in force, where it says one."),
        "withdrawn": ("Withdrawal|null", "What withdrew it, where something did."),
        **_BESIDE,
        "completion": ("number|null", f"Its completion, {_SHARE}; null for an empty set."),
        "periods": ("Periods", "Over how many action plans that goes."),
        "commitments": ("list of Covered", "What stands below it, or itself where nothing does."),
        "deliverables": ("list of Deliverable", "Those that answer it, in force or not yet."),
        **_AGREEMENT,
        "indicators": ("list of Indicator", "Its indicators."),
    }
    | _LAST,
    "show (deliverable)": _NAMED
    | {
        "kind": ("text", "`deliverable`."),
        "deliverable": ("Whole deliverable", "The deliverable."),
        "thread": ("list of Brief", "With those it continues or that continue it, oldest first."),
        "git": ("Git", "What git can tell here."),
        "life": ("Life", "The life of its thread, up to the day."),
    }
    | _LAST,
    "show (indicator)": _NAMED
    | {"kind": ("text", "`indicator`."), "indicator": ("Whole indicator", "The indicator.")}
    | _LAST,
    "show (words that name nothing)": _DATED
    | {
        "kind": ("text", "`found`."),
        "words": ("text", "The words looked for, as they were typed."),
        "found": ("list of Found", "What has all of them, best first; a single one is shown."),
    }
    | _LAST,
    "show (with --evidence)": _DATED
    | {
        "kind": ("text", "`evidence`."),
        "id": ("text", "The id shown."),
        "title": ("text", "Its title."),
        "deliverables": ("list of Proven", "The deliverable, or those of it, that have evidence."),
    }
    | _LAST,
    "show (role or partner)": _NAMED
    | {
        "kind": ("text", "`role` or `partner`."),
        "deliverables": ("list of Deliverable", "Those in force that it leads, or takes part in."),
        "helps?": ("list of Deliverable", "Of a role: those in force that others lead."),
        **_AGREEMENT,
    }
    | _LAST,
    "show (action plan)": _NAMED
    | {"kind": ("text", "`year`.")}
    | _YEAR
    | {
        "kept": ("Kept", "How its promises to date were kept."),
        "git": ("Git", "What git can tell here."),
        "deliverables": ("list of Deliverable", "Its deliverables, in force or not yet."),
        **_AGREEMENT,
    }
    | _LAST,
    "agenda": _DATED
    | {
        "days": ("integer", "How many days ahead."),
        "roles": ("list of Role", "The roles that owe something; work nobody leads comes last."),
        "events": ("list of Event", "Events from the day to `days` later."),
        "pages?": ("list of Page of a role", "With `--all-roles`: the files that were written."),
    }
    | _NEWS
    | _LAST,
    "monday": _DATED
    | {
        "lead": ("text|null", "The role asked for; null for all of them."),
        "deliverables": (
            "list of Deliverable",
            "What the walk goes through, in its order: late, silent or due soon, role by role.",
        ),
        "told_today": (
            "list of text",
            "Ids of such work of which an entry of the day speaks already.",
        ),
    }
    | _LAST,
    "verify": _FIRST
    | {
        "file": ("text", "The document’s name."),
        "outcome": (
            "text",
            "`identical`, `same-text` or `same-figures` (by another program), `different`, `damaged`.",
        ),
        "sound": ("true or false", "Whether no difference was found; else the exit code is 1."),
        "message": ("text", "What came of it, in the language asked."),
        "first": ("text|null", "Where the files first differ, in the language asked."),
        "remarks": ("list of text", "What else is wrong with where it comes from."),
        "version": (
            "Verified version|null",
            "The version that the figures are of: whose it is, and where it is kept.",
        ),
        "figures": ("list of Differing", "The passages of which a figure differs."),
        "wordings": ("list of Differing", "Those of which only words do."),
        "text_compared": ("true or false", "Whether the text could be compared."),
        "made_by": (
            "Provenance|null",
            "What the document says made it; null where that was altered.",
        ),
        "made_again_by": ("Provenance|null", "What made it again, where it was."),
    },
    "undo": _FIRST
    | {"edits": ("list of Edit", "With `--list`: the last edits, the newest first.")}
    | _LAST,
    "decisions": _DATED
    | {
        "next_board": ("Meeting|null", "The next board meeting, where the plan names one."),
        "asked": ("list of Decision", "What the board is asked to decide: this action plan’s."),
        "to_regularise": (
            "list of Decision",
            "What was decided without a resolution: other action plans’, and withdrawals.",
        ),
    }
    | _LAST,
    "forecast": _DATED | _FORECAST | _LAST,
    "doubts": _DATED
    | {
        "id": ("text|null", "The id asked for; null for the whole plan."),
        "under": ("text|null", "The axis or commitment of `--under`."),
        "lead": ("text|null", "The role of `--lead`."),
        "git": ("Git", "What git can tell here."),
        "doubts": ("list of Doubt found", "What does not go together, by doubt, then by id."),
        "kinds": ("list of Doubt kind", "Every doubt, those that found nothing too."),
    }
    | _LAST,
    "coverage": _DATED
    | {
        "years": ("list of integer|null", "The years of the plan and of its action plans."),
        "periods": ("list of text", "The keys of the same, in the order of their starts."),
        "totals": ("Totals", "How many commitments there are, and how many are taken up."),
        "commitments": ("list of Promised commitment", "Every commitment."),
        "orphans": (
            "list of text",
            "Ids of deliverables in force that answer no commitment; none is told while something is unread.",
        ),
    }
    | _LAST,
    "history": _DATED
    | {
        "kind": ("text", "`plan`, `year`, `axis`, `commitment` or `deliverable`."),
        "id": ("text", "The id, the year or `plan`."),
        "title": ("text", "Its title."),
        "periods": ("Periods|null", "Over how many action plans it goes; null within one year."),
        "git": ("Git", "What git can tell here."),
        "points": ("list of Point", "Each day, the oldest first; the last is the day looked at."),
        "versions": (
            "list of Written",
            "Each change in meaning that git knows of it and of its work, the oldest first.",
        ),
    }
    | _LAST,
    "diff": _DATED
    | {
        "git": ("Git", "What git can tell here."),
        "changes": ("list of Change", "Each change in meaning, once, in the order of the plan."),
        "examples_replaced": (
            "list of Replaced",
            "The action plans that were an example, and are one's own now; what went is no change.",
        ),
        "safeguards": (
            "list of Safeguard",
            "Each comment that silences rules, severity and template that came, went or changed.",
        ),
        "before": ("Side", "The earlier version, and its figures."),
        "after": ("Side", "The later one, and its figures on the same day."),
        "moves": ("list of Move", "How completions moved, the whole plan’s first."),
    }
    | _LAST,
    "changes": _DATED
    | {
        "baseline": ("Baseline", "Since when changes are told."),
        "adopted": ("true or false", "Whether any action plan says when it was adopted."),
        "git": ("Git", "What git can tell here."),
        "changes": ("list of Amendment", "Those without a reason first, then the latest."),
        "unused": ("list of Reason", "The reasons of `plan/changes.yaml` that explain none."),
        "summary": ("Count of amendments", "How many there are."),
    }
    | _LAST,
    "why": _DATED
    | {
        "kind": (
            "text",
            "`plan`, `year`, `axis`, `commitment`, `deliverable` or `indicator`.",
        ),
        "id": ("text", "The id, the year or `plan`."),
        "title": ("text", "Its title."),
        "value": ("number|null", "The figure explained: a completion, or an attainment."),
        "weight": ("number|null", "The sum of the weights; null for an indicator."),
        "shares": ("list of Share", "The lines of the mean; `value` = Σ product / weight."),
        "left_out": ("list of text", "Deferred ones whose successor stands for them."),
        "unquantified": ("list of text", "Those counted as 0 because nothing was ever stated."),
        "not_counted": (
            "list of Not counted",
            "Progress stated of work still to come: it counts 0.",
        ),
        "periods": ("Periods|null", "Over how many action plans it goes; null within one year."),
        "repeated": ("list of text", "Those that answer several commitments of the scope."),
        "not_in_force": ("list of text", "Those not yet in force, counted nowhere."),
        "attainment": ("Indicator|null", "The indicator, where one is explained."),
        "stated": ("Stated|null", "By what a deliverable’s figure was stated; null for others."),
        "forecast?": ("Forecast", "With `--forecast`: what its past tells, and each case."),
    }
    | _LAST,
    "check": _FIRST
    | {
        "diagnostics": ("list of Diagnostic", "By path, line, column, rule."),
        "summary": ("Summary", "How many of each."),
        "statistics?": (
            "Statistics",
            "With `--statistics`: counts by rule, and the plan’s quality.",
        ),
        "problems": ("Problems", "How many mistakes the whole plan has, and what was not read."),
        "git?": ("Git", "With `--since`: what git can tell here."),
    },
    "import (table)": _IMPORTED | {"import": ("Imported table", "What it would do, or did.")},
    "import (update sheets)": _IMPORTED
    | {"import": ("Imported sheets", "Who answered, and what becomes of it.")},
    "import (editing workbook)": _IMPORTED
    | {"import": ("Imported workbook", "What it would do, or did.")},
    "rules": _FIRST | {"rules": ("list of Rule", "Every rule; `severity` is the plan’s.")},
    "explain": _FIRST | _RULE | {"severity": ("text", "The same as `default_severity`.")},
    "explain (doubt)": _FIRST
    | {
        "doubt": ("text", "Its name."),
        "summary": ("text", "Its first line."),
        "page": ("text", "Its page: what it sees, why it may be harmless, what to ask."),
    },
}
SHAPES: dict[str, Shape] = {
    "Meeting": {
        "date": ("date", "Its day."),
        "title": ("text", "What it is called."),
    },
    "Forecast": _FORECAST,
    "Outlook": {
        "id": ("text", "The deliverable’s id; it is open, and has a due date."),
        "title": ("text", "Its title."),
        "year": ("integer|null", "The year of its action plan; null where the period is none."),
        "period": ("text", "The key of its action plan."),
        "status": ("text", "`planned` or `in_progress`."),
        "completion": ("number", _SHARE + "."),
        "due_adopted": ("date|null", "The due date as adopted."),
        "due": ("date", "The due date in force."),
        "days_left": ("integer", "The days left to it; below 0 where it is past."),
        "likes": (
            "text",
            "What its cases are: `within_year` or `beyond_year`, by the days left; else `all`.",
        ),
        "cases": ("integer", "How many they are."),
        "bounds": ("list of Bound", "The day at 80 %, then at 90 %."),
        "wide": (
            "true or false",
            "Whether the day at 80 % is more than 90 days after `due`, or only known as a least.",
        ),
    },
    "Bound": {
        "level": ("integer", "80 or 90: how often, out of a hundred, what is alike was closed."),
        "date": ("date|null", "The day by which it was; null where the cases are too few."),
        "at_least": ("true or false", "Whether it is that day or a later one, not known yet."),
    },
    "Case": {
        "id": ("text", "The deliverable’s id."),
        "title": ("text", "Its title."),
        "month_end": ("date", "The past month end when about as many days were left."),
        "due": ("date", "The due date that stood then."),
        "days_left": ("integer", "The days that were left to it."),
        "kind": (
            "text",
            "`finished` (done, or in part), `given_up`, or `at_least`: it is still open.",
        ),
        "ended": ("date|null", "When it was closed; null where it is not."),
        "slip": ("integer", "The days from `due` to `ended`, or to the day looked at."),
    },
    "Expected": {
        "by": ("date", "The day asked for; by default the end of the action plan."),
        "total": ("integer", "How many deliverables, each thread once."),
        "done": ("integer", "How many are done on the day looked at."),
        "open": ("integer", "How many are open on it."),
        "low": ("integer|null", "How many will be done at least; null below 9 cases."),
        "high": ("integer|null", "How many will be done at most; null below 9 cases."),
        "wide": ("true or false", "Whether that goes over more than half of what is open."),
        "cases": ("list of Share of then", "The past month ends that it is made of."),
        "record": ("Held", "How often such a range held at past month ends."),
    },
    "Share of then": {
        "month_end": ("date", "The past month end."),
        "open": ("integer", "How many were open then."),
        "done": ("integer", "How many of them were done as many days later."),
    },
    "Held": {
        "level?": ("integer", "80 or 90."),
        "kept": ("integer", "How many times it held."),
        "told": ("integer", "Of how many of which it is known."),
        "waiting": ("integer", "Of how many it is not known yet."),
    },
    "Decision": {
        "kind": ("text", "`deferred`, `cancelled`, `moved` or `withdrawn`."),
        "id": ("text", "The deliverable’s id; a commitment’s or an axis’s that is withdrawn."),
        "title": ("text", "Its title."),
        "year": ("integer|null", "The year of its action plan; null where the period is none."),
        "period": ("text|null", "The key of its action plan; null of what is withdrawn."),
        "date": ("date|null", "When the journal told it."),
        "reason": ("text|null", "Why."),
        "due_adopted": ("date|null", "The due date as adopted."),
        "due": ("date|null", "The due date in force."),
        "continued_by": ("text|null", "The deliverable that continues it."),
        "path": ("text", "Its file."),
        "line": ("integer", "Its line."),
        "revision": ("text", _REVISION),
    },
    "Git": {
        "state": (
            "text",
            (
                "`whole`, `shallow` or `partial` (its history is cut short), `no-commit`, "
                "`no-repository`, `no-git` (it is not installed) or `refused`."
            ),
        ),
        "reason": ("text|null", "Why it refuses, in git’s words."),
        "torn": ("list of Torn", "Versions in between that could not be read whole."),
        "words": ("text|null", "What it cannot tell, and how to put it right; null for nothing."),
    },
    "Verified version": {
        "commit": ("text", "Its whole name."),
        "author": ("text", "Who made it, as git has it."),
        "date": ("date|null", "When, as git has it."),
        "branches_and_tags": ("list of text", "The branches and tags that lead to it."),
        "in_main_branch": (
            "true or false",
            "Whether the main branch does, or what is checked out.",
        ),
    },
    "Differing": {
        "place": ("text", "Where it stands, in the language asked."),
        "published": ("text|null", "The passage as the document has it; null where it has none."),
        "again": ("text|null", "The passage as it is made again; null where there is none."),
    },
    "Provenance": {
        "schema": ("text", "`plantrack.provenance/1`."),
        "program": ("text", "The program and its version."),
        "libraries": ("text", "The libraries that the format is spelled with, and their versions."),
        "report": ("text", "The report’s name."),
        "subject": ("text", "What it is about; empty for the whole plan."),
        "format": ("text", "Its format."),
        "language": ("text", "Its language."),
        "day": ("text", "The day of its figures."),
        "since": ("text", "What it is compared with: `board`, a day, a commit; empty by default."),
        "pictures": ("text", "`yes` or `no`."),
        "annexes": ("text", "`yes` or `no`."),
        "paper": ("text", "`letter`, `a4`, or empty by default."),
        "commit": ("text", "The version that the folder’s files were at."),
        "at": ("text", "The version read with `--at`; empty without."),
        "folder": ("text", "The plan’s folder in its repository; empty where it is the top."),
        "files": ("text", "`committed`, `modified` or `unversioned`."),
        "history": ("text", "`shallow` in a shallow clone, else empty."),
        "sha256": ("text", "The sum of the files that it was made from."),
        "seal": ("text", "The sum of all these facts."),
    },
    "Edit": {
        "number": ("integer", "The number that `undo` takes; 1 is the last one."),
        "at": ("text", "When it was made, with its time zone."),
        "title": ("text", "What it did, in the language it was made in."),
        "files": ("list of text", "The files that it changed."),
        "changed_since": ("list of text", "Those that something else changed since."),
        "after": ("list of integer", "The numbers of the edits that are to be undone first."),
    },
    "Torn": {
        "commit": ("text", "Its commit, by its short name."),
        "files": ("list of text", "Its files of which not all could be read."),
    },
    "Replaced": {
        "year": ("integer|null", "The year; null where the period is none."),
        "period": ("text", "The key of the action plan: its folder’s name."),
        "gone": ("list of text", "The ids of its examples that went, or that other work has now."),
        "added": ("list of text", "The ids of the deliverables that are new in it."),
    },
    "Safeguard": {
        "kind": ("text", "`ignore` (a comment that silences rules), `severity` or `template`."),
        "fate": ("text", "`added`, `removed` or `changed`."),
        "path": ("text", "Its file, relative to the plan’s folder, with `/`."),
        "subject": (
            "text|null",
            "The rule or threshold, or the rules that a comment silences; null for a template.",
        ),
        "record": ("text|null", "The id of the record that a comment stands in."),
        "before": ("text|null", "The severity or threshold before."),
        "after": ("text|null", "The same after."),
        "words": ("text", "What came, went or changed, in the language asked."),
    },
    "Change": {
        "kind": (
            "text",
            (
                "`added`, `removed`, `renamed` (its id changed), `changed`, `moved` (a due date, "
                "by an entry of the journal), `coverage-gained` or `coverage-lost`."
            ),
        ),
        "record": (
            "text",
            (
                "`plan`, `axis`, `commitment`, `indicator`, `action-plan`, `deliverable`, `role` "
                "or `partner`."
            ),
        ),
        "id": ("text", "The record’s id; the year of an action plan, and `plan` for the plan."),
        "title": ("text|null", "The record’s title."),
        "field": (
            "text|null",
            (
                "The field, as the files spell it; `due_adopted` and `lead_adopted` where what was "
                "adopted changes, and not what is in force; null where the whole record came or went."
            ),
        ),
        "before": (_ANY, "The value before; null where there was none."),
        "after": (_ANY, "The value after; null where there is none."),
        "rewritten": (
            "true or false",
            "Whether entries of the journal were rewritten or removed, not only added.",
        ),
        "words": ("text", "The change in words, in the language asked for."),
    },
    "Statistics": {
        "rules": ("list of Count by rule", "The rules that speak, the most frequent first."),
        "quality": ("Quality", "What deliverables and commitments say, whatever the day."),
    },
    "Count by rule": {
        "rule": ("text", "The rule."),
        "severity": ("text", "`error`, `warning` or `note`."),
        "count": ("integer", "How many times."),
    },
    "Quality": {
        "lead": ("Share of records", "Deliverables with a lead."),
        "due": ("Share of records", "Deliverables with a due date."),
        "start": ("Share of records", "Deliverables with a start."),
        "evidence": ("Share of records", "Deliverables done, with evidence."),
        "indicator": ("Share of records", "Commitments with an indicator."),
    },
    "Share of records": {
        "having": ("integer", "How many have it."),
        "total": ("integer", "Of how many."),
    },
    "Point": {
        "day": ("date", "The day."),
        "deliverables": ("Counts", "The set on that day, counted by status."),
        "promised": ("Promised", "What became of those promised before the day."),
        "completion": ("number|null", f"The completion, {_SHARE}; null for an empty set."),
        "planned": ("number|null", "The share of the weight due before the day, as adopted."),
        "replanned": ("number|null", "The same, by the due dates then in force."),
        "elapsed": ("number|null", "The share of the year gone by; null but for a year."),
        "work": ("number|null", "What work added to the completion since the point before."),
        "scope": ("number|null", "What a changed set or weight added since then."),
        "causes": ("list of Cause", "What was worked on and changed since the point before."),
        "typing": ("Typing", "How late the entries dated since then were typed."),
    },
    "Written": {
        "typed": ("Commit|null", "The commit that wrote it; null for files not committed."),
        "kind": ("text", "As in `diff`."),
        "sort": (
            "text",
            (
                "`plan`, `axis`, `commitment`, `indicator`, `action-plan`, `deliverable`, `role` "
                "or `partner`."
            ),
        ),
        "id": ("text", "The id that the record has now."),
        "field": ("text|null", "The field; null where the whole record came or went."),
        "before": ("text|null", "The value before, as files spell it; the title of what went."),
        "after": ("text|null", "The value after; the title of what came."),
    },
    "Cause": {
        "nature": ("text", "`work` or `scope`."),
        "kind": (
            "text",
            (
                "Of work, `done`, `partial`, `started`, `progressed` or `reopened`; of scope, "
                "`added`, `removed`, `moved`, `deferred`, `cancelled`, `reweighted` or `answers`."
            ),
        ),
        "id": ("text", "The deliverable."),
        "title": ("text", "Its title."),
    },
    "Typing": {
        "entries": ("integer", "How many entries of journals are dated then."),
        "known": ("integer", "Of how many git saw the typing."),
        "median_days": ("integer|number|null", "Their days from date to typing, the median."),
        "longest_days": ("integer|null", "The longest of them."),
    },
    "Baseline": {
        "version": ("text|null", "What `--since` named; null for each adoption."),
        "day": ("date|null", "Its day; null for each adoption."),
    },
    "Amendment": {
        "kind": (
            "text",
            (
                "`reworded`, `target-lowered`, `target-raised`, `target-added`, `measure` (how an "
                "indicator measures), `due-pushed`, `due-advanced`, `added`, `dropped`, "
                "`deferred`, `restored`, `reweighted`, `answers`, `period`, `year`, `withdrawn` or "
                "`reinstated`."
            ),
        ),
        "class": ("text", "`substantive`, or `editorial` where its reason says so."),
        "record": (
            "text",
            "`plan`, `axis`, `commitment`, `indicator`, `action-plan` or `deliverable`.",
        ),
        "id": ("text", "The id that the record has now; `plan` for the plan’s own file."),
        "title": ("text", "Its title."),
        "field": ("text|null", "The field; null where the whole record came or went."),
        "detail": ("text|null", "The day of a target, the title of a milestone."),
        "before": ("text|null", "The value before, as files spell it; null where there was none."),
        "after": ("text|null", "The value after; null where there is none."),
        "diff": ("list of Words|null", "Of a rewording, both wordings word by word."),
        "year": ("integer|null", "The year of the action plan concerned, where it is one."),
        "period": ("text|null", "The key of the action plan concerned."),
        "commitments": ("list of text", "The commitments concerned."),
        "date": ("date|null", "When it was decided, as the files tell it; null where they do not."),
        "typed": ("Commit|null", "The commit that typed it; null where git does not know it."),
        "reason": ("text|null", "Why; null where nobody said."),
        "resolution": ("text|null", "The board’s decision."),
        "words": ("text", "The change in words, in the language asked for."),
    },
    "Words": {
        "fate": ("text", "`same`, `gone` or `new`."),
        "text": ("text", "The words, with their spaces."),
    },
    "Commit": {
        "commit": ("text", "Its short name."),
        "author": ("text", "Its author’s name, as git has it."),
        "date": ("date", "When its author typed it."),
    },
    "Reason": {
        "id": ("text", "What it is the reason of."),
        "reason": ("text", "The reason."),
        "field?": ("text", "The field it speaks of."),
        "commit?": ("text", "The commit it speaks of."),
        "editorial?": ("true or false", "Whether only the form was changed."),
        "resolution?": ("text", "The board’s decision."),
        "date?": ("date", "When it was decided."),
    },
    "Count of amendments": {
        "total": ("integer", "How many."),
        "unexplained": ("integer", "How many of them nobody explained."),
        "editorial": ("integer", "How many are of form only."),
    },
    "Freshness": {
        "age": ("text", "`recent`, `ageing`, `old` or `never`."),
        "days": ("integer|null", "Days since its last update; null where there never was one."),
        "typed": ("Commit|null", "The commit that first had that update, where git knows it."),
    },
    "Freshness of a plan": {
        "recent": ("integer", "Open deliverables told of within a third of `stale_after_days`."),
        "ageing": ("integer", "Those told of within `stale_after_days`."),
        "old": ("integer", "Those told of longer ago."),
        "never": ("integer", "Those never told of."),
        "last_entry": ("date|null", "The last date of any journal, up to the day."),
        "last_typed": ("Commit|null", "The last commit that typed an entry, where git saw one."),
    },
    "Slips": {
        "axes": ("list of Slips of one", "By axis; a thread counts in each that it answers."),
        "roles": ("list of Slips of one", "By the role that leads the thread."),
    },
    "Slips of one": {
        "id": ("text", "The axis, or the role."),
        "title": ("text", "Its title."),
        "threads": ("integer", "How many threads in force."),
        "postponed": ("integer", "How many of them were put off."),
        "postponements": ("integer", "How often, in all."),
        "median_days": ("integer|number|null", "The days slipped, the median of those put off."),
        "longest_days": ("integer|null", "The most days slipped."),
    },
    "Life": {
        "first_due": ("date|null", "The due date first adopted in the thread."),
        "due": ("date|null", "The one in force."),
        "days_slipped": ("integer|null", "The days between both; below 0 where it came forward."),
        "postponements": ("list of Postponement", "Each time it was put off, the oldest first."),
    },
    "Postponement": {
        "kind": ("text", "`moved` or `deferred`."),
        "id": ("text", "The deliverable put off."),
        "date": ("date", "The date of the entry."),
        "before": ("date|null", "The due date before."),
        "after": ("date|null", "The one after; null where nothing says until when."),
        "reason": ("text|null", "Why."),
        "resolution": ("text|null", "The board’s decision."),
    },
    "Side": {
        "commit": ("text|null", "The commit’s short name; null for the files as they are."),
        "day": ("date|null", "The day of the commit; null for the files as they are."),
        "incomplete": ("list of text", "The files that could not be read whole."),
        **_FIGURES,
        "uncovered": (
            "list of text",
            "The commitments that nothing in force takes up; none is told while something is unread.",
        ),
        "years": ("list of Figures of a year", "Each year that has an action plan."),
    },
    "Figures of a year": {
        "year": ("integer|null", "The year; null where the period is none."),
        "period": ("text", "The key of the action plan: its folder’s name."),
        **_FIGURES,
    },
    "Move": {
        "year": ("integer|null", "The year of the action plan; null for the whole plan."),
        "period": ("text|null", "The key of the action plan; null for the whole plan."),
        "before": ("number", f"The completion before, {_SHARE}."),
        "after": ("number", "The completion after: before + work + scope."),
        "work": (
            "number",
            "The part of it that comes from what was recorded: work done, or less than was said.",
        ),
        "scope": ("number", "The part that comes from deliverables and weights that changed."),
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
    "Plan": {
        "title": ("text", "The plan’s title."),
        "phase": ("text", "`before`, `during` or `after` the plan’s period."),
    }
    | _FIGURES
    | {
        "elapsed": ("number", "Share of the period gone by, 0 to 1."),
        "periods": ("Periods", "Over how many action plans completion goes."),
        "coverage": ("Totals", "How many commitments there are, and how many are taken up."),
        "uncovered": (
            "list of text",
            "Ids of commitments that no deliverable in force answers; none is told while something is unread.",
        ),
        "years": ("list of Year", "Action plans, in the order of their starts."),
        "current": (
            "list of text",
            "Keys of the action plans that hold the day, the last begun first; else the last ended.",
        ),
    },
    "Year": _YEAR,
    "Axis": {"id": ("text", "The axis’s id."), "title": ("text", "Its title.")}
    | _FIGURES
    | {"commitments": ("list of Commitment", "Its commitments, in file order.")},
    "Node": {
        "id": ("text", "Its id."),
        "parent": ("text|null", "The id of what it stands in; null for an axis."),
        "level": ("integer", "How deep it stands; an axis is at 1."),
        "title": ("text", "Its title, else the beginning of its text."),
        "text": ("text|null", "Its wording, as adopted."),
        "added": ("date|null", "The day from which it is in force, where it says one."),
        "withdrawn": ("Withdrawal|null", "What withdrew it by the day, or what it stands in."),
        "leaf": ("true or false", "In force, with nothing in force below: coverage is said of it."),
        "leaves": ("integer", "How many leaves there are at it or below it."),
        "taken_up": ("integer", "How many of them a deliverable answers."),
        **_FIGURES,
    },
    "Withdrawal": {
        "date": ("date", "The day from which it is no longer in force."),
        "reason": ("text", "Why."),
        "resolution": ("text|null", "The board’s resolution."),
        "replaced_by": ("list of text", "The ids of what takes its place."),
    },
    "Commitment": {
        "id": ("text", "The commitment’s id."),
        "title": ("text", "Its short title."),
        "text": ("text|null", "Its wording, as adopted."),
        "withdrawn": ("Withdrawal|null", "What withdrew it by the day, or what it stands in."),
        "completion": ("number|null", f"Its completion, {_SHARE}; null where nothing answers it."),
        "deliverables": ("Counts", "The deliverables in force that answer it."),
        "years": ("by year, Year of a commitment", "Years with a deliverable in force."),
    },
    "Year of a commitment": {
        "completion": ("number", f"Completion of that year’s work for it, {_SHARE}."),
        "deliverables": ("Counts", "That year’s deliverables that answer it."),
    },
    "Counts": _COUNTS,
    "Promised": _PROMISED,
    "Deliverable": _DELIVERABLE,
    "Listed deliverable": _DELIVERABLE
    | {
        "second_verdict?": (
            "Second verdict|null",
            "With `--reviewed` or `--disagree`: the last that counts, by the day.",
        )
    },
    "Deliverable owed": _DELIVERABLE
    | {"internal": ("Internal note|null", "The last note up to the day that no document repeats.")},
    "Internal note": {
        "date": ("date", "Its day."),
        "text": ("text", "The note."),
        "by": ("text|null", "The role that wrote it."),
    },
    "Question": {
        "deliverable": ("text", "The deliverable that it is asked of."),
        "date": ("date", "Since when it waits."),
        "question": ("text", "What is asked."),
        "to": ("text|null", "The role that it waits for; null where nobody leads the work."),
        "by": ("text|null", "The role that asks."),
    },
    "Whole deliverable": _DELIVERABLE
    | {
        "description": ("text|null", "More about it."),
        "weight": ("number", "Its weight in a mean."),
        "depends_on": ("list of text", "The ids it waits for."),
        "needed_by": ("list of text", "The ids that wait for it."),
        "formerly": ("list of text", "The ids that it had before."),
        "freshness": ("Freshness|null", "How old what is known of it is; null where it is closed."),
        "evidence": ("list of text", "What proves its status on the day."),
        "milestones": ("list of Milestone", "Its milestones, whatever the day."),
        "kept_as": (
            "text|null",
            "`as_promised`, `after_date`, or `amended` where the promise was changed; null where it is not done.",
        ),
        "second_verdict": ("Second verdict|null", "The last that counts, by the day."),
        "questions": ("list of Question", "Those that wait for an answer on the day."),
        "updates": ("list of Update", "Its whole journal, whatever the day."),
    },
    "Milestone": {
        "title": ("text", "The step."),
        "due": ("date", "When it is due."),
        "done": ("date|null", "When it was done."),
    },
    "Update": {
        "date": ("date", "The day it speaks of."),
        "status?": ("text", f"{_STATUS}."),
        "progress?": ("integer", "Per cent, 0 to 100."),
        "note?": ("text", "What happened."),
        "challenges?": ("text", "What stands in the way."),
        "reason?": ("text", "Why."),
        "due?": ("date", "The due date from then on."),
        "lead?": ("text", "The role that leads it from then on."),
        "resolution?": ("text", "The board’s decision."),
        "question?": ("text", "What is asked."),
        "to?": ("text", "The role that is asked."),
        "answer?": ("text", "The answer to questions before."),
        "review?": ("Review", "A verdict on the promise."),
        "internal?": ("text", "A note that no document repeats."),
        "by?": ("text", "The role that wrote the entry."),
        "evidence": ("list of text", "Links or documents."),
        "typed": ("Commit|null", "The commit that first had it; null where git does not know it."),
    },
    "Review": {
        "verdict": ("text", f"{_VERDICT}."),
        "basis?": ("text", "What it rests on."),
    },
    "Second verdict": {
        "verdict": ("text", f"{_VERDICT}."),
        "basis": ("text", "What it rests on."),
        "by": ("text", "The role that gave it, which did not lead the deliverable that day."),
        "date": ("date", "Its day."),
        "agrees": (
            "true or false|null",
            "Whether it says what the state says; null where they are not compared.",
        ),
        "outdated": (
            "text|null",
            "`told` where a later entry gives a state, a due date or a proof, `amended` where the promise was changed since.",
        ),
    },
    "Agreement": {
        "agreed": ("integer", "How many agree with the state."),
        "compared": ("integer", "How many are compared with one."),
        "outdated": ("integer", "How many are out of date, and so not compared."),
        "waiting": ("integer", "How many are on work still open, and not late."),
        "total": ("integer", "How many there are: the sum of the last three."),
    },
    "Kept": {
        "total": ("integer", "How many promises to date are kept: the sum of those below."),
        "as_promised": ("integer", "How many as they were promised."),
        "after_date": ("integer", "How many after the date adopted."),
        "amended": (
            "integer",
            "How many others had their title, adopted date or commitments changed.",
        ),
    },
    "Brief": _BRIEF,
    "Share": _BRIEF
    | {
        "weight": ("number", "Its weight."),
        "product": ("number", "Weight × completion: what it adds to the sum."),
    },
    "Covered": _COVERED | {"level": ("integer", "How deep it stands; an axis is at 1.")},
    "Promised commitment": _COVERED
    | {
        "promise": (
            "text",
            "`taken_up`, `not_yet`, `not_taken_up`, or `unknown` while something is unread.",
        )
    },
    "Indicator": _INDICATOR,
    "Whole indicator": _INDICATOR
    | {
        "measurements": ("list of Measurement", "All of them, in file order, whatever the day."),
        "targets": ("list of Target", "All of them, in file order, whatever the day."),
    }
    | _BESIDE,
    "News": {
        "day": ("date", "The earlier day that it is counted from."),
        "commit": ("text|null", "The commit whose files tell of that day; null: those of now do."),
        "event": ("text|null", "The title of the board meeting of that day, where one was meant."),
        "incomplete": ("list of text", "Files of that time that could not be read whole."),
        "begun": ("list of text", "The keys of the action plans begun since."),
        "work": ("list of Turn", "Work done since."),
        "scope": ("list of Turn", "Changes of scope since."),
        "changed": (
            "list of text",
            "The ids of deliverables that turned, changed, or were told of since.",
        ),
    },
    "Turn": {
        "kind": (
            "text",
            (
                "`done`, `partial`, `started`, `progressed` or `reopened`; `added`, `removed`, "
                "`moved`, `deferred`, `cancelled`, `reweighted` or `answers`."
            ),
        ),
        "id": ("text", "The deliverable’s id."),
    },
    "Found": {
        "kind": (
            "text",
            "`axis`, `commitment`, `deliverable`, `indicator`, `role`, `partner` or `year`.",
        ),
        "id": ("text", "The word that commands take for it."),
        "title": ("text", "Its title."),
    },
    "Proven": _BRIEF
    | {"evidence": ("list of text", "Addresses, paths or words, in the order of the journal.")},
    "Stated": {
        "by": (
            "text|null",
            "`status` or `progress`, that the entry names, or `milestones`; null: nothing was.",
        ),
        "date": ("date|null", "The day of the entry."),
        "progress": ("integer|null", "The progress that the entry states."),
        "status": ("text|null", "The status that the entry names."),
        "note": ("text|null", "Its note."),
    },
    "Verdict": {
        "target": ("Target", "The target."),
        "verdict": ("text", "`reached`, `not_reached` or `not_measured`."),
        "measurement": ("Measurement|null", "The measurement that says so."),
    },
    "Periods": {
        "begun": ("integer", "How many action plans have begun."),
        "total": ("integer", "How many the plan has or announces."),
    },
    "Totals": {
        "adopted": ("integer", "How many commitments were ever adopted."),
        "in_force": ("integer", "How many are in force on the day."),
        "withdrawn": ("integer", "How many were withdrawn."),
        "covered": ("integer", "How many of those in force are taken up."),
        "weak": ("integer", "How many of those only by deferred or cancelled work."),
    },
    "Not counted": {
        "id": ("text", "The deliverable’s id."),
        "progress": ("integer", "The progress stated, per cent."),
    },
    "Measurement": {
        "date": ("date", "The day measured."),
        "value": ("number", "The value, in the indicator’s unit."),
        "source": ("text|null", "Where it comes from."),
        "for": ("date|null", "The day of the target that it answers, where it says so."),
    },
    "Target": {
        "date": ("date", "The day aimed at."),
        "value": ("number", "The value, in the indicator’s unit."),
    },
    "Page of a role": {
        "role": ("text|null", "The role’s id; null for work that nobody leads."),
        "title": ("text", "Its title, or its id where the team has no such role."),
        "owed": ("integer", "How many things it owes in those days, each counted once."),
        "files": ("Files of a role", "The names of its files in the folder, by their formats."),
    },
    "Files of a role": {
        "md?": ("text", "Its page in Markdown."),
        "html?": ("text", "Its page in HTML."),
        "ics?": ("text", "Its calendar, which reminds."),
        "eml?": ("text", "The draft of an e-mail, without recipients."),
    },
    "Role": {
        "role": ("text|null", "The role’s id; null for work that nobody leads."),
        "title": ("text|null", "Its title; null where the team has no such role."),
        "late": ("list of Deliverable owed", "Its late work."),
        "due": ("list of Deliverable owed", "What falls due in those days."),
        "silent": (
            "list of Deliverable owed",
            "Its silent work; what is late or due as well is in both.",
        ),
        "milestones": ("list of Due milestone", "Milestones late, or due in those days."),
        "helping": (
            "list of Deliverable owed",
            "With `--lead`: such work of others with which it helps.",
        ),
        "questions": ("list of Question", "Those that wait for it to answer."),
    },
    "Due milestone": {
        "deliverable": ("text", "The id of its deliverable."),
        "title": ("text", "The step."),
        "due": ("date", "When it is due."),
        "late": ("true or false", "Whether that is past."),
    },
    "Event": {
        "date": ("date", "The day."),
        "title": ("text", "What happens."),
        "kind": ("text|null", "`board` for a board meeting, or another word."),
    },
    "Diagnostic": {
        "rule": ("text", "The rule’s name."),
        "severity": ("text", "`error`, `warning` or `note`."),
        "message": ("text", "What is wrong, in the language asked."),
        "path": ("text", "The file, relative to the plan’s folder, with `/`."),
        "line": ("integer", "Where it begins, from 1."),
        "column": ("integer", "From 1, in characters."),
        "end_line": ("integer", "Where it ends."),
        "end_column": ("integer", "The column just after its last character."),
        "cell?": ("text", "In a workbook that is imported: the sheet and the cell, `Suivi:G4`."),
        "help": ("text|null", "What to type, in the language asked."),
        "related": ("list of Related place", "Other places that explain it."),
    },
    "Imported table": {
        "kind": ("text", "`table`."),
        "counts": ("Counts of a table", "How many of each."),
        "made": ("Made", "What is new in the plan."),
        "changes": ("list of Changed field", "Each field that changes."),
        "kept": ("list of Kept field", "Each field that stays as the plan has it."),
        "remarks": ("list of text", "What else should be known, in the language asked."),
    },
    "Counts of a table": {
        "nodes": ("integer", "New axes and commitments."),
        "deliverables": ("integer", "New deliverables."),
        "team": ("integer", "New roles and partners."),
        "changed": ("integer", "Records that change."),
        "same": ("integer", "Records that say the same already."),
        "kept": ("integer", "Fields that stay as the plan has them."),
        "gone": ("integer", "Records whose row is no more there; nothing is removed."),
        "emptied": ("integer", "Cells that were emptied; nothing is removed."),
        "conflicts": ("integer", "Fields that changed on both sides, and wait for somebody."),
        "refused": ("integer", "Rows that the gate of edits refuses."),
        "not_understood": ("integer", "Cells or rows that were not understood."),
    },
    "Made": {
        "nodes": ("list of Titled", "Axes and commitments."),
        "deliverables": ("list of Titled", "Deliverables."),
        "team": ("list of Titled", "Roles and partners."),
    },
    "Titled": {"id": ("text", "The id."), "title": ("text", "The title.")},
    "Changed field": {
        "id": ("text", "Whose it is."),
        "field": ("text", "The field’s name; `extra.` and a heading, of a cell that is only kept."),
        "before": ("text", "What the plan has; empty where it has nothing."),
        "after": ("text", "What the table says."),
    },
    "Kept field": {
        "id": ("text", "Whose it is."),
        "field": ("text", "The field’s name."),
        "plan": ("text", "What the plan has, and keeps."),
        "table": ("text", "What the table says, as it did last time."),
    },
    "Imported workbook": {
        "kind": ("text", "`workbook`."),
        "counts": ("Counts of a workbook", "How many of each."),
        "changes": ("list of Changed row", "The rows that add something to the plan."),
        "already": ("list of text", "The places of what the plan says already."),
    },
    "Counts of a workbook": {
        "changes": ("integer", "Rows that add an entry or a deliverable."),
        "already": ("integer", "Rows that the plan says already."),
        "conflicts": ("integer", "Cells that differ from a plan that changed since."),
        "refused": ("integer", "Everything else that is refused."),
        "told": ("integer", "What is only to be known."),
    },
    "Changed row": {
        "id": ("text", "The deliverable."),
        "place": ("text", "Its row, as `file!Sheet:A4`."),
    },
    "Imported sheets": {
        "kind": ("text", "`sheets`."),
        "counts": ("Counts of sheets", "How many of each."),
        "roles": ("list of Answering role", "Who answered, as the sheets declare it."),
        "missing": ("list of Titled", "The roles of which no sheet of a folder came back."),
        "unread": ("list of text", "The files whose format is not read."),
        "remarks": ("list of text", "What else should be known, in the language asked."),
    },
    "Counts of sheets": {
        "new": ("integer", "Answers that say something new."),
        "nothing_new": ("integer", "Answers that nothing is new."),
        "already": ("integer", "Answers that the plan has already."),
        "unanswered": ("integer", "Deliverables left without an answer."),
        "refused": ("integer", "Answers that are not understood, or that the plan cannot take."),
        "missing": ("integer", "Sheets that did not come back."),
        "unread": ("integer", "Files whose format is not read."),
    },
    "Answering role": {
        "role": ("text|null", "The role’s id; null where none is declared."),
        "files": ("list of text", "The files that came from it."),
        "answers": ("list of Sheet answer", "What it answers."),
    },
    "Sheet answer": {
        "id": ("text", "The deliverable."),
        "date": ("date|null", "The day of which it speaks."),
        "outcome": ("text", "`new`, `nothing_new`, `already`, `unanswered` or `refused`."),
        "fields": (
            "any value",
            "The fields that it writes, by name, as the plan’s files spell them.",
        ),
    },
    "Doubt found": {
        "doubt": ("text", "The doubt’s name."),
        "id": (
            "text",
            "Whose it is: a deliverable, an indicator, an axis, a commitment or an action plan.",
        ),
        "title": ("text", "Its title."),
        "message": ("text", "The facts, in a sentence."),
        "path": ("text", "The file."),
        "line": ("integer", "From 1."),
        "column": ("integer", "From 1, in characters."),
        "also": ("list of text", "Ids of the other deliverables that it is about."),
        "related": ("list of Related place", "The other places."),
        "silent": ("true or false", "Whether only `--all` shows it."),
    },
    "Doubt kind": {
        "doubt": ("text", "Its name."),
        "summary": ("text", "What it sees, in a sentence."),
        "found": ("integer", "How many it found, of what was asked for."),
        "silent": (
            "true or false",
            "Whether its lift is known and below 1.3: only `--all` shows it.",
        ),
        "looked": (
            "text",
            "`whole`; `partly` or `not` where git tells less, or nothing: what is not found may be there.",
        ),
        "measured": ("true or false", "Whether what it marks has a date that can slip."),
        "lift": (
            "Lift|null",
            "What the past says; null where nothing can slip, or was found without `--backtest`.",
        ),
    },
    "Lift": {
        "marked": ("integer", "How many it marked: a deliverable at a past month end."),
        "marked_slipped": ("integer", "How many of these were not done by the date of then."),
        "others": ("integer", "How many were open at these month ends, and not marked."),
        "others_slipped": ("integer", "How many of these were not done by the date of then."),
        "deliverables": ("integer", "How many different deliverables were marked."),
        "ratio": (
            "number|null",
            "How much oftener what was marked slipped; null where none can say.",
        ),
        "known": ("true or false", "Whether nine deliverables or more were marked."),
    },
    "Related place": {
        "path": ("text", "The file."),
        "line": ("integer", "From 1."),
        "column": ("integer", "From 1, in characters."),
        "message": ("text", "What stands there."),
    },
    "Summary": {
        "errors": ("integer", "How many errors are shown."),
        "warnings": ("integer", "How many warnings."),
        "notes": ("integer", "How many notes."),
        "files": ("integer", "How many files were read, shown or not."),
    },
    "Rule": _RULE,
}
_WHOLE = re.compile(r"^(list of|by year,|by name,) ")
_YEAR = re.compile(r"\d{4}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLAIN = {
    "text": lambda value: isinstance(value, str),
    "date": lambda value: isinstance(value, str) and bool(_DATE.fullmatch(value)),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, float),
    "true or false": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    _ANY: lambda _: True,
}


def mistakes(answer: object, shape: Shape, where: str) -> Iterator[str]:
    """Give what an answer holds that its shape does not say, and the other way round."""
    if not isinstance(answer, dict):
        yield f"{where} is no object"
        return
    for name in answer:
        if name not in shape and f"{name}?" not in shape:
            yield f"{where}.{name} is not explained"
    for key, (kind, _) in shape.items():
        name = key.removesuffix("?")
        if name in answer:
            yield from _mistakes_in(answer[name], kind, f"{where}.{name}")
        elif name == key:
            yield f"{where}.{name} is explained and absent"


def _mistakes_in(value: object, kind: str, where: str) -> Iterator[str]:
    fitting = next((one for one in kind.split("|") if _fits(value, one)), None)
    if fitting is None:
        yield f"{where} is {value!r}, not {kind}"
    elif fitting == _ANY:
        return
    elif isinstance(value, list):
        for position, each in enumerate(value):
            yield from _mistakes_in(each, _WHOLE.sub("", fitting), f"{where}[{position}]")
    elif fitting in SHAPES:
        yield from mistakes(value, SHAPES[fitting], where)
    elif isinstance(value, dict):
        for year, each in value.items():
            yield from _mistakes_in(each, _WHOLE.sub("", fitting), f"{where}.{year}")


def _fits(value: object, kind: str) -> bool:
    """Return whether a value is of a kind, what is inside it aside."""
    if kind.startswith("list of "):
        return isinstance(value, list)
    if kind.startswith("by year, "):
        return isinstance(value, dict) and all(map(_YEAR.fullmatch, value))
    if kind.startswith("by name, "):
        return isinstance(value, dict)
    return isinstance(value, dict) if kind in SHAPES else _PLAIN[kind](value)

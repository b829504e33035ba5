"""What is to come, and what to doubt: `forecast`, `decisions`, `doubts`."""

from plantrack.wire.answers.shared import DATED, LAST, REVISION, SHARE, Shape

_FORECAST_KEYS: Shape = {
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

ANSWERS: dict[str, Shape] = {
    "decisions": DATED
    | {
        "next_board": ("Meeting|null", "The next board meeting, where the plan names one."),
        "asked": ("list of Decision", "What the board is asked to decide: this action plan’s."),
        "to_regularise": (
            "list of Decision",
            "What was decided without a resolution: other action plans’, and withdrawals.",
        ),
    }
    | LAST,
    "forecast": DATED | _FORECAST_KEYS | LAST,
    "doubts": DATED
    | {
        "id": ("text|null", "The id asked for; null for the whole plan."),
        "under": ("text|null", "The axis or commitment of `--under`."),
        "lead": ("text|null", "The role of `--lead`."),
        "git": ("Git", "What git can tell here."),
        "doubts": ("list of Doubt found", "What does not go together, by doubt, then by id."),
        "kinds": ("list of Doubt kind", "Every doubt, those that found nothing too."),
    }
    | LAST,
}
SHAPES: dict[str, Shape] = {
    "Meeting": {
        "date": ("date", "Its day."),
        "title": ("text", "What it is called."),
    },
    "Forecast": _FORECAST_KEYS,
    "Outlook": {
        "id": ("text", "The deliverable’s id; it is open, and has a due date."),
        "title": ("text", "Its title."),
        "year": ("integer|null", "The year of its action plan; null where the period is none."),
        "period": ("text", "The key of its action plan."),
        "status": ("text", "`planned` or `in_progress`."),
        "completion": ("number", SHARE + "."),
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
        "revision": ("text", REVISION),
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
}

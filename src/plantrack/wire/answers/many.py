"""What `portfolio … --json` holds, an answer a question: of many plans, counts and sums of them."""

from plantrack.wire.answers.shared import DATED, FIRST, SHARE, Shape

_TEXT_OR_NONE, _DATE_OR_NONE, _NUMBER_OR_NONE = "text|null", "date|null", "number|null"
_ASKED: Shape = DATED | {
    "by": (_TEXT_OR_NONE, "The key of the groups."),
    "where": ("by name, text", "Which plans were asked about, by key; all where empty."),
    "exceptions": ("list of Plan apart", "What is not counted, or older than the last sync."),
}
_KEYED: Shape = {
    "key": (_TEXT_OR_NONE, "The key; null, of the plans that have none."),
    "plans": ("integer", "How many plans."),
}
_FIGURES: Shape = {
    "completion": (_NUMBER_OR_NONE, f"{SHARE}, as `status` gives it; null for an empty set."),
    "deliverables": ("Counts", "The counts, as `status` has them."),
    "promised": ("Promised", "The promises, as `status` has them."),
}
_IDENTITY: Shape = {
    "id": ("text", "Its id."),
    "title": ("text", "Its title."),
    "organisation": (_TEXT_OR_NONE, "Whose it is."),
    "region": (_TEXT_OR_NONE, "Its region."),
    "sector": (_TEXT_OR_NONE, "Its sector."),
    "tags": ("list of text", "Its tags."),
    "stale": ("true or false", "Whether its facts are older than the last sync."),
}
_WORK: Shape = {
    "deliverable": ("text", "Its id."),
    "title": ("text", "Its title."),
    "lead": (_TEXT_OR_NONE, "The role that leads it."),
}
_LATE: Shape = {
    "due": ("date", "Its due date."),
    "days_late": ("integer", "For how many days it has been late."),
}
_SILENCE: Shape = {
    "silent": ("integer", "How much work is silent."),
    "confirmed": ("integer", "How much would be, but for a confirmation."),
    "unreported": ("integer", "How much nobody ever spoke of."),
}
_COVERAGE: Shape = {
    "adopted": ("integer", "Commitments adopted."),
    "in_force": ("integer", "Of these, in force."),
    "withdrawn": ("integer", "Withdrawn."),
    "covered": ("integer", "Taken up."),
    "weak": ("integer", "Of these, weakly."),
}
_SLIPS: Shape = {
    "threads": ("integer", "Threads."),
    "postponed": ("integer", "Of these, put off."),
    "postponements": ("integer", "How often."),
    "without_reason": ("integer", "Of these, without a reason."),
    "median_days": (_NUMBER_OR_NONE, "The median of the days, over threads."),
    "longest_days": ("integer or null", "The most days."),
}
_QUALITY: Shape = {
    "lead": ("Having", "A lead."),
    "due": ("Having", "A due date."),
    "start": ("Having", "A start."),
    "evidence": ("Having", "Evidence, of what is done."),
    "indicator": ("Having", "An indicator, of commitments."),
}
_THEME: Shape = {
    "theme": ("text", "The theme’s id."),
    "plans": ("integer", "Plans of which a commitment answers it."),
    "nodes": ("integer", "These commitments."),
    "in_force": ("integer", "Of these, in force."),
    "covered": ("integer", "Taken up."),
    "weak": ("integer", "Of these, weakly."),
    "total": ("integer", "Deliverables that answer them, each once."),
    "done": ("integer", "Of these, done."),
    "late": ("integer", "Of these, late."),
}
_OF_PLAN: Shape = {"plan": ("text", "The plan’s id.")}


def _asked(rows: str, of_rows: str, group: str) -> Shape:
    groups = {"groups": (f"list of {group}", "A row for each key; none without `--by`.")}
    return _ASKED | {rows: (f"list of {of_rows}", "In the order of the catalogue.")} | groups


ANSWERS: dict[str, Shape] = {
    "portfolio-status": _asked("plans", "Plan of many", "Plans together"),
    "portfolio-late": _asked("late", "Late work of many", "Late work together"),
    "portfolio-silent": _asked("plans", "Silence of a plan", "Silence together"),
    "portfolio-coverage": _asked("plans", "Coverage of a plan", "Coverage together"),
    "portfolio-slips": _asked("plans", "Slips of a plan", "Slips together"),
    "portfolio-quality": _asked("plans", "Quality of a plan", "Quality together"),
    "portfolio-themes": _asked("themes", "Theme", "Theme of a group"),
    "portfolio-show": _ASKED
    | {
        "plan": ("Plan of many", "The plan."),
        "periods": ("list of Period of a plan", "Its action plans."),
        "nodes": ("list of Node of a plan", "Its axes and commitments."),
        "late": ("list of Late work", "What is late."),
        "silent": ("list of Silent work", "What is silent."),
    },
    "portfolio-report": _ASKED
    | {"parts": ("by name, any value", "The answer to each question, by the question’s name.")},
    "portfolio-sql": FIRST
    | {
        "columns": ("list of Column asked for", "The columns, in the order of the query."),
        "rows": (
            "list of list of any value",
            "The values of each row: an integer, a text, true or false, null, a list; all else a text.",
        ),
    },
}
SHAPES: dict[str, Shape] = {
    "Plan apart": {
        "id": ("text", "The plan’s id."),
        "counted": ("true or false", "Whether the answer counts it."),
        "stale": ("true or false", "Whether its facts are older than the last sync."),
        "read": (_DATE_OR_NONE, "The day on which it was last read."),
        "reason": (_TEXT_OR_NONE, "Why it could not be read the last time."),
        "unread": ("list of text", "Its files that could not be read."),
    },
    "Column asked for": {
        "name": ("text", "Its name."),
        "type": ("text", "Its type, as DuckDB names it."),
    },
    "Plan of many": _IDENTITY | _FIGURES,
    "Plans together": _KEYED
    | {
        "deliverables": ("Counts", "Sums of the counts."),
        "promised": ("Promised", "Sums of the promises."),
        "completions": ("by name, integer", "How many plans stand at each step of completion."),
    },
    "Late work": _WORK | _LATE,
    "Late work of many": _OF_PLAN | _WORK | _LATE | {"period": ("text", "Its action plan.")},
    "Late work together": _KEYED
    | {
        "late": ("integer", "How much is late."),
        "median_days": (_NUMBER_OR_NONE, "The median of the days late."),
        "longest_days": ("integer or null", "The most."),
    },
    "Silent work": _WORK | {"silent_days": ("integer", "For how many days.")},
    "Silence of a plan": _OF_PLAN
    | {
        "last_entry": (_DATE_OR_NONE, "The day of the last entry."),
        "days_quiet": ("integer or null", "Days since."),
        "quiet": ("integer", "1 where there was no entry for more than 90 days."),
    }
    | _SILENCE,
    "Silence together": _KEYED
    | {"quiet": ("integer", "Of these, without an entry for more than 90 days.")}
    | _SILENCE,
    "Coverage of a plan": _OF_PLAN | _COVERAGE,
    "Coverage together": _KEYED | _COVERAGE,
    "Slips of a plan": _OF_PLAN | _SLIPS,
    "Slips together": _KEYED | _SLIPS,
    "Having": {
        "having": ("integer", "How many have it."),
        "total": ("integer", "Of how many."),
    },
    "Quality of a plan": _OF_PLAN | _QUALITY,
    "Quality together": _KEYED | _QUALITY,
    "Theme": {"title": ("text", "Its title.")} | _THEME,
    "Theme of a group": {
        "key": (_TEXT_OR_NONE, "The key; null, of the plans that have none, or where `plans` is 0.")
    }
    | _THEME,
    "Period of a plan": {"period": ("text", "Its key.")} | _FIGURES,
    "Node of a plan": {
        "id": ("text", "Its id."),
        "parent": (_TEXT_OR_NONE, "What stands above it."),
        "level": ("integer", "How deep it stands."),
        "title": ("text", "Its title."),
    }
    | _FIGURES,
}

"""What was: `history`, `diff`, `changes`."""

from plantrack.wire.answers.shared import DATED, FIGURES, LAST, SHARE, Shape

_ANY = "any value"

ANSWERS: dict[str, Shape] = {
    "history": DATED
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
    | LAST,
    "diff": DATED
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
    | LAST,
    "changes": DATED
    | {
        "baseline": ("Baseline", "Since when changes are told."),
        "adopted": ("true or false", "Whether any action plan says when it was adopted."),
        "git": ("Git", "What git can tell here."),
        "changes": ("list of Amendment", "Those without a reason first, then the latest."),
        "unused": ("list of Reason", "The reasons of `plan/changes.yaml` that explain none."),
        "summary": ("Count of amendments", "How many there are."),
    }
    | LAST,
}
SHAPES: dict[str, Shape] = {
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
    "Point": {
        "day": ("date", "The day."),
        "deliverables": ("Counts", "The set on that day, counted by status."),
        "promised": ("Promised", "What became of those promised before the day."),
        "completion": ("number|null", f"The completion, {SHARE}; null for an empty set."),
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
    "Side": {
        "commit": ("text|null", "The commit’s short name; null for the files as they are."),
        "day": ("date|null", "The day of the commit; null for the files as they are."),
        "incomplete": ("list of text", "The files that could not be read whole."),
        **FIGURES,
        "uncovered": (
            "list of text",
            "The commitments that nothing in force takes up; none is told while something is unread.",
        ),
        "years": ("list of Figures of a year", "Each year that has an action plan."),
    },
    "Figures of a year": {
        "year": ("integer|null", "The year; null where the period is none."),
        "period": ("text", "The key of the action plan: its folder’s name."),
        **FIGURES,
    },
    "Move": {
        "year": ("integer|null", "The year of the action plan; null for the whole plan."),
        "period": ("text|null", "The key of the action plan; null for the whole plan."),
        "before": ("number", f"The completion before, {SHARE}."),
        "after": ("number", "The completion after: before + work + scope."),
        "work": (
            "number",
            "The part of it that comes from what was recorded: work done, or less than was said.",
        ),
        "scope": ("number", "The part that comes from deliverables and weights that changed."),
    },
}

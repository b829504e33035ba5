"""One thing, whole, and its figure: `show`, `why`."""

from plantrack.wire.answers.shared import (
    BESIDE,
    COVERED,
    DATED,
    DELIVERABLE,
    LAST,
    NAMED,
    SHARE,
    STATUS,
    YEAR,
    Shape,
)

_VERDICT = "`kept`, `partly`, `not_kept` or `no_evidence`"
_AGREEMENT: Shape = {
    "second_verdicts": (
        "Agreement",
        "How often second verdicts agree with the states, of all this.",
    )
}
_BRIEF: Shape = {
    "id": ("text", "The deliverable’s id."),
    "title": ("text", "Its title."),
    "year": ("integer|null", "The year of its action plan; null where the period is none."),
    "period": ("text", "The key of its action plan: its folder’s name."),
    "status": ("text", f"{STATUS}."),
    "completion": ("number", f"Its completion, {SHARE}."),
}

ANSWERS: dict[str, Shape] = {
    "show (axis or commitment)": NAMED
    | {
        "kind": ("text", "`axis` or `commitment`."),
        "text": ("text|null", "The commitment’s wording, as adopted."),
        "rationale": ("text|null", "The paragraph that opens the axis."),
        "formerly": ("list of text", "The ids that it had before."),
        "parent": ("text|null", "The id of what it stands in; null for an axis."),
        "level": ("integer", "How deep it stands; an axis is at 1."),
        "added": ("date|null", "The day from which it is in force, where it says one."),
        "withdrawn": ("Withdrawal|null", "What withdrew it, where something did."),
        **BESIDE,
        "completion": ("number|null", f"Its completion, {SHARE}; null for an empty set."),
        "periods": ("Periods", "Over how many action plans that goes."),
        "commitments": ("list of Covered", "What stands below it, or itself where nothing does."),
        "deliverables": ("list of Deliverable", "Those that answer it, in force or not yet."),
        **_AGREEMENT,
        "indicators": ("list of Indicator", "Its indicators."),
    }
    | LAST,
    "show (deliverable)": NAMED
    | {
        "kind": ("text", "`deliverable`."),
        "deliverable": ("Whole deliverable", "The deliverable."),
        "thread": ("list of Brief", "With those it continues or that continue it, oldest first."),
        "git": ("Git", "What git can tell here."),
        "life": ("Life", "The life of its thread, up to the day."),
    }
    | LAST,
    "show (words that name nothing)": DATED
    | {
        "kind": ("text", "`found`."),
        "words": ("text", "The words looked for, as they were typed."),
        "found": ("list of Found", "What has all of them, best first; a single one is shown."),
    }
    | LAST,
    "show (with --evidence)": DATED
    | {
        "kind": ("text", "`evidence`."),
        "id": ("text", "The id shown."),
        "title": ("text", "Its title."),
        "deliverables": ("list of Proven", "The deliverable, or those of it, that have evidence."),
    }
    | LAST,
    "show (role or partner)": NAMED
    | {
        "kind": ("text", "`role` or `partner`."),
        "deliverables": ("list of Deliverable", "Those in force that it leads, or takes part in."),
        "helps?": ("list of Deliverable", "Of a role: those in force that others lead."),
        **_AGREEMENT,
    }
    | LAST,
    "show (action plan)": NAMED
    | {"kind": ("text", "`year`.")}
    | YEAR
    | {
        "kept": ("Kept", "How its promises to date were kept."),
        "git": ("Git", "What git can tell here."),
        "deliverables": ("list of Deliverable", "Its deliverables, in force or not yet."),
        **_AGREEMENT,
    }
    | LAST,
    "why": DATED
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
    | LAST,
}
SHAPES: dict[str, Shape] = {
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
    "Freshness": {
        "age": ("text", "`recent`, `ageing`, `old` or `never`."),
        "days": ("integer|null", "Days since its last update; null where there never was one."),
        "typed": ("Commit|null", "The commit that first had that update, where git knows it."),
    },
    "Question": {
        "deliverable": ("text", "The deliverable that it is asked of."),
        "date": ("date", "Since when it waits."),
        "question": ("text", "What is asked."),
        "to": ("text|null", "The role that it waits for; null where nobody leads the work."),
        "by": ("text|null", "The role that asks."),
    },
    "Whole deliverable": DELIVERABLE
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
        "status?": ("text", f"{STATUS}."),
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
    "Covered": COVERED | {"level": ("integer", "How deep it stands; an axis is at 1.")},
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
    "Not counted": {
        "id": ("text", "The deliverable’s id."),
        "progress": ("integer", "The progress stated, per cent."),
    },
}

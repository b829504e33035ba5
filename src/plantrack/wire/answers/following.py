"""Where the plan stands: `status`, `list`, `agenda`, `monday`, `coverage`."""

from plantrack.wire.answers.shared import (
    COVERED,
    DATED,
    DELIVERABLE,
    FIGURES,
    LAST,
    SHARE,
    YEAR,
    Shape,
)

_NEWS: Shape = {
    "since?": ("News", "With `--since`: what is new since then, of what is asked about.")
}

ANSWERS: dict[str, Shape] = {
    "status": DATED
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
    | LAST,
    "list": DATED
    | {
        "deliverables": ("list of Listed deliverable", "Those asked for, in the order asked."),
        "second_verdicts?": (
            "Agreement",
            "With `--reviewed` or `--disagree`: how often they agree with the states.",
        ),
    }
    | LAST,
    "agenda": DATED
    | {
        "days": ("integer", "How many days ahead."),
        "roles": ("list of Role", "The roles that owe something; work nobody leads comes last."),
        "events": ("list of Event", "Events from the day to `days` later."),
        "pages?": ("list of Page of a role", "With `--all-roles`: the files that were written."),
    }
    | _NEWS
    | LAST,
    "monday": DATED
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
    | LAST,
    "coverage": DATED
    | {
        "years": ("list of integer or null", "The years of the plan and of its action plans."),
        "periods": ("list of text", "The keys of the same, in the order of their starts."),
        "totals": ("Totals", "How many commitments there are, and how many are taken up."),
        "commitments": ("list of Promised commitment", "Every commitment."),
        "orphans": (
            "list of text",
            "Ids of deliverables in force that answer no commitment; none is told while something is unread.",
        ),
    }
    | LAST,
}
SHAPES: dict[str, Shape] = {
    "Plan": {
        "title": ("text", "The plan’s title."),
        "phase": ("text", "`before`, `during` or `after` the plan’s period."),
    }
    | FIGURES
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
    "Year": YEAR,
    "Axis": {"id": ("text", "The axis’s id."), "title": ("text", "Its title.")}
    | FIGURES
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
        **FIGURES,
    },
    "Commitment": {
        "id": ("text", "The commitment’s id."),
        "title": ("text", "Its short title."),
        "text": ("text|null", "Its wording, as adopted."),
        "withdrawn": ("Withdrawal|null", "What withdrew it by the day, or what it stands in."),
        "completion": ("number|null", f"Its completion, {SHARE}; null where nothing answers it."),
        "deliverables": ("Counts", "The deliverables in force that answer it."),
        "years": ("by year, Year of a commitment", "Years with a deliverable in force."),
    },
    "Year of a commitment": {
        "completion": ("number", f"Completion of that year’s work for it, {SHARE}."),
        "deliverables": ("Counts", "That year’s deliverables that answer it."),
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
    "Deliverable owed": DELIVERABLE
    | {"internal": ("Internal note|null", "The last note up to the day that no document repeats.")},
    "Internal note": {
        "date": ("date", "Its day."),
        "text": ("text", "The note."),
        "by": ("text|null", "The role that wrote it."),
    },
    "Listed deliverable": DELIVERABLE
    | {
        "second_verdict?": (
            "Second verdict|null",
            "With `--reviewed` or `--disagree`: the last that counts, by the day.",
        )
    },
    "Promised commitment": COVERED
    | {
        "promise": (
            "text",
            "`taken_up`, `not_yet`, `not_taken_up`, or `unknown` while something is unread.",
        )
    },
    "Totals": {
        "adopted": ("integer", "How many commitments were ever adopted."),
        "in_force": ("integer", "How many are in force on the day."),
        "withdrawn": ("integer", "How many were withdrawn."),
        "covered": ("integer", "How many of those in force are taken up."),
        "weak": (
            "integer|null",
            "How many of those only by deferred or cancelled work; null where what was not read may tell.",
        ),
    },
}

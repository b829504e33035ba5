"""What each field of a map means, by which somebody else's table is imported."""

from plantrack.locale import Message, msg

_COLUMN = msg("The column, by its heading, or by its letters where a heading stands twice.")
_SEPARATOR = msg("What stands between several in one cell, such as `,`.")
OF_MAPS: dict[str, dict[str, Message]] = {
    "ImportMap": {
        "sheet": msg(
            "The sheet, where a workbook has several; in JSON and YAML, the way to the list, by "
            "dots."
        ),
        "header": msg("The number of the heading row; 1 by default."),
        "skip": msg("The numbers of rows below it that are none, such as a hint."),
        "as_of": msg(
            "The day of which the table speaks: required as soon as a status, a progress, a note "
            "or a difficulty is mapped."
        ),
        "period": msg("The action plan in which new deliverables are put."),
        "key": msg("The column by which a row is known again."),
        "levels": msg("The columns of the titles above a row, from the top."),
        "tree": msg("Instead of levels, a tree whose rows are its nodes."),
        "deliverable": msg("The columns of a deliverable’s fields."),
        "drop": msg("Columns left out on purpose, such as persons’ names; all others are kept."),
    },
    "LevelColumn": {"title": _COLUMN},
    "TreeColumns": {
        "id": msg("The column of the ids that make the tree."),
        "parent": msg(
            "The column of the ids above; without it, the beginnings of ids tell: `1.1` is below "
            "`1`."
        ),
        "title": msg("The column of titles."),
        "text": msg("The column of the wording, as adopted."),
    },
    "DeliverableMap": {
        "title": msg("The column of titles; a row without one makes nothing."),
        "description": msg("The column of descriptions."),
        "commitments": msg("What rows answer, besides what they stand under."),
        "lead": msg("The column of the roles that answer for them."),
        "contributors": msg("The column of the roles that help."),
        "partners": msg("The column of partners."),
        "start": msg("The column of the days on which work begins."),
        "due": msg("The column of due dates."),
        "weight": msg("The column of weights."),
        "milestones": msg("Milestones that each row may have."),
        "status": msg("The column of statuses; they become an entry dated `as_of`."),
        "progress": msg("The column of progress, for that entry."),
        "note": msg("The column of what happened, for that entry."),
        "challenges": msg("The column of what stands in the way, for that entry."),
        "reason": msg("The column of reasons, for that entry."),
        "evidence": msg("The column of proofs."),
    },
    "TextColumn": {"column": _COLUMN},
    "DayColumn": {
        "column": _COLUMN,
        "spelled": msg(
            "How dates are written, such as `day/month/year`; `serial` is a workbook’s number of "
            "days. Dates as the plan writes them need nothing."
        ),
        "words": msg("By word of the table, the date that it means; `none` means nothing."),
    },
    "NamedColumn": {
        "column": _COLUMN,
        "separator": _SEPARATOR,
        "words": msg(
            "By word of the table, the id that it means, added to the team where it is new; `none` "
            "means nothing."
        ),
    },
    "AnsweredColumn": {
        "column": _COLUMN,
        "separator": _SEPARATOR,
        "all": msg("What every row answers."),
        "words": msg("By word of the table, the id that it means; `none` means nothing."),
    },
    "StatusColumn": {
        "column": _COLUMN,
        "words": msg(
            "By word of the table, a status, or several fields of the entry; `none` means nothing."
        ),
    },
    "ProgressColumn": {
        "column": _COLUMN,
        "scale": msg("What all of the work is: `1` or `100`; a cell with `%` needs none."),
    },
    "MilestoneColumns": {
        "title": msg("The milestone’s title, the same for each row."),
        "due": msg("The column of the days on which it is due."),
        "done": msg("The column of the days on which it was done."),
    },
    "Meaning": {
        "to": msg("The value itself."),
        "status": msg("The status."),
        "progress": msg("The progress that goes with it, in whole per cent."),
        "challenges": msg("What stands in the way."),
        "note": msg("What happened."),
        "reason": msg("Why: owed by a status of work not kept as promised."),
    },
}

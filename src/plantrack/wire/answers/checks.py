"""What is wrong: `check`, `rules`, `explain`."""

from plantrack.wire.answers.shared import FIRST, Shape

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

ANSWERS: dict[str, Shape] = {
    "check": FIRST
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
    "rules": FIRST | {"rules": ("list of Rule", "Every rule; `severity` is the plan’s.")},
    "explain": FIRST | _RULE | {"severity": ("text", "The same as `default_severity`.")},
    "explain (doubt)": FIRST
    | {
        "doubt": ("text", "Its name."),
        "summary": ("text", "Its first line."),
        "page": ("text", "Its page: what it sees, why it may be harmless, what to ask."),
    },
}
SHAPES: dict[str, Shape] = {
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

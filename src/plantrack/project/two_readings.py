"""Words that mean a day, and that git has a name for as well."""

from datetime import date

from plantrack.errors import PlantrackError
from plantrack.project.opening import Project
from plantrack.source.commits import label_named


def refuse_label(project: Project, word: str, day: date) -> None:
    """Refuse a word that means a day, and is the name of a tag or a branch as well.

    Raises:
        PlantrackError: it is; the message has both readings, to be typed.
    """
    label = label_named(project.root, word)
    if label is not None:
        raise PlantrackError(
            "“{word}” could mean the day {day}, or the version that git calls {label}: write "
            "{day}, or {label} where a version can be meant, as by --at",
            word=word,
            day=f"{day:%Y/%m/%d}" if word == day.isoformat() else day,
            label=label,
        )

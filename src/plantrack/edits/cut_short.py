"""What is said of an edit that was cut short: that it is, and what became of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.edits import PENDING
from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.state import kept_of

if TYPE_CHECKING:
    from plantrack.edits.transaction import Recovered


def words_of_unfinished(root: Path, t: Translator) -> str | None:
    """Return what is to be said of an edit that was cut short, if any; nothing is finished here."""
    if kept_of(root, PENDING) is None:
        return None
    from plantrack.edits.transaction import unfinished_edit

    try:
        edited = unfinished_edit(root)
    except PlantrackError as error:
        told = t.text(error.message_id, **error.values)
        return t.text("An edit was cut short: {message}", message=told)
    if edited is None:
        return None
    return t.text(
        "An edit was cut short, and its files may not agree: {title}. The next edit finishes "
        "it, or plantrack undo --recover.",
        title=edited.title,
    )


def words_of_recovered(recovered: "Recovered", t: Translator) -> str:
    """Return what became of an edit that was cut short."""
    if recovered.finished:
        return t.text("An edit that was cut short is now whole: {title}", title=recovered.title)
    return t.text(
        "An edit that was cut short was taken back: {title}. Changed since, and left as "
        "they are: {files}",
        title=recovered.title,
        files=", ".join(recovered.left_alone),
    )

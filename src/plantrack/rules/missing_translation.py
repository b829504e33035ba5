"""A language of the plan lacks some of its texts.

Where there is a file of translations, `--lang` shows what it holds, and the adopted text for the
rest. A reader then finds two languages side by side.

Wrong, where the plan has other commitments:

    2.3:
      title: Map support resources

Add an entry for each id that is named, with its `title` and, where the plan has a wording, its
`text`.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Place, Severity
from plantrack.diagnostics.places import START
from plantrack.locale import msg, plural_msg
from plantrack.model.translated import Translations, translatable
from plantrack.rules.subject import Finding, Subject

GROUP = "fields"
SEVERITY = Severity.NOTE
_SHOWN = 5


def find(subject: Subject) -> Iterator[Finding]:
    """Give each language of which something is missing, at the beginning of its file."""
    if not subject.is_whole:
        return
    every = tuple(translatable(subject.plan))
    for tag, texts in subject.plan.translations.items():
        found = Translations(tag, texts)
        missing = [
            ids[0]
            for ids, has_title, has_text in every
            if not _is_whole(found, ids, has_title=has_title, has_text=has_text)
        ]
        if missing:
            yield Finding(
                Place(path_of(tag), span=START),
                plural_msg(
                    "{count} text of {total} is not translated, or not whole: {ids}",
                    "{count} texts of {total} are not translated, or not whole: {ids}",
                    len(missing),
                    total=len(every),
                    ids=_few(missing),
                ),
                msg("Add an entry for each id, with what the plan has: `title`, `text`."),
            )


def path_of(tag: str) -> str:
    """Return the file of a language's translations."""
    return f"plan/translations/{tag}.yaml"


def _is_whole(
    found: Translations, ids: tuple[str, ...], *, has_title: bool, has_text: bool
) -> bool:
    text = found.of(*ids)
    if text is None:
        return False
    return (text.title is not None or not has_title) and (text.text is not None or not has_text)


def _few(ids: list[str]) -> str:
    shown = ", ".join(ids[:_SHOWN])
    return f"{shown} …" if len(ids) > _SHOWN else shown

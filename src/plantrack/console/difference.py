"""The screen of `diff`: what changed in meaning, axis by axis."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding

from plantrack.console.heading import illustrative_line
from plantrack.console.style import Look, styled
from plantrack.project.difference import Difference
from plantrack.telling.change_groups import Subject, sections_of
from plantrack.telling.difference import basis, effects, headline
from plantrack.telling.safeguards import safeguard_words


def difference_screen(found: Difference, look: Look) -> RenderableType:
    """Return the screen of `diff`: how many changes, what they do to the figures, each of them."""
    t = look.translator
    parts: list[RenderableType] = [
        styled(found.plan.header.title, "heading") + styled(" · " + basis(found, t))
    ]
    if illustrative := illustrative_line(found.plan, look):
        parts.append(illustrative)
    parts.append(styled(headline(found, t), "accent"))
    parts.extend(styled(line) for line in effects(found, t))
    if found.safeguards:
        title = t.text("What changes in its checks and templates")
        parts.extend([styled(), styled(title, "heading")])
        words = (safeguard_words(safeguard, t) for safeguard in found.safeguards)
        parts.extend(Padding(styled(each), (0, 0, 0, 2)) for each in words)
    for section in sections_of(found.substance, found.was.plan, found.now.plan, t):
        parts.extend([styled(), styled(section.heading, "heading")])
        for subject in section.subjects:
            parts.extend(_subject(subject))
    return Group(*parts)


def _subject(subject: Subject) -> Iterator[RenderableType]:
    name = styled(f"{subject.id}  " if subject.id else "", "accent") + styled(subject.name)
    yield Padding(name, (0, 0, 0, 2))
    for told in subject.told:
        yield Padding(styled(told.words), (0, 0, 0, 4))
        for sign, style, text in (("−", "quiet", told.before), ("+", "good", told.after)):
            if text is not None:
                yield Padding(styled(f"{sign} {text}", style), (0, 0, 0, 6))

"""What is shown to whoever gives a second verdict: text, promise and proofs, and no state."""

from collections.abc import Iterator

from plantrack.locale import Translator
from plantrack.views.judged import Judged


def judged_lines(found: Judged, translator: Translator) -> Iterator[str]:
    """Give what was promised and what is shown as proof, a line each."""
    t, deliverable = translator, found.deliverable
    yield f"{deliverable.id}  {' '.join(deliverable.title.split())}"
    if deliverable.description:
        yield "  " + " ".join(deliverable.description.split())
    for node in found.answers:
        yield _line(
            t.text("Answers"), f"{node.id} {' '.join((node.text or node.title).split())}", t
        )
    promised = t.long_date(found.due) if found.due else t.text_about("due date", "none")
    yield _line(t.text("Promised for"), promised, t)
    for milestone in found.milestones:
        day = t.long_date(milestone.due)
        yield _line(t.text("Milestone"), f"{milestone.title} · {day}", t)
    for proof in found.evidence:
        yield _line(t.text("Evidence"), proof, t)
    if not found.evidence:
        yield "  " + t.text("No proof is given.")


def _line(label: str, words: str, t: Translator) -> str:
    return "  " + t.text("{head}: ", head=label) + words

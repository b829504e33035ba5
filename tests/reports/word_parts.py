"""What several shipped Word templates have: the top of the first page, and the usual cells."""

from reports.word_pieces import (
    KEPT,
    Cell,
    Column,
    Run,
    between,
    cell,
    heading,
    listing,
    note,
    number,
    plan,
    strong,
    text,
    together,
)

_RIGHT = '<w:jc w:val="right"/>'
_EACH = "{{ link(each.text, each.href) }}"


def t(words: str) -> str:
    """Return the placeholder of a translated text."""
    return f'{{{{ t("{words}") }}}}'


def label(words: str) -> str:
    """Return the placeholder of a translated text and its colon."""
    return f'{{{{ t("{{head}}: ", head=t("{words}")) }}}}'


def top() -> str:
    """Return the top of a report: whose it is, its title, and what its figures know."""
    day = "as_of.words|upper"
    title = f'{{{{ title|replace({day}, {day}|replace(" ", "\u00a0")) }}}}'
    example = ("\u00a0(" + t("example") + ")", "Example")
    return (
        text(plan("{{ plan.organisation }} · {{ plan.title }}"), style="Eyebrow")
        + text(title, "{% if illustrative.marked %}", example, "{% endif %}", style="Title")
        + text(
            "{% if board %}",
            strong('{{ t("Board meeting of {day}", day=board.date.words) }}'),
            " · {% endif %}{{ sources.words }}",
            "{% if sources.last_entry %}. "
            '{{ t("Last journal entry: {day}", day=sources.last_entry.words) }}{% endif %}'
            "{% if illustrative.any %} · {% if illustrative.all %}"
            + t("Action plans given as examples")
            + '{% else %}{{ n("Action plan given as an example: {names}", '
            '"Action plans given as examples: {names}", illustrative.names|length, '
            'names=illustrative.names|join(", ")) }}{% endif %}{% endif %}',
            style="Meta",
        )
        + between("for sentence in first_page.adoption", text("{{ sentence }}", style="Alert"))
    )


def listed(of: str) -> str:
    """Return the placeholder of a list of words with commas."""
    return f'{{{{ {of}|join(", ") }}}}'


def due() -> Cell:
    """Return the cell of a due date, and of the one promised where it moved."""
    return cell('{{ one.due.iso if one.due else "–" }}') + between(
        "if one.due_moved and one.due_adopted",
        note('{{ t("was {day}", day=one.due_adopted.iso) }}'),
    )


def status() -> Cell:
    """Return the cell of a status: a shape, words, and what is to be seen to."""
    marked = "{{ shape(mark.kind) }}\u00a0{{ mark.words }}"
    return cell("{{ shape(one.status) }}\u00a0{{ one.status_words }}") + between(
        "for mark in one.marks",
        cell(
            '{% if mark.kind == "late" %}',
            (marked, "Late"),
            "{% else %}",
            strong(marked),
            "{% endif %}",
        ),
    )


def completion() -> Cell:
    """Return the cell of a completion."""
    return number("{{ one.completion.words }}") + between(
        "for note in one.completion_notes", text("{{ note }}", style="Table Note", more=_RIGHT)
    )


def proof() -> str:
    """Return the small line of a deliverable's evidence, its addresses to click."""
    return between(
        "if one.evidence",
        note(
            label("Evidence"),
            "{% for each in one.evidence %}" + _EACH,
            "{% if not loop.last %}, {% endif %}{% endfor %}",
        ),
    )


def named() -> list[Run]:
    """Return the runs that name a deliverable: its id, its title and who leads it."""
    return [
        "{% if one.id %}",
        strong("{{ one.id }} "),
        "{% endif %}",
        plan("{{ one.title }}"),
        '{% if one.lead %}{{ ", " }}',
        plan("{{ one.lead }}"),
        "{% endif %}",
    ]


def deliverables(of: str, what: str, wide: int, *, here: str = "", lead: bool = True) -> str:
    """Return a table of deliverables: due date, status, evidence; and lead, where it is of use.

    `here` is the commitment that the table stands under: only the others are told.
    """
    answered = f'one.commitments|reject("equalto", {here})' if here else "one.commitments"
    answers = "also answers {ids}" if here else "answers {ids}"
    title = (
        cell(plan("{{ one.title }}"))
        + between("if one.added", note('{{ t("added on {day}", day=one.added.iso) }}'))
        + between(
            f"if {answered}|list", note(f'{{{{ t("{answers}", ids={answered}|join(", ")) }}}}')
        )
        + proof()
        + note("{{ one.place }}")
    )
    columns = [
        Column(t("Id"), 1000, cell(strong("{{ one.id }}"))),
        Column(t("Deliverable"), wide - (6650 if lead else 5150), title),
        *([Column(t("Lead"), 1500, cell(plan('{{ one.lead or "–" }}')))] if lead else []),
        Column(t("Due"), 1430, due()),
        Column(t("Status"), 1600, status()),
        Column(t("Completion"), 1120, completion(), figures=True),
    ]
    return listing(f"for one in {of}", columns, named=what)


def explained(opening: str, *title: Run) -> str:
    """Return figures taken apart: what was added up, group by group, and what was left out."""
    adding = '", " ~ t("adding {number}", number=group.adds) if group.adds else ""'
    group = f'{{{{ t("{{head}}: ", head=group.words ~ ({adding})) }}}}' + listed("group.ids")
    return between(
        opening,
        text(*title, "{{ one.sum_words }}", style="Named"),
        between(
            "for group in one.groups",
            together("loop.last and not one.notes", group, style="Explained"),
        ),
        between("for note in one.notes", together("loop.last", "{{ note }}", style="Explained")),
    )


def closing() -> str:
    """Return how the figures are made, and from which files, on one page."""
    why = t("Any figure can be taken apart, line by line, with the command plantrack why.")
    return "".join(
        [
            heading(t("How the figures are made")),
            between(
                "for sentence in method", text("{{ sentence }}", style="List Bullet", more=KEPT)
            ),
            heading(t("Sources")),
            text("{{ sources.words }}.", more=KEPT),
            text(why, more=KEPT),
            text('{{ sources.files|join(" · ") }}', style="Note"),
        ]
    )

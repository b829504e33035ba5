"""The follow-up of a year, and the reports by role, by partner and of evidence, in Word."""

from reports.word_parts import (
    closing,
    deliverables,
    explained,
    label,
    listed,
    proof,
    status,
    t,
    top,
)
from reports.word_pieces import (
    KEPT,
    Column,
    band,
    between,
    cell,
    heading,
    listing,
    note,
    plan,
    quiet,
    row_tag,
    rows,
    section,
    strong,
    table,
    text,
)

_WIDE = 9972


def year() -> str:
    """Return the template of a year's follow-up: one table, each deliverable once."""
    figures = (
        "{{ follow_up.done_words }}; {{ follow_up.completion_words }}"
        "{% if follow_up.elapsed.percent %}; "
        '{{ t("time elapsed {percent}", percent=follow_up.elapsed.words) }}{% endif %}.'
    )
    why = 'for one in explanations if one.kind == "year" and one.id == follow_up.year|string'
    return (
        top()
        + between(
            "if follow_up",
            between("if follow_up.total", text(figures, style="Lead")),
            text("{{ follow_up.about }}"),
            between("if follow_up.note", text(plan("{{ follow_up.note }}"))),
            between(
                "if not follow_up.total",
                text(t("No deliverable of this action plan is in force on that day.")),
            ),
            between("if follow_up.axes or follow_up.others", _follow_up()),
            section("follow_up.total", t("How the completion was made"), explained(why)),
        )
        + between(
            "if not follow_up",
            text(t("No action plan has begun on that day."), style="Lead"),
        )
        + closing()
    )


def _follow_up() -> str:
    axis = '{{ t("{head}: ", head=t("Axis {id}", id=axis.id)) }}'
    followed = _followed("{{ axis.id }}")
    return table(
        followed,
        row_tag("for axis in follow_up.axes"),
        band(strong(axis), ("{{ axis.title }}", "Plan Strong")),
        rows("for one in axis.rows", followed),
        row_tag("endfor"),
        row_tag("if follow_up.others"),
        band(strong(t("Answering no commitment"))),
        rows("for one in follow_up.others", _followed("–")),
        row_tag("endif"),
        named="{{ follow_up.title }}",
    )


def _followed(axis: str) -> list[Column]:
    title = cell(strong("{{ one.id }} "), plan("{{ one.title }}")) + note("{{ one.place }}")
    revised = "if one.due and (one.due_moved or not one.due_adopted)"
    due = cell('{{ one.due_adopted.iso if one.due_adopted else "–" }}') + between(
        revised, cell("→\u00a0{{ one.due.iso }}")
    )
    return [
        Column(t("Axis"), 600, cell(axis)),
        Column(t("Commitment"), 1150, cell(listed("one.commitments"))),
        Column(t("Deliverable"), 2750, title),
        Column(t("Lead"), 1500, cell(plan('{{ one.lead or "–" }}'))),
        Column(t("Due date promised, and revised"), 1350, due),
        Column(t("Status"), 1750, status() + note("{{ one.completion.words }}")),
        Column(t("Result"), 2400, _result()),
        Column(t("Gap and reason"), 2300, _gaps()),
    ]


def _result() -> str:
    told = cell(plan("{{ one.note.text }}")) + note("{{ one.note.date.iso }}")
    return (
        between("if one.note", told)
        + proof()
        + between("if not one.note and not one.evidence", cell("–"))
    )


def _gaps() -> str:
    gap = [
        '{% if gap.reason %}{{ t("{head}: ", head=gap.words) }}',
        plan("{{ gap.reason }}"),
        "{% else %}{{ gap.words }}{% endif %}{% if gap.resolution %}",
        quiet(" ({{ gap.resolution }}){% endif %}"),
    ]
    return between("for gap in one.gap", cell(*gap)) + between("if not one.gap", cell("–"))


def role() -> str:
    """Return the template of what each role carries."""
    late = [
        "{% if one.late %} ",
        ('{{ shape("late") }}\u00a0', "Late"),
        strong(t("late")),
        "{% endif %}",
    ]
    milestone = [
        '{{ t("{head}: ", head=one.due.words) }}',
        strong("{{ one.deliverable }} "),
        plan("{{ one.title }}"),
        *late,
    ]
    return _persons(
        "roles",
        t("No role leads a deliverable on that day."),
        between(
            "if each.milestones",
            heading(t("Milestones to reach"), 2),
            between("for one in each.milestones", text(*milestone, style="List Bullet", more=KEPT)),
        ),
    )


def partner() -> str:
    """Return the template of what concerns each partner."""
    return _persons(
        "partners",
        t("No partner is named by a deliverable on that day."),
        between(
            "if each.commitments",
            text(label("Commitments concerned"), more=KEPT),
            between(
                "for one in each.commitments",
                text("{{ one.id }} ", plan("{{ one.title }}"), style="List Bullet", more=KEPT),
            ),
        ),
    )


def _persons(several: str, nobody: str, own: str) -> str:
    title = "{{ each.title }}"
    return (
        top()
        + between(
            f"for each in {several}",
            text(plan(title), style="heading 1"),
            text(
                "{{ each.summary }}{% if each.total %} · {{ each.completion_words }}{% endif %}",
                more=KEPT,
            ),
            own,
            between(
                "if each.deliverables",
                heading(t("Deliverables"), 2),
                deliverables("each.deliverables", title, _WIDE, lead=several != "roles"),
            ),
        )
        + between(f"if not {several}", text(nobody, style="Lead"))
        + closing()
    )


def evidence() -> str:
    """Return the template of what an auditor reads: each proof, and when it was committed."""
    caption = t("Each deliverable said to be done, its proof, and when the entry was committed.")
    return (
        top()
        + text("{{ proofs.summary }}", style="Lead")
        + between("for note in proofs.notes", text("{{ note }}"))
        + between(
            "if proofs.rows",
            text(caption, style="caption"),
            listing("for row in proofs.rows", _proven(), named=caption),
        )
        + closing()
    )


def _proven() -> list[Column]:
    one = "row.deliverable"
    promised = f'{{{{ {one}.due_adopted.iso if {one}.due_adopted else "–" }}}}'
    done = cell('{{ row.done_on.iso if row.done_on else "–" }}') + between(
        "if row.days_after_words", note("{{ row.days_after_words }}")
    )
    words = "{% if one.words %}", quiet(" ({{ one.words }})"), "{% endif %}"
    proofs = between(
        "for one in row.evidence",
        cell("{{ link(one.text, one.href) }}", *words),
        between("if one.sha256", note("SHA-256 {{ one.sha256 }}")),
    ) + between("if not row.evidence", cell(strong("?\u00a0" + t("no evidence"))))
    typed = between(
        "if row.typed", cell("{{ row.typed.date.iso }}") + note("{{ row.typed.commit }}")
    ) + between("if not row.typed", cell("{{ row.typed_words }}"))
    return [
        Column(t("Id"), 1050, cell(strong(f"{{{{ {one}.id }}}}"))),
        Column(t("Deliverable"), 3000, cell(plan(f"{{{{ {one}.title }}}}"))),
        Column(t("Promised for"), 1250, cell(promised)),
        Column(t("Done on"), 1350, done),
        Column(t("Evidence"), 3800, proofs),
        Column(t("Committed"), 1250, typed),
        Column(t("File and line"), 2100, cell("{{ row.place }}")),
    ]

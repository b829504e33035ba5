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
    Column,
    band,
    between,
    cell,
    heading,
    note,
    plan,
    quiet,
    row,
    row_tag,
    strong,
    table,
    text,
)

_WIDE, _LANDSCAPE = 9972, 13800


def year() -> str:
    """Return the template of a year's follow-up: one table, each deliverable once."""
    figures = (
        "{{ follow_up.done_words }}{% if follow_up.total %}; {{ follow_up.completion_words }}"
        "{% endif %}{% if follow_up.elapsed.percent %}; "
        '{{ t("time elapsed {percent}", percent=follow_up.elapsed.words) }}{% endif %}.'
    )
    why = 'for one in explanations if one.kind == "year" and one.id == follow_up.year|string'
    return (
        top()
        + between(
            "if follow_up",
            text(figures, style="Lead"),
            between("if follow_up.note", text(plan("{{ follow_up.note }}"))),
            between(
                "if not follow_up.total",
                text(t("No deliverable of this action plan is in force on that day.")),
            ),
            between("if follow_up.axes or follow_up.others", _follow_up()),
            heading(t("How the completion was made")),
            explained(why),
        )
        + between(
            "if not follow_up",
            text(t("No action plan has begun on that day."), style="Lead"),
        )
        + closing()
    )


def _follow_up() -> str:
    columns = [
        Column(t("Axis"), 600),
        Column(t("Commitment"), 1200),
        Column(t("Deliverable"), 2900),
        Column(t("Lead"), 1500),
        Column(t("Due date promised, and revised"), 1350),
        Column(t("Status"), 1750),
        Column(t("Result"), 2300),
        Column(t("Gap and reason"), 2200),
    ]
    axis = '{{ t("{head}: ", head=t("Axis {id}", id=axis.id)) }}'
    return table(
        columns,
        row_tag("for axis in follow_up.axes"),
        band(strong(axis), ("{{ axis.title }}", "Plan Strong")),
        row_tag("for one in axis.rows"),
        row(columns, _followed("{{ axis.id }}")),
        row_tag("endfor"),
        row_tag("endfor"),
        row_tag("if follow_up.others"),
        band(strong(t("Answering no commitment"))),
        row_tag("for one in follow_up.others"),
        row(columns, _followed("–")),
        row_tag("endfor"),
        row_tag("endif"),
        named="{{ follow_up.title }}",
    )


def _followed(axis: str) -> list[str]:
    title = cell(strong("{{ one.id }} "), plan("{{ one.title }}")) + note("{{ one.place }}")
    revised = "if one.due and (one.due_moved or not one.due_adopted)"
    told = cell(plan("{{ one.note.text }}")) + note("{{ one.note.date.iso }}")
    gap = [
        '{% if gap.reason %}{{ t("{head}: ", head=gap.words) }}',
        plan("{{ gap.reason }}"),
        "{% else %}{{ gap.words }}{% endif %}{% if gap.resolution %}",
        quiet(" ({{ gap.resolution }}){% endif %}"),
    ]
    return [
        cell(axis),
        cell(listed("one.commitments")),
        title,
        cell(plan('{{ one.lead or "–" }}')),
        cell('{{ one.due_adopted.iso if one.due_adopted else "–" }}')
        + between(revised, cell("→\u00a0{{ one.due.iso }}")),
        status() + note("{{ one.completion.words }}"),
        between("if one.note", told)
        + proof()
        + between("if not one.note and not one.evidence", cell("–")),
        between("for gap in one.gap", cell(*gap)) + between("if not one.gap", cell("–")),
    ]


def role() -> str:
    """Return the template of what each role carries, a page each."""
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
            between("for one in each.milestones", text(*milestone, style="List Bullet")),
        ),
    )


def partner() -> str:
    """Return the template of what concerns each partner, a page each."""
    return _persons(
        "partners",
        t("No partner is named by a deliverable on that day."),
        between(
            "if each.commitments",
            text(label("Commitments concerned"), more="<w:keepNext/>"),
            between(
                "for one in each.commitments",
                text("{{ one.id }} ", plan("{{ one.title }}"), style="List Bullet"),
            ),
        ),
    )


def _persons(several: str, nobody: str, own: str) -> str:
    title = "{{ each.title }}"
    return (
        top()
        + between(
            f"for each in {several}",
            between("if loop.first", text(plan(title), style="heading 1")),
            between(
                "if not loop.first",
                text(plan(title), style="New Page Heading"),
            ),
            text("{{ each.summary }}{% if each.total %} · {{ each.completion_words }}{% endif %}"),
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
    columns = [
        Column(t("Id"), 1100),
        Column(t("Deliverable"), 3100),
        Column(t("Done on"), 1150),
        Column(t("Evidence"), 4000),
        Column(t("Committed"), 2150),
        Column(t("File and line"), 2300),
    ]
    proven = between(
        "for one in row.evidence",
        cell("{{ link(one.text, one.href) }}", quiet(" ({{ one.words }})")),
        between("if one.sha256", note("SHA-256 {{ one.sha256 }}")),
    )
    cells = [
        cell(strong("{{ row.deliverable.id }}")),
        cell(plan("{{ row.deliverable.title }}")),
        cell('{{ row.done_on.iso if row.done_on else "–" }}'),
        proven + between("if not row.evidence", cell(strong("?\u00a0" + t("none")))),
        cell("{{ row.typed_words }}"),
        cell("{{ row.place }}"),
    ]
    caption = t("Each deliverable said to be done, its proof, and when the entry was committed.")
    return (
        top()
        + text("{{ proofs.summary }}", style="Lead")
        + between(
            "if proofs.rows",
            text(caption, style="caption"),
            table(
                columns,
                row_tag("for row in proofs.rows"),
                row(columns, cells),
                row_tag("endfor"),
                named=caption,
            ),
        )
        + closing()
    )

"""The annexes of the board report in Word: each deliverable, each figure, each table."""

from reports.word_parts import closing, deliverables, explained, listed, t
from reports.word_pieces import (
    KEPT,
    Column,
    Wide,
    band,
    between,
    cell,
    grid,
    heading,
    listing,
    note,
    number,
    plan,
    row_tag,
    section,
    strong,
    text,
    together,
)
from reports.word_register import register

# The charts whose picture stands in an annex, and those whose figures another table tells.
PLACED = '("indicators",)'
_TOLD = '("indicators", "timeline")'
_BEHIND = f'charts|rejectattr("key", "in", {_TOLD})'
_WIDE = 9972
_INDENTED = '<w:ind w:left="240"/>'


def annexes() -> str:
    """Return the annexes, and a list of them."""
    before = (_commitments, _coverage, _behind, register, _indicators)
    after = (_charts, _explanations, _remarks)
    return "".join([_contents(), *(part() for part in (*before, *after)), closing()])


def drawn() -> str:
    """Return a chart's question, its picture, and how to read it."""
    return (
        text("{{ chart.title }}", style="heading 2")
        + together("not chart.caption", "{{ picture(chart.key) }}", style="Picture")
        + between("if chart.caption", text("{{ chart.caption }}", style="Note"))
    )


def _drawn(key: str) -> str:
    chosen = f'for chart in charts if chart.key == "{key}" and chart.key in pictures'
    return between(chosen, drawn())


def _contents() -> str:
    parts = (
        ("axes or orphans", t("Commitments and their deliverables"), KEPT),
        ("coverage.total and coverage.years", t("Coverage of the commitments"), KEPT),
        ("behind", t("Done in part, deferred or cancelled, all years so far"), KEPT),
        ("register", t("Changes to the plan"), KEPT),
        ("indicators", t("Indicators"), KEPT),
        (f"{_BEHIND}|list", t("The figures behind the pictures"), KEPT),
        ("explanations", t("Each figure, taken apart"), KEPT),
        ("remarks", t("What figures leave out, and why"), KEPT),
        ("method", t("How the figures are made"), KEPT),
        ("sources", t("Sources"), ""),
    )
    return heading(t("In the pages that follow")) + "".join(
        between(f"if {condition}", text(words, style="List Bullet", more=kept))
        for condition, words, kept in parts
    )


def _commitments() -> str:
    axis = '{{ t("{head}: ", head=t("Axis {id}", id=axis.id)) }}'
    return section(
        "axes or orphans",
        t("Commitments and their deliverables"),
        between(
            "for axis in axes",
            text(axis, plan("{{ axis.title }}"), style="heading 2"),
            between(
                "if axis.total",
                text(
                    "{{ axis.done_words }} · {{ axis.completion_words }}",
                    style="Note",
                    more=KEPT,
                ),
            ),
            between("for commitment in axis.commitments", _commitment()),
        ),
        between(
            "if orphans",
            heading(t("Answering no commitment"), 2),
            deliverables("orphans", t("Deliverables that answer no commitment of the plan"), _WIDE),
        ),
    )


def _commitment() -> str:
    figures = (
        '{{ t("{head}: ", head=commitment.id) }}{{ commitment.done_words }}; '
        "{{ commitment.completion_words }}"
    )
    return "".join(
        [
            text("{{ commitment.id }} ", plan("{{ commitment.title }}"), style="heading 3"),
            text(plan("{{ commitment.text }}"), style="Quote"),
            between(
                "if commitment.deliverables",
                between(
                    "if commitment.weak",
                    text(
                        t("Weak: only deferred or cancelled work answers it."),
                        style="Alert",
                        more=KEPT,
                    ),
                ),
                text(figures, style="caption"),
                deliverables("commitment.deliverables", figures, _WIDE, here="commitment.id"),
            ),
            between(
                "if not commitment.deliverables",
                text("{{ commitment.promise_words }}", style="Note"),
            ),
        ]
    )


def _coverage() -> str:
    taken = "{{ coverage.words }}."
    legend = t("Each cell: done out of all. Weak: only deferred or cancelled work answers it.")
    wide = Wide(_WIDE, 800, (1900,))
    promise = text(
        "{{ row.taken_up_words }}{% if row.weak %}, ",
        strong(t("weak")),
        "{% endif %}",
        style="Table Text",
        more=_INDENTED,
    )
    title = text(t("Commitment"), style="Table Heading")
    head = text("{{ year }}", style="Table Heading Number")
    kept = text(t("Taken up"), style="Table Heading", more=_INDENTED)
    commitment = cell("{{ row.id }} ", plan("{{ row.title }}"))
    spanned = "{% colspan coverage.years|length + 2 %}"
    return section(
        "coverage.total and coverage.years",
        t("Coverage of the commitments"),
        text(taken, more=KEPT),
        text(legend, style="caption"),
        grid(
            wide.widths,
            wide.row("for year in coverage.years", title, head, kept, header=True),
            row_tag("for axis in coverage.axes"),
            band(spanned, strong("{{ axis.id }} "), ("{{ axis.title }}", "Plan Strong")),
            row_tag("for row in axis.rows"),
            wide.row("for cell in row.cells", commitment, number("{{ cell.words }}"), promise),
            row_tag("endfor"),
            row_tag("endfor"),
            named=t("Coverage of the commitments"),
        ),
    )


def _behind() -> str:
    title = t("Done in part, deferred or cancelled, all years so far")
    reason = cell(
        plan("{% if one.reason %}{{ one.reason }}{% endif %}"),
        "{% if not one.reason %}" + t("no reason given") + "{% endif %}",
    )
    status = cell("{{ shape(one.status) }}\u00a0{{ one.status_words }}")
    successor = cell('{{ one.successor.id if one.successor else "–" }}')
    columns = [
        Column(t("Id"), 950, cell(strong("{{ one.id }}"))),
        Column(t("Deliverable"), 2450, cell(plan("{{ one.title }}"))),
        Column(t("Status"), 1500, status),
        Column(t("Reason"), 2972, reason),
        Column(t("Resolution"), 1050, cell('{{ one.resolution or "–" }}')),
        Column(t("Continued by"), 1050, successor),
    ]
    return section("behind", title, listing("for one in behind", columns, named=title))


def _indicators() -> str:
    source = between(
        "if one.measurement and one.measurement.source",
        note(plan("{{ one.measurement.source }}")),
    )
    notes = between("if one.notes", note('{{ one.notes|join("; ") }}'))
    title = cell(strong("{{ one.id }} "), plan("{{ one.title }}")) + notes + source
    columns = [
        Column(t("Indicator"), 3722, title),
        Column(t("Commitment"), 1100, cell("{{ one.commitment }}")),
        Column(t("Baseline"), 1250, _measured("one.baseline"), figures=True),
        Column(t("Last measurement"), 1450, _measured("one.measurement"), figures=True),
        Column(t("Target"), 1450, _measured("one.target"), figures=True),
        Column(t("Attainment"), 1000, number("{{ one.attainment.words }}"), figures=True),
    ]
    return section(
        "indicators",
        t("Indicators"),
        listing("for one in indicators", columns, named=t("Indicators")),
        _drawn("indicators"),
    )


def _measured(value: str) -> str:
    dated = f"{{{{ {value}.date.iso }}}}"
    return number(f'{{{{ {value}.words if {value} else "–" }}}}') + between(
        f"if {value} and {value}.date",
        text(dated, style="Table Note", more='<w:jc w:val="right"/>'),
    )


def _explanations() -> str:
    head = (
        '{% if one.kind == "axis" %}{{ t("{head}: ", head=t("Axis {id}", id=one.id)) }}'
        '{% elif one.kind == "promised" and one.id %}'
        '{{ t("{head}: ", head=t("Promised to date, axis {id}", id=one.id)) }}'
        '{% elif one.kind == "commitment" %}{{ one.id }} {% endif %}'
    )
    return section(
        "explanations",
        t("Each figure, taken apart"),
        text(
            t("For each set: what its deliverables add up to, over the sum of their weights."),
            more=KEPT,
        ),
        explained(
            "for one in explanations", strong(head), ("{{ one.title }}", "Plan Strong"), " · "
        ),
    )


def _remarks() -> str:
    return section(
        "remarks",
        t("What figures leave out, and why"),
        between(
            "for remark in remarks",
            text(strong("{{ remark.words }}"), more=KEPT),
            text(listed("remark.ids"), style="Note"),
        ),
    )


def _charts() -> str:
    """Return the tables that stand nowhere else; of the days, one each quarter, and the last."""
    wide = Wide(_WIDE, 0)
    quarter = 'row[0][5:7] in ("01", "04", "07", "10")'
    shown = f'chart.key != "promises" or {quarter} or row == chart.rows[-1]'
    head = text("{{ words }}", style="Table Heading Number")
    return section(
        f"{_BEHIND}|list",
        t("The figures behind the pictures"),
        between(
            f"for chart in {_BEHIND}",
            text("{{ chart.title }}", style="heading 2"),
            text("{{ chart.alt }}", style="caption"),
            grid(
                wide.widths,
                wide.row(
                    "for words in chart.columns[1:]",
                    text("{{ chart.columns[0] }}", style="Table Heading"),
                    head,
                    header=True,
                ),
                row_tag(f"for row in chart.rows if {shown}"),
                wide.row(
                    "for words in row[1:]",
                    cell("{{ row[0] }}", more=KEPT),
                    number("{{ words }}", more=KEPT),
                ),
                row_tag("endfor"),
                named="{{ chart.title }}",
            ),
        ),
    )

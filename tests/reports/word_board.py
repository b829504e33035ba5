"""The board report in Word: two pages that say it all, then annexes."""

from reports.word_parts import closing, contents, deliverables, explained, listed, t, top
from reports.word_pieces import (
    Column,
    Run,
    Wide,
    band,
    between,
    cell,
    grid,
    heading,
    note,
    number,
    plan,
    quiet,
    row,
    row_tag,
    strong,
    table,
    text,
)

_WIDE = 9972
_INDENTED = '<w:ind w:left="240"/>'
# A line to write on.
_LINE = (
    '<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="1870"/></w:tabs>'
    '<w:spacing w:before="280"/>'
)
_AFTER = '{% if phase == "after" %}'


def board() -> str:
    """Return the board report's template."""
    first = (_sentences, _decisions, _axes, _bars, _since, _late, _unclosed, _next, _pictures)
    annexes = (
        *(_annexes, _commitments, _coverage, _behind),
        *(_indicators, _charts, _explanations, _remarks),
    )
    return "".join([top(), *(part() for part in (*first, *annexes)), closing()])


def _sentences() -> str:
    return text(
        "{% for sentence in first_page.sentences %}{{ sentence }}",
        "{% if not loop.last %} {% endif %}{% endfor %}",
        style="Lead",
    )


def _decisions() -> str:
    columns = [
        Column(t("Decision"), 2000),
        Column(t("Deliverable"), 2900),
        Column(t("Reason"), 3072),
        Column(t("Resolution"), 2000),
    ]
    cells = [
        cell("{{ one.asked }}"),
        cell(strong("{{ one.id }} "), plan("{{ one.title }}")),
        cell(plan("{{ one.reason }}")),
        text("\t", style="Table Text", more=_LINE),
    ]
    return between(
        "if first_page.decisions",
        heading(t("Decisions requested of the board")),
        table(
            columns,
            row_tag("for one in first_page.decisions"),
            row(columns, cells, height=620),
            row_tag("endfor"),
            named=t("Decisions requested of the board"),
        ),
    )


def _axes() -> str:
    wide, loop = Wide(_WIDE, 1110), "for column in first_page.axes_table.columns"
    title = (
        _AFTER
        + t("What became of the deliverables")
        + "{% else %}"
        + t("What became of the promises to date")
        + "{% endif %}"
    )
    head = text("{{ column.words }}", style="Table Heading Number")
    distinct = number(strong('{{ first_page.axes_table.distinct[column.key] or "–" }}'))
    axis = cell("{{ row.id }} ", plan("{{ row.title }}"))
    return between(
        "if first_page.axes_table",
        heading(title),
        text("{{ first_page.axes_table.caption }}", style="caption"),
        grid(
            wide.widths,
            wide.row(loop, text(t("Axis"), style="Table Heading"), head, header=True),
            row_tag("for row in first_page.axes_table.rows"),
            wide.row(loop, axis, number('{{ row.cells[column.key] or "–" }}')),
            row_tag("endfor"),
            wide.row(loop, cell(strong(t("Distinct"))), distinct),
            named="{{ first_page.axes_table.caption }}",
        ),
        between("for note in first_page.axes_table.notes", text("{{ note }}", style="Note")),
    )


def _bars() -> str:
    title = (
        _AFTER
        + t("Completion, year by year")
        + "{% else %}"
        + t("Completion and time elapsed")
        + "{% endif %}"
    )
    line = '{{ t("{head}: ", head=bar.label) }}{{ bar.done_words }}; {{ bar.completion_words }}'
    elapsed = (
        '{% if bar.elapsed %}; {{ t("time elapsed {percent}", percent=bar.elapsed.words) }}'
        "{% endif %}"
    )
    return between(
        "if first_page.bars",
        heading(title),
        between("for bar in first_page.bars", text(line, elapsed, ".")),
    )


def _since() -> str:
    return between(
        "if since",
        heading("{{ since.heading }}"),
        text(
            "{{ since.counts_words }}.{% if since.completion %} {{ since.completion.words }}"
            "{% endif %}"
        ),
        _changes("since.work", t("Work done")),
        _changes("since.scope", t("Changes of scope")),
        text("{{ since.basis }}", style="Note"),
    )


def _changes(rows: str, title: str) -> str:
    """Return what changed, one a line; what only went further, on one line together."""
    told = [
        strong("{{ one.id }} "),
        plan("{{ one.title }}"),
        '{{ ", " }}{{ one.words }}{% if one.reason %}',
        quiet(" ("),
        ("{{ one.reason }}", "Plan Quiet"),
        quiet("){% endif %}"),
    ]
    further = [
        "{% for one in " + rows + '|selectattr("kind", "equalto", "progressed") %}{% if loop.first '
        '%}{{ t("{head}: ", head=t("Further along")) }}{% endif %}',
        strong("{{ one.id }}"),
        '\u00a0({{ one.words }}){% if not loop.last %}{{ ", " }}{% endif %}{% endfor %}',
    ]
    some = f'{rows}|selectattr("kind", "equalto", "progressed")|list'
    return between(
        f"if {rows}",
        text(strong(title), more="<w:keepNext/>"),
        between(
            f'for one in {rows}|rejectattr("kind", "equalto", "progressed")',
            text(*told, style="List Bullet"),
        ),
        between(f"if {some}", text(*further, style="List Bullet")),
    )


def _late() -> str:
    promised = (
        '{{ t("for {day}", day=one.due_adopted.words) }}{% if one.due_moved %}'
        '{{ ", " }}{{ t("revised to {day}", day=one.due.words) }}{% endif %}'
    )
    added = '{{ t("Due on {day}, a date set after adoption", day=one.due.words) }}'
    reason = [
        plan("{% if one.due_reason %}{{ one.due_reason }}{% endif %}"),
        "{% if not one.due_reason %}" + t("no reason given") + "{% endif %}",
    ]
    return between(
        "if first_page.late",
        heading(t("What is late")),
        between(
            "for one in first_page.late",
            text(
                ('{{ shape("late") }}', "Late"),
                strong("\u00a0{{ one.id }} "),
                plan("{{ one.title }}"),
                '{% if one.lead %}{{ ", " }}',
                plan("{{ one.lead }}"),
                "{% endif %}",
                style="Named",
            ),
            between("if one.due_adopted", _detail("Promised", promised)),
            between("if one.due and not one.due_adopted", _detail("Due", added)),
            between("if one.due_moved", _detail("Reason", *reason)),
            _detail("Challenges", *_told("one.challenges")),
            _detail("Follow-up", *_told("one.note")),
        ),
    )


def _detail(label: str, *told: Run) -> str:
    return text(quiet(t(label)), "\t", *told, style="Named Detail")


def _told(field: str) -> list[Run]:
    return [
        f"{{% if {field} %}}",
        plan(f"{{{{ {field}.text }}}}"),
        quiet(f" ({{{{ {field}.date.iso }}}})"),
        "{% else %}" + t("none told") + "{% endif %}",
    ]


def _unclosed() -> str:
    told = (
        '{{ ", " }}{{ one.status_words }}{% if one.due %}{{ ", " }}'
        '{{ t("due on {day}", day=one.due.words) }}{% endif %}'
    )
    return between(
        "if first_page.unclosed",
        heading(t("What was never closed")),
        between(
            "for one in first_page.unclosed",
            text(strong("{{ one.id }} "), plan("{{ one.title }}"), told, style="List Bullet"),
        ),
    )


def _next() -> str:
    soon = [
        '{{ t("{head}: ", head=one.due.words) }}',
        strong("{{ one.id }} "),
        plan("{{ one.title }}"),
        '{% if one.lead %}{{ ", " }}',
        plan("{{ one.lead }}"),
        "{% endif %}",
    ]
    event = ['{{ t("{head}: ", head=one.date.words) }}', plan("{{ one.title }}")]
    return between(
        "if first_page.due_soon or next",
        heading(t("What comes next")),
        between("for one in next", text(*event, style="List Bullet")),
        between("for one in first_page.due_soon", text(*soon, style="List Bullet")),
    )


def _pictures() -> str:
    return between(
        'if charts[:2]|selectattr("key", "in", pictures)|list',
        heading(t("In pictures")),
        between(
            "for chart in charts[:2] if chart.key in pictures",
            text("{{ chart.title }}", style="heading 2"),
            text("{{ picture(chart.key) }}", style="Picture"),
        ),
    )


def _annexes() -> str:
    return text(t("In the pages that follow"), style="New Page Heading") + contents(
        ("axes", t("Commitments and their deliverables")),
        ("coverage.total and coverage.years", t("Coverage of the commitments")),
        ("behind", t("Done in part, deferred or cancelled, all years so far")),
        ("indicators", t("Indicators")),
        ("charts", t("The figures behind the pictures")),
        ("explanations", t("Each figure, taken apart")),
        ("remarks", t("What figures leave out, and why")),
        ("", t("How the figures are made")),
        ("", t("Sources")),
    )


def _commitments() -> str:
    axis = '{{ t("{head}: ", head=t("Axis {id}", id=axis.id)) }}'
    return between(
        "if axes",
        heading(t("Commitments and their deliverables")),
        between(
            "for axis in axes",
            text(axis, plan("{{ axis.title }}"), style="heading 2"),
            between(
                "if axis.total",
                text(
                    "{{ axis.done_words }} · {{ axis.completion_words }}",
                    style="Note",
                    more="<w:keepNext/>",
                ),
            ),
            between("for commitment in axis.commitments", _commitment()),
        ),
    ) + between(
        "if orphans",
        heading(t("Answering no commitment"), 2),
        deliverables("orphans", t("Deliverables that answer no commitment of the plan"), _WIDE),
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
                    text(t("Weak: only deferred or cancelled work answers it."), style="Alert"),
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
    taken = (
        '{{ n("{count} commitment taken up out of {total}", "{count} commitments taken up out of '
        '{total}", coverage.taken_up, total=coverage.total) }}.'
    )
    legend = t("Each cell: done out of all. Weak: only deferred or cancelled work answers it.")
    wide = Wide(_WIDE, 800, (1900,))
    promise = text(
        "{{ row.promise_words }}{% if row.weak %}, ",
        strong(t("weak")),
        "{% endif %}",
        style="Table Text",
        more=_INDENTED,
    )
    title = text(t("Commitment"), style="Table Heading")
    head = text("{{ year }}", style="Table Heading Number")
    kept = text(t("Promise"), style="Table Heading", more=_INDENTED)
    commitment = cell("{{ row.id }} ", plan("{{ row.title }}"))
    spanned = "{% colspan coverage.years|length + 2 %}"
    return between(
        "if coverage.total and coverage.years",
        heading(t("Coverage of the commitments")),
        text(taken, more="<w:keepNext/>"),
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
    columns = [
        Column(t("Id"), 1000),
        Column(t("Deliverable"), 2700),
        Column(t("Status"), 1500),
        Column(t("Reason"), 2622),
        Column(t("Resolution"), 1100),
        Column(t("Continued by"), 1050),
    ]
    cells = [
        cell(strong("{{ one.id }}")),
        cell(plan("{{ one.title }}")),
        cell("{{ shape(one.status) }}\u00a0{{ one.status_words }}"),
        cell(
            plan("{% if one.reason %}{{ one.reason }}{% endif %}"),
            "{% if not one.reason %}" + t("no reason given") + "{% endif %}",
        ),
        cell('{{ one.resolution or "–" }}'),
        cell('{{ one.successor.id if one.successor else "–" }}'),
    ]
    title = t("Done in part, deferred or cancelled, all years so far")
    return between(
        "if behind",
        heading(title),
        table(
            columns,
            row_tag("for one in behind"),
            row(columns, cells),
            row_tag("endfor"),
            named=title,
        ),
    )


def _indicators() -> str:
    columns = [
        Column(t("Indicator"), 3222),
        Column(t("Commitment"), 1250),
        Column(t("Baseline"), 1400, figures=True),
        Column(t("Last measurement"), 1500, figures=True),
        Column(t("Target"), 1500, figures=True),
        Column(t("Attainment"), 1100, figures=True),
    ]
    source = between(
        "if one.measurement and one.measurement.source",
        note(plan("{{ one.measurement.source }}")),
    )
    cells = [
        cell(strong("{{ one.id }} "), plan("{{ one.title }}")) + source,
        cell("{{ one.commitment }}"),
        *(_measured(f"one.{each}") for each in ("baseline", "measurement", "target")),
        number("{{ one.attainment.words }}"),
    ]
    return between(
        "if indicators",
        heading(t("Indicators")),
        table(
            columns,
            row_tag("for one in indicators"),
            row(columns, cells),
            row_tag("endfor"),
            named=t("Indicators"),
        ),
    )


def _measured(value: str) -> str:
    dated = f"{{{{ {value}.date.iso }}}}"
    return number(f'{{{{ {value}.words if {value} else "–" }}}}') + between(
        f"if {value} and {value}.date",
        text(dated, style="Table Note", more='<w:jc w:val="right"/>'),
    )


def _charts() -> str:
    wide, style = Wide(_WIDE, 0), "Table Heading"
    first = text("{{ chart.columns[0] }}", style=style)
    head = text("{{ words }}", style=style)
    return between(
        "if charts",
        heading(t("The figures behind the pictures")),
        between(
            "for chart in charts",
            text("{{ chart.title }}", style="heading 2"),
            between(
                "if loop.index > 2 and chart.key in pictures",
                text("{{ picture(chart.key) }}", style="Picture"),
            ),
            text("{{ chart.alt }}", style="caption"),
            grid(
                wide.widths,
                wide.row("for words in chart.columns[1:]", first, head, header=True),
                row_tag("for row in chart.rows"),
                wide.row("for words in row[1:]", cell("{{ row[0] }}"), cell("{{ words }}")),
                row_tag("endfor"),
                named="{{ chart.title }}",
            ),
        ),
    )


def _explanations() -> str:
    head = (
        '{% if one.kind == "axis" %}{{ t("{head}: ", head=t("Axis {id}", id=one.id)) }}'
        '{% elif one.kind == "promised" and one.id %}'
        '{{ t("{head}: ", head=t("Promised to date, axis {id}", id=one.id)) }}'
        '{% elif one.kind == "commitment" %}{{ one.id }} {% endif %}'
    )
    return between(
        "if explanations",
        heading(t("Each figure, taken apart")),
        text(
            t("For each set: what its deliverables add up to, over the sum of their weights."),
            more="<w:keepNext/>",
        ),
        explained(
            "for one in explanations", strong(head), ("{{ one.title }}", "Plan Strong"), " · "
        ),
    )


def _remarks() -> str:
    return between(
        "if remarks",
        heading(t("What figures leave out, and why")),
        between(
            "for remark in remarks",
            text(strong("{{ remark.words }}"), more="<w:keepNext/>"),
            text(listed("remark.ids"), style="Note"),
        ),
    )

"""The board report in Word: two pages that say it all, pictures, then annexes."""

from reports.word_annexes import PLACED, annexes, drawn
from reports.word_parts import named, t, top
from reports.word_pieces import (
    KEPT,
    Column,
    Run,
    Wide,
    between,
    cell,
    grid,
    listing,
    number,
    plan,
    quiet,
    row_tag,
    section,
    strong,
    text,
    together,
)

_WIDE = 9972
# A line to write on.
_LINE = (
    '<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="1870"/></w:tabs>'
    '<w:spacing w:before="280"/>'
)
_AFTER = '{% if phase == "after" %}'


def board() -> str:
    """Return the board report's template."""
    parts = (_sentences, _decisions, _axes, _bars, _since, _late, _silent, _unclosed, _next)
    return "".join([top(), *(part() for part in parts), _pictures(), annexes()])


def _sentences() -> str:
    return text(
        "{% for sentence in first_page.sentences %}{{ sentence }}",
        "{% if not loop.last %} {% endif %}{% endfor %}",
        style="Lead",
    )


def _decisions() -> str:
    title = t("Decisions requested of the board")
    columns = [
        Column(t("Decision"), 2000, cell("{{ one.asked }}")),
        Column(t("Deliverable"), 2900, cell(strong("{{ one.id }} "), plan("{{ one.title }}"))),
        Column(t("Reason"), 3072, cell(plan("{{ one.reason }}"))),
        Column(t("Resolution"), 2000, text("\t", style="Table Text", more=_LINE)),
    ]
    return section(
        "first_page.decisions_note",
        title,
        between(
            "if first_page.decisions",
            listing("for one in first_page.decisions", columns, named=title, height=620),
        ),
        text("{{ first_page.decisions_note }}", style="Note"),
    )


def _axes() -> str:
    wide, loop = Wide(_WIDE, 1010), "for column in first_page.axes_table.columns"
    title = _or_after("What became of the promises to date", "What became of the deliverables")
    head = text("{{ column.words }}", style="Table Heading Number")
    distinct = number(strong('{{ first_page.axes_table.distinct[column.key] or "–" }}'))
    axis = cell("{{ row.id }} ", plan("{{ row.title }}"), more=KEPT)
    figure = number('{{ row.cells[column.key] or "–" }}', more=KEPT)
    return section(
        "first_page.axes_table",
        title,
        text("{{ first_page.axes_table.caption }}", style="caption"),
        grid(
            wide.widths,
            wide.row(loop, text(t("Axis"), style="Table Heading"), head, header=True),
            row_tag("for row in first_page.axes_table.rows"),
            wide.row(loop, axis, figure),
            row_tag("endfor"),
            wide.row(loop, cell(strong(t("Distinct"))), distinct),
            named="{{ first_page.axes_table.caption }}",
        ),
        between("for note in first_page.axes_table.notes", text("{{ note }}", style="Note")),
    )


def _bars() -> str:
    title = _or_after("Completion and time elapsed", "Completion, year by year")
    line = '{{ t("{head}: ", head=bar.label) }}{{ bar.done_words }}; {{ bar.completion_words }}'
    elapsed = (
        '{% if bar.elapsed %}; {{ t("time elapsed {percent}", percent=bar.elapsed.words) }}'
        "{% endif %}"
    )
    return section(
        "first_page.bars",
        title,
        between("for bar in first_page.bars", together("loop.last", line, elapsed, ".")),
    )


def _or_after(during: str, after: str) -> str:
    return _AFTER + t(after) + "{% else %}" + t(during) + "{% endif %}"


def _since() -> str:
    return section(
        "since",
        "{{ since.heading }}",
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
        text(strong(title), more=KEPT),
        between(
            f'for one in {rows}|rejectattr("kind", "equalto", "progressed")',
            text(*told, style="List Bullet"),
        ),
        between(f"if {some}", text(*further, style="List Bullet")),
    )


def _late() -> str:
    return section(
        "first_page.late",
        t("What is late"),
        between(
            "for one in first_page.late",
            text(('{{ shape("late") }}\u00a0', "Late"), *named(), style="Named"),
            between("for row in one.delay", together("loop.last", *_delay(), style="Named Detail")),
        ),
    )


def _delay() -> list[Run]:
    return [
        quiet("{{ row.head }}"),
        "\t{% if row.told %}",
        plan("{{ row.told }}"),
        "{% if row.words %}",
        quiet(" {{ row.words }}"),
        "{% endif %}{% else %}{{ row.words }}{% endif %}",
    ]


def _silent() -> str:
    days = '{{ n("silent for {count} day", "silent for {count} days", one.silent_days) }}'
    return section(
        "first_page.silent",
        t("Silent deliverables"),
        between(
            "for one in first_page.silent",
            text(strong('{{ shape("silent") }}\u00a0'), *named(), '{{ ", " }}', days),
        ),
    )


def _unclosed() -> str:
    told = (
        '{{ ", " }}{{ one.status_words }}{% if one.due %}{{ ", " }}'
        '{{ t("due on {day}", day=one.due.words) }}{% endif %}'
    )
    return section(
        "first_page.unclosed",
        t("Deliverables never closed"),
        between(
            "for one in first_page.unclosed",
            text(strong("{{ one.id }} "), plan("{{ one.title }}"), told, style="List Bullet"),
        ),
    )


def _next() -> str:
    coming = text('{{ t("{head}: ", head=one.date.words) }}', *named(), style="List Bullet")
    return section("next", t("What comes next"), between("for one in next", coming))


def _pictures() -> str:
    """Return the pictures, but for those that stand with their table in an annex."""
    shown = f'charts|rejectattr("key", "in", {PLACED})|selectattr("key", "in", pictures)'
    return section(f"{shown}|list", t("In pictures"), between(f"for chart in {shown}", drawn()))

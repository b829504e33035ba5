"""What the rows of the portrait open to in a page: the plans of a key, each plan's own figures."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plantrack.locale import Translator
from plantrack.portfolio.asked.answer import Answer, Opened, table_of
from plantrack.portfolio.asked.attention import late_work
from plantrack.portfolio.asked.facts import OF_PLANS, Chosen, Facts, Found
from plantrack.portfolio.asked.show import WORK, figures_of
from plantrack.portfolio.asked.status import SHOWN, plans_of, shown_figures
from plantrack.reports.sections.kinds import Cell, Table

_FIGURES = (*SHOWN, "percent")
_BY_PLAN = ("-plans", "-late")  # how the anchors end of the tables that begin with a plan
_BY_KEY = ("-groups", "-completions", "-sums")
_SECOND = "-sums"  # of those of themes, which come first
Leads = dict[tuple[bool, str | None], str]
"""What leads to a plan (True) or to a key, by its name: an anchor, or the address of a page."""


def opened_of(facts: Facts, chosen: Chosen, t: Translator) -> tuple[Opened, ...]:
    """Return what the rows of the portrait open to: first the keys, then the plans."""
    plans = plans_of(facts, chosen)
    keys = _keys(plans, chosen.by, t) if chosen.by in OF_PLANS else ()
    return *keys, *_plans(facts, chosen, plans, t)


def with_links(answer: Answer) -> Answer:
    """Return an answer whose rows lead to what they open to."""
    leads = {(each.is_plan, each.key): each.anchor for each in answer.opened}
    return replace(
        answer,
        tables=tuple(linked(table, leads) for table in answer.tables),
        opened=tuple(
            replace(each, tables=tuple(linked(table, leads) for table in each.tables))
            for each in answer.opened
        ),
    )


def linked(table: Table, leads: Leads) -> Table:
    """Return a table whose rows lead to their plan, or to their key, as its anchor tells."""
    is_plan = is_by_plan(table)
    if not is_plan and not table.anchor.endswith(_BY_KEY):
        return table
    at = naming_column(table)
    groups = tuple(
        replace(
            group,
            rows=tuple(_led(row, leads.get((is_plan, _key(row[at])))) for row in group.rows),
        )
        for group in table.groups
    )
    return replace(table, groups=groups)


def is_by_plan(table: Table) -> bool:
    """Return whether the rows of a table begin with a plan."""
    return table.anchor.endswith(_BY_PLAN)


def naming_column(table: Table) -> int:
    """Return which column names what the rows of a table lead to."""
    return int(table.anchor.endswith(_SECOND))


def _key(cell: Cell) -> str | None:
    return None if cell.value is None else str(cell.value)


def _led(row: tuple[Cell, ...], anchor: str | None) -> tuple[Cell, ...]:
    if anchor is None:
        return row
    return tuple(
        replace(cell, text=tuple(replace(span, target=anchor) for span in cell.text))
        for cell in row
    )


def _keys(plans: list[Found], by: str | None, t: Translator) -> Iterator[Opened]:
    of_key: dict[str | None, list[Found]] = {}
    for plan in plans:
        for key in (plan["tags"] or [None]) if by == "tag" else [plan[by or ""]]:
            of_key.setdefault(key, []).append(plan)
    for at, (key, members) in enumerate(of_key.items()):
        rows = map(shown_figures, members)
        table = table_of(f"key-{at}-plans", rows, ("plan", *_FIGURES), t)
        yield Opened(f"key-{at}", key or t.text("(none)"), (table,), key)


def _plans(facts: Facts, chosen: Chosen, plans: list[Found], t: Translator) -> Iterator[Opened]:
    periods = _by_plan(figures_of(facts, chosen.day, "period"))
    late = _by_plan(late_work(facts, chosen.day))
    for plan in plans:
        name, anchor = plan["plan"], f"plan-{plan['place']}"
        tables = (
            table_of(f"{anchor}-periods", periods.get(name, ()), ("period", *_FIGURES), t),
            table_of(f"{anchor}-work", late.get(name, ()), WORK, t),
        )
        filled = tuple(table for table in tables if table.groups[0].rows)
        yield Opened(anchor, f"{name} – {plan['title']}", filled, name, is_plan=True)


def _by_plan(rows: Iterable[Found]) -> dict[str, list[Found]]:
    found: dict[str, list[Found]] = {}
    for row in rows:
        found.setdefault(row["plan"], []).append(row)
    return found

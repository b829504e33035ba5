"""The screen of `forecast`: by when open work will be closed, how much of a set, how often so."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from plantrack.console.deliverables import due_text
from plantrack.console.heading import opening_lines
from plantrack.console.rows import Column, Rows
from plantrack.console.style import Look, styled
from plantrack.telling.forecast import (
    IN_TEN,
    bound_words,
    case_words,
    notes_of,
    range_record_words,
    record_words,
    slip_words,
    whole_sentence,
)
from plantrack.views.forecast.likes import Case
from plantrack.views.forecast.outlook import Forecast, Outlook
from plantrack.views.forecast.ranks import LEVELS, Level
from plantrack.views.forecast.shares import Share
from plantrack.views.standing import ids_of


def forecast_screen(
    forecast: Forecast, version: str | None, look: Look, *, with_cases: bool = False
) -> RenderableType:
    """Return the screen of `forecast`; of `why`, with the cases that it is made of."""
    t = look.translator
    parts: list[RenderableType] = [
        *opening_lines(forecast.plan, forecast.day, version, look),
        styled(),
    ]
    if forecast.kind != "plan":
        name = forecast.title if forecast.kind == "year" else f"{forecast.id} {forecast.title}"
        parts.append(styled(name, "heading"))
    if forecast.whole:
        parts.extend([styled(whole_sentence(forecast.whole, t), "accent"), styled()])
    if forecast.outlooks:
        parts.extend([_table(forecast, look), styled()])
    elif not forecast.undated:
        parts.append(styled(t.text("No {w.deliverable} is open: there is nothing to forecast.")))
    parts.extend(styled(words, "quiet") for words in _notes(forecast, look, with_cases=with_cases))
    if with_cases:
        parts.extend(_cases(forecast, look))
    return Group(*parts)


def _table(forecast: Forecast, look: Look) -> Rows:
    """Return the widest table that fits: days told in a run of words read badly."""
    shapes = ((True, LEVELS), (False, LEVELS), (False, LEVELS[:1]))
    tables = [_shaped(forecast, look, levels, has_adopted=adopted) for adopted, levels in shapes]
    fitting = (table for table in tables[0 if look.is_wide else -1 :] if table.fits(look.width))
    return next(fitting, tables[-1])


def _shaped(
    forecast: Forecast, look: Look, levels: tuple[Level, ...], *, has_adopted: bool
) -> Rows:
    t = look.translator
    columns = [
        Column(t.text_about("screen", "Id")),
        Column(t.text("{w.Deliverable}"), flexible=True),
        *([Column(t.text_about("due date", "Adopted"))] if has_adopted else []),
        Column(t.text("Due")),
        *(Column(t.spell(IN_TEN[level])) for level in levels),
        Column(t.text("Cases"), justify="right"),
    ]
    rows = [_row(each, look, levels, has_adopted=has_adopted) for each in forecast.outlooks]
    return Rows(columns, rows, is_whole=True)


def _row(
    outlook: Outlook, look: Look, levels: tuple[Level, ...], *, has_adopted: bool
) -> list[Text]:
    standing, t = outlook.standing, look.translator
    adopted = standing.state.adopted
    return [
        styled(standing.deliverable.id),
        styled(standing.deliverable.title),
        *([styled(adopted.isoformat() if adopted else look.nothing)] if has_adopted else []),
        due_text(standing, look),
        *(styled(bound_words(outlook, level, t), _role(outlook)) for level in levels),
        styled(f"{outlook.found.cases}"),
    ]


def _role(outlook: Outlook) -> str:
    if outlook.bound(80) is None:
        return "quiet"
    return "doubt" if outlook.is_wide else "plain"


def _notes(forecast: Forecast, look: Look, *, with_cases: bool) -> Iterator[str]:
    t = look.translator
    ranges = range_record_words(forecast.whole, t) if forecast.whole else ""
    yield t.text(
        "At past month ends, {record}.",
        record="; ".join(filter(None, (record_words(forecast, t), ranges))),
    )
    yield from notes_of(forecast, t)
    if forecast.undated:
        ids = ", ".join(ids_of(forecast.undated))
        yield t.text("Not told, for it has no due date: {ids}", ids=ids)
    if forecast.cases and not with_cases:
        command = f"plantrack why {forecast.id} --forecast"
        yield t.text("The cases, one by one: {command}", command=command)


def _cases(forecast: Forecast, look: Look) -> Iterator[RenderableType]:
    if forecast.cases:
        yield from (styled(), _case_table(forecast.cases, look))
    shares = forecast.whole.shares if forecast.whole else ()
    if shares:
        yield from (styled(), _shares(shares, look))


def _case_table(cases: tuple[Case, ...], look: Look) -> Rows:
    t, wide = look.translator, look.is_wide
    columns = [
        Column(t.text_about("screen", "Id")),
        Column(t.text("{w.Deliverable}"), flexible=True),
        *([Column(t.text("Month end"))] if wide else []),
        Column(t.text("Due then")),
        Column(t.text("Closed")),
        Column(t.text("After its date"), justify="right"),
    ]
    rows = [
        [
            styled(case.deliverable.id),
            styled(case.deliverable.title),
            *([styled(case.seen.month_end.isoformat())] if wide else []),
            styled(case.seen.due.isoformat()),
            styled(case_words(case, t)),
            styled(slip_words(case, t)),
        ]
        for case in cases
    ]
    return Rows(columns, rows, is_whole=wide)


def _shares(shares: tuple[Share, ...], look: Look) -> Rows:
    t = look.translator
    columns = [
        Column(t.text("Month end")),
        Column(t.text("Open then"), justify="right"),
        Column(t.text("Done as many days later"), justify="right"),
    ]
    rows = [
        [styled(share.month_end.isoformat()), styled(f"{share.open}"), styled(f"{share.done}")]
        for share in sorted(shares, key=lambda share: share.value)
    ]
    return Rows(columns, rows)

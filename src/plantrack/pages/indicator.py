"""The page of an indicator: where it stands, its picture, its measurements and its targets."""

from collections.abc import Iterator
from datetime import date

from plantrack.locale.plan_words import capitalised
from plantrack.locale.translator import in_words
from plantrack.model import Direction, Indicator
from plantrack.pages.addresses import address_of, picture_of
from plantrack.pages.kinds import IndicatorPage
from plantrack.pages.pictures import picture_from
from plantrack.pages.pieces import Fact, Link, Table, Told
from plantrack.pages.rows import words
from plantrack.pages.setting import Setting
from plantrack.reports.charts.series import series_chart
from plantrack.telling.fields import field_word
from plantrack.telling.indicators import (
    attainment_words,
    formula_words,
    maintained_words,
    verdict_words,
)
from plantrack.views.attainment import Attainment, attainment_of


def indicator_page(setting: Setting, indicator: Indicator) -> IndicatorPage:
    """Return the page of an indicator."""
    t, found = setting.t, attainment_of(indicator, setting.snapshot.day)
    path = setting.plan.path_to(indicator.commitment)
    target = picture_of(indicator.id) if setting.is_public else ""
    chart = series_chart(setting.edition, found)
    return IndicatorPage(
        address=address_of("indicator", indicator.id),
        title=indicator.title,
        above=f"{t.text('Indicator')} {indicator.id}",
        is_titled_by_plan=True,
        crumbs=(
            setting.home(),
            *(Link(f"{each.id} {each.title}", address_of("node", each.id)) for each in path),
        ),
        share=attainment_words(found, t),
        facts=tuple(_facts(setting, found)),
        picture=picture_from(chart, target) if chart else None,
        series=tuple(_series(setting, indicator)),
        why=tuple(filter(None, (formula_words(found, t),))),
    )


def _facts(setting: Setting, found: Attainment) -> Iterator[Fact]:
    t, indicator = setting.t, found.indicator
    unit = indicator.unit
    yield Fact(t.text("Measures"), (setting.node_link(indicator.commitment),))
    if in_words(unit):
        yield Fact(t.text("Unit"), words(unit))
    yield from _values(setting, found)
    if found.verdicts:
        told = (
            Told(capitalised(verdict_words(each, unit, t, date.isoformat)))
            for each in found.verdicts
        )
        yield Fact(t.text("Past targets"), tuple(told))
    if not setting.is_public:
        if indicator.ref:
            yield Fact(field_word("ref", t), words(indicator.ref))
        for key, value in indicator.extra.items():
            yield Fact(key, words(value))


def _values(setting: Setting, found: Attainment) -> Iterator[Fact]:
    """Give from where an indicator came, where it is, and where it is to go."""
    t, indicator = setting.t, found.indicator
    unit = indicator.unit
    if base := indicator.baseline:
        day = f" ({base.date.isoformat()})" if base.date else ""
        yield Fact(t.text("Baseline"), words(t.measured(base.value, unit) + day))
    if measured := found.measurement:
        value = f"{t.measured(measured.value, unit)} ({measured.date.isoformat()})"
        yield Fact(t.text("Last measurement"), words(value))
    if target := found.target:
        value = f"{t.measured(target.value, unit)} ({target.date.isoformat()})"
        if indicator.direction is Direction.MAINTAIN:
            value = f"{value}, {maintained_words(indicator, t)}"
        yield Fact(t.text("Target"), words(value))


def _series(setting: Setting, indicator: Indicator) -> Iterator[Table]:
    """Give the measurements and the targets, in order of their days."""
    t, unit, day = setting.t, indicator.unit, setting.snapshot.day
    measured = sorted(indicator.measurements, key=lambda each: each.date)
    if measured:
        later = t.text("after the day shown, not counted")
        rows = (
            (
                Told(each.date.isoformat()),
                Told(t.measured(each.value, unit)),
                Told(f"{each.source or ''} · {later}".removeprefix(" · "))
                if each.date > day
                else Told(each.source or "", tone="plan"),
            )
            for each in measured
        )
        heads = (t.text("Date"), t.text("Value"), t.text("Source"))
        yield Table(t.text("Measurements"), heads, tuple(rows), numbers=(1,))
    targets = sorted(indicator.targets, key=lambda each: each.date)
    if targets:
        aims = (
            (Told(each.date.isoformat()), Told(t.measured(each.value, unit))) for each in targets
        )
        yield Table(t.text("Targets"), (t.text("Date"), t.text("Value")), tuple(aims), numbers=(1,))

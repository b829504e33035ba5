"""An indicator in a line: what was measured, the target pursued, what became of the last one."""

from datetime import date

from plantrack.locale import Translator
from plantrack.views.attainment import Attainment, Verdict


def measured_words(found: Attainment, translator: Translator, day: date) -> str:
    """Return the last measurement and its day, or that there is none."""
    t, measured = translator, found.measurement
    if measured is None:
        return t.text("not measured")
    return _on(t.measured(measured.value, found.indicator.unit), measured.date, t, day)


def pursued_words(found: Attainment, translator: Translator, day: date) -> str:
    """Return the target pursued, its day and the days left; nothing where its day is past."""
    t, target = translator, found.target
    if target is None:
        return t.text("without a target")
    if target.date < day:
        return ""
    told = _by(t.measured(target.value, found.indicator.unit), target.date, t, day)
    if target.date == day:
        return told
    return t.plural(
        "{target}, in {count} day",
        "{target}, in {count} days",
        (target.date - day).days,
        target=told,
    )


def verdict_in_short(verdict: Verdict, unit: str, translator: Translator, day: date) -> str:
    """Return what became of a target whose day is past, with both days."""
    t = translator
    target = _by(t.measured(verdict.target.value, unit), verdict.target.date, t, day)
    if verdict.measurement is None:
        return t.text("{target}: not measured", target=target)
    measured = verdict.measurement
    found = t.measured(measured.value, unit)
    if measured.date != verdict.target.date:
        found = _on(found, measured.date, t, day)
    if verdict.kept == "reached":
        return t.text("{target}: reached ({found})", target=target, found=found)
    return t.text("{target}: not reached ({found})", target=target, found=found)


def _on(value: str, when: date, t: Translator, day: date) -> str:
    return t.text("{value} on {day}", value=value, day=t.near_date(when, day))


def _by(value: str, when: date, t: Translator, day: date) -> str:
    return t.text("{value} by {day}", value=value, day=t.near_date(when, day))

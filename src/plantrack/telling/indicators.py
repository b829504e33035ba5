"""Where an indicator stands, and what became of its targets, in words."""

from plantrack.locale import Translator
from plantrack.model import Indicator
from plantrack.views.attainment import Attainment, Verdict
from plantrack.views.figures import whole_percent


def attainment_words(one: Attainment, translator: Translator) -> str:
    """Return the attainment in per cent, else on which side it is, or why there is none."""
    t = translator
    if one.measurement is None:
        return t.text("not measured")
    if one.target is None:
        return t.text("without a target")
    if one.value is None:
        sides = {
            "above": t.text("above the target"),
            "below": t.text("below the target"),
            None: t.text("no baseline other than the target"),
        }
        return sides[None if one.position == "within" else one.position]
    if one.value < 0:
        return t.text("moving away from the target")
    return t.percent(whole_percent(one.value))


def verdict_words(one: Verdict, unit: str, translator: Translator) -> str:
    """Return what became of a target whose day is past, and when that was measured."""
    t = translator
    target = {"day": one.target.date.isoformat(), "value": t.measured(one.target.value, unit)}
    if one.measurement is None:
        return t.text("target of {day} ({value}): not measured", **target)
    measured = {
        "measured": one.measurement.date.isoformat(),
        "found": t.measured(one.measurement.value, unit),
    }
    if one.kept == "reached":
        return t.text(
            "target of {day} ({value}): reached at the measurement of {measured} ({found})",
            **target,
            **measured,
        )
    return t.text(
        "target of {day} ({value}): not reached at the measurement of {measured} ({found})",
        **target,
        **measured,
    )


def maintained_words(indicator: Indicator, translator: Translator) -> str:
    """Return that an indicator is to be maintained, and within what; a share, within points."""
    t, tolerance = translator, indicator.tolerance
    within = t.measured(tolerance, indicator.unit)
    if indicator.unit == "%":
        points = t.number(tolerance)
        within = t.plural("{points} point", "{points} points", int(tolerance), points=points)
    return t.text("to maintain, within {tolerance}", tolerance=within)

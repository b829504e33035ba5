"""Where an indicator stands, and what became of its targets, in words."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from plantrack.locale import Translator
from plantrack.model import Direction, Indicator
from plantrack.views.attainment import Attainment, Verdict
from plantrack.views.figures import whole_percent


def attainment_words(attainment: Attainment, translator: Translator) -> str:
    """Return the attainment in per cent, else on which side it is, or why there is none."""
    t = translator
    if attainment.measurement is None:
        return t.text("not measured")
    if attainment.target is None:
        return t.text("without a target")
    if attainment.value is None:
        sides = {
            "above": t.text("above the target"),
            "below": t.text("below the target"),
            None: t.text("no baseline other than the target"),
        }
        return sides[None if attainment.position == "within" else attainment.position]
    if attainment.value < 0:
        return t.text("moving away from the target")
    return t.percent(whole_percent(attainment.value))


def formula_words(attainment: Attainment, translator: Translator, minus: str = "−") -> str:
    """Return how an attainment is made, with its numbers; nothing where it cannot be."""
    measured, target, baseline = (
        attainment.measurement,
        attainment.target,
        attainment.indicator.baseline,
    )
    if measured is None or target is None:
        return ""
    t = translator

    def spelled(value: Decimal) -> str:
        """Return a number, with the sign for less than nothing that the output has."""
        return t.number(value).replace("-", minus)

    found, aim = spelled(measured.value), spelled(target.value)
    if attainment.indicator.direction is Direction.MAINTAIN:
        apart = spelled(measured.value - target.value)
        tolerance = spelled(attainment.indicator.tolerance)
        return t.text(
            "{found} {minus} {aim} = {apart}, for a tolerance of {tolerance}",
            found=found,
            minus=minus,
            aim=aim,
            apart=apart,
            tolerance=tolerance,
        )
    if baseline is None or attainment.value is None:
        return ""
    base = spelled(baseline.value)
    gone, whole = spelled(measured.value - baseline.value), spelled(target.value - baseline.value)
    share = t.number(attainment.value).replace("-", minus)
    sides = (f"({found} {minus} {base}) ÷ ({aim} {minus} {base})", f"{gone} ÷ {whole}", share)
    words = " = ".join(sides)
    if attainment.value < 0:
        return words
    return t.text("{formula}, or {percent}", formula=words, percent=attainment_words(attainment, t))


def verdict_words(
    verdict: Verdict, unit: str, translator: Translator, spelled: Callable[[date], str]
) -> str:
    """Return what became of a target whose day is past, and when that was measured.

    `spelled` tells a day as the screen or the document does.
    """
    t = translator
    target = {
        "day": spelled(verdict.target.date),
        "value": t.measured(verdict.target.value, unit),
    }
    if verdict.measurement is None:
        return t.text("target of {day} ({value}): not measured", **target)
    measured = {
        "measured": spelled(verdict.measurement.date),
        "found": t.measured(verdict.measurement.value, unit),
    }
    if verdict.kept == "reached":
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

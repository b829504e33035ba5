"""Indicators: `show` of one."""

from plantrack.wire.answers.shared import BESIDE, LAST, NAMED, Shape

_INDICATOR: Shape = {
    "id": ("text", "Its id."),
    "commitment": ("text", "The id of its commitment."),
    "title": ("text", "What is measured."),
    "unit": ("text", "The unit of its values."),
    "direction": ("text", "`increase`, `decrease` or `maintain`."),
    "baseline": ("number|null", "The value from which attainment is counted, in the unit."),
    "measurement": ("Measurement|null", "The last one up to the day."),
    "target": (
        "Target|null",
        "The target pursued: the first on or after the day, else the last.",
    ),
    "attainment": ("number|null", "1 is the target; not clipped; null: it has none."),
    "position": ("text|null", "For `maintain`: `within`, `above` or `below`; null for others."),
    "verdicts": ("list of Verdict", "What became of each target before the day."),
}

ANSWERS: dict[str, Shape] = {
    "show (indicator)": NAMED
    | {"kind": ("text", "`indicator`."), "indicator": ("Whole indicator", "The indicator.")}
    | LAST,
}
SHAPES: dict[str, Shape] = {
    "Indicator": _INDICATOR,
    "Whole indicator": _INDICATOR
    | {
        "measurements": ("list of Measurement", "All of them, in file order, whatever the day."),
        "targets": ("list of Target", "All of them, in file order, whatever the day."),
    }
    | BESIDE,
    "Verdict": {
        "target": ("Target", "The target."),
        "verdict": ("text", "`reached`, `not_reached` or `not_measured`."),
        "measurement": ("Measurement|null", "The measurement that says so."),
    },
    "Measurement": {
        "date": ("date", "The day measured."),
        "value": ("number", "The value, in the indicator’s unit."),
        "source": ("text|null", "Where it comes from."),
        "for": ("date|null", "The day of the target that it answers, where it says so."),
    },
    "Target": {
        "date": ("date", "The day aimed at."),
        "value": ("number", "The value, in the indicator’s unit."),
    },
}

"""The folder of a year has deliverables and no `plan.yaml`.

The header says when the year's action plan starts and ends; without it, elapsed time and the
dates of the deliverables cannot be judged. Until then the calendar year is assumed.

Right:

    year: 2018
    title: Plan d’action 2018
    start: 2018-01-01
    end: 2018-12-31

Create the file at the place shown.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR

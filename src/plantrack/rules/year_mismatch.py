"""An action plan's year is not that of its folder, or not one of the plan's years.

A header copied from last year keeps last year's date. The folder decides for the figures, but
the dates in the header are then probably those of another year too. A header whose folder is no
year, such as `2025-26`, says none.

Wrong: `actions/2018/plan.yaml` holds `year: 2017`.

Right:

    year: 2018
    start: 2018-01-01
    end: 2018-12-31

Correct the year in the header, move the folder, or add the year to `years:` in
`plan/plan.yaml`.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR

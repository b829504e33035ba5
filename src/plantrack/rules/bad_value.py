"""A value is not spelled the way its field wants.

Dates, percentages, statuses and ids each have one spelling, so that two people never read the
same line in two ways. A value that is refused counts as absent; where the field is required,
its record is left aside.

Wrong:

    due: 30 juin 2018
    status: terminé

Right:

    due: 2018-06-30
    status: done

The message says what to write, and which English word stands for a French one.
"""

from plantrack.diagnostics import Severity

GROUP = "fields"
SEVERITY = Severity.ERROR

"""A row that an earlier import brought is no longer in the table.

It may have been deleted by mistake, given another key, or given up. The plan keeps what it has: a
promise does not go because a line of a spreadsheet did.

What the plan then says of it, where it was given up:

    updates:
      - date: 2026-11-20
        status: cancelled
        reason: Retiré du programme par le comité.

Close it with `plantrack cancel ID`, put the row back, or leave it as it is.
"""

from plantrack.diagnostics import Severity

GROUP = "tables"
SEVERITY = Severity.WARNING

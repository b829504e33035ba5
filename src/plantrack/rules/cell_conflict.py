"""A cell of a table and the plan both changed since they were last brought together.

Whichever is written takes back what somebody meant, so that neither is written unasked. The
message has the values: of the plan, of the table, and of what stood there before, where that is
known. `plan/imports/NAME.last.yaml` keeps it for tables that are imported by a map; without that
file, each difference between a table and the plan is a conflict.

Wrong, where the plan was changed to 30 September and the table to 31 October:

    due: 2026-09-30

Right, once it was settled:

    due: 2026-10-31
    reason: La Ville a demandé un mois de plus.

Say which one is right: `plantrack import FILE --map NAME --write --take CELL` writes the table's,
`--keep CELL` leaves the plan's, both may be repeated, and `all` stands for every other cell; or
correct the one that is wrong.
"""

from plantrack.diagnostics import Severity

GROUP = "tables"
SEVERITY = Severity.ERROR

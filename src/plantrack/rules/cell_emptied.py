"""A cell that an earlier import brought is empty in the table now.

It may have been emptied by mistake, or on purpose: a table does not say which, and a promise, a
date or a role does not go because a cell did. The plan keeps what it has.

What the plan then says, where it was on purpose:

    updates:
      - date: 2026-11-20
        note: L’échéance sera fixée avec la Ville.

Change the plan itself (`plantrack unset ID FIELD` takes a field away), fill the cell again, or
leave both as they are.
"""

from plantrack.diagnostics import Severity

GROUP = "tables"
SEVERITY = Severity.WARNING

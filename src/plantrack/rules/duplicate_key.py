"""A field is given twice in the same place.

Only one of the two values can be the right one. Many programs keep the last in silence; here
the choice is yours.

Wrong:

    due: 2018-06-30
    lead: developpement
    due: 2018-09-30

Right:

    due: 2018-06-30
    lead: developpement

Keep one of the two lines. A due date that moves is not a second field but an update of the
journal.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR

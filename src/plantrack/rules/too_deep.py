"""Lists or fields stand inside one another far deeper than a plan ever needs.

No field of a plan is more than a few levels deep. Deep brackets are most often a paste that
went wrong, and reading them could exhaust the machine.

Wrong:

    commitments: [[[[[[1.1]]]]]]    # and so on, more than fifty times

Right:

    commitments: [1.1]

Delete the brackets or the indentation that are too many.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR

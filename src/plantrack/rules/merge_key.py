"""The merge key `<<` brings in fields that are not shown where they count.

Whoever reads the file must look for the rest elsewhere, and a tool cannot say on which line a
value stands. Plain lines, even repeated, are easier to read and to change.

Wrong:

    - <<: *modele
      id: 2018-L07

Right:

    - id: 2018-L07
      lead: developpement
      commitments: [2.3]

Write the fields out.
"""

from plantrack.diagnostics import Severity

GROUP = "reading"
SEVERITY = Severity.ERROR

"""A required field is left out, or left empty.

Without its id, its title or its dates, a record cannot be counted or named. It is left aside,
and the other records of the file are still read.

Wrong:

    - id: 2018-L07
      commitments: [2.3]

Right:

    - id: 2018-L07
      title: Publier la cartographie des ressources
      commitments: [2.3]

Add the field that the message names.
"""

from plantrack.diagnostics import Severity

GROUP = "fields"
SEVERITY = Severity.ERROR

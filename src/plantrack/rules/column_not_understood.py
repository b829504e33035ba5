"""A column of a table that is imported cannot be read as its map says.

The map names a column that the table does not have, or has twice; a column of progress counts to 1
in one row and to 100 in another; ids typed as numbers make 1.10 and 1.1 the same. Told cell by
cell, it would be the same mistake a hundred times.

Wrong, where the heading is now “État”:

    status: {column: Statut}

Right:

    status: {column: État}

Correct the map where the heading changed, the column where it contradicts itself.
"""

from plantrack.diagnostics import Severity

GROUP = "tables"
SEVERITY = Severity.ERROR

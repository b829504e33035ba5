"""A field is written here that does not exist here.

It is most often a typing mistake, a French word for a field that has an English name, or a
line with the wrong indentation. Left alone, its value would count for nothing.

Wrong:

    echeance: 2018-06-30

Right:

    due: 2018-06-30

Use the name that the message proposes, or indent the line under the record it belongs to.
"""

from plantrack.diagnostics import Severity

GROUP = "fields"
SEVERITY = Severity.ERROR

"""A cell of a table that is imported says something that its map does not understand.

Guessing would put into the plan what nobody wrote: a date read the wrong way round, a status that
means something else here. What is not understood is told at its cell, such as
`suivi.xlsx!Feuille:G4`; equal cells are told once, with how many there are.

Wrong, where the map does not know the word:

    status: {column: Statut, words: {En cours: in_progress}}

Right:

    status: {column: Statut, words: {En cours: in_progress, En pause: none}}

Say in the map what the word means, or correct the cell. `plantrack import --partial` writes the
rest, and keeps the cell as it is below `extra`.
"""

from plantrack.diagnostics import Severity

GROUP = "tables"
SEVERITY = Severity.ERROR

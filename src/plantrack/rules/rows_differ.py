"""Two rows of a table that is imported have the same key, and do not say the same.

A row that is repeated under two parents is one deliverable that answers both. Where its rows differ
besides, nothing tells which one is right, and neither is imported.

Wrong:

    Axe 1;A-07;Publier le guide;2026-06-30
    Axe 2;A-07;Publier le guide;2026-09-30

Right:

    Axe 1;A-07;Publier le guide;2026-06-30
    Axe 2;A-07;Publier le guide;2026-06-30

Make the rows say the same, or give each a key of its own.
"""

from plantrack.diagnostics import Severity

GROUP = "tables"
SEVERITY = Severity.ERROR

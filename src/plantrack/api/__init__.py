"""FOR PROGRAMS: what `import plantrack` gives; nothing here prints, exits or reads the clock."""

from plantrack.api.answers import spell, to_json
from plantrack.api.edits import Edits
from plantrack.api.plans import Project, open_plan
from plantrack.api.prepared import Prepared

__all__ = ["Edits", "Prepared", "Project", "open_plan", "spell", "to_json"]

# What type checkers know of the package: `__init__.py` imports it when it is asked for.
from plantrack.api import Prepared as Prepared
from plantrack.api import Project as Project
from plantrack.api import open_plan as open  # noqa: A004 - `plantrack.open` reads so
from plantrack.api import spell as spell
from plantrack.api import to_json as to_json
from plantrack.errors import PlantrackError as PlantrackError

__version__: str
__all__ = ["PlantrackError", "Prepared", "Project", "__version__", "open", "spell", "to_json"]

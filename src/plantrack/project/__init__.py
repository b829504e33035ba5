"""Opens a plan: finds its folder, loads it once, knows its commit."""

from plantrack.project.opening import Project, open_project

__all__ = ["Project", "open_project"]

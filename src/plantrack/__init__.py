"""plantrack follows a strategic plan kept as text.

For programs: `plantrack.open(path)` gives a plan, whose methods give frozen answers. What `__all__`
names is kept from version to version; all else may change.
"""

__version__ = "0.1.0"
__all__ = ["PlantrackError", "Prepared", "Project", "__version__", "open", "spell", "to_json"]

_PLACES = {
    "PlantrackError": ("plantrack.errors", "PlantrackError"),
    "Prepared": ("plantrack.api", "Prepared"),
    "Project": ("plantrack.api", "Project"),
    "open": ("plantrack.api", "open_plan"),
    "spell": ("plantrack.api", "spell"),
    "to_json": ("plantrack.api", "to_json"),
}


def __getattr__(name: str) -> object:
    """Return a name of `__all__`, imported when it is first asked for."""
    if name not in _PLACES:
        raise AttributeError(f"module 'plantrack' has no attribute {name!r}")
    from importlib import import_module

    module, there = _PLACES[name]
    found: object = getattr(import_module(module), there)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

"""plantrack follows a strategic plan kept as text."""

__version__ = "0.1.0"

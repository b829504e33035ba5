"""plantrack follows a strategic plan kept as text."""

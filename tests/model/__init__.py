"""Model: records and what can be asked of them, without a file."""

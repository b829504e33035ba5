"""Text in: files, YAML events, exact places, git."""

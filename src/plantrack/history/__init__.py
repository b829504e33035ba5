"""Two loaded plans compared; progress over time."""

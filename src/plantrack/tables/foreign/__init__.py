"""Other people's tables into a plan: by a map that a person reads, and that is kept in git."""

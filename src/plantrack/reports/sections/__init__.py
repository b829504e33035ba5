"""What a document is made of: typed sections, which each format spells in its own way."""

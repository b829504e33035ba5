"""How a document looks in each format: a spelling of each kind of section."""

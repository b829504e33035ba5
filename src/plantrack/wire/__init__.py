"""Machine spellings: JSON of views, diagnostics as text and JSON."""

"""Documents that somebody published, read again: who knows who wrote them, so nothing is believed."""

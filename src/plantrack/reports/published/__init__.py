"""Documents that somebody published, read again: nothing that they say is believed."""

"""Questions: small frozen answers about a plan on a day, without any output."""

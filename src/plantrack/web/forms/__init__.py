"""Forms: what each asks, and the edit that its answers make; a file each."""

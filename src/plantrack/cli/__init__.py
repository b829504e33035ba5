"""Commands, one file each: read words, call one function, print, exit."""

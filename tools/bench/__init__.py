"""What the program takes, in time and memory, beside other programs."""

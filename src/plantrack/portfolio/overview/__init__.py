"""The pages about many plans: a folder of them, made of the answers to the questions."""

"""Many plans: their facts as tables, kept together, and the questions asked of all of them."""

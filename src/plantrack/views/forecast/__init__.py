"""When open work will be closed, as far as the past of the plan can tell: ranks, no model."""

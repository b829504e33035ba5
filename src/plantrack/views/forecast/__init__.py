"""When open work will be finished, as far as the past of the plan can tell: ranks, no model."""

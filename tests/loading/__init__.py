"""Loading: values to records to a linked plan."""

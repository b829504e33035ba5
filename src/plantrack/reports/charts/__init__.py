"""Pictures of the reports: what each one shows, and how it is drawn."""

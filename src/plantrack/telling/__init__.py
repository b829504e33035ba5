"""Sentences for people about a plan: each said once, for every output."""

"""Tests of the rules; each folder but `base` is the specimen of the rule it is named after."""

"""Measured, not asserted: labelled interviews, scorers, floors, benchmarks."""

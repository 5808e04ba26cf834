"""Thin shells around the coach: live, replay, annotation, each moving facts in and events out."""

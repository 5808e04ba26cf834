"""Bascule: a coach for Jobs-to-be-Done switch interviews."""

__version__ = "0.1.0"

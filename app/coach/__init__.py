"""The coach: a function of its facts. No clock, disk, network, chance or model inside."""

from app.coach.coach import Coach

__all__ = ["Coach"]

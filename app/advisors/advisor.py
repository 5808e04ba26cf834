"""What an advisor is to the rest of the house, and the one that is always there: none."""

from typing import Protocol

from app.events import AdviceWanted, Advised, AdvisorNote


class Advisor(Protocol):
    """Somebody who may be asked. Asking never raises: what went wrong is the answer's `verdict`."""

    @property
    def note(self) -> AdvisorNote:
        """How the advisor does, for the panel's health line."""
        ...

    async def advise(self, wanted: AdviceWanted, interview: str) -> Advised | None:
        """An answer, within the deadline of the task; None when nobody was asked."""
        ...

    def forget(self, interview: str) -> None:
        """Let go of all that is kept for an interview."""
        ...

    async def close(self) -> None:
        """Give back what is held open."""
        ...


class NoAdvisor:
    """The usual advisor: nobody is asked, and nothing leaves the machine."""

    note = AdvisorNote()

    async def advise(self, wanted: AdviceWanted, interview: str) -> Advised | None:
        """Nobody is asked."""
        return None

    def forget(self, interview: str) -> None:
        """There is nothing to forget."""

    async def close(self) -> None:
        """There is nothing to close."""

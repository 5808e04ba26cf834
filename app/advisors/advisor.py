"""What an advisor is to the rest of the house, and the one that is always there: none."""

from typing import Protocol

from app.events import AdviceWanted, Advised, AdvisorNote, Lang


class Advisor(Protocol):
    """Somebody who may be asked. Asking never raises, unless it is cancelled: what went wrong is the `verdict`."""

    def note(self, lang: Lang = "en", interview: str = "") -> AdvisorNote:
        """How the advisor does in an interview, for the panel's health line."""
        ...

    async def advise(self, wanted: AdviceWanted, interview: str) -> Advised | None:
        """An answer, within the deadline of the task; None when nobody was asked."""
        ...

    def left(self, interview: str) -> list[Advised]:
        """What was let go in an interview before it was answered, told once: its log shall know the cost."""
        ...

    def recall(self, interview: str, tokens: int) -> None:
        """An interview is here that has cost so many tokens before."""
        ...

    def prepare(self) -> None:
        """Load what the first answer needs."""
        ...

    def forget(self, interview: str) -> None:
        """Let go of all that is kept for an interview."""
        ...

    def sent(self, interview: str) -> str:
        """What was sent of an interview, as JSON lines."""
        ...

    def erase(self, interview: str) -> None:
        """Forget an interview for good, with what was written down of it."""
        ...

    async def close(self) -> None:
        """Give back what is held open."""
        ...


class NoAdvisor:
    """The usual advisor: nobody is asked, and nothing leaves the machine."""

    def note(self, lang: Lang = "en", interview: str = "") -> AdvisorNote:
        """Absent, as usual."""
        return AdvisorNote()

    async def advise(self, wanted: AdviceWanted, interview: str) -> Advised | None:
        """Nobody is asked."""
        return None

    def left(self, interview: str) -> list[Advised]:
        """Nothing was asked."""
        return []

    def recall(self, interview: str, tokens: int) -> None:
        """There is no budget."""

    def prepare(self) -> None:
        """There is nothing to load."""

    def forget(self, interview: str) -> None:
        """There is nothing to forget."""

    def sent(self, interview: str) -> str:
        """Nothing was sent."""
        return ""

    def erase(self, interview: str) -> None:
        """There is nothing to erase."""

    async def close(self) -> None:
        """There is nothing to close."""

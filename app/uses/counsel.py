"""Asking the advisor while an interview is live: beside the talk, never in its way.

The method's own answer is on the panel before anybody is asked. What comes back is a fact like any other:
it is logged, heard by the coach, and may better a wording in its place.
"""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import structlog

from app.advisors.advisor import Advisor
from app.errors import BasculeError
from app.events import AdviceWanted, Advised, AdvisorNote, Lang
from app.uses.afterwards import Afterwards

if TYPE_CHECKING:
    from app.uses.room import Room

logger = structlog.get_logger("bascule.advisor")

FAREWELL: Final = 2.0
"""Seconds that a server which goes waits for what it lets go, so that its cost is in the log."""
REMEMBERED: Final = 64
"""Wishes of one interview that are known to have been asked for."""


class Counsel:
    """Asks for what each room's coach wishes. Nothing is sent of an interview that is not recorded."""

    def __init__(
        self,
        advisor: Advisor,
        on_advised: Callable[[Advised], None],
        *,
        overrules: bool = False,
        on_spent: Callable[[], None] = lambda: None,
    ) -> None:
        self.advisor = advisor
        self._overrules = overrules
        self._on_spent = on_spent
        self.afterwards = Afterwards(advisor, on_advised, overrules=overrules)
        self._on_advised = on_advised
        self._under_way: dict[tuple[str, str], asyncio.Task[None]] = {}
        self._asked: dict[str, list[str]] = {}

    def welcome(self, room: "Room") -> None:
        """An interview is opened or comes back: what its facts say it has cost is remembered."""
        self.advisor.recall(room.row.id, sum(room.session.spent.tokens))

    def state(self, room: "Room", lang: Lang | None = None) -> AdvisorNote:
        """How the advisor does in an interview, in the language that is spoken there."""
        return self.advisor.note(lang or room.session.coach.tongue.now, room.row.id)

    def heard(self, room: "Room", advised: Advised) -> None:
        """An answer, or what came instead of it, is in the log of its interview."""
        self._on_advised(advised)
        self.tell(room)

    def tell(self, room: "Room") -> None:
        """Tell the panels of an interview how the advisor does."""
        note = self.state(room)
        if note.code == "spent" and room.session.advisor.code != "spent":
            self._on_spent()
        room.tell_advisor_state(note)

    def consider(self, room: "Room") -> None:
        """Ask for what is worth asking after the latest turn, if somebody looks at the panel."""
        opening = room.session.opening
        if not opening.recorded or room.closed or not room.panels:
            return
        # Imported with the first interview, as the coach is: the server is ready without it.
        from app.coach.advice import wishes

        asked = self._asked.setdefault(room.row.id, [])
        for wanted in wishes(room.session.coach):
            if wanted.want not in asked:
                asked.append(wanted.want)
                self._ask(room, wanted)
        del asked[:-REMEMBERED]

    def _ask(self, room: "Room", wanted: AdviceWanted) -> None:
        key = (room.row.id, wanted.task)
        # The talk has moved on: an older question of this kind is not worth its answer any more.
        if older := self._under_way.pop(key, None):
            older.cancel()
        task = self._under_way[key] = asyncio.create_task(self._bring(room, wanted))
        task.add_done_callback(lambda done: self._done(key, done))

    def _done(self, key: tuple[str, str], task: asyncio.Task[None]) -> None:
        if self._under_way.get(key) is task:
            del self._under_way[key]

    async def _bring(self, room: "Room", wanted: AdviceWanted) -> None:
        try:
            advised = await self.advisor.advise(wanted, room.row.id)
        except asyncio.CancelledError:
            # Of an interview that has left memory nothing is written: its log may be another room's by now.
            if room.row.id in self._asked:
                for left in self.advisor.left(room.row.id):
                    self._hand_over(room, left)
            raise
        if advised is None:
            self.tell(room)
        else:
            self._hand_over(room, self._stamped(advised))

    def _stamped(self, advised: Advised) -> Advised:
        # Written into the fact, so that a log shows the same whatever is set where it is read.
        if self._overrules and advised.opinion is not None:
            return advised.model_copy(update={"overrules": True})
        return advised

    def _hand_over(self, room: "Room", advised: Advised) -> None:
        try:
            room.take(advised)
        except BasculeError as error:
            self._on_advised(advised)
            logger.warning("advice_not_taken", code=error.code)

    def forget(self, interview: str) -> None:
        """An interview leaves memory: nobody waits for its answers any more."""
        self._asked.pop(interview, None)
        self.afterwards.forget(interview)
        for key in [key for key in self._under_way if key[0] == interview]:
            self._under_way.pop(key).cancel()
        self.advisor.forget(interview)

    def erase(self, interview: str) -> None:
        """An interview is forgotten for good, with what was written down as sent of it."""
        self.forget(interview)
        self.advisor.erase(interview)

    async def close(self) -> None:
        """The server is going: let go of what is under way."""
        leaving = list(self._under_way.values())
        for task in leaving:
            task.cancel()
        if leaving:
            await asyncio.wait(leaving, timeout=FAREWELL)
        self._under_way.clear()
        self.afterwards.close()
        await self.advisor.close()

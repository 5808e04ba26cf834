"""Asking the advisor about an interview as a whole, when somebody wants a report: a note, and second opinions.

Nobody on a call waits for it, and it leaves places free for those who are. What comes back is a fact like any
other; of an interview of this server it is logged, also once that is closed.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from app.advisors.advisor import Advisor
from app.errors import NoSuchInterview
from app.events import AdviceWanted, Advised

if TYPE_CHECKING:
    from app.uses.room import Room

AT_ONCE: Final = 2
"""Calls about whole interviews that are under way at the same time, of the four that may be."""

PATIENCE: Final = 60.0
"""Seconds after which no further opinion is begun."""

Take = Callable[[Advised], object]


class Outcome(NamedTuple):
    """What became of the note: `verdict` is `clean`, or why there is none; `advised` the answer to it, if any."""

    verdict: str
    advised: Advised | None = None

    @property
    def written(self) -> bool:
        """Whether there is a note."""
        return self.verdict == "clean"


NO_MODEL: Final = Outcome("no_model")
NOT_RECORDED: Final = Outcome("not_recorded")
NOTHING_SAID: Final = Outcome("nothing_said")


async def ask(
    wishes: Sequence[AdviceWanted], interview: str, advisor: Advisor, places: asyncio.Semaphore, take: Take
) -> Outcome:  # fmt: skip
    """Ask for everything, as many at once as there are `places`; each answer is handed to `take` as it comes.

    Once the model has failed, or has been at it for long, no further opinion is asked for: somebody waits.
    """
    if not wishes:
        return NOTHING_SAID
    failed = False
    loop = asyncio.get_running_loop()
    began = loop.time()

    async def one(wanted: AdviceWanted) -> Advised | None:
        nonlocal failed
        async with places:
            over = failed or loop.time() - began > PATIENCE
            if over and wanted.task == "second_opinion":
                return None
            advised = await advisor.advise(wanted, interview)
        failed = failed or advised is None or is_trouble(advised.verdict)
        if advised is not None:
            take(advised)
        return advised

    try:
        async with asyncio.TaskGroup() as group:
            asked = [group.create_task(one(wanted)) for wanted in wishes]
    except ExceptionGroup as failures:
        raise failures.exceptions[0] from None
    note = next(
        (task.result() for task in asked if task.result() and _of_note(task.result())), None
    )
    if note is None:
        return Outcome(advisor.note("en", interview).code or "not_asked")
    return Outcome(note.verdict, note)


def _of_note(advised: Advised | None) -> bool:
    return advised is not None and advised.task == "report_note"


def is_trouble(verdict: str) -> bool:
    """Whether this verdict says that the model failed, not that its answer was not used."""
    from app.advisors.troubles import BY_CODE

    return verdict in BY_CODE


class Afterwards:
    """Asks about interviews, each of this server's once at a time; `on_advised` counts what was asked of a file.

    `overrules` says that an opinion may take a flag back that the rules were unsure of.
    """

    def __init__(
        self,
        advisor: Advisor,
        on_advised: Callable[[Advised], None],
        at_once: int = AT_ONCE,
        *,
        overrules: bool = False,
    ) -> None:
        self.advisor = advisor
        self._overrules = overrules
        self._on_advised = on_advised
        self._places = asyncio.Semaphore(at_once)
        self._under_way: dict[str, asyncio.Task[Outcome]] = {}

    async def of_room(
        self, room: "Room", wishes: Callable[[], Awaitable[Sequence[AdviceWanted]]]
    ) -> Outcome:
        """Ask about an interview of this server; who asks while it is being asked gets the same answer.

        Nothing is sent of one that is not recorded. Raises NoSuchInterview when it is forgotten meanwhile, and
        what reading and writing its log raise.
        """
        if not room.session.opening.recorded:
            return NOT_RECORDED
        key = room.row.id
        task = self._under_way.get(key)
        if task is None:
            task = self._under_way[key] = asyncio.create_task(self._of_room(room, wishes))
            task.add_done_callback(lambda done: self._done(key, done))
        # Whoever waits may leave; the question goes on, and its answer is in the log.
        await asyncio.wait([task])
        if task.cancelled():
            raise NoSuchInterview("There is no such interview any more.", "It was forgotten.")
        return task.result()

    async def _of_room(
        self, room: "Room", wishes: Callable[[], Awaitable[Sequence[AdviceWanted]]]
    ) -> Outcome:
        room.coming += 1  # It stays in memory until its answers are in its log.
        try:
            outcome = await ask(
                await wishes(), room.row.id, self.advisor, self._places, lambda one: self._take(room, one)
            )  # fmt: skip
            await room.passed()
        except asyncio.CancelledError:
            # The server is going, and the interview is still there: what was sent has cost all the same.
            if room.row.id in self._under_way:
                for left in self.advisor.left(room.row.id):
                    room.take(left)
            raise
        finally:
            room.coming -= 1
        return outcome

    def _take(self, room: "Room", advised: Advised) -> None:
        room.take(self._stamped(advised))

    def _stamped(self, advised: Advised) -> Advised:
        if self._overrules and advised.opinion is not None:
            return advised.model_copy(update={"overrules": True})
        return advised

    async def of_file(self, wishes: Sequence[AdviceWanted], key: str) -> tuple[Outcome, list[Advised]]:  # fmt: skip
        """Ask about an interview that is kept nowhere; what is sent is written down under `key`."""
        answers: list[Advised] = []

        def take(advised: Advised) -> None:
            self._on_advised(advised)
            answers.append(self._stamped(advised))

        try:
            return await ask(wishes, key, self.advisor, self._places, take), answers
        finally:
            self.advisor.forget(key)

    def _done(self, key: str, task: asyncio.Task[Outcome]) -> None:
        if self._under_way.get(key) is task:
            del self._under_way[key]
        if not task.cancelled():
            task.exception()  # Whoever waited has it; perhaps nobody does any more.

    def forget(self, interview: str) -> None:
        """An interview goes: its answers are not waited for."""
        if task := self._under_way.pop(interview, None):
            task.cancel()

    def close(self) -> None:
        """The server is going."""
        for task in self._under_way.values():
            task.cancel()

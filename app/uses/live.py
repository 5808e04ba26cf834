"""The live use: every interview that is open on this server, opened, found, left alone and forgotten.

What is in memory is a cache: an interview that nobody touches leaves it, and the log brings it back.
"""

import asyncio
import hashlib
import hmac
import json
import secrets
from collections.abc import AsyncIterator
from typing import Literal, NamedTuple

import structlog

from app.errors import NoSuchInterview, NotAllowed, TooMuch
from app.events import Opened, Opening, facts
from app.settings import Settings
from app.store.entry import FactRow, InterviewRow
from app.store.log import FactLog
from app.uses.counsel import Counsel
from app.uses.outbox import Outbox
from app.uses.room import Clock, Room
from app.uses.session import Session, Shown

logger = structlog.get_logger("bascule.live")

DoorName = Literal["ingest", "panel"]
AT_A_TIME = 25
"""Facts replayed before others get a turn: bringing one interview back must not hold up the rest."""


class Keys(NamedTuple):
    """A new interview's id and its two tokens, told once."""

    id: str
    ingest: str
    panel: str


def fingerprint(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


class Live:
    """Every open interview of this server; `clock` tells the time."""

    def __init__(
        self, log: FactLog, settings: Settings, clock: Clock, counsel: Counsel | None = None
    ) -> None:
        self.counsel = counsel
        self.log = log
        self.rooms: dict[str, Room] = {}
        self.gone = 0
        """Sockets that have come and gone since the start."""
        self.settings = settings
        self._clock = clock
        self._coming: dict[str, asyncio.Task[Room]] = {}
        self._forgetting: set[str] = set()
        log.on_state = self._log_changed

    async def open(self, opening: Opening) -> Keys:
        """Open an interview; raises TooMuch, or LogFailed when it cannot be written down."""
        self._make_place()
        keys = Keys(secrets.token_hex(10), secrets.token_urlsafe(24), secrets.token_urlsafe(24))
        now = self._clock.now()
        row = InterviewRow(
            keys.id,
            now,
            opening.model_dump_json(),
            fingerprint(keys.ingest),
            fingerprint(keys.panel),
            None,
        )
        opened = Opened(opening=opening)
        session = self._session(row.id, opening)
        taken = session.take(opened, 0.0)
        payload = opened.model_dump_json(exclude_none=True)
        await self.log.open_interview(row, FactRow(row.id, taken.seq, 0.0, opened.type, payload))
        room = self.rooms[row.id] = Room(row, session, self.log, self._clock, self.counsel)
        room.show(taken.shown)
        room.catch_up()
        return keys

    async def enter(self, interview: str, door: DoorName, token: str | None) -> Room:
        """The interview, for somebody who holds the token of this door.

        Raises NoSuchInterview, NotAllowed (`wrong_role` with the token of the other door), TooMuch,
        LogFailed.
        """
        if not token:
            raise NotAllowed("A token is needed.", "Send it as `Authorization: Bearer …`.")
        room = await self._find(interview)
        mine, other = room.row.ingest_hash, room.row.panel_hash
        if door == "panel":
            mine, other = other, mine
        given = fingerprint(token)
        if hmac.compare_digest(given, mine):
            return room
        refusal = NotAllowed(
            "This token does not open this interview.", "Use the one from its opening."
        )
        if hmac.compare_digest(given, other):
            refusal = NotAllowed("This token is for the other door.", f"Use the {door} token.")
            refusal.code = "wrong_role"
        raise refusal

    async def _find(self, interview: str) -> Room:
        if room := self.rooms.get(interview):
            return room
        if interview in self._forgetting or len(interview) != 20 or not interview.isalnum():
            raise NoSuchInterview(
                "There is no such interview.", "Check the address; it may have been forgotten."
            )
        if not (coming := self._coming.get(interview)):
            self._make_place()
            coming = self._coming[interview] = asyncio.create_task(self._bring_back(interview))
            coming.add_done_callback(lambda _: self._coming.pop(interview, None))
        return await asyncio.shield(coming)

    async def _bring_back(self, interview: str) -> Room:
        row = await self.log.find(interview)
        if row is None:
            raise NoSuchInterview(
                "There is no such interview.", "Check the address; it may have been forgotten."
            )
        session = self._session(interview, Opening.model_validate_json(row.opening))
        shown: list[Shown] = []
        count = 0
        async for fact in self.log.facts_of(interview):
            shown += session.replay(facts.validate_json(fact.payload), fact.seq, fact.at)
            count += 1
            if count % AT_A_TIME == 0:
                await asyncio.sleep(0)
        last = (
            await self.log.last_receipt(interview)
            if session.opening.recorded
            else session.coach.cursor
        )
        if interview in self._forgetting:
            raise NoSuchInterview("There is no such interview.", "It was forgotten.")
        room = self.rooms[interview] = Room(row, session, self.log, self._clock, self.counsel)
        room.show([event for event in shown if event.cursor > last])
        room.catch_up()
        return room

    def _session(self, interview: str, opening: Opening) -> Session:
        return Session(interview, opening, self.settings.ring)

    def _make_place(self) -> None:
        if len(self.rooms) + len(self._coming) >= self.settings.open_interviews:
            self.evict(after=0.0)
        if len(self.rooms) + len(self._coming) >= self.settings.open_interviews:
            raise TooMuch(
                "Too many interviews are open on this server.",
                "Try again later, or raise BASCULE_OPEN_INTERVIEWS.",
            )

    @property
    def sockets(self) -> int:
        """How many sockets are in an interview."""
        return sum(len(room.sources) + len(room.panels) for room in self.rooms.values())

    async def snapshot(self, room: Room) -> str:
        """The interview as it stands, as JSON, once all of it is durable."""
        room.touched = self._clock.now()
        room.catch_up()
        drawn = room.session.snapshot(room.now)
        await room.passed()
        return drawn

    async def close(self, room: Room) -> None:
        """End an interview, and return when that is written, or waits to be while the log fails."""
        room.close()
        await room.passed()

    async def forget(self, room: Room) -> None:
        """Delete everything of an interview, in memory and in every file; raises LogFailed."""
        interview = room.row.id
        self._forgetting.add(interview)
        try:
            room.closed = True
            room.rest()
            room.dismiss(4404, "The interview was forgotten.")
            self._let_go(interview)
            if self.counsel is not None:
                self.counsel.erase(interview)
            await self.log.forget(interview)
        finally:
            self._forgetting.discard(interview)

    async def lines(self, room: Room) -> AsyncIterator[str]:
        """The log as JSON lines: each fact in order, then each receipt. Raises LogFailed."""
        await room.passed()
        async for fact in self.log.facts_of(room.row.id):
            yield _line("fact", {"seq": fact.seq, "at": fact.at}, fact.payload)
        async for receipt in self.log.receipts_of(room.row.id):
            yield _line("receipt", {"cursor": receipt.cursor, "at": receipt.at}, receipt.payload)

    def sweep(self, now: float) -> None:
        """Close sockets on which nothing moved, by the loop's clock `now`, and let idle interviews go."""
        stale = now - self.settings.idle_after
        for room in self.rooms.values():
            for outbox in (*room.sources, *room.panels):
                if outbox.touched < stale:
                    outbox.close(4408, "Nothing moved here for a long time; connect again.")
        self.evict(self.settings.evict_after)

    def evict(self, after: float) -> None:
        """Let go of interviews that nobody is in and nobody touched for `after` seconds."""
        now = self._clock.now()
        for interview, room in list(self.rooms.items()):
            lost_for_good = not room.session.opening.recorded and not room.closed
            patience = self.settings.unrecorded_after if lost_for_good else after
            if not room.empty or now - room.touched < patience:
                continue
            room.rest()
            self._let_go(interview)

    def _let_go(self, interview: str) -> None:
        self.rooms.pop(interview, None)
        if self.counsel is not None:
            self.counsel.forget(interview)

    def _log_changed(self, failing: bool) -> None:
        logger.warning(
            "log_failing" if failing else "log_durable_again", interviews=len(self.rooms)
        )
        for room in self.rooms.values():
            room.tell_log_state()

    def close_sockets(self) -> None:
        """The server is going: set no more clocks and close every socket with 1012."""
        for room in self.rooms.values():
            room.rest()
            room.dismiss(1012, "The server is restarting; connect again.")


def _line(kind: str, place: dict[str, float], payload: str) -> str:
    head = json.dumps({"kind": kind, **place})
    return f'{head[:-1]}, "{kind}": {payload}}}\n'


def outbox_for(limit: int) -> Outbox:
    """An outbox that was touched just now."""
    return Outbox(limit, asyncio.get_running_loop().time())

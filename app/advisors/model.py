"""The advisor that asks a model: deadline, guard, one second try, budget, rest. It never raises."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import structlog
from pydantic import ValidationError

from app.advisors.answers import SHAPES, Answer
from app.advisors.breaker import Breaker
from app.advisors.chains import Asked, Chain, Message, Meter
from app.advisors.guard import Talk, judge
from app.advisors.places import told, where
from app.advisors.privacy import Cover, cover
from app.advisors.prompts import Prompt, data, load
from app.advisors.reasons import WORDS, Reason
from app.advisors.sent import SentLog
from app.advisors.shaping import shaped
from app.advisors.spending import LET_GO, Spending
from app.advisors.troubles import (
    BUSY,
    NO_FIT,
    NO_PROMPT,
    NOT_WRITTEN,
    OURS,
    SPENT,
    TOO_LATE,
    Trouble,
)
from app.errors import BadInput
from app.events import AdviceTask, AdviceWanted, Advised, AdvisorNote, Lang
from app.settings import ModelSettings

logger = structlog.get_logger("bascule.advisor")

AGAIN: Final = "Your answer cannot be used: {reason}. Answer once more, and mend that."
"""What is said when an answer does not pass the guard, once."""
LONGEST_NAME: Final = 200
"""Code points of a model's name that the log keeps."""


@dataclass(slots=True)
class Call:
    """One question on its way: what is asked of whom for which interview, since when, and what it has cost."""

    wanted: AdviceWanted
    talk: Talk
    interview: str
    prompt: Prompt
    chain: Chain
    since: float
    deadline: float
    meter: Meter = field(default_factory=Meter)


class Outcome(NamedTuple):
    """What became of a question: an answer that may be used, or the guard's reason or the trouble."""

    answer: Answer | None = None
    reason: Reason | None = None
    trouble: Trouble | None = None

    @property
    def verdict(self) -> str:
        """How the log names it."""
        return self.trouble.code if self.trouble else self.reason or "clean"


class ModelAdvisor:
    """Asks a model at an OpenAI-compatible endpoint. `now` tells the time in seconds, as a loop does."""

    def __init__(
        self,
        settings: ModelSettings,
        now: Callable[[], float],
        sent: SentLog | None = None,
    ) -> None:
        if settings.model is None:
            raise ValueError("no model is configured")
        strong = settings.strong_model or settings.model
        self._settings = settings
        self._chains = {
            "fast": Chain(settings, settings.model),
            "strong": Chain(settings, strong, fallback=settings.model),
        }
        self._now = now
        self._sent = sent
        # A thread of its own: a disk that hangs keeps nobody else waiting.
        self._hand = ThreadPoolExecutor(1, thread_name_prefix="sent")
        self._places = asyncio.Semaphore(settings.parallel)
        self._let_go: dict[str, list[Advised]] = {}
        self.breakers = {"fast": Breaker(), "strong": Breaker()}
        self.spending = Spending(settings.budget)
        self.trouble: Trouble | None = None

    def note(self, lang: Lang = "en", interview: str = "") -> AdvisorNote:
        """How the model does, in words a person understands: where text goes, or what is the matter."""
        if not self.spending.allows(interview):
            return AdvisorNote(state="resting", code="spent", reason=SPENT.in_(lang))
        if self.trouble is not None:
            words, code = self.trouble.words.in_(lang), self.trouble.code
            return AdvisorNote(state="failing", code=code, reason=words)
        return AdvisorNote(state="ready", reason=told(self._settings, lang))

    def deadline(self, task: AdviceTask, *, afterwards: bool = False) -> float:
        """Seconds that an answer to this task may take; `afterwards` nobody is on a call."""
        if afterwards:
            return self._settings.report_deadline
        if task == "customer_voice":
            return self._settings.voice_deadline
        if task in ("report_note", "story_from_brief"):
            return self._settings.report_deadline
        return self._settings.live_deadline

    # ------------------------------------------------------------------------------------- asking

    async def advise(self, wanted: AdviceWanted, interview: str) -> Advised | None:
        """An answer within the deadline, or the reason why there is none; None where nobody was asked.

        Nobody is asked while the advisor rests, in a language that is not the one set, or without a prompt.
        """
        if self._settings.language not in (None, wanted.lang):
            return None
        try:
            prompt = load(wanted.task)
        except BadInput:
            self._failed(NO_PROMPT)
            return None
        now, breaker = self._now(), self.breakers[prompt.model]
        if not self.spending.allows(interview) or not breaker.lets_through(now):
            return None
        deadline = self.deadline(wanted.task, afterwards=wanted.afterwards)
        self.spending.recall(interview, 0)
        chain = self._chains[prompt.model]
        call = Call(wanted, Talk(wanted), interview, prompt, chain, now, deadline)
        try:
            outcome = await self._in_time(call)
        except asyncio.CancelledError:
            breaker.gave_up()
            left = self._noted(call, LET_GO)
            if self.spending.knows(interview):
                self._let_go.setdefault(interview, []).append(left)
            raise
        self._remember(outcome.trouble, breaker)
        return self._advised(call, outcome)

    async def _in_time(self, call: Call) -> Outcome:
        has_place = False
        try:
            async with asyncio.timeout(call.deadline), self._places:
                has_place = True
                return await self._ask(call)
        except TimeoutError:
            return Outcome(trouble=TOO_LATE if has_place else BUSY)
        except Exception as error:
            # Whatever is the matter with these words, it is no reason to stop anything.
            logger.error("advisor_failed", kind=type(error).__name__)
            return Outcome(trouble=OURS)

    async def _ask(self, call: Call) -> Outcome:
        """Ask; an answer that does not pass the guard is asked for once more, with the reason."""
        # In threads: a whole talk takes long to cover and to judge, and others are on a call meanwhile.
        covered = await asyncio.to_thread(cover, call.wanted)
        messages: list[Message] = [
            ("system", call.prompt.instructions(covered.wanted.lang)),
            ("human", data(call.prompt, covered.wanted)),
        ]
        outcome = await self._once(call, covered, messages)
        if outcome.reason is None:
            return outcome
        if not self.spending.allows(call.interview, sum(call.meter.tokens)):
            return outcome
        self.spending.judged(call.wanted.task, f"again:{outcome.reason}")
        again = AGAIN.format(reason=WORDS[outcome.reason].en)
        return await self._once(call, covered, [*messages, ("human", again)])

    async def _once(self, call: Call, covered: Cover, messages: list[Message]) -> Outcome:
        if self._sent is not None:
            task, to = call.wanted.task, where(self._settings)
            try:
                await asyncio.get_running_loop().run_in_executor(
                    self._hand,
                    self._sent.write,
                    call.interview,
                    task,
                    call.chain.model,
                    to,
                    messages,
                )
            except (OSError, ValueError):
                return Outcome(trouble=NOT_WRITTEN)
        asked = await self._hedged(call, messages)
        if asked.answer is None:
            return Outcome(trouble=asked.trouble)
        try:
            answer = covered.back(asked.answer)
        except ValidationError:
            return Outcome(trouble=NO_FIT)
        return Outcome(answer, await asyncio.to_thread(judge, answer, call.talk))

    async def _hedged(self, call: Call, messages: list[Message]) -> Asked:
        """Ask, and where it is wished ask once more at half of the time; what is good and first is taken."""
        shape = SHAPES[call.wanted.task]
        if not self._settings.hedge:
            return await call.chain.ask(messages, shape, call.meter)
        asking = {asyncio.create_task(call.chain.ask(messages, shape, call.meter))}
        try:
            done, _ = await asyncio.wait(asking, timeout=call.deadline / 2)
            if not done:
                asking.add(asyncio.create_task(call.chain.ask(messages, shape, call.meter)))
            while True:
                done, others = await asyncio.wait(asking, return_when=asyncio.FIRST_COMPLETED)
                came = [task.result() for task in done]
                good = next((one for one in came if one.trouble is None), came[0])
                if good.trouble is None or not others:
                    return good
                asking = others
        finally:
            for task in asking:
                task.cancel()
            await asyncio.gather(*asking, return_exceptions=True)

    # ---------------------------------------------------------------------------------- afterwards

    def _remember(self, trouble: Trouble | None, breaker: Breaker) -> None:
        if trouble is None:
            breaker.went_well()
            self.trouble = None
        elif trouble.ours:
            breaker.gave_up()
            self._failed(trouble)
        else:
            breaker.failed(self._now(), at_once=trouble.at_once, wait=trouble.wait)
            self._failed(trouble)

    def _failed(self, trouble: Trouble) -> None:
        logger.warning("advisor_trouble", code=trouble.code)
        self.trouble = trouble

    def _advised(self, call: Call, outcome: Outcome) -> Advised:
        if outcome.verdict == "clean":
            try:
                return self._noted(call, "clean", outcome.answer)
            except Exception as error:
                trouble = NO_FIT if isinstance(error, ValidationError) else OURS
                self._failed(trouble)
                return self._noted(call, trouble.code)
        return self._noted(call, outcome.verdict)

    def _noted(self, call: Call, verdict: str, answer: Answer | None = None) -> Advised:
        """The fact of it, and what it cost noted; raises ValidationError where the words do not fit into it."""
        words = shaped(answer, call.wanted)
        advised = Advised(
            want=call.wanted.want, task=call.wanted.task, turn=call.wanted.turn, prompt=call.prompt.name,
            model=call.chain.model[:LONGEST_NAME], latency=max(0.0, round(self._now() - call.since, 3)),
            tokens=call.meter.tokens, verdict=verdict, **words,
        )  # fmt: skip
        self.spending.spent(call.interview, advised.task, advised.tokens)
        self.spending.judged(advised.task, verdict)
        return advised

    def left(self, interview: str) -> list[Advised]:
        """What was let go in an interview before it was answered: told once, for its log. It has cost all the same."""
        return self._let_go.pop(interview, [])

    def recall(self, interview: str, tokens: int) -> None:
        """An interview is here that has cost so many tokens before."""
        self.spending.recall(interview, tokens)

    def prepare(self) -> None:
        """Load what the first answer needs; it would be too late otherwise. May be called in a thread."""
        for chain in self._chains.values():
            chain.prepare()

    def forget(self, interview: str) -> None:
        """Let go of what an interview has cost: its facts know it."""
        self.spending.forget(interview)
        self._let_go.pop(interview, None)

    def sent(self, interview: str) -> str:
        """What was sent of an interview, as JSON lines; raises LogFailed where the disk refuses."""
        return self._sent.read(interview) if self._sent is not None else ""

    def erase(self, interview: str) -> None:
        """An interview is forgotten for good: what was written down of it goes too. Raises LogFailed."""
        self.forget(interview)
        if self._sent is not None:
            self._sent.forget(interview)

    async def close(self) -> None:
        """Close the connections that are held open."""
        self._hand.shutdown(wait=False, cancel_futures=True)
        for chain in self._chains.values():
            await chain.close()

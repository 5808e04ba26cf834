"""The advisor that asks a model: deadline, guard, one second try, budget, rest. It never raises."""

import asyncio
from collections.abc import Callable
from typing import Final

import structlog

from app.advisors.answers import (
    SHAPES,
    Answer,
    NextProbes,
    Noted,
    Repair,
    ReportNote,
    SecondOpinion,
    Voice,
)
from app.advisors.breaker import Breaker
from app.advisors.chains import Asked, Chain, Message
from app.advisors.guard import judge, kept
from app.advisors.places import where
from app.advisors.privacy import Cover, cover
from app.advisors.prompts import Prompt, data, load
from app.advisors.sent import SentLog
from app.advisors.spending import Spending
from app.advisors.troubles import SPENT, TOO_LATE, Trouble
from app.events import (
    AdviceTask,
    AdviceWanted,
    Advised,
    AdvisedNote,
    AdvisedProbe,
    AdvisorNote,
    Lang,
    NotedLine,
    Opined,
    Opinion,
)
from app.settings import ModelSettings

logger = structlog.get_logger("bascule.advisor")

MOST_PROBES: Final = 3
AGAIN: Final = "Your answer cannot be used ({reason}). Answer once more, and mend that."
"""What is said when an answer does not pass the guard, once."""


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
        self._places = asyncio.Semaphore(settings.parallel)
        self.breakers = {"fast": Breaker(), "strong": Breaker()}
        self.spending = Spending(settings.budget)
        self.trouble: Trouble | None = None

    def note(self, lang: Lang = "en", interview: str = "") -> AdvisorNote:
        """How the model does, in words a person understands: where text goes, or what is the matter."""
        if not self.spending.allows(interview):
            return AdvisorNote(state="resting", reason=SPENT.in_(lang))
        if self.trouble is not None:
            return AdvisorNote(state="failing", reason=self.trouble.words.in_(lang))
        return AdvisorNote(state="ready", reason=where(self._settings))

    def deadline(self, task: AdviceTask) -> float:
        """Seconds that an answer to this task may take."""
        if task == "customer_voice":
            return self._settings.voice_deadline
        if task in ("report_note", "story_from_brief"):
            return self._settings.report_deadline
        return self._settings.live_deadline

    async def advise(self, wanted: AdviceWanted, interview: str) -> Advised | None:
        """An answer within the deadline, or the reason why there is none; None while the advisor rests."""
        prompt = load(wanted.task)
        breaker = self.breakers[prompt.model]
        started = self._now()
        if not self.spending.allows(interview) or not breaker.lets_through(started):
            return None
        covered = cover(wanted)
        asked = await self._in_time(covered, prompt, breaker, interview)
        self.spending.spent(interview, wanted.task, asked.tokens)
        answered = self._advised(wanted, covered, asked, prompt, self._now() - started)
        self.spending.judged(wanted.task, answered.verdict)
        return answered

    async def _in_time(
        self, covered: Cover, prompt: Prompt, breaker: Breaker, interview: str
    ) -> Asked:
        try:
            async with asyncio.timeout(self.deadline(prompt.task)), self._places:
                asked = await self._ask(covered, prompt, interview)
        except TimeoutError:
            asked = Asked(None, TOO_LATE, (0, 0), self._chains[prompt.model].model)
        except asyncio.CancelledError:
            breaker.gave_up()
            raise
        self._remember(asked.trouble, breaker)
        return asked

    def _remember(self, trouble: Trouble | None, breaker: Breaker) -> None:
        if trouble is None:
            breaker.went_well()
        else:
            breaker.failed(self._now(), at_once=trouble.at_once, wait=trouble.wait)
            logger.warning("advisor_trouble", code=trouble.code)
        self.trouble = trouble

    async def _ask(self, covered: Cover, prompt: Prompt, interview: str) -> Asked:
        """Ask; an answer that does not pass the guard is asked for once more, with the reason."""
        chain, shape = self._chains[prompt.model], SHAPES[prompt.task]
        messages: list[Message] = [
            ("system", prompt.instructions(covered.wanted.lang)),
            ("human", data(prompt, covered.wanted)),
        ]
        if self._sent is not None:
            to = where(self._settings)
            await asyncio.to_thread(
                self._sent.write, interview, prompt.task, chain.model, to, messages
            )
        asked = await self._hedged(chain, messages, shape)
        reason = judge(covered.back(asked.answer), covered.original) if asked.answer else None
        if reason is None:
            return asked
        self.spending.judged(prompt.task, f"again:{reason}")
        again = await chain.ask([*messages, ("human", AGAIN.format(reason=reason))], shape)
        tokens = (asked.tokens[0] + again.tokens[0], asked.tokens[1] + again.tokens[1])
        return again._replace(tokens=tokens)

    async def _hedged(self, chain: Chain, messages: list[Message], shape: type[Answer]) -> Asked:
        if not self._settings.hedge:
            return await chain.ask(messages, shape)
        first = asyncio.create_task(chain.ask(messages, shape))
        done, _ = await asyncio.wait([first], timeout=self._settings.live_deadline / 2)
        if done:
            return first.result()
        second = asyncio.create_task(chain.ask(messages, shape))
        try:
            done, _ = await asyncio.wait([first, second], return_when=asyncio.FIRST_COMPLETED)
            return done.pop().result()
        finally:
            first.cancel()
            second.cancel()
            await asyncio.gather(first, second, return_exceptions=True)

    def _advised(
        self, wanted: AdviceWanted, covered: Cover, asked: Asked, prompt: Prompt, latency: float
    ) -> Advised:
        verdict = asked.trouble.code if asked.trouble else "clean"
        answer = covered.back(asked.answer) if asked.answer else None
        if answer is not None and (reason := judge(answer, wanted)):
            answer, verdict = None, reason
        advised = Advised(
            want=wanted.want, task=wanted.task, turn=wanted.turn, prompt=prompt.name, model=asked.model,
            latency=round(latency, 3), tokens=asked.tokens, verdict=verdict,
        )  # fmt: skip
        return _filled(advised, answer, wanted)

    def prepare(self) -> None:
        """Load what the first answer needs; it would be too late otherwise. May be called in a thread."""
        for chain in self._chains.values():
            chain.prepare()

    def forget(self, interview: str) -> None:
        """Let go of what an interview has cost."""
        self.spending.forget(interview)

    def sent(self, interview: str) -> str:
        """What was sent of an interview, as JSON lines."""
        return self._sent.read(interview) if self._sent is not None else ""

    def erase(self, interview: str) -> None:
        """An interview is forgotten for good: what was written down of it goes too."""
        self.forget(interview)
        if self._sent is not None:
            self._sent.forget(interview)

    async def close(self) -> None:
        """Close the connections that are held open."""
        for chain in self._chains.values():
            await chain.close()


def _filled(advised: Advised, answer: Answer | None, wanted: AdviceWanted) -> Advised:
    """With the words of the answer, where there is one that may be shown."""
    match answer:
        case Repair():
            return advised.model_copy(update={"text": answer.question.strip()})
        case Voice():
            return advised.model_copy(update={"text": answer.text.strip()})
        case NextProbes():
            fine = kept(answer, wanted)[:MOST_PROBES]
            probes = tuple(AdvisedProbe(text=one.question.strip(), quote=one.quote) for one in fine)
            return advised.model_copy(update={"probes": probes})
        case SecondOpinion():
            return advised.model_copy(update={"opinion": _opinion(answer)})
        case ReportNote():
            return advised.model_copy(update={"note": _note(answer)})
    return advised


def _opinion(answer: SecondOpinion) -> Opinion:
    found = tuple(Opined(finding=one.finding, quote=one.quote) for one in answer.findings[:8])
    return Opinion(
        is_question=answer.is_question,
        form=answer.form,
        findings=found,
        reason=answer.reason.strip(),
    )


def _note(answer: ReportNote) -> AdvisedNote:
    def lines(noted: list[Noted], most: int) -> tuple[NotedLine, ...]:
        return tuple(
            NotedLine(text=one.text.strip(), turns=tuple(dict.fromkeys(one.turns)))
            for one in noted[:most]
        )

    return AdvisedNote(
        story=lines(answer.story, 12), jobs=lines(answer.jobs, 3), drill=answer.drill.strip()
    )

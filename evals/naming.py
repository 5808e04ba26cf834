"""What names somebody in our interviews, as a reader marked it, and what of it would be sent to a model.

The interviews are told to a coach; every wish it has, and one for the whole talk, is covered as it would be
before it leaves, and what is left readable in the sent text is held against the reader's marks. A mark that
goes out in one wish alone is missed, however often it was hidden.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from app.advisors.answers import NextProbes, Suggested
from app.advisors.privacy import Cover, cover
from app.advisors.prompts import data, load
from app.coach import Coach
from app.coach.advice import wishes
from app.events import AdviceWanted, Consent, Given, Lang, Opening, Transcript
from app.sources import samples
from app.sources.pace import told
from evals.judging import HELD, INTERVIEWS

HERE = Path(__file__).parent
RAW = " raw"
_SENT = re.compile(r"(?<![A-Za-z0-9_])[A-Z]{3,}_\d+")
_WINDOW = 4  # words on either side of a placeholder, in the quotes that are put back


class Mark(NamedTuple):
    """One mention that names somebody: the turn, where it begins there, its words, its kind."""

    turn: int
    start: int
    words: str
    kind: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


@dataclass(slots=True)
class Marked:
    """An interview, or a single line, with a reader's marks. `either` may be hidden and need not be."""

    id: str
    lang: Lang
    held: bool
    marks: tuple[Mark, ...]
    either: tuple[str, ...] = ()
    text: str = ""


@dataclass(slots=True)
class Sent:
    """What became of the marks of one interview: hidden in every wish, or missed in one."""

    of: Marked
    asked: int = 0
    seen: set[Mark] = field(default_factory=set)
    missed: dict[Mark, int] = field(default_factory=dict)
    hidden: dict[tuple[int, int, int], str] = field(default_factory=dict)
    beside: dict[str, int] = field(default_factory=dict)
    """Marked words in what is sent beside the turns: threads, wordings, what was asked."""
    quotes: int = 0
    not_back: list[str] = field(default_factory=list)
    called: dict[str, set[str]] = field(default_factory=dict)
    """What was hidden, as it was said, and every placeholder that it went out under."""

    @property
    def wrong(self) -> dict[tuple[int, int, int], str]:
        """Words that were hidden and name nobody."""
        return {place: words for place, words in self.hidden.items() if not self._named(place)}

    def _named(self, place: tuple[int, int, int]) -> bool:
        turn, start, end = place
        marked = any(m.turn == turn and m.start < end and start < m.end for m in self.of.marks)
        either = re.findall(r"\w+", " ".join(self.of.either))
        return marked or all(w in either for w in re.findall(r"\w+", self.hidden[place]))


def marked() -> list[Marked]:
    """Every interview and sample that a reader has marked."""
    return [
        Marked(
            one["id"], one["lang"], one["id"].endswith(HELD),
            tuple(Mark(*mark) for mark in one["mentions"]), tuple(one["either"]),
        )
        for one in _lines("named.jsonl")
    ]  # fmt: skip


def contacts() -> list[Marked]:
    """Single lines with numbers, addresses and mails as people say them, and near misses."""
    return [
        Marked(
            one["id"], one["lang"], one["held"],
            tuple(Mark(*mark) for mark in one["mentions"]), (), one["text"],
        )
        for one in _lines("contacts.jsonl")
    ]  # fmt: skip


def _lines(name: str) -> Iterator[dict[str, Any]]:
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


# -------------------------------------------------------------------------------------- sending


def transcript(one: Marked) -> Transcript:
    """The interview that the marks stand in."""
    name = one.id.removesuffix(RAW)
    if name.startswith("sample-"):
        talk = samples.load(name.removeprefix("sample-"))
    else:
        text = (INTERVIEWS / f"{name}.json").read_text(encoding="utf-8")
        talk = Transcript.model_validate_json(text)
    if name == one.id:
        return talk
    turns = tuple(turn.model_copy(update={"text": plain(turn.text)}) for turn in talk.turns)
    return talk.model_copy(update={"turns": turns})


def raw(one: Marked) -> Marked:
    """The same marks in the same interview without capitals and signs, as some recognisers write it."""
    marks = tuple(mark._replace(words=plain(mark.words)) for mark in one.marks)
    return replace(one, id=f"{one.id}{RAW}", marks=marks, either=tuple(map(plain, one.either)))


def plain(text: str) -> str:
    """A text without capitals and signs, of the same length."""
    return re.sub(r"[^\w\s'’-]", " ", text.lower())


def sent(one: Marked, every: int = 1) -> Sent:
    """Tell an interview to a coach and send what it wishes; of its wishes every `every`-th, and the last."""
    result = Sent(one)
    told_so_far = _Told(transcript(one))
    for number, wanted in enumerate(told_so_far.wishes()):
        if number % every == 0 or wanted.task == "report_note":
            _send(wanted, told_so_far, result)
    return result


def sent_line(one: Marked) -> Sent:
    """Send one line, between two that name nobody."""
    asked = "Comment vous joindre ?" if one.lang == "fr" else "How did they reach you?"
    told_so_far = _Told(None)
    told_so_far.places = {2: [(0, 0, one.text)]}
    wanted = AdviceWanted(
        want="probe:1", task="next_probe", turn=2, lang=one.lang,
        turns=(Given(turn=1, role="interviewer", text=asked), Given(turn=2, role="customer", text=one.text)),
    )  # fmt: skip
    result = Sent(one)
    _send(wanted, told_so_far, result)
    return result


class _Told:
    """A talk as the coach has heard it: which turn of the transcript stands where in which of the coach's."""

    def __init__(self, transcript: Transcript | None) -> None:
        self.transcript = transcript
        self.places: dict[int, list[tuple[int, int, str]]] = {}

    def wishes(self) -> Iterator[AdviceWanted]:
        """What the coach wishes after each turn, and last a note on the whole talk."""
        talk = self.transcript
        if talk is None:
            return
        opening = Opening(lang=talk.lang, product=talk.product, consent=Consent(given=True))
        coach = Coach(talk.id, opening)
        wanted: AdviceWanted | None = None
        for moment in told(talk):
            coach.hear(moment.heard, moment.at)
            last = coach.conversation.turns[-1]
            start = last.text.rfind(moment.heard.text)
            known = self.places.setdefault(last.n, [])
            known[:] = [place for place in known if place[1] < start]
            known.append((moment.turn, start, last.text))
            for wanted in wishes(coach):
                yield wanted
        if wanted is not None:
            whole = tuple(
                Given(turn=turn.n, role=turn.role, text=turn.text)
                for turn in coach.conversation.turns
            )
            yield wanted.model_copy(update={"task": "report_note", "turns": whole})

    def marks(self, given: Given, one: Marked) -> Iterator[tuple[Mark, int]]:
        """The marks in a given turn, each with the place where it begins there."""
        for turn, start, whole in self.places.get(given.turn, ()):
            cut = len(whole) - len(given.text)
            for mark in one.marks:
                if mark.turn == turn and start + mark.start >= cut:
                    yield mark, start + mark.start - cut

    def place(self, given: Given, start: int) -> tuple[int, int]:
        """Turn of the transcript and place in it, of a place in a given turn."""
        within: tuple[int, int] = (0, start)
        for turn, begins, whole in self.places.get(given.turn, ()):
            at = start + len(whole) - len(given.text) - begins
            if at >= 0:
                within = (turn, at)
        return within


def _send(wanted: AdviceWanted, talk: _Told, result: Sent) -> None:
    covered = cover(wanted)
    out = json.loads(data(load(wanted.task), covered.wanted))
    result.asked += 1
    for given, gone in zip(wanted.turns, out.get("turns", ()), strict=False):
        stretches = hidden_in(given.text, gone["text"])
        for start, end, placeholder in stretches:
            turn, at = talk.place(given, start)
            words = given.text[start:end]
            result.hidden[turn, at, at + end - start] = words
            result.called.setdefault(words.casefold(), set()).add(placeholder)
        for mark, at in talk.marks(given, result.of):
            result.seen.add(mark)
            if not _covers(stretches, given.text, at, at + len(mark.words)):
                result.missed[mark] = result.missed.get(mark, 0) + 1
        _put_back(covered, given.text, gone["text"], result)
    beside = json.dumps(
        {name: value for name, value in out.items() if name != "turns"}, ensure_ascii=False
    )
    for words in {mark.words for mark in result.of.marks if mark.kind != "animal"}:
        if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", beside) and _is_name(words, result.of):
            result.beside[words] = result.beside.get(words, 0) + 1


def _is_name(words: str, one: Marked) -> bool:
    """Whether these words, wherever they stand in this interview, are the name: "June" is a month too."""
    return one.lang == "fr" or words not in ("June", "pearl")


def hidden_in(said: str, gone: str) -> list[tuple[int, int, str]]:
    """Which stretches of what was said stand as placeholders in what went out, and as which."""
    kept, placeholders = _SENT.split(gone), _SENT.findall(gone)
    found = re.fullmatch("(.+?)".join(map(re.escape, kept)), said, re.DOTALL)
    if found is None:
        raise ValueError("what went out is not what was said with placeholders in it")
    return [(*found.span(n + 1), placeholder) for n, placeholder in enumerate(placeholders)]


def _covers(stretches: Iterable[tuple[int, int, str]], text: str, start: int, end: int) -> bool:
    """Whether no letter or figure of a mention is left readable."""
    return all(
        not text[at].isalnum() or any(a <= at < b for a, b, _ in stretches)
        for at in range(start, end)
    )


def _put_back(covered: Cover, said: str, gone: str, result: Sent) -> None:
    """Quotes around each placeholder must come back letter by letter as they were said."""
    words = list(re.finditer(r"\S+", gone))
    for at, word in enumerate(words):
        if not _SENT.search(word.group()):
            continue
        first, last = words[max(0, at - _WINDOW)], words[min(len(words) - 1, at + _WINDOW)]
        quote = gone[first.start() : last.end()]
        back = covered.back(NextProbes(probes=[Suggested(question="", quote=quote)]))
        result.quotes += 1
        restored = back.probes[0].quote if isinstance(back, NextProbes) else ""
        if restored not in said:
            result.not_back.append(quote)

"""Taking up what the customer said: the questions on a thread, and on their own words where no cue gives any."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.coach.templates import FROM_THE_START, ON_ANY, ON_WORDS, WENT_ON
from app.coach.threads import Thread
from app.coach.tracker import Tracker
from app.conversation import Conversation, Turn
from app.events import Because, ForceId, PhaseId
from app.method.cues import by_id as cue_by_id
from app.method.forces import by_id as force_by_id
from app.method.hearing import Hit, Phrases
from app.method.kit import Probe, ProbeKind
from app.method.saying_back import said_back
from app.method.strong_words import Strong, strong_words
from app.method.tenses import told_in_past

# A thread this strong and fresh comes before any hole.
FRESH = 0.42
_VIVID = 0.75
_LONG = 35
# Words of an answer: from here on it is a story; up to here the talk runs dry.
_TOLD = 25
DRY = 8
# An answer from this many words on has words of its own to take up.
_WORDY = 10
_A_FEW = 3
# Words of an answer that come after the quote: so few, and the line opened something that is untold.
_UNTOLD = 14


@dataclass(slots=True)
class Candidate:
    """A question that could be asked. `x` and `y` are the customer's words that go into it."""

    template: Probe
    because: Because
    score: float
    x: str = ""
    y: str = ""
    phase: PhaseId | None = None
    slot: str | None = None
    force: ForceId | None = None

    @property
    def kind(self) -> ProbeKind:
        return self.template.kind


# What says that nothing more is known: nothing in it is worth taking up.
NOTHING = Phrases(
    en="""
    i suppose; the usual; like i said; don't know; don't remember; can't remember; not sure; nothing much
    we've done that; told you that; what else to say; couldn't tell you; i guess; that's it; not really
    i said that; no idea; more or less; i think
    """,
    fr="""
    je sais pas|plus; sais plus trop; je me souviens pas|plus; comme d'habitude; je vous l'ai dit; déjà parlé
    je vois pas; pas plus que ça; aucune idée; rien de plus; c'est tout; j'imagine; je suppose; par là
    je dirais; déjà dit; ou quelque chose; je crois
    """,
)


def says_nothing(turn: Turn) -> bool:
    """A short answer that only says that there is nothing to say."""
    return turn.count <= _TOLD // 2 and bool(NOTHING.in_(turn))


# ------------------------------------------------------------------------------ threads


def on_thread(
    thread: Thread, last: Turn, conversation: Conversation, phase: PhaseId | None = None
) -> Iterator[Candidate]:
    """What to ask about a thread: its cue's own question, then what fits any."""
    now = thread.place == last.place
    score = (
        thread.rank(last.place) + 0.1 if now else thread.rank(last.place) * _worth_returning(last)
    )
    because = Because(kind="cue", quote=thread.quote, turn=thread.turn)
    force = _force_of(thread)
    words = _focus(thread, last, conversation)
    # What asks for no words of theirs (to wait, to thank, to come back to what was done) stands as it is.
    gives_way = not _wordless(thread) and bool(words or strong_words(last, conversation))
    for at, template in enumerate(_templates(thread, last, conversation, phase)):
        needs = "{x}" in template.say.en
        # Without their words an older thread would be a riddle: "that moment", which one?
        if (needs and not words) or (not needs and not now):
            continue
        # In their words where there are any; the question without them is for when they do not fit.
        less = 0.04 * at + (0.16 if not needs and gives_way else 0.0)
        yield Candidate(template, because, score - less, words if needs else "", force=force)


def _focus(thread: Thread, last: Turn, conversation: Conversation) -> str:
    """The thread's own words; the fuller ones around them where they stand by themselves."""
    here = strong_words(last, conversation) if thread.place == last.place else []
    if thread.cue == "concrete_detail":
        told = (last.text[slice(*one.span)] for one in here if one.kind == "clause")
        own = (words for words in told if words in thread.quote)
        shown = next(
            (whole for words in own if (whole := said_back(words, thread.quote, last.lang))), ""
        )
        if shown:
            return shown
    for one in here:
        words = last.text[slice(*one.span)]
        if thread.focus and thread.focus in words:
            return words
        if not thread.focus and words in thread.quote:
            return words
    # One word is a cry ("ashamed") or a word in want of its sentence ("noticed").
    alone = " " not in thread.focus and (
        thread.cue not in _CRIES or thread.focus.lower() in _POSTURES
    )
    whole = "" if alone else said_back(thread.focus, thread.quote, last.lang)
    if whole or not thread.focus:
        return whole
    # A thing by itself ("the bed") does not go into a question about what happened.
    told = (last.text[slice(*one.span)] for one in here if one.kind == "clause")
    return next((words for words in told if words in thread.quote), "")


_POSTURES = frozenset(("assis", "assise", "debout", "sitting", "standing"))
_CRIES = frozenset(("emotional_energy", "vague_evaluative", "contradiction", "social_actor"))


def _wordless(thread: Thread) -> bool:
    """Whether the cue's own question needs none of their words."""
    return thread.cue in ("compliment", "hypothetical_talk")


def _worth_returning(last: Turn) -> float:
    """Older threads wait while a story is being told, and come back when the talk runs dry."""
    told = len(last.read.words) if last.role == "customer" else 0
    return 0.35 if told >= _TOLD else 0.95 if told <= DRY else 0.7


def _templates(
    thread: Thread, last: Turn, conversation: Conversation, phase: PhaseId | None
) -> Iterator[Probe]:
    now = thread.place == last.place
    if now and thread.cue in _MOMENTS:
        if _untold(thread, last):
            yield FROM_THE_START
        elif thread.score >= _VIVID and len(last.read.words) >= _LONG:
            # A scene was just told at length: stay in it.
            yield from (ON_WORDS[1], ON_WORDS[0])
    if thread.cue in _HABITS and not _habitual(thread.quote, last if now else None):
        yield WENT_ON
    elif thread.cue in _NEED_WORDS:
        yield from _ON_CUE[thread.cue][:1]
    elif phase is None or phase in _ASKED_IN.get(thread.cue, (phase,)):
        yield from _ON_CUE.get(thread.cue, ())
    force = _force_of(thread)
    if (
        thread.cue not in _ON_CUE
        and force is not None
        and not _asked_for(force, last, conversation)
    ):
        yield from force_by_id[force].probes[:1]
    yield from (
        template for template in ON_ANY if thread.cue in _EVENTS or template.id not in _IN_TIME
    )


# What led up to an event or to a yes is asked while the talk is there.
_ASKED_IN: dict[str, tuple[PhaseId, ...]] = {
    "decision_moment": ("decision",), "trigger_event": ("before", "trigger", "decision"),
}  # fmt: skip
# "The two" of what, "the name" of what, where no words of theirs stand?
_NEED_WORDS = frozenset(("contradiction", "product_first_mention"))


def _asked_for(force: ForceId, last: Turn, conversation: Conversation) -> bool:
    """Whether the question just answered asked for this force: then it is not asked again."""
    question = conversation.last("interviewer", last)
    if question is None or last.role != "customer":
        return False
    return next(iter(force_by_id[force].asked(question, conversation)), None) is not None


def _untold(thread: Thread, last: Turn) -> bool:
    """Whether the line named something ("the shame of my life") of which nothing was told yet."""
    if not thread.focus.lower().startswith(_NAMING):
        return False
    after = last.text[last.text.rfind(thread.quote) + len(thread.quote) :]
    return len(after.split()) <= _UNTOLD and len(last.read.words) <= 2 * _LONG


_NAMING = tuple("la |le |l'|l’|un |une |ma |mon |the |a |my |cette |that ".split("|"))


def _habitual(quote: str, last: Turn | None) -> bool:
    """Whether the words tell of what was done again and again; of one turn only, where it is at hand."""
    if last is None:
        return False
    at = last.text.find(quote)
    words = last.read.words
    inside = [n for n, word in enumerate(words) if at <= word.start < at + len(quote)]
    if not inside:
        return False
    hit = Hit(inside[0], inside[-1] + 1)
    if any(hit.first <= one.first < hit.last for one in _AGAIN.in_(last)):
        return True
    imparfait = last.lang == "fr" and any(
        words[n].bare.endswith(("ais", "ait", "aient", "ions")) and len(words[n].bare) > 4
        for n in inside
    )
    return imparfait or not told_in_past(last, hit)


_AGAIN = Phrases(
    en="used to; always; every; each; whenever; usually; still; would; 'd; been typing|doing|using|keeping|writing; for years|months",
    fr="tous les|soirs|matins; toutes les; chaque; toujours; encore; d'habitude; à chaque; depuis; pendant des",
)
_HABITS = frozenset(("workaround", "push", "residual_struggle", "generalisation"))
_MOMENTS = frozenset(("emotional_energy", "trigger_event"))
_ON_CUE: dict[str, tuple[Probe, Probe]] = {
    cue.id: (
        Probe(cue.id, cue.probe, "invitation"),
        Probe(f"{cue.id}_plain", cue.plain, "invitation"),
    )
    for cue in cue_by_id.values()
}
# Only what happened has a before and an after.
_EVENTS = frozenset(
    (
        "emotional_energy", "trigger_event", "decision_moment", "workaround", "alternative", "push", "anxiety",
    )
)  # fmt: skip
_IN_TIME = frozenset(("then_after", "right_before"))


def _force_of(thread: Thread) -> ForceId | None:
    match thread.cue:
        case "push" | "pull" | "habit" | "anxiety":
            return thread.cue
        case _:
            cue = cue_by_id.get(thread.cue)
            return cue.force if cue is not None else None


# ---------------------------------------------------------------------------- their words


def on_words(tracker: Tracker, conversation: Conversation, last: Turn) -> Iterator[Candidate]:
    """What to ask on the customer's own strong words, whether or not a cue heard them."""
    if (
        last.role != "customer"
        or tracker.led
        or tracker.aside
        or last.count < _A_FEW
        or says_nothing(last)
    ):
        return
    base = 0.43 if last.count >= _WORDY else 0.3
    for at, one in enumerate(strong_words(last, conversation)[:3]):
        if one.score < _LEAST:
            continue
        words = last.text[slice(*one.span)]
        because = Because(kind="cue", quote=words, turn=last.n)
        for nth, template in enumerate(_for_words(last, one)):
            yield Candidate(
                template, because, base + 0.12 * (one.score - 0.6) - 0.02 * at - 0.015 * nth, words
            )


_LEAST = 0.46


def _for_words(last: Turn, one: Strong) -> Iterator[Probe]:
    if one.kind == "clause" and _happened(last, one):
        yield ON_ANY[0]
    yield from ON_WORDS
    if one.span[1] - one.span[0] <= _ECHO:
        yield ON_ANY[3]


_ECHO = 24


def _happened(last: Turn, one: Strong) -> bool:
    words = last.read.words
    inside = [n for n, word in enumerate(words) if one.span[0] <= word.start < one.span[1]]
    return last.count >= _TOLD and told_in_past(last, Hit(inside[0], inside[-1] + 1))

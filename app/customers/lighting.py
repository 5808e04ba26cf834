"""The question that would have brought a memory to light: in the customer's own words, and clean.

What is proposed has passed every pitfall, asked where it would have been asked: after what the memory
needs was told.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from app.customers.card import Card, Known, Lemmas, card
from app.customers.choosing import fitting
from app.customers.ear import Ear
from app.customers.openness import State
from app.customers.story import Story
from app.events import Lang
from app.language import read
from app.language.base import bare
from app.method.forces import by_id as force_by_id
from app.method.linting import is_clean
from app.method.phases import by_id as phase_by_id

_NARROW = "\u202f"
# The first that is clean is taken.
_ON_CUE: dict[tuple[Lang, str], tuple[str, ...]] = {
    ("fr", "vous"): (
        f"Vous avez parlé de «{_NARROW}{{x}}{_NARROW}». Racontez-moi.",
        f"Revenons à «{_NARROW}{{x}}{_NARROW}». Que s'est-il passé{_NARROW}?",
        f"«{_NARROW}{{x}}{_NARROW}»{_NARROW}: racontez-moi.",
        f"{{x}}{_NARROW}?",
    ),
    ("fr", "tu"): (
        f"Tu as parlé de «{_NARROW}{{x}}{_NARROW}». Raconte-moi.",
        f"Revenons à «{_NARROW}{{x}}{_NARROW}». Que s'est-il passé{_NARROW}?",
        f"«{_NARROW}{{x}}{_NARROW}»{_NARROW}: raconte-moi.",
        f"{{x}}{_NARROW}?",
    ),
    ("en", "vous"): (
        "You mentioned “{x}”. Tell me about that.",
        "Let's go back to “{x}”. What happened?",
        "“{x}”: tell me about that.",
        "{x}?",
    ),
}
_ARTICLES = frozenset("le la les l' un une des du the a an my mon ma mes".split())


@lru_cache(maxsize=4096)
def question_for(story: Story, memory: str) -> str:
    """What to ask to light this memory, once what it needs was told."""
    known = card(story).known[memory]
    ear = _after(card(story), known)
    return next(_clean(_candidates(card(story), known), ear), "")


def leads_to(story: Story, memory: str) -> bool:
    """Whether that question finds the memory, once what it needs and one thing decided are on record."""
    asked = question_for(story, memory)
    if not asked:
        return False
    known = card(story).known[memory]
    told = dict.fromkeys(_before(card(story), known), True)
    told |= {one.id: True for one in story.memories if one.phase == "decision" and one.depth == 1 and one.id != memory}  # fmt: skip
    heard = _after(card(story), known).hear(asked, told)
    state = State(openness=0.5, baseline=0.5, told=told)
    return memory in {one.id for _, one in fitting(heard, card(story), state)}


def _before(story: Card, known: Known) -> list[str]:
    """Everything that a memory needs, what comes first first."""
    found: list[str] = []
    for need in known.memory.needs:
        found += [one for one in (*_before(story, story.known[need]), need) if one not in found]
    return found


def _after(story: Card, known: Known) -> Ear:
    """An ear that has heard everything this memory needs, each in its first wording."""
    ear = Ear(story)
    ear.say(story.story.opening)
    for name in _before(story, known):
        ear.say(story.known[name].memory.says[0])
    return ear


def _candidates(story: Card, known: Known) -> Iterator[str]:
    lang = story.story.lang
    address = story.story.person.address if lang == "fr" else "vous"
    for words in _cue_words(story, known):
        for template in _ON_CUE[lang, address]:
            asked = template.replace("{x}", words)
            yield asked[:1].upper() + asked[1:]
    memory = known.memory
    phase = phase_by_id[memory.phase]
    for slot in phase.slots:
        if slot.id == memory.slot:
            yield from (probe.say.in_(lang) for probe in slot.probes)
    if memory.force is not None:
        probes = force_by_id[memory.force].probes
        yield from (one.say.in_(lang) for one in probes if "{x}" not in one.say.en)
    yield from (probe.say.in_(lang) for probe in phase.opening)


def _cue_words(story: Card, known: Known) -> Iterator[str]:
    """The cues as they were said: the phrase where it stands there, else the word with its article."""
    lang = story.story.lang
    found = []
    for need in known.memory.needs:
        before = story.known[need]
        for cue in known.memory.cues:
            if " " in cue and all(bare(cue) in bare(line) for line in before.memory.says):
                yield cue
        cues = known.cues & before.always
        found += [span for line in before.memory.says for span in _spans(line, cues, lang)]
    yield from sorted(dict.fromkeys(found), key=lambda span: -len(span.split()))


def _spans(line: str, cues: Lemmas, lang: Lang) -> Iterator[str]:
    """Where cues stand in a line, with the article before and a cue that follows close."""
    words = read(line, lang).words
    for at, word in enumerate(words):
        if word.lemma not in cues:
            continue
        end = word.end
        for later in words[at + 1 : at + 4]:
            if later.lemma in cues and not set(line[end : later.start]) & set(".,;:?!…"):
                end = later.end
        before = words[at - 1] if at else None
        if before is None or before.low not in _ARTICLES:
            yield line[word.start : end]
        else:
            yield before.low + line[before.end : end]


def _clean(wordings: Iterable[str], ear: Ear) -> Iterator[str]:
    turn = ear.conversation.turns[-1]
    for wording in wordings:
        at = turn.__class__(
            n=turn.n + 1, place=turn.place + 1, role="interviewer", text=wording, lang=ear.lang
        )
        if is_clean(wording, ear.lang, at, ear.conversation):
            yield wording

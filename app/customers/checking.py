"""What makes a story fit to practise on, beyond its shape: reachable, cued, covered, and spoken.

Every check gives problems with the line of the file. A warning says what to look at again; anything else
forbids using the story.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from statistics import median

from app.customers.lighting import leads_to
from app.customers.reading import Problem, StoryFile, open_story
from app.customers.spoken import address_slips, gender_slips, same_words, wrong_language
from app.customers.story import Lines, Memory
from app.events import FORCES, PHASES
from app.language import content_in
from app.language.base import bare

FEWEST_IN_A_PHASE = 2
FEWEST_OF_A_DEPTH = {1: 5, 2: 5, 3: 4}
FEWEST_HIDDEN = 3  # anxieties and habits of depth 3
FEWEST_STAGES = 5
SAYS_WORDS, BRIEF_WORDS = (8, 65), (1, 14)
# Answers to open questions: median 16 words, mean 24 (AnnoMI, adult counselling); a story told is longer.
USUAL_SAYS = (16, 45)


def check(path: Path) -> list[Problem]:
    """Everything wrong with a story file; raises `StoryRefused` where it cannot even be read."""
    file = open_story(path)
    if unwritten := _unwritten(path):
        return unwritten
    found = [problem for look in _LOOKS for problem in look(file)]
    if not list(_wiring(file)):
        found += _reached(file)
    return sorted(set(found))


def _unwritten(path: Path) -> list[Problem]:
    """What `bascule story new` left to be filled in."""
    lines = path.read_text("utf-8").splitlines()
    todo = [place for place, line in enumerate(lines, 1) if "TODO" in line and line.lstrip()[0] != "#"]  # fmt: skip
    return [Problem(place, "is still to be written") for place in todo]


def _wiring(file: StoryFile) -> Iterator[Problem]:
    """Ids are known and not repeated, nothing needs itself, what is deep is led to."""
    story, known = file.story, file.story.by_id
    for name, times in Counter(memory.id for memory in story.memories).items():
        if times > 1:
            yield Problem(file.line("memories"), f"the memory `{name}` stands here {times} times")
    for i, memory in enumerate(story.memories):
        for need in memory.needs:
            if need not in known:
                yield Problem(file.line("memories", i, "needs"), f"`{need}` is no memory")
        if memory.id in _needed(memory, known):
            yield Problem(file.line("memories", i, "needs"), f"`{memory.id}` needs itself")
        if memory.depth > 1 and not (memory.needs and memory.cues):
            yield Problem(file.line("memories", i), f"`{memory.id}` is of depth {memory.depth}: it needs `needs` and `cues`")  # fmt: skip
    for i, tidy in enumerate(story.contradictions):
        if tidy.truth not in known:
            yield Problem(file.line("contradictions", i, "truth"), f"`{tidy.truth}` is no memory")


def _needed(memory: Memory, known: dict[str, Memory]) -> set[str]:
    """Everything that has to come out before a memory."""
    found: set[str] = set()
    waiting = list(memory.needs)
    while waiting:
        name = waiting.pop()
        if name in known and name not in found:
            found.add(name)
            waiting += known[name].needs
    return found


def _cues(file: StoryFile) -> Iterator[Problem]:
    """Each memory with cues has one that is said however the memory before it is worded."""
    story = file.story
    for i, memory in enumerate(story.memories):
        before = [story.by_id[need] for need in memory.needs if need in story.by_id]
        if not memory.cues or not before:
            continue
        said = [
            frozenset.intersection(*(content_in(line, story.lang) for line in one.says))
            for one in before
        ]
        if not any(content_in(cue, story.lang) & words for cue in memory.cues for words in said):
            always = ", ".join(sorted(set().union(*said))) or "nothing"
            yield Problem(
                file.line("memories", i, "cues"),
                f"no cue of `{memory.id}` is said in every wording of what it needs (said in all: {always})",
            )


def _reached(file: StoryFile) -> Iterator[Problem]:
    """To each memory leads a question that passes every pitfall."""
    for i, memory in enumerate(file.story.memories):
        if not leads_to(file.story, memory.id):
            text = (
                f"no clean question leads to `{memory.id}`: give it a slot, or cues that are said"
            )
            yield Problem(file.line("memories", i), text)


def _covered(file: StoryFile) -> Iterator[Problem]:
    """All phases, forces and depths are there, and what nobody volunteers."""
    memories, at = file.story.memories, file.line("memories")
    phases = Counter(memory.phase for memory in memories)
    for phase in PHASES:
        if phases[phase] < FEWEST_IN_A_PHASE:
            yield Problem(at, f"{phase}: {phases[phase]} memories, {FEWEST_IN_A_PHASE} are needed")
    for force in FORCES:
        if not any(memory.force == force for memory in memories):
            yield Problem(at, f"no memory holds a {force}")
    depths = Counter(memory.depth for memory in memories)
    for depth, fewest in FEWEST_OF_A_DEPTH.items():
        if depths[depth] < fewest:
            yield Problem(at, f"depth {depth}: {depths[depth]} memories, {fewest} are needed")
    hidden = sum(memory.depth == 3 and memory.force in ("anxiety", "habit") for memory in memories)
    if hidden < FEWEST_HIDDEN:
        yield Problem(at, f"{hidden} anxieties and habits of depth 3; {FEWEST_HIDDEN} are needed")
    for phase in ("trigger", "decision"):
        if not any(memory.phase == phase and memory.date for memory in memories):
            yield Problem(at, f"no memory of the {phase} has a date")
    if len({memory.stage for memory in memories} - {None}) < FEWEST_STAGES:
        yield Problem(at, f"fewer than {FEWEST_STAGES} stages of the switch are named")


def _spoken(file: StoryFile) -> Iterator[Problem]:
    """Lines are in the story's language, of natural length, and keep to one person."""
    story = file.story
    for place, line in every_line(file):
        at = file.line(*place)
        if wrong_language(line, story.lang):
            yield Problem(at, f"does not sound {'French' if story.lang == 'fr' else 'English'}: {line}")  # fmt: skip
        if story.lang != "fr":
            continue
        for slip in gender_slips(line, story.person.gender):
            yield Problem(at, f"the person is {story.person.gender}, but says `{slip}`", True)
        quoted = place[0] == "memories"
        for slip in address_slips(line, story.person.address):
            yield Problem(at, f"the person says {story.person.address}, but here `{slip}`", quoted)


def _lengths(file: StoryFile) -> Iterator[Problem]:
    lengths = []
    for i, memory in enumerate(file.story.memories):
        for kind, lines, (least, most) in (
            ("says", memory.says, SAYS_WORDS),
            ("brief", memory.brief, BRIEF_WORDS),
        ):
            for j, line in enumerate(lines):
                count = len(line.split())
                lengths += [count] if kind == "says" else []
                if not least <= count <= most:
                    yield Problem(file.line("memories", i, kind, j), f"{count} words; a person says {least} to {most} here")  # fmt: skip
    if not USUAL_SAYS[0] <= median(lengths) <= USUAL_SAYS[1]:
        yield Problem(file.line("memories"), f"`says` has a median of {median(lengths):.0f} words; people are between {USUAL_SAYS[0]} and {USUAL_SAYS[1]}", True)  # fmt: skip


def _different(file: StoryFile) -> Iterator[Problem]:
    """No line stands twice, and the wordings of one memory differ."""
    seen: dict[str, int] = {}
    for place, line in every_line(file):
        key = bare(line)
        if key in seen:
            yield Problem(file.line(*place), f"stands on line {seen[key]} already: {line}")
        seen.setdefault(key, file.line(*place))
    for i, memory in enumerate(file.story.memories):
        for (_, one), (j, other) in combinations(enumerate(memory.says), 2):
            if same_words(one, other) > 0.7:
                yield Problem(file.line("memories", i, "says", j), "is nearly the wording above it", True)  # fmt: skip


def _unsaid(file: StoryFile) -> Iterator[Problem]:
    """The product is named in a memory and nowhere else; lines that hold no memory tell nobody's name."""
    story = file.story
    names = [bare(name) for name in story.product.names]
    told = [bare(line) for memory in story.memories for line in memory.says]
    if names and not any(name in line for name in names for line in told):
        yield Problem(file.line("product"), "no memory says the product's name", True)
    actors = {
        word
        for memory in story.memories
        for actor in memory.actors
        for word in actor.replace(",", " ").split()
        if word[0].isupper()
    }
    for place, line in every_line(file):
        if place[0] in ("memories", "contradictions"):
            continue
        if any(name in bare(line) for name in names):
            yield Problem(file.line(*place), "names the product without being asked about anything")
        if held := actors & set(line.replace(",", " ").replace(".", " ").split()):
            yield Problem(file.line(*place), f"tells of {', '.join(sorted(held))} outside a memory", True)  # fmt: skip


def every_line(file: StoryFile) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Everything the person may say, with its place in the file."""
    story = file.story
    yield ("opening",), story.opening
    for i, memory in enumerate(story.memories):
        yield from ((("memories", i, "says", j), line) for j, line in enumerate(memory.says))
        yield from ((("memories", i, "brief", j), line) for j, line in enumerate(memory.brief))
    yield from ((("pat", i), line) for i, line in enumerate(story.pat))
    for i, tidy in enumerate(story.contradictions):
        for kind, lines in (("says", tidy.says), ("owns_up", tidy.owns_up)):
            yield from ((("contradictions", i, kind, j), line) for j, line in enumerate(lines))
    for i, false in enumerate(story.falsehoods):
        yield from ((("falsehoods", i, "says", j), line) for j, line in enumerate(false.says))
    for kind in Lines.model_fields:
        for j, line in enumerate(getattr(story.lines, kind)):
            yield ("lines", kind, j), line


_LOOKS = (_wiring, _cues, _covered, _spoken, _lengths, _different, _unsaid)

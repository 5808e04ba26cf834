"""Leading tag: a statement, then a small push to agree.

Agreeing is the cheap answer, so what comes back is the interviewer's own opinion. It is none when the
statement is the customer's own, handed back to be checked ("so the signing was March 12th, right?").
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.grounding import content, share, voiced, was_said, within
from app.method.kit import MAJOR, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import about_it, in_their_words
from app.method.tags import ABOUT_US, ALONE, COMPARED, DATES, MOTIVE, OFFERED, PASSING, PUSH
from app.method.valence import lean
from app.method.wording import Span, speaks


def tag_of(turn: Turn, unit: Unit) -> Span | None:
    """The pushing words at the end of a unit."""
    if unit.marks.tag is not None:
        return unit.marks.tag
    return PUSH.first_in(unit, turn.read)


def sureness(turn: Turn, unit: Unit, tag: Span, conversation: Conversation) -> float:
    """How sure, 0 where the statement is the customer's own, or where there is none (R5)."""
    stated = [word for word in unit.words if word.end <= tag[0]]
    lemmas = content(stated, turn.read.lang)
    if len(stated) < 2 and not any(lean(word.bare, turn.read.lang) or word.bare in COMPARED or word.bare.endswith("er") for word in stated):
        return 0.0
    said = sum(was_said(lemma, turn, conversation) for lemma in lemmas)
    if MOTIVE.first_in(unit, turn.read) and not motive_said(turn, unit, conversation):
        return 0.8
    if lemmas and said / len(lemmas) >= 0.6:
        return 0.0
    if unit.marks.condition == "recap" and (not lemmas or said / len(lemmas) >= 0.4):
        return 0.0
    dated = DATES[turn.read.lang].intersection(word.bare for word in stated)
    if not lemmas and dated and voiced(dated, turn, conversation):
        return 0.0
    if all(lemma.isdigit() for lemma in lemmas) and any(word.lemma.isdigit() for word in stated):
        return 0.0
    if said_in_passing(turn, unit) or OFFERED.first_in(unit, turn.read):
        return 0.0
    sure = {"negative": 0.95, "confirm": 0.85, "bare": 0.85}.get(unit.marks.tag_kind, 0.8)
    return sure if unit.closing == "?" or unit.marks.tag_kind == "negative" else sure - 0.1


def motive_said(turn: Turn, unit: Unit, conversation: Conversation) -> bool:
    """Whether the wish or feeling in a statement was the customer's word of late."""
    at = MOTIVE.first_in(unit, turn.read)
    verb = within(unit, at)[-1].bare[:4] if at else ""
    earlier = conversation.before(turn, "customer")
    return any(word.bare.startswith(verb) for one, _ in zip(earlier, range(3), strict=False) for word in one.read.words)


def said_in_passing(turn: Turn, unit: Unit) -> bool:
    """Whether a tag-like word is a filler: inside a turn, or closed by a full stop."""
    if unit.marks.tag_kind == "negative" or unit.closing == "?":
        return False
    last = unit is turn.read.units[-1]
    return unit.closing != "" or not last or unit.words[-1].bare in PASSING


def tag_alone(unit: Unit) -> Span | None:
    """A tag that stands as a unit of its own behind its statement: ", wouldn't you say?", "then, weren't you?"."""
    found = ALONE.search(unit.bare)
    return (unit.start + found.start("at"), unit.start + found.end("at")) if found else None


def statement_then_tag(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A statement that the customer did not make, with a tag."""
    before = None
    for unit in speaks(turn):
        tag = tag_of(turn, unit)
        marks = unit.marks
        behind, before = before, unit
        if behind is not None and not behind.asks and (alone := tag_alone(unit)):
            known = content(behind.words, turn.read.lang) and share(behind.words, turn, conversation) >= 0.6
            if len(behind.words) > 1 and not known and not ABOUT_US.first_in(behind, turn.read):
                yield Found(alone, 0.85, repair=in_their_words(turn, conversation))
            continue
        if tag is None or marks.imperative or marks.wh_place in ("front", "in_situ"):
            continue
        if marks.yes_no in ("inversion", "est_ce_que") or ABOUT_US.first_in(unit, turn.read):
            continue
        sure = sureness(turn, unit, tag, conversation)
        if sure:
            repair = in_their_words(turn, conversation) or about_it(turn, unit, conversation)
            yield Found(tag, sure, repair=repair)


PITFALL = Pitfall(
    id="leading_tag",
    severity=MAJOR,
    live=True,
    suggestive=True,
    title=Say(en="Leading tag", fr="Question orientée : « …, non ? »"),
    plain=Say(en="That put an answer in their mouth.", fr="Vous lui avez soufflé la réponse."),
    advice=Say(en="Ask what happened, then wait.", fr="Demandez ce qui s'est passé, puis attendez."),
    why=Say(
        en="Agreeing is the cheap answer: what comes back is your opinion, not theirs.",
        fr="Acquiescer ne coûte rien : ce qui revient est votre opinion, pas la sienne.",
    ),
    source="Heritage 2002, J. Pragmatics 34; NICHD protocol (suggestive prompts); Leenen 2016 on French tags",
    instead=Say(en="How was that for you?", fr="Comment l'avez-vous vécu ?"),
    check=statement_then_tag,
    examples=(
        Flag("fr", "Vous étiez soulagé, [[non]] ?", instead="Comment l'avez-vous vécu ?"),
        Flag("fr", "La cantine du midi, c'était plus sain, [[n'est-ce pas]] ?", instead="Qu'est-ce qui a changé à midi ?"),
        Flag("fr", "Le silence compte beaucoup pour vous, [[hein]] ?", instead="Qu'est-ce qui comptait à ce moment-là ?"),
        Flag("fr", "ça vous a coûté trop cher [[pas vrai]]", instead="Et le prix, comment l'avez-vous vécu ?"),
        Flag("fr", "Vous vouliez surtout dormir, [[c'est ça]] ?", after=("On dormait mal, on a déménagé en juin.",), instead="Et ce déménagement, qu'est-ce qui l'a provoqué ?"),
        Flag("fr", "Ça devenait intenable avec les voisins, [[si]] ?", instead="Comment ça se passait avec les voisins ?"),
        Flag("fr", "vous avez préféré le vélo [[non]] ?", instead="Comment en êtes-vous venu au vélo ?"),
        Flag("fr", "C'était win-win pour vous, [[right]] ?", instead="Qu'est-ce que chacun y trouvait ?"),
        Flag("fr", "Content, [[non]] ?", after=("On a eu les clés.",), instead="Comment l'avez-vous vécu ?"),
        Flag("en", "You were relieved, [[right]]?", instead="How was that for you?"),
        Flag("en", "It was healthier for the kids, [[wasn't it]]?", instead="What changed for the kids?"),
        Flag("en", "Quiet matters a lot to you, [[doesn't it]]?", instead="What mattered to you then?"),
        Flag("en", "that cost too much [[didn't it]]", instead="How was the price for you?"),
        Flag("en", "You mostly wanted to sleep, [[correct]]?", after=("We couldn't sleep and moved house in June.",), instead="What led to the move in June?"),
        Flag("en", "You couldn't stand the neighbours anymore, [[could you]]?", instead="How was it going with the neighbours?"),
        Flag("en", "The bike felt safer, [[no]]?", instead="How did you come to the bike?"),
        Flag("en", "It tasted better, [[wouldn't you say]]?", after=("We cook at home on Sundays.",), instead="What was it like?"),
        Pass("fr", "Donc le déménagement, c'était en juin, c'est ça ?", after=("On a déménagé en juin.",)),
        Pass("fr", "On reprend à 15 h, n'est-ce pas ?"),
        Pass("fr", "Bon, hein, revenons à ce dimanche : que s'est-il passé ?"),
        Pass("fr", "Non ?", after=("Ah non, surtout pas.",)),
        Pass("fr", "Qu'est-ce qui ne marchait pas dans la cuisine, hein ?"),
        Pass("fr", "Arrêtez-moi si ce n'est pas clair, d'accord ?"),
        Pass("fr", "vous étiez épuisée c'est ça", after=("J'étais épuisée, je ne voyais plus mes enfants.",)),
        Pass("fr", "Le vendredi, non ?", after=("On a eu les clés le vendredi.",)),
        Pass("en", "So the move was in June, right?", after=("We moved house in June.",)),
        Pass("en", "We have until four, right?"),
        Pass("en", "Right, so what happened right after the move?"),
        Pass("en", "No?", after=("No, not at all.",)),
        Pass("en", "What wasn't right about the kitchen?"),
        Pass("en", "Stop me if that's unclear, okay?"),
        Pass("en", "so you were exhausted right", after=("I was exhausted, I never saw my kids.",)),
        Pass("en", "And that was in March, wasn't it?", after=("We cooked it in March.",)),
    ),
)  # fmt: skip

"""What a report cannot tell, and why; and where a score would be made up."""

from collections.abc import Iterator

from app.events import Lang
from app.language.elsewhere import elsewhere
from app.method.kit import Say
from app.reports.model import Caveat
from app.uses.report.figures import Figures
from app.uses.report.score import FEWEST_ANSWERS
from app.uses.report.seen import Seen
from app.uses.report.words import figure, say

_LONG = 150.0  # minutes
_FEW_TURNS = 10
_SELLS, _SELLS_SHARE = 3, 0.5
_CROSSED = 3
_ABROAD: dict[str, str] = {
    "Spanish": "l'espagnol", "German": "l'allemand", "Italian": "l'italien", "Portuguese": "le portugais",
    "Dutch": "le néerlandais",
}  # fmt: skip

# A table: it keeps its shape.
# fmt: off
CAVEATS: dict[str, Say] = {
    "no_customer": Say(en="Nobody in this transcript is the customer: what they told cannot be told. Say who interviews, and read it again.",
                       fr="Personne n'est le client dans cette transcription : ce qu'il a raconté ne peut pas être dit. Indiquez qui mène l'entretien, puis relancez."),
    "no_interviewer": Say(en="Nobody in this transcript interviews: how the questions were asked cannot be told. Say who interviews, and read it again.",
                          fr="Personne ne mène l'entretien dans cette transcription : la façon de questionner ne peut pas être dite. Indiquez qui mène l'entretien, puis relancez."),
    "one_speaker": Say(en="Only one person speaks: this is no interview that could be judged.", fr="Une seule personne parle : ce n'est pas un entretien que l'on puisse juger."),
    "unknown_roles": Say(en="It is not known who says most of this. Say who interviews, and read it again.", fr="On ne sait pas qui dit l'essentiel de ce texte. Indiquez qui mène l'entretien, puis relancez."),
    "swapped_roles": Say(en="The customer seems to ask and the interviewer to tell: the two may be exchanged.", fr="Le client semble poser les questions et l'intervieweur raconter : les deux sont peut-être inversés."),
    "guessed_interviewer": Say(en="Who interviews was guessed from the way they talk: {who}. If that is wrong, so is the rest.", fr="Qui mène l'entretien est deviné d'après la façon de parler : {who}. Si c'est faux, le reste l'est aussi."),
    "three_speakers": Say(en="{count} people speak. Only what the customer says counts as evidence; what the others say is left out of it.", fr="{count} personnes parlent. Seul ce que dit le client compte comme matière ; ce que disent les autres est laissé de côté."),
    "few_turns": Say(en="There are {count} turns: too few to tell a story or to judge how it was asked.", fr="Il y a {count} tours de parole : trop peu pour raconter une histoire ou juger les questions."),
    "long": Say(en="This lasts {hours} hours: figures for every ten minutes still hold, but one story from beginning to end is unlikely.", fr="Cela dure {hours} heures : les chiffres par dix minutes tiennent, mais une seule histoire d'un bout à l'autre est peu probable."),
    "sales_call": Say(en="This looks like a sales call: the interviewer speaks most and speaks for the product. What is said of forces and jobs answers a pitch.", fr="Cela ressemble à un appel de vente : l'intervieweur parle le plus et défend le produit. Ce qui est dit des forces et des jobs répond à un argumentaire."),
    "other_language": Say(en="This looks like {language}. Bascule knows French and English: nothing here can be relied on.", fr="Ce texte semble être dans une autre langue ({language}). Bascule connaît le français et l'anglais : rien ici n'est fiable."),
    "overlapping_times": Say(en="Many turns overlap in time: waits and interruptions may be the recording's, not the people's.", fr="Beaucoup de tours se chevauchent : attentes et interruptions viennent peut-être de l'enregistrement, pas des personnes."),
    "no_times": Say(en="This transcript has no times: waits, interruptions and minutes are unknown, and length is estimated from the words.", fr="Cette transcription n'a pas d'horaires : attentes, interruptions et minutes sont inconnues, et la durée est estimée d'après les mots."),
    "not_kept": Say(en="What was heard was not kept, for want of consent: there is nothing to report on.", fr="Ce qui a été entendu n'a pas été conservé, faute de consentement : il n'y a rien à rapporter."),
}
FEW_ANSWERS = Say(en="The customer speaks {count} times; a score under {fewest} would be made up.", fr="Le client parle {count} fois ; en dessous de {fewest}, une note serait inventée.")
# fmt: on
_NO_SCORE = (
    "not_kept",
    "no_customer",
    "no_interviewer",
    "one_speaker",
    "unknown_roles",
    "swapped_roles",
    "other_language",
    "sales_call",
)  # fmt: skip


def caveats(seen: Seen, figures: Figures, guessed: str | None, lang: Lang) -> tuple[Caveat, ...]:
    """What to know before reading; the gravest first."""
    return tuple(
        Caveat(code=code, text=say(CAVEATS[code], lang, **given))
        for code, given in _found(seen, figures, guessed, lang)
    )


def why_no_score(found: tuple[Caveat, ...], figures: Figures, lang: Lang) -> str | None:
    """Why there is no score, or None where there is one."""
    for code in _NO_SCORE:
        text = next((one.text for one in found if one.code == code), None)
        if text is not None:
            return text
    if figures.answers < FEWEST_ANSWERS or not figures.questions:
        return say(FEW_ANSWERS, lang, count=figures.answers, fewest=FEWEST_ANSWERS)
    return None


Found = Iterator[tuple[str, dict[str, object]]]


def _found(seen: Seen, figures: Figures, guessed: str | None, lang: Lang) -> Found:
    if not seen.turns:
        yield "not_kept", {}
        return
    yield from _who(seen, guessed)
    strange = elsewhere(" ".join(turn.text for turn in seen.turns[:40]))
    if strange is not None:
        yield (
            "other_language",
            {"language": _ABROAD.get(strange, strange) if lang == "fr" else strange},
        )
    if _sells(figures, seen):
        yield "sales_call", {}
    if len(seen.turns) < _FEW_TURNS:
        yield "few_turns", {"count": len(seen.turns)}
    if figures.minutes > _LONG:
        yield "long", {"hours": figure(figures.minutes / 60, lang)}
    if not figures.timed:
        yield "no_times", {}
    elif _crossed(seen):
        yield "overlapping_times", {}


def _who(seen: Seen, guessed: str | None) -> Found:
    labels = {turn.speaker for turn in seen.turns if turn.speaker is not None}
    roles = {turn.role for turn in seen.turns}
    if len(labels) == 1 and (len(roles) == 1 or "unknown" in roles):
        yield "one_speaker", {}
    elif seen.coach.share.unknown():
        yield "unknown_roles", {}
    elif len(roles) == 1:
        yield "one_speaker", {}
    else:
        if "customer" not in roles:
            yield "no_customer", {}
        if "interviewer" not in roles:
            yield "no_interviewer", {}
    if seen.swapped:
        yield "swapped_roles", {}
    if guessed is not None:
        yield "guessed_interviewer", {"who": guessed}
    people = len(labels) if len(labels) > 2 else len(roles - {"unknown"})
    if people > 2:
        yield "three_speakers", {"count": people}


def _sells(figures: Figures, seen: Seen) -> bool:
    """A talk in which the interviewer speaks most, and again and again for the product."""
    pitches = sum(flag.finding == "pitch_or_defend" for flag in seen.flags)
    return pitches >= _SELLS and (figures.interviewer_share or 0.0) >= _SELLS_SHARE


def _crossed(seen: Seen) -> bool:
    """Whether so many turns overlap that it cannot be people cutting in."""
    pairs = list(zip(seen.turns, seen.turns[1:], strict=False))
    over = sum(
        one.end is not None and other.start is not None and other.start < one.end - 0.3
        for one, other in pairs
    )
    return over >= _CROSSED and over * 5 >= len(pairs)

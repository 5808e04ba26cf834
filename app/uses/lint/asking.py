"""Which lines of a guide ask the customer something, and what they ask about: phases and forces."""

import re
from functools import cache

from rapidfuzz import fuzz

from app.conversation import Conversation, Turn
from app.events import ForceId, Lang, PhaseId
from app.language import Unit
from app.language.base import bare
from app.method import forces, phases
from app.method.kit import Probe

_LIKE_A_PROBE = 82  # of 100: the same question in nearly the same words

# What an interviewer writes to himself. French guides use the infinitive, English ones the bare verb.
_NOTE: dict[Lang, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:(?:bien|puis|ensuite|toujours|enfin|d'abord|et) )*(?:ne (?:pas|jamais|rien)\b|[a-z']{2,}(?:er|ir|oir|dre|tre|ire)\b"
        r"|(?:objectif|but|note|rappel|consigne|attention|duree|materiel|nb)s?\b"
        r"|(?:demandez|notez|laissez|remerciez|presentez|rappelez|evitez|verifiez|pensez|n'oubliez|commencez|terminez|ecoutez"
        r"|relancez|creusez|reformulez|insistez|gardez|restez|prenez|attendez|lancez|posez|concluez)\b(?!.*\b(?:moi|votre|vos)\b))"
    ),
    "en": re.compile(
        r"(?:(?:then|always|also|first|and|please|now) )*(?:(?:ask|note|notes|don't|do not|never|avoid|remember to|make sure|probe"
        r"|introduce|thank|remind|listen|wait|pause|record|goal|goals|objective|objectives|purpose|aim|reminder|instructions?|nb)\b"
        r"|(?:let|start|begin|end|close|dig|look|get|try|use|read|give|offer|tell (?:them|the|him|her)|explain|set|repeat|summari[sz]e"
        r"|recap|be|watch|follow|encourage|allow|say|check|establish|confirm|keep|stay|cover|explore|understand|capture|find|learn"
        r"|describe the (?:study|project|purpose|goal)|warm)\b(?!.*\b(?:me|you|your)\b))"
    ),
}  # fmt: skip


def asks(turn: Turn, *, marked: bool) -> bool:
    """Whether a line of a guide is asked of the customer. `marked`: the guide writes its question marks.

    The forms decide; a note to oneself, a title or a topic ("how they found us") is no question.
    """
    units = [unit for unit in turn.read.units if unit.asks and unit.form != "facilitator"]
    if not units:
        return False
    if any(unit.closing == "?" for unit in units):
        return True
    if _NOTE[turn.read.lang].match(bare(turn.text).strip()):
        return False
    return any(_plainly(unit, marked) for unit in units)


def _plainly(unit: Unit, marked: bool) -> bool:
    """Whether a unit without a question mark can only be a question."""
    if unit.form in ("invitation", "cued_invitation"):
        return True
    if unit.marks.tag is not None or unit.marks.yes_no in ("inversion", "est_ce_que", "aux_first"):
        return True
    return unit.marks.you if marked else unit.form != "logistics"


def of_substance(turn: Turn) -> bool:
    """Whether a question is about the customer's story, not about sound, time and consent."""
    return any(
        unit.asks and unit.form not in ("logistics", "facilitator") for unit in turn.read.units
    )


def phases_of(turn: Turn, conversation: Conversation, section: str) -> set[PhaseId]:
    """The phases a question asks about: by its words, by a probe like it, by the heading above it."""
    heading = bare(section)
    return {
        phase.id
        for phase in phases.ALL
        if _SECTIONS[phase.id].search(heading)
        or next(iter(phase.check(turn, conversation)), None) is not None
        or _like_one(turn, _probes_of(phase.id))
    }


def forces_of(turn: Turn) -> set[ForceId]:
    """The forces a question asks for."""
    said = bare(turn.text)
    return {
        force.id
        for force in forces.ALL
        if _FORCES[force.id].search(said) or _like_one(turn, force.probes)
    }


@cache
def _probes_of(phase: PhaseId) -> tuple[Probe, ...]:
    idea = phases.by_id[phase]
    return (*idea.opening, *(probe for slot in idea.slots for probe in slot.probes))


def _like_one(turn: Turn, probes: tuple[Probe, ...]) -> bool:
    said = bare(turn.text)
    return any(
        fuzz.token_sort_ratio(said, bare(probe.say.in_(turn.read.lang))) >= _LIKE_A_PROBE
        for probe in probes
    )


_SECTIONS: dict[PhaseId, re.Pattern[str]] = {
    "before": re.compile(r"\b(?:avant|contexte|ancien|before|context|old way|background|current way)"),
    "trigger": re.compile(r"\b(?:declic|declenche|premiere (?:idee|pensee)|evenement|bascule|trigger|first thought|struggl|event)"),
    "alternatives": re.compile(r"\b(?:alternativ|recherch|comparai|option|looking|search|explor|consider|shopping)"),
    "decision": re.compile(r"\b(?:decision|decid|achat|choix|passage a l'acte|purchase|buying|choice|choos|deciding|commit)"),
    "outcome": re.compile(r"\b(?:resultat|aujourd'hui|usage|utilisation|depuis|bilan|outcome|today|since|first use|after|satisf|result)"),
}  # fmt: skip
_FORCES: dict[ForceId, re.Pattern[str]] = {
    "push": re.compile(
        r"\b(?:coinc|probleme|compliqu|frustr|agac|enerv|penib|galer|insatisf|marre|ras[- ]le|declench|genait|manquait|pesait"
        r"|supporte|bascul|(?:marchait|allait|fonctionnait|convenait|suffisait) (?:pas|plus|mal)|pourquoi ce (?:jour|moment|matin|soir)"
        r"|struggl|stuck|problem|hardest|frustrat|annoy|pain|wrong|fed up|trigger|why that|why then|last straw|bother|get in the way"
        r"|what changed|set (?:it|this|things) off|(?:was|were|did)n't (?:work|good|enough|right)|not working)"
    ),
    "pull": re.compile(
        r"\b(?:esper|attire|plaisai|a plu|donn\w+ envie|attendiez|attendais|imagin\w+ que|vouliez que|seduit|convainc|interess|promett"
        r"|hop(?:e|ed|ing)\b|attract|appeal|drew you|caught your|expect|excit|convinc|stood out|looking forward|pictur|wanted it to|promis)"
    ),
    "habit": re.compile(
        r"\b(?:habitu|laisser (?:derriere|tomber)|abandonn|renonc|quitter|regrett|lacher|attache|tenait|teniez|manqu\w+ de l'ancien"
        r"|(?:marchait|allait) bien|garde[rz]|faisiez comme ca|let(?:ting)? go|g(?:i|a)v(?:e|ing) up|leav(?:e|ing) behind|left behind"
        r"|miss(?:ed)?\b|habit|used to|worked well|like about (?:the )?old|liked about|attached|done it that way|keep (?:doing|using))"
    ),
    "anxiety": re.compile(
        r"\b(?:peur|crain|inquie|hesit|frein|risqu|dout|failli|retenu|retenait|bloqu|angoiss|redout|reticen|mal tourner"
        r"|afraid|worr|fear|nervous|hesita|h[eo]ld you back|nearly|almost|doubt|risk|concern|scar|stop(?:ped)? you|second thoughts|walk away|anxi)"
    ),
}  # fmt: skip

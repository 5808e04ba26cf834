"""Actor probe: asks about the people who knew, pushed, paid or could have said no.

Hardly anyone switches alone. Who was told first, what they said and what it changed for them shows the social
side of the job, and it is rarely volunteered.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import Deaf, Hears, Say, Strength
from app.method.wording import Span, Wording, asks

_WHO_FR = r"(?:associee?|mari|femme|compagn\w+|conjointe?|mere|pere|parents|s(?:oe|œ)ur|frere|fille|fils|enfants|chef|cheffe|patronn?e?|directeur|directrice|collegues?|equipe|comptable|voisine?s?|amie?s?|medecin|banquier|fournisseur|proprietaire|famille|client|entourage|syndic|plombier)"
_WHO_EN = r"(?:partner|husband|wife|girlfriend|boyfriend|mother|father|mum|mom|dad|parents|sister|brother|daughter|son|kids|children|boss|manager|director|colleagues?|team|accountant|neighbou?rs?|friends?|doctor|banker|supplier|landlord|family|client|agency|plumber)"
PEOPLE = Wording(
    fr=r"\b(?P<a1>(?:qui (?:a ete|etait) (?:le premier|la premiere|au courant)|qui (?:l'a|a) (?:su|remarque|decide|paye|choisi|parle|dit|pousse)|qui (?:aurait pu|pouvait) dire non|a qui en avez[ -]vous parle|qui d'autre (?:etait|y|a)))\b"
    rf"|\b(?P<a2>(?:qu'a dit|qu'en (?:disait|a dit|pensait)|que disait|comment a reagi|qu'a repondu) (?:votre|vos|ton|ta|le|la|l') ?{_WHO_FR})\b|\b(?P<a3>(?:votre|vos|ton|ta) {_WHO_FR}(?:, (?:il|elle|ils|elles))? (?:en )?(?:disai\w+|a dit|pensai\w+|faisai\w+) quoi)\b"
    rf"|\b(?P<a4>(?:parlez|racontez)[ -]moi (?:de|d'|du) (?:votre|vos|l'|cette|ce) ?{_WHO_FR})\b|\b(?P<a5>comment s'appelle (?:votre|ton) {_WHO_FR})\b",
    en=r"\b(?P<a1>who (?:was (?:the first to|first to)|knew|noticed|decided|paid|chose|told|pushed|could have said no|did you (?:tell|talk to|ask)|else (?:was|knew)))\b"
    rf"|\b(?P<a2>what (?:did|was|were) (?:your|the|their) {_WHO_EN} (?:say|saying|think|thinking|do|doing|make of it))\b|\b(?P<a3>how did (?:your|the) {_WHO_EN} (?:react|take it|respond))\b"
    rf"|\b(?P<a4>tell me (?:more )?about (?:your|that|the) {_WHO_EN})\b|\b(?P<a5>what's your {_WHO_EN}'s name)",
)  # fmt: skip


def people(turn: Turn, conversation: Conversation) -> Iterator[Span]:
    """The words that ask about somebody, in a question that is open or asks who."""
    for unit in asks(turn):
        if unit.form in ("closed_yn", "forced_choice"):
            continue
        span = PEOPLE.first_in(unit, turn.read)
        if span is not None:
            yield span
            return


STRENGTH = Strength(
    id="actor_probe",
    title=Say(en="Asked about the people", fr="A demandé qui était là"),
    why=Say(
        en="Hardly anyone switches alone, and people rarely say who weighed in.",
        fr="On ne change presque jamais seul, et l'on dit rarement qui a pesé.",
    ),
    check=people,
    examples=(
        Hears("fr", "[[Qui a été le premier]] au courant ?"),
        Hears("fr", "[[Qu'a dit votre sœur]] ?"),
        Hears("fr", "Et [[votre mari en disait quoi]] ?"),
        Hears("fr", "[[à qui en avez-vous parlé]] en premier"),
        Hears("fr", "[[Qui aurait pu dire non]] ?"),
        Hears("fr", "[[Parlez-moi de votre équipe]]."),
        Hears("en", "[[Who was the first to]] know?"),
        Hears("en", "[[What did your sister say]]?"),
        Hears("en", "And [[what was your husband saying]]?"),
        Hears("en", "[[who did you tell]] first"),
        Hears("en", "[[Who could have said no]]?"),
        Hears("en", "[[Tell me about your team]]."),
        Deaf("fr", "Votre sœur était d'accord ?"),
        Deaf("fr", "Qui êtes-vous, en deux mots ?"),
        Deaf("fr", "Est-ce que votre mari en parlait ?"),
        Deaf("fr", "Parlez-moi de votre cuisine."),
        Deaf("fr", "C'est votre mère ou vous ?"),
        Deaf("fr", "Qu'a dit la radio ?"),
        Deaf("en", "Was your sister on board?"),
        Deaf("en", "Who are you, in a few words?"),
        Deaf("en", "Did your husband mention it?"),
        Deaf("en", "Tell me about your kitchen."),
        Deaf("en", "Was it your mother or you?"),
        Deaf("en", "What did the radio say?"),
    ),
)  # fmt: skip

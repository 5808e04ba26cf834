"""Grounding: whether what the interviewer says was the customer's before.

A loaded word is no suggestion when it is handed back to the one who said it; a recap is checked for what
it adds. By lemma, by number, by the stem that a noun and its verb share, and by a short list of plain
synonyms. Nothing here guesses.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from app.conversation import Conversation, Turn
from app.events import Lang
from app.language import Unit, Word, language_of
from app.method.wording import Span

# Families of words that say the same thing in an interview; the obvious ones only.
_SAME: tuple[str, ...] = (
    "prix tarif cout couter cher budget montant payer euro",
    "associe partenaire",
    "dispute disputer engueuler engueulade embrouille",
    "chef patron patronne manager responsable boss",
    "femme epouse mari conjoint conjointe compagne compagnon",
    "panne planter bug bugger lacher casser",
    "long lent lenteur duree temps trainer",
    "appel appeler telephone telephoner coup",
    "signature signer contrat",
    "changement changer",
    "achat acheter commander commande prendre choisir choix",
    "peur crainte craindre inquiet inquieter inquietude",
    "content satisfait heureux ravi",
    "price cost expensive budget pay fee dollar pound euro",
    "row argument argue fight quarrel",
    "boss manager chief supervisor",
    "wife husband spouse partner",
    "crash break breakdown fail outage",
    "long slow slowly wait",
    "call phone ring",
    "sign signing signature contract",
    "switch change move",
    "buy purchase order choose choice pick",
    "afraid fear worry worried scared anxious",
    "happy satisfied pleased glad",
    "angry furious mad",
    "exhaust exhausted tired worn",
)
_FAMILY: dict[str, tuple[str, ...]] = {}
for _group in _SAME:
    for _word in _group.split():
        _FAMILY[_word] = (*_FAMILY.get(_word, ()), *_group.split())


def was_said(lemma: str, before: Turn, conversation: Conversation) -> bool:
    """Whether the customer has said this, or the plainly same thing, before the turn."""
    if conversation.was_said(lemma, before) or conversation.was_touched(lemma, before):
        return True
    return any(conversation.was_said(same, before) for same in _FAMILY.get(lemma, ()))


def content(words: Iterable[Word], lang: Lang) -> tuple[str, ...]:
    """The lemmas of the words that carry meaning, in order."""
    is_content = language_of(lang).is_content
    return tuple(word.lemma for word in words if is_content(word))


def share(words: Iterable[Word], turn: Turn, conversation: Conversation) -> float:
    """The share (0..1) of what these words carry that the customer has said; 1.0 where they carry nothing."""
    lemmas = content(words, turn.read.lang)
    if not lemmas:
        return 1.0
    return sum(was_said(lemma, turn, conversation) for lemma in lemmas) / len(lemmas)


def within(unit: Unit, span: Span) -> tuple[Word, ...]:
    """The words of a unit that lie in a span."""
    return tuple(word for word in unit.words if word.start >= span[0] and word.end <= span[1])


def theirs(span: Span, unit: Unit, turn: Turn, conversation: Conversation) -> bool:
    """Whether every word that carries meaning in a span is the customer's own.

    A span without any such word (a mere "isn't it") is nobody's.
    """
    lemmas = content(within(unit, span), turn.read.lang)
    return bool(lemmas) and all(was_said(lemma, turn, conversation) for lemma in lemmas)


def any_said(words: Iterable[Word], turn: Turn, conversation: Conversation) -> bool:
    """Whether the customer has said one of these words, or lately one as plain as "like" or "love"."""
    words = tuple(words)
    if any(was_said(lemma, turn, conversation) for lemma in content(words, turn.read.lang)):
        return True
    plain = frozenset(word.lemma for word in words if len(word.lemma) > 3) - _EMPTY
    return bool(plain) and any(
        word.lemma in plain for earlier in _lately(turn, conversation) for word in earlier.words
    )


_EMPTY = frozenset(
    "avoir etre faire plus trop aussi tellement with that this have most very much".split()
)


def _lately(turn: Turn, conversation: Conversation, back: int = 3) -> Iterator[Turn]:
    return islice(conversation.before(turn, "customer"), back)


def voiced(
    bare_words: Iterable[str], turn: Turn, conversation: Conversation, back: int = 2
) -> bool:
    """Whether one of these bare words stands in the customer's last turns, function words included."""
    wanted = frozenset(bare_words)
    return any(
        word.bare in wanted
        for earlier in _lately(turn, conversation, back)
        for word in earlier.words
    )


def begun(stem: str, turn: Turn, conversation: Conversation, back: int = 3) -> bool:
    """Whether a word that begins so stands in the customer's last turns."""
    return any(
        word.bare.startswith(stem)
        for earlier in _lately(turn, conversation, back)
        for word in earlier.words
    )

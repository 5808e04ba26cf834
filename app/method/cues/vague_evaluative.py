"""Vague evaluative: a word like "simple" or "better" that carries the argument without saying anything.

Heard when it is the reason or the verdict, not when it decorates a noun ("a simple file") or is denied.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.checks import denied, heard
from app.method.hearing import Hit, Phrases
from app.method.kit import Cue, Deaf, Heard, Hears, Say

VERDICT = Phrases(
    en="""
    was|is|'s|were|be|being|looked|look|looks|felt|feels|seemed|seems (so|really|very|just|much|more|a|bit|lot|sort|of|quite|pretty) <vague>; something <vague>; <vague> that 's it; more <vague>; much <vague>
    easier; simpler; better quality; sort of clean-looking; clean-looking; user-friendly; user friendly; works well; worked well; does everything; makes life easier; saves (me|us) time; save|saved time; time-saving; peace of mind; a better fit
    """,
    fr="""
    c'est|était|est|ça|paraît|semble|semblait|avait|sois|soit|serait (l'air) (plus|très|vraiment|assez|super|trop|hyper|beaucoup|tellement|quand|même|bien) <vague>; quelque chose de (plus) <vague>; un truc (plus) <vague>; plus <vague>; bien plus <vague>
    mieux fichu*; mieux foutu*; un peu mieux; beaucoup mieux; bien mieux; clé en main; facile à utiliser; gagner du temps; gagne du temps; gain de temps; ça fait pro; de qualité; de la qualité; bon rapport qualité; simplifie la vie; change la vie; ça marche bien
    """,
)


def verdict(turn: Turn, conversation: Conversation) -> Iterator[Heard]:
    """A vague word as a verdict: its focus is the vague word itself, with "more" where it was said."""
    words = turn.read.words
    for hit in VERDICT.in_(turn):
        if denied(turn, hit) or _decorates(turn, hit):
            continue
        first = hit.last - 1
        if first > hit.first and words[first - 1].bare in (
            "more",
            "plus",
            "better",
            "mieux",
            "peu",
        ):
            first -= 1
        plain = hit.last - hit.first <= 3 and words[hit.first].bare not in _LINKS
        core = hit if plain else Hit(first, hit.last)
        yield heard(turn, hit, 1)._replace(focus=heard(turn, core, 1).focus)


def _decorates(turn: Turn, hit: Hit) -> bool:
    """ "A simple file", "easy-going": the word says which thing, it does not judge it."""
    words = turn.read.words
    if hit.last >= len(words):
        return False
    if turn.text[words[hit.last - 1].end : words[hit.last].start] == "-":
        return True
    article = any(word.bare in ("a", "an", "un", "une") for word in words[hit.first : hit.last])
    return article and turn.text[words[hit.last - 1].end : words[hit.last].start] == " "


_LINKS = frozenset(
    "was is 's were be being looked look looks felt feels seemed seems something c' c'est etait est ca"
    " parait semble semblait avait quelque un sois soit serait".split()
)

CUE = Cue(
    id="vague_evaluative",
    title=Say(en="A word to unpack", fr="Un mot à déplier"),
    weight=0.45,
    probe=Say(
        en="“{x}”: what does that look like in practice?",
        fr="« {x} » : c'est-à-dire, concrètement ?",
    ),
    plain=Say(
        en="What does that look like in practice?",
        fr="C'est-à-dire, concrètement ?",
    ),
    check=verdict,
    examples=(
        Hears("en", "[[For the scouts I needed something more flexible]]."),
        Hears("en", "[[This pushchair is much more practical]]."),
        Hears("en", "[[it felt more professional for the parents]]"),
        Hears("en", "[[We changed because it was convenient]]."),
        Hears("en", "[[It saves us time on Mondays]]."),
        Hears("en", "[[my wife says it's easier with the pram]]"),
        Deaf("en", "It was a simple file with two columns."),
        Deaf("en", "It wasn't easy to say goodbye."),
        Deaf("en", "He's easy-going, my brother."),
        Deaf("en", "I'd better call her back."),
        Deaf("en", "Simply put, the roof leaked."),
        Deaf("en", "The quality department moved upstairs."),
        Hears("fr", "[[Pour les scouts il fallait quelque chose de plus souple]]."),
        Hears("fr", "[[Cette poussette est vachement plus pratique]]."),
        Hears("fr", "[[ça fait pro devant les parents]]"),
        Hears("fr", "[[On a changé parce que c'était pratique]]."),
        Hears("fr", "[[On gagne du temps le lundi, voilà]]."),
        Hears("fr", "[[ma femme dit que c'est plus facile avec la poussette]]"),
        Deaf("fr", "C'était un simple fichier à deux colonnes."),
        Deaf("fr", "C'était pas facile de dire au revoir."),
        Deaf("fr", "Il vaut mieux que je la rappelle."),
        Deaf("fr", "Simplement, le toit fuyait."),
        Deaf("fr", "Le service qualité est passé à l'étage."),
        Deaf("fr", "La pratique du judo commence à six ans."),
    ),
)

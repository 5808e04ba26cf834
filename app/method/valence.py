"""Words that judge or feel: which way each leans, by its stem.

A question with such a word in it has said how things were; whether it spoils depends on who said the word
first. Stems, so that "frustrated", "frustrating" and "frustration" are one; small words that count only as
they are ("hard", « dur ») are whole. What a good probe says of both sides ("what worked well", « ce qui vous a
surpris », "what nearly stopped you") leans neither way and is not listed.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from app.conversation import Conversation, Turn
from app.events import Lang
from app.language import Word

Lean = Literal["", "bad", "good"]

_BAD: dict[Lang, tuple[str, ...]] = {
    "en": tuple(
        "frustrat annoy irritat disappoint upset angr furious worr scare anxi nervous stress overwhelm"
        " exhaust tiring boring bored painf struggl suffer nightmar disast terribl awful horribl hopeless"
        " useless rubbish clunk tedious cumbersome confus complicat chaos chaotic fail flaw defect mistak"
        " error problem hassl shock worse worst poorly overpric unreliab unfair unhapp dissatisf regret hate"
        " dislik resent asham embarrass guilt desperat panic helpless lonely wasted wasting wasteful drawback"
        " downside disadvantag shortcom hurt damag crisis setback inconvenien burden dread betray scam ruin"
        " unbearab difficult discourag drain ineffici inadequat mess unpleasant painst distress"
        " terrif hostil resist disgust messy neglect miser heartbr devast dysfunc"
        " awkward bothers bothered bothering nuisanc grievanc complain pressur waste unclear reward".split()
    ),
    "fr": tuple(
        "frustr agac enerv irrit decu decep decev deplais deplai deplu inqui angoiss anxi stress epuis fatig ennui"
        " ennuy penibl difficil compliqu galer cauchemar catastroph desastr horribl terribl affreu inutil"
        " confus erreur inconvenient choc choqu honte culpab regret detest degout mecontent insatisf malheur"
        " echec gach desesper paniqu injust scandal derang contrari insupport souffr decourag"
        " inefficac mauvais lassitude lasse lassa ralenti handicap exasper effray terroris humili vexe vexa"
        " defaut soucis souci deprim accabl deborde derout encombran lourdeur pesant calvaire derap pression douloureu flou".split()
    ),
}
_BAD_WHOLE: dict[Lang, frozenset[str]] = {
    "en": frozenset(
        "mad sad scary scared afraid fear fears feared tired sick hard harder hardest tough tougher slow slower pain pains painful"
        " trouble troubles wrong bad badly worry expensive pricey dull ugly loud lost angry danger rude hell risky poor issue issues"
        " challenge challenges challenging conflict fights weak".split()
    ),
    "fr": frozenset(
        "dur dure durs dures peur peurs nul nulle nuls nulles lourd lourde lourds lourdes lent lente lents lentes pire pires probleme"
        " problemes faute fautes gene genee genes genees genait gener genant genante cher chere chers"
        " triste tristes enfer risque risquee difficulte difficultes crainte craintes marre boulet merde lourdement"
        " saoule soule soulait saoulait bloque bloquait bloquant".split()
    ),
}
_GOOD: dict[Lang, tuple[str, ...]] = {
    "en": tuple(
        "excellen amaz fantast wonderf brillian lovel perfect awesom superb incredib terrific deligh thrill"
        " excit satisf reliev enjoy favourit favorit impress appeal useful helpful convenien benefi"
        " advantag upsid beautif comfort reassur admir valuab success effortless seamless marvel fabulous"
        " outstand remarkab attractiv efficien reliab grateful magic enthus superior elegan generous careful".split()
    ),
    "fr": tuple(
        "genial excellen formidab fantasti magnifi merveil incroyab satisf soulag heureu ador apprec sedui emball"
        " enthous impression conqui avantag benefic atout astuci efficac fiab confort rassur reussi amelior"
        " agreab charm parfait extraordin remarquab superb ergonom magiqu ravissan reconnaissan bluff elegan soigneu generou gratifi".split()
    ),
}
_GOOD_WHOLE: dict[Lang, frozenset[str]] = {
    "en": frozenset(
        "great happy happier happiest glad proud proudest love loved loves easy easier easiest simple simpler best better"
        " special clever smart fun cool slick safer smooth smoother pleased nice nicer nicest faster confident excited elegant".split()
    ),
    "fr": frozenset(
        "super ravi ravie ravis content contente contents fier fiere fiers utile utiles utilite pratique pratiques facile"
        " faciles simple simples simplifie meilleur meilleure meilleurs mieux special speciale specialement belle malin maligne"
        " intelligent intelligente confiance preferee prefere preferes succes top plu plait plaisait plaisent".split()
    ),
}
# What begins like one of these stems and is another thing.
_OTHER: dict[Lang, frozenset[str]] = {
    "en": frozenset(
        "scarf scarce please pleasure perfectly messenger message messages scar scars succession messaging".split()
    ),
    "fr": frozenset(
        "decompte ennuie parfait superficie supermarche derangerait derange apprecierais confiture".split()
    ),
}


# Strong names for a trouble: foreign words more than things taken for granted.
LOUD = frozenset(
    "nightmare disaster catastrophe hell horror ordeal scam mess galere cauchemar desastre catastrophe enfer calvaire"
    " scandale echec pain boulet merde irritant bazar".split()
)


@lru_cache(maxsize=20_000)
def lean(bare: str, lang: Lang) -> Lean:
    """Which way a word leans: "bad", "good" or "" for neither."""
    if bare in _OTHER[lang] or bare.endswith("ment" if lang == "fr" else "lly"):
        return ""
    if bare in _BAD_WHOLE[lang] or bare.startswith(_BAD[lang]):
        return "bad"
    if bare in _GOOD_WHOLE[lang] or bare.startswith(_GOOD[lang]):
        return "good"
    return ""


def leaning(words: Iterable[Word], lang: Lang) -> Iterator[tuple[Word, Lean]]:
    """The words that lean, each with its side."""
    for word in words:
        side = lean(word.bare, lang)
        if side and word.low != "duré":
            yield word, side


def sides_heard(turn: Turn, conversation: Conversation, back: int = 3) -> frozenset[Lean]:
    """The sides that the customer's last turns have taken already."""
    memo = turn.read.memo
    heard: frozenset[Lean] | None = memo.get("sides")
    if heard is None:
        earlier = zip(conversation.before(turn, "customer"), range(back), strict=False)
        heard = memo["sides"] = frozenset(
            side for one, _ in earlier for _, side in leaning(one.words, one.lang)
        )
    return heard

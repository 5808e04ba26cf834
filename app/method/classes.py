"""Classes of words that phrases may name, and the words too ordinary to begin a search with."""

from app.events import Lang
from app.language.base import bare


def _set(words: str) -> frozenset[str]:
    return frozenset(bare(words).split())


def _both(en: str, fr: str) -> dict[Lang, frozenset[str]]:
    return {"en": _set(en), "fr": _set(fr)}


CLASSES: dict[str, dict[Lang, frozenset[str]]] = {
    "month": _both(
        "january february march april may june july august september october november december",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    "day": _both(
        "monday tuesday wednesday thursday friday saturday sunday",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
    ),
    "ordinal": _both(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth twenty-first twenty-second"
        " twenty-third twenty-eighth 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th"
        " 17th 18th 19th 20th 21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th 31st",
        "premier 1er deuxième troisième",
    ),
    "season": _both(
        "spring summer autumn winter christmas easter",
        "printemps été automne hiver noël pâques rentrée toussaint",
    ),
    "span": _both(
        "minute minutes hour hours day days week weeks month months year years evening evenings weekend weekends",
        "minute minutes heure heures jour jours semaine semaines mois an ans année années soir soirs soirée soirées week-end",
    ),
    "family": _both(
        "husband wife mother mum mom father dad sister brother son daughter partner girlfriend boyfriend"
        " cousin aunt uncle grandmother grandfather mother-in-law father-in-law brother-in-law sister-in-law kids children",
        "mari femme mère maman père papa soeur frère fils fille compagne compagnon copine copain conjoint conjointe"
        " cousin cousine tante oncle grand-mère grand-père belle-mère beau-père beau-frère belle-soeur enfants gosses ado",
    ),
    "work": _both(
        "boss manager director colleague colleagues accountant bookkeeper assistant secretary associate cofounder"
        " co-founder cfo ceo team staff apprentice foreman supplier rep landlord banker doctor nurse teacher"
        " neighbour neighbor friend friends mate flatmate lawyer treasurer chairman principal head intern",
        "patron patronne chef cheffe directeur directrice collègue collègues comptable assistante assistant"
        " secrétaire associé associée daf pdg équipe salarié salariés apprenti fournisseur commercial"
        " propriétaire banquier médecin infirmière prof voisin voisine ami amie amis pote potes"
        " coloc avocat trésorier trésorière présidente président stagiaire gérant gérante responsable",
    ),
    "vague": _both(
        "simple easy convenient better good clean professional smooth seamless practical handy efficient modern clear"
        " flexible intuitive nicer quicker neat reliable",
        "simple simples pratique facile mieux fluide pro moderne efficace clair propre souple intuitif complet top sympa fiable carré",
    ),
    "option": _both(
        "few couple lot place shop agency van flat house school nursery package plan machine model secondhand used cheaper bigger smaller",
        "",
    ),
    "mentions": _both("mentioned told telling recommended showed suggested said we who", ""),
    "do": _both(
        "do write keep go have call take send type print use drive ring put make wait ask", ""
    ),
    "money": _both(
        "pounds quid pound dollars bucks euros euro grand k £ $ €",
        "euros euro balles francs centimes k €",
    ),
}
CLASSES["person"] = {
    lang: CLASSES["family"][lang] | CLASSES["work"][lang] for lang in ("en", "fr")
}  # fmt: skip

_NUMBERS = _set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
    " deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente"
    " quarante cinquante soixante cent cents mille"
)

# Words that stand in most turns: a phrase is looked for by another of its words where it has one.
ORDINARY = _set(
    "i you he she we they it me him her us them my your his our their the a an this that these those"
    " and or but so to of in on at for with from by as is are was were be been am do did does have has had"
    " not no 's 'm 're 've 'd 'll what when where who how if then there just one all out up about would could"
    " je j' j tu il elle on nous vous ils elles me m' m te se s' s le la l' l les un une des du de d' d et ou"
    " mais donc que qu' qu qui ce c' c ça ca cela en y à a au aux ne n' n pas plus dans sur pour par avec sans"
    " est était étais sont étaient ai as avait avais ont avons être avoir faire mon ma mes son sa ses notre nos"
    " leur tout toute tous si bien même quand comme là fait être avoir"
)


def is_number(word: str) -> bool:
    """Whether a bare word is a number in digits or letters; "one" and "un" are not, they mean too much."""
    return word[:1].isdigit() or word in _NUMBERS


# What joins clauses, by language: an English car joins nothing.
JOINS: dict[str, frozenset[str]] = {
    "en": frozenset("and but because so then when until while although though if which".split()),
    "fr": frozenset(
        "et mais parce donc alors quand jusqu jusqu' puis pendant sauf si car comme puisque".split()
    ),
}

"""Names that are also everyday words, and the company they keep when they are meant as names.

"Orange" is a colour, "Monday" a day, "Alan" the neighbour. Such a word counts as the product's name only
where a capital in the middle of a sentence or the words around it say so: never the colour, never the day.
"""

import re

import simplemma

from app.events import Lang


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that carry a capital in any case: it proves nothing.
_DAYS_EN = _set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december english french"
)
_MONTHS_FR = _set(
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet"
    " aout septembre octobre novembre decembre noel paques"
)
_FIRST_NAMES = _set(
    """adam adele agathe alan albert alex alexa alfred alice alma ambre anna antoine arthur ava basile
    benoit bob camille carl charlie charlotte claire clara claude clement cleo colette cosmo daisy
    dave diane dora edgar elie ella emma erica eva felix flora fred gabriel george grace gus gustave
    hector henri henry hugo ines iris jack jade jane jasper jean jeanne joe joy jules julie kate lea
    leo leon leonard lily lisa lola lou louis louise lucas lucie lucy luna lydia maggie malo manon
    marcel margot marguerite marie marius martin max maya mia michel mila milo mona nathan nelson
    nina noah nora oliver olivia oscar otto paul penny philippe pierre rachel ralph robin romeo rosa
    rose ruby sacha sam sarah simon sofia sophie stella suzanne ted theo thomas tom ugo vera victor
    viola violette willy zoe"""
)
# Everyday words of either language that companies have taken for a name, or well might.
_EVERYDAY_FR = _set(
    """abeille accord action agenda aigle air alerte ami ancre apport arc arche argent as atelier atlas
    atout aurore avenir balance banane bar base bateau beau berceau bien bis bleu bloc boite bol bon
    bonjour boussole bulle cabane cactus cadre caisse cap capital carotte carre carrefour carte casino
    cause central cercle cerise chance chaine chouette ciel cigogne cite citron clair clef cle club
    coin compte conseil contact coquille corail cosmos coup courant couture crayon cube culture danse
    defi demain depart des direct domaine dragon droit eclair ecole ecran effet elan element elite
    energie ensemble entente envie equilibre escale espace espoir essentiel etape etoile etude eveil
    express facile famille fenetre feuille fil flamme fleur flux focus fonction forme formule fraise
    framboise franc free front fusee galerie geant global grand graine groupe habitat harmonie heure
    histoire horizon huit ici idee image impact indigo inter jardin jaune jet jour journal juste
    kiwi laser leader lien ligne lime linge lion liste livre local logique loup lumiere lune main
    maison maitre majeur malin mangue marche marine mars masse match matrice menthe mer merci mesure
    methode midi miel mission mode moderne module monde montagne moteur mouton mur muse nature nid
    noisette nord notion nouveau noyau nuage nuance ocean oeil oiseau olive opale optique orange orbite
    orient origine osmose ours panda panier panorama papier papillon parallele partage passage passe
    passerelle patch pause peche pensee perle perspective petit phare piano pierre pilote pivot pixel
    place plan plume poire point pomme pont port portail presse prime prisme projet prune public puce
    puzzle quartz racine radio rappel rebond rebours relais relance relief reponse reseau ressort
    reve rivage rocher rouge roue route ruche sable sage santé sante sapin savoir scene secret segment
    sens serie service signal simple soleil solution son source sud suite support symbiose synergie
    systeme table tandem tempo temps terre terrain theme timbre titre toit total tour trace train
    trait tramway transit tremplin trio tulipe unique univers vague vent verger vert vertical vie
    village vision vivre voile voisin vol voyage vrai zen zone"""
)
_EVERYDAY_EN = _set(
    """access action air airtable amber anchor apple arc archer asset atlas atom aura back badge bamboo
    banana band base basecamp basket beacon beam bear bench bend better bill bird blank blend block
    bloom blue board bolt bond book boost bounce box brain branch brave breeze bridge bright bubble
    bud buffer bundle buzz cab cabin calm candle canvas carbon card care case cash castle center chain
    chance charm chime circle city clay clear clever click cliff cloud club coast coda code coin
    comet compass confluence connect copper coral core corner craft crane crisp crown crystal cube
    culture current dash dawn deal deck deep deer delta desk direct discord dock dot dove drift drive
    drop dust eagle early earth easy echo edge eight element ember emerald envoy even ever expensify
    express factor fair fathom feather fiber field first flag flare flash fleet flex flight flint flow
    flower flux fly focus forge form forward foundation fox frame fresh front fuel fuse future garden
    gather gem genius ghost glow gold good grain grand grape graph grasp green grid ground grove guide
    gusto harbor harvest haven hawk heap heart height hello help hero highlight hive home honey hook
    horizon house hub humble ice icon impact indigo inside insight intercom iron island ivory ivy
    jar jet join journey jump juniper juno keep kernel key kind kite lab ladder lake lantern later
    lattice launch lead leaf ledger lemon level lever light lime line linear link lion list little loom
    loop lotus lucid luck lumen lunar magnet mailbox main mango maple mark market marble match matter
    meadow medium mercury metro mint mirror mission modern moment moon motion motive mountain mural
    navigator near nest network next night nimble noble node north notion nova oak oasis obsidian ocean
    octopus olive onyx open opal optimal oracle orange orbit orchard order origin otter outline outreach
    oyster pace page palm panda paper parallel park path patch peak pear pearl pebble penguin people
    pepper phoenix pilot pine pioneer pipe pitch pivot pixel place plaid plain planet plant platform
    play plum plus point polar polish pop port portal post prime prism process prompt pulse pure purple
    puzzle quartz quest quick quill rabbit radar rain ramp range rapid raven ready reason rebel red
    reef relay remote reply ridge ring ripple rippling rise river road robin rock rocket root rose
    round route royal runway sage sail salt sand scale scene scout sea seed segment sense shape shell
    shift shine ship shore signal silver simple sky slack slate slice smart snap snow solar solid sonic
    source space spark spectrum spirit splash spring sprout square stack stage star station steam stem
    step stone storm stream street stride strike stripe studio summit sun sunday surge swan sweep swift
    switch table tally tandem target team teams tempo tide tiger timber time today toggle token torch
    total touch tower trace track trade trail train transit tree trek tribe true trust tulip tune twist
    uber union unity up upright vault vector venture vine vision vista vital voice wave way whale wheel
    whisper wild willow wind wing wise wish wonder wood work world yellow zen zenith zero zone zoom
    """
)  # fmt: skip
_KINDS = {"fr": (_EVERYDAY_FR, _MONTHS_FR), "en": (_EVERYDAY_EN, _DAYS_EN)}

# What stands right before a name that is meant: a preposition of firms, a noun of things sold, a verb of use.
_FIRM_FR = r"(?:chez|via|appli|application|logiciel|outil|site|marque|module|operateur|mutuelle|assureur|banque|plateforme|abonnement|forfait|compte|offre|box|boutique|contrat|facture|abonnes? a|inscrite?s? (?:a|sur))"
_USE_FR = r"(?:utilis\w+|essay\w+|test(?:e|er|ait|ions|aient)|install\w+|decouv\w+|connaissez|connaissiez|connaissait|quitt\w+|resili\w+|adopt\w+|telecharg\w+|s'appelle|appelee?)"
_FIRM_EN = r"(?:via|app|application|software|tool|brand|platform|provider|module|subscription to|account with|contract with|signed up (?:for|to|with)|subscribed? to|switch(?:ed|ing)? to|(?:hear|heard) (?:of|about)|looked at|compared|with a tool called|called)"
_USE_EN = r"(?:us(?:e|es|ed|ing)|try|tried|trying|discover\w*|install\w*|cho(?:se|ose|osing)|picked|bought|download\w*|cancel\w*|adopt\w*|know|knew)"
_LINK_FR = r"(?: a| de| d'| l'| sur| avec| le| la)?"
_LINK_EN = r"(?: of| the| with)?"

_STRONG = {
    "fr": re.compile(rf"\b(?:{_FIRM_FR}{_LINK_FR}|{_USE_FR}(?: a| sur| avec)?|passe[ers]* (?:a|chez|sur)|on est (?:chez|sur)) ?$"),
    "en": re.compile(rf"\b(?:{_FIRM_EN}{_LINK_EN}|{_USE_EN}|moved? (?:over )?to|migrat\w+ to|paying for|pay for) ?$"),
}  # fmt: skip
# "switched to Monday" is the tool, "moved to Monday", "called Monday", "tried Monday" may be the day.
_STRONG_DAY = {
    "fr": re.compile(rf"\b(?:{_FIRM_FR}|{_USE_FR}|passe[ers]* (?:a|chez)) ?$"),
    "en": re.compile(
        r"\b(?:using|uses?|used|switch(?:ed|ing)? to|signed up (?:for|to)|subscri\w+ to|a tool called"
        r"|app called|software called|install\w*|migrat\w+ to|paying for) ?$"
    ),
}
_LOOSE = {"fr": re.compile(r"\b(?:sur|avec|comme) ?$"), "en": re.compile(r"\b(?:on|with|like) ?$")}
_AFTER = {
    "fr": re.compile(r"^ ?(?:point (?:com|fr)|\.(?:com|fr|io)\b)"),
    "en": re.compile(
        r"^ ?(?:'s)? ?(?:apps?|software|boards?|channels?|accounts?|subscription|workspaces?|dashboards?"
        r"|dot com|\.(?:com|io)\b)"
    ),
}
_DETERMINED = {
    "fr": re.compile(r"\b(?:le|la|les|l'|un|une|des|du|au|aux|ce|cet|cette|ces|mon|ma|notre|votre|quelle?) ?$"),
    "en": re.compile(r"\b(?:the|a|an|this|that|these|those|my|your|our|some|any|every|each|next|last) ?$"),
}  # fmt: skip


# English puts a colour or a quality before a noun ("we used orange tape"): then it is the word.
_STANDS_ALONE = re.compile(
    r"^(?: ?[^\w\s]| ?$| (?:for|to|and|or|but|when|before|back|in|at|on|then|because|as|since|so|now|until"
    r"|instead|too|first|yet|already|after|with|from|again|yourself|was|is|did|had|came|that|the)\b)"
)


def grade(bare: str, lang: Lang) -> str:
    """How far a one-word name is also a word: plain · rare · everyday · person · day (in `lang`)."""
    words, days = _KINDS[lang]
    if bare in days:
        return "day"
    if bare in _FIRST_NAMES:
        return "person"
    if bare in words or len(bare) <= 4:  # short names are met by chance: they need company too
        return "everyday"
    return "rare" if simplemma.is_known(bare, lang=lang) else "plain"


def keeps_company(kind: str, lang: Lang, before: str, after: str) -> bool:
    """Whether the bare text around a word says that the name is meant, not the word."""
    if _AFTER[lang].match(after):
        return True
    if lang == "en" and not _STANDS_ALONE.match(after):
        return False
    strong = _STRONG_DAY if kind == "day" else _STRONG
    if strong[lang].search(before):
        return True
    return kind == "everyday" and _LOOSE[lang].search(before) is not None


def determined(lang: Lang, before: str) -> bool:
    """Whether an article or the like stands before: then it is the common noun."""
    return _DETERMINED[lang].search(before) is not None


def is_word(bare: str, low: str) -> bool:
    """Whether a heard word is a word of its own in either language, so no mis-hearing of a name."""
    return any(simplemma.is_known(form, lang=lang) for lang in ("fr", "en") for form in {low, bare})

"""French phrases that carry a mark by themselves: requests, tags, conditions. Accents are folded."""

import re

from app.language.phrase import Phrase

REQUEST = Phrase(
    "pouvez|pourr|voulez|voudr|accept|sauriez|peux|veux|auriez|aurais|ca vous|ca te|aimer|souhaiter|curieu|demand|vous me|tu me|vous m'|tu m'|vous nous|tu nous",
    r"\b(?:(?:est[ -]ce que |esque )?(?:vous |tu |t')?(?:pouvez|pourriez|voulez|voudriez|accepteriez|sauriez|(?<=tu )(?:peux|pourrais|veux)"
    r"|(?:peux|pourrais|veux)(?=[ -]tu))(?:[ -](?:vous|tu))?(?: bien| me| m'| nous| un peu| peut-etre| juste| aussi| en| y| peut etre|,? s'il vous plait)*"
    r" ?(?P<a>racont|decri|expliqu|parler|detaill|reven|(?:re)?montr|redonn|redi[rt]|donn\w+ (?:un |des |quelques )?exemple|donn|dire|en dire plus|precis"
    r"|develop|partag|eclair|emmen|replong|resitu|illustr|aider a comprendre)\w*"
    r"|(?:n')?(?:auriez|aurais)(?:[ -](?:vous|tu))? (?:pas )?(?:une? |des |quelques )?(?P<b>exemple|exemples|souvenir|anecdote|detail|image)s?"
    r"|(?:vous |tu )(?:n')?(?:auriez|aurais) (?:pas )?(?:une? |des |quelques )?(?:petite? )?(?P<f>exemple|exemples|souvenir|anecdote|detail|image)s?"
    r"|(?:ca (?:vous|te) (?:derange|embete|ennuie)(?:rait)?) (?:de|d') ?(?:me |nous |m')?(?P<c>racont|decri|expliqu|parler|detaill|reven"
    r"|montr|en dire|dire|precis)\w*"
    r"|(?:j'|je |nous )(?:aimerais|aimerions|voudrais|souhaiterais|veux)(?: bien| juste| beaucoup| vraiment)* (?:que (?:vous|tu) (?:me |m'|nous )?"
    r"|(?P<d>comprendre|savoir|entendre|connaitre|revenir|qu'on revienne|vous entendre))"
    r"|je suis curieu(?:x|se)|je serais curieu(?:x|se)|je me demand(?:e|ais) (?:juste |un peu |aussi )?(?:si|comment|ce que?|ce qui|pourquoi|quand|ou) (?:vous|tu|ca|s'est|vos|votre)"
    r"|(?:vous|tu) (?:me |m'|nous )(?P<e>raconte[sz]?|decri(?:s|vez)|explique[sz]?|parle[sz]?|montre[sz]?|detaille[sz]?))\b",
)
TELLING = {
    "racont": "raconter", "decri": "decrire", "expliqu": "expliquer", "parl": "parler",
    "detaill": "detailler", "reven": "revenir", "montr": "montrer", "donn": "donner",
    "dire": "dire", "dit": "dire", "dis": "dire", "en dire": "dire", "precis": "preciser",
    "develop": "developper", "partag": "partager", "eclair": "eclairer", "emmen": "emmener",
    "replong": "replonger", "resitu": "resituer", "illustr": "illustrer", "exempl": "donner",
    "souvenir": "raconter", "anecdot": "raconter", "aid": "aider",
}  # fmt: skip
OPENING = {
    "imaginez": "imaginer", "imagine": "imaginer", "supposez": "supposer", "supposons": "supposer",
    "avouez": "avouer", "avoue": "avouer", "admettez": "admettre", "notez": "noter", "note": "noter",
    "donnez": "donner", "donne": "donner", "prenez": "prendre", "allez": "aller", "continuez": "continuer",
    "repensez": "penser", "pensez": "penser", "rappelez": "rappeler", "choisissez": "choisir",
    "classez": "classer", "evaluez": "evaluer", "replongez": "replonger", "souvenez": "souvenir",
    "remontez": "remonter", "faites": "faire", "fais": "faire", "parle": "parler", "citez": "citer",
    "confirmez": "confirmer", "mettez": "mettre", "projetez": "projeter", "revenez": "revenir",
    "laissez": "laisser", "refaites": "refaire",
}  # fmt: skip

NEGATIVE_TAG = re.compile(
    r",? *(?:n'est[ -]ce pas|(?<!c'est )pas vrai|(?:vous|tu) (?:ne )?(?:trouvez|trouves|croyez|crois|pensez|penses) pas)$"
)
CONFIRM_TAG = re.compile(
    r",? *(?:c'est (?:bien )?(?:ca|cela|exact|juste|correct)|c'est bien ca|exact|correct|je me trompe|j'ai bien compris|on est d'accord|d'accord avec ca"
    r"|est[ -]ce (?:que c'est )?(?:bien )?(?:ca|cela|exact|juste))$"
)
BARE_TAG = re.compile(r",? *(?:non|hein|si|oui|ouais|ou pas|ou non|ou quoi)$")

DISLOCATED_TAG = re.compile(
    r", (non|hein|si|n'est[ -]ce pas|pas vrai), (?=(?:ce|cet|cette|ces|le|la|les|l'|votre|vos|ton|ta|tes|son|sa|ses|tout|toute|toutes|tous)\b)(?:\S+ ?){2,7}$"
)
TIME = (
    r"(?:avant|apres|plus tot|plus tard|matin|soir|midi|apres-midi|nuit|semaine|week-end|jour|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|printemps|ete|automne|hiver|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre"
    r"|octobre|novembre|decembre|noel|paques|toussaint|rentree|vacances|mois|annee|debut|fin|\d+)"
)
BRACKET = re.compile(
    rf"\b{TIME}\b(?: [\w']+){{0,4}},? ou\b(?: [\w']+){{0,6}} {TIME}\b|\b(?:avant|apres) ou (?:avant|apres)\b"
)
NO_CHOICE = re.compile(
    r"\bou (?:plutot|bref|quelque chose|quoi que|je ne sais|je sais pas|autre|enfin|disons|un truc|des trucs|machin"
    r"|(?:deux|trois|quatre) (?:fois|jours|mois|ans|semaines))\b|\btot ou tard\b|\bplus ou moins\b|\bune ou deux\b|\bun ou deux\b"
    # « un moment ou vous avez failli »: "où", as it is typed without its accent.
    r"|\b(?:moments?|jours?|soir|matin|semaine|mois|annee|periode|endroit|etape|nuit|instant|epoque|fois|phase) ou (?=(?:vous|tu|on|il|elle|ca|c'|j'|je|ils|elles)\b)"
)
RECAP = Phrase(
    "compris|comprends|resum|entends|suis|repren|reformul|recapitul|autrement|autres termes|dis|dit|corrige",
    r"\bsi (?:j'ai|je) (?:bien |vous |te )*(?:compris|comprends|resume|entends|suis|reprends|reformule|recapitule)"
    r"|^(?:(?:donc|alors|ok|okay|et|bon|d'accord|ben|euh|oui|bien|mais|voila|du coup|en fait) )*(?:pour resumer|je resume|je reformule|je recapitule"
    r"|en resume|autrement dit|en d'autres termes|si je resume|ce que j'entends|j'entends|vous (?:me )?dis(?:iez|ez)"
    r"|vous (?:m'avez|avez) dit|vous me dites|vous dites|tu (?:me )?dis(?:ais)?|tu m'as dit|corrigez[ -]moi)\b",
)
UNREAL = Phrase(
    "si |imagin|suppos|ideal|avenir|baguette|riez|rait|rais",
    r"\bsi (?:on|vous|tu|nous|je|j'|c'|ca|il|elle|un|une|le|la|les|l'|demain|jamais|votre|notre|cela)\b[^?]{0,60}?\w(?:ait|iez|ais|aient|ions)\b"
    r"|\b(?:imaginez|imaginons|supposons|supposez|dans l'ideal|idealement|a l'avenir|baguette magique|dans un monde ideal"
    r"|et si)\b|\b\w{3,}(?:eriez|riez)\b|\b(?:vous|tu|ca|cela|ca vous|ca te) \w*(?:erait|erais|drait|drais|rait)\b"
    r"|\b(?:seriez|auriez|aimeriez|utiliseriez|acheteriez|paieriez)\b",
)
POLITE_FRAME = Phrase(
    "pourr|accepter|voudrais|aimerais|souhaiterais|sauriez|auriez|plait|possible|meme si|si vous|si tu",
    r"\b(?:pourriez|pourrais|accepteriez|voudrais|aimerais|souhaiterais|sauriez|auriez[ -]vous (?:un|une|des|quelques)|auriez (?:pas )?(?:un|une|des|quelques) (?:petit )?(?:exemple|souvenir|moment|anecdote|minute)"
    r"|s'il (?:vous|te) plait|si possible|meme si|si (?:vous|tu) (?:voulez|veux))\b",
)
WHETHER = re.compile(
    r"\b(?:savoir|demand\w+|sais pas|sais|souven\w+|dire|voir|rappel\w+|confirmer|sur|verifier|ignore) (?:s'|si )"
)
HABIT = Phrase(
    "epoque|moment-la|chaque|tous les|toutes les|quand",
    r"\b(?:a l'epoque|a ce moment-la|chaque \w+|tous les \w+|toutes les \w+|quand (?:un|une|vous|tu|il|le|la|les)\b)",
)
REPORTED = Phrase(
    "dit|disai|demand|repondu|fait",
    r"\b(?:il|elle|ils|elles|on|je|j'|mon \w+|ma \w+|le \w+|la \w+) ?(?:m'|me |lui |leur |nous |s'|se )*(?:a |ai |ont |avait |avais )?"
    r"(?:dit|disait|disais|demande|demandait|demandais|repondu|fait),? (?!que|qu')",
)


COND_ANY = Phrase("riez|rait|rais|raient", r"\b\w+(?:riez|rait|rais|raient)\b")

"""What nobody says aloud: markup, addresses, machine talk, foreign scripts, placeholders, orders to a reader, praise.

Looked for in the words alone. Who calls says which words are quoted from the talk: an order that a customer
spoke may be quoted as evidence, and is still nothing that anybody follows.
"""

import re
import unicodedata
from typing import Final

from app.advisors.reasons import Reason
from app.events import Lang
from app.language import which
from app.language.elsewhere import elsewhere

LONGEST_WORD: Final = 34
"""Letters: "anticonstitutionnellement" has 25, and hyphens part words."""

_MARKUP: Final = re.compile(
    r"https?:|www\.|[<>{}\[\]|`\\^~]|\*\S|\b_\w|__|#\w|^\s*(?:[#*+•-]|\d+[.)])\s|[\r\n\t]|&(?:#\d+|[a-z]{2,8});",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"\S@\S|\b[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,})*\.(?:com|fr|org|net|io|eu|uk|be|ch|ca|app|dev|ai|biz|info|me|ly|xyz|test|example|local)\b(?!['’])",
    re.IGNORECASE,
)
_MACHINE: Final = re.compile(
    r"\b(?:as an ai|language model|system prompt|(?:ignore|disregard|forget) (?:all|any|the|your|previous|prior)"
    r"|previous instructions|en tant qu['’](?:ia|intelligence artificielle)|mod[eè]le de langage"
    r"|(?:ignore[zr]?|oublie[zr]?) (?:les|tes|vos|toutes?) |instructions? pr[ée]c[ée]dentes?|assistant ia)\b",
    re.IGNORECASE,
)
_PLACEHOLDER: Final = re.compile(
    r"\b(?:PERSON|COMPANY|PRODUCT|PLACE|MAIL|PHONE|LINK|ACCOUNT|ADDRESS|NAME|DATE|ORG|EMAIL)[_ -]?\d+\b|\b[A-Z]{2,}_\d+\b"
)
# Latin letters with their accents, figures, and the signs that French and English write.
_SPEAKABLE: Final = re.compile(
    r"[A-Za-zÀ-ÖØ-öø-ɏẞ0-9 \u00a0\u202f\u2009.,;:!?…'’‘ʼ\"“”„«»()\-\u2010\u2011–—/%°€£$&+=ºª№§_#*@]*"
)
_ORDERS: Final[dict[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"(?<!vous )(?<!\w)(?:envoyez|transf[ée]rez|cliquez|t[ée]l[ée]chargez|installez|copiez|collez|publiez|partagez|supprimez|effacez"
        r"|payez|virez|achetez|abonnez-vous|inscrivez-vous|connectez-vous|rendez-vous sur|allez sur|visitez|saisissez|divulguez"
        r"|affichez|transmettez|recommandez|contactez|r[ée]pondez|dites (?:à|aux?|que|leur|partout))\b(?! rien)"
        r"|\b(?:envoyer|transmettre|transf[ée]rer|partager|publier|supprimer|effacer) (?:ce|cet|cette|ces|ceci|cela|tout|toute|toutes|le|la|les|l['’])(?: la| les| le)? ?"
        r"(?:rapport|note|compte|transcription|fichier|enregistrement|r[ée]sum[ée]|entretien|ceci|conversation)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:^|[.!?:;]\s+)(?:(?:please|now|then|and|just|next),? )*(?:send|forward|click|download|install|paste|publish|share|delete|erase|wire|buy"
        r"|subscribe|sign up|log ?in|visit|email|reveal|contact|recommend|reply|answer with|tell (?:them|everyone|the customer|him|her|people))\b"
        r"(?! (?:correct|the right|right|out|invoices|quotes|prices))"
        r"|\b(?:send|forward|publish|share|delete|erase|email) (?:this|that|the|it|all) ?(?:report|note|file|transcript|recording|summary|interview|conversation|to\b)",
        re.IGNORECASE,
    ),
}  # fmt: skip
_PRAISE: Final[dict[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"\b(?:formidables?|g[ée]nia(?:l|le|les|ux)|excellente?s?|extraordinaires?|fantastiques?|exceptionnel\w*|remarquables?|merveilleu\w+"
        r"|incontournables?|r[ée]volutionnaires?|innovante?s?|incomparables?|imbattables?|leader|(?:meilleure?|id[ée]ale?|parfaite?) (?:outil|produit|solution|choix|logiciel)"
        r"|(?:outil|produit|solution|choix|logiciel) (?:id[ée]ale?|parfaite?))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:wonderful(?:ly)?|amazing(?:ly)?|excellent(?:ly)?|fantastic|awesome|outstanding|brilliant(?:ly)?|must-have|game[- ]chang\w+|unbeatable|world-class"
        r"|revolutionary|innovative|market leader|(?:best|perfect|ideal) (?:tool|product|solution|choice|software|app))\b",
        re.IGNORECASE,
    ),
}  # fmt: skip


def unspeakable(text: str, own: str | None = None) -> Reason | None:
    """Why nobody says this aloud; `own` are the words that are not quoted from the talk, where some are."""
    own = text if own is None else own
    if odd(text):
        return "odd_signs"
    if _PLACEHOLDER.search(text):
        return "placeholder"
    if _MARKUP.search(text.strip()) or _ADDRESS.search(text) or _MACHINE.search(own):
        return "not_speech"
    return None


def odd(text: str) -> bool:
    """Whether there are signs that neither French nor English writes, or a word without end."""
    composed = unicodedata.normalize("NFC", text)
    return _SPEAKABLE.fullmatch(re.sub(r"[<>{}\[\]|`\\^~\r\n\t•]", " ", composed)) is None or any(
        len(part) > LONGEST_WORD for part in re.split(r"[\s/–—-]+", composed)
    )


def machine_talk(text: str) -> bool:
    """Whether a machine speaks of itself, of its orders, or names an address."""
    return bool(_MACHINE.search(text) or re.search(r"https?:|www\.", text, re.IGNORECASE))


def orders(text: str, lang: Lang) -> bool:
    """Whether these words tell a reader to do something that is no asking."""
    return bool(_ORDERS[lang].search(text.strip()))


def praises(text: str, lang: Lang) -> bool:
    """Whether these words praise or sell."""
    return bool(_PRAISE[lang].search(text))


_ACCENTED_NAME: Final = re.compile(r"\b[A-ZÀ-Ý]\w*[à-ÿ]\w*")


def other_language(text: str, lang: Lang) -> bool:
    """Whether these words are plainly in another language: ours or any other. Names speak no language."""
    text = _ACCENTED_NAME.sub(" ", text)
    heard = which(text, lang)
    return heard != lang or (len(text.split()) > 3 and elsewhere(text) is not None)


_ADDRESSING: Final[dict[Lang, re.Pattern[str]]] = {
    "fr": re.compile(r"(?<![\w-])(?:je|j['’](?=\w)|nous|notre|nos|vous|votre|vos|tu|toi)(?![\w-])", re.IGNORECASE),
    "en": re.compile(r"(?<![\w-])(?:I|(?i:we|our|ours|you|your|yours))(?![\w-])"),
}  # fmt: skip


def addresses(text: str, lang: Lang) -> bool:
    """Whether somebody speaks of themselves or to a reader, where things are told of others."""
    return bool(_ADDRESSING[lang].search(text))


# What a reader takes for a letter: figures among letters, and letters that are spread out.
_LEET: Final = str.maketrans("013457@$", "oleastas")
_MIXED: Final = re.compile(r"\b(?=\w*[A-Za-zÀ-ɏ])(?=\w*[0-9@$])[\w@$]+\b")
_SPREAD: Final = re.compile(r"\b(?:[^\W\d_][ .·_*-]{1,2}){3,}[^\W\d_]\b")


def faces(text: str) -> tuple[str, ...]:
    """A text as a reader may take it: as it is, with figures as letters, with spread letters drawn together."""
    letters = _MIXED.sub(lambda one: one.group().translate(_LEET), text)
    drawn = _SPREAD.sub(lambda one: re.sub(r"[^\w]|_", "", one.group()), text)
    return tuple(dict.fromkeys((text, letters, drawn, text.replace("-", ""))))

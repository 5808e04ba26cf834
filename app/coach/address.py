"""Tu or vous: as the interviewer speaks to the customer.

Every template is written with vous; where the session says tu, its few verb forms are exchanged. A test
holds that no template keeps a vous behind.
"""

import re

from app.conversation import Turn
from app.language import Reading

_TU = frozenset(("tu", "te", "t'", "toi", "ton", "ta", "tes"))
_VOUS = frozenset(("vous", "votre", "vos"))

# In order: the longer first.
_PAIRS: tuple[tuple[str, str], ...] = (
    ("autour de vous", "autour de toi"),
    ("jusqu'à vous", "jusqu'à toi"),
    ("pour vous", "pour toi"),
    ("ce que vous avez", "ce que tu as"),
    ("que vous avez faite", "que tu as faite"),
    ("vous en avez entendu", "tu en as entendu"),
    ("vous avez fait", "tu as fait"),
    ("vous est-elle", "t'est-elle"),
    ("vous tournait-elle", "te tournait-elle"),
    ("vous mettez", "tu mets"),
    ("vous parliez", "tu parlais"),
    ("vous disiez", "tu disais"),
    ("vous passait", "te passait"),
    ("vous a manqué", "t'a manqué"),
    ("vous vient", "te vient"),
    ("vous est arrivé", "t'est arrivé"),
    ("vous en étiez", "tu en étais"),
    ("vous vous en êtes", "tu t'en es"),
    ("vous l'avez utilisé", "tu l'as utilisé"),
    ("vous avez dit", "tu as dit"),
    ("vous avez commencé", "tu as commencé"),
    ("vous vouliez", "tu voulais"),
    ("vous imaginiez", "tu imaginais"),
    ("vous ne faites", "tu ne fais"),
    ("en êtes-vous", "en es-tu"),
    ("aviez-vous", "avais-tu"),
    ("avez-vous", "as-tu"),
    ("étiez-vous", "étais-tu"),
    ("faisiez-vous", "faisais-tu"),
    ("pensiez-vous", "pensais-tu"),
    ("racontez-moi", "raconte-moi"),
    ("dites-m'en", "dis-m'en"),
    ("mettez-moi", "mets-moi"),
    ("aidez-moi", "aide-moi"),
    ("prenez", "prends"),
    ("racontez-la-moi", "raconte-la-moi"),
    ("votre vie", "ta vie"),
    ("vos journées", "tes journées"),
    ("votre tête", "ta tête"),
)
_FORMS = dict(_PAIRS)
_ANY = re.compile("|".join(re.escape(vous) for vous, _ in _PAIRS), re.IGNORECASE)


def as_tu(template: str) -> str:
    """A template that says vous, saying tu."""

    def exchanged(match: re.Match[str]) -> str:
        tu = _FORMS[match.group().lower()]
        return tu[0].upper() + tu[1:] if match.group()[0].isupper() else tu

    return _ANY.sub(exchanged, template)


def leaning(turn: Turn) -> int:
    """What an interviewer's turn says to the customer: above 0 for tu, below for vous."""
    reading: Reading = turn.read
    if reading.lang != "fr":
        return 0
    return sum((word.low in _TU) - (word.low in _VOUS) for word in reading.words)

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
    ("comment vous y preniez-vous", "comment t'y prenais-tu"),
    ("comment faisiez-vous", "comment faisais-tu"),
    ("autour de vous", "autour de toi"),
    ("ce que vous utilisez", "ce que tu utilises"),
    ("que vous n'avez pas pu", "que tu n'as pas pu"),
    ("vous en avez entendu", "tu en as entendu"),
    ("vous avez entendu", "tu as entendu"),
    ("vous avez fait", "tu as fait"),
    ("aurait-vous", "aurais-tu"),
    ("avez-vous", "as-tu"),
    ("aviez-vous", "avais-tu"),
    ("étiez-vous", "étais-tu"),
    ("êtes-vous", "es-tu"),
    ("faisiez-vous", "faisais-tu"),
    ("pensiez-vous", "pensais-tu"),
    ("espériez-vous", "espérais-tu"),
    ("arrivez-vous", "arrives-tu"),
    ("utilisez-vous", "utilises-tu"),
    ("vous parliez", "tu parlais"),
    ("vous disiez", "tu disais"),
    ("racontez-moi", "raconte-moi"),
    ("emmenez-moi", "emmène-moi"),
    ("aidez-moi", "aide-moi"),
    ("dites-moi", "dis-moi"),
    ("prenez votre temps", "prends ton temps"),
    ("vous passait", "te passait"),
    ("vous revient", "te revient"),
    ("dû vous demander", "dû te demander"),
    ("vous a ", "t'a "),
    ("vous faire", "te faire"),
    ("vous vient", "te vient"),
    ("votre vie ou votre travail", "ta vie ou ton travail"),
    ("votre tête", "ta tête"),
    ("chez vous", "chez toi"),
    ("pour vous", "pour toi"),
    ("à vous", "à toi"),
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

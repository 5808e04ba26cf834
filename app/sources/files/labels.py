"""Who a label may be: names and role words before a colon, in French and in English."""

import re
import unicodedata
from typing import Literal

from app.sources.files.rows import words

Known = Literal["interviewer", "customer"]

_INTERVIEWER = words(
    "q question interviewer interviewers intervieweur intervieweuse enqueteur enquetrice enqueteurice"
    " chercheur chercheuse chercheure researcher moderator moderateur moderatrice animateur animatrice"
    " facilitator facilitateur facilitatrice host hote agent commercial commerciale"
)
_CUSTOMER = words(
    "r reponse answer respondent interviewee interviewe interviewee enquete enquetee participant"
    " participante repondant repondante client cliente customer prospect prospecte guest invite"
    " invitee temoin user utilisateur utilisatrice"
)
_SELF = words("me moi you vous du tu ich yo")
_OTHER_THAN_SELF = words("them eux lui elle")
_NOBODY = frozenset(
    ("unknown", "unknown speaker", "inconnu", "inconnue", "utilisateur inconnu", "speaker unknown",
     "intervenant inconnu", "locuteur inconnu", "unidentified speaker", "none", "speaker uu")
)  # fmt: skip
_NUMBERED = words(
    "speaker intervenant intervenante locuteur locutrice orateur oratrice interlocuteur interlocutrice"
    " personne person voix voice"
)
# Words that stand before a colon in a document and never speak.
_NOT_A_SPEAKER = words(
    "http https ftp mailto note notes nb ps date duree duration lieu place sujet subject objet titre"
    " title ex exemple example resume summary fichier file warning attention remarque remark fin end"
    " debut start langue language email tel phone url lien link source total heure time"
)
# A sentence begins with one of these, a name does not: "Je me suis dit : là…" is no speaker.
_BEGINS_A_SENTENCE = words(
    "je j tu il elle on nous ils elles c ce cet cette ca mais ou et donc or ni car puis alors apres"
    " avant quand comme si bref voila le la les un une des mon ma mes son sa ses notre nos leur pour"
    " dans sur avec en au aux a i it he she we they the an this that these those but and so then well"
    " because when my his her our their there here what how why which is are was were for in on at"
)
# How studies number those they talk to: P1, P07.
_CODED = re.compile(r"p\d{1,3}")
_TITLES = re.compile(r"\s*[(\[]([^()\[\]]{1,30})[)\]]\s*$")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
_FORBIDDEN = re.compile(r'[?!«»"“”;,:=<>{}()\[\]|*#\\]|\.\.|…|\d{5}')


def folded(text: str) -> str:
    """Lower case, without accents, single blanks: what labels are compared by."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in spread if not unicodedata.combining(char)).split())


def role_word(label: str) -> Known | None:
    """The role that a label says outright: "Enquêtrice", "Client 2", "Léa (intervieweuse)"."""
    bare, title = _split(label)
    for part in (title, bare):
        parts = [word for word in re.split(r"[^a-z]+", folded(part)) if word]
        while parts and parts[-1] in ("e", "rice", "euse"):
            parts.pop()
        if len(parts) == 1 and parts[0] in _INTERVIEWER:
            return "interviewer"
        if len(parts) == 1 and (parts[0] in _CUSTOMER or _CODED.fullmatch(folded(part))):
            return "customer"
    return None


def is_self(label: str) -> bool:
    """Whoever made the transcript, who is nearly always who asks: "Me", "Moi", "Léa Martin (Vous)"."""
    bare, title = _split(label)
    return folded(bare) in _SELF or folded(title) in _SELF


def is_nobody(label: str) -> bool:
    """A label that says that the speaker is not known."""
    return folded(label) in _NOBODY


def in_lexicon(label: str) -> bool:
    """A label that can only be a speaker, so that once is enough."""
    parts = folded(label).split()
    numbered = len(parts) == 2 and parts[0] in _NUMBERED
    known = role_word(label) is not None or is_self(label) or is_nobody(label)
    other = folded(label) in _OTHER_THAN_SELF
    diarised = re.fullmatch(r"speaker_\d{1,3}", label.casefold()) is not None
    return known or other or numbered or diarised


def may_be(label: str) -> bool:
    """A label that could be a speaker if it comes again: short, and not how a sentence begins."""
    bare, _ = _split(label)
    if not label or len(label) > 60 or not bare[:1].isalpha() or _FORBIDDEN.search(bare):
        return False
    if in_lexicon(label):
        return True
    parts = folded(bare).split()
    first = re.split(r"['’]", parts[0])[0]
    if len(parts) > 5 or first in _NOT_A_SPEAKER:
        return False
    return not (first in _BEGINS_A_SENTENCE and len(parts) + ("'" in bare or "’" in bare) > 1)


def like_a_name(label: str) -> bool:
    """Every word has a capital or is a number: "Léa Martin", "Speaker 2", "J.-P. Roux"."""
    bare, _ = _split(label)
    parts = _WORD.findall(bare)
    particles = {"de", "du", "des", "la", "le", "van", "von", "den", "der", "el", "al", "bin"}
    return (
        bool(parts)
        and len(parts) <= 4
        and all(word[0].isupper() or word.isdigit() or word in particles for word in parts)
        and parts[0] not in particles
    )


def _split(label: str) -> tuple[str, str]:
    """A label and what it carries in brackets."""
    match = _TITLES.search(label)
    if match is None or match.start() == 0:
        return label.strip(), ""
    return label[: match.start()].strip(), match.group(1)

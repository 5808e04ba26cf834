"""Languages that are neither French nor English: told by their small words or their script, and named.

Only to say so. A text is named when its words plainly speak for one of these languages; a product's
name, a greeting or three hesitations do not.
"""

import re
import unicodedata
from collections import Counter

from app.language.telling import counts

# Words that neither French nor English has, or very rarely.
_SMALL: dict[str, frozenset[str]] = {
    "Spanish": frozenset(
        "qué cómo cuándo dónde quién usted ustedes el los las una con para pero muy está estaba cuando"
        " donde porque como hizo fue lo del más tiene hay su sus ese esa este desde hasta había era"
        " después antes compró decidió cuénteme gracias mucho por".split()
    ),
    "German": frozenset(
        "der das und ist nicht wie warum sie haben ihr ihre ihnen mit für auf ein eine einen wann wer wo"
        " wurde waren hat hatten ich wir dass aber auch noch dann bei von zu zum zur dem sich mir mich"
        " uns schon erzählen gemacht kaufen".split()
    ),
    "Italian": frozenset(
        "che perché quando lei avete gli di della dello degli è sono una cosa quanto nel nella questo"
        " quello anche più molto raccontami racconti allora stato fatto successo dopo prima".split()
    ),
    "Portuguese": frozenset(
        "você vocês não uma com para como quando onde foi está estava isso muito seu ele ela eles mas"
        " também já são tem fez porquê depois antes conte".split()
    ),
    "Dutch": frozenset(
        "het een niet hoe wat waarom wanneer wie waar u hebt heeft heb voor maar ook dat zijn ik wij jij"
        " naar bij nog toen werd hun deze vertel gedaan".split()
    ),
}
_LETTERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Spanish", re.compile("[¿¡ñ]")),
    ("German", re.compile("[ßäö]")),
    ("Portuguese", re.compile("[ãõ]")),
    ("Italian", re.compile("[ìò]")),
)
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 400
_FEWEST = 3  # words or, in another script, letters


def elsewhere(text: str) -> str | None:
    """The name of the language a text is in when it is neither French nor English; None when it may be."""
    lowered = unicodedata.normalize("NFC", text[: _ENOUGH * 12]).lower()
    script = _script(lowered)
    if script is not None:
        return script
    words = _WORD.findall(lowered)[:_ENOUGH]
    if len(words) < _FEWEST:
        return None
    seen = {name: sum(word in small for word in words) for name, small in _SMALL.items()}
    for name, letters in _LETTERS:
        seen[name] += bool(letters.search(lowered))
    name = max(seen, key=seen.__getitem__)
    plain = seen[name] >= 2 and seen[name] > 2 * max(counts(words)) and seen[name] * 6 >= len(words)
    return name if plain else None


def _script(text: str) -> str | None:
    """The script most letters are in, when that is not the Latin one."""
    if text.isascii():
        return None
    letters = [char for char in text if char.isalpha()]
    other = [char for char in letters if ord(char) > 0x24F and not 0x1E00 <= ord(char) <= 0x1EFF]
    if len(other) < _FEWEST or len(other) * 2 < len(letters):
        return None
    names = Counter(unicodedata.name(char, "?").split()[0].split("-")[0] for char in other)
    name = names.most_common(1)[0][0]
    return f"the {name.capitalize() if name != 'CJK' else 'Chinese or Japanese'} script"

"""Who and what a talk names: people, companies, places, products, so that they can be put out of sight.

Heard turn by turn, then found wherever they are spoken: a name that one sentence gives away is known in all.
With capitals, a word in the middle of a sentence that has one is a name unless it is a day, a language, a
thing of everybody's. Without capitals (as many recognisers write) it must be a known first name, stand with
a role ("geoffrey our treasurer", "chez tissot"), or be a word of neither language.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.events import Lang
from app.language.base import bare
from app.names.company import kind_of, plain_kind
from app.names.finding import Finder
from app.names.given import GIVEN, WORDS_TOO
from app.names.spoken import Kind, Known, Spoken
from app.names.tokens import (
    Token,
    ends_as_words_do,
    is_word,
    of_words,
    runs,
    spelt,
    tokens_of,
)
from app.names.unnamed import (
    EVERYBODYS,
    FEASTS,
    GREETINGS,
    NAMING,
    NO_NAME,
    OPENERS,
    SAINT_FEASTS,
    SAINTS,
    SURELY_SURNAMED,
    SURNAMED,
    TITLES,
    TOWARDS,
    TOWNS,
    TOWNS_TOO,
)

_CASED = 3
_SHORTEST = 4
_TWICE = 2
_FRENCH_ENDS = ("s", "x", "z")
"""The word list leaves out French words that do not change: "noix", "assez", "plusieurs"."""
_AROUND = 2  # words on either side of a name that tell what it is of


class _Capital(NamedTuple):
    """A name with capitals. Where it `opens` a sentence with a word that turns out to be one, it is `otherwise`."""

    text: str
    kind: Kind
    opens: str = ""
    otherwise: "_Capital | None" = None


class _Plain(NamedTuple):
    """A word that may be a name in a talk without capitals; unless it is `sure`, it must be said again so."""

    text: str
    kind: Kind
    sure: bool


class PersonalNames:
    """Every name of one talk. `hear(text)` takes a turn; `find(text)` says where each name stands.

    `said` are turns with their language; `people`, `companies` and `products` are names known beforehand.
    """

    def __init__(
        self,
        said: Iterable[tuple[str, Lang]] = (),
        people: Iterable[str] = (),
        companies: Iterable[str] = (),
        products: Iterable[str] = (),
    ) -> None:
        self._given: dict[str, tuple[Kind, str]] = {}
        self._capital: Counter[_Capital] = Counter()
        self._plain: Counter[_Plain] = Counter()
        self._counts: Counter[str] = Counter()
        self._lower: set[str] = set()
        self._capitals = 0
        self._turns: Counter[Lang] = Counter()
        self._finder: Finder | None = None
        self._words: dict[str, bool] = {}
        for names, kind in ((people, "person"), (companies, "company"), (products, "product")):
            for name in names:
                self.add(name, kind)  # type: ignore[arg-type]
        for text, lang in said:
            self.hear(text, lang)

    @property
    def cased(self) -> bool:
        """Whether this talk is written with capitals."""
        return self._capitals >= _CASED

    @property
    def lang(self) -> Lang:
        """The language that most turns are in."""
        return "fr" if self._turns["fr"] > self._turns["en"] else "en"

    def add(self, name: str, kind: Kind, means: str = "") -> None:
        """A name known from elsewhere; `means` says whose it is where it is another spelling."""
        name = name.strip()
        if len(bare(name)) < _SHORTEST - 2:
            return
        self._given.setdefault(name, (kind, means))
        self._finder = None
        for part in name.split() if kind == "person" and " " in name else ():
            if len(part) >= _SHORTEST - 1 and (bare(part) in GIVEN or not is_word(part)):
                self._given.setdefault(part, (kind, name))

    # ----------------------------------------------------------------------------- hearing names

    def hear(self, text: str, lang: Lang) -> None:
        """Take what a turn gives away."""
        tokens = tokens_of(text)
        self._turns[lang] += 1
        self._finder = None
        for token in tokens:
            if not token.capital:
                self._lower.add(token.bare)
            elif not token.opens and token.bare not in NO_NAME:
                self._capitals += 1
        for first, last in runs(tokens):
            if found := self._named(tokens, first, last):
                self._capital[found] += 1
        if not self.cased:
            self._hear_plain(tokens, lang)

    def _hear_plain(self, tokens: list[Token], lang: Lang) -> None:
        for at, token in enumerate(tokens):
            if token.bare in NO_NAME or token.bare in OPENERS or token.bare in EVERYBODYS:
                continue
            for found in _plain(tokens, at, lang):
                self._plain[found] += 1
                self._counts[token.bare] += not found.sure

    # ---------------------------------------------------------------------------------- settling

    def known(self) -> list[Known]:
        """Every name, those known beforehand first, then in the order in which they were heard."""
        kinds = self._kinds()
        folds = {name: f" {bare(name)} " for name in kinds}
        holding: dict[str, list[str]] = {}
        for name, fold in folds.items():
            for word in dict.fromkeys(fold.split()):
                holding.setdefault(word, []).append(name)
        found = []
        for name, kind in kinds.items():
            first = folds[name].split()[0]
            longer = [one for one in holding[first] if folds[name] in folds[one]]
            means = max(longer, key=lambda one: (len(one), one))
            settled, means = self._settled(name, kind, means, longer, kinds)
            found.append(Known(name, settled, means, self._only_cased(name, settled)))
        return found

    def _settled(
        self, name: str, kind: Kind, means: str, longer: list[str], kinds: dict[str, Kind]
    ) -> tuple[Kind, str]:
        """A part of a longer name is what the longer one is: "Vernois" of "Crédit Vernois"."""
        if name in self._given:
            return kind, self._given[name][1] or means
        more = [one for one in longer if one != name]
        return (kinds[min(more, key=len)] if more else kind), means

    def _only_cased(self, name: str, kind: Kind) -> bool:
        """Whether a name is one only with its capital, the same letters being words: "La Filature"."""
        if not name[0].isupper() or not (self.cased or name not in self._given):
            return False
        words = name.split()
        if len(words) > 1:
            return kind == "product" and all(map(self._is_word, words))
        return self._is_word(name) or len(name) < _SHORTEST

    def _kinds(self) -> dict[str, Kind]:
        votes: dict[str, Counter[Kind]] = {}
        for words, kind, times in (*self._cased_names(), *self._plain_names()):
            votes.setdefault(words, Counter())[kind] += times
        given = {bare(name) for name in self._given}
        kinds = {name: kind for name, (kind, _) in self._given.items()}
        for words, voted in votes.items():
            if bare(words) not in given:
                kinds[words] = voted.most_common(1)[0][0]
        return kinds

    def _cased_names(self) -> Iterator[tuple[str, Kind, int]]:
        for one, times in self._capital.items():
            found: _Capital | None = one
            if one.opens and one.opens in self._lower:
                found = one.otherwise
            if found is not None:
                yield found.text, found.kind, times

    def _plain_names(self) -> Iterator[tuple[str, Kind, int]]:
        # Where the first turns had no capitals to show, they are read either way.
        for one, times in () if self.cased else self._plain.items():
            if one.sure or self._counts[bare(one.text)] >= _TWICE:
                yield one.text, one.kind, times

    def _named(self, tokens: list[Token], first: int, last: int) -> _Capital | None:
        """What a run of words with capitals names, without the words at its ends that name nobody."""
        while first < last and not (tokens[first].capital and self._may_begin(tokens[first])):
            first += 1
        end = last
        while end > first and tokens[end - 1].bare in NO_NAME | EVERYBODYS:
            end -= 1
        run = tokens[first:end]
        if not run or " ".join(one.bare for one in run) in FEASTS:
            return None
        if all(one.bare in TITLES for one in run if one.capital):
            return None
        start = max(0, first - _AROUND)
        words = [one.bare for one in tokens[start : end + _AROUND]]
        kind = kind_of(words, first - start, end - start)
        opens = run[0].opens
        otherwise = self._named(tokens, first + 1, last) if opens else None
        return _Capital(spelt(run), kind, run[0].bare if opens else "", otherwise)

    def _may_begin(self, token: Token) -> bool:
        """Whether a word with a capital is a name; at the beginning of a sentence most are not."""
        if token.bare in NO_NAME or token.bare in EVERYBODYS or token.bare in TITLES:
            return False
        if len(token.bare) < 2 or of_words(token):
            return False
        if not token.opens:
            return True
        if token.bare in OPENERS:
            return False
        if token.bare in GIVEN:
            return True
        if len(token.bare) < _SHORTEST or token.bare.endswith("ment"):
            return False  # an adverb that stands alone: "Gentiment."
        return not self._is_word(token.text)

    def _is_word(self, text: str) -> bool:
        if text not in self._words:
            self._words[text] = is_word(text)
        return self._words[text]

    # ----------------------------------------------------------------------------------- finding

    def find(self, text: str) -> list[Spoken]:
        """Everything in a text that names somebody, in order, nothing twice."""
        if self._finder is None:
            self._finder = Finder(self.known(), self.lang, cased=self.cased)
        return self._finder.find(text)


def _plain(tokens: list[Token], at: int, lang: Lang) -> Iterator[_Plain]:
    """What a word of a talk without capitals may name."""
    token = tokens[at]
    around = [one.bare for one in tokens[max(0, at - _AROUND) : at + 1 + _AROUND]]
    kind = plain_kind(around, min(at, _AROUND))
    if kind is None and _is_greeted(tokens, at):
        kind = "person"
    unknown = len(token.bare) >= _SHORTEST and not is_word(token.text)
    unknown = unknown and not ends_as_words_do(token)
    before = tokens[at - 1].bare if at else ""
    if before in SAINTS and len(token.bare) >= _SHORTEST and token.bare not in SAINT_FEASTS:
        yield _Plain(f"{tokens[at - 1].text} {token.text}", "place", True)
    elif token.bare in TOWNS and (
        before in TOWARDS or (kind == "place" and token.bare not in TOWNS_TOO)
    ):
        yield _Plain(token.text, "place", True)
    elif at > 1 and before in NAMING and len(token.bare) >= _SHORTEST:
        yield _Plain(token.text, "person" if tokens[at - 2].bare in GIVEN else "company", True)
    elif token.bare in GIVEN:
        if token.bare not in WORDS_TOO or kind == "person" or (before in SURNAMED):
            yield _Plain(token.text, "person", True)
    elif before in SURNAMED and len(token.bare) >= _SHORTEST:
        yield _Plain(token.text, "person", before in SURELY_SURNAMED or unknown)
    elif unknown and (
        lang == "en" or kind in ("person", "company") or not token.bare.endswith(_FRENCH_ENDS)
    ):
        yield _Plain(token.text, kind or "person", True)


def _is_greeted(tokens: list[Token], at: int) -> bool:
    """Whether a word stands where people say whom they greet or thank, or who they are: "hi orla", "moi c'est"."""
    before = [one.bare for one in tokens[max(0, at - 2) : at]]
    return bool(before) and (before[-1] in GREETINGS or " ".join(before) in GREETINGS)

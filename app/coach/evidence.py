"""The four forces on record: verbatim quotes, how strong, then or now, and who put them there.

A quote that a suggestive question drew out carries that question's flag and weighs less. When the customer
later says the same of their own accord, the earlier quote is cleaned.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.coach.threads import lemmas_in
from app.conversation import Turn
from app.events import FORCES, ForceEvent, ForceId
from app.method.kit import Heard

_SAME = 0.4
# What was put in the customer's mouth is cleaned soon or not at all.
_LATELY = 40


_FIELDS = set(ForceEvent.model_fields)


@dataclass(slots=True)
class Quote:
    """One quote for a force. `flag` is what drew it out, `cleaned_at` where it was said freely since."""

    event: ForceEvent
    place: int
    key: tuple[str, ...]
    flag: str | None = None
    cleaned_at: int | None = None


@dataclass(slots=True)
class Forces:
    """Every force quote, in the order heard."""

    quotes: list[Quote] = field(default_factory=list)
    tainted: list[Quote] = field(default_factory=list)
    weights: dict[ForceId, float] = field(default_factory=dict)

    def hear(
        self, turn: Turn, spoken: Iterable[tuple[ForceId, Heard]], drawn_by: str | None
    ) -> Iterator[tuple[ForceEvent, Heard]]:
        """Put the quotes of an answer on record."""
        for force, heard in spoken:
            yield self._take(turn, force, heard, drawn_by), heard

    def _take(self, turn: Turn, force: ForceId, heard: Heard, drawn_by: str | None) -> ForceEvent:
        event = ForceEvent.model_construct(  # They share the set of their fields' names.
            _fields_set=_FIELDS, force=force, quote=turn.text[slice(*heard.span)], turn=turn.n, span=heard.span,
            strength=1 if drawn_by else heard.strength,
            when=heard.when, contaminated_by=drawn_by,
        )  # fmt: skip
        quote = Quote(event, turn.place, lemmas_in(turn, heard.span), drawn_by)
        self.quotes.append(quote)
        self._count(event)
        if drawn_by:
            self.tainted.append(quote)
        return event

    def cleaned(self, turn: Turn, fresh: Iterable[tuple[ForceEvent, Heard]]) -> list[Quote]:
        """Tainted quotes that these free words say again."""
        found = []
        for event, heard in fresh:
            key = lemmas_in(turn, heard.span)
            for quote in self.tainted[-_LATELY:]:
                if quote.event.force == event.force and _says_again(quote.key, key):
                    quote.event = quote.event.model_copy(update={"contaminated_by": None})
                    quote.cleaned_at = turn.place
                    found.append(quote)
            self.tainted = [quote for quote in self.tainted if quote.cleaned_at is None]
        if found:
            self.weigh()
        return found

    def silent(self) -> list[ForceId]:
        """The forces nothing speaks for yet."""
        return [force for force in FORCES if self.weights.get(force, 0.0) < 1.0]

    def weigh(self) -> None:
        """Count anew how much is on record for each force: clean words held then count in full."""
        self.weights = {}
        for quote in self.quotes:
            self._count(quote.event)

    def _count(self, event: ForceEvent) -> None:
        much = event.strength * (0.4 if event.contaminated_by else 1.0)
        much *= 1.0 if event.when == "then" else 0.3
        self.weights[event.force] = self.weights.get(event.force, 0.0) + much

    def forget_from(self, place: int) -> list[Quote]:
        """Take back quotes and cleanings from `place` on; the quotes that are tainted again."""
        self.quotes = [quote for quote in self.quotes if quote.place < place]
        again = []
        for quote in self.quotes:
            if quote.cleaned_at is not None and quote.cleaned_at >= place:
                quote.cleaned_at = None
                quote.event = quote.event.model_copy(update={"contaminated_by": quote.flag})
                again.append(quote)
        self.tainted = [q for q in self.quotes if q.flag is not None and q.cleaned_at is None]
        self.weigh()
        return again


def _says_again(before: tuple[str, ...], now: tuple[str, ...]) -> bool:
    shared = sum(lemma in now for lemma in before)
    return shared >= 2 or (bool(before) and shared / len(before) >= _SAME)

"""The name ledger: who said a product's name first. Locked until the customer says it.

The seed's hard rule: whoever names the product first steers the story. So each name is a small state
machine (locked → named by the customer, or named early by the interviewer), and the hard part is hearing a
name at all: inflected, spelt by a recogniser, or the same as an everyday word.
"""

from dataclasses import dataclass

from app.events import Lang, NameEvent, NameStatus, Product, Role
from app.language.base import bare
from app.names.generic import generics
from app.names.heard import TOKEN, Listener
from app.names.mention import Kind, Mention

__all__ = ["Kind", "Mention", "NameLedger"]


@dataclass(slots=True)
class _Record:
    """The places at which each side first said a name, and the number of the turn that set its status."""

    customer: int | None = None
    interviewer: int | None = None
    turn: int | None = None


def _status(record: _Record) -> NameStatus:
    if record.interviewer is not None and (
        record.customer is None or record.interviewer < record.customer
    ):
        return "named_early"
    return "locked" if record.customer is None else "named_by_customer"


def _told(record: _Record, place: int, *, customer: bool) -> bool:
    """Put on record that a side said the name at `place`; whether that changed its status."""
    was = _status(record)
    if customer:
        record.customer = place if record.customer is None else min(record.customer, place)
    elif record.interviewer is None or place < record.interviewer:
        record.interviewer = place
    return _status(record) != was


def _within(name: str, other: str) -> bool:
    """Whether who says `other` has said `name`: "Val d'Orème" holds "Orème"."""
    return set(TOKEN.findall(bare(name))) <= set(TOKEN.findall(bare(other)))


def _related(name: str, other: str) -> bool:
    """Whether saying `name` says `other` too: "Zephyr" and "Zephyr CRM" are one thing."""
    return _within(name, other) or _within(other, name)


class NameLedger:
    """Every name of the product and its competitors, and who said it first.

    `hear` records the mentions of a turn and returns the names whose status it changed;
    `forget_from(place)` takes back what turns from `place` on did. A name that the interviewer said first
    stays on record as early; the customer saying it afterwards only frees it for use.
    """

    def __init__(self, product: Product) -> None:
        self._listener = Listener(product)
        self._lately: tuple[tuple[str, Lang, bool], list[Mention]] | None = None
        forms = self._listener.forms
        self._records = {form.name: _Record() for form in forms}
        self._family = {
            name: tuple(other for other in self._records if _related(name, other))
            for name in self._records
        }
        self._held = {
            name: tuple(other for other in self._records if _within(other, name))
            for name in self._records
        }

    def mentions(self, text: str, lang: Lang) -> list[Mention]:
        """Names in `text`, exact or as a recogniser mis-heard them, and "our product", in order."""
        return self._mentions(text, lang, lenient=False)

    def hear(self, place: int, n: int, role: Role, text: str, lang: Lang) -> list[NameEvent]:
        """Record who says what in a turn; the names whose status it changed."""
        if not self._records or role not in ("customer", "interviewer"):
            return []
        customer = role == "customer"
        said = [one.name for one in self._mentions(text, lang, lenient=customer)]
        # A customer's word frees the whole name; an interviewer's spoils no more than was spoken.
        told = self._family if customer else self._held
        said = [name for one in said for name in told.get(one, ())]
        changed = []
        for name in dict.fromkeys(said):
            record = self._records.get(name)
            if record is not None and _told(record, place, customer=customer):
                record.turn = n
                changed.append(self._event(name))
        return changed

    def current(self) -> list[NameEvent]:
        """Every name as it stands."""
        return [self._event(name) for name in self._records]

    def _event(self, name: str) -> NameEvent:
        return NameEvent(name=name, status=self.status(name), turn=self._records[name].turn)

    def locked(self, name: str) -> bool:
        """Whether `name` may not yet be spoken by the interviewer."""
        record = self._records.get(name)
        return record is not None and record.customer is None

    @property
    def locked_names(self) -> tuple[str, ...]:
        """The names the customer has not said."""
        return tuple(name for name, record in self._records.items() if record.customer is None)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the ledger."""
        return tuple(self._records)

    def freed_before(self, name: str, place: int) -> bool:
        """Whether the customer had said `name` before the turn at `place`."""
        record = self._records.get(name)
        return record is None or (record.customer is not None and record.customer < place)

    def spoilt_before(self, name: str, place: int) -> bool:
        """Whether the interviewer had already named it before the turn at `place`."""
        record = self._records.get(name)
        return record is not None and record.interviewer is not None and record.interviewer < place

    def status(self, name: str) -> NameStatus:
        """Where `name` stands."""
        return _status(self._records[name])

    def forget_from(self, place: int) -> None:
        """Take back what turns from `place` on put on record."""
        for record in self._records.values():
            was = _status(record)
            if record.customer is not None and record.customer >= place:
                record.customer = None
            if record.interviewer is not None and record.interviewer >= place:
                record.interviewer = None
            if _status(record) != was:
                record.turn = None

    def _mentions(self, text: str, lang: Lang, *, lenient: bool) -> list[Mention]:
        asked = (text, lang, lenient)
        if (
            self._lately is not None and self._lately[0] == asked
        ):  # heard, then looked at: once is enough
            return self._lately[1]
        found = self._found(text, lang, lenient=lenient)
        self._lately = (asked, found)
        return found

    def _found(self, text: str, lang: Lang, *, lenient: bool) -> list[Mention]:
        folded = bare(text)
        found = generics(folded, lang)
        if self._records:
            found += self._listener.names_in(text, folded, lang, lenient=lenient)
        if len(found) < 2:
            return found
        found.sort(key=lambda one: (not one.exact, one.span[0] - one.span[1]))  # sure, then long
        kept: list[Mention] = []
        for one in found:
            if all(one.span[0] >= k.span[1] or one.span[1] <= k.span[0] for k in kept):
                kept.append(one)
        return sorted(kept, key=lambda one: one.span)

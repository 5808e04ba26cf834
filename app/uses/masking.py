"""A report that can be shared: every name, place, company and number that names somebody masked, the same way throughout.

Names are heard in the whole transcript, then masked wherever they stand: in turns, quotes, questions, titles.
Spans are those of the masked turns. What was masked comes back as a list, to be looked over before it leaves.
"""

from typing import Any, NamedTuple

from app.names.masks import Covered, Masks, readable
from app.names.personal import PersonalNames
from app.names.spoken import Kind
from app.reports.model import Report
from app.sources.files.labels import in_lexicon, role_word

_KEPT = frozenset(
    ("version", "lang", "spoken", "source", "study", "opened", "role", "phase", "stage", "force", "kind", "slot",
     "status", "code", "flag", "finding", "strength", "cue", "practice", "severity", "form", "shown", "band",
     "findings", "strengths", "forms", "coverage", "words", "other_form", "by")
)  # fmt: skip
"""Fields that hold ids and figures, never what was said."""


class Masked(NamedTuple):
    """One mask: the name behind it, what it is, how often it stands in the report."""

    mask: str
    name: str
    kind: Kind
    times: int


def masked(report: Report) -> tuple[Report, tuple[Masked, ...]]:
    """The report with masks for names, and the list of them. A masked report comes back as it is."""
    if report.masked:
        return report, ()
    masks = Masks(_names(report), readable(report.lang))
    turns = {turn.turn: masks.cover(turn.text) for turn in report.turns}
    hidden = _Hiding(masks, turns).value(report.model_dump(mode="json"), None)
    hidden["masked"] = True
    found = tuple(Masked(mask, name, kind, masks.used[mask]) for mask, name, kind in masks.given())
    return Report.model_validate(hidden), found


def _names(report: Report) -> PersonalNames:
    lang = report.spoken[0] if report.spoken else report.lang
    labels = {turn.speaker for turn in report.turns if turn.speaker}
    people = [report.participant, report.interviewer or "", *sorted(labels)]
    return PersonalNames(
        ((turn.text, lang) for turn in report.turns),
        people=[one for one in people if one and role_word(one) is None and not in_lexicon(one)],
        products=[one.name for one in report.told.names],
    )


class _Hiding:
    """Goes through a report's fields; `turn` is the one that spans without a turn of their own stand in."""

    def __init__(self, masks: Masks, turns: dict[int, Covered]) -> None:
        self.masks = masks
        self.turns = turns

    def value(self, value: Any, turn: int | None) -> Any:
        """Whatever stands in a field, masked."""
        if isinstance(value, str):
            return self.masks.cover(value).text
        if isinstance(value, list):
            return [self.value(one, turn) for one in value]
        if isinstance(value, dict):
            return self.fields(value, turn)
        return value

    def fields(self, fields: dict[str, Any], turn: int | None) -> dict[str, Any]:
        """A model's fields, masked; a quote is cut anew from its masked turn."""
        turn = self._turn_of(fields, turn)
        hidden = {
            name: value if name in _KEPT and not _nested(value) else self.value(value, turn)
            for name, value in fields.items()
        }
        if "span" in fields and turn in self.turns:
            covered = self.turns[turn]
            span = covered.place(tuple(fields["span"]))
            hidden["span"] = list(span)
            if "quote" in fields:
                hidden["quote"] = covered.text[slice(*span)]
        elif "text" in fields and "role" in fields and turn in self.turns:
            hidden["text"] = self.turns[turn].text
        return hidden

    def _turn_of(self, fields: dict[str, Any], turn: int | None) -> int | None:
        own = fields.get("turn")
        if isinstance(own, int):
            return own
        asked = fields.get("asked")
        return asked["turn"] if isinstance(asked, dict) and "turn" in asked else turn


def _nested(value: Any) -> bool:
    return isinstance(value, (dict, list)) and any(
        isinstance(one, (dict, list))
        for one in (value.values() if isinstance(value, dict) else value)
    )

"""Our labelled interviews beside what the method says of them: the turns, and how they are counted.

The interviews ending in 06 are held out: their errors are never read, only counted. The others are read
error by error while rules are written.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from app.events import FormId, Transcript
from app.method.kit import WEIGHT
from app.method.pitfalls import by_id
from app.uses.annotate import annotate
from evals.measures import Count, kappa, overlap, total

INTERVIEWS = Path(__file__).parent / "interviews"
HELD = ("06",)
SERIOUS = tuple(
    one for one, pitfall in by_id.items() if WEIGHT[pitfall.severity] >= WEIGHT["major"]
)
FORMS = frozenset(get_args(FormId))
Part = Literal["dev", "held", "all"]
PARTS: tuple[Part, ...] = ("dev", "held")


@dataclass(slots=True)
class Judged:
    """One turn: what the reader labelled and what the method says.

    `doubted` are the ids (of findings or forms) that the reader names as open to doubt on this turn.
    """

    interview: str
    lang: str
    level: str
    text: str
    labels: dict[str, Any]
    ours: dict[str, Any]
    doubted: frozenset[str] = frozenset()

    @property
    def asks(self) -> bool:
        return str(self.ours["role"]) == "interviewer"

    @property
    def held(self) -> bool:
        return self.interview.endswith(HELD)

    @property
    def forms(self) -> tuple[str, str]:
        """The reader's form and ours; a form the reader would also defend counts as the reader's."""
        said, ours = str(self.labels["form"]), str(self.ours["form"])
        return (said, said) if ours in self.doubted else (said, ours)

    @property
    def said(self) -> set[str]:
        """The ids of the labelled findings."""
        return {one["id"] for one in self.labels["findings"]}

    @property
    def found(self) -> set[str]:
        """The ids of our findings; one that was let down to a mere remark is not counted as said."""
        return {
            one["id"]
            for one in self.ours["findings"]
            if one["severity"] != "info" or by_id[one["id"]].severity == "info"
        }


def judged(part: Part = "all") -> list[Judged]:
    """Every turn of the interviews of a part, judged by the method."""
    turns: list[Judged] = []
    for told in _interviews():
        if part != "all" and told["id"].endswith(HELD) != (part == "held"):
            continue
        lines = {one["i"]: one for one in annotate(Transcript.model_validate(told)) if "i" in one}
        doubted = _doubted(told)
        turns += [
            Judged(
                told["id"], told["lang"], told["level"], one["text"], one["labels"], lines[one["i"]],
                doubted.get(one["i"], frozenset()),
            )
            for one in told["turns"]
            if one["role"] in ("interviewer", "customer")
        ]  # fmt: skip
    return turns


def _interviews() -> Iterator[dict[str, Any]]:
    for path in sorted(INTERVIEWS.glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def _doubted(told: dict[str, Any]) -> dict[int, frozenset[str]]:
    known = FORMS | by_id.keys()
    return {
        one["turn"]: frozenset(re.findall(r"[a-z]+(?:_[a-z]+)+|echo", one["why"])) & known
        for one in told.get("doubtful", ())
    }


# ------------------------------------------------------------------------------------- counting


def finding_counts(turn: Judged, ids: Iterable[str]) -> Count:
    """Findings of these ids on one turn, each counted once; a doubted one is right either way."""
    wanted = set(ids)
    said, ours = turn.said & wanted, turn.found & wanted
    return Count(len(said & ours), len(ours - said - turn.doubted), len(said - ours - turn.doubted))


def findings(turns: Iterable[Judged], ids: Iterable[str]) -> Count:
    """The same over many turns."""
    ids = tuple(ids)
    return total([finding_counts(turn, ids) for turn in turns])


def force_counts(turn: Judged) -> Count:
    """Force quotes that overlap by half or more count as the same.

    What we keep as said of today under "pull" is satisfaction, which readers do not label as a force.
    """
    said = [(one["force"], _span(turn.text, one["quote"])) for one in turn.labels["forces"]]
    ours = [
        (one["force"], tuple(one["span"]))
        for one in turn.ours["forces"]
        if (one["force"], one["when"]) != ("pull", "now")
    ]
    hits = sum(any(a[0] == b[0] and overlap(a[1], b[1]) >= 0.5 for b in ours) for a in said)
    false = sum(not any(a[0] == b[0] and overlap(a[1], b[1]) >= 0.5 for a in said) for b in ours)
    return Count(hits, false, len(said) - hits)


def cue_counts(turn: Judged) -> Count:
    """Strong cues: whether a thread is opened on those words, whatever it is called."""
    strong = [_span(turn.text, one["quote"]) for one in turn.labels["cues"] if one.get("strong")]
    ours = [_span(turn.text, one["quote"]) for one in turn.ours["cues"]]
    hits = sum(any(overlap(a, b) >= 0.5 for b in ours) for a in strong)
    return Count(hits, 0, len(strong) - hits)


def _span(text: str, quote: str) -> tuple[int, int]:
    start = text.find(quote)
    return (start, start + len(quote)) if start >= 0 else (0, 0)


def phases_of(told: Iterable[Judged]) -> list[tuple[str, str]]:
    """The reader's phase and ours, where the reader saw one."""
    pairs = [(turn.labels["phase"] or "none", turn.ours["phase"]) for turn in told]
    return [pair for pair in pairs if pair[0] != "none"]


def alarms(asked: Iterable[Judged]) -> float:
    """False alarms of serious findings in forty turns."""
    turns = list(asked)
    false = sum(finding_counts(turn, SERIOUS).false for turn in turns)
    return 40 * false / len(turns) if turns else 0.0


def figures(turns: list[Judged]) -> dict[str, float]:
    """The figures that floors are held on."""
    asked, told = [t for t in turns if t.asks], [t for t in turns if not t.asks]
    serious = findings(asked, SERIOUS)
    forces = total([force_counts(turn) for turn in told])
    return {
        "findings_serious_precision": serious.precision,
        "findings_serious_recall": serious.recall,
        "findings_f1": findings(asked, by_id).f1,
        "forms_kappa": kappa([turn.forms for turn in asked]),
        "questions_kappa": kappa(questions(asked)),
        "forces_precision": forces.precision,
        "forces_f1": forces.f1,
        "threads_recall": total([cue_counts(turn) for turn in told]).recall,
        "phase_kappa": kappa(phases_of(told)),
    }


def questions(asked: Iterable[Judged]) -> list[tuple[str, str]]:
    """Whether the turn asks: the reader's answer and ours."""
    return [(str(turn.labels["is_question"]), str(turn.ours["is_question"])) for turn in asked]

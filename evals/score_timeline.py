"""The switch timeline and the options beside a careful reader's, on our own labelled interviews.

    python -m evals.score_timeline               # tuned and held-out parts beside each other
    python -m evals.score_timeline --part dev --errors

A moment is right where the reader put the same stage within two turns, or labelled that very turn with
it. Of two dated points that the reader put on the line, the earlier stage is the earlier in time.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from app.coach import Coach
from app.coach.switch import Switch, switch
from app.events import STAGES, Consent, Heard, MomentEvent, Opening, Stage, Transcript
from evals.judging import HELD, INTERVIEWS, PARTS, Part
from evals.measures import Count, total

NEAR = 2


@dataclass(slots=True)
class Told:
    """One interview: the reader's labels and what the coach has of it at the end."""

    id: str
    lang: str
    timeline: list[dict[str, Any]]
    alternatives: list[dict[str, Any]]
    staged: dict[int, str]
    text: dict[int, str]
    moments: tuple[MomentEvent, ...]
    switch: Switch


def heard(labelled: dict[str, Any]) -> Coach:
    """A coach that has heard an interview from first to last."""
    told = Transcript.model_validate(labelled)
    opening = Opening(lang=told.lang, product=told.product, consent=Consent(given=True))
    coach, clock = Coach(told.id, opening), 0.0
    for turn in told.turns:
        seconds = max(len(turn.text.split()) / 2.5, 0.4)
        coach.hear(
            Heard(
                id=str(turn.i), role=turn.role, text=turn.text, final=True, end_of_turn=True,
                start=clock, end=clock + seconds,
            ),
            clock + seconds,
        )  # fmt: skip
        clock += seconds + 0.8
    return coach


def told(part: Part) -> list[Told]:
    """The interviews of a part, heard."""
    found = []
    for path in sorted(INTERVIEWS.glob("*.json")):
        labelled = json.loads(path.read_text(encoding="utf-8"))
        if part != "all" and labelled["id"].endswith(HELD) != (part == "held"):
            continue
        coach = heard(labelled)
        turns = [one for one in labelled["turns"] if one["role"] == "customer"]
        found.append(
            Told(
                labelled["id"], labelled["lang"], labelled["timeline"], labelled["alternatives"],
                {one["i"]: one["labels"]["stage"] for one in turns},
                {one["i"]: one["text"] for one in labelled["turns"]},
                tuple(one.event for one in coach.tracker.timeline.moments), switch(coach),
            )
        )  # fmt: skip
    return found


# ------------------------------------------------------------------------------------- moments


def near(stage: str, turn: int, labels: Iterable[dict[str, Any]]) -> bool:
    """Whether the reader put this stage within two turns."""
    return any(one["stage"] == stage and abs(one["turn"] - turn) <= NEAR for one in labels)


def moment_counts(one: Told, stage: Stage) -> Count:
    """The moments of one stage: right, wrong and missed."""
    ours = [moment for moment in one.moments if moment.stage == stage]
    right = sum(
        near(stage, moment.turn, one.timeline) or one.staged.get(moment.turn) == stage
        for moment in ours
    )
    labels = [label for label in one.timeline if label["stage"] == stage]
    found = sum(
        any(abs(moment.turn - label["turn"]) <= NEAR for moment in ours) for label in labels
    )
    return Count(right, len(ours) - right, len(labels) - found)


def recall(some: list[Told], stages: Iterable[Stage]) -> tuple[int, int]:
    """How many of the reader's points are on our line, of how many."""
    labels = [
        (one, label) for one in some for label in one.timeline if label["stage"] in set(stages)
    ]
    found = sum(
        any(m.stage == label["stage"] and abs(m.turn - label["turn"]) <= NEAR for m in one.moments)
        for one, label in labels
    )
    return found, len(labels)


def pairs(one: Told) -> Iterator[str]:
    """Of each two dated points of the reader's: right, wrong, or missing from our line."""
    dated = [label for label in one.timeline if label["when"]]
    order = [(point.stage, point.turn) for point in one.switch.order]
    for a, b in combinations(sorted(dated, key=lambda label: STAGES.index(label["stage"])), 2):
        at, bt = (
            [n for n, (stage, turn) in enumerate(order)
             if stage == label["stage"] and abs(turn - label["turn"]) <= NEAR]
            for label in (a, b)
        )  # fmt: skip
        yield "missing" if not at or not bt else "right" if at[0] < bt[0] else "wrong"


def moments_table(parts: dict[Part, list[Told]]) -> list[str]:
    """Precision and recall by stage, and how many pairs stand in the right order."""
    rows = [f"{'moments':18}" + "".join(f"{part:>6}  precision   recall      " for part in parts)]
    for stages in (*((stage,) for stage in STAGES), STAGES):
        row = f"{stages[0] if len(stages) == 1 else '— all':18}"
        for some in parts.values():
            count = total([moment_counts(one, stage) for one in some for stage in stages])
            found, all_of = recall(some, stages)
            said = count.hit + count.false
            row += f"{all_of:6}  {count.precision:4.2f} of {said:<4}{found:3}/{all_of:<3}{found / max(all_of, 1):5.2f}  "
        rows.append(row)
    for part, some in parts.items():
        found_pairs = [pair for one in some for pair in pairs(one)]
        right, wrong = found_pairs.count("right"), found_pairs.count("wrong")
        rows.append(
            f"order, {part}: {right} right, {wrong} wrong of {right + wrong} pairs on our line"
            f" ({len(found_pairs)} labelled)"
        )
    return rows


# ------------------------------------------------------------------------------------- options


def option_counts(one: Told) -> Count:
    """Options by the turn: an answer that holds one, whatever it is called."""
    ours = {option.turn for option in one.switch.options}
    theirs = {label["turn"] for label in one.alternatives}
    right = sum(any(abs(turn - label) <= NEAR for label in theirs) for turn in ours)
    found = sum(any(abs(turn - label) <= NEAR for turn in ours) for label in theirs)
    return Count(right, len(ours) - right, len(theirs) - found)


def options_table(parts: dict[Part, list[Told]]) -> list[str]:
    """Options considered: recall and precision by turn."""
    rows = []
    for part, some in parts.items():
        count = total([option_counts(one) for one in some])
        labels = sum(len({label["turn"] for label in one.alternatives}) for one in some)
        rows.append(
            f"options, {part}: precision {count.precision:.2f} of {count.hit + count.false},"
            f" recall {(labels - count.miss) / max(labels, 1):.2f} of {labels}"
        )
    return rows


# -------------------------------------------------------------------------------------- errors


def print_errors(some: list[Told]) -> None:
    """Every wrong and missed moment of these interviews, with its words."""
    for one in some:
        for moment in one.moments:
            wrong = not near(moment.stage, moment.turn, one.timeline)
            kind = (
                "     "
                if not wrong
                else "turn "
                if one.staged.get(moment.turn) == moment.stage
                else "FALSE"
            )
            print(
                f"{kind} {one.id} {moment.turn:3} {moment.stage:15} [{moment.when}] {moment.quote}"
            )
        for label in one.timeline:
            if not any(
                m.stage == label["stage"] and abs(m.turn - label["turn"]) <= NEAR
                for m in one.moments
            ):
                print(f"MISS  {one.id} {label['turn']:3} {label['stage']:15} [{label['when']}]"
                      f" {one.text[label['turn']][:150]}")  # fmt: skip
        turns = {label["turn"] for label in one.alternatives}
        for option in one.switch.options:
            kind = "     " if any(abs(option.turn - turn) <= NEAR for turn in turns) else "FALSE"
            print(
                f"{kind} {one.id} {option.turn:3} option {option.kind:9} «{option.what}» {option.quote}"
            )
        for label in one.alternatives:
            if not any(abs(option.turn - label["turn"]) <= NEAR for option in one.switch.options):
                print(f"MISS  {one.id} {label['turn']:3} option {label['what']}")
        print("order " + " < ".join(point.stage for point in one.switch.order))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--part", choices=("dev", "held"))
    parser.add_argument("--errors", action="store_true", help="of the development part only")
    options = parser.parse_args()
    if options.errors:
        print_errors(told("dev"))
        return
    parts: dict[Part, list[Told]] = {
        part: told(part) for part in ((options.part,) if options.part else PARTS)
    }
    print("\n".join([*moments_table(parts), "", *options_table(parts)]))


if __name__ == "__main__":
    main()

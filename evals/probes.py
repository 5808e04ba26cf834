"""How good the offered questions are: over all labelled interviews and both samples, after each answer.

    python -m evals.probes            # the rates
    python -m evals.probes --read 30  # thirty a language with the last three turns, for a person to judge
    python -m evals.probes --bad new  # every offer that misses one of the measures

Clean, short, never a locked name, grounded, new, on the phase, answerable are measured here. Whether one
would ask it now is a person's judgement, kept in `probe_readings.jsonl`; it counts only while the words
offered at that turn are still the same.
"""

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from app.coach import Coach
from app.coach.offered import template_of
from app.coach.phases import SLOT_PHASE
from app.coach.probes import FORCES_OF
from app.conversation import Turn
from app.events import CanonicalTurn, Consent, Lang, Opening, ProbeEvent, Transcript
from app.language import read
from app.language.base import bare
from app.method.dates import date_near
from app.method.hearing import Hit
from app.method.linting import is_clean
from app.sources import samples
from app.sources.pace import told

HERE = Path(__file__).parent
READINGS = HERE / "probe_readings.jsonl"
LONGEST, LONG_ANSWER, LATELY = 18, 10, 10
_SAME = 84
_TU = re.compile(r"\b(tu|te|t'|toi|ton|ta|tes|raconte-moi|dis-moi|emmene-moi|aide-moi)\b|-tu\b")
_VOUS = re.compile(r"\b(vous|votre|vos|racontez|dites|emmenez|aidez|prenez|restons)\b")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class Offer:
    """What stood on the panel after one answer, and how it measures up; None where a measure says nothing."""

    id: str
    lang: Lang
    turn: int
    probe: ProbeEvent
    context: tuple[CanonicalTurn, ...]
    clean: bool | None
    short: bool | None
    unlocked: bool | None
    grounded: bool | None
    quoting: bool | None
    fresh: bool | None
    varied: bool | None
    on_phase: bool | None
    answerable: bool | None

    @property
    def new(self) -> bool | None:
        """Not offered lately, and not in the same mould as the offer before."""
        return None if self.fresh is None else self.fresh and self.varied is not False


MEASURES: dict[str, Callable[[Offer], bool | None]] = {
    "clean": lambda one: one.clean,
    "at most 18 words": lambda one: one.short,
    "no locked name": lambda one: one.unlocked,
    "grounded (answer of 10+)": lambda one: one.grounded,
    "in their own words": lambda one: one.quoting,
    "new": lambda one: one.new,
    "  same words, 10 answers": lambda one: one.fresh,
    "  same template in a row": lambda one: one.varied,
    "on the phase": lambda one: one.on_phase,
    "answerable": lambda one: one.answerable,
}


def talks() -> Iterator[tuple[str, Transcript, dict[int, str]]]:
    """Every labelled interview and both samples, with the phase a reader gave each answer."""
    for path in sorted((HERE / "interviews").glob("*.json")):
        found = json.loads(path.read_text(encoding="utf-8"))
        phases = {
            one["i"]: str(one.get("labels", {}).get("phase"))
            for one in found["turns"]
            if one["role"] == "customer"
        }
        yield found["id"], Transcript.model_validate(found), phases
    for name in samples.names():
        yield f"sample-{name}", samples.load(name), {}


def offers() -> list[Offer]:
    """Every offer after every answer of every talk."""
    return [offer for told_by in talks() for offer in _offers(*told_by)]


def _offers(name: str, transcript: Transcript, phases: dict[int, str]) -> Iterator[Offer]:
    opening = Opening(
        lang=transcript.lang,
        product=transcript.product,
        consent=Consent(given=True),
        preset="training",
    )
    coach, lately = Coach(name, opening), list[ProbeEvent]()
    for moment in told(transcript):
        turn = transcript.turns[moment.turn]
        coach.hear(moment.heard, moment.at)
        ends = moment.heard.end_of_turn is not False
        if turn.role != "customer" or not ends or coach.offers.current is None:
            continue
        probe, last = coach.offers.current, coach.conversation.turns[-1]
        context = transcript.turns[max(0, moment.turn - 2) : moment.turn + 1]
        if probe.because.kind == "silence":
            yield Offer(name, last.lang, turn.i, probe, context, *[None] * 9)
        else:
            yield _measured(name, coach, probe, lately, turn.i, context, phases.get(turn.i, "none"))
        lately.append(probe)


def _measured(
    name: str, coach: Coach, probe: ProbeEvent, lately: list[ProbeEvent], turn: int,
    context: tuple[CanonicalTurn, ...], labelled: str,
) -> Offer:  # fmt: skip
    last, talk = coach.conversation.turns[-1], coach.conversation
    asked = Turn(
        n=10**6, place=len(talk.turns), role="interviewer", text=probe.text, lang=last.lang
    )
    named = {one.name for one in talk.names.mentions(probe.text, last.lang)}
    content = read(probe.text, last.lang).content
    before = lately[-1] if lately else None
    return Offer(
        id=name, lang=last.lang, turn=turn, probe=probe, context=context,
        clean=is_clean(probe.text, last.lang, asked, talk),
        short=len(_WORD.findall(probe.text)) <= LONGEST,
        unlocked=not any(talk.names.locked(one) for one in named),
        grounded=any(lemma in talk.said for lemma in content) if last.count >= LONG_ANSWER else None,
        quoting=bool(_QUOTED.search(probe.text)) if last.count >= LONG_ANSWER else None,
        fresh=probe.text not in {one.text for one in lately[-LATELY:]},
        varied=before is None or template_of(before) != template_of(probe),
        on_phase=_on_phase(probe, {labelled, coach.tracker.where.phase}),
        answerable=_answerable(coach, probe, last),
    )  # fmt: skip


def _on_phase(probe: ProbeEvent, here: set[str]) -> bool | None:
    """Whether the offer's phase, slot or force belongs to where the talk is, by the reader or the tracker.

    A question on the customer's words that stands for no slot or force is where the talk is already.
    """
    if not probe.slot and not probe.force and probe.because.turn is not None:
        return None
    slot = SLOT_PHASE.get(f"{probe.phase}.{probe.slot}")
    forces = {phase for phase, forces in FORCES_OF.items() if probe.force in forces}
    return bool({probe.phase, slot, *forces} & here)


def _answerable(coach: Coach, probe: ProbeEvent, last: Turn) -> bool:
    """Whether it can be answered and was not just: not asked before, not filled, not dated, one address."""
    turns = coach.conversation.turns
    asked = [one.text for one in turns[-8:] if one.role == "interviewer"]
    if any(fuzz.token_sort_ratio(bare(probe.text), bare(text)) >= _SAME for text in asked):
        return False
    evidence = coach.tracker.coverage.filled.get(f"{probe.phase}.{probe.slot}", [])
    if probe.slot and any(place == last.place for place, _, _ in evidence):
        return False
    dates = probe.because.turn == last.n and template_of(probe).startswith("pin_date")
    if dates and date_near(last, Hit(0, len(last.read.words)), fixed=True):
        return False
    return last.lang != "fr" or _one_address(coach, probe)


def _one_address(coach: Coach, probe: ProbeEvent) -> bool:
    text = bare(_QUOTED.sub(" ", probe.text))
    tu, vous = bool(_TU.search(text)), bool(_VOUS.search(text))
    return not (tu and vous) and not (vous if coach.tracker.familiar else tu)


# ------------------------------------------------------------------------------------ the tables


def wilson(hits: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share; sensible at 0 and 1 too."""
    if not n:
        return math.nan, math.nan
    z, share = 1.96, hits / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    around = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - around), min(1.0, middle + around)


def _row(name: str, lang: str, values: list[bool]) -> str:
    low, high = wilson(sum(values), len(values))
    share = sum(values) / len(values) if values else math.nan
    return f"{name:26}{lang:6}{len(values):5}{share:8.3f}   {low:.3f}–{high:.3f}"


def table(found: list[Offer]) -> list[str]:
    """The rate of each measure by language."""
    rows = [f"{'the offered question is':26}{'lang':6}{'n':>5}{'share':>8}   95 %"]
    for name, measure in MEASURES.items():
        for lang in ("fr", "en", "both"):
            some = [measure(one) for one in found if lang in (one.lang, "both")]
            rows.append(_row(name, lang, [value for value in some if value is not None]))
    return rows


def kinds(found: list[Offer]) -> str:
    """What the offers come from."""
    count = Counter(one.probe.because.kind for one in found)
    return ", ".join(f"{kind} {n / len(found):.0%}" for kind, n in count.most_common())


# ---------------------------------------------------------------------------------- the readings


def spread(found: list[Offer], many: int) -> list[Offer]:
    """So many offers of each language, evenly spread over its talks."""
    chosen = []
    for lang in ("fr", "en"):
        mine = [one for one in found if one.lang == lang]
        chosen += [mine[int((k + 0.5) * len(mine) / many)] for k in range(min(many, len(mine)))]
    return chosen


def readings() -> list[dict[str, Any]]:
    """The judgements on file: `{"id","turn","probe","would_ask","why"}`."""
    if not READINGS.exists():
        return []
    return [json.loads(line) for line in READINGS.read_text("utf-8").splitlines() if line.strip()]


def judged(found: list[Offer]) -> list[str]:
    """The share that a reader would ask now, of the judgements whose offer still stands as it was read."""
    now = {(one.id, one.turn): one for one in found}
    kept: list[tuple[str, bool]] = []
    on_file = readings()
    for one in on_file:
        offer = now.get((one["id"], one["turn"]))
        if offer is not None and offer.probe.text == one["probe"]:
            kept.append((offer.lang, bool(one["would_ask"])))
    rows = [
        _row("would be asked now", lang, [yes for at, yes in kept if lang in (at, "both")])
        for lang in ("fr", "en", "both")
    ]
    return [*rows, f"{len(kept)} of {len(on_file)} readings are of what is still offered"]


def _print_reading(offer: Offer) -> None:
    print(f"\n── {offer.id} {offer.turn}")
    for turn in offer.context:
        print(f"   {'I' if turn.role == 'interviewer' else 'C'}: {turn.text}")
    print(f"   → {offer.probe.text}   [{offer.probe.because.kind}, {template_of(offer.probe)}]")


def main() -> None:
    """Print the rates, or offers to read."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--read", type=int, metavar="N", help="offers a language, in their context")
    parser.add_argument("--bad", choices=[name.strip() for name in MEASURES], metavar="MEASURE")
    options = parser.parse_args()
    found = offers()
    if options.read or options.bad:
        missed = next((one for name, one in MEASURES.items() if name.strip() == options.bad), None)
        some = spread(found, options.read) if options.read else found
        for offer in some:
            if missed is None or missed(offer) is False:
                _print_reading(offer)
        return
    print("\n".join(table(found)), end="\n\n")
    print(f"{len(found)} answers; offered because of: {kinds(found)}")
    print("\n".join(judged(found)))


if __name__ == "__main__":
    main()

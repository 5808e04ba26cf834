"""How well Bascule reads public labelled speech: `python evals/external.py DIR`.

DIR holds jsonl files, one labelled turn a line (`id, lang, conv_id, speaker_role, context_prev, text,
text_asr, labels`, sometimes `sampling_weight`); anyone can rebuild them from the public corpora named
below. Nothing of them is in this project. A corpus whose file is missing is skipped, in a sentence.

`--part tuned|held` keeps two thirds of the conversations, or the third that nobody looked at while the
rules were written. `--errors N` prints N disagreements of each decision.
"""

import argparse
import json
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.conversation import Conversation, Turn
from app.events import Lang, Opening, Role
from app.method.forms import answered, asks_for_words, forms, is_open, is_question
from app.method.reflections import reflection

# Chosen so that each corpus of two conversations has one on either side.
SALT = "c"
Line = dict[str, Any]
Answer = str | bool | None


@dataclass(frozen=True)
class Decision:
    """One thing that people labelled and we decide.

    `truth` gives the label, or None where the line does not count; `naive` and `people` are the figures
    of the best one-line rule and of people with each other, on the part of each corpus that is not
    published with its labels here (source: the data's own notes, 2026).
    """

    title: str
    file: str
    raw: bool
    truth: Callable[[Line], Answer]
    ours: Callable[[Turn, Conversation], Answer]
    naive: str
    people: str
    aim: str


def present(line: Line) -> Answer:
    return bool(line["labels"]["question_present"])


def asked(turn: Turn, _: Conversation) -> Answer:
    return is_question(turn)


def annomi_type(line: Line) -> Answer:
    labels = line["labels"]
    known = labels["type_reliable"] and labels["question_type"] in ("open", "closed")
    return labels["question_type"] if known else None


def open_or_closed(turn: Turn, _: Conversation) -> Answer:
    unit = answered(turn)
    return "open" if unit and is_open(unit) else "closed"


def eslo_type(line: Line) -> Answer:
    kind = line["labels"]["question_type"]
    return {"totale": "closed", "alternative": "closed", "partielle": "wh"}.get(kind)


def wh_or_yes_no(turn: Turn, _: Conversation) -> Answer:
    unit = answered(turn)
    return "wh" if unit and asks_for_words(unit) else "closed"


def swda_form(line: Line) -> Answer:
    form = line["labels"]["form"]
    return {"yes_no": "closed", "declarative_yes_no": "closed", "wh": "wh"}.get(form)


def fib_form(line: Line) -> Answer:
    form = line["labels"]["form"]
    return {"yes_no": "yes_no", "wh": "wh", "embedded_only": "none"}.get(form)


def fib_ours(turn: Turn, _: Conversation) -> Answer:
    if not is_question(turn):
        return "none"
    unit = answered(turn)
    return "wh" if unit and asks_for_words(unit) else "yes_no"


def annomi_reflection(line: Line) -> Answer:
    return bool(line["labels"]["reflection_present"])


def reflects(turn: Turn, conversation: Conversation) -> Answer:
    return reflection(turn, conversation) is not None


def annomi_depth(line: Line) -> Answer:
    kind = line["labels"]["reflection_type"]
    return kind if kind in ("simple", "complex") else None


def depth(turn: Turn, conversation: Conversation) -> Answer:
    return reflection(turn, conversation) or "none"


DECISIONS = (
    Decision("question, punctuated (AnnoMI)", "annomi_therapist", False, present, asked, "κ .81", "κ .87", "κ .88"),
    Decision("question, raw (AnnoMI)", "annomi_therapist", True, present, asked, "κ .55", "", "κ .68"),
    Decision("question, raw (SwDA)", "swda_questions", True, present, asked, "κ .55", "κ .80", "κ .68"),
    Decision("question, raw (MRDA)", "mrda_questions", True, present, asked, "", "", ""),
    Decision("question, raw (spoken French UD)", "fr_spoken_ud", True, present, asked, "κ .42", "", "κ .55"),
    Decision("question, raw (ESLO)", "fr_eslo_utterances", True, present, asked, "κ .19", "", "κ .35"),
    Decision("open or closed (AnnoMI)", "annomi_questions", False, annomi_type, open_or_closed, "κ .46", "κ .63", "κ .66"),
    Decision("open or closed, raw (AnnoMI)", "annomi_questions", True, annomi_type, open_or_closed, "", "", ""),
    Decision("totale or partielle (ESLO)", "fr_eslo_questions", False, eslo_type, wh_or_yes_no, "κ .71", "", "κ .85"),
    Decision("yes-no or wh (SwDA)", "swda_questions", False, swda_form, wh_or_yes_no, "κ .89", "", "κ .94"),
    Decision("wh, yes-no or none (French FIB)", "fr_fib", False, fib_form, fib_ours, "", "", ""),
    Decision("reflection (AnnoMI)", "annomi_therapist", False, annomi_reflection, reflects, "κ .39", "κ .66", "κ .55"),
    Decision("reflection, raw (AnnoMI)", "annomi_therapist", True, annomi_reflection, reflects, "", "", ""),
    Decision("simple or complex (AnnoMI)", "annomi_therapist", False, annomi_depth, depth, "", "", ""),
)  # fmt: skip


def conversation_of(line: Line, raw: bool) -> tuple[Turn, Conversation]:
    """The turn of a line, after the turns that its context holds."""
    lang: Lang = line["lang"]
    conversation = Conversation(Opening())
    own = line["speaker_role"].rsplit("_", 1)[-1]
    for said in line["context_prev"]:
        speaker, _, text = said.partition(": ")
        role: Role = "interviewer" if speaker.rsplit("_", 1)[-1] == own else "customer"
        _add(conversation, role, _unmarked(text) if raw else text, lang)
    return _add(
        conversation, "interviewer", line["text_asr"] if raw else line["text"], lang
    ), conversation


def _add(conversation: Conversation, role: Role, text: str, lang: Lang) -> Turn:
    place = len(conversation.turns)
    turn = Turn(place, place, role, text, lang=lang)
    conversation.turns.append(turn)
    forms(turn, conversation)
    conversation.note(turn)
    return turn


def _unmarked(text: str) -> str:
    return "".join(" " if char in '.,?!;:…"—' else char for char in text.lower())


def lines_of(path: Path, part: str) -> Iterator[Line]:
    with path.open(encoding="utf-8") as file:
        for row in file:
            line = json.loads(row)
            held = zlib.crc32(f"{SALT}/{line['source']}/{line['conv_id']}".encode()) % 3 == 0
            if part == "all" or held == (part == "held"):
                yield line


@dataclass
class Score:
    """Weighted counts of (label, our answer), and the lines where they differ."""

    counts: Counter[tuple[Answer, Answer]]
    lines: int
    wrong: list[tuple[Answer, Answer, Line]]

    @property
    def accuracy(self) -> float:
        total = sum(self.counts.values())
        return sum(n for (a, b), n in self.counts.items() if a == b) / total

    @property
    def kappa(self) -> float:
        total = sum(self.counts.values())
        labels = {label for pair in self.counts for label in pair}
        truth = {x: sum(n for (a, _), n in self.counts.items() if a == x) / total for x in labels}
        ours = {x: sum(n for (_, b), n in self.counts.items() if b == x) / total for x in labels}
        chance = sum(truth[x] * ours[x] for x in labels)
        return (self.accuracy - chance) / (1 - chance) if chance < 1 else 1.0

    @property
    def f1(self) -> str:
        """F1 of "yes" where the answer is yes or no."""
        if not all(isinstance(label, bool) for pair in self.counts for label in pair):
            return ""
        hit, over, miss = (self.counts[p] for p in ((True, True), (False, True), (True, False)))
        return f"{2 * hit / max(1e-9, 2 * hit + over + miss):.2f} (P {hit / max(1e-9, hit + over):.2f} R {hit / max(1e-9, hit + miss):.2f})"


def score(decision: Decision, path: Path, part: str) -> Score | None:
    counts: Counter[tuple[Answer, Answer]] = Counter()
    wrong: list[tuple[Answer, Answer, Line]] = []
    lines = 0
    for line in lines_of(path, part):
        truth = decision.truth(line)
        if truth is None:
            continue
        ours = decision.ours(*conversation_of(line, decision.raw))
        counts[truth, ours] += line.get("sampling_weight", 1.0)
        lines += 1
        if truth != ours:
            wrong.append((truth, ours, line))
    return Score(counts, lines, wrong) if lines else None


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("all", "tuned", "held"), default="all")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--only", default="", help="decisions whose title holds this text")
    args = parser.parse_args()
    if not args.folder.is_dir():
        print(f"{args.folder}: no such folder, so nothing was measured.")
        return 0
    print(
        f"{'decision':36} {'n':>5} {'accuracy':>8} {'κ':>5}  {'F1':24} {'naive':7} {'people':7} aim"
    )
    for decision in DECISIONS:
        if args.only in decision.title:
            _show(decision, args.folder, args.part, args.errors)
    return 0


def _show(decision: Decision, folder: Path, part: str, errors: int) -> None:
    path = next(iter(sorted(folder.glob(f"{decision.file}*.jsonl"))), None)
    result = score(decision, path, part) if path else None
    if result is None:
        print(
            f"{decision.title:36} skipped: no {decision.file}*.jsonl with such labels in {folder}."
        )
        return
    print(
        f"{decision.title:36} {result.lines:5} {result.accuracy:8.3f} {result.kappa:5.2f}  {result.f1:24}"
        f" {decision.naive:7} {decision.people:7} {decision.aim}"
    )
    step = max(1, len(result.wrong) // errors) if errors else 1
    for truth, ours, line in result.wrong[::step][:errors]:
        before = line["context_prev"][-1][-70:] if line["context_prev"] else ""
        text = line["text_asr"] if decision.raw else line["text"]
        print(f"    {truth!s:6} not {ours!s:6} | {before} | {text[-220:]}")


if __name__ == "__main__":
    sys.exit(main())

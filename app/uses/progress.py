"""One interviewer's progress over interviews: each measure over time, what improved, what came back without help.

Private: it is made from a folder of one's own, kept nowhere, and compares nobody with anybody else.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, Literal

from app.events import Frozen, Lang, Opened, Preset
from app.method.kit import Say
from app.method.pitfalls import by_id as pitfall_by_id
from app.reports.model import Report
from app.uses.report.files import Wishes, reports_of
from app.uses.report.score import RULES
from app.uses.report.words import figure, share

if TYPE_CHECKING:
    from rich.table import Table

LATELY = 3
"""The last interviews that are compared with those before them (method §7)."""
_MOVED = 0.1
_FEWEST = 2

Trend = Literal["better", "same", "worse"]


class Line(Frozen):
    """One measure over the interviews, the oldest first; None where it could not be measured.

    `trend` compares the last three with those before, by the points they give; None where there are too few.
    """

    id: str
    title: str
    values: tuple[float | None, ...]
    trend: Trend | None


class Returned(Frozen):
    """A finding that is more frequent where the coach was silent: times in ten minutes with help and without."""

    finding: str
    title: str
    helped: float
    alone: float


class Progress(Frozen):
    """An interviewer's own line over these interviews, in the order in which they were held."""

    interviews: tuple[str, ...]
    scores: tuple[float | None, ...]
    lines: tuple[Line, ...]
    returned: tuple[Returned, ...] = ()


class Held(Frozen):
    """One interview that was held: its report, and how much the coach showed (None: no coach was there)."""

    report: Report
    preset: Preset | None = None


def progress(held: Sequence[Held], lang: Lang) -> Progress:
    """What changed over these interviews, by their dates, else as given; those without a score are left out."""
    ordered = sorted(
        (one for one in held if one.report.score.total is not None),
        key=lambda one: one.report.opened or "",
    )
    return Progress(
        interviews=tuple(one.report.id for one in ordered),
        scores=tuple(one.report.score.total for one in ordered),
        lines=tuple(_lines(ordered, lang)),
        returned=tuple(_returned(ordered, lang)),
    )


def _lines(held: Sequence[Held], lang: Lang) -> Iterable[Line]:
    for at, (_, rules) in enumerate(RULES.values()):
        for nth, rule in enumerate(rules):
            values = tuple(one.report.score.parts[at].lines[nth].value for one in held)
            worth = [None if value is None else rule.scale.worth(value) for value in values]
            yield Line(id=rule.id, title=rule.title.in_(lang), values=values, trend=_trend(worth))


def _trend(worth: Sequence[float | None]) -> Trend | None:
    known = [one for one in worth if one is not None]
    before, lately = known[:-LATELY], known[-LATELY:]
    if len(before) < _FEWEST or len(lately) < LATELY:
        return None
    moved = mean(lately) - mean(before)
    return "better" if moved >= _MOVED else "worse" if moved <= -_MOVED else "same"


def _returned(held: Sequence[Held], lang: Lang) -> Iterable[Returned]:
    """Findings that come back when the coach is silent: more often in ten minutes than with its help."""
    alone = [one.report for one in held if one.preset in ("silent", None)]
    helped = [one.report for one in held if one.preset in ("balanced", "training")]
    if len(alone) < _FEWEST or len(helped) < _FEWEST:
        return
    found = {finding for one in (*alone, *helped) for finding in one.asked.findings}
    rates = {one: (_rate(helped, one), _rate(alone, one)) for one in found}
    for finding in sorted(rates, key=lambda one: rates[one][0] - rates[one][1]):
        with_help, without = rates[finding]
        if without >= 2 * with_help and without - with_help >= 0.5:
            title = pitfall_by_id[finding].title.in_(lang)
            yield Returned(finding=finding, title=title, helped=with_help, alone=without)


def _rate(reports: Sequence[Report], finding: str) -> float:
    """How often a finding comes in ten minutes."""
    times = sum(one.asked.findings.get(finding, 0) for one in reports)
    words = sum(sum(one.asked.talk.words.values()) for one in reports)
    minutes = words / 156  # two and a half words a second, as where a transcript has no times
    return round(10 * times / max(minutes, 1.0), 2)


# ---------------------------------------------------------------------------------- the command

# fmt: off
_ARROWS: dict[Trend | None, str] = {"better": "↗", "same": "→", "worse": "↘", None: " "}
_SCORE = Say(en="Score of 100", fr="Score sur 100")
_NOTHING = Say(en="None of these interviews has a score: there is nothing to compare yet.", fr="Aucun de ces entretiens n'a de score\u202f: il n'y a encore rien à comparer.")
_BACK = Say(en="Comes back when the coach is silent: {title} ({alone} in ten minutes, {helped} with help).", fr="Revient quand le coach se tait\u202f: {title} ({alone} par dix minutes, {helped} avec aide).")
_YOURS = Say(en="This is for you alone: it is kept nowhere, and nobody is ranked.", fr="C'est pour vous seul\u202f: rien n'en est gardé, et personne n'est classé.")
# fmt: on


def run_progress(targets: Sequence[str], wishes: Wishes) -> int:
    """`bascule review --progress`: the measures over one's interviews, in a table; 1 where some could not be read."""
    from rich.console import Console

    held, troubles = _held(targets, wishes)
    lang: Lang = wishes.lang or (held[-1].report.lang if held else "en")
    console, err = Console(highlight=False), Console(stderr=True, highlight=False)
    for trouble in troubles:
        err.print(trouble, markup=False, soft_wrap=True)
    found = progress(held, lang)
    if not found.interviews:
        console.print(_NOTHING.in_(lang))
        return int(bool(troubles))
    console.print(_table(found, lang))
    for one in found.returned:
        said = _BACK.in_(lang).replace("{title}", one.title)
        figures = {"{alone}": figure(one.alone, lang), "{helped}": figure(one.helped, lang)}
        for name, value in figures.items():
            said = said.replace(name, value)
        console.print(said, markup=False, soft_wrap=True)
    console.print(_YOURS.in_(lang))
    return int(bool(troubles))


def _held(targets: Sequence[str], wishes: Wishes) -> tuple[list[Held], list[str]]:
    """The interviews of files and folders in the order of their dates of change, and what could not be read."""
    from app.uses.review import READ

    paths: list[Path] = []
    for target in map(Path, targets):
        inside = target.rglob("*") if target.is_dir() else [target]
        paths += [one for one in inside if one.is_file() and one.suffix.lower() in READ]
    held, troubles = [], [f"{one} cannot be found." for one in targets if not Path(one).exists()]
    for path in sorted(paths, key=lambda one: (one.stat().st_mtime, one.name)):
        data = path.read_bytes()
        for read in reports_of(str(path), data, wishes):
            if read.report is None:
                troubles.append(read.trouble)
            else:
                held.append(Held(report=read.report, preset=_preset(data)))
    return held, troubles


def _preset(data: bytes) -> Preset | None:
    """How much the coach showed, where this is a log."""
    import json

    try:
        first = json.loads(data.partition(b"\n")[0])
        return Opened.model_validate(first["fact"]).opening.preset
    except (ValueError, KeyError, TypeError):
        return None


def _table(found: Progress, lang: Lang) -> "Table":
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    table.add_column("")
    for name in found.interviews[-6:]:
        table.add_column(name[:14], justify="right")
    table.add_column("")
    as_share = {rule.id: rule.as_share for _, rules in RULES.values() for rule in rules}
    table.add_row(_SCORE.in_(lang), *(figure(one or 0.0, lang) for one in found.scores[-6:]), "")
    for line in found.lines:
        cells = [
            "·" if one is None else share(one, lang) if as_share[line.id] else figure(one, lang)
            for one in line.values[-6:]
        ]
        table.add_row(line.title, *cells, _ARROWS[line.trend])
    return table

"""`bascule explain`: an idea file as a page a person can read; without an id, the list of all.

The page is Markdown: drawn on a terminal, plain anywhere else.
"""

import importlib
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TextIO

from app.events import Lang, LangSetting
from app.method import cues, forces, phases, pitfalls, strengths
from app.method.kit import Cue, Deaf, Flag, Force, Hears, Pass, Phase, Pitfall, Probe, Say, Strength
from app.uses.lint.rules import GUIDE, Rule, did_you_mean

Idea = Pitfall | Strength | Cue | Force | Phase | Rule
Example = Flag | Pass | Hears | Deaf
Kind = Literal["pitfalls", "guide", "strengths", "cues", "forces", "phases"]

IDEAS: dict[Kind, Sequence[Idea]] = {
    "pitfalls": pitfalls.ALL,
    "guide": GUIDE,
    "strengths": strengths.ALL,
    "cues": cues.ALL,
    "forces": forces.ALL,
    "phases": phases.ALL,
}
_KINDS: dict[Kind, Say] = {
    "pitfalls": Say(en="Findings in a question", fr="Ce qui abîme une question"),
    "guide": Say(en="Findings in a guide", fr="Ce qui manque à un guide"),
    "strengths": Say(en="Strengths", fr="Les bons gestes"),
    "cues": Say(en="Cues in what the customer says", fr="Les indices dans ce que dit la personne"),
    "forces": Say(en="The four forces", fr="Les quatre forces"),
    "phases": Say(en="The five phases", fr="Les cinq phases"),
}
_SEVERE = {"en": "Severity", "fr": "Gravité"}
_WHY = Say(en="Why it hurts", fr="Pourquoi c'est gênant")
_WHY_GOOD = Say(en="Why it helps", fr="Pourquoi c'est utile")
_SOURCE = Say(en="Source", fr="Source")
_DO = Say(en="What to do", fr="Que faire")
_FIRES = Say(en="It is found in", fr="On le voit dans")
_NOT = Say(en="Near misses: not found in", fr="Faux amis\u202f: on ne le voit pas dans")
_ASK = Say(en="Questions that ask for it", fr="Questions qui le cherchent")
_INSTEAD = Say(en="ask instead", fr="plutôt")
_AFTER = Say(en="after", fr="après")


def run_explain(idea: str | None, lang: LangSetting = "auto", out: TextIO | None = None) -> int:
    """Print the page of an idea, or the list of all; gives the exit status: 0, or 2 for an unknown id."""
    out = out or sys.stdout
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(errors="replace")
    told = _spoken_here() if lang == "auto" else lang
    if idea is None:
        _print(listing(told), out)
        return 0
    known = {one.id: kind for kind, ideas in IDEAS.items() for one in ideas}
    wanted = idea.strip().lower().replace("-", "_")
    if wanted not in known:
        sys.stderr.write(
            f"bascule: There is no idea called {idea!r}. {did_you_mean(idea, known)}\n"
        )
        return 2
    kind = known[wanted]
    _print(page(kind, next(one for one in IDEAS[kind] if one.id == wanted), told), out)
    return 0


def _spoken_here() -> Lang:
    """The language of this computer, where it is one of ours; else English."""
    said = next(
        (value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), ""
    )
    return "fr" if said.lower().startswith("fr") else "en"


def listing(lang: Lang) -> str:
    """Every id with its title, in Markdown."""
    lines: list[str] = []
    for kind, ideas in IDEAS.items():
        lines += [f"## {_KINDS[kind].in_(lang)}", ""]
        lines += [f"- `{one.id}` {one.title.in_(lang)}" for one in ideas]
        lines.append("")
    return "\n".join(lines)


def page(kind: Kind, idea: Idea, lang: Lang) -> str:
    """One idea as a page, in Markdown."""
    lines = [f"# {idea.title.in_(lang)}", "", f"`{idea.id}` · {_KINDS[kind].in_(lang)}", ""]
    match idea:
        case Pitfall() | Rule():
            lines += _faulty(idea, lang)
        case Strength():
            lines += _section(_WHY_GOOD, idea.why, lang)
        case Phase():
            lines += [idea.seeks.in_(lang), ""]
    if lang == "en" and kind != "guide":
        lines += _told(kind, idea.id)
    lines += _asked(idea, lang)
    lines += _examples(() if isinstance(idea, Rule) else idea.examples, lang)
    return "\n".join(lines).rstrip() + "\n"


def _faulty(idea: Pitfall | Rule, lang: Lang) -> Iterator[str]:
    yield from (f"**{idea.plain.in_(lang)}** {_SEVERE[lang]} : {idea.severity}." if lang == "fr"
                else f"**{idea.plain.in_(lang)}** {_SEVERE[lang]}: {idea.severity}.", "")  # fmt: skip
    yield from _section(_WHY, idea.why, lang)
    yield from (f"*{_SOURCE.in_(lang)}{' ' if lang == 'fr' else ''}: {idea.source}*", "")
    yield from _section(_DO, idea.advice, lang)
    if isinstance(idea, Pitfall):
        yield from (f"> {idea.instead.in_(lang)}", "")


def _section(title: Say, text: Say, lang: Lang) -> Iterator[str]:
    yield from (f"## {title.in_(lang)}", "", text.in_(lang), "")


def _told(kind: Kind, idea: str) -> Iterator[str]:
    """What the idea file itself says of the idea, after its title."""
    doc = importlib.import_module(f"app.method.{kind}.{idea}").__doc__ or ""
    title, _, rest = doc.strip().partition("\n")
    _, _, said = title.partition(": ")
    yield from (said[:1].upper() + said[1:], rest.rstrip(), "")


def _asked(idea: Idea, lang: Lang) -> Iterator[str]:
    """The clean questions that ask for what an idea is about."""
    probes: list[Probe] = []
    said: list[str] = []
    match idea:
        case Cue():
            said = [idea.plain.in_(lang), idea.probe.in_(lang)]
        case Force():
            probes = list(idea.probes)
        case Phase():
            probes = [*idea.opening, *(probe for slot in idea.slots for probe in slot.probes)]
        case _:
            return
    said += [probe.say.in_(lang) for probe in probes]
    shown = (one.replace("{x}", "…").replace("{y}", "…") for one in dict.fromkeys(said))
    yield from (f"## {_ASK.in_(lang)}", "", *(f"- {one}" for one in shown), "")


def _examples(examples: Iterable[Example], lang: Lang) -> Iterator[str]:
    mine = [one for one in examples if one.lang == lang]
    fires = [one for one in mine if isinstance(one, Flag | Hears)]
    passes = [one for one in mine if isinstance(one, Pass | Deaf)]
    for title, some in ((_FIRES, fires), (_NOT, passes)):
        if some:
            yield from (f"## {title.in_(lang)}", "", *(_example(one, lang) for one in some), "")


def _example(one: Example, lang: Lang) -> str:
    said = one.text.replace("*", "\\*").replace("[[", "**").replace("]]", "**")
    before = (
        "" if not one.after else f" *({_AFTER.in_(lang)} “{one.after[-1].removeprefix('I: ')}”)*"
    )
    if lang == "fr":
        before = before.replace("“", "« ").replace("”", " »")
    instead = (
        f"\n  → {_INSTEAD.in_(lang)}: {one.instead}"
        if isinstance(one, Flag) and one.instead
        else ""
    )
    if lang == "fr":
        instead = instead.replace(": ", " : ", 1)
    return f"- {said}{before}{instead}"


def _print(markdown: str, out: TextIO) -> None:
    if not out.isatty() or os.environ.get("TERM") == "dumb":
        out.write(markdown)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console(file=out).print(Markdown(markdown))

"""The method as data: what the panel's "why?" cards, `GET /v1/catalogue` and the README's tables are made of.

Nothing is said here a second time; everything is read from the idea files.
"""

from typing import Any

from app.events import Lang
from app.method import cues, forces, phases, pitfalls, strengths
from app.method.kit import Pitfall, Probe


def catalogue(lang: Lang) -> dict[str, Any]:
    """Every idea in one language: ids, titles, why, advice, examples."""
    return {
        "lang": lang,
        "pitfalls": [_pitfall(one, lang) for one in pitfalls.ALL],
        "strengths": [
            {"id": one.id, "title": one.title.in_(lang), "why": one.why.in_(lang)}
            for one in strengths.ALL
        ],
        "cues": [{"id": one.id, "title": one.title.in_(lang)} for one in cues.ALL],
        "forces": [
            {
                "id": one.id,
                "title": one.title.in_(lang),
                "probes": [_probe(probe, lang) for probe in one.probes],
            }
            for one in forces.ALL
        ],
        "phases": [
            {
                "id": one.id,
                "title": one.title.in_(lang),
                "seeks": one.seeks.in_(lang),
                "slots": [
                    {
                        "id": slot.id,
                        "title": slot.title.in_(lang),
                        "probes": [_probe(probe, lang) for probe in slot.probes],
                    }
                    for slot in one.slots
                ],
            }
            for one in phases.ALL
        ],
    }


def _pitfall(pitfall: Pitfall, lang: Lang) -> dict[str, Any]:
    return {
        "id": pitfall.id,
        "severity": pitfall.severity,
        "live": bool(pitfall.live),
        "title": pitfall.title.in_(lang),
        "plain": pitfall.plain.in_(lang),
        "advice": pitfall.advice.in_(lang),
        "why": pitfall.why.in_(lang),
        "source": pitfall.source,
        "instead": pitfall.instead.in_(lang),
    }


def _probe(probe: Probe, lang: Lang) -> dict[str, str]:
    return {"id": probe.id, "text": probe.say.in_(lang), "kind": probe.kind}


def pitfall_table() -> str:
    """The README's table of pitfalls, in Markdown."""
    rows = [
        f"| `{one.id}` | {one.severity} | {one.plain.en} | {one.instead.en} | {one.instead.fr} |"
        for one in pitfalls.ALL
    ]
    head = "| pitfall | severity | what it does | ask instead | demandez plutôt |\n|---|---|---|---|---|"
    return "\n".join([head, *rows])

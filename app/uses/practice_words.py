"""What the terminal's practice room says, and how it draws the feedback."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from app.customers.feedback import Feedback, Part
from app.events import Lang
from app.method.forces import by_id as force_by_id
from app.method.phases import by_id as phase_by_id
from app.uses.practice import Practice

WORDS: dict[Lang, dict[str, str]] = {
    "en": {
        "aim": "Aim:",
        "keys": "Enter alone: say nothing · /back: take back the last question · /pause · /end",
        "end": "/end /finish /quit",
        "back": "/back /undo",
        "pause": "/pause",
        "paused": "Paused. Enter to go on.",
        "taken_back": "Taken back. Try another.",
        "nothing": "There is nothing to take back.",
        "recovered": "{share:.0%} of the story came out ({reachable:.0%} of what {n} questions could bring).",
        "planted": "You put this into their mouth",
        "none_planted": "You put nothing into their mouth.",
        "asked": "your question: ",
        "card": "what is so: ",
        "bridges": "These closed them up",
        "tidy": "The tidy version",
        "and_so": "What is so: {truth}",
        "map": "The whole story, and the question that would have lit what stayed dark",
        "first": "{names} first",
        "done": "Done: {title}.",
        "not_done": "Not yet: {title}. {aim}",
        "depth": "depth {d}",
        "once_more": "The same story again, with another seed or style, shows whether it stuck.",
    },
    "fr": {
        "aim": "But\u202f:",
        "keys": "Entrée seule\u202f: se taire · /retour\u202f: reprendre la dernière question · /pause · /fin",
        "end": "/fin /quitter /end",
        "back": "/retour /back",
        "pause": "/pause",
        "paused": "Pause. Entrée pour reprendre.",
        "taken_back": "Reprise. Essayez-en une autre.",
        "nothing": "Il n'y a rien à reprendre.",
        "recovered": "{share:.0%} de l'histoire est sortie ({reachable:.0%} de ce que {n} questions pouvaient amener).",
        "planted": "Vous lui avez soufflé",
        "none_planted": "Vous n'avez rien soufflé.",
        "asked": "votre question\u202f: ",
        "card": "ce qui est vrai\u202f: ",
        "bridges": "Ce qui a fermé la porte",
        "tidy": "La version bien rangée",
        "and_so": "Ce qui est vrai\u202f: {truth}",
        "map": "Toute l'histoire, et la question qui aurait éclairé ce qui est resté dans l'ombre",
        "first": "après {names}",
        "done": "Réussi\u202f: {title}.",
        "not_done": "Pas encore\u202f: {title}. {aim}",
        "depth": "profondeur {d}",
        "once_more": "La même histoire, avec une autre graine ou un autre style, dira si c'est resté.",
    },
}
_LIGHT = {"told": "[green]●[/green]", "brief": "[yellow]◐[/yellow]", "dark": "[dim]○[/dim]"}


def drawn(console: Console, found: Feedback, practice: Practice) -> None:
    """Draw the feedback: what came out, what was planted, what closed them up, the map."""
    words = WORDS[found.lang]
    said = words["recovered"].format(
        share=found.truth_recovered, reachable=found.of_reachable, n=found.questions
    )
    console.print(f"[bold]{_spaced(said, found.lang)}[/bold]")
    drill = practice.drill
    key = "done" if drill.done(found) else "not_done"
    console.print(
        words[key].format(title=drill.title.in_(found.lang), aim=drill.aim.in_(found.lang))
    )
    _shares(console, found)
    _planted(console, found)
    for bridge in found.bridges[:8]:
        if bridge is found.bridges[0]:
            console.print(f"\n[bold]{words['bridges']}[/bold]")
        console.print(f"  {bridge.turn:3}  {escape(bridge.question or '…')}")
    for tidy in found.tidy:
        console.print(f"\n[bold]{words['tidy']}[/bold]  {escape(tidy.said)}")
        console.print(f"  {words['and_so'].format(truth=escape(tidy.truth))}")
    _map(console, found)
    console.print(f"\n[dim]{words['once_more']}[/dim]")


def _shares(console: Console, found: Feedback) -> None:
    lang = found.lang
    rows: list[tuple[str, Part]] = [
        *((phase_by_id[one].title.in_(lang), part) for one, part in found.by_phase.items()),
        *((force_by_id[one].title.in_(lang), part) for one, part in found.by_force.items()),
        *((WORDS[lang]["depth"].format(d=one), part) for one, part in found.by_depth.items()),
    ]
    table = Table(show_header=False, box=None, padding=(0, 2))
    for title, part in rows:
        bar = "█" * round(part.share * 20)
        table.add_row(title, f"{part.told}/{part.of}", _spaced(f"{part.share:.0%}", lang), bar)
    console.print(table)


def _planted(console: Console, found: Feedback) -> None:
    words = WORDS[found.lang]
    if not found.planted:
        console.print(f"\n{words['none_planted']}")
        return
    console.print(f"\n[bold]{words['planted']}[/bold]")
    for one in found.planted:
        console.print(f"  {one.turn:3}  [red]{escape(one.claim)}[/red]")
        if one.claim != one.question:
            console.print(f"       {words['asked']}{escape(one.question)}")
        console.print(f"       {words['card']}{escape(one.card)}")


def _map(console: Console, found: Feedback) -> None:
    words = WORDS[found.lang]
    console.print(f"\n[bold]{words['map']}[/bold]")
    numbers = {spot.id: str(n) for n, spot in enumerate(found.map, 1)}
    for spot in found.map:
        console.print(f"  {_LIGHT[spot.light]} {numbers[spot.id]:>2}  {escape(spot.fact)}")
        if spot.light == "told" or not spot.question:
            continue
        names = ", ".join(numbers[one] for one in spot.waits_for)
        first = f" ({words['first'].format(names=names)})" if names else ""
        console.print(f"        [dim]{escape(spot.question)}{first}[/dim]")


def _spaced(text: str, lang: Lang) -> str:
    """French sets a space before the per cent sign."""
    return text.replace("%", "\u202f%") if lang == "fr" else text

"""What a trace calls things, in both languages: headings, forms, stages, reasons.

Ideas (findings, cues, forces, phases, slots) are called by the titles of their own files.
"""

from app.coach.phases import SLOTS
from app.events import FormId, Lang, Role, Stage
from app.method import cues, forces, phases
from app.method.kit import Say

# Tables: they keep their shape.
# fmt: off
ROLES: dict[Role, Say] = {
    "interviewer": Say(en="INTERVIEWER", fr="INTERVIEWEUR"),
    "customer": Say(en="CUSTOMER", fr="CLIENT"),
    "observer": Say(en="OBSERVER", fr="OBSERVATEUR"),
    "unknown": Say(en="SOMEBODY", fr="QUELQU'UN"),
}
FORMS: dict[FormId, Say] = {
    "invitation": Say(en="invitation", fr="invitation"),
    "cued_invitation": Say(en="invitation in their words", fr="invitation dans ses mots"),
    "open_wh": Say(en="open question", fr="question ouverte"),
    "directive_wh": Say(en="question for a fact", fr="question d'un fait"),
    "echo": Say(en="echo", fr="écho"),
    "recap_check": Say(en="recap to correct", fr="récapitulation à corriger"),
    "statement_probe": Say(en="statement that invites", fr="affirmation qui invite"),
    "closed_yn": Say(en="closed question", fr="question fermée"),
    "forced_choice": Say(en="forced choice", fr="choix forcé"),
    "facilitator": Say(en="sign of listening", fr="signe d'écoute"),
    "logistics": Say(en="practical matter", fr="point pratique"),
}
STAGES: dict[Stage, Say] = {
    "first_thought": Say(en="first thought", fr="première idée"),
    "passive_looking": Say(en="passive looking", fr="recherche passive"),
    "event_1": Say(en="event one", fr="événement un"),
    "active_looking": Say(en="active looking", fr="recherche active"),
    "event_2": Say(en="event two", fr="événement deux"),
    "deciding": Say(en="deciding", fr="décision"),
    "buying": Say(en="buying", fr="achat"),
    "first_use": Say(en="first use", fr="première utilisation"),
    "today": Say(en="today", fr="aujourd'hui"),
}
WORDS: dict[str, Say] = {
    "flag": Say(en="flag", fr="alerte"),
    "ask": Say(en="ask instead", fr="demander"),
    "cleared": Say(en="cleared", fr="levée"),
    "strength": Say(en="strength", fr="bon geste"),
    "force": Say(en="force", fr="force"),
    "moment": Say(en="moment", fr="moment"),
    "slot": Say(en="filled", fr="rempli"),
    "thread": Say(en="thread", fr="fil"),
    "name": Say(en="name", fr="nom"),
    "phase": Say(en="phase", fr="phase"),
    "offered": Say(en="OFFERED", fr="PROPOSÉ"),
    "debrief": Say(en="not shown", fr="non montré"),
    "because": Say(en="because", fr="parce que"),
    "or": Say(en="or", fr="ou"),
    "taken": Say(en="TAKEN", fr="POSÉE"),
    "same": Say(en="stands", fr="reste"),
    "notice": Say(en="notice", fr="avis"),
    "silence": Say(en="after a wait", fr="après l'attente"),
    "then": Say(en="then", fr="à l'époque"),
    "now": Say(en="now", fr="maintenant"),
    "drawn": Say(en="drawn out by {x}", fr="soufflé par {x}"),
    "clean": Say(en="said freely since", fr="redit librement"),
    "again": Say(en="told again", fr="redit"),
    "once": Say(en="told once", fr="dit une fois"),
    "put": Say(en="put in their mouth", fr="mis dans sa bouche"),
    "open": Say(en="opened", fr="ouvert"),
    "explored": Say(en="taken up", fr="suivi"),
    "dropped": Say(en="left behind", fr="laissé"),
    "no_date": Say(en="no date", fr="sans date"),
    "turn": Say(en="turn", fr="tour"),
    "of_turn": Say(en="offered after turn {x}", fr="proposée après le tour {x}"),
    "locked": Say(en="locked", fr="sous clé"),
    "named_by_customer": Say(en="said by the customer: free", fr="dit par le client\u202f: libre"),
    "named_early": Say(en="said by the interviewer first", fr="dit d'abord par l'intervieweur"),
    "repaired": Say(en="asked again cleanly", fr="reposée proprement"),
    "revised": Say(en="the words changed", fr="les mots ont changé"),
    "dismissed": Say(en="waved away", fr="écartée"),
    "relabelled": Say(en="somebody else spoke", fr="une autre personne parlait"),
    "retracted": Say(en="taken back", fr="retirée"),
    "cue": Say(en="a thread in what was said", fr="un fil dans ce qui est dit"),
    "gap": Say(en="not on record yet", fr="pas encore dit"),
    "repair": Say(en="the question of turn {x}, asked cleanly", fr="la question du tour {x}, posée proprement"),
    "recap": Say(en="enough told to sum up", fr="assez de matière pour récapituler"),
    "wait": Say(en="more is coming, if nobody speaks", fr="la suite vient, si personne ne parle"),
    "follow": Say(en="the story goes on", fr="le récit continue"),
    "end": Say(en="IN ALL", fr="EN TOUT"),
    "turns": Say(en="turns", fr="tours"),
    "offers": Say(en="questions offered", fr="questions proposées"),
    "shown": Say(en="shown", fr="montrées"),
    "used": Say(en="taken", fr="posées"),
    "missing": Say(en="never filled", fr="jamais rempli"),
}
# fmt: on
_CUES: dict[str, Say] = {one.id: one.title for one in cues.ALL}
_FORCES: dict[str, Say] = {one.id: one.title for one in forces.ALL}
_PHASES: dict[str, Say] = {one.id: one.title for one in phases.ALL}


def word(key: str, lang: Lang, x: object = "") -> str:
    """A word of the trace; `{x}` in it is `x`."""
    return WORDS[key].in_(lang).replace("{x}", str(x))


def title(idea: str, lang: Lang) -> str:
    """What a cue, force, phase or slot (`decision.moment`) calls itself; an unknown id stands as it is."""
    if idea in SLOTS:
        return SLOTS[idea].title.in_(lang)
    known = _CUES.get(idea) or _FORCES.get(idea) or _PHASES.get(idea)
    return known.in_(lang) if known else idea


def colon(lang: Lang) -> str:
    """A colon as the language sets it."""
    return "\u00a0: " if lang == "fr" else ": "


def share(part: float, lang: Lang) -> str:
    """A share in per cent as the language sets it."""
    return f"{part * 100:.0f}\u00a0%" if lang == "fr" else f"{part:.0%}"

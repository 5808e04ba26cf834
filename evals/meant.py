"""What a question asks for, as a person would take it; the same for every interviewer.

A question of the bank asks for what its idea file says it is there for (its slot, its force, its phase),
whoever asks it and however it is worded this month. Any other is read by one table of wordings. A question
that asks for none of these ("And then?") goes on with what was told.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from app.events import Lang
from app.language.base import bare
from app.method import forces, phases

# A table: it keeps its shape. Left: a slot or a force; then French and English, over folded text.
# fmt: off
_ASKS: dict[str, tuple[str, str]] = {
    "before.old_way": (r"(?<!juste )\bavant (?!ca|cela|l')(?:que|ce|de|d'|tout)|\bavant,|a avant|ancien|a l'epoque|y preni|y prenais|faisi?ez[- ]vous comme|faisais", r"\bbefore (?:what|all|this|you had)|to before|old way|used to|back then|go about|this way"),
    "before.last_time": (r"derniere fois|coince|journee precise|mal passe", r"last time|got stuck|specific day|went wrong"),
    "before.patching": (r"que ca tienne|debrouill|bricol|vous en sortiez", r"hold together|get by|cope|workaround"),
    "before.who_was_in_it": (r"qui d'autre|avec qui", r"who else|with whom|hand in it"),
    "before.since_when": (r"depuis (?:combien|quand)|combien de temps", r"how long|since when"),
    "before.what_was_good": (r"marchait bien|allait bien|aimiez|garde de|plaisait", r"worked well|good about|liked? about|keep from"),
    "trigger.first_thought": (r"premiere fois (?:a|que vous y)|premiere idee|y avez[- ]vous pense|y pensiez|avez-vous pense", r"first cross|first think|first thought|on your mind"),
    "trigger.event": (r"jour-la|journee-la|commence a bouger|declenche|pourquoi ce|ce qui a change|jour ou les", r"started to move|that day|set it off|what changed|day things"),
    "trigger.place": (r"ou etiez|etiez ou|autour de vous", r"where were you|around you"),
    "trigger.first_told": (r"parle en premier|en avez[- ]vous parle|avez[- ]vous dit|s'est-il dit|que s'est-il dit", r"who did you tell|tell first|was said"),
    "trigger.peak": (r"passait par la tete|ressenti|vecu|dans votre tete|ca faisait quoi", r"through your mind|feel|felt|was it like"),
    "trigger.next_hour": (r"l'heure qui a suivi|juste apres", r"hour after|right after"),
    "alternatives.noticed": (r"entendu parler|tombe dessus|trouve ce que|decouvert", r"came across|come across|found out|find what|hear of"),
    "alternatives.looked": (r"par quoi avez|regarde|essaye|cherche|commence\b", r"start with|look at|try\b|tried|look for"),
    "alternatives.nothing": (r"ne rien faire|rien de tout|laisser comme|c'etait quoi la suite", r"doing nothing|none of that|leave it"),
    "alternatives.other_kind": (r"d'autre, meme|envisage|tout a fait different|autre voie", r"else did you consider|quite different|another kind"),
    "alternatives.dropped": (r"ecarter|laisse tomber|cette piste|abandonn", r"put .{0,20}aside|drop|rule out|did that one end"),
    "alternatives.hope": (r"esperi|imaginiez|ressemblait a quoi", r"hope|picture|look like in your head"),
    "decision.moment": (r"decid|pencher la balance|jour du choix|minutes d'avant", r"settled|decid|tipped|the minutes before"),
    "decision.deadline": (r"cette semaine-la|presse|pourquoi a ce moment|mois plus tot", r"that week|deadline|month earlier|why then"),
    "decision.payment": (r"paiement|payer|paye|prix|chiffre|representait", r"paying|paid|pay\b|price|figure|mean for you"),
    "decision.near_miss": (r"failli|reteni|renoncer|hesit|retenu|la veille", r"nearly|walk away|held you back|hesita|night before|stopped you"),
    "decision.say_no": (r"dire non|d'accord autour|donner son avis", r"said no|say no|agree to"),
    "decision.given_up": (r"quoi avez-vous du renoncer|dur a lacher|perdu|lache", r"give up|let go|hard to leave|lose"),
    "outcome.first_use": (r"premiere utilisation|premiers jours|toute premiere utilisation", r"first time you used|very first time|first use|first days"),
    "outcome.surprise": (r"surpris|attendiez", r"surpris|expect"),
    "outcome.stopped": (r"arrete de faire|ne faites plus|plus du tout", r"stopped doing|no longer do"),
    "outcome.still_fails": (r"pas suffi|coince encore|manque encore", r"wasn't enough|still fails|still missing|needed that"),
    "outcome.noticed_by": (r"remarqu", r"noticed"),
    "outcome.would_miss": (r"manquerait|journee ordinaire|vous manque", r"would you miss|ordinary day|miss\b"),
    "push": (r"coince|entraine|pesait|penible", r"got stuck|lead to|weighed on"),
    "pull": (r"esperi|attir|ressemblait a quoi", r"hope|drew you|look like in your head"),
    "habit": (r"marchait bien|garde de|dur a lacher|ancien", r"worked well|keep from|let go|hard to leave|give up"),
    "anxiety": (r"failli|reteni|renoncer|hesit|inquiet|la veille|retenu", r"nearly|held you back|worri|hesita|walk away|night before"),
}
_WHOLE: dict[str, tuple[str, str]] = {
    "before": (r"\bavant ce que|a avant|ancien|a l'epoque", r"to before|before what|old way|used to"),
    "trigger": (r"premiere fois|dans votre vie|commence a bouger", r"first cross|in your life|started to move"),
    "alternatives": (r"essaye|regarde|autres\b|apres ca", r"look at|other ones|after that, what"),
    "decision": (r"decid|paye|payer", r"settled|decid|paid|paying"),
    "outcome": (r"utilis|aujourd'hui|depuis\b", r"used it|today|since"),
}
_BACK = (r"juste avant|et avant|minutes d'avant|qui precede", r"right before|just before|before that|minutes before")
_ON = (r"ensuite|et apres|la suite", r"happened next|and then|after that")
# fmt: on

Table = dict[Lang, list[tuple[str, re.Pattern[str]]]]


def _both(table: dict[str, tuple[str, str]]) -> Table:
    return {
        "fr": [(name, re.compile(fr)) for name, (fr, _) in table.items()],
        "en": [(name, re.compile(en)) for name, (_, en) in table.items()],
    }


_ASKED, _PHASES = _both(_ASKS), _both(_WHOLE)
_TURNS: dict[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "fr": (re.compile(_BACK[0]), re.compile(_ON[0])),
    "en": (re.compile(_BACK[1]), re.compile(_ON[1])),
}


@cache
def _bank(lang: Lang) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Every question of a slot, a force or a phase, folded, with what it is there for."""
    asked: dict[str, set[str]] = defaultdict(set)
    spoken: dict[str, set[str]] = defaultdict(set)
    for phase in phases.ALL:
        for slot in phase.slots:
            for probe in slot.probes:
                asked[bare(probe.say.in_(lang))].add(f"{phase.id}.{slot.id}")
        for probe in phase.opening:
            spoken[bare(probe.say.in_(lang))].add(phase.id)
    for force in forces.ALL:
        for probe in force.probes:
            if "{x}" not in probe.say.en:
                asked[bare(probe.say.in_(lang))].add(force.id)
    return {
        text: (frozenset(asked[text]), _with(asked[text], spoken[text]))
        for text in {*asked, *spoken}
    }


def _with(asked: Iterable[str], spoken: Iterable[str]) -> frozenset[str]:
    """The phases spoken of: those named, and those of the slots asked for ("where were you?" speaks of it all)."""
    return frozenset({*spoken, *(slot.partition(".")[0] for slot in asked if "." in slot)})


def asks_for(question: str, lang: Lang) -> tuple[frozenset[str], frozenset[str], int]:
    """The slots and forces a question asks for, the phases it speaks of, and where in time it points.

    The last is -1 for "right before", 1 for "what next", 0 for neither.
    """
    text = bare(question).replace("\u202f", " ")
    back, on = _TURNS[lang]
    time = -1 if back.search(text) else 1 if on.search(text) else 0
    if (known := _bank(lang).get(text)) is not None:
        return *known, time
    asked = frozenset(name for name, pattern in _ASKED[lang] if pattern.search(text))
    spoken = frozenset(name for name, pattern in _PHASES[lang] if pattern.search(text))
    return asked, _with(asked, spoken), time

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
    "before.old_way": (r"(?<!juste )\bavant (?!ca|cela|l')(?:que|ce|de|d'|tout)|(?<!juste )\bavant (?:ca|cela),? comment|\bavant,|a avant|ancien|a l'epoque|y preni|y prenais|faisi?ez[- ]vous comme|faisais|faisiez|comment (?:ca|cela) se passait|passe avant|deroul", r"\bbefore (?:what|all|this|you had)|(?<!just )(?<!right )\bbefore (?:that|then),? how (?:did|were|had)|to before|old way|used to|back then|go about|this way|how did you (?:use to )?do|use to|how was it done|the way it was"),
    "before.last_time": (r"derniere fois|coince|journee precise|mal passe|exemple (?:precis|concret)|une fois ou|s'est mal", r"last time|got stuck|specific day|went wrong|an example|a time when|went badly"),
    "before.patching": (r"que ca tienne|debrouill|bricol|vous en sortiez", r"hold together|get by|cope|workaround"),
    "before.who_was_in_it": (r"qui d'autre|avec qui|tout seul|toute seule|ensemble|avec vous|equipe", r"who else|with whom|hand in it|on your own|together|anyone else|team|involved"),
    "before.since_when": (r"depuis (?:combien|quand)|combien de temps", r"how long|since when"),
    "before.what_was_good": (r"marchait bien|allait bien|aimiez|garde de|plaisait|aimez|aimait|avantage|bien dans|positif", r"worked well|good about|liked? about|keep from|enjoy|advantage|good side|what was nice"),
    "trigger.first_thought": (r"premiere fois (?:a|que vous y)|premiere idee|y avez[- ]vous pense|y pensiez|avez-vous pense|premiere pensee|debut de l'idee|commence a y penser|d'ou (?:vient|est venue) l'idee", r"first cross|first think|first thought|on your mind|first idea|where did the idea|start thinking"),
    "trigger.event": (r"jour-la|journee-la|commence a bouger|declenche|pourquoi ce|ce qui a change|jour ou les|fait que|fait changer|envie de changer|pousse a|goutte|vous a fait|vous etes dit", r"started to move|that day|set it off|what changed|day things|made you (?:start|think|look|decide|want|change|switch)|last straw|turning point|why did you (?:start|change|switch)|prompted|trigger|pushed you"),
    "trigger.place": (r"ou etiez|etiez ou|autour de vous", r"where were you|around you"),
    "trigger.first_told": (r"parle en premier|en avez[- ]vous parle|avez[- ]vous dit|s'est-il dit|que s'est-il dit|a qui (?:vous )?(?:en )?avez|parle a (?:quelqu'un|qui)|reagi", r"who did you tell|tell first|was said|who did you (?:talk|speak)|talk to (?:anyone|anybody|someone)|(?:he|she|they) react"),
    "trigger.peak": (r"passait par la tete|ressenti|vecu|dans votre tete|ca faisait quoi|sentiez|emotion|qu'avez[- ]vous ressenti", r"through your mind|feel|felt|was it like|emotion|how were you feeling"),
    "trigger.next_hour": (r"l'heure qui a suivi|juste apres", r"hour after|right after"),
    "alternatives.noticed": (r"entendu parler|tombe dessus|trouve ce que|decouvert|connaissez|connu\b|tombe sur|rencontre", r"came across|come across|found out|find what|hear of|hear about|heard about|discover|first see|came to know"),
    "alternatives.looked": (r"par quoi avez|regarde|essaye|cherche|commence\b|compar|alternative|options?\b|autres? (?:solutions?|choses?|possibilites?)|envisag|recherche", r"start with|where did you (?:start|begin)|look at|try\b|tried|look for|options?\b|alternative|compar|shop around|research|consider"),
    "alternatives.nothing": (r"ne rien faire|rien de tout|laisser comme|c'etait quoi la suite", r"doing nothing|none of that|leave it"),
    "alternatives.other_kind": (r"d'autre, meme|envisage|tout a fait different|autre voie", r"else did you consider|quite different|another kind"),
    "alternatives.dropped": (r"ecarter|laisse tomber|cette piste|abandonn|pourquoi pas|ecarte|renonce a cette|pas retenu", r"put .{0,20}aside|drop|rule out|did that one end|why not|didn't you go|turned down|rejected"),
    "alternatives.hope": (r"esperi|imaginiez|ressemblait a quoi|attendiez|vous vouliez|resultat voulu|ameliorer", r"hope|picture|look like in your head|want(?:ed)? (?:it|from)|expecting|looking forward|were you after"),
    "decision.moment": (r"decid|pencher la balance|jour du choix|minutes d'avant|dit oui|dire oui|signe|achete|commande\b|vous lancer|sauter le pas|franchi", r"settled|decid|tipped|the minutes before|said? yes|bought|buy\b|sign|chose|choose|ordered|made up your mind|go ahead|went for"),
    "decision.deadline": (r"cette semaine-la|presse|pourquoi a ce moment|mois plus tot|date limite|delai|echeance|urgen|attendre", r"that week|deadline|month earlier|why then|deadline|urgent|hurry|rush|waiting"),
    "decision.payment": (r"paiement|payer|paye|prix|chiffre|representait|cout|argent|\bcher|tarif|budget", r"paying|paid|pay\b|price|figure|mean for you|cost|money|expensive|afford|budget"),
    "decision.near_miss": (r"failli|reteni|renoncer|hesit|retenu|la veille|inquiet|peur|dout|frein|bloqu|risque|crain", r"nearly|walk away|held you back|hesita|night before|stopped you|worri|afraid|scared|doubt|fear|risk|back out|second thoughts"),
    "decision.say_no": (r"dire non|d'accord autour|donner son avis|pense votre|entourage|famille|conjoint|votre (?:mari|femme)|avis", r"said no|say no|agree to|family|husband|wife|partner think|others think|anyone against"),
    "decision.given_up": (r"quoi avez-vous du renoncer|dur a lacher|perdu|lache|laisse derriere|sacrifi|compromis|quitter", r"give up|let go|hard to leave|lose|leave behind|sacrific|compromise|trade"),
    "outcome.first_use": (r"premiere utilisation|premiers jours|toute premiere utilisation|premiere fois que vous (?:l'avez|vous en)|debuts?\b|au debut|premiere semaine|premier jour", r"first time you used|very first time|first use|first days|first (?:day|week|time)s? (?:with|using)|at the start|early days"),
    "outcome.surprise": (r"surpris|attendiez|inattendu|etonn", r"surpris|expect|unexpected|didn't see coming"),
    "outcome.stopped": (r"arrete de faire|ne faites plus|plus du tout", r"stopped doing|no longer do"),
    "outcome.still_fails": (r"pas suffi|coince encore|manque encore|defaut|inconvenient|decu|marche moins|probleme aujourd'hui|genant", r"wasn't enough|still fails|still missing|needed that|downside|disappoint|doesn't work|problem now|annoying now|not so good"),
    "outcome.noticed_by": (r"remarqu", r"noticed"),
    "outcome.would_miss": (r"manquerait|journee ordinaire|vous manque|manque\b|nostalg|regrett", r"would you miss|ordinary day|miss\b|nostalg|regret"),
    "push": (r"coince|entraine|pesait|penible|marre|difficile|probleme|ennuy|frustr|derange|insupport", r"got stuck|lead to|weighed on|fed up|problem|frustrat|difficult|hard about|annoy|bother"),
    "pull": (r"esperi|attir|ressemblait a quoi|plu\b|seduit|donne envie|interess", r"hope|drew you|look like in your head|attract|appeal|tempt|interest"),
    "habit": (r"marchait bien|garde de|dur a lacher|ancien|habitude|manque\b|attache|conserver|garder", r"worked well|keep from|let go|hard to leave|give up|habit|attached|miss\b|hang on to"),
    "anxiety": (r"failli|reteni|renoncer|hesit|inquiet|la veille|retenu|peur|crain|dout|risque|stress|frein|angoiss", r"nearly|held you back|worri|hesita|walk away|night before|afraid|scared|fear|doubt|risk|nervous|anxious|concern"),
}
_WHOLE: dict[str, tuple[str, str]] = {
    "before": (r"\bavant ce que|a avant|ancien|a l'epoque", r"to before|before what|old way|used to"),
    "trigger": (r"premiere fois|dans votre vie|commence a bouger", r"first cross|in your life|started to move"),
    "alternatives": (r"essaye|regarde|autres\b|apres ca", r"look at|other ones|after that, what"),
    "decision": (r"decid|paye|payer", r"settled|decid|paid|paying"),
    "outcome": (r"utilis|aujourd'hui|depuis\b", r"used it|today|since"),
}
_BACK = (r"juste avant|et avant(?! (?:ca|cela),? comment)|minutes d'avant|qui precede", r"right before|just before|before that(?!,? how (?:did|were|had))|minutes before")
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


# Tu made into vous, roughly, over folded text: the table and the bank are written with vous.
_VOUS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(tu), vous)
    for tu, vous in (
        (r"\b(\w+)ais-tu\b", r"\1iez-vous"), (r"\bas-tu\b", "avez-vous"), (r"\bes-tu\b", "etes-vous"),
        (r"-tu\b", "-vous"), (r"\b(?:tu|t') ?as\b", "vous avez"), (r"\b(?:tu|t') ?es\b", "vous etes"),
        (r"\bt'etais\b", "vous etiez"), (r"\bt'avais\b", "vous aviez"), (r"\btu (\w+)ais\b", r"vous \1iez"),
        (r"\btu (?=t'|te )", "vous "), (r"\bt'(?=\w)", "vous "), (r"\b(?:tu|te|toi)\b", "vous"), (r"\b(?:ton|ta)\b", "votre"),
        (r"\btes\b", "vos"), (r"\b(racont|parl|decri|expliqu|dit?)e?s?-moi\b", r"\1ez-moi"),
    )
)  # fmt: skip
_TU = re.compile(
    r"\b(?:tu|te|toi|ton|ta|tes)\b|\bt'|-tu\b|\b(?:raconte|parle|decris|explique|dis)-moi\b"
)


def _with_vous(text: str) -> str:
    if _TU.search(text):
        for tu, vous in _VOUS:
            text = tu.sub(vous, text)
    return text


def asks_for(question: str, lang: Lang) -> tuple[frozenset[str], frozenset[str], int]:
    """The slots and forces a question asks for, the phases it speaks of, and where in time it points.

    The last is -1 for "right before", 1 for "what next", 0 for neither.
    """
    text = bare(question).replace("\u202f", " ")
    text = _with_vous(text) if lang == "fr" else text
    back, on = _TURNS[lang]
    time = -1 if back.search(text) else 1 if on.search(text) else 0
    if (known := _bank(lang).get(text)) is not None:
        return *known, time
    asked = frozenset(name for name, pattern in _ASKED[lang] if pattern.search(text))
    spoken = frozenset(name for name, pattern in _PHASES[lang] if pattern.search(text))
    return asked, _with(asked, spoken), time

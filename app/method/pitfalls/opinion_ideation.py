"""Opinion, ideation: asks what they think of it, or what should be built, instead of what happened.

Opinions do not locate causes, and customers are not designers. What they thought at the time, and the need
behind a wish of their own, are events and worth asking.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.wording import Wording, asks

OPINES = Wording(
    fr=r"\b(?P<a1>que (?:pensez|penses|dites)[ -](?:vous|tu) (?:de|d'|des|du))\b|\b(?P<a2>(?:vous|tu) (?:en )?(?:pensez|penses) quoi,? (?:de|d'|des|du))\b|\b(?P<a3>(?:votre|ton) (?:avis|opinion|point de vue|regard))(?= (?:sur|du|de|des|concernant|$)|$)"
    r"|\b(?P<a11>(?:quel(?:le)?s? (?:avis|opinion|regard)|(?:des|une|d'autres) (?:idees?|suggestions?|pistes d'amelioration)(?= (?:pour|d'|sur|a nous))|comment (?:vous |tu )?(?:amelior|chang|imagin)eri\w+)|(?:vous|tu) (?:en )?pens(?:ez|es) quoi d\w+)\b|\b(?P<a4>quelles? fonction\w*|quelles? options?|quelles? nouveautes)\b.*\b(?:voud|aime|souhait|manqu|attend|ajout|utile)|\bqu'est[ -]ce qu'(?P<a5>(?:on|il faudrait|nous) ?(?:devrait|pourrait|doit|peut)? ?(?:\w*er|mieux faire|changer))\b"
    r"|\b(?P<a6>(?:nous |me )?(?:conseill|suggerer|suggér|propos)eriez(?:[ -]vous)?)\b|\b(?P<a7>(?:trouvez|trouves)[ -](?:vous|tu) (?:que )?(?:c'est|ca|cela))\b|\bsur quoi (?P<a9>(?:on|nous) (?:pourrait|devrait|peut|pourrions|devrions) \w+)|\bcomment (?P<a10>on (?:pourrait|devrait) (?:faire mieux|ameliorer|progresser))|\b(?P<a8>(?:a|selon) (?:votre avis|vous)|d'apres vous)\b(?=,|$| (?:qu|c'est|les|le|la|pourquoi|comment))",
    en=r"\b(?P<a1>what do you (?:think|make|reckon) (?:of|about))\b|\b(?P<a3>(?:your|what's your|what is your) (?:opinion|view|take|thoughts?|perspective|feelings?|impression|stance) (?:on|of|about))\b"
    r"|\b(?P<a4>what (?:new )?(?:features?|options|functionality|improvements))\b.*\b(?:would|want|like|need|add)|\bwhat (?P<a5>(?:should|could|can|would) (?:we|they|our team) (?:\w+ )?(?:improve|change|add|build|do|fix|launch))\b"
    r"|\b(?P<a6>what would you (?:recommend|advise|suggest|add|change|improve))\b|\b(?P<a7>do you think (?:it's|it is|that's|this is|that is|it would be) an? (?:\w+ )?(?:idea|product|plan|move))\b|\b(?P<a9>how would you (?:improve|change|fix|design)|any (?:ideas|suggestions|thoughts|feedback) (?:for|on|about|how))\b|\b(?P<a8>in your (?:opinion|view|eyes|mind))\b",
)
# Situated in the past: "what did you think as you hung up?".
THEN = Wording(
    fr=r"\b(?:a l'epoque|a ce moment|ce jour|ce soir|en (?:raccrochant|sortant|arrivant|voyant|rentrant)|pensiez|pense en)\b",
    en=r"\b(?:at the time|that day|that night|back then|at that (?:point|moment)|as you|when you)\b",
)


def opines(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """Words that ask for a view of today, or for ideas."""
    for unit in asks(turn):
        span = OPINES.first_in(unit, turn.read)
        if span is not None and not THEN.first_in(unit, turn.read):
            yield Found(span, 0.85)
            return


PITFALL = Pitfall(
    id="opinion_ideation",
    severity=MINOR,
    live=False,
    title=Say(en="Opinion or ideas asked for", fr="Demande d'avis ou d'idées"),
    plain=Say(en="That asked for an opinion, not for what happened.", fr="La question demandait un avis, pas ce qui s'est passé."),
    advice=Say(en="Ask for the last time it was missing.", fr="Demandez la dernière fois que cela a manqué."),
    why=Say(
        en="Opinions do not locate causes: reconstruct what people did.",
        fr="Un avis ne situe aucune cause : reconstituez ce qui a été fait.",
    ),
    source="JTBD interview seed; Fitzpatrick, The Mom Test",
    instead=Say(en="What happened the last time that was missing?", fr="Que s'est-il passé la dernière fois que cela a manqué ?"),
    check=opines,
    examples=(
        Flag("fr", "[[Que pensez-vous de]] la nouvelle cantine ?", instead="Racontez-moi votre dernier repas à la cantine."),
        Flag("fr", "[[Quelles options]] voudriez-vous sur ce vélo ?", instead="Qu'est-ce qui a manqué lors de la dernière sortie ?"),
        Flag("fr", "Qu'est-ce qu'[[on devrait améliorer]] à l'accueil ?", instead="Racontez-moi votre arrivée."),
        Flag("fr", "[[Votre avis]] sur le marché des crèches ?", instead="Qu'avez-vous regardé comme crèches ?"),
        Flag("fr", "[[trouvez-vous que c'est]] une bonne idée", instead="Qu'en avez-vous fait ?"),
        Flag("fr", "[[Selon vous]], les gens veulent du local ?", instead="Qu'avez-vous acheté la dernière fois ?"),
        Flag("fr", "Vous avez [[des idées]] pour la suite ?", after=("Je m'en sers le lundi.",), instead="Racontez-moi lundi dernier."),
        Flag("en", "[[What do you think of]] the new canteen?", instead="Tell me about your last meal at the canteen."),
        Flag("en", "[[What features]] would you want on that bike?", instead="What was missing on the last ride?"),
        Flag("en", "What [[should we improve]] at the front desk?", instead="Tell me about arriving there."),
        Flag("en", "[[What's your view on]] the nursery market?", instead="Which nurseries did you look at?"),
        Flag("en", "[[do you think it's a good idea]]", instead="What did you do with it?"),
        Flag("en", "[[In your opinion]], do people want local food?", instead="What did you buy last time?"),
        Flag("en", "[[Any ideas for]] what comes next?", after=("I use it on Mondays.",), instead="Tell me about last Monday."),
        Pass("fr", "Qu'avez-vous pensé en raccrochant ?"),
        Pass("fr", "Que faisiez-vous quand vous en avez eu besoin ?", after=("Il faudrait un porte-bagages.",)),
        Pass("fr", "Et aujourd'hui, qu'est-ce qui manque encore ? Racontez-moi la dernière fois."),
        Pass("fr", "Que disait votre mari à l'époque ?"),
        Pass("fr", "Quel avis aviez-vous lu ce soir-là ?"),
        Pass("fr", "Quelle idée vous est venue à ce moment ?"),
        Pass("fr", "L'idée est venue de qui ?", after=("On a eu une idée.",)),
        Pass("en", "What did you think as you hung up?"),
        Pass("en", "What were you doing when you needed it?", after=("You should add a rack.",)),
        Pass("en", "What's still missing today? Tell me about the last time."),
        Pass("en", "What was your husband saying back then?"),
        Pass("en", "Which opinion had you read that night?"),
        Pass("en", "What idea came to you at that moment?"),
        Pass("en", "Whose idea was it?", after=("We had an idea.",)),
    ),
)  # fmt: skip

"""Rating request: a score, a scale, a recommendation, in place of a story.

It gives a number without a cause. A quantity of something real (hours, euros, calls) is a fact, and a score
that the customer volunteered may be asked about.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.grounding import voiced
from app.method.kit import MINOR, Flag, Found, Pass, Pitfall, Say
from app.method.wording import Wording, speaks

RATES = Wording(
    fr=r"\b(?P<a1>sur une echelle de)\b|\b(?P<a2>(?:de|entre) (?:0|1|un|zero) (?:a|et) (?:5|10|20|cinq|dix|vingt|cent|100))\b|^(?:et |donc |alors )?(?P<a3>(?:notez|evaluez|note)) (?:votre|la|le|cette|l'|nos|notre)"
    r"|\b(?P<a4>a combien(?: sur (?:10|20|5|dix|vingt|cinq))?)$|\b(?P<a5>(?:quelle note|combien) (?:lui |nous |leur )?(?:donneriez|mettriez|donnez|mettez))|\b(?P<a6>(?:recommanderiez|recommanderais)(?:[ -]vous)?)\b(?! quoi)"
    r"|\b(?P<a7>pourcentage de satisfaction|niveau de satisfaction|degre de satisfaction)\b|\b(?P<a8>(?:tres|plutot|assez) satisfaite?s? ou (?:\w+ )?(?:satisfaite?s?|insatisfaite?s?|moyennement|pas))\b|\b(?P<a10>(?:mettre|donner|combien d')(?: des)? ?etoiles|(?:pouvez|pourriez)(?:[ -]vous)? (?:me |les )?(?:classer|noter|hierarchiser)|(?:recommander|conseiller)(?:iez|ais)(?:[ -]vous)?(?! quoi))\b|\b(?P<a9>sur (?:10|20|dix|vingt))(?:$|,? vous)",
    en=r"\b(?P<a1>on a scale (?:of|from))\b|\b(?P<a2>(?:from )?(?:0|1|zero|one) (?:to|and) (?:5|10|five|ten|a hundred|100))\b|^(?:and |so |now )?(?P<a3>(?:please )?rate) (?:your|the|our|it|this|that)|\bhow would you (?P<a4>rate|score|grade)\b"
    r"|\b(?P<a5>(?:what|which) (?:score|grade|rating|mark) (?:would|do|did))|\b(?P<a6>(?:how likely are you to|would you) recommend)\b|\b(?P<a7>(?:what )?percent(?:age)? satisfied|satisfaction (?:score|level|rate)|level of satisfaction)\b"
    r"|\b(?P<a8>(?:very|fairly|somewhat|quite) satisfied or (?:\w+ )?(?:satisfied|dissatisfied|not))\b|\b(?P<a10>(?:give|how many) (?:it |them )?(?:\w+ )?stars|(?:can|could|would) you (?:rank|rate|score|grade)|how likely (?:are|would) you(?: be)? to recommend)\b|\b(?P<a9>out of (?:10|5|20|ten|five))\b",
    fr_needs="etoiles classer noter hierarchiser conseilleriez conseillerais recommanderais echelle notez evaluez note combien donneriez mettriez donnez mettez recommanderiez recommanderais satisfaction satisfait satisfaite satisfaits 1 0 zero 10 20 dix vingt 5",
    en_needs="stars rank likely scale rate score grade rating mark recommend percent percentage satisfied satisfaction 10 5 20 ten five 1 0 zero",
)


def rates(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """Words that ask for a score, unless the customer has given one."""
    for unit in speaks(turn):
        span = RATES.first_in(unit, turn.read)
        if span is None or not (unit.asks or unit.form is None) or scored(turn, conversation):
            continue
        yield Found(span, 0.9)
        return


def scored(turn: Turn, conversation: Conversation) -> bool:
    """Whether a number that the question holds was lately the customer's."""
    numbers = [word.bare for word in turn.read.words if word.bare.isdigit() and word.bare not in ("0", "1", "10")]
    return bool(numbers) and voiced(numbers, turn, conversation)


PITFALL = Pitfall(
    id="rating_request",
    severity=MINOR,
    live=False,
    title=Say(en="Rating request", fr="Demande de note"),
    plain=Say(en="That asked for a number, not a story.", fr="La question demandait un chiffre, pas un récit."),
    advice=Say(en="Ask for an example of the last time.", fr="Demandez un exemple de la dernière fois."),
    why=Say(
        en="A score has no cause in it; after the story it may size it, before it replaces it.",
        fr="Une note ne contient aucune cause ; après le récit elle le mesure, avant elle le remplace.",
    ),
    source="JTBD interview seed",
    instead=Say(en="Give me an example of the last time.", fr="Donnez-moi un exemple de la dernière fois."),
    check=rates,
    examples=(
        Flag("fr", "[[Sur une échelle de]] 1 à 10, le trajet était pénible ?", instead="Racontez-moi le dernier trajet."),
        Flag("fr", "[[Notez]] votre confort cet hiver-là.", instead="Comment c'était, cet hiver-là ?"),
        Flag("fr", "Vous le [[recommanderiez]] à votre sœur ?", instead="À qui en avez-vous parlé ?"),
        Flag("fr", "et la maîtresse [[à combien]]", instead="Que s'est-il passé avec la maîtresse ?"),
        Flag("fr", "[[Quelle note donneriez]]-vous au repas ?", instead="Racontez-moi le repas."),
        Flag("fr", "[[Plutôt satisfaite ou insatisfaite]] ?", instead="Comment ça s'est passé ?"),
        Flag("fr", "Vous [[pouvez classer]] ces trois critères ?", after=("Le prix, le lieu, les horaires.",), instead="Qu'est-ce qui a compté ce jour-là ?"),
        Flag("en", "[[On a scale of]] 1 to 10, how was the ride?", instead="Tell me about the last ride."),
        Flag("en", "[[Rate]] your comfort that winter.", instead="What was it like that winter?"),
        Flag("en", "[[Would you recommend]] it to your sister?", instead="Who did you tell about it?"),
        Flag("en", "and the teacher [[out of ten]]", instead="What happened with the teacher?"),
        Flag("en", "[[What score would]] you give the meal?", instead="Tell me about the meal."),
        Flag("en", "[[Very satisfied or somewhat satisfied]]?", instead="How did it go?"),
        Flag("en", "[[Can you rank]] those three?", after=("Price, place and hours.",), instead="What mattered that day?"),
        Pass("fr", "Combien d'heures de trajet ce mois-là ?"),
        Pass("fr", "3 sur 10, qu'est-ce qui explique ce 3 ?", after=("Je mettrais 3 sur 10.",)),
        Pass("fr", "À l'échelle de la famille, qui était touché ?"),
        Pass("fr", "Vous l'avez recommandé à quelqu'un ? Racontez-moi."),
        Pass("fr", "À combien de personnes en avez-vous parlé ?"),
        Pass("fr", "Quelles notes aviez-vous prises pendant la visite ?"),
        Pass("fr", "Vous pouvez me parler de ces trois critères ?", after=("Le prix, le lieu, les horaires.",)),
        Pass("en", "How many hours of travel that month?"),
        Pass("en", "3 out of 10, what's behind the 3?", after=("I'd give it 3 out of 10.",)),
        Pass("en", "Across the family, who was affected?"),
        Pass("en", "Have you recommended it to anyone? Tell me about that."),
        Pass("en", "What rate were you paying back then?"),
        Pass("en", "What notes had you taken during the visit?"),
        Pass("en", "Can you tell me about those three?", after=("Price, place and hours.",)),
    ),
)  # fmt: skip

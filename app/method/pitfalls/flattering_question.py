"""Flattering question: praise of the product, the team or the customer's choice, inside a question.

It fishes for approval and gets compliments, which are noise, and it closes the door on doubts and regrets.
The customer's own praise handed back is none, nor is a plain thank you.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.grounding import any_said, within
from app.method.kit import MAJOR, Flag, Found, Pass, Pitfall, Say
from app.method.praise import FAVOURITE, GLAD, before_asking, of_our_own, of_the_person
from app.method.repairs import in_their_words
from app.method.wording import Span, Wording, raw, speaks

_GREAT_FR = r"(?:super|geniale?s?|excellente?s?|formidables?|fantastiques?|incroyables?|top|magnifiques?|magiques?|extraordinaires?|parfaite?s?|au top)"
_SHREWD_FR = r"(?:bonne?|malin|maligne|excellente?|judicieu\w+|brillante?|belle|beau|intelligente?|sage|parfaite?|super)"
_GREAT_EN = r"(?:awesome|great|amazing|fantastic|wonderful|excellent|brilliant|best-in-class|lovely|incredible|terrific|perfect|superb|the best)"
_SHREWD_EN = r"(?:smart|great|good|brilliant|wise|clever|excellent|savvy|fantastic|bold)"

PRAISE = Wording(
    fr=r"\b(?:vous|tu) (?P<a1>(?:ador|raffol)(?:ez|es)|aim(?:ez|es) (?:beaucoup|bien sur|vraiment))\b"
    rf"|\b(?:notre|nos) (?:\w+ ){{0,2}}?(?:est|sont|etait) (?:vraiment |quand meme |tres )?(?P<a2>{_GREAT_FR}|bien (?:pense|fait|concu)e?s?|la meilleure|le meilleur)\b"
    rf"|\b(?:notre|nos) (?P<a3>{_GREAT_FR}|belles?|beau) \w+"
    rf"|\b(?P<a4>c'est (?:quand meme |vraiment |plutot |tellement )?{_GREAT_FR} (?:de|d'|que|qu'))"
    r"|\ba quel point .{0,40}?(?P<a5>(?:aim|ador)(?:ez|es)|(?:change|simplifie|facilite|sauve|transforme) (?:la|votre|ta) vie)"
    r"|\b(?P<a13>(?:content|ravi|satisfait|heureu\w)\w* de (?:nous|notre|nos))|\b(?P<a14>vous avez eu (?:le nez|du nez|l'oeil|du flair)(?: \w+)?)\b|\b(?P<a6>(?:vous|t'|nous) ?(?:a|avons|ont) change la vie)\b"
    rf"|\b(?P<a7>(?:tres |si |vraiment |super )?(?:bons?|bonne|excellente?|beau|belle|super|sacree?) (?:choix|decision|idee|reflexe|initiative))\b"
    rf"|\b(?:un|une|le|ce) choix (?P<a8>(?:tres |vraiment |si |plutot )?{_SHREWD_FR})\b"
    r"|\b(?:ce|qu'est[ -]ce) qui (?:vous|t'|te) (?P<a11>(?:plait|seduit|emballe) le plus|(?:plait|seduit) (?:le plus )?chez nous)"
    r"|\b(?P<a12>notre (?:si )?(?:beau|belle|superbe|fameu\w+|excellente?) \w+)"
    r"|\b(?P<a9>heureusement que vous nous|(?:ravie?|heureu\w+|content\w*) que vous nous ayez choisis?)"
    r"|\bqu'est[ -]ce que (?:vous|tu) (?P<a10>(?:aim|prefer|ador|appreci)(?:ez|es)) (?:le plus |tant |surtout )?(?:chez nous|(?:dans|avec|a propos de) (?:notre|nos))",
    en=r"\b(?:you|you must|you'd) (?:really |just |absolutely |all )?(?P<a1>love|adore)\b(?! to)"
    rf"|\bour (?:\w+ ){{0,3}}?(?:is|are|was|were) (?:really |so |pretty |just )?(?P<a2>{_GREAT_EN}|well (?:designed|made|built|thought))\b|\b(?P<a11>(?:happy|pleased|delighted|satisfied) with us)\b|\byou (?P<a12>had an? (?:good|great) (?:nose|eye|instinct))|\bour (?P<a3>{_GREAT_EN}) \w+"
    rf"|\b(?P<a4>(?:it's|it is|that's|isn't it) (?:so |really |just |pretty )?{_GREAT_EN} (?:to|that|how|having))\b"
    r"|\bhow much (?:do you|has|have|did) .{0,30}?(?P<a5>love|adore|chang\w+ your life|transform\w+)\b|\b(?P<a6>(?:has|have|'ve) changed your life)\b"
    rf"|\b(?P<a7>(?:really |such an? |very |pretty )?{_SHREWD_EN} (?:choice|decision|move|call|instinct))\b"
    r"|\b(?P<a8>(?:glad|happy|lucky|delighted|thrilled)(?: that)? you (?:chose|picked|found|joined) us)\b"
    r"|\bwhat do you (?P<a9>(?:like|love|enjoy|appreciate)(?: the)?(?: most| best)?) about (?:us|our)\b",
)  # fmt: skip
# « Est-ce que c'était une bonne idée ? » judges, it does not praise.
JUDGES = Wording(
    fr=r"\best[ -]ce (?:que c'etait |que c'est )?(?:un|une)\b|\b(?:trouvez|pensez|croyez)[ -]vous\b|\bc'etait (?:un|une) (?:bonne|bon)\b.{0,20}\bou\b|\bdecision (?:etait|a ete)\b",
    en=r"\b(?:was|is) (?:it|that|this) (?:an? )?(?:good|great|wise|smart)|\bdo you think\b|\bwhat (?:would be|makes|is) an? (?:good|great)\b",
)


def praises(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """Praise in a turn that asks, unless the praise is the customer's."""
    asking = any(unit.asks or unit.marks.tag for unit in turn.read.units)
    if not asking and not (raw(turn) and len(turn.read.words) > 6):
        return
    for unit in speaks(turn):
        span = praise(turn, unit, conversation)
        if span is None or JUDGES.first_in(unit, turn.read):
            continue
        if any_said(within(unit, span), turn, conversation):
            continue
        yield Found(span, 0.9, repair=in_their_words(turn, conversation))


def praise(turn: Turn, unit: Unit, conversation: Conversation) -> Span | None:
    """The praising words of a unit: of the person, of our own thing, of how glad they must be."""
    for heard in (PRAISE, GLAD, FAVOURITE):
        if span := heard.first_in(unit, turn.read):
            return span
    # Praise of our own thing that asks nothing is selling.
    ours = of_our_own(turn, unit) if unit.asks or unit.marks.wh or unit.marks.yes_no else None
    return ours or of_the_person(turn, unit) or before_asking(turn, unit, conversation)


PITFALL = Pitfall(
    id="flattering_question",
    severity=MAJOR,
    live=True,
    suggestive=True,
    title=Say(en="Flattering question", fr="Question valorisante"),
    plain=Say(en="That asked for a compliment.", fr="La question appelait un compliment."),
    advice=Say(en="Ask about the last time it was used.", fr="Demandez la dernière fois que ça a servi."),
    why=Say(
        en="Compliments are noise, and praise closes the door on doubts and regrets.",
        fr="Un compliment n'apprend rien, et l'éloge ferme la porte aux doutes et aux regrets.",
    ),
    source="JTBD interview seed (questions valorisantes); Fitzpatrick, The Mom Test",
    instead=Say(en="Tell me about the last time you used it.", fr="Racontez-moi la dernière fois que vous l'avez utilisé."),
    check=praises,
    examples=(
        Flag("fr", "Vous [[adorez]] la livraison du soir, j'espère ?", instead="Racontez-moi la dernière livraison."),
        Flag("fr", "Nos éducateurs sont [[formidables]], ils ont bien accueilli votre fils ?", instead="Racontez-moi le premier jour de votre fils."),
        Flag("fr", "Vous avez fait un [[très bon choix]], comment y êtes-vous arrivée ?", instead="Comment y êtes-vous arrivée ?"),
        Flag("fr", "[[c'est quand même génial de]] tout commander sans bouger non", instead="Racontez-moi la dernière commande."),
        Flag("fr", "Qu'est-ce que vous [[aimez]] le plus chez nous ?", instead="Racontez-moi votre dernière visite."),
        Flag("fr", "Et notre [[super]] conseillère, elle vous a rappelée ?", instead="Que s'est-il passé après votre appel ?"),
        Flag("fr", "Vous avez une cuisine [[magnifique]], comment l'avez-vous choisie ?", after=("On a refait la cuisine.",), instead="Comment l'avez-vous choisie ?"),
        Flag("fr", "[[Peu de gens y auraient pensé]], d'où ça vient ?", after=("J'ai mis des roulettes.",), instead="Comment vous est venue cette idée ?"),
        Flag("en", "You [[love]] the evening delivery, I hope?", instead="Tell me about the last delivery."),
        Flag("en", "Our coaches are [[fantastic]], did they welcome your son?", instead="Tell me about your son's first day."),
        Flag("en", "That was a [[really smart choice]], how did you get there?", instead="How did you get there?"),
        Flag("en", "[[it's great to]] order everything from the sofa isn't it", instead="Tell me about the last order."),
        Flag("en", "What do you [[love most]] about us?", instead="Tell me about your last visit."),
        Flag("en", "And our [[awesome]] adviser, did she call back?", instead="What happened after your call?"),
        Flag("en", "You've got a [[beautiful]] kitchen, how did you choose it?", after=("We redid the kitchen.",), instead="How did you choose it?"),
        Flag("en", "[[Not many people would have thought of]] that, where did it come from?", after=("I put it on wheels.",), instead="How did that idea come to you?"),
        Pass("fr", "Géniale, c'est-à-dire ?", after=("La livraison du soir est géniale.",)),
        Pass("fr", "Qu'est-ce qui vous manquerait si la livraison s'arrêtait demain ?"),
        Pass("fr", "Merci, c'est très utile. Et ensuite ?"),
        Pass("fr", "Comment ce choix a-t-il été accueilli à la maison ?"),
        Pass("fr", "Qu'est-ce que vous adoriez dans ce vieux vélo ?", after=("Mon vieux vélo, je l'adorais.",)),
        Pass("fr", "Super, et après, que s'est-il passé ?"),
        Pass("fr", "Qui a pris la décision, ce soir-là ?"),
        Pass("fr", "Merci, c'est très clair. D'où ça vient ?", after=("J'ai mis des roulettes.",)),
        Pass("fr", "Magnifique, c'est-à-dire ?", after=("La cuisine est magnifique.",)),
        Pass("en", "Great, meaning?", after=("The evening delivery is great.",)),
        Pass("en", "What would you miss if the delivery stopped tomorrow?"),
        Pass("en", "Thanks, that helps. And then?"),
        Pass("en", "How did people at home take the decision?"),
        Pass("en", "What did you love about that old bike?", after=("My old bike, I loved it.",)),
        Pass("en", "Great, and what happened after that?"),
        Pass("en", "I'd love to hear how that evening unfolded."),
        Pass("en", "Thanks, that's very clear. Where did it come from?", after=("I put it on wheels.",)),
        Pass("en", "Beautiful, meaning?", after=("The kitchen is beautiful.",)),
    ),
)  # fmt: skip

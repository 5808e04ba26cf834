"""An answer in the question, by how it is put: as a guess, as a cause, as a motive, as the one thing that counted.

`candidates.py` has the fixed ways; these are the open ones, by class: what announces a guess, what joins a
cause to a choice, what somebody is said to have wanted.
"""

import re

from app.conversation import Turn
from app.language import Unit
from app.language.base import after_comma
from app.method.valence import lean
from app.method.wording import Span, Wording

_ADV_FR = r"(?:surtout|juste|simplement|seulement|plutot|vraiment|essentiellement|principalement|d'abord|avant tout|au fond|en fait|finalement|donc|alors|aussi|sans doute|probablement|surement|certainement|bien|un peu|deja|quand meme|tout|peut-etre)"
_ADV_EN = r"(?:just|mainly|mostly|really|simply|only|basically|primarily|probably|maybe|perhaps|actually|essentially|partly|kind of|sort of|also|likely|all|more|surely|presumably|largely)"
_CHOSE_FR = r"(?:choisi\w*|pris\w*|achete\w*|quitte\w*|change\w*|fait|faite|partie?s?|arrete\w*|signe\w*|passee?s?|venue?s?|opte\w*|garde\w*|renonce\w*|decide\w*|craque\w*|commande\w*|resilie\w*|lance\w*|tourne\w*|retenu\w*|abandonne\w*|demenage\w*|inscrite?s?|hesite\w*|refuse\w*|appele\w*)"
_CHOSE_EN = r"(?:choose|chose|chosen|pick(?:ed)?|take|taken|took|buy|bought|leave|left|switch(?:ed)?|change[d]?|do|did|done|go|went|stop(?:ped)?|sign(?:ed)?|move[d]?|quit|ke(?:ep|pt)|start(?:ed)?|decide[d]?|cancel\w*|order(?:ed)?|drop(?:ped)?|hesitate[d]?|get|got|join(?:ed)?|settle[d]?|call(?:ed)?|wait(?:ed)?|say|said|put)"
_PUSHED_FR = r"(?:fait|decid|convain|pouss|attir|sedui|retenu|plu|motiv|amen|gene|frein|emport|bloque|interess|enerv|agac|embet|derang|manqu|compt|joue|peur|declench|bascul|penche|arrete|rassur|frapp|pese)\w*"
_PUSHED_EN = r"(?:made|pushed|won|convinced|drove|got|decided|tipped|stopped|held|kept|brought|sold|triggered|led|attracted|persuaded|put|annoyed|bothered|mattered|counted|talked|forced|scared|sealed|swung|did it|clinched|finally)"

# A guess about the other, announced.
GUESSES = Wording(
    fr=r"\b(?P<a1>(?:j'imagine|je suppose|je parie|je presume|je devine|je me doute|je sens|je crois comprendre|j'ai (?:un peu |bien )?l'impression|j'ai le sentiment|je dirais|on dirait|on sent|il me semble|m'est avis) (?:bien )?(?:que|qu') ?(?=(?:vous|tu|c'|ca|ce|le|la|les|l'|votre|vos|il|elle|en|pour|du|au)\b))"
    r"|(?:^|, ?|\b(?:donc|et|alors) )(?P<a2>(?:a mon avis|selon moi|d'apres moi|si je devine|laissez-moi deviner|mon hypothese,? c'est|moi je pense|je pense))\b(?=.{0,6}\b(?:que|qu'|c'|ce|ca|vous|tu|le|la|l'|les|votre|vos)\b)"
    r"|\b(?:(?:c'est|c'etait|ce sont|ce sera|vous(?: vous)? \S+|ca|tu(?: te)? \S+) (?P<a3>(?:sans doute|probablement|surement|certainement|forcement|sans aucun doute|vraisemblablement|evidemment))\b)",
    en=r"\b(?P<a1>(?:i(?:'d|'m| would| am)? (?:guess|imagin|suppos|assum|presum|bet|reckon|tak|gather|suspect|say)(?:e|ing)?(?: it)?|i(?:'ve)? (?:have|had|got|get) (?:a|the) (?:feeling|hunch|sense|impression)|my (?:guess|hunch|bet|sense|feeling|theory) (?:is|would be)|i(?:'m)? (?:feel|sens)(?:e|ing))(?: that)?)(?= (?:you|it|that|the|your|he|she|they|this|part|there|price|money|time)\b)"
    r"|(?:^|, ?|\b(?:so|and|but|then) )(?P<a2>(?:presumably|probably|surely|no doubt|obviously|clearly|let me guess|i think))\b(?=.{0,4}\b(?:you|it|that|the|your|he|she|they|because|for)\b)"
    r"|\b(?:you|it|that|they)(?:'re| were| was| are| is|'s)? (?P<a3>(?:probably|presumably|no doubt|obviously|clearly|undoubtedly|surely))\b",
)
# A cause or purpose joined to what they chose.
CAUSES = Wording(
    fr=rf"\b(?:vous|tu|on) .{{0,40}}?\b{_CHOSE_FR}\b.{{0,30}}? (?P<a1>(?:{_ADV_FR} )*(?:parce qu\w*'?|a cause d\S+|grace a\S*|en raison d\S+|par (?:peur|souci|economie|habitude|manque|envie|curiosite)) ?.{{2,60}})$"
    rf"|\b(?:vous|tu) .{{0,30}}?\b{_CHOSE_FR}\b.{{0,20}}? (?P<a2>(?:{_ADV_FR} )+pour (?:ne (?:pas|plus) )?.{{3,50}})$"
    rf"|^(?:(?:et|donc|alors|en fait|du coup|finalement|au fond|bref) )*(?:c'est|c'etait|ca a ete|ce serait) (?P<a3>(?:par (?:\w+ )?(?:habitude|peur|curiosite|fidelite|necessite|envie|ennui|depit|facilite|commodite|gout)|parce que|a cause d|grace a)\b ?.{{0,50}}|(?:{_ADV_FR} )+(?:pour|parce qu\w*'?|a cause d\S+|une (?:question|histoire) d\S*|lie a|par) ?.{{3,50}})$"
    r"|^(?:(?:et|donc|alors|en fait) )*(?P<a4>c'(?:est|etait) (?:donc |surtout |plutot )?(?:que (?:vous|tu|ca|le|la|les|c')|qu'(?:il|elle|on)) .{3,50})$"
    r"|\b(?P<a9>(?:vous l'avez fait|vous avez fait (?:ca|cela)|tu l'as fait|tu as fait ca) pour (?!quoi|qui|la premiere|combien).{3,50})$|\b(?P<a5>(?:la (?:vraie |veritable |principale |grande )?(?:raison|motivation)(?: principale| profonde)?|le (?:vrai|veritable|principal) (?:motif|moteur|declic|probleme)),? ?(?:c'|ce |est|etai).{2,50})$"
    rf"|\bce qui vous (?:a |avait )?(?:\w+ )?{_PUSHED_FR},? (?P<a6>(?:c'est|c'etait|ce sont|c'etaient) (?!quoi|qui|comment|quand|arrive).{{2,50}})$"
    rf"|\b(?P<a7>(?:ce sont|c'etaient|c'est|c'etait) (?:{_ADV_FR} )*(?:le |la |l'|les |un |une |votre |vos |cette |ce |cet |son |sa |ses )[^,]{{2,40}}? qui (?:vous )?(?:l')?(?:a|ont|avait|avaient|vous a|vous ont) (?:\w+ )?{_PUSHED_FR})"
    r"|\b(?P<a8>(?:le|la|l'|les|votre|vos) ?\w+ (?:a|ont|avait) (?:ete|pese|joue) (?:le |un |dans |pour )?(?:\w+ )?(?:decisi\w+|determinant\w*|declencheur|role|balance|beaucoup))",
    en=rf"\byou(?:'d|'ve)? (?:\S+ ){{0,6}}?{_CHOSE_EN}\b(?: [\w']+){{0,5}}? (?P<a1>(?:{_ADV_EN} )*(?:because|due to|on account of|thanks to|so that|out of (?!town|the|my|your|ten|work|office)) ?.{{2,60}})$"
    rf"|\byou(?:'d|'ve)? (?:\S+ ){{0,6}}?{_CHOSE_EN}\b(?: [\w']+){{0,4}}? (?P<a2>(?:{_ADV_EN} )+(?:to|for) (?!(?:\w+ )?(?:days|weeks|months|years|hours|minutes)).{{3,50}})$"
    rf"|^(?:(?:and|so|okay|but|then) )*(?:it was|it's|was it|is it|that was|was that) (?P<a3>(?:out of (?:\w+ )?(?:habit|fear|boredom|loyalty|curiosity|guilt|necessity|convenience)|because|due to|thanks to|down to) ?.{{0,50}}|(?:{_ADV_EN} )+(?:because|to|for|about|down to|due to|thanks to|a (?:question|matter) of|a \w+ thing|the \w+) ?.{{2,50}})$"
    r"|^(?:(?:and|so|okay|but) )*(?P<a4>(?:was it|is it|it was|it's|that was|was that|could it be|might it be) (?:just |simply |maybe )?(?:that|because|about) (?:you|the|it|they|he|she|your|having|being|not|wanting|getting).{2,50})$"
    rf"|\b(?P<a12>(?:it|that|everything) (?:all |really |just )?(?:came|boiled) down to (?!what|how|who).{{2,40}})$|\b(?P<a10>you (?:did|do|were doing) (?:that|it|this|all that|all this) (?:just )?(?:to|so|for) .{{3,50}})$|(?P<a11>(?:the|your) [\w ]{{2,30}}? must(?:'ve| have) been (?:what|why|the|a big).{{2,40}})$|\b(?P<a13>you must(?:'ve| have) (?:\w+ )?(?:wanted|needed|hoped|feared|thought|been (?:trying|hoping|looking)).{{3,50}})$|\b(?P<a5>(?:the|your) (?:\w+ )?(?:reason|motivation|driver|trigger|point|problem)(?: you \w+| for \w+ing)?(?: it| them)? (?:was|is|were|being) (?!it\b|that\?|there).{{2,50}})$|(?P<a9>\w+ (?:was|were|is) (?:really |probably |basically |just )?the (?:real|main|big|biggest|deciding|key|actual|whole) (?:reason|factor|driver|motivation|trigger|point|thing))"
    rf"|\bwhat (?:\w+ )?{_PUSHED_EN}(?: you| it| them| the \w+)?(?: \w+)? (?P<a6>(?:was|is|were) (?!it\b|that$|there|going|happening|your \w+$|the \w+$).{{2,50}})$"
    rf"|\b(?P<a7>(?:it was|was it|it's|is it) (?:{_ADV_EN} )*(?:the|your|that|a|an|his|her|their) [^,]{{2,40}}? (?:that|who|which) (?:\w+ )?{_PUSHED_EN})\b|^(?:(?:and|so|but|okay) )*(?P<a8>(?:the|your) \w+(?: \w+)? (?:talked you into|made you|pushed you|convinced you|put you off|drove you|persuaded you|forced you|annoyed you|scared you|won you|sold you)\b.{0, 40})$",
)
# What moved them, by its verb: the push is new even where the person who pushed is not.
PUSHED = re.compile(
    r"\b(convai|persuad|convin|talk(?=\w* you into)|forc|oblig|decid(?=\w* pour vous)|sedui|attir|charm)"
)
# « c'est là que vous avez décidé », "so that's when you decided": the turning point, told to them.
TURNED = Wording(
    fr=r"^(?:(?:et|donc|alors|du coup|ok|d'accord) )*(?P<at>c'est (?:donc )?(?:la|a ce moment(?:-la)?|comme ca|ce jour-la|ce soir-la) que (?:vous|tu) .{4,50})$",
    en=r"^(?:(?:and|so|okay|right|but) )*(?P<at>(?:that's|that was|this is|was that|is that) (?:when|why|how|where|the (?:moment|day|point)(?: when| that)?) you (?!said|told|mentioned|were saying).{4,50})$",
)
# A candidate right behind the verb that asks for one, in text without commas.
RUN_ON = Wording(
    fr=r"\bqu'est[ -]ce qui (?:vous|t') ?(?:a|avait) (?:retenu|decide|arrete|convaincu|freine|bloque|plu|attire|pousse|declenche|fait hesiter)\w*(?: (?:a|de) \w+)? (?P<at>(?:le|la|les|l'|un|une|votre|vos) ?\w+(?: d[eu'] ?\w+)?)$",
    en=r"\bwhat (?:held|stopped|put|convinced|decided|kept|tipped|drew|sold|pushed|attracted|swayed|persuaded) you(?: back| off| in| over| away| to \w+)? (?P<at>(?:the|your|a|an) \w+)$",
)
# The cause behind its own why, said in one breath.
WHY_BECAUSE = Wording(
    fr=r"\b(?:pourquoi|qu'est[ -]ce qui)\b.{8,}? (?P<at>(?:parce qu\w*'?|a cause d\S+|grace a\S*|par (?:peur|souci|economie)) ?.{2,50})$",
    en=r"\b(?:why|what made|what pushed|what drove|what stopped)\b.{8,}? (?P<at>(?:because|due to|on account of) .{2,50})$",
)
# What they are said to have wanted, feared or had enough of, as a statement.
WANTED = Wording(
    fr=rf"\b(?:vous|tu) (?:n')?(?P<a1>(?:{_ADV_FR} )*(?:vouliez|voulais|cherchiez|cherchais|souhaitiez|aviez (?:\w+ )?(?:besoin|envie|peur|hate|marre)|en aviez (?:\w+ )?(?:assez|marre|ras-le-bol)|aviez plus (?:confiance|envie|le courage)|craigniez|redoutiez|esperiez|visiez|essayiez|teniez a|aspiriez|reviez)(?: {_ADV_FR})* .{{3,60}})$",
    en=rf"\byou(?:'d| had|'re| were)? (?P<a1>(?:{_ADV_EN} )*(?:want(?:ed)? (?:to\b|something|a\b|more|the\b|someone|peace|an\b|less|it|some)|need(?:ed)? (?:to\b|something|a\b|more|someone|an\b|some)|(?:were |was )?(?:looking for|hoping (?:for|it|that|to)|trying to|worried (?:about|that)|afraid (?:of|that)|scared (?:of|that)|tired of|sick of|fed up with|after something|craving|desperate (?:to|for)))(?: .{{2,60}})?)$",
)


def put_forward(turn: Turn, unit: Unit) -> Span | None:
    """A guess, a cause or a motive in a unit that asks no question of its own but yes or no."""
    marks = unit.marks
    if (
        marks.wh_place in ("front", "in_situ")
        or marks.choice is not None
        or marks.imperative
        or marks.request
    ):
        return (
            (
                WHY_BECAUSE.first_in(unit, turn.read)
                or RUN_ON.first_in(unit, turn.read)
                or hung(turn, unit)
            )
            if marks.wh_place
            else None
        )
    for heard in (GUESSES, CAUSES, TURNED):
        if span := heard.first_in(unit, turn.read):
            return span
    span = WANTED.first_in(unit, turn.read)
    if span is None or marks.condition == "recap" or marks.tag is not None:
        return None
    if marks.yes_no in (
        "aux_first",
        "inversion",
        "est_ce_que",
    ):  # "were you tired?" asks, "were you just tired?" offers
        return span if unit.bare[span[0] - unit.start :].split()[0] in ONLY else None
    return span


ONLY = frozenset(
    "maybe perhaps peut-etre just mainly mostly really simply only basically probably surtout juste simplement plutot vraiment seulement".split()
)


def hung(turn: Turn, unit: Unit) -> Span | None:
    """A feeling or a cause hung on an open question behind a comma: "how did it feel, like a weight off?"."""
    if unit.closing != "?" or not unit.asks:
        return None
    at = next(
        (place for place in range(len(unit.words) - 1, 0, -1) if after_comma(unit.words, place)), 0
    )
    if at <= unit.marks.wh_at or not at or len(unit.words) - at > 7:
        return None
    first = unit.words[at]
    # « Vous avez regardé quoi, comme solutions ? » names the kind of thing, and no candidate.
    if first.bare == "comme" and unit.words[-1].bare not in _ARTICLES and at + 2 == len(unit.words):
        return None
    if first.bare in OFFERED or lean(first.bare, turn.read.lang):
        return first.start, unit.words[-1].end
    return None


OFFERED = frozenset(
    "like because parce comme genre plutot more fear relief peur soulagement grace thanks".split()
)


def candidate(unit: Unit, before: Unit) -> Span | None:
    """A noun alone with a question mark, after an open question: « Le prix ? »."""
    if unit.closing != "?" or not 1 < len(unit.words) <= 4 or unit.marks.wh or unit.marks.yes_no:
        return None
    return (unit.words[0].start, unit.words[-1].end) if unit.words[0].bare in _ARTICLES else None


_ARTICLES = frozenset("le la les l' un une the a an your par through by".split())

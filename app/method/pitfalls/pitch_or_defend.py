"""Pitching or defending: explaining the product, selling it, correcting the customer, promising what comes.

The interview becomes a sales call and the customer stops reporting. Framing ("nothing to sell today"),
a one-line answer to a question of theirs before going back to the story, and talk after the close are none.
"""

import re
from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.method.grounding import voiced
from app.method.kit import CRITICAL, Flag, Found, Pass, Pitfall, Say
from app.method.repairs import in_their_words
from app.method.wording import Span, Wording

_SOLD_FR = r"(?:produits?|solutions?|applis?|applications?|outils?|logiciels?|services?|offres?|plateformes?|sites?|marques?|abonnements?|boutiques?|magasins?|formules?|appareils?|machines?|entreprise|societe|equipes?|support|moniteurs|educateurs|conseill\w+|livreurs|livraisons?|tarifs|prix|garanties?|modeles?|gammes?|clients|modules?|fonctionnalites?|repas|colis|techniciens|ingenieurs|contrats?)"
_OURS_FR = rf"(?:notre|nos) (?:[\w-]+ ){{0,1}}?{_SOLD_FR}(?: (?:[\w-]+|d[eu] [\w-]+))?"
_DOES_FR = r"(?:permet(?:tent)?|fait|font|propose(?:nt)?|offre(?:nt)?|gere(?:nt)?|inclu\w+|marche(?:nt)?|repond(?:ent)?|sait|savent|peut|peuvent|detecte|envoie|calcule|evite|s'occupe|prend en charge|est(?: deja)?|sont|a (?:deja|aussi|justement|un|une))"
_NEW_FR = r"(?:module|version|fonction\w*|mise a jour|offre|nouveaute|bouton|option|formule|nouvelle|nouveau|appli\w*|service|gamme|modele|truc|garantie)"
_SOLD_EN = r"(?:products?|solutions?|apps?|applications?|tools?|software|services?|offers?|platforms?|plans?|subscriptions?|devices?|machines?|company|team|support|staff|coaches|advisers|advisors|instructors|teachers|drivers|pricing|prices|rates|delivery|guarantee|model|range|stores?|shops?|website|site|packages?|customers?|clients|engineers|module|feature|meals|parcels|warranty)"
_OURS_EN = rf"our (?:[\w-]+ ){{0,2}}?{_SOLD_EN}"
_DOES_EN = r"(?:lets?|allows?|does|do|can|offers?|handles?|includes?|works?|replies|reply|already|supports?|detects?|sends?|saves?|makes?|is|are|comes?|has|have|covers?|takes? care)"
_NEW_EN = r"(?:module|version|feature|update|release|offer|button|option|plan|new \w+|product|app|service|range|model|guarantee)"

SELLS = Wording(
    fr=rf"\b(?P<a1>{_OURS_FR} (?:[\w']+ )?(?:vous |le |la |les |ca )?{_DOES_FR})\b"
    rf"|\b(?P<a2>on (?:va|vient de) (?:bientot |justement )?(?:sortir|lancer|ajouter|corriger|ameliorer|integrer|ouvrir)|on (?:sort|lance|prepare|travaille sur) (?:justement |bientot )?(?:un|une|des|le|la) (?:\w+ )?{_NEW_FR})\b"
    rf"|\b(?P<a3>on a (?:justement|deja|aussi|exactement|maintenant) (?:un|une|des|ce|cette|ca)(?: {_NEW_FR})?)\b"
    r"|\b(?P<a4>c'est (?:juste |surement |sans doute )?parce que (?:vous|tu) n'(?:avez|aviez|as|avais) pas)\b|\b(?P<a5>il faut savoir que)\b(?= (?:nos|notre|on|nous|chez|c'est|le|la|les))"
    r"|\b(?P<a6>il y (?:a|avait) (?:justement |pourtant |deja )?(?:un bouton|une option|une fonction\w*|un reglage|un menu|un mode|une formule))\b"
    r"|\b(?P<a7>vous allez (?:adorer|aimer|voir(?: que)?)|tu vas adorer)\b|\b(?P<a8>(?:je (?:vais )?vous (?:montrer\w*|montre|ferai|fais)|on vous fera) (?:une demo|une demonstration|comment ca marche|comment faire|ca, vous))"
    r"|\b(?P<a9>(?:ce n'est|c'est) pas (?:tout a fait |vraiment |du tout )?(?:exact|vrai|juste)|ca, c'est faux|vous vous trompez|la, vous exagerez)\b"
    r"|\b(?P<a10>vous (?:pouvez|pouviez|auriez pu|devriez) (?:aussi |simplement |tres bien |deja |juste )?(?:activer|cliquer|utiliser (?:la|le|l'|notre)|passer (?:par|a la) |essayer (?:la|le|notre|l'|nos)|souscrire|configurer))",
    en=rf"\b(?P<a1>{_OURS_EN} (?:actually |already |also )?{_DOES_EN})\b"
    rf"|\b(?P<a2>we(?:'re| are) (?:about to|just about to|going to|soon) (?:release|launch|add|fix|improve|ship|open)|we(?:'re| are) (?:releasing|launching|shipping|adding|working on) (?:an?|the|that|some) (?:\w+ )?{_NEW_EN})"
    r"|\b(?P<a3>we (?:actually|already|also|do|now) (?:have|offer|do) (?:an?|that|this|exactly|one))\b"
    r"|\b(?P<a4>(?:that's|it's|that is) (?:just |probably |only )?because you (?:hadn't|didn't|haven't|don't))\b|\b(?P<a5>(?:you should|you need to|you have to) know(?: that)? (?:our|we)|what you (?:should|need to) know is)\b"
    r"|\b(?P<a6>there(?:'s| is| was) (?:actually |already )?an? (?:button|option|feature|setting|menu|mode|plan) (?:for|that|to|where))\b"
    r"|\b(?P<a7>you(?:'ll| will|'re going to| are going to) (?:love|like) (?:it|this|that|our|the))\b|\b(?P<a8>(?:i'll|i can|i could|let me|we can) (?:show you (?:how (?:it|to)|a demo|our|the (?:feature|app|new))|give you a demo))"
    r"|\b(?P<a9>(?:that's|that is|it's) not (?:quite |really |entirely |actually )?(?:right|true|correct|accurate|fair)|actually you're wrong)\b"
    r"|\b(?P<a10>you (?:can|could have|could|should|should have) (?:just |simply |also |actually )?(?:turn(?:ed)? on|click(?:ed)?|activat\w+|us(?:e|ed) (?:the|our)|try (?:the|our)|tried (?:the|our)|upgrad\w+|sign(?:ed)? up))",
)  # fmt: skip
# The firm speaks of itself, explains a trouble away, or says what is coming: no product need be named.
FIRM = Wording(
    fr=r"\b(?P<a1>(?:nous,? (?:en fait,? )?on|chez nous,? (?:on|c'est|les? \w+|nos \w+)) (?:\w+ ){1,4})|\b(?P<a2>faut savoir qu[e'])|\b(?P<a3>vous (?:aurez|pourrez|recevrez|beneficierez|allez (?:avoir|pouvoir|recevoir|gagner)))\b"
    r"|\b(?P<a4>(?:elle|il|ca|c')(?: y)? ?(?:est|sera|a ete) (?:bientot |deja |toujours |aussi )?(?:refaite?|corrigee?|amelioree?|inclus(?:e)?|comprise?|disponible|gratuite?|automatique|marquee? (?:dans|dedans|noir)|(?:ecrit|prevu|dans|sur) (?:la|le|l'|les) (?:contrat|guide|notice|cahier|formule|appli|pack|forfait|feuille de route)))"
    r"|\b(?P<a5>(?:il )?(?:suffi[ts]\w* de|fallait (?:juste |simplement )|(?:il )?faut (?:juste |bien )?(?:la |le |l'|les )?(?:lire|cliquer|activer|installer|redemarrer)))|\b(?P<a6>ca (?:vous )?(?:fait|fera) (?:gagner|economiser))\b",
    en=r"\b(?P<a1>we (?:actually |always |also |never |usually |only |just )*(?:do (?:the|it|that|all|everything)|make|offer|migrate|deliver|guarantee|include|handle|provide|support|build|built|design|designed|charge|take care|train|install))\b"
    r"|\b(?P<a2>so (?:that )?you (?:never|don't have to|won't|can always) \w+)|\b(?P<a3>you'll (?:get|be able to|have (?:access|the|a)|receive|save))\b"
    r"|\b(?P<a4>it(?:'s| is)(?: all| already| also)? (?:(?:in|on) (?:the|our) (?:guide|manual|docs|app|contract|settings|website|road ?map)|included|built in|automatic|free of charge|coming (?:out|in|soon)))\b"
    r"|\b(?P<a5>that(?:'ll| will| would|'s) (?:just |probably |only )?(?:be |have been )?because you (?:hadn't|didn't|haven't|don't|weren't))|\b(?P<a6>pays for itself|saves (?:you |them |people |teams )?(?:about |around |up to |on average )?(?:\w+ )?(?:hours|days|percent|pounds|dollars|euros))\b"
    r"|\b(?P<a7>you (?:just|only) (?:have|need|had|needed) to)\b",
)  # fmt: skip
# « nous, on cherche à comprendre », "we make these calls to listen": what the interview is.
WE_STUDY = Wording(
    fr=r"\bon (?:\w+ )?(?:cherche|essaie|voudrait|aimerait|etudie|rencontre|interroge|ecoute|fait (?:une|des) (?:etude|entretien|recherche)\w*|travaille sur|enregistre|revient|reprend|en etait|garde|note)\b",
    en=r"\bwe (?:\w+ )?(?:study|interview|talk to|listen|do (?:the|it) (?:interview|call|recording)|make (?:notes|these)|record|try to understand)\b",
)
# « je vous montre où on en est sur la frise », "nothing to sell": the session itself.
SESSION = Wording(
    fr=r"\b(?:rien a vendre|la frise|notre (?:echange|entretien|conversation|discussion|appel|rendez-vous)|nos (?:questions|notes)|notre (?:etude|recherche|temps|histoire))\b",
    en=r"\b(?:nothing to sell|the timeline|our (?:conversation|call|chat|interview|talk|session|discussion|time|study|research|questions|notes|story))\b",
)
CLOSING = re.compile(
    r"derniere question|on (?:a|est) (?:fini|au bout|termine)|merci (?:beaucoup )?(?:pour|de) (?:votre|ton|cet)|c'est la fin|on s'arrete la"
    r"|last question|that's all (?:my|the) questions|we're done|thank you (?:so much )?for your time|that's the end|wrap up here"
)


def sells(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """A statement that explains, sells, corrects or promises."""
    units = turn.read.units
    for at, unit in enumerate(units):
        if unit.form in ("facilitator", "logistics", "echo") or asks_about_past(unit):
            continue
        span = SELLS.first_in(unit, turn.read) or of_the_firm(turn, unit)
        if span is None or SESSION.first_in(unit, turn.read) or flatters(turn, unit):
            continue
        if answers(turn, at, conversation) or closed_before(turn, conversation):
            return
        if "ours" in OURS.get(turn.text[span[0] : span[0] + 3].lower(), "") and voiced(("notre", "nos", "our"), turn, conversation):
            continue
        yield Found(span, 0.9 if not unit.asks else 0.75, repair=in_their_words(turn, conversation))
        return


def of_the_firm(turn: Turn, unit: Unit) -> Span | None:
    """What a vendor says of the firm, in a statement."""
    if unit.asks or unit.closing == "?" or WE_STUDY.first_in(unit, turn.read):
        return None
    return FIRM.first_in(unit, turn.read)


def flatters(turn: Turn, unit: Unit) -> bool:
    """Praise of the team before a question fishes for praise: another finding."""
    return unit is not turn.read.units[-1] and _GREAT.search(unit.bare) is not None


_GREAT = re.compile(r"\b(?:fantastic|great|amazing|brilliant|wonderful|awesome|super|geniale?s?|formidables?|top)$")
OURS = {"not": "ours", "nos": "ours", "our": "ours"}


def asks_about_past(unit: Unit) -> bool:
    """A question with a question word asks, whatever it mentions."""
    return unit.asks and (unit.marks.wh_place in ("front", "in_situ") or unit.marks.yes_no in ("inversion", "aux_first", "est_ce_que"))


def answers(turn: Turn, at: int, conversation: Conversation) -> bool:
    """One sentence in answer to the customer's own question, then back to the story."""
    last = conversation.turns[turn.place - 1] if turn.place else None
    if last is None or last.role != "customer" or not last.text.rstrip().endswith("?"):
        return False
    return at <= 1 and any(unit.asks for unit in turn.read.units[at + 1 :])


def closed_before(turn: Turn, conversation: Conversation) -> bool:
    """After the formal close the talk is free."""
    for earlier, _ in zip(conversation.before(turn, "interviewer"), range(4), strict=False):
        if any(CLOSING.search(unit.bare) for unit in earlier.read.units):
            return True
    return False


PITFALL = Pitfall(
    id="pitch_or_defend",
    severity=CRITICAL,
    live=True,
    suggestive=True,
    title=Say(en="Pitching or defending", fr="Vendre ou défendre le produit"),
    plain=Say(en="That was selling, not listening.", fr="Là, vous vendiez au lieu d'écouter."),
    advice=Say(en="Note it, and go back to their story.", fr="Notez-le, et revenez à son histoire."),
    why=Say(
        en="The interview becomes a sales call, and people stop reporting.",
        fr="L'entretien devient un rendez-vous commercial, et la personne cesse de raconter.",
    ),
    source="JTBD interview seed; Fitzpatrick, The Mom Test",
    instead=Say(en="Noted. What happened next?", fr="Je note. Que s'est-il passé ensuite ?"),
    check=sells,
    examples=(
        Flag("fr", "En fait [[notre formule inclut]] déjà les repas du soir.", instead="Je note. Et ce soir-là, qu'avez-vous mangé ?"),
        Flag("fr", "Justement, [[on lance une offre]] pour les familles en juin.", instead="Je note. Que s'est-il passé ensuite ?"),
        Flag("fr", "[[C'est parce que vous n'aviez pas]] lu la notice.", instead="Racontez-moi ce montage."),
        Flag("fr", "[[il faut savoir que]] nos moniteurs sont tous diplômés", instead="Comment s'est passé ce premier cours ?"),
        Flag("fr", "Ah mais [[il y avait une option]] pour ça dans le menu.", instead="Et ce jour-là, qu'avez-vous fait ?"),
        Flag("fr", "[[Ce n'est pas tout à fait exact]], le colis part le jour même.", instead="Racontez-moi l'attente de ce colis."),
        Flag("en", "Actually [[our plan includes]] evening meals.", instead="Noted. And that evening, what did you eat?"),
        Flag("en", "Funny you say that, [[we're launching an offer]] for families in June.", instead="Noted. What happened next?"),
        Flag("en", "[[That's because you hadn't]] read the leaflet.", instead="Tell me about putting it together."),
        Flag("en", "[[you should know our]] instructors are all certified", instead="How did that first lesson go?"),
        Flag("en", "Oh but [[there was an option for]] that in the menu.", instead="And that day, what did you do?"),
        Flag("en", "[[That's not quite right]], parcels leave the same day.", instead="Tell me about waiting for that parcel."),
        Pass("fr", "En fait, je voudrais revenir à ce soir-là."),
        Pass("fr", "Il n'y a rien à vendre aujourd'hui, notre échange sert à comprendre."),
        Pass("fr", "C'est prévu, oui. Et ce jour-là, comment avez-vous fait ?", after=("Vous allez livrer le samedi ?",)),
        Pass("fr", "Je vous montre où on en est sur la frise : il nous manque avril."),
        Pass("fr", "Il y avait quoi dans le menu, ce midi-là ?"),
        Pass("fr", "C'est parce que je n'ai pas bien suivi : qui a appelé qui ?"),
        Pass("en", "Actually, let me go back to that evening."),
        Pass("en", "Nothing to sell today, our conversation is there to understand."),
        Pass("en", "It's planned, yes. And that day, how did you manage?", after=("Will you deliver on Saturdays?",)),
        Pass("en", "Let me show you the timeline: April is missing."),
        Pass("en", "What was there on the menu that day?"),
        Pass("en", "That's because I lost the thread: who called whom?"),
    ),
)  # fmt: skip

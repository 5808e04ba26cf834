"""Evaluative reaction: judging the answer, with praise, agreement, surprise, reproach or advice.

Selective praise teaches people which answers please. A receipt ("great, thanks. And then?"), sympathy for a
hardship and thanks for their time are none.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.method.kit import INFO, Flag, Found, Pass, Pitfall, Say
from app.method.wording import Wording

JUDGES = Wording(
    fr=r"\b(?P<a1>(?:excellente?|(?:tres )?bon(?:ne)?|super|belle|beau) (?:choix|reponse|decision|idee|reflexe|question|point|remarque))\b|\b(?P<a2>(?:je suis|on est) (?:tout a fait |totalement |entierement |bien )?d'accord)\b(?! (?:avec vous )?pour)"
    r"|\b(?P<a3>(?:vous auriez|tu aurais) du)\b|\b(?P<a4>(?:c'est |voila )?exactement ce que je (?:voulais|pensais|cherchais|esperais)(?: entendre)?)\b|\b(?P<a14>(?:c'est|quel(?:le)?) (?:n'importe quoi|scandaleux|honteux|ridicule|abuse|inadmissible|fou|dingue|honte))\b|\b(?P<a5>(?:c'est |quel )dommage)\b|(?P<a12>\bbravo|\bfelicitations)\b|(?:^|, ?)(?P<a6>bien joue|bien vu|chapeau)\b"
    r"|\b(?P<a7>vous (?:avez|aviez) (?:bien |eu |tout a fait |completement )?(?:raison|tort|bien fait))\b|\b(?P<a10>(?:ca|vous) (?:me |nous )(?:fai(?:t|tes)|fait tres) (?:tres |vraiment )?plaisir|c'est (?:pile|tout a fait|justement) ce qu(?:'on|e (?:je|nous)) \w+|(?:ca|c'est) (?:m'en bouche|la meilleure))|\b(?P<a15>(?:ca|cela) fait (?:tres |vraiment )?plaisir(?: a entendre)?|vous avez (?:tres |drolement )?bien fait d\w+)\b|\b(?P<a13>(?:moi,? )?j'aurais fait (?:exactement |tout a fait )?(?:pareil|la meme chose|comme vous))|\b(?P<a8>moi aussi,? j(?:'|e )\w+|pareil pour moi)\b|\b(?P<a9>(?:a votre place|si j'etais vous),? j\w*'?)",
    en=r"\b(?P<a1>(?:great|good|excellent|smart|nice|wonderful) (?:choice|answer|decision|idea|thinking|question|point|call|instinct|move))\b|\b(?P<a2>i (?:totally |completely |fully |quite |couldn't )?agree)\b(?! to)|\b(?P<a3>you should(?:'ve| have))\b"
    r"|\b(?P<a4>exactly what (?:i|we) (?:(?:was|were) (?:hoping|looking)|wanted|hoped|hope|like|love|want|thought|need)(?: to hear| for)?|music to my ears|(?:love|glad|happy|great|lovely|good) to hear(?: that| it)?(?!\w))\b|\b(?P<a5>(?:that's|what) a (?:shame|pity))\b|(?:^|, ?)(?P<a6>bravo|well done|good for you|congratulations|good job)\b"
    r"|\b(?P<a7>you(?:'re| were| are) (?:so |absolutely |quite )?(?:right|wrong) (?:to|about)|you did the right thing)\b|\b(?P<a11>(?:that's|it's|what a|how) (?:so |just |really |absolutely )?(?:ridiculous|outrageous|terrible|awful|crazy|insane|shocking|unacceptable|disgraceful)(?: of \w+)?|you did (?:well|right) to|such a (?:good|great|nice|clever|smart) \w+)\b|\b(?P<a10>i(?:'d| would) have done (?:exactly |just )?the same)|\b(?P<a8>me too,? i|same here)\b|\b(?P<a9>if i were you)\b",
    fr_needs="importe scandaleux honteux ridicule abuse inadmissible fou dingue honte fait plaisir pile justement choix reponse decision idee reflexe question point remarque accord d'accord auriez aurais exactement dommage bravo joue vu felicitations chapeau raison tort bien aussi pareil place",
    en_needs="ridiculous outrageous terrible awful crazy insane shocking unacceptable disgraceful well such done music hear choice answer decision idea thinking question point call agree should exactly shame pity bravo done good job congratulations right wrong same too were great",
)


def judges(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """Words that judge, in a unit that asks nothing of substance."""
    for unit in turn.read.units:
        if not unit.words:
            continue
        span = JUDGES.first_in(unit, turn.read)
        if span is None or (unit.closing == "?" and span[0] > unit.start):
            continue
        asked = unit.marks.wh_at if unit.asks and unit.marks.wh_place in ("front", "in_situ") else -1
        if (asked < 0 and unit.closing != "?") or span[1] < unit.words[asked].start:
            yield Found(span, 0.8)
            return


PITFALL = Pitfall(
    id="evaluative_reaction",
    severity=INFO,
    live=False,
    title=Say(en="Judging the answer", fr="Un jugement sur la réponse"),
    plain=Say(en="That told them which answers please.", fr="Cela disait quelles réponses plaisent."),
    advice=Say(en="Acknowledge, and ask what came next.", fr="Accusez réception, et demandez la suite."),
    why=Say(
        en="Praise and reproach teach people what you want to hear.",
        fr="L'éloge et le reproche apprennent ce que vous voulez entendre.",
    ),
    source="Lyon, Quas & Lamb; Portigal, Interviewing Users",
    instead=Say(en="Okay. And then?", fr="D'accord. Et ensuite ?"),
    check=judges,
    examples=(
        Flag("fr", "[[Très bon choix]], vraiment.", instead="D'accord. Et ensuite ?"),
        Flag("fr", "[[Je suis tout à fait d'accord]], ce quartier est bruyant.", instead="Bruyant, c'est-à-dire ?"),
        Flag("fr", "[[Vous auriez dû]] rappeler le syndic.", instead="Qu'avez-vous fait ensuite ?"),
        Flag("fr", "[[c'est exactement ce que je voulais entendre]]", instead="Et après ?"),
        Flag("fr", "Ah non, [[c'est dommage]], il restait des places.", instead="Que s'est-il passé ensuite ?"),
        Flag("fr", "[[Bravo]], peu de parents y pensent.", instead="Comment vous est venue cette idée ?"),
        Flag("fr", "[[Vous avez bien fait]] de partir.", after=("Je suis partie en avril.",), instead="Que s'est-il passé ensuite ?"),
        Flag("en", "[[Great choice]], honestly.", instead="Okay. And then?"),
        Flag("en", "[[I completely agree]], that area is noisy.", instead="Noisy, meaning?"),
        Flag("en", "[[You should have]] called the agency back.", instead="What did you do next?"),
        Flag("en", "that's [[exactly what i was hoping to hear]]", instead="And after that?"),
        Flag("en", "Oh no, [[that's a shame]], there were places left.", instead="What happened next?"),
        Flag("en", "[[Well done]], few parents think of that.", instead="How did that idea come to you?"),
        Flag("en", "[[You did well to]] leave.", after=("I left in April.",), instead="What happened next?"),
        Pass("fr", "Super, merci. Et ensuite ?"),
        Pass("fr", "D'accord, je note."),
        Pass("fr", "Je suis désolée. Prenez votre temps.", after=("Ma mère venait de mourir.",)),
        Pass("fr", "Merci, c'est très clair."),
        Pass("fr", "Qu'auriez-vous dû faire, d'après lui ?", after=("Mon frère m'a fait la leçon.",)),
        Pass("fr", "Qui a dit « bon choix », ce jour-là ?", after=("On m'a dit : bon choix.",)),
        Pass("fr", "Qu'avez-vous fait avant de partir ?", after=("Je suis partie en avril.",)),
        Pass("en", "Great, thanks. And then?"),
        Pass("en", "Okay, noted."),
        Pass("en", "I'm so sorry. Take your time.", after=("My mother had just died.",)),
        Pass("en", "Thanks, that's very clear."),
        Pass("en", "Who agreed that day, and who didn't?", after=("We argued about it.",)),
        Pass("en", "Who said 'good choice' that day?", after=("Somebody said good choice.",)),
        Pass("en", "What did you do before you left?", after=("I left in April.",)),
    ),
)  # fmt: skip

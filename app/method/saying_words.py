"""Words that decide what of an answer can be said back: articles, manners of speaking, what cannot begin or end it."""

from app.method.classes import ORDINARY
from app.method.quoting import LIGHT, OPEN_ENDED

DET = frozenset(
    "a an the my our his her their this that these those un une le la les l' mon ma mes notre nos son sa ses"
    " leur leurs cet cette ces du des".split()
)
# Words that are an object before a French verb as often as an article.
CLITIC = frozenset("le la les l' leur".split())
SUBJECTS = frozenset(
    "je j' tu il elle on nous vous ils elles ne n' me m' te t' se s' y qui pour de d' a sans faut en ca".split()
)
# Before what is not there, or only likened to it.
DENIES = frozenset("pas no not n't never jamais like comme".split())
BEFORE_NOUN = frozenset(
    "old new first last little big other own whole same very good bad petit petite grand grande gros grosse"
    " vieux vieille nouveau nouvelle premier premiere dernier derniere autre meme bon bonne belle vrai vraie"
    " deuxieme second seconde two three four five six ten".split()
)
OF = frozenset("de d' du des of".split())
# What says nothing by itself, whatever its article.
EMPTY = frozenset(
    """chose truc machin fois moment coup fait cas facon maniere genre sorte espece bout temps jour an annee
    mois semaine soir matin heure peu plupart reste monde gens question suite idee impression point cote
    thing stuff bit way time day week month year lot kind sort moment end rest point people fact case one
    side idea couple minute hour morning evening night question look""".split()
)
MANNERS = frozenset(
    """comment sais dire know mean suppose guess honest honestly say think sure exactly vraiment bref pareil
    trop plein remember souviens crois pense imagine question voyez savez comprendre ask merci thank thanks
    usual habitude soit soient puisse puissent comprends idea believe reckon expect bonjour hello daft bete sorry pardon desole""".split()
)
NO_NOUN = ORDINARY | LIGHT | EMPTY
SAYS_NOTHING = NO_NOUN | MANNERS
NOT_LAST = OPEN_ENDED | frozenset(
    "be is was are were been s 're 've have has had very so too really just not such some any no il elle je on"
    " est etait sont ai avait etre tres si pas plus qui dans sur avec sans chez vers dont est-ce etais ont as"
    " he she it they you us me him there this these those in into on up out about like if when as et puis".split()
)
NOT_FIRST = frozenset(
    "that than of 's 're 've 'm 'd 'll n't qui dont que qu' de d' du des et ou".split()
)


# What opens a remark on the side: where, when, with what.
ASIDE = frozenset(
    "a au aux en sur sous avec dans par pour chez de du quand depuis au-dessus on in at for up with to from when"
    " once by sauf vers juste just only if si".split()
)
# What is said to the listener is not to be said back.
YOU = frozenset("you your vous votre vos tu te toi t'".split())

"""Habit: attachment to the way things are, and the cost of leaving it.

Usually understated, in one clause: "it did the job". Being used to the weather is not an attachment to a
way of doing.
"""

from app.method.checks import says, seeks
from app.method.hearing import Phrases
from app.method.kit import Deaf, Force, Hears, Probe, Say, Weights

KEPT = Phrases(
    en="""
    i was used to; we were used to; got used to it; used to the old|my|our|that; did the job|trick; it worked (well|fine|all|for); it was working (fine|well); we 'd|i 'd|'d always done; always done it; always did it; way we 'd always; the way we did|do it; it 's what we knew; we knew it; i knew where everything
    everything was in there; all in there; it was all there; attached to; hang on to; hung on to; couldn't let go; couldn't part with; still have my old; still got (a|the|my|our) (red|old); kept the old; kept my old; i 'd miss; we 'd miss; i|we missed the old; be like taking; i quite liked; i liked the (old|paper|smell|sound|feel); i liked doing; i loved my old
    carried on like; carried on as; we carried on; i carried on; put up with it; we made do; i just left it; left it as it was; didn't do anything about it; did nothing about; kept putting it off; putting it off; put it off; same as ever; same as always; same as it always; never thought about changing; he likes what he likes; if it ain't broke; if it 's not broken; since my father's|dad's day; it 's his dad 's; there 's never been; never bothered
    """,
    fr="""
    j'avais l'habitude; on avait l'habitude; nos habitudes; mes habitudes; ses habitudes; par habitude; une habitude; habitué* à; ça faisait le job; ça faisait l'affaire; ça marchait (bien|quand|comme|très|pas); ça fonctionnait bien; ça allait bien; ça suffisait; ça me suffisait; ça nous suffisait; toujours fait comme ça; toujours fait ça; toujours travaillé comme; fait comme ça depuis; on connaissait; je connaissais par; je savais où
    tout était dedans; tout était là; y avait tout dedans; attaché* à|au; j'y étais attaché*; j'y tenais; il y tient; elle y tient; du mal à lâcher|m'en|quitter|jeter; pas pu jeter; jamais jeté; je l'ai encore; on l'a encore; gardé mon|ma|le|la|l' (vieux|vieille|ancien|ancienne); mon vieux carnet|cahier|classeur; me manque; me manquait; me manquerait; j'aimais bien (le|la|mon|ma|mes|ça|cette|ce|faire); j'aimais ça; je l'aime bien; on l'aime bien; on aime bien; j'aime bien (le|la|mon|ma|mes|ce|cette); l'odeur du; on savait faire; ça coûtait rien
    on a continué (comme|pareil|avec); j'ai continué (comme|pareil|avec); continué comme si; faisait avec; on a laissé traîner; j'ai laissé traîner; je repoussais; on repoussait; j'ai repoussé; on a repoussé; remettais à plus tard; remis à plus tard; on n'a rien fait; j'ai rien fait; on a rien fait; rien changé; comme d'habitude on; c'était notre façon; depuis mon père; du temps de mon père; mon père faisait; la flemme; pas envie de changer; comme avant
    """,
)
PEOPLE = Phrases(
    en="used to the cold|rain|noise|heat; attached to the email|wall|message|file; it worked out that; that 's fine thanks; 's fine with me; put it off the",
    fr="habituée des lieux; ça marchait pas|plus; ça marchait mal; attaché au mur|mail|message; habitué au froid|bruit; me manque de respect; ça marchait pas bien; fichier attaché",
)
# What a question that asks for it holds.
ASKED = Phrases(
    en="before; use|used to; old; let go; keep|kept; miss|missed; give up; hated the; usual*; normally; always; so long|sooner; stay*; why not; how was it|that; how did it|that work; how were you; happy with",
    fr="avant; ancien*; à l'époque; lâcher; gardé|garder; manque*; d'habitude; toujours; si longtemps; plus tôt; rester|resté*; content*; satisfait*; en général; comment ça marchait|fonctionnait|se passait; hérit*; depuis combien; ça marchait; sous contrat",
)

# A table: it keeps its shape.
# fmt: off
WEIGHTS = Weights(
    base=-4.7,
    shows={
        "hold": 1.6, "long": 1.0, "good": 0.4, "words": 0.3, "said": 0.2, "told": 0.2,
        "imagined": 0.2, "fear": -0.3, "bad": -0.4, "date": -0.4,
    },
    phases={"before": 1.0, "decision": -0.2, "trigger": -0.5, "outcome": -0.6},
    asked=0.5, said=1.8,
)
# fmt: on

FORCE = Force(
    id="habit",
    title=Say(en="Habit of the present", fr="Habitude du présent"),
    sign="▪",
    check=says((KEPT, 2), unless=PEOPLE, affirmed=True, whole=True),
    asked=seeks((ASKED, 1)),
    weights=WEIGHTS,
    probes=(
        Probe(
            "habit_hold",
            Say(
                en="“{x}”: what was that like?",
                fr="« {x} » : c'était comment ?",
            ),
            "invitation",
        ),
        Probe(
            "habit_kept",
            Say(
                en="What did you keep from the old way?",
                fr="Qu'avez-vous gardé de l'ancienne façon de faire ?",
            ),
            "open",
        ),
        Probe(
            "habit_worked",
            Say(
                en="What was good about the old way?",
                fr="L'ancienne façon de faire, qu'est-ce qu'elle avait de bien ?",
            ),
            "open",
        ),
    ),
    examples=(
        Hears("en", "[[Granddad's ledger, we couldn't part with it]]."),
        Hears("en", "[[The biscuit tin did the job for twenty years]]."),
        Hears("en", "[[we'd always done it on the back of the register]]"),
        Hears("en", "[[I quite liked the walk to the bank]], if I'm fair."),
        Hears("en", "So [[we carried on as before until the summer]]."),
        Hears("en", "[[i knew where everything was in that drawer]]"),
        Deaf("en", "You get used to the cold up there."),
        Deaf("en", "The file is attached to the email."),
        Deaf("en", "I used to live in Leeds."),
        Deaf("en", "I didn't like it at all."),
        Deaf("en", "It worked out that he was my cousin."),
        Deaf("en", "She has a nun's habit for the play."),
        Hears("fr", "[[Le registre de papi, on n'a pas pu jeter ça]]."),
        Hears("fr", "[[La boîte à biscuits faisait le job, ça suffisait]]."),
        Hears("fr", "[[chez nous c'était au dos du registre du temps de mon père]]"),
        Hears("fr", "[[J'aimais bien la marche jusqu'à la banque]], soyons justes."),
        Hears("fr", "Alors [[on a continué comme avant jusqu'à l'été]]."),
        Hears("fr", "[[je savais où était chaque papier dans ce tiroir]]"),
        Deaf("fr", "On s'habitue au froid, là-haut."),
        Deaf("fr", "Le fichier est attaché au mail."),
        Deaf("fr", "J'habitais à Lille."),
        Deaf("fr", "Le tracteur, ça marchait pas du tout."),
        Deaf("fr", "Elle est arrivée avant moi."),
        Deaf("fr", "Il porte un habit de scène."),
    ),
)

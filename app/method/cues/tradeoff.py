"""Trade-off: what was given up, accepted or paid to have the rest.

A concession without a loser ("even though it rained") is not one; somebody lets something go.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

GIVEN = Phrases(
    en="""
    gave up (the|my|our|on); had to give up; giving up the|my|our; even if it meant; even if that meant; let go of; letting go of; sacrific*; traded; worth it; worth the; i could live with; could live without; can live with|without; we did without; went without
    at the expense of; in exchange for; the price to pay; price i paid; settled for; compromise*; too bad for|about; never mind the; so be it; rather have .. than; i 'd rather .. than; or nothing; cancelled the|our|my holiday|trip|subscription; out of the holiday|savings money; dipped into
    """,
    fr="""
    tant pis; quitte à; sacrifi*; fait une croix; faire une croix; renonc*; lâché le|la|les|mon|ma; ça valait le coup|la peine; valait le coup; au prix de; au détriment; en échange de; on s'est passés de; je me suis passé* de; s'en passer; m'en passer
    compromis; le prix à payer; accepté de perdre|payer|faire|ne; accepté que; je préférais .. que; plutôt payer; plutôt perdre; content* du|de|avec; puisé dans; pioché dans; annulé les|nos|mes|le vacances|abonnement|voyage; c'était ça ou; soit .. soit; fallait choisir; il fallait choisir
    """,
)
NO_LOSER = Phrases(
    en="gave up smoking; worth it is; worth seeing; worth a visit; gave up waiting; compromised",
    fr="arrêté de fumer; soit dit; soit un peu; soit à; promis; vaut le coup d'oeil",
)

CUE = Cue(
    id="tradeoff",
    title=Say(en="Something given up", fr="Un renoncement"),
    weight=0.8,
    probe=Say(en="“{x}”: how did you settle that?", fr="« {x} » : comment avez-vous tranché ?"),
    plain=Say(en="How did you settle that?", fr="Comment avez-vous tranché ?"),
    check=says((GIVEN, 2), unless=NO_LOSER, real=True),
    examples=(
        Hears("en", "[[We gave up the garden to be near the school]]."),
        Hears("en", "[[I could live without the big screen]], I needed the handle."),
        Hears("en", "[[even if it meant no holiday that summer]]"),
        Hears("en", "[[We settled for the second floor]]."),
        Hears("en", "[[It was worth it just to stop the phone calls]]."),
        Hears("en", "in the end [[we traded the quiet for the extra room]]"),
        Deaf("en", "He gave up smoking years ago."),
        Deaf("en", "Even though it rained, we ate outside."),
        Deaf("en", "That castle is worth a visit."),
        Deaf("en", "The trade fair was in Lyon."),
        Deaf("en", "I meant the other bag."),
        Deaf("en", "She let me go early."),
        Hears("fr", "[[Tant pis pour le jardin, on voulait l'école à côté]]."),
        Hears("fr", "[[Pour le piano, on a renoncé au canapé]]."),
        Hears("fr", "[[quitte à pas partir en vacances cet été-là]]"),
        Hears("fr", "[[On s'est contentés du deuxième étage]]."),
        Hears("fr", "[[Ça valait le coup, rien que pour le téléphone]]."),
        Hears("fr", "au final [[on a sacrifié le calme pour une pièce de plus]]"),
        Deaf("fr", "Il a arrêté de fumer il y a longtemps."),
        Deaf("fr", "Même s'il pleuvait, on a mangé dehors."),
        Deaf("fr", "J'avais promis à ma tante."),
        Deaf("fr", "C'est un échange de clés."),
        Deaf("fr", "Soit dit en passant, il neigeait."),
        Deaf("fr", "Le coup d'envoi était à quinze heures."),
    ),
)

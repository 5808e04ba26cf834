"""Workaround: something home-made that makes up for what is missing, the surest sign of a job badly served.

A spreadsheet that simply works is a habit; it counts here when somebody copies, patches, reminds
themselves or does it twice.
"""

from app.method.checks import says
from app.method.hearing import Phrases
from app.method.kit import Cue, Deaf, Hears, Say

PATCHED = Phrases(
    en="""
    hacked together; hack together; cobbled together; rigged up; made do; making do; make do; improvis*; workaround*; work around it; jury-rigged; bodg*
    by hand; copy and paste; copy-paste; copied and pasted; copying .. into|across; copied it all; retyp*; re-typ*; typed it all|up|again; type it up; typing .. up; wrote it out again; twice over
    sticky notes|note; post-it*; post it notes; on the back of an envelope; on scraps of paper; on an envelope; on my hand; in the meantime; stopgap; duct tape; taped
    photo of the page; took photos of; take a photo of; screenshots; emailed myself; texted myself; set an alarm to; reminders on my phone; worked it backwards; three spreadsheets; two spreadsheets
    sharing one login; shared one login; borrowed a; on the back of my|the|an; wrote .. hand; half by; what i do is; so what i|we did was; our little system; a system of; my own system; put it in as
    """,
    fr="""
    bricol*; bidouill*; système d; système débrouille; à la main; copier-coller; copié-collé*; copi*-coll*; recopi*; retap*; ressaisi*; je refaisais; refaire deux fois; en double
    post-it*; un bout de papier; des bouts de papier; sur un coin de; au dos d'une|des enveloppe*; sur une enveloppe; en attendant mieux; faute de mieux; du scotch; rafistol*
    photo de la page|l'écran|l'ardoise|la feuille; prenais en photo; captures d'écran; m'envoyais des|un mails|mail|sms; mettais une alarme; un réveil pour; trois fichiers; deux fichiers; trois tableaux
    un seul compte pour; se prêtait le; on se débrouillait; je me débrouillais; se débrouill*; ce que je fais c'est; ce qu'on faisait c'est; notre petit système; mon petit système; un système de; sur la main; m'envoyait|envoyait un texto|sms|message|mot; à la bonne franquette; on faisait comme on
    """,
)
AT_EASE = Phrases(
    en="made by hand; by hand luggage; shook .. by the hand; handmade; hand-made",
    fr="fait à la main; faits à la main; faite à la main; faites à la main; cousu* à la main; serré la main; sac à la main",
)

CUE = Cue(
    id="workaround",
    title=Say(en="A way round", fr="Un bricolage"),
    weight=0.8,
    probe=Say(
        en="“{x}”: walk me through the last time you did that.",
        fr="« {x} » : racontez-moi la dernière fois.",
    ),
    plain=Say(
        en="Walk me through the last time you did that.",
        fr="Racontez-moi la dernière fois que vous avez fait comme ça.",
    ),
    check=says((PATCHED, 3), unless=AT_EASE, real=True, affirmed=True),
    examples=(
        Hears("en", "[[Every Friday we retyped the choir list for the parish]]."),
        Hears("en", "[[The fridge door was covered in post-it notes for the pills]]."),
        Hears("en", "[[we cobbled together a rota out of two calendars]]"),
        Hears("en", "[[So what I did was set an alarm to go and turn the pump off]]."),
        Hears("en", "[[I took photos of the whiteboard before the cleaner came]]."),
        Hears("en", "honestly [[i emailed myself the numbers and typed it all again at home]]"),
        Deaf("en", "Everything they sell is made by hand."),
        Deaf("en", "There's a copy in the drawer."),
        Deaf("en", "I never typed it up, there was no need."),
        Deaf("en", "You could rig up a camera, I'd guess, it would work."),
        Deaf("en", "He shook me by the hand."),
        Deaf("en", "The solar system was my hobby."),
        Hears("fr", "[[Le vendredi je retapais la liste de la chorale pour la paroisse]]."),
        Hears("fr", "[[La porte du frigo était couverte de post-it pour les cachets]]."),
        Hears("fr", "[[on bricolait un planning avec deux calendriers]]"),
        Hears("fr", "[[Je mettais une alarme pour aller couper la pompe]]."),
        Hears("fr", "[[Je prenais en photo l'ardoise avant le ménage]]."),
        Hears("fr", "franchement [[je m'envoyais des mails et je retapais tout à la maison]]"),
        Deaf("fr", "Tout ce qu'ils vendent est fait à la main."),
        Deaf("fr", "Il y a une copie dans le tiroir."),
        Deaf("fr", "Il m'a serré la main."),
        Deaf("fr", "Je n'ai jamais recopié quoi que ce soit."),
        Deaf("fr", "Un système d'arrosage, ce serait bien."),
        Deaf("fr", "Les enfants ont la main verte, pas moi."),
    ),
    force="habit",
)

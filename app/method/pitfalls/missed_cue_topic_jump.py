"""Missed cue: the customer says something strong, and the next question is about something else.

This is where the causal story is lost. It is none when a word of theirs is taken up or asked after, when
it is parked aloud ("I note the lamp, we'll come back to it"), when they have closed the subject or would
rather not speak of it. Whether it is taken up three turns later cannot be known at once, so this is never
certain and never a reproach: the panel suggests the thread instead.
"""

from collections.abc import Iterator

from app.conversation import Conversation, Turn
from app.language import Unit
from app.language.en_words import BACKCHANNEL as EN_BACKCHANNEL
from app.language.fr_words import BACKCHANNEL as FR_BACKCHANNEL
from app.method.classes import CLASSES
from app.method.grounding import was_said
from app.method.kit import MAJOR, Flag, Found, Pass, Pitfall, Say
from app.method.notches import holds_strong
from app.method.repairs import energy, in_their_words
from app.method.wording import Wording, speaks, words_of

# Formulas that leave a subject.
LEAVES = Wording(
    fr=r"\b(?:passons|on passe|je passe|changeons|autre (?:sujet|question|chose)|question suivante|point suivant|la suite de mes questions|parlons (?:plutot |maintenant |un peu )?(?:de|du|des|budget|prix)|on (?:avance|continue|enchaine)|avancons|j'en (?:viens|arrive)|question d'apres|(?:ma|mes|la|le|notre) (?:prochaine?|partie|point|bloc|rubrique|theme)s?(?: suivante?)? (?:suivante?|c'est|question|du guide)|ma (?:prochaine|partie suivante)|prochaine (?:question|partie)|(?:sujet|theme|chapitre) suivant|laissons (?:ca|cela)|venons-en|tout autre chose|rien a voir|(?:regardons|abordons|attaquons|voyons) (?:maintenant |ensuite |plutot )?(?:le|la|les|votre|vos|l')|ensuite,? (?:regardons|abordons|le|la|les|votre))\b",
    en=r"\b(?:mov(?:e|ing) on|next (?:question|topic|point)|another (?:topic|subject|question)|chang\w+ (?:the subject|topics?)|let's (?:now )?(?:talk|turn|switch|go on to|jump)|on to (?:the|my|your)|moving (?:along|swiftly)|next (?:one|up|thing)|my next|leave (?:that|it) (?:there|here)|switch gears|(?:change|switch) (?:of )?(?:topic|tack|subject)|unrelated|let's (?:now )?(?:look at|cover|go over|do)|next,? (?:let's|the|your)|(?:get|come) to my)\b",
)
# « Je note, on y revient. », "parking that": kept for later, aloud.
PARKS = Wording(
    fr=r"\b(?:on y (?:revient|reviendra|retourne)|j'y (?:reviens|reviendrai)|je (?:garde|mets de cote|note) (?:ca|le|la|les|l'|votre|ce|cette)|on (?:le|la|les) garde)\b",
    en=r"\b(?:(?:come|coming|get|getting|circle|go) back to (?:that|it|this|the|your)|park(?:ing)? (?:that|it|the)|i(?:'ll| will)? (?:note|noted|keep|hold)|noting|hold that thought)\b",
)
# The customer closes the subject, or does not want it.
CLOSED_BY_THEM = Wording(
    fr=r"\b(?:je (?:ne )?(?:prefere|veux|souhaite) pas|je prefere ne|fait le tour|c'est tout|voila tout|pas envie d'en|plus rien a)\b",
    en=r"\b(?:rather not|don't want to (?:talk|go)|that's (?:about )?(?:it|all)|nothing (?:more|else) to|prefer not)\b",
)
# Words that point back at what was just said.
POINTS = frozenset(
    """ca cela c' y en celui celle il elle ils elles eux lui leur alors ensuite puis avant apres juste
    that this it those these then there he she they them him her his their before after next else so""".split()
)
# What forms ask, and stories do not answer.
OURS = Wording(
    fr=r"\b(?:budget|fonctionnalites?|fonctions?|contrat|abonnement|utilisateurs?|satisfaite?s?|tarifs?|engage\w*|chiffre d'affaires|effectifs?|combien (?:de|d') ?(?!temps|fois ca|heures|jours|minutes|nuits|semaines)\w+)\b",
    en=r"\b(?:budget|features?|contract|subscription|users?|satisfied|pricing|revenue|headcount|how many \w+)\b",
)
# Facts of a form, asked in the present: what they have, use, pay, are; a story is told in the past.
FORM = Wording(
    fr=r"\b(?:vous|tu|on) (?:avez|as|etes|es|utilise[sz]?|habite[sz]|depense[sz]|paye[sz]|paie[sz]?|travaille[sz]|mange[sz]|gagne[sz]|employe[sz]|achete[sz]|faites|possede[sz]|roule[sz])\b(?! (?:du|pu|fait|ete|eu|pris|mis|vu|dit)\b)|\b(?:avez|etes|utilisez|habitez|depensez|payez|travaillez|possedez)[ -]vous\b|\bquel(?:le)?s? (?:est|sont)\b|\b(?:votre|ton|ta|vos) \w+,? c'est\b|\bc'est quoi,? (?:votre|ton|ta|vos)\b|\ben combien de\b|\bmetres carres\b|\bcomment (?:est|sont) \w+ (?:votre|vos)\b|\b(?:votre|vos|la|le|les) [\w' ]+,? c'est combien",
    en=r"\b(?:how (?:big|large|old|far) (?:is|are) (?:the|your)|how (?:is|are) your (?:team|company|office|firm)|do you (?:\w+ )?(?:have|use|own|pay|spend|live|work|employ|run|earn|subscribe|shop|buy|drive|get|do)|(?:have|has) (?:you|your \w+) (?:got|lived|worked|been (?:using|with|there|living))|you (?:have|use|live|work)\b|are you (?:on|in|with|using)|(?:what|which|where|how)(?:'s| is| are) (?:your|the) |(?:what|which) \w+(?: \w+)? (?:are you|do you|is your|have you))",
)
# A figure for a form: the price, the term, the rate. How long something lasted, how often it hurt, is story.
FIGURE = Wording(
    fr=r"\b(?:tous les combien|en combien de (?:fois|mensualites?)|combien (?:ca (?:coute|vous (?:coute|revient)|fait)|(?:vous |tu )?(?:payez|payes|paies|avez paye|as paye|coutait|coute)|au total|en tout|par mois|par an)|(?:sur |de )?quelle duree|quel (?:prix|tarif|montant|forfait|abonnement|modele|volume)|quelle (?:formule|offre|option|version|taille|surface)|(?:ca|c'est|c'etait|etait) (?:a )?combien|combien (?:de|d') (?:clients?|salaries?|employes?|sites?|utilisateurs?|postes?|magasins?|vaches?|hectares?))\b",
    en=r"\b(?:how much (?:is|was|does|did|do) (?:it|that|the|they|you)(?: \w+){0,2}(?: altogether| in total| all in| a month| a year| cost| pay| charge)?|what (?:price|term|package|plan|tier|model|size|number)|how (?:big|large) (?:is|was) (?:the|your)|how many (?:staff|people work|users|customers|clients|sites|seats|employees|locations|branches))\b",
)
SCENE = Wording(fr=r"\b(?:premiere|derniere) fois\b|\bsouven\w+|\brappelez\b", en=r"\b(?:first|last) time\b|\bremember\b")
NODS = EN_BACKCHANNEL | FR_BACKCHANNEL | {"so", "alors", "donc", "and", "et", "then", "note", "noted"}
PEAK = 2.5
STRONG = 1.4  # a cue of weight 0.7, plainly said
FAINT = 0.8  # enough where a formula drops the subject


def jumps(turn: Turn, conversation: Conversation) -> Iterator[Found]:
    """The unit that leaves a strong answer behind."""
    last = conversation.turns[turn.place - 1] if turn.place else None
    if last is None or last.role != "customer" or any(PARKS.first_in(unit, turn.read) for unit in turn.read.units):
        return
    if turn.read.content & last.read.content or CLOSED_BY_THEM.anywhere_in(last.read):
        return
    held = energy(last, conversation)
    if held < STRONG and holds_strong(last.read):
        held = STRONG
    for unit in speaks(turn):
        leaves = held >= FAINT and LEAVES.first_in(unit, turn.read)
        if leaves or (held >= STRONG and (foreign(turn, unit, conversation, held) or figure(turn, unit))):
            yield Found(words_of(unit), 0.6, repair=in_their_words(turn, conversation))
            return


def figure(turn: Turn, unit: Unit) -> bool:
    """Whether a bare figure is asked for: nothing of what was just said is in the question (seen above)."""
    return unit.asks and FIGURE.first_in(unit, turn.read) is not None and not SCENE.first_in(unit, turn.read)


def foreign(turn: Turn, unit: Unit, conversation: Conversation, held: float) -> bool:
    """Whether a question is one from a form, about nothing that was said before."""
    if not unit.asks or SCENE.first_in(unit, turn.read):
        return False
    ours = OURS.first_in(unit, turn.read) is not None
    if not ours and (unit.marks.tense not in ("present", "") or unit.marks.tag or FORM.first_in(unit, turn.read) is None):
        return False
    lemmas = {word.lemma for word in unit.words if word.lemma in turn.read.content and not word.lemma.isdigit()}
    # After a peak, what was spoken of long ago is as far away as what never was.
    if not lemmas or (held < PEAK and any(was_said(lemma, turn, conversation) for lemma in lemmas)):
        return False
    people = frozenset() if ours else CLASSES["person"][turn.read.lang] - {"team", "equipe", "staff"}
    asked = [word for word in unit.words if word.bare not in NODS]
    return not any(word.bare in POINTS or word.bare in people or word.lemma in people for word in asked[1:])


PITFALL = Pitfall(
    id="missed_cue_topic_jump",
    severity=MAJOR,
    live=False,
    title=Say(en="Missed cue", fr="Fil laissé en plan"),
    plain=Say(en="Something strong was left behind.", fr="Quelque chose de fort est resté en plan."),
    advice=Say(en="Take up their word before you move on.", fr="Reprenez son mot avant de changer de sujet."),
    why=Say(
        en="The causal story is lost where a strong word gets no question.",
        fr="C'est là que se perd l'histoire : un mot fort sans question.",
    ),
    source="Spiek on energy; Demszky et al. 2021 on uptake",
    instead=Say(en="Tell me more about that.", fr="Racontez-moi ce moment."),
    check=jumps,
    examples=(
        Flag("fr", "D'accord. [[Et vous aviez quel budget]] ?", after=("J'en dormais plus, j'étais à bout.",)),
        Flag("fr", "[[Passons au financement]].", after=("J'ai fondu en larmes dans le hall.",)),
        Flag("fr", "[[vous avez combien d'employés]]", after=("là j'en pouvais plus du tout",)),
        Flag("fr", "Très bien. [[Question suivante]].", after=("On a failli tout annuler la veille, j'étais à bout.",)),
        Flag("fr", "[[Parlons maintenant du contrat]].", after=("C'est ce soir-là que je me suis dit stop.",)),
        Flag("fr", "Ok. [[Combien d'enfants avez-vous]] ?", after=("J'ai craqué sur le parking.",)),
        Flag("fr", "[[Vous êtes sur quelle version]] ?", after=("J'ai pleuré dans les toilettes, j'étais à bout.",)),
        Flag("en", "Okay. [[And what budget did you have]]?", after=("I couldn't sleep, I was at the end of my rope.",)),
        Flag("en", "[[Let's move on to financing]].", after=("I burst into tears in the lobby.",)),
        Flag("en", "[[how many employees have you got]]", after=("by then i couldn't take it any more",)),
        Flag("en", "Great. [[Next question]].", after=("We nearly cancelled, I was at the end of my rope.",)),
        Flag("en", "[[Let's talk about the contract]].", after=("That night I said to myself, enough is enough.",)),
        Flag("en", "Okay. [[How many kids have you got]]?", after=("I lost it in the car park.",)),
        Flag("fr", "D'accord. [[Et ça fait combien par mois]] ?", after=("Le soir elle m'a dit : c'est ça ou moi. J'étais à bout.",)),
        Flag("en", "Right. [[And how much was it altogether]]?", after=("She'd gone quiet. I was at the end of my rope.",)),
        Flag("en", "[[Which version are you on]]?", after=("I cried in the toilets, I was at the end of my rope.",)),
        Pass("fr", "Et le mois où ça a coûté le plus, c'était combien, ce mois à bout ?", after=("J'étais à bout, ce mois-là.",)),
        Pass("fr", "Vous étiez dans quelles toilettes ?", after=("J'ai pleuré dans les toilettes, j'étais à bout.",)),
        Pass("en", "How much was left in you, at the end of your rope?", after=("I was at the end of my rope.",)),
        Pass("fr", "À bout ?", after=("J'en dormais plus, j'étais à bout.",)),
        Pass("fr", "Et juste après ?", after=("J'ai fondu en larmes dans le hall.",)),
        Pass("fr", "Qu'est-ce que vous avez fait à ce moment-là ?", after=("J'ai craqué sur le parking.",)),
        Pass("fr", "Je note les larmes, on y revient. Quelle surface cherchiez-vous ?", after=("J'ai fondu en larmes.",)),
        Pass("fr", "Bien sûr. Passons au financement.", after=("J'en pouvais plus, mais je préfère ne pas en parler.",)),
        Pass("fr", "Et quelle surface cherchiez-vous ?", after=("On a visité trois maisons.",)),
        Pass("en", "At the end of your rope?", after=("I couldn't sleep, I was at the end of my rope.",)),
        Pass("en", "And right after?", after=("I burst into tears in the lobby.",)),
        Pass("en", "What did you do at that point?", after=("I lost it in the car park.",)),
        Pass("en", "I'll note the tears and come back to that. What size were you looking for?", after=("I burst into tears.",)),
        Pass("en", "Of course. Let's move on to financing.", after=("I couldn't take it, but I'd rather not go there.",)),
        Pass("en", "And what size were you looking for?", after=("We visited three houses.",)),
        Pass("en", "Which toilets were you in?", after=("I cried in the toilets, I was at the end of my rope.",)),
    ),
)  # fmt: skip

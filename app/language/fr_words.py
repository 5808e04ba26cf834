"""The French words that do grammatical work, each class with a letter for `fr_marks.py` to read.

A unit is read as a string with one letter a word ("vous avez fait quoi" is "vXFw"), so that a pattern
over word classes is a short regular expression over a short string.
"""

import re

# Letters (a word has one):
#   Q que qu' · q qui · w quoi · h comment · y pourquoi · n quand · o où · k quel… · K lequel… · b combien
#   e est · c ce · C c' · E est-ce que written as one word · v vous · t tu · s other subjects · S ça cela
#   I a subject after its verb's hyphen · Z an object there ("dites-moi") · J the t of "a-t-il" · i "y" · T te t' toi me moi m' se s' lui
#   X avoir and être, finite · A finite verbs of any kind · V verbs in -ez (vous) · F participles and
#   infinitives common before "quoi" · N ne · P pas plus jamais rien · D determiners · p prepositions
#   G knowing and wondering · M pouvoir vouloir with vous or tu · L telling infinitives · R telling
#   imperatives · f si · r other subordinators · O ou · a et · + discourse words · ~ hesitations · . else
_CLASSES: tuple[tuple[str, str], ...] = (
    ("Q", "que qu' qu"),
    ("q", "qui"),
    ("w", "quoi koi"),
    ("h", "comment"),
    ("y", "pourquoi"),
    ("n", "quand"),
    ("k", "quel quelle quels quelles"),
    ("K", "lequel laquelle lesquels lesquelles auquel auxquels duquel desquels"),
    ("b", "combien"),
    ("e", "est"),
    ("c", "ce"),
    ("C", "c'"),
    ("E", "esque esqu' estce kesque keske"),
    ("v", "vous"),
    ("t", "tu t'as"),
    ("s", "je j' il elle on ils elles nous"),
    ("S", "ca cela ceci"),
    ("i", "y"),
    ("T", "te t' toi me m' moi se s' lui"),
    (
        "X",
        "a ai as avons ont avait avais avaient avions aura aurait auraient suis es sommes sont"
        " etait etais etaient etions sera serait seraient serais fut furent eut aurais",
    ),
    (
        "F",
        "fait faire dit dire pense penser pris prendre cherche chercher utilise utiliser regarde"
        " achete acheter choisi choisir mange paye vu voir mis mettre parle trouve trouver appris"
        " su eu ete passe change decide ressenti attendu attendre arrive compare servi sert",
    ),
    ("N", "ne n'"),
    ("P", "pas plus jamais rien"),
    (
        "D",
        "le la les l' un une des du au aux mon ma mes ton ta tes son sa ses notre nos votre vos"
        " leur leurs cet cette ces quelques plusieurs chaque",
    ),
    (
        "p",
        "de d' a dans pour avec sur chez par en sans entre vers depuis pendant contre sous jusqu'"
        " jusque avant apres",
    ),
    (
        "G",
        "sais sait savez savoir savais saviez comprends comprend comprendre compris demande demander"
        " demandais demandait demandent souviens depend souvient souvenez rappelle rappelez rappelles imagine curieux curieuse importe",
    ),
    (
        "M",
        "pouvez pourriez peux pourrais pouviez voulez voudriez veux voudrais auriez aurais"
        " accepteriez sauriez saurais",
    ),
    (
        "L",
        "raconter decrire expliquer parler detailler revenir montrer preciser developper partager"
        " eclairer emmener replonger resituer",
    ),
    (
        "R",
        "racontez raconte decrivez decris expliquez explique parlez dites dis montrez"
        " precisez detaillez detaille developpez developpe emmenez revenons reprenons prenons"
        " restons aidez aide eclairez situez resituez",
    ),
    ("f", "si s'il s'ils"),
    ("r", "parce lorsque lorsqu' puisque puisqu' comme car dont afin tandis"),
    ("a", "et"),
    (
        "+",
        "mais donc alors puis ensuite ok okay d'accord oui non ouais voila bien super parfait merci"
        " bref sinon deja justement hein coup effectivement tres exactement",
    ),
    ("~", "euh euhm heu hum hm mm mmh ah oh ben bah bon eh hé enfin hop"),
)


def _letters() -> dict[str, str]:
    table: dict[str, str] = {}
    for letter, words in _CLASSES:
        for word in words.split():
            table.setdefault(word, letter)
    return table


LETTER = _letters()

# Forms that look like "vous" verbs and are none, and verbs in -ez that tell (letter R) are above.
NOT_VERBS = frozenset("chez assez nez rez gaz rendez-vous".split())
# With a "vous" behind them these order ("souvenez-vous"); they ask only with another before.
REFLEXIVE = frozenset(
    "souvenez rappelez rassurez taisez rendez asseyez mettez replongez imaginez installez servez remettez"
    " projetez figurez placez detendez".split()
)
VOUS_VERB = re.compile(r"[a-z]{2,}ez$|^(?:etes|faites|dites)$")
# Imperfect and conditional: "travaillait", "pensiez", "seraient".
FINITE = re.compile(r"[a-z]{2,}(?:ait|aient|ais|iez|erez|erons|eront)$")
NOT_FINITE = frozenset(
    "mais jamais fait lait trait portrait parfait frais vrais mauvais francais anglais relais delais"
    " parfait souhait extrait attrait retrait imparfait palais marais essais satisfait refait biais"
    " balais desormais".split()
)
# Verbs of the first group and others that follow "tu" or "il" in ordinary questions.
PRESENT = frozenset(
    "va vas vont fais fait font peut doit dois vient viens viennent prend prends prennent met mets"
    " sert plait plaisait marche coute manque reste arrive existe connait connais faut s'appelle"
    " appelle appelles habite habites pense penses trouves trouve utilises utilise travailles"
    " travaille crois croit voit vois dit veut veux".split()
)

# Carry no meaning of their own: grammar, hesitation, courtesy, and the verbs that any interview is
# made of, which would otherwise count as words taken up from the customer.
STOP = frozenset(LETTER) - frozenset(
    "cherche chercher utilise utiliser achete acheter choisi choisir mange paye compare change"
    " decide ressenti appris attendu attendre parfait".split()
) | frozenset(
    "aujourd'hui c'est-a-dire ete etre avoir eu ayant etant aller vais alle allez allons"
    " faire fais faites font fera ferait faisiez faisait faisais"
    " pouvoir peut peuvent pourrait pouvait vouloir veut veulent devoir doit dois devez"
    " falloir faut fallait dire disais disait disiez raconter expliquer decrire passer passe passait"
    " passes passee vraiment tres trop peu beaucoup assez bien tout tous toute toutes meme aussi"
    " encore toujours deja peut-etre plutot surtout seulement juste presque environ"
    " la ici celui celle ceux celles ci autre autres quelque quelqu'un chose choses truc trucs"
    " moment moments fois temps maniere facon cas exemple question questions histoire point"
    " eux leur soi y en ou ni or lors cependant pourtant"
    " monsieur madame bonjour merci pardon svp plait"
    " premiere premier dernier derniere derniers dernieres prochain prochaine"
    " vas venir viens vient venu tenir mettre mettez falloir sembler parait genre style"
    " hier demain maintenant apres avant pendant depuis ainsi lors autour parfois souvent"
    " plait sent sens niveau petit petite grand grande"
    .split()
)  # fmt: skip

# Backchannels: a unit made only of these keeps the other person talking and asks nothing.
BACKCHANNEL = frozenset(
    "ok okay oui ouais non si d'accord d' accord tres bien bon ah oh eh euh hm hum mm mmh mhm hein ben"
    " bah voila je vois c' est vrai vraiment super parfait genial exactement tout a fait bien sur"
    " entendu compris merci interessant effectivement absolument evidemment certes ca marche"
    " c'est juste carrement j' imagine note ha tiens donc en effet dac vrai"
    .split()
)  # fmt: skip

# Nouns that "quel" asks for one fact about ("quel jour", "quel est le prix"): R19.
NARROW = frozenset(
    "jour date annee mois semaine heure age nom prenom prix cout montant nombre budget couleur taille"
    " adresse marque entreprise ville pays version modele titre poste metier salaire duree delai"
    " numero fournisseur outil logiciel application site appareil canal moment endroit lieu"
    " pourcentage profession quartier rue ecole langue saison".split()
)

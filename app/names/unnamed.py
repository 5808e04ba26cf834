"""Words that help to tell a name from a word: what carries a capital without naming anybody, and name's company.

All in lower case without accents.
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NO_NAME = _set(
    """i i'm i'd i'll i've im id ill ive monday tuesday wednesday thursday friday saturday sunday mondays tuesdays
    wednesdays thursdays fridays saturdays sundays january february march april may june july august september
    october november december lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai
    juin juillet aout septembre octobre novembre decembre noel paques toussaint ascension pentecote christmas
    easter xmas whit halloween thanksgiving ramadan english french german spanish italian dutch american british turkish polish greek russian chinese japanese arabic
    portuguese indian african asian romanian ukrainian brazilian canadian australian mexican swedish danish norwegian
    catholic methodist muslim jewish protestant christian whitsun whit auntie daddy
    scottish welsh irish european francais francaise anglais anglaise allemand allemande italien espagnol
    bonjour bonsoir merci madame monsieur mesdames messieurs mom mum dad mummy daddy maman papa mamie papi god
    jesus lord dieu mother father grandad grandma granny nana tata tonton auntie mam ok okay euh ben bah oui non ouais hein yes no yeah oh ah hm hmm mm day labor memorial"""
)
EVERYBODYS = _set(
    """excel word google gmail outlook whatsapp facebook messenger instagram youtube linkedin twitter teams zoom
    slack skype iphone ipad android windows mac powerpoint internet web wifi usb pdf sms gps tv dvd pc crm erp tva
    ht ttc rib siret kbis pv rh agm ag ca hr it vat ceo cfo roi kpi atm id dna uk usa eu ue us iban bic secu cap bac bep cfa siren sirene orl irm caf cpam urssaf insee cdi cdd smic hlm sncf edf cv faq gp nhs hmrc nda hgv mot isa roi kg km
    france europe england
    britain america appli app apps texto textos mail mails email emails covid bluetooth gaec asap diy fa cup"""
)
"""Things and places that everybody has: masking them would hide nobody."""
TITLES = _set("mr mrs ms miss dr prof sir madame monsieur mme mlle mademoiselle maitre docteur m")
SURNAMED = _set("mr mrs ms dr prof monsieur madame mme mlle mademoiselle maitre docteur")
SURELY_SURNAMED = _set("mr mrs mme mlle")
"""In talk without capitals « madame » greets as often as it names; what stands behind it counts when it does so twice."""
SAINTS = _set("saint sainte st ste")
SAINT_FEASTS = _set("valentin sylvestre nicolas jean glinglin patrick john patricks valentines")
JOINS = _set("d de du des l la le les of the sur sous en saint sainte")
OPENERS = _set(
    """a about actually after alors also and are as at au aux avec ben but by can ce ces cet cette ca car c'est
    carrement chez combien comme comment couldn d dans de depuis des dessus did didn dis dites do does doesn don
    donc donnez dont du elle elles emmenez en enfin est et etait etaient ete eux euh exactement fine first for
    franchement from go great had hadn has hasn have haven he help her here hers hi him his how ici if il ils in
    is isn it its j jamais je justement just l la leur leurs let like les lui ma mais make maybe me meme mes
    mettez mine moi mon n ne ni nobody nos not notre nothing nous now of on or ou our ours out par parce parfait
    parlez pas peu peut plantez plutot poids pour pourquoi pourtant pouvez prenez prenons pretty pris puis qu
    quand quarante que quel quelle quelqu qui quoi quinze racontez raconte really remets remettez reformule
    restez restons revenons right s sa said sans say se ses shall she should shouldn show si so some somebody
    someone son surement sur surtout ta take talk tant tell temps tes that the their them then there these they
    this those ton tot toujours tout toute toutes tous tres trop tu two um un une until up vas very voila vos
    votre vous vraiment walk was wasn we well were weren what when where which while who why will with without
    won wouldn would y you your yours aidez allez attendez bah bien bon bof certainement cinquante clairement
    deja dehors dessous devis dix dos effectivement evidemment hier hein hui aujourd ailleurs avis beaucoup
    bizarrement cas crackly cremerie derogeable fois hormis jusqu jusque juste la-bas loin longtemps mieux moins
    mois nuit nulle partout parfois pendant pile plus preavis presque printemps prospectus quarante-cinq
    quatre-vingt-dix quatorze quelque rien selon semaine simplement soixante soixante-dix souvent sous tard tellement
    tiens tandis travers treize trente vers vingt voici voix vite vieux precis balisage rescanne cuz gonna wanna
    gotta kinda sorta yeah yep nope nah ugh alright anyway dunno hang hmm huh uh mhm
    assez auparavant aussitot auquel auxquels auxquelles autrefois certes colis debout decouvert desormais depit devis
    duquel desquels desquelles lorsque paix palais plupart plusieurs pres processus progres propos proces puits quelquefois rabais
    relais repas succes temps toutefois velours noix choix croix prix sens bras fils corps bois pays acces abus dedans tableur tuto
    noone nowt owt summat innit meself yourself mmhmm mhmm gotcha whatcha lemme gimme couldnt didnt doesnt isnt wasnt wouldnt shouldnt hasnt
    havent arent werent youre theyre weve theyve thats whats heres theres lets aint"""
)
"""Words that begin sentences and name nobody, or that no word list has."""
FEASTS = frozenset(
    ("new year", "new years", "new year s", "bank holiday", "boxing", "mothering sunday", "jour de l'an", "nouvel an",
     "mardi gras", "black friday", "cyber monday", "bonfire night", "memorial", "thanksgiving")
)  # fmt: skip
GREETINGS = frozenset(
    ("hi", "hey", "hello", "morning", "thanks", "bonjour", "bonsoir", "salut", "coucou", "merci", "moi c'est", "moi c",
     "c est", "it s", "this is", "thank you", "i am", "i m", "je suis", "ici", "welcome", "bye", "cheers")
)  # fmt: skip
"""What stands before somebody who is greeted or thanked, or who says who they are."""
PERSON_BEFORE = _set(
    """husband wife son daughter brother sister mother father boss partner colleague neighbour neighbor friend
    manager accountant treasurer cousin uncle aunt nephew niece mate head vet nurse named called appelle appelait
    mari femme fils fille frere soeur mere pere patron patronne associe associee collegue voisin voisine copain
    copine ami amie comptable tresorier tresoriere cousin cousine oncle tante neveu niece belle-mere beau-pere
    belle-soeur beau-frere stagiaire apprenti chauffeur"""
)
PERSON_AFTER = _set(
    """says said asked rang told wanted thinks thought reckons phoned called went dit disait demande pense pensait
    voulait appelle appelait repond repondait s'occupe"""
) | frozenset(
    ("our head", "our treasurer", "m a", "me dit", "m'a dit", "that s", "he said", "she said", "il a", "elle a", "he s", "she s", "he was", "she was", "il dit", "elle dit", "my wife", "my husband", "ma femme", "mon mari")
)  # fmt: skip
PERSON_AFTER |= {
    f"{whose} {who}"
    for whose in (
        "un",
        "une",
        "mon",
        "ma",
        "notre",
        "a",
        "my",
        "our",
        "his",
        "her",
        "le",
        "la",
        "the",
    )
    for who in PERSON_BEFORE
}
COMPANY_BEFORE = _set("chez")
COMPANY_WORDS = _set(
    """ltd limited inc llc plc gmbh sarl sas sa sasu eurl group groupe bank banque credit assurance assurances
    mutuelle laiterie cooperative co-op coop garage boulangerie boucherie pharmacie clinique hotel restaurant
    agence cabinet institut ecole college lycee university school hospital hopital clinic surgery stores solutions
    software systems services consulting partners logistics transports domaine residence villa"""
)
PLACE_BEFORE = _set(
    "in to from near till until a vers jusqu'a jusqu past outside through for sur de at the"
)
TOWARDS = {"en": _set("in near from to till"), "fr": _set("a vers depuis jusqu'a pres")}
TOWNS_TOO = _set(
    "bath buffalo cork derby dole dover hull kent lens mobile moulins nice orange reading sedan sens sete tours"
)
"""Towns whose names are words: they need one of the words above before them: "in reading", « à tours »."""
PLACE_WORDS = _set(
    """street road avenue lane drive close bridge park square lake river hill station rue boulevard place quai
    impasse chemin village county north south east west saint-denis bay beach valley mount greenway"""
)
TOWNS = _set(
    """aberdeen albany atlanta austin baltimore bath belfast birmingham blackburn blackpool bolton boston bournemouth
    bradford brighton bristol brooklyn buffalo calgary cambridge canterbury cardiff carlisle charlotte chester
    chicago cincinnati cleveland columbus cork coventry dallas denver derby detroit doncaster dover dublin dundee
    duluth durham edinburgh edmonton exeter galway glasgow gloucester halifax houston hull indianapolis inverness
    ipswich kansas kent lancaster leeds leicester lexington limerick lincoln liverpool london luton madison
    mallow manchester memphis miami middlesbrough milwaukee minneapolis montreal nashville newcastle newport
    northampton norwich nottingham oakland omaha orlando ottawa oxford perth philadelphia phoenix pittsburgh
    plymouth portland portsmouth preston quebec reading richmond sacramento salford salisbury seattle sheffield
    shrewsbury skipton southampton stirling stockport stoke sunderland swansea swindon tampa telford toledo
    toronto tulsa vancouver wakefield warrington waterford wigan winchester wolverhampton worcester york
    agen aix ajaccio albi amiens angers angouleme annecy antibes arles arras auch aurillac auxerre avignon
    bayonne beauvais belfort besancon beziers biarritz blois bordeaux boulogne bourges brest brive bruxelles caen
    calais cannes carcassonne chambery charleroi chartres chateauroux cherbourg cholet clermont colmar compiegne
    creteil dieppe dijon dole dunkerque epinal evreux geneve grenoble lausanne laval lens lille limoges lorient
    lourdes lyon macon marseille melun metz montauban montpellier montreuil moulins mulhouse namur nancy nantes
    narbonne nevers nice nimes niort orleans paris pau perigueux perpignan poitiers pornic quimper reims rennes
    roanne rodez roubaix rouen salins saumur sedan sens sete strasbourg tarbes toulon toulouse tourcoing tours
    troyes valence valenciennes vannes verdun versailles vesoul vichy vienne"""
)
"""Towns that talk names often: in talk without capitals nothing else tells them."""
NAMING = _set("called named baptise appele appelee nomme nommee")

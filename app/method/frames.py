"""What a clause shows of an experience, whatever the force: what failed or lacked, what was good, feared,
put off, hoped; who said it; since when. The forces weigh these (`app/method/forces`).

A frame is a way of saying, not a topic: the same words speak of a van, a bank or a school.
"""

from app.method.hearing import Phrases

UNABLE = Phrases(
    en="""
    couldn't|cannot|can't; could not; can not; wasn't|weren't able; unable to; no way to|of; impossible*; struggl*; had no idea; no idea; didn't|don't know how|what|who|where|which|whether|if; never knew; failed to; nowhere to; hard to (find|get|tell|know|keep|do|see|read); wouldn't (even) open|start|work|load|let|close|fit|go; not able to; too much for (me|us|him|her|them); can't even; no longer could
    """,
    fr="""
    pouvais|pouvait|pouvaient|pouvions|peux|peut|pouvez pas|plus; arrivais|arrivait|arrive|arrivaient|arrivions pas|plus; impossible*; pas|plus moyen; aucun moyen; savais|savait|sais|savaient pas|plus; personne savait|sait; incapable*; du mal à; des difficultés; pas réussi; réussissais|réussissait pas|plus; voulait pas|plus s'ouvrir|démarrer|marcher; on s'en sortait pas|plus; m'en sortais pas|plus; pas pu; su faire
    """,
)
LACK = Phrases(
    en="""
    there was|is|were no|nothing|nobody; there wasn't|weren't|isn't any|a|enough; nobody; no one; not one; none of; nothing to; without a|any|the; ran|run|running out; not enough; missing; no <span>; no records|record|list|answer|room|space|time|sleep|signal|help|money|warning|reply|news|trace|stock|heat*|water|power; had no; have no; got no; never had a|any|time; never enough; short of; empty; gone; lost track; waiting on|for; still hadn't|waiting|not; still no; closed; shut; off sick; sold out; not answering; no show
    """,
    fr="""
    y avait|a pas|plus|rien|personne; il n'y avait|a pas|plus|rien|personne; y avait|a plus que moi; personne (pour); aucun|aucune; rien à|pour; il manquait|manque; manquait|manquaient; pas assez; pas de nouvelles|réponse|place|temps|trace|clé|réseau|solution|camion|train|chauffage|eau; plus de nouvelles|place|temps|stock|batterie|courant; sans nouvelles|réponse|rien; toujours|encore pas|rien; toujours pas; pas encore; vide; fermé*; absent*; injoignable*; disparu*; introuvable*; rupture; en attente; attendait|attendais|attendaient (toujours|encore)
    """,
)
BAD = Phrases(
    en="""
    wrong; late; lost|losing|lose; missed|missing|miss; broke|broken|breaking; fail*; forgot*|forget*; stuck; slow*; mess*; horrible; awful*; terribl*; worse; worst; problem*; trouble*; complain*; angry; upset; hate*; sick; tired; exhaust*; asham*; embarrass*; refus*; reject*; cancel*; stolen; died|dies|die|dying|dead; kill*; hurt*; pain*; smell*; dirty; damp; freezing; expensive; waste*; charged|charging; fined; penalt*; double; twice; chaos; stress*; panic*; furious; ridiculous; stupid; nightmare; disaster*; leak*; crash*; fell; fall|falling; stopped; quit; burn*; ruin*; damag*; mistake*; error*; spoil*; rotten; mould*; flood*; cold; yell*; shout*; scream*; argu*; row; ignored; alone; stranded; behind; overdue; chas*; drown*; mixed up; fed up; blame*; accident*; blood*; bled; soaked; sweat*; heavy; too much|many|long|slow|late|small|big|heavy|old|cold|hot|far|loud|noisy|tight|tired|expensive|complicated)
    """,
    fr="""
    en retard; retard*; perdu*|perdait|perdais|perdre|perd; raté*|ratait; loupé*|louper|loupais; cassé*|cassait; en panne; panne*; planté*|plantait; oublié*|oubliais|oubliait; coincé*|coinçait; bloqué*|bloquait|bloque; lent|lente|lents; bazar; bordel; foutoir; horrible*; affreu*; terrible*; pire; problème*; souci*; galère*|galérais|galérait; embêt*; énerv*; agac*; fâch*; colère; déteste*|détestais; malade*; fatigu*; épuis*; crevé*; honte*; gên*; refus*; rejet*; annul*; volé*; mort|morte|meurt|mourir; blessé*; mal; pue|puait; sale*; froid*; gelé*; cher|chère; gâch*; jeté*|jeter; amende*; pénalit*; facturé*; deux fois; en double; chaos; stress*; paniqu*; furieu*; ridicule*; cauchemar*; catastroph*; fuite*|fuyait; crash*; tombé*|tombait; arrêté*; démissionn*; brûl*; abîm*; erreur*; trompé*|trompait; pourri*; moisi*; inond*; criait; hurl*; engueul*; disput*; ignor*; seul|seule; collé*; débord*; courir après; relanc*; mélang*; marre; accident*; trempé*; lourd*; trop de|tard|long|lent|petit|grand|gros|lourd|vieux|froid|chaud|loin|cher|serré|compliqué); plus possible; usine à gaz; faux|fausse; n'importe quoi; à bout; périmé*
    """,
)
GOOD = Phrases(
    en="""
    easy|easier; quick|quicker|quickly; simple*; nice*; lovely; good; fine; great; love|loved|loves; like|liked that|it|the|how|having; happy; calm*; quiet*; free; together; comfort*; warm; safe*; fresh; clean*; beautiful; proud; laugh*; smil*; enjoy*; better; perfect*; worked|works; fits|fitted; pleased; relief|relieved; relax*; bright; smooth*; straight away; in (#) minutes|seconds; home by|before; peace*; fun; glid*; wav*; sing*|sang; sleep|sleeps|slept; at last; finally; reliable; trust*; handy; cheap*; gentle; right there; all in one
    """,
    fr="""
    facile*|facilement; rapide*|vite; simple*; sympa*; joli*; bien; bon|bonne; super; génial*; aime|aimais|aimait|adore|adorait; content*; calme*; tranquille*; gratuit*; ensemble; confort*; chaud*; sûr*; frais|fraîche; propre*; beau|belle; fier|fière; rire|rigole*|riait; souri*; mieux; parfait*; marchait|marche; soulag*; détend*; lumineu*; tout de suite; en # minutes|secondes; enfin; fiable*; confiance; pratique*; pas cher; léger*; clair*; dort|dormir|dormait; chante*; direct*; tout seul; au même endroit; en même temps
    """,
)
FEAR = Phrases(
    en="""
    afraid; scar*; worri*|worry*; fear*; nervous; anxious; terrif*; dread*; frighten*; risk*; what if; doubt*; not|wasn't|weren't|never|isn't (so|too|really|at all|that|quite|very|even) sure|convinced|certain; unsure; hesita*; cold feet; second thoughts; sceptical|skeptical; suspicious; wary; reluctan*; regret*; chicken* out; talk* (me|myself) out; back* out; bottle it|bottled; too good to be true; too old|late|stupid|good; would|wouldn't|won't like|laugh|think|say|understand|manage|cope|work|last; gonna|going to hate|laugh|kill|lose|break|regret|be|get|cost|love; get it wrong; look (like an|a) idiot|fool|stupid; make a fool; waste of money; a lot of money; tied in; locked in; stuck with; what would|will; they 'd|he 'd|she 'd never|laugh|hate; behind .. back; let .. down; upset him|her|them; be upset; tell him|her|them; dead against; against it|the; negligent; irresponsible; crazy; danger*; small print; scam*; too far; commit*; forever; what have i|we done; can't go back; no going back; couldn't do that to; i can't do that; not my thing; betray*; if .. wrong|fails|breaks|lose|loses; how would|will i|we|he|she|they; never going to
    """,
    fr="""
    peur*; crain*|craignais; inquiét*|inquiet*; angoiss*; stress*; flipp*; appréhend*; redout*; effray*; risqu*; et si; dout*; pas|plus|jamais (très|trop|vraiment|complètement) sûr*|certain*|convaincu*|rassuré*|tranquille|chaud*; hésit*; reculé*|reculer; sceptique*; méfi*; réticen*; regrett*; se dégonfl*|dégonfl*; trop beau; trop vieux|vieille|tard|compliqué; allait|allaient|va|vont (me|nous|se|pas|jamais|mal|tout) dire|penser|rire|moquer|comprendre|lâcher|refuser|perdre|casser|plaire|fâcher; se tromper|planter; me tromper|planter; si je me; se faire avoir; me faire avoir;jeter l'argent; engag*; coincé* avec|dedans|pendant; pieds et poings; vexer|vexe*; blesser; lui dire; leur dire; comment lui|leur|j'|on; dire en face; trahi*; dans le dos; dead contre; inconscient*|inconscience; dangereu*; danger; confiance; arnaque*; pas fait pour; pas pour nous|moi|lui|elle; plus revenir|pouvoir revenir; retour en arrière; demi-tour; au cas où; jamais (y) arriver; pas à la hauteur; osais|osait|osé*|ose; qu'est-ce que (je|on) fais|fait|vais|va; me lâchait|lâche|lâcher; elle|il serait parti*; serait partie; se retrouver sans|seul*|coincé*; me retrouver; c'était lui|leur; refuse*; s'y ferait|faisait|mettrait pas|jamais; jambes coupées; qu'est-ce que .. allait; pas osé
    """,
)
DELAY = Phrases(
    en="""
    nearly|almost; very nearly; waited; put it off|aside|back|away|down; putting it off; slept on it; left it|them|that; kept (it|them|the) in|on; didn't open|sign|send|call|go|answer|reply|dare|want; shut|closed the (lid|laptop|tab|page|book|door); went home and; walked (away|out|round|past); let it (go|sit|lie); not yet; later; next year|month|week|time; maybe after; another week|month; sat on it|there; it sat; in the drawer|car|van|bag for; days before; could not|couldn't|can't bring; chickened; ask* for more time; changed my mind; i'd|would have (stopped|cancelled|walked); finger on; to not do it; didn't do it|anything; stopped myself; # times before
    """,
    fr="""
    failli; presque; attendu; repouss*; remis à; laissé passer|traîner|tomber; laisse tomber; laisser tomber; gardé* (la|le|l')|gardée; pas ouvert|signé|envoyé|appelé|répondu|acheté; refermé*; fermé la page|l'ordi|l'onglet; rangé*; tourn* autour; pas encore; plus tard; l'année|le mois|la semaine prochaine|prochain; on verra; on va réfléchir; réfléchi*; dans le tiroir|fourgon|sac|camion; nuit blanche; changé d'avis; j'ai reculé; sur le point de; pas tout de suite; à deux doigts; j'avais le doigt; traîné; dormi dessus; je savais pas comment; j'ai pas osé; marche arrière; fait demi-tour; huit jours; une semaine dans
    """,
)
WISH = Phrases(
    en="""
    i|we|she|he just|really|only (wanted|want); i|we wanted (something|it|him|her|them|to|a|an|somewhere|someone|just|the|my|our|one|more|that); hop*|hoping|hoped (that|to|for|it|we|i); wish|wished; so (that) i|we|he|she|they could|can|can|wouldn't|would; then i|we|he|she|they|it can|could|would|wouldn't; could finally; finally; at last; imagin*; pictur*; dream*|dreamt; able to; instead of; no more; not have to|having to; without having to|anyone|any|the; wouldn't have to; never have to|again; would mean; meant i|we could; i|we 'd be able|have|get; i'd be; could just; can just; i could see (myself|us|it|him|her|their|his); that 's what i|we (wanted|could); looked like; sounded like; seemed; allowed to; get my .. back; have my .. back; i thought (of|about) (us|the|how|what); what if (i|we) could; there'd be; it 'd be; it would (be|mean|give); idea of; what got me; caught my eye; one place
    """,
    fr="""
    je|on voulais|voulait (que|qu'|juste|un|une|du|de|pouvoir|plus|me|être|avoir|arrêter|récupérer|retrouver); espér*; pour (que|qu'|enfin|pouvoir|plus|ne); que ce soit; que ça soit|aille|marche; enfin; pouvoir; puisse*; plus (avoir) à|besoin; ne plus; de plus avoir|être|devoir; plus jamais; imagin*; rêv*; comme ça je|on|il|elle|ça; ce serait|ça serait; je me voyais|vois; on se voyait|voit; je me disais; on se disait; au lieu de; sans avoir à; tranquille*; récupérer; retrouver; retournerais; pourrais|pourrait|pourraient; ça me|nous|lui permett*|permettrait; ça irait; on aurait|j'aurais; avait l'air; l'idée de|que|c'était; m'a plu|attiré|tenté; donnait envie; il faudrait un|une; ce qui m'a; un seul endroit; depuis (ma|mon|la|le|chez) cuisine|canapé|lit|maison|bureau|téléphone|moi; aller me; toute seule|tout seul
    """,
)
OTHERS = Phrases(
    en="""
    they do|did it; he|she|they|<person> has|had|have|got (got) (one|it|a|an|this|his|her|their|them); he|she|they 's|'ve got|had; uses|used|using it; showed me; told me|us about|you|it|to; you can (just); you just; we just; said (it|you|that|they|we) (can|could|just|never|was|is|does); our neighbor|neighbour|friend*; my <person> 's got|has|uses; everyone i know; swears|swore by; hasn't looked back; changed her|his|their life; he's home; was already; while i|we; and there he|she|they (was|were|is)
    """,
    fr="""
    ils|elles font; il|elle a|avait (eu|un|une|son|sa|ses); eux ils; lui il; elle elle; chez eux|lui|elle; nous on a; nous on; tu fais|peux|vois|verras; m'a montré; me montre; me|m'a dit nous|moi|tu|viens|que ça|ça; le|la voisin|voisine; une|un copine|copain|ami|amie|collègue; depuis qu'il|qu'elle|qu'ils; ils ont; elles ont; ont la main; pendant que moi; et moi je; il dort; elle dort
    """,
)
LONG = Phrases(
    en="""
    since # ; since i|we|he|she|my|before|the|then; for # (#) years; for years|ages|ever|decades; # years; always; used to; every (single) <day>|week|year|morning|night|time|month|sunday; all my life; my dad|father|grandad|grandfather|mum|mother|nan (had|did|used|always|bought|went|drove|swore); everybody|everyone (does|did|knows|knew|has|had); knows|knew (us|me|him|her|my|our|everyone|the|where|what); like always; same as (always|ever); as usual; the way we; how we; never had (a|any) problem|trouble|to; so used to; without thinking; automatic*; with .. eyes shut|closed; second nature; in my sleep; by heart; lay your hand|hands; knew where; at hand; to hand; close by; next to
    """,
    fr="""
    depuis #|toujours|des|20*|19*; ça fait|faisait # ans; # ans (que|qu'|on|il|de|avec); toujours; tous les <span>|<day>|matins|soirs|ans|dimanches|samedis; chaque <span>|<day>|matin|soir|année; mon père|grand-père|oncle (faisait|livrait|avait|y|en|était); ma mère|grand-mère (faisait|avait|y|en|était); tout le monde fait|faisait|connaît|connaissait|sait; nous|me|le|les|la connaît|connaissait|connaissent; on|je connaissais|connaissait; il|elle connaît|connaissait|sait|savait; habitude*; comme d'habitude; comme toujours; jamais eu de problème|souci; les yeux fermés; par coeur; sous la main; à côté; machinalement; sans réfléchir; on savait faire; savait faire; la banque de; passait le|tous|chaque; même (endroit|place|café|banque|agence)
    """,
)
HOLD = Phrases(
    en="""
    still have|got|had|has|keep|keeps|kept|use|uses|there|in|on); i|we|she|he|they kept (it|the|my|her|his|a|our|using|doing); i'd miss; i|we miss*; missing my|the|that; hard to let go|part|throw|leave|say; let go of; part with; throw it|them|away; love|loved (it|the|that|my|them|our|those|doing); i|we|she|he (quite|really|rather|actually|always) liked; fond of; attached; comfort*; my (only) (ten|five|#) minutes; just be a; to myself; a ritual; the radio on; glass of wine; cup of (tea|coffee); did the job|trick; it worked; was|were (all right|alright|fine|ok|okay); got (me|us) by; good enough; not that bad; wasn't (that|so|all) bad; not like i hated; hasn't|hadn't|never cost (us|me) (a|anything); never let (me|us) down; free; paid for (itself); already paid; we were fine; got on with it; made do; put up with; carried on; did nothing; do anything about; just leave it; leave it; left it; no need to; didn't need; why change; easier to (stay|stick|leave|keep); stick|stuck with; stay|stayed with; like taking; couldn't take it; it's his|hers|ours; handwriting; memories; would have signed|stayed|kept|gone back|carried on; just roll; the only thing; on paper; under my nose|hand; loyal*; better the devil
    """,
    fr="""
    encore un|le|la|mon|ma|mes|dans|sur|là); je l'ai|les ai encore|toujours; gardé (mon|ma|mes|le|la|les|un|une)|garde|gardait; me manque*; manquerait; du mal à (lâcher|quitter|jeter|laisser|m'en); dur à|de lâcher|quitter|laisser|jeter; pas|jamais pu jeter; j'aime|j'aimais|on aime|on aimait|aimait (bien); je l'aime; attaché*; j'y tiens|tenais; tient|tenait à; un rituel; un moment; le café; un café; mon café; ça faisait le|l' job|affaire; ça marchait; ça a marché; a marché; ça allait; ça suffisait; c'était pas (si) mal|grave; des gens corrects|bien; correct*; jamais eu à me plaindre; coûtait|coûte rien|pas un; gratuit*; payé d'avance; déjà payé*; on a continué; j'ai continué; continu*; on faisait avec; rien fait; laissé comme; pas besoin; à quoi bon changer; pourquoi changer; la flemme; rester (chez|avec|là|sur); pouvait pas|plus partir; préavis; reconductible; fidèle*; fidélité; l'écriture; souvenir*; petits mots; connaît le|la|les|mon|ma; on sait jamais; prends-le; c'est elle|lui qui (l'a|m'a|a) (ouvert|appris|fait|monté|fondé|commencé); on est là-bas; c'est à lui|elle; je l'ouvre; elle te|vous fera tout
    """,
)
FELT = Phrases(
    en="""
    cried|crying|cry; tears; shak*; sobb*; couldn't|can't|didn't sleep; awake; ashamed; humiliat*; embarrass*; guilt*; my stomach|heart|hands; felt (sick|small|stupid|awful|terrible|alone|like); at the end of; rope; had enough; enough; snapp*; broke down; lost it; went quiet; quiet tea; nobody said|spoke; in the dark; sat in (the|my) car|van|truck|bathroom|kitchen; on the floor; middle of the night; # in the morning; never told
    """,
    fr="""
    pleur*; larmes; trembl*; dorm* pas|plus; pas dormi; en ai|a pas dormi; la honte; honteu*; humili*; coupable*; culpabilis*; boule au ventre; ventre; gorge; je me sentais; je me suis senti*; à bout; craqué*; explosé*; assis par terre|sur; par terre; dans le noir; en pleine nuit; # heures du matin; me travaillait; à quoi bon; bête; mal au; les jambes; j'ai rien dit; pas pu regarder; plus personne parlait; me regardaient|regardait; travers la gorge
    """,
)
SAID = Phrases(
    en="""
    he|she|they|<person> said|says|goes|went|told|tells|asked|asks|wrote|texted; said (to me|well|right|just|no); had said; 'd said; kept saying; always said; told me; and goes
    """,
    fr="""
    il|elle|ils|elles|<person> me|m'a|m'ont|nous a|nous dit|disait|disent|fait|sort|répond|écrit; il|elle|on a|avait dit; m'a dit; me dit; on me dit; il|elle disait|dit; qui me|m'a dit; m'appelle; nous dit; a répondu; a demandé; a crié; me demandent|redemandent
    """,
)
THOUGHT = Phrases(
    en="i|we thought; i remember thinking; i kept thinking; i was thinking; i think to myself; said to myself; told myself; i realised|realized; it hit me; dawned on; i knew; added it up; worked it out; i'm thinking; in my head; i figured; noticed",
    fr="je me suis dit; on s'est dit; je me disais; on se disait; j'ai pensé; je pensais; je me dis; j'ai compris; j'ai réalisé; j'ai vu que; je savais que; dans ma tête; j'ai fait le calcul; j'ai compté; je me revois; noté",
)
SEARCH = Phrases(
    en="we|i looked (at|into|online|up|around|for); searched; googled; compared; tried; a demo; quote|quotes; website; reviews; came across; came out; option*; one two three; found; ordered; rang round; called three",
    fr="j'ai|on a regardé|cherché|comparé|testé|essayé|tapé|visité|trouvé; tombé* sur; devis; site; démo; internet; commandé; rappelé; relancé; demandé (le|un|une|des)",
)
DEADLINE = Phrases(
    en="by the #|end|<ordinal>|<month>|<day>; by <day>|<month>|noon|tonight|tomorrow; days|weeks left; before the end|<ordinal>; or else; or he|she|they 's|'re|'ll going|off; otherwise; last chance|day; had to be; needed it by; deadline; notice; until the",
    fr="avant le|la|fin|<month>; d'ici (le|la|fin|lundi|demain); dernier délai|jour|carat; plus que # ; sinon; ou alors; faut choisir; il leur|me|nous faut|fallait; date limite; échéance; il fallait que; délai",
)
FIGURE = Phrases(
    en="# (#) <money>; # (#) hours|minutes|times|evenings|days|miles|weeks; hundred; thousand; grand; best part of; every (single) night|sunday|evening; a week; twice a",
    fr="# (#) <money>; # (#) heures|minutes|fois|soirées|jours|semaines|litres|kilomètres; mille; tous les soirs|dimanches|matins; par semaine|mois|jour; trois quarts d'heure",
)
IF = Phrases(
    en="if; unless; would|wouldn't; 'd have; would have; might; otherwise",
    fr="si; s'; serait; aurait; sinon; soit; au cas",
)
CAN = Phrases(
    en="i|we|you|he|she|they|it (just) can|could; could (just|always|hear|see|do|feel|sleep|walk|have|get|still|pick); can (see|hear|do|pick|just|always|feel|walk)",
    fr="je|on|tu|vous|il|elle peux|peut|pouvez|pouvais|pouvait; pouvoir; puisse; j'entends; je vois",
)
NOT = Phrases(
    en="not; n't; never; no; nothing; nobody; none; neither; didn't; wasn't; isn't; don't; doesn't; couldn't; can't; won't; hadn't; hasn't; haven't; weren't; aren't; wouldn't",
    fr="pas; plus; jamais; rien; personne; aucun; aucune; ni; sans; non",
)

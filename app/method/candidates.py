"""How an answer is put into somebody's mouth: a cause, a motive, a feeling, a noun behind the question."""

from app.method.wording import Wording

SUPPLIES = Wording(
    fr=r"\b(?P<a1>(?:j'imagine|je suppose|je parie|je presume|je devine|j'ai l'impression)(?: bien)? (?:que|qu'))|\b(?P<a2>c'est (?:surtout |plutot )?le cote \w+ qui)"
    r"|\b(?P<a3>c'est (?:donc )?(?:pour|a cause de) (?:ca|cela) (?:que|qu'))|\b(?P<a4>vous (?:vous )?(?:etes|etiez|sentiez|etes sentie?).{0,3} comment dire.{0,40})$"
    r"|\b(?P<a9>diriez[ -]vous (?:que|qu')|vous diriez (?:que|qu')|(?:avouez|admettez|reconnaissez) (?:que|qu'))"  # R4, R20
    r"|\b(?P<a5>vous (?:voulez|vouliez) dire (?:que|qu'))|^(?:et |donc )?(?P<a6>(?:parce que|a cause d(?:e|u|es)) .{3,50})$|^(?P<a7>genre,? .{3,40})$"
    r"|^(?:donc|alors|du coup) vous (?:avez|etes|aviez|etiez) .{3,40} (?P<a8>(?:parce que|a cause d(?:e|u|es)|pour (?:le|la|les|l'|gagner|eviter|avoir)) ?.{3,40})$",
    en=r"\b(?P<a1>i(?:'d| would)? (?:imagine|guess|suppose|bet|assume|presume)(?: that)?)(?= (?:it (?:was|must|is)|it's|that was|you|he|she|they)\b)|\b(?P<a2>(?:was it|it was) the \w+ (?:part|side|aspect|thing) that)"
    r"|\b(?P<a3>(?:so )?that's why you)\b|\byou (?:felt|were|got),? (?P<a4>what,? .{3,40})$|\b(?P<a5>(?<!do )(?<!did )you mean(?: that)?)(?= (?:it|you|the|that|they)\b)"
    r"|\b(?P<a9>would you say(?: that)?(?= (?:it|you|the|that|they|your)\b)|(?:you have to |you must |just )?admit(?: that)? (?=it|you|the|that))"
    r"|^(?:and |so )?(?P<a6>(?:because|due to|because of) .{3,50})$|^(?P<a7>like,? (?:the|a|because) .{2,40})$"
    r"|^so you .{3,40} (?P<a8>(?:because|to (?:save|get|avoid|gain)|for the) .{2,40})$",
)  # fmt: skip
# Any cause, motive or feeling put forward as a statement or a closed question.
OFFERS = Wording(
    fr=r"\bc'(?:est|etait) (?:donc |surtout |plutot |bien )?(?P<a1>(?:la |le |l'|les |un |une |votre |vos |ce |cette )[^,]{2,40}?) qui vous (?:a|ont|avait|avaient) (?:\w+ )?(?:fait|decid|convainc|convaincu|pouss|attir|sedui|reten|plu|motiv|amen|gen|frein|emport|bloqu|interess)\w*"
    r"|^(?:(?:et|donc|alors|du coup) )*c'(?:est|etait) (?P<a2>(?:a cause|grace|parce qu|pour (?:gagner|eviter|avoir|faire|etre|ne pas)|une question d|surtout pour|lie a)\S* ?.{3,50})$"
    r"|^(?:(?:et|donc|alors) )*vous (?:\S+ ){1,8}?(?P<a4>(?:parce qu|a cause d|pour (?:le |la |les |l'|gagner|eviter|avoir|des raisons))\S*.{3,50})$|,? (?P<a5>j'imagine|je suppose|je presume|j'espere bien)$"
    r"|\b(?P<a6>(?:ca|ce|cela) (?:a du|devait|doit) (?:vous )?etre (?:un|une|tres|assez|plutot|super|bien)? ?.{3,30})$"
    r"|\b(?P<a3>vous (?:deviez|avez du|devez) (?:vous sentir|vous dire|etre|avoir (?:peur|envie|hate))\b.{0,30})$",
    en=r"\b(?P<a1>i (?:guess|imagine|suppose|assume|reckon|bet|take it)(?: that)?)(?= (?!so\b|i\b|i'|my\b|we\b|that's (?:it|all)|it$|not$)\w+ )"
    r"|^(?:(?:and|so|okay) )*(?:it was|was it|that was|was that|is it) (?P<a2>(?:because|down to|due to|thanks to|mainly|mostly|all about|really about|the fact) .{3,50})$"
    r"|^(?:(?:and|so|but) )*you (?:\S+ ){1,8}?(?P<a4>(?:because|due to|on account of) .{3,50}|for the .{3,50}(?=, i\b.*$)|to (?:save|avoid|gain) .{3,40})$|,? (?P<a5>i (?:suppose|imagine|guess|assume|take it))$"
    r"|\b(?:was it|it was|is it|it's) (?P<a6>(?:the|your|that|a|an|his|her|their) [^,]{2,40}?) (?:that|who|which) (?:\w+ )?(?:made|pushed|won|convinced|drove|got|decided|tipped|stopped|held|kept|brought|sold|triggered|led|attracted|persuaded|put)\b"
    r"|\b(?P<a3>(?:you|that|it) must(?:'ve| have) (?:been|felt|come as)\b.{0,30})$",
)
# Right behind one's own open question: « c'est la visite ? », "was it the visit".
BEHIND = Wording(
    fr=r"^(?:c'(?:est|etait) )(?P<a>(?:le|la|l'|les|pour|parce|a cause|grace|votre|notre|nos) ?.{2,50})$",
    en=r"^(?:was|is) it (?P<a>(?:the|your|our|because|to|that|for) .{2,50})$",
)
# A candidate hung on an open question: "What made you decide, the price?".
HUNG = Wording(
    fr=r"^.*\b(?:qu'est[ -]ce qui|pourquoi|qui)\b[^,]*, ?(?P<a>(?:(?:le|la|les|l'|un|une|vos|votre|a cause d(?:e|u|es)|parce que|parce qu'|pour|par|genre) ?)(?!\w+ (?:plus recent|derni)).{2,40})$",
    en=r"^.*\b(?:what (?:made|drove|led|pushed|convinced|stopped|held|kept|tipped|triggered|caused|got|brought|counted|mattered)|why|who)\b[^,]*, ?(?P<a>(?:(?:the|a|an|because|because of|to|for) )(?!(?:most recent|last)).{2,40})$",
)
# « Ça s'est passé comment, ce lundi-là ? » and "what happened then, the next day?" name a time.
TIME = Wording(
    fr=r", ?(?:ce|cet|cette|le|la|l'|les|pour|par exemple)(?: ?\w+)?(?: ?\w+)? ?\b(?:jour|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|semaine|fois|mois|la-dedans|-la|plus recent)\b",
    en=r", ?(?:that|the|this|last|for|say)(?: \w+)?(?: \w+)? ?\b(?:day|\w+day|morning|evening|week|time|month|night|year|most recent)\b",
)
# « c'est comme ça que ça s'est passé ? » behind a story of the interviewer's own.
MY_STORY = Wording(
    fr=r"\b(?P<a>c'est (?:un peu |plus ou moins |bien )?(?:comme ca|ca) (?:que|qui) (?:ca )?(?:s'est|c'est|vous).{0,30})$",
    en=r"^(?P<a>(?:is|was) that (?:sort of |kind of |pretty much |more or less )?(?:how|what|why) (?:it|you|things)\b.{0,40})$",
)
TIME_OF_DAY = Wording(
    fr=r"\b(?:matin|soir|midi|nuit|jour|semaine|mois|annee|fois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b",
    en=r"\b(?:\w+day|morning|evening|night|week|month|year|first time|last time)\b",
)

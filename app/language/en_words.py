"""The English words that do grammatical work, each class with a letter for `en_marks.py` to read.

A unit is read as a string with one letter a word ("what did you do" is "wduB"), so that a pattern over
word classes is a short regular expression over a short string.
"""

# Letters, in the order in which a word is looked up (a word has one letter):
#   w what · h how · y why · n when · e where · q who whom whose · k which
#   d did does · g do · b be · v have · m modals · z 's 're 'm 've · l 'll 'd
#   u you · s other subjects · j it · t this that these those · r me us · i there
#   f if whether · c other subordinators · o or · a and · + discourse words · ~ hesitations
#   x particles ("find out") · D determiners · p prepositions · T asking to tell (base form) · G knowing and wondering
#   M mean/guess and other hedges · N not never · L let · V other base verbs · W verb forms in the past
#   J adjectives and adverbs that "how" asks a degree of · . anything else
_CLASSES: tuple[tuple[str, str], ...] = (
    ("w", "what whatcha whaddya"),
    ("h", "how"),
    ("y", "why"),
    ("n", "when"),
    ("e", "where"),
    ("q", "who whom whose"),
    ("k", "which"),
    ("g", "do don't dont"),
    ("d", "does did doesn't didn't doesnt didnt"),
    ("b", "is are was were am isn't aren't wasn't weren't ain't isnt arent wasnt werent"),
    ("v", "have has had haven't hasn't hadn't havent hasnt hadnt"),
    (
        "m",
        "can could will would should may might shall must can't couldn't won't wouldn't shouldn't"
        " mustn't cannot cant couldnt wont wouldnt shouldnt",
    ),
    ("z", "'s 're 'm 've"),
    ("l", "'ll 'd"),
    ("u", "you ya y'all yourself yourselves"),
    ("s", "i he she we they someone somebody anyone anybody everyone everybody"),
    ("j", "it"),
    ("i", "there"),
    ("t", "this that these those"),
    ("r", "me us"),
    ("f", "if whether"),
    ("c", "because since while although though unless until than as before after cause 'cause cos"),
    ("o", "or"),
    ("a", "and"),
    (
        "+",
        "so but okay ok well right alright then now great good yes yeah yep no sure cool thanks"
        " actually anyway also plus fine perfect interesting wow gosh look",
    ),
    ("~", "um uh er erm hmm hm mm mhm ah oh huh umm uhh eh"),
    (
        "D",
        "the a an my your his her their our its some any no each every another other all both",
    ),
    (
        "p",
        "of to in on at for with about from by into onto over under between around during toward"
        " towards without within like through",
    ),
    (
        "x",
        "up out off down back away",
    ),
    (
        "T",
        "tell describe explain walk talk share show elaborate expand recount unpack clarify"
        " illustrate outline narrate",
    ),
    (
        "G",
        "know knew remember recall wonder wondering wondered curious understand see saw figure"
        " realize realise realized guess ask asking asked learn find found decide decided"
        " interested",
    ),
    ("M", "mean think thought suppose believe feel imagine hope bet"),
    ("N", "not never n't"),
    ("L", "let lets let's"),
    (
        "V",
        "go say give help take get make come want need use try look work like love call buy start"
        " stop keep put pay choose pick hear happen change happens mind stay step rate name pick"
        " list consider happening pretend picture rewind repeat continue",
    ),
    (
        "W",
        "happened went said made got took came did tried used bought started stopped kept chose"
        " picked called changed led brought triggered caused convinced pushed prompted told became"
        " surprised mattered helped worked drove tipped stood felt wanted needed meant signed",
    ),
    (
        "J",
        "many much long often far old big late early soon fast quickly likely important"
        " confident ready difficult hard easy frustrating happy satisfied useful painful bad close"
        " serious comfortable willing motivated strong frequently expensive",
    ),
)


def _letters() -> dict[str, str]:
    table: dict[str, str] = {}
    for letter, words in _CLASSES:
        for word in words.split():
            table.setdefault(word, letter)
    return table


LETTER = _letters()

# Carry no meaning of their own: grammar, hesitation, courtesy, and the verbs that any interview is
# made of ("tell", "happen"), which would otherwise count as words taken up from the customer.
STOP = frozenset(LETTER) - frozenset(
    "curious buy pay stop start change call bought tried paid chose picked changed called stopped"
    " choose pick important confident ready difficult hard easy frustrating happy satisfied useful"
    " painful serious comfortable willing motivated strong expensive surprised convinced signed"
    " likely frequently quickly often late early old big people".split()
) | frozenset(
    "him them mine yours hers theirs ours myself himself herself itself themselves who's am been"
    " be being done having doing going gonna wanna gotta kinda sorta could've would've"
    " too very really just quite rather pretty maybe perhaps probably else again even only still"
    " already yet ever always sometimes bit lot lots kind sort type stuff thing one ones same"
    " such few more most much less least own here where's that's why's first last next"
    " okay please sorry hello hi thank welcome bye"
    " moment time way point example instance question questions story detail details"
    " yeah'd literally basically obviously exactly course anything something nothing everything"
    " against along among upon per via vs etc whatever whenever wherever however whoever"
    " saying telling talking describing explaining asking telling speaking speak sounds sound"
    " mentioned mention".split()
)

# Backchannels: a unit made only of these keeps the other person talking and asks nothing.
BACKCHANNEL = frozenset(
    "okay ok right alright yeah yes yep yup no sure mm hmm hm mhm mmhmm uh huh um ah oh wow really"
    " great good cool nice fine perfect interesting gosh absolutely exactly definitely"
    " indeed see got it makes sense fair enough true i gotcha understood wonderful excellent"
    " lovely brilliant awesome thanks thank you that's so of course totally uh-huh mm-hmm mm-hm all"
    .split()
)  # fmt: skip

# Nouns that "what" asks for one fact about ("what day", "what's the price"): R19.
NARROW = frozenset(
    "day date year month week time hour age name price cost amount number percentage size budget"
    " color colour address brand company city country version model title role job position"
    " salary score deadline plan provider vendor supplier tool app website site device channel"
    " born grade rate".split()
)

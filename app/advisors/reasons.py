"""Why an answer of a model is not used: a name for each reason, and a sentence for who reads it.

The names are counted in `/metrics` and stand in the log as an answer's verdict.
"""

from typing import Final, Literal

from app.method.kit import Say

Reason = Literal[
    "empty", "too_long", "wrong_language", "not_speech", "odd_signs", "placeholder", "gives_orders", "takes_sides",
    "locked_name", "asks_nothing", "not_open", "not_clean", "quote_not_said", "said_before", "unknown_turn",
    "not_in_its_turns", "adds_a_fact", "leaves_out", "out_of_role", "unknown_finding", "contradicts_itself", "not_a_story",
]  # fmt: skip

WORDS: Final[dict[Reason, Say]] = {
    "empty": Say(en="it says nothing", fr="elle ne dit rien"),
    "too_long": Say(en="it is longer than anybody would say it", fr="elle est plus longue qu'on ne le dirait"),
    "wrong_language": Say(en="it is in another language than the interview", fr="elle n'est pas dans la langue de l'entretien"),
    "not_speech": Say(
        en="it holds markup, an address or what a machine says of itself",
        fr="elle contient du balisage, une adresse ou ce qu'une machine dit d'elle-même",
    ),
    "odd_signs": Say(
        en="it holds signs that are not of this language: another script, pictures, invisible marks, endless words",
        fr="elle contient des signes étrangers à la langue : autre alphabet, images, marques invisibles, mots sans fin",
    ),
    "placeholder": Say(
        en="a placeholder stands in it that stands for nobody", fr="il y reste un substitut qui ne désigne personne"
    ),
    "gives_orders": Say(en="it gives orders to who reads it", fr="elle donne des ordres à qui la lit"),
    "takes_sides": Say(
        en="it praises or sells in its own words", fr="elle vante ou vend avec ses propres mots"
    ),
    "locked_name": Say(
        en="it names a product that the customer has not named",
        fr="elle nomme un produit que le client n'a pas nommé",
    ),
    "asks_nothing": Say(en="it asks nothing", fr="elle ne demande rien"),
    "not_open": Say(
        en="it can be answered with yes, no or one of two", fr="on peut y répondre par oui, non ou l'un des deux"
    ),
    "not_clean": Say(en="it would spoil the answer", fr="elle gâterait la réponse"),
    "quote_not_said": Say(
        en="it quotes what was not said in those words", fr="elle cite ce qui n'a pas été dit en ces mots"
    ),
    "said_before": Say(en="it was said already", fr="elle a déjà été dite"),
    "unknown_turn": Say(
        en="a sentence names no turn, or one that is not there",
        fr="une phrase ne renvoie à aucune prise de parole, ou à une qui n'existe pas",
    ),
    "not_in_its_turns": Say(
        en="a sentence says what its turns do not say",
        fr="une phrase dit ce que ses prises de parole ne disent pas",
    ),
    "adds_a_fact": Say(
        en="it adds a name, a number, a date or a person that nobody told",
        fr="elle ajoute un nom, un chiffre, une date ou une personne que nul n'a dits",
    ),
    "leaves_out": Say(en="it leaves out what had to be told", fr="elle omet ce qui devait être dit"),
    "out_of_role": Say(
        en="it speaks out of its role: a customer asks, praises or promises, a note says I or you",
        fr="elle sort de son rôle : le client interroge, complimente ou promet, la note dit je ou vous",
    ),
    "unknown_finding": Say(en="it names a finding that the method does not know", fr="elle nomme un défaut que la méthode ignore"),
    "contradicts_itself": Say(en="its parts do not go together", fr="ses parties ne vont pas ensemble"),
    "not_a_story": Say(
        en="it is no story file as the prompt asks for", fr="ce n'est pas un fichier d'histoire tel que demandé"
    ),
}  # fmt: skip
"""Each after "the answer was not used:", for people; in English also for the model that is asked again."""

"""The rules R0 to R26 of the method, one named test each, in both languages where a rule has two.

The first twenty-six say what the linter must hear and must not; R26 is about a whole transcript.
`test_form_rules.py` looks at the rules of form from nearer.
"""

from app.coach.talk import Share
from app.conversation import Conversation, Turn
from app.events import Lang, Opening, Role
from app.language import read
from app.method.forms import forms
from app.method.linting import lint
from app.method.staging import stage
from tests.saying import asks, form


def found(text: str, lang: Lang, *after: str, names: tuple[str, ...] = ()) -> set[str]:
    """The findings on a turn that are more than a remark."""
    turn, conversation = stage(text, lang, after, names=names, competitors=("Kelmo",))
    return {one.pitfall.id for one in lint(turn, conversation).findings if one.severity != "info"}


def remarks(text: str, lang: Lang, *after: str) -> set[str]:
    turn, conversation = stage(text, lang, after)
    return {one.pitfall.id for one in lint(turn, conversation).findings if one.severity == "info"}


def strengths(text: str, lang: Lang, *after: str) -> set[str]:
    turn, conversation = stage(text, lang, after)
    return {strength.id for strength, _ in lint(turn, conversation).strengths}


def test_r0_what_asks_is_heard_without_its_mark() -> None:
    assert asks("et du coup vous l'avez rangé où", "fr")
    assert asks("vous aviez prévenu la gardienne", "fr")
    assert asks("so where did you put it", "en")
    assert not asks("le camion est arrivé vers neuf heures", "fr")
    assert not asks("the truck came round nine", "en")


def test_r1_the_last_unit_that_asks_is_the_one_answered() -> None:
    assert form("C'était lourd ? Racontez-moi le palier.", "fr") == "invitation"
    assert form("Was it heavy? Tell me about the landing.", "en") == "invitation"
    assert "negative_recast" in found("Racontez-moi le palier. C'était lourd ?", "fr")
    assert "negative_recast" in found("Tell me about the landing. Was it heavy?", "en")


def test_r2_a_polite_request_is_open_unless_its_complement_closes_it() -> None:
    for lang, open_one, closing in (
        ("fr", "Vous pourriez me décrire le palier ?", "Vous pourriez me dire si c'était lourd ?"),
        ("en", "Could you describe the landing for me?", "Could you tell me if it was heavy?"),
    ):
        assert form(open_one, lang) == "invitation"
        assert not found(open_one, lang)
        assert form(closing, lang) == "closed_yn"
        assert "faux_invitation" in found(closing, lang)
    assert form("Can you tell me how many steps there were?", "en") == "directive_wh"


def test_r3_do_you_remember_is_closed_in_form_and_only_remarked_on() -> None:
    for lang, text in (
        ("fr", "Vous vous rappelez qui tenait la porte ?"),
        ("en", "Do you remember who held the door?"),
    ):
        assert form(text, lang) == "closed_yn"
        assert not found(text, lang)
        assert "closed_question" in remarks(text, lang)


def test_r4_politeness_and_past_habit_are_not_the_unreal() -> None:
    assert not found("Auriez-vous une photo de l'escalier ?", "fr") & {"hypothetical"}
    assert not found("À l'époque, si le livreur sonnait, vous faisiez quoi ?", "fr")
    assert not found("Back then, what would you do when the courier rang?", "en")
    assert "hypothetical" in found("Si on livrait le soir, vous prendriez l'option ?", "fr")
    assert "hypothetical" in found("If we delivered at night, would you take that option?", "en")
    assert "suggested_answer" in found("Diriez-vous que c'était trop raide ?", "fr")


def test_r5_a_tag_pushes_unless_the_words_are_the_customers() -> None:
    assert "leading_tag" in found("C'était trop raide, non ?", "fr")
    assert "leading_tag" in found("You were relieved, weren't you?", "en")
    assert not found(
        "Donc l'escalier était trop raide, c'est ça ?", "fr", "L'escalier était trop raide."
    )
    assert not found("So you were relieved, right?", "en", "I was so relieved that day.")
    assert not found("Right, and what did the caretaker do?", "en")


def test_r6_negation_leads_when_it_states_a_view() -> None:
    assert "leading_negation" in found("vous trouvez pas que c'était raide", "fr")
    assert "leading_negation" in found("Don't you think it was steep?", "en")
    assert not found("Vous n'auriez pas une photo de l'escalier ?", "fr") & {"leading_negation"}
    assert not found("What didn't fit on the landing?", "en")
    assert "accusatory_why" in found("Pourquoi vous n'avez pas mesuré ?", "fr")


def test_r7_or_repairs_trails_off_and_stands_for_where() -> None:
    assert form("vous étiez ou quand ça a sonné", "fr") == "directive_wh"
    assert not found("Le palier, ou plutôt l'entresol, il était comment ?", "fr")
    assert not found("How was the landing, or rather the half landing?", "en")
    assert "timeline_pin" in strengths("C'était avant ou après la livraison ?", "fr")
    assert "timeline_pin" in strengths("Was that before or after the delivery?", "en")


def test_r8_a_name_is_locked_until_the_customer_says_it() -> None:
    for lang, text, said in (
        ("fr", "Et comment avez-vous connu Verlaine ?", "C'est là que j'ai vu Verlaine."),
        ("en", "And how did you find Verlaine?", "That's when I saw Verlaine."),
    ):
        assert "early_product_mention" in found(text, lang, names=("Verlaine",))
        assert not found(text, lang, said, names=("Verlaine",))
    assert "early_product_mention" in found("Did you look at Kelmo too?", "en")
    assert "early_product_mention" not in found("Notre entretien durera une heure.", "fr")


def test_r9_a_why_tied_to_a_moment_is_the_opposite_of_an_accusing_one() -> None:
    assert "accusatory_why" in found("Pourquoi avoir gardé ce canapé ?", "fr")
    assert "accusatory_why" in found("Why didn't you measure the door?", "en")
    assert not found("Pourquoi ce samedi-là et pas un autre ?", "fr")
    assert not found("Why that Saturday and not another one?", "en")
    assert not found("Pourquoi le livreur est-il reparti ?", "fr")


def test_r10_two_predicates_are_two_questions() -> None:
    assert "double_barrelled" in found(
        "Qui a mesuré la porte, et combien a coûté le retour ?", "fr"
    )
    assert "double_barrelled" in found("Who measured the door, and how much was the return?", "en")
    assert not found("Comment ça s'est passé, enfin, comment c'était, cette livraison ?", "fr")
    assert not found("Et votre voisin ?", "fr")
    assert not found("Who and what helped you that day?", "en")


def test_r11_the_customers_own_word_handed_back_is_an_echo() -> None:
    for lang, text, said in (
        ("fr", "Un cauchemar ?", "Cette livraison, un cauchemar."),
        ("en", "A nightmare?", "That delivery was a nightmare."),
    ):
        assert form(text, lang, said) == "echo"
        assert not found(text, lang, said)


def test_r12_consent_and_sound_are_exempt() -> None:
    for lang, text in (
        ("fr", "Je peux enregistrer ?"),
        ("fr", "J'enregistre pour mes notes. C'est toujours d'accord ?"),
        ("fr", "Vous m'entendez bien, c'est bon ?"),
        ("en", "Is it still okay if I record this?"),
        ("en", "We have until four, right?"),
    ):
        assert form(text, lang) == "logistics"
        assert asks(text, lang)
        assert not found(text, lang)


def test_r13_pinning_a_date_after_a_story_is_good() -> None:
    said = ("I: Racontez-moi la livraison.", "Le livreur a sonné, puis le canapé est resté coincé.")
    assert not found("C'était un samedi ?", "fr", *said)
    asked = ("I: Tell me about the delivery.", "The courier rang and then the sofa got stuck.")
    assert not found("Was that on a Saturday?", "en", *asked)
    assert "closed_question" in found("C'était lourd ?", "fr", *said)


def test_r14_an_existential_opener_is_only_remarked_on() -> None:
    for lang, text in (
        ("fr", "Y a-t-il eu un moment où vous avez voulu le rendre ?"),
        ("fr", "Avez-vous déjà cherché un canapé démontable ?"),
        ("en", "Was there a moment when you wanted to send it back?"),
        ("en", "Have you ever looked for a sofa that comes apart?"),
    ):
        assert not found(text, lang)
        assert "closed_question" in remarks(text, lang)


def test_r15_what_else_opens_and_anything_else_closes() -> None:
    assert form("Quoi d'autre ?", "fr") == "open_wh"
    assert form("What else?", "en") == "open_wh"
    assert "what_else" in strengths("Quoi d'autre ?", "fr")
    assert "negative_polarity_close" in remarks("Rien d'autre ?", "fr")
    assert "negative_polarity_close" in remarks("Anything else?", "en")


def test_r16_a_rising_statement_is_a_question_of_lower_confidence() -> None:
    turn, _ = stage("vous aviez mesuré la porte", "fr")
    marked, _ = stage("Est-ce que vous aviez mesuré la porte ?", "fr")
    raw, sure = (lint(*stage(one.text, "fr")).findings[0] for one in (turn, marked))
    assert raw.pitfall.id == sure.pitfall.id == "closed_question"
    assert raw.confidence < sure.confidence
    assert form("esque vous aviez mesuré la porte", "fr") == "closed_yn"
    assert form("C'était important pour vous d'aller vite", "fr") == "closed_yn"


def test_r17_a_question_word_in_its_place_opens() -> None:
    for text, wanted in (
        ("Vous avez rangé ça comment ?", "open_wh"),
        ("La petite lampe, elle signifiait quoi ?", "open_wh"),
        ("C'était quand, la livraison ?", "directive_wh"),
        ("vous avez appelé qui", "directive_wh"),
    ):
        assert form(text, "fr") == wanted
        assert not found(text, "fr")
    assert form("And then you did what?", "en") == "open_wh"


def test_r18_how_has_kinds() -> None:
    assert form("Combien de marches il y avait ?", "fr") == "directive_wh"
    assert form("How long did it take?", "en") == "directive_wh"
    assert form("Comment ça ?", "fr") == "open_wh"
    assert form("How come it got stuck?", "en") == "open_wh"
    assert "leading_presupposition" in found("À quel point étiez-vous agacé ?", "fr")
    assert "leading_presupposition" in found("How annoyed were you?", "en")


def test_r19_a_narrow_noun_asks_for_one_fact() -> None:
    assert form("Quel jour le livreur est-il venu ?", "fr") == "directive_wh"
    assert form("Quelle a été votre réaction ?", "fr") == "open_wh"
    assert form("What day did the courier come?", "en") == "directive_wh"
    assert form("What was your reaction?", "en") == "open_wh"


def test_r20_not_every_imperative_opens() -> None:
    assert form("Dites-moi si la porte était fermée.", "fr") == "closed_yn"
    assert form("Tell me if the door was shut.", "en") == "closed_yn"
    assert "hypothetical" in found("Imaginez une livraison le soir, vous la prendriez ?", "fr")
    assert "suggested_answer" in found("Avouez que c'était trop grand.", "fr")
    assert "rating_request" in found("Notez votre livraison de 1 à 10.", "fr")
    assert form("Restons sur ce samedi.", "fr") in ("invitation", "cued_invitation")
    assert form("Stay with that Saturday.", "en") in ("invitation", "cued_invitation")


def test_r21_a_statement_can_be_an_open_prompt() -> None:
    for lang, text in (
        ("fr", "Je n'ai pas bien compris le passage avec le voisin."),
        ("fr", "je me perds un peu entre la livraison et le retour"),
        ("en", "I'm a bit lost between the delivery and the return."),
        ("en", "there's a gap for me between the delivery and the return"),
    ):
        assert form(text, lang) == "statement_probe"
        assert asks(text, lang)
        assert not found(text, lang)


def test_r22_a_cause_stated_is_an_answer_suggested() -> None:
    assert "suggested_answer" in found("Donc vous l'avez rendu pour le prix.", "fr")
    assert "suggested_answer" in found("So that's why you sent it back.", "en")
    assert not found("Donc vous l'avez rendu pour le prix.", "fr", "Je l'ai rendu pour le prix.")


def test_r23_receipts_are_no_praise() -> None:
    assert not remarks("Super, merci. Et ensuite ?", "fr")
    assert not remarks("Great, thanks. And then?", "en")
    assert "evaluative_reaction" in remarks("Excellent choix, franchement.", "fr")
    assert "evaluative_reaction" in remarks("Great choice, honestly.", "en")


def test_r24_a_quotation_is_not_the_interviewers() -> None:
    assert not found(
        "« C'était nul, non ? » : racontez-moi ce moment.", "fr", "Il m'a dit : c'était nul, non ?"
    )
    assert not asks("Il m'a dit « pourquoi si grand ? » et voilà.", "fr")
    assert not asks('She said "why so big?" and left.', "en")


def test_r25_a_borrowed_word_changes_nothing_and_is_heard() -> None:
    assert read("C'était win-win pour le team, ce plan ?", "fr").lang == "fr"
    assert "jargon_loaded" in found("C'était quoi, le use case ?", "fr")
    assert "leading_tag" in found("C'était mieux pour vous, right ?", "fr")
    assert form("And the rendez-vous at the mairie, how did it go?", "en") == "invitation"


def test_r26_swapped_speakers_are_noticed() -> None:
    """Who tells at length is labelled the interviewer, and who asks the customer."""
    told = "on a reçu le canapé un samedi et il est resté coincé dans l'escalier jusqu'au soir avec le voisin"
    asked = (
        "Et ensuite ?",
        "Qui tenait la porte ?",
        "C'était quand ?",
        "Et après ?",
        "Comment ça ?",
    )

    def share(teller: Role, asker: Role) -> Share:
        conversation, heard = Conversation(Opening(lang="fr")), Share()
        for place, text in enumerate(one for question in asked * 3 for one in (question, told)):
            role = teller if place % 2 else asker
            turn = Turn(place, place, role, text, lang="fr", count=len(text.split()))
            conversation.turns.append(turn)
            forms(turn, conversation)
            heard.hear(turn, conversation)
        return heard

    assert share("interviewer", "customer").looks_swapped()
    assert not share("customer", "interviewer").looks_swapped()

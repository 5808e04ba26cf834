"""How a question comes across: what our own linter makes of it, on the conversation so far.

The customer hears what a coach would hear. A finding decides before the form does: a leading question
that begins "tell me" is a leading question.
"""

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from app.conversation import Conversation, Turn
from app.customers.card import Card
from app.customers.meaning import asks_for
from app.customers.oddities import oddity, read_out, sells
from app.events import FormId, Opening, Role
from app.language.base import Unit, bare
from app.method.classes import CLASSES
from app.method.forms import answered, is_open
from app.method.linting import Lint, lint

Way = Literal[
    "silence", "babble", "foreign", "insult", "orders", "read_out",
    "pitch", "flattering", "hypothetical", "suggestive", "misquote", "rating", "pressing",
    "cued", "invitation", "statement_probe", "echo", "open_wh", "directive_wh", "recap_check",
    "facilitator", "closed_yn", "forced_choice", "logistics",
]  # fmt: skip

# The first of these that was found says how the question is taken.
_BY_FINDING: tuple[tuple[Way, frozenset[str]], ...] = (
    ("pitch", frozenset({"pitch_or_defend"})),
    ("flattering", frozenset({"flattering_question"})),
    ("misquote", frozenset({"unfaithful_recap"})),
    (
        "suggestive",
        frozenset(
            {"leading_tag", "leading_negation", "leading_presupposition", "suggested_answer"}
        ),
    ),
    ("hypothetical", frozenset({"hypothetical", "opinion_ideation"})),
    ("rating", frozenset({"rating_request"})),
    ("pressing", frozenset({"accusatory_why"})),
)


# What asks openly is answered, whatever it speaks of; of the rest, talk of one's own product is a pitch.
_MAY_SELL = frozenset(
    {"facilitator", "closed_yn", "suggestive", "hypothetical", "flattering", "rating", "logistics"}
)


_MAY_CLAIM = frozenset({"closed_yn", "recap_check"})


# "What should I have asked?" is an invitation to whatever is left, however it is put.
_CATCH_ALL = re.compile(r"\bj'aurais (?:pu |du )+(?:vous |te )?demander|\b(?:i|we) (?:should|could)(?: have|'ve) asked|\bj'ai oublie de (?:vous |te )?demander|\bi(?:'ve| have)? forgot(?:ten)? to ask")  # fmt: skip


# "Where did you start?" asks for a beginning, and "where did that come from?" for a reason: neither for a place.
_NO_PLACE = re.compile(r"\b(?:par ou|jusqu'ou|d'ou|ou en (?:etiez|etes)[- ]vous)\b|\bwhere (?:did|do|does|would|should|had) (?:you|it|that|this|things|all this|the idea) (?:all )?(?:start|begin|come from)")  # fmt: skip

# What sums up or concludes, rather than asks.
_CLAIMS = re.compile(r"^(?:so|donc|alors|bon,? donc)\b|\b(?:then|alors|right|c'est (?:bien )?ca)\W*$|\blet me check|\bi(?:'ve| have) got this|\bje verifie|\bj'ai (?:bien )?compris")  # fmt: skip
_YOURS = frozenset(("your", "votre", "ton", "ta", "vos", "tes"))


class Asked(NamedTuple):
    """A question as it was heard.

    `words` are its content lemmas, `taken_up` those of them the customer has used before, `slots` the slots
    and forces it asks for, `phases` those it speaks of, `time` where in time it points (-1, 0, 1), `wh` the
    question word of the part that is answered. `of` is the memory read out. `stranger`: it speaks of somebody
    of theirs whom neither they nor their story know.
    """

    text: str
    way: Way
    form: FormId | None = None
    findings: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    taken_up: frozenset[str] = frozenset()
    slots: frozenset[str] = frozenset()
    phases: frozenset[str] = frozenset()
    time: int = 0
    wh: str = ""
    of: str | None = None
    stranger: bool = False


class Ear:
    """Keeps the customer's own record of the conversation, and hears each question on it."""

    def __init__(self, card: Card) -> None:
        self.card = card
        self.lang = card.story.lang
        self.conversation = Conversation(Opening(lang=self.lang, product=card.story.product))

    def hear(self, question: str, told: dict[str, bool]) -> Asked:
        """How this question comes across after what was `told`; nothing but blanks is silence."""
        if not question.strip():
            return Asked(question, "silence")
        said = frozenset(self.conversation.said)
        turn, found = self._take("interviewer", question)
        words = turn.read.content
        asked, phases, time = asks_for(question, self.lang)
        final = answered(turn)
        heard = Asked(
            question,
            self._way(found, what_else=final is not None and is_open(final)),
            found.form if found else None,
            tuple(dict.fromkeys(one.pitfall.id for one in found.findings)) if found else (),
            words,
            words & said,
            asked,
            phases,
            time,
            _question_word(final, question),
            stranger=self._of_nobody_known(turn, said),
        )
        if _CATCH_ALL.search(bare(question)):
            return heard._replace(way="invitation", words=frozenset(), taken_up=frozenset())
        if odd := oddity(question, self.lang):
            return heard._replace(way=odd)
        if heard.way == "closed_yn" and final is not None and final.marks.tag is not None:
            # What is on nobody's card yet is no summing up, whatever else of it was said before.
            if any(topics & words - said for _, topics in self.card.false):
                heard = heard._replace(way="suggestive")
        if heard.stranger and heard.way in _MAY_CLAIM and _CLAIMS.search(bare(question)):
            heard = heard._replace(way="misquote")
        if heard.way in _MAY_SELL and sells(question, self.lang):
            return heard._replace(way="pitch")
        untold = [name for name in self.card.known if name not in told]
        if known := read_out(words, self.card, said, untold):
            return heard._replace(way="read_out", of=known.id)
        return heard

    def _of_nobody_known(self, turn: Turn, said: frozenset[str]) -> bool:
        """Whether "your accountant" is spoken of to somebody who has none, as far as anybody knows."""
        words = turn.read.words
        people = {
            after.lemma
            for word, after in pairwise(words)
            if word.bare in _YOURS and after.low in CLASSES["person"][self.lang]
        }
        return not people <= said and not people <= said | self._of_the_story()

    def _of_the_story(self) -> frozenset[str]:
        return frozenset().union(*(known.text | known.topics for known in self.card.known.values()))

    def say(self, text: str) -> None:
        """Put what the customer says on record."""
        if text:
            self._take("customer", text)

    def _take(self, role: Role, text: str) -> tuple[Turn, Lint | None]:
        place = len(self.conversation.turns)
        turn = Turn(
            n=place, place=place, role=role, text=text, lang=self.lang, count=len(text.split())
        )
        self.conversation.turns.append(turn)
        self.conversation.names.hear(place, place, role, text, self.lang)
        found = lint(turn, self.conversation) if role == "interviewer" else None
        self.conversation.note(turn)
        if place > 12:
            self.conversation.turns[place - 12].rest()
        return turn, found

    def _way(self, found: Lint | None, *, what_else: bool) -> Way:
        """By its findings, else by its form; "is there anything else?" asks as openly as "what else?"."""
        if found is None:
            return "facilitator"
        ids = {one.pitfall.id for one in found.findings}
        for way, findings in _BY_FINDING:
            if ids & findings:
                return way
        match found.form:
            case None:
                return "facilitator"
            case "cued_invitation":
                return "cued"
            case "closed_yn" if what_else:
                return "open_wh"
            case form:
                return form


def _question_word(final: Unit | None, question: str) -> str:
    """The question word of the part that is answered."""
    if final is None or final.marks.wh_place == "embedded":
        return ""
    return "" if final.marks.wh == "where" and _NO_PLACE.search(bare(question)) else final.marks.wh

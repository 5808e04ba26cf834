"""The scorecard, with its arithmetic: what was counted, its band, the points it gave, and their sum.

Method §7: 100 = story evidence 35 + elicitation 25 + neutrality 25 + listening 15, with the bands of §2.3.
A line gives all its points from "good" on, half at "fair", and none far below; what could not be measured
gives its points to the others of its part. Points are counted in tenths, so that they add up exactly.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from app.events import Lang
from app.method.kit import Say
from app.reports.asked import Band, Measure, Part, Score
from app.uses.report.figures import Figures
from app.uses.report.words import figure, say, share

FEWEST_ANSWERS = 15
"""Customer turns below which a score would be made up (method §7)."""

PartId = Literal["story", "elicitation", "neutrality", "listening"]


@dataclass(frozen=True, slots=True)
class Scale:
    """What is good, fair, and worth nothing; the higher the better where `good` is above `none`."""

    good: float
    fair: float
    none: float

    def worth(self, value: float) -> float:
        """The share of a line's points that a value gives, 0 to 1."""
        if self._reaches(value, self.good):
            return 1.0
        if self._reaches(value, self.fair):
            return 0.5 + 0.5 * (value - self.fair) / (self.good - self.fair)
        if self._reaches(value, self.none):
            return 0.5 * (value - self.none) / (self.fair - self.none)
        return 0.0

    def band(self, value: float) -> Band:
        """Good, fair, or worth a look."""
        if self._reaches(value, self.good):
            return "good"
        return "fair" if self._reaches(value, self.fair) else "alert"

    def _reaches(self, value: float, mark: float) -> bool:
        return value >= mark if self.good > self.none else value <= mark


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the scorecard: its points, its scale, how its value is got and how it is said."""

    id: str
    of: int
    scale: Scale
    value: Callable[[Figures], float | None]
    title: Say
    said: Say
    as_share: bool = False


def _in_ten_minutes(figures: Figures, much: float | None) -> float | None:
    return None if much is None else round(much * 10 / max(figures.minutes, 10.0), 2)


def _stretch(figures: Figures) -> float:
    """The longest answer in words, or its seconds at two and a half words each."""
    return max(float(figures.longest_words), 2.5 * (figures.longest_seconds or 0.0))


# A table: it keeps its shape. Bands of method §2.3 where it has them; the others are ours, to be calibrated.
# fmt: off
RULES: dict[PartId, tuple[Say, tuple[Rule, ...]]] = {
    "story": (Say(en="Story evidence", fr="Matière du récit"), (
        Rule("evidence", 20, Scale(0.6, 0.35, 0.0), lambda f: f.evidence, Say(en="Evidence on record", fr="Matière au dossier"),
             Say(en="{value} of what the five phases seek is on record in quotes", fr="{value} de ce que cherchent les cinq phases est au dossier, en citations"), as_share=True),
        Rule("dated", 8, Scale(4, 2, 0), lambda f: f.dated, Say(en="Dated points", fr="Points datés"),
             Say(en="{value} of 8 stages before today have a date", fr="{value} étapes sur 8 avant aujourd'hui ont une date")),
        Rule("forces", 7, Scale(4, 2, 0), lambda f: f.forces, Say(en="Forces freely told", fr="Forces dites librement"),
             Say(en="{value} of 4 forces have a quote that nobody put there", fr="{value} forces sur 4 ont une citation que personne n'a soufflée")),
    )),
    "elicitation": (Say(en="Elicitation", fr="Art de faire raconter"), (
        Rule("narrative", 9, Scale(0.7, 0.5, 0.0), lambda f: f.narrative, Say(en="Questions that let them tell", fr="Questions qui laissent raconter"),
             Say(en="{value} of {questions} questions let the customer choose what to tell (good from 70%)", fr="{value} de {questions} questions laissent le client choisir ce qu'il raconte (bien dès 70 %)"), as_share=True),
        Rule("cued", 7, Scale(0.5, 0.3, 0.0), lambda f: f.cued, Say(en="In their words", fr="Dans ses mots"),
             Say(en="{value} of {questions} questions hold a word of the customer's (good from 50%)", fr="{value} de {questions} questions reprennent un mot du client (bien dès 50 %)"), as_share=True),
        Rule("answer_words", 4, Scale(30, 15, 0), lambda f: f.answer_words, Say(en="Length of answers", fr="Longueur des réponses"),
             Say(en="half of the answers have {value} words or more", fr="la moitié des réponses ont {value} mots ou plus")),
        Rule("longest", 3, Scale(150, 75, 20), _stretch, Say(en="Longest answer", fr="Plus longue réponse"),
             Say(en="the longest answer has {longest} words (good from 150, or a minute)", fr="la plus longue réponse a {longest} mots (bien dès 150, ou une minute)")),
        Rule("question_words", 2, Scale(15, 25, 45), lambda f: f.question_words, Say(en="Length of questions", fr="Longueur des questions"),
             Say(en="half of the questions have {value} words or fewer (good up to 15)", fr="la moitié des questions ont {value} mots ou moins (bien jusqu'à 15)")),
    )),
    "neutrality": (Say(en="Neutrality", fr="Neutralité"), (
        Rule("faults", 12, Scale(2, 8, 30), lambda f: _in_ten_minutes(f, f.faults), Say(en="Weight of the findings", fr="Poids des défauts relevés"),
             Say(en="{value} in ten minutes (critical 6, major 3, minor 1; half once repaired)", fr="{value} par dix minutes (critique 6, majeur 3, mineur 1 ; la moitié s'il est réparé)")),
        Rule("suggestive", 8, Scale(0.0, 0.05, 0.25), lambda f: f.suggestive, Say(en="Questions that suggest", fr="Questions qui soufflent"),
             Say(en="{value} of {questions} questions suggested an answer (good: none)", fr="{value} de {questions} questions ont soufflé une réponse (bien : aucune)"), as_share=True),
        Rule("early", 5, Scale(0, 1, 3), lambda f: f.early, Say(en="Names dropped early", fr="Noms lâchés trop tôt"),
             Say(en="names said before the customer had said them: {value} (good: none)", fr="noms dits avant que le client ne les dise : {value} (bien : aucun)")),
    )),
    "listening": (Say(en="Listening", fr="Écoute"), (
        Rule("share", 6, Scale(0.3, 0.4, 0.6), lambda f: f.interviewer_share, Say(en="Share of the words", fr="Part des mots"),
             Say(en="the interviewer spoke {value} of the words (good up to 30%)", fr="l'intervieweur a dit {value} des mots (bien jusqu'à 30 %)"), as_share=True),
        Rule("uptake", 5, Scale(0.6, 0.35, 0.0), lambda f: f.uptake, Say(en="Threads taken up", fr="Fils suivis"),
             Say(en="{value} of {strong} strong threads were taken up", fr="{value} de {strong} fils forts ont été suivis"), as_share=True),
        Rule("interruptions", 2, Scale(1, 2, 5), lambda f: _in_ten_minutes(f, f.interruptions), Say(en="Interruptions", fr="Interruptions"),
             Say(en="{value} in ten minutes (good up to 1)", fr="{value} par dix minutes (bien jusqu'à 1)")),
        Rule("wait", 2, Scale(1.0, 0.5, 0.0), lambda f: f.wait, Say(en="Silence left", fr="Silence laissé"),
             Say(en="half of the time {value} s or more were left after an answer", fr="une fois sur deux, {value} s ou plus sont laissées après la réponse")),
    )),
}
# fmt: on
NOT_MEASURED = Say(en="could not be measured", fr="n'a pas pu être mesuré")


def score(figures: Figures, lang: Lang, why_not: str | None = None) -> Score:
    """The scorecard of an interview; without a total where `why_not` says why there is none."""
    if why_not is not None:
        return Score(total=None, why=why_not)
    parts = tuple(_part(name, figures, lang) for name in RULES)
    return Score(total=_sum(part.points for part in parts), parts=parts)


def _part(name: PartId, figures: Figures, lang: Lang) -> Part:
    title, rules = RULES[name]
    values = [rule.value(figures) for rule in rules]
    worths = _shared_out(rules, values)
    lines = tuple(
        _line(rule, value, tenths, figures, lang)
        for rule, value, tenths in zip(rules, values, worths, strict=True)
    )
    return Part(
        id=name, title=title.in_(lang), points=_sum(line.points for line in lines),
        of=float(sum(rule.of for rule in rules)), lines=lines,
    )  # fmt: skip


def _shared_out(rules: Sequence[Rule], values: Sequence[float | None]) -> list[int]:
    """The points each line can give, in tenths: what could not be measured gives its own to the others."""
    whole = 10 * sum(rule.of for rule in rules)
    known = sum(rule.of for rule, value in zip(rules, values, strict=True) if value is not None)
    tenths = [
        whole * rule.of // known if value is not None else 0
        for rule, value in zip(rules, values, strict=True)
    ]
    if known:
        first = next(at for at, value in enumerate(values) if value is not None)
        tenths[first] += whole - sum(tenths)
    return tenths


def _line(rule: Rule, value: float | None, tenths: int, figures: Figures, lang: Lang) -> Measure:
    if value is None:
        title, said = rule.title.in_(lang), NOT_MEASURED.in_(lang)
        return Measure(
            id=rule.id, title=title, value=None, said=said, band=None, points=0.0, of=0.0
        )
    shown = share(value, lang) if rule.as_share else figure(value, lang)
    said = say(
        rule.said, lang, value=shown, questions=figures.questions, longest=figures.longest_words,
        strong=figures.strong,
    )  # fmt: skip
    return Measure(
        id=rule.id, title=rule.title.in_(lang), value=value, said=said, band=rule.scale.band(value),
        points=round(tenths * rule.scale.worth(value)) / 10, of=tenths / 10,
    )  # fmt: skip


def _sum(points: Iterable[float]) -> float:
    return sum(round(10 * one) for one in points) / 10

"""What the report says in its own words, in both languages. Quotes stay as they were spoken."""

import re

from app.coach.suggester import typeset
from app.events import Lang, Stage
from app.method.kit import Say
from app.reports.told import Quote


def say(what: Say, lang: Lang, **given: object) -> str:
    """A sentence of the report: `{…}` filled, French set as French is."""
    words = typeset(what.fr) if lang == "fr" else what.en
    for name, value in given.items():
        words = words.replace("{" + name + "}", str(value))
    return words


def hung(quote: Quote | str, lang: Lang) -> str:
    """A quote between the quotation marks of the report's language."""
    words = quote if isinstance(quote, str) else quote.quote
    if isinstance(quote, str):
        words = _inner(words, lang)
    return f"«\u202f{words}\u202f»" if lang == "fr" else f"“{words}”"


def _inner(words: str, lang: Lang) -> str:
    """The report's own words inside quotation marks: those within them are of the other kind."""
    if lang == "fr":
        return re.sub(r"«[\s\u202f]*(.*?)[\s\u202f]*»", r"“\1”", words)
    return re.sub(r"“(.*?)”", r"‘\1’", words)


def share(value: float, lang: Lang) -> str:
    """A share as a percentage: 42 %, 42%."""
    return f"{round(100 * value)}\u202f%" if lang == "fr" else f"{round(100 * value)}%"


def figure(value: float, lang: Lang) -> str:
    """A figure with at most one decimal, with the comma in French."""
    words = f"{value:.1f}".removesuffix(".0")
    return words.replace(".", ",") if lang == "fr" else words


# Tables: they keep their shape.
# fmt: off
STORY: dict[Stage, Say] = {
    "first_thought": Say(en="The first thought of it{when}: {quote}.", fr="La première idée{when} : {quote}."),
    "passive_looking": Say(en="It came up without being looked for{when}: {quote}.", fr="On en entend parler sans chercher{when} : {quote}."),
    "event_1": Say(en="What set things moving{when}: {quote}.", fr="Ce qui met les choses en mouvement{when} : {quote}."),
    "active_looking": Say(en="Then the search{when}: {quote}.", fr="Puis la recherche{when} : {quote}."),
    "event_2": Say(en="What pressed for a decision{when}: {quote}.", fr="Ce qui presse de décider{when} : {quote}."),
    "deciding": Say(en="It was settled{when}: {quote}.", fr="La décision se prend{when} : {quote}."),
    "buying": Say(en="The purchase{when}: {quote}.", fr="L'achat{when} : {quote}."),
    "first_use": Say(en="The first use{when}: {quote}.", fr="La première utilisation{when} : {quote}."),
    "today": Say(en="Today: {quote}.", fr="Aujourd'hui : {quote}."),
}
BEFORE = Say(en="It used to be done like this: {quote}.", fr="Avant, cela se passait ainsi : {quote}.")
STRUGGLE = Say(en="The struggling moment: {quote}.", fr="Le moment de lutte : {quote}.")
CHOICES = Say(en="Another way was weighed: {quote}.", fr="Une autre voie est envisagée : {quote}.")
FORCE = {
    "push": Say(en="What pushed away from the old: {quote}.", fr="Ce qui pousse à quitter l'ancien : {quote}."),
    "pull": Say(en="What drew to the new: {quote}.", fr="Ce qui attire vers le nouveau : {quote}."),
    "habit": Say(en="What held to the old: {quote}.", fr="Ce qui retient dans l'ancien : {quote}."),
    "anxiety": Say(en="What worried about the new: {quote}.", fr="Ce qui inquiète dans le nouveau : {quote}."),
}
STILL = Say(en="Still unsolved: {quote}.", fr="Il reste à résoudre : {quote}.")
NO_TRIGGER = Say(en="What set things moving is unknown: nobody told it.", fr="Ce qui a tout déclenché reste inconnu : personne ne l'a raconté.")
NO_STORY = Say(en="No story of a switch can be told from this interview.", fr="Cet entretien ne permet de raconter aucun changement.")
WHEN = Say(en=" ({when})", fr=" ({when})")
PUT = Say(en=" The question before it suggested an answer.", fr=" La question d'avant soufflait une réponse.")

JOB_OF = {
    "functional": Say(en="Functional job, a hypothesis: {job}", fr="Job fonctionnel, une hypothèse : {job}"),
    "emotional": Say(en="Emotional job, a hypothesis: {job}", fr="Job émotionnel, une hypothèse : {job}"),
    "social": Say(en="Social job, a hypothesis: {job}", fr="Job social, une hypothèse : {job}"),
}
CONFLICT = {
    "dates": Say(en="The same thing was given two dates.", fr="La même chose a reçu deux dates."),
    "order": Say(en="Going by the dates, what must come later came first.", fr="D'après les dates, ce qui doit venir après est venu avant."),
    "untriggered": Say(en="The decision is on record, and no trigger before it.", fr="La décision est au dossier, sans déclencheur avant elle."),
}
# fmt: on

"""One thing to practise next time, and the first lines of the report: what went well, what to try."""

from app.customers.drills import drill_for
from app.events import Lang
from app.method.kit import WEIGHT, Say
from app.method.pitfalls import by_id as pitfall_by_id
from app.method.strengths import by_id as strength_by_id
from app.reports.asked import Asked, Costly, Drill, MissedThread, Score
from app.uses.report.seen import Seen
from app.uses.report.words import hung, say

_TAKING_UP = "cued_probe"

# fmt: off
_AGAIN = Say(en="It happened {times} times in this interview. {why}", fr="C'est arrivé {times} fois dans cet entretien. {why}")
_ONCE = Say(en="It happened once in this interview. {why}", fr="C'est arrivé une fois dans cet entretien. {why}")
_INSTEAD = Say(en="Instead of {asked}, ask: {rewrite}", fr="Au lieu de {asked}, demandez : {rewrite}")
_ASK = Say(en="After {quote}, ask: {ask}", fr="Après {quote}, demandez : {ask}")
_LEFT = Say(en="{count} strong threads were left. {why}", fr="{count} fils forts ont été laissés. {why}")
_LEFT_ONE = Say(en="One strong thread was left. {why}", fr="Un fil fort a été laissé. {why}")
_WELL = Say(en="Your question in turn {turn} opened the story: {words} words came back, among them {quote}.",
            fr="Votre question du tour {turn} a ouvert le récit : {words} mots sont venus, dont {quote}.")
_WELL_PART = {
    "story": Say(en="The story is well on record.", fr="Le récit est bien au dossier."),
    "elicitation": Say(en="You let the customer choose what to tell.", fr="Vous laissez le client choisir ce qu'il raconte."),
    "neutrality": Say(en="You put few words in the customer's mouth.", fr="Vous mettez peu de mots dans la bouche du client."),
    "listening": Say(en="You left the floor to the customer.", fr="Vous laissez la parole au client."),
}
_REPAIRED = Say(en="{count} spoiled questions were asked again cleanly.", fr="{count} questions abîmées ont été reposées proprement.")
_REPAIRED_ONE = Say(en="One spoiled question was asked again cleanly.", fr="Une question abîmée a été reposée proprement.")
_TRY = Say(en="To try next time, where the finding is {title} (turns {turns}): {advice}",
           fr="À essayer la prochaine fois, là où le défaut relevé est {title} (tours {turns}) : {advice}")
_TRY_ONE = Say(en="To try next time, where the finding is {title} (turn {turns}): {advice}",
               fr="À essayer la prochaine fois, là où le défaut relevé est {title} (tour {turns}) : {advice}")
_TRY_THREAD = Say(en="To try next time: take up the customer's words. After {quote}: {ask}",
                  fr="À essayer la prochaine fois : reprendre les mots du client. Après {quote} : {ask}")
_KEEP = Say(en="To try next time: ask for what is still missing, with the questions of the follow-up mail.",
            fr="À essayer la prochaine fois : chercher ce qui manque encore, avec les questions du message de suivi.")
# fmt: on


def drill(
    seen: Seen, dear: tuple[Costly, ...], left: tuple[MissedThread, ...], lang: Lang
) -> Drill | None:
    """The one thing worth practising: the kind of fault that weighed most, else threads that were left."""
    weights: dict[str, float] = {}
    for flag in seen.flags:
        if seen.repaired_by(flag.flag) is None:
            weights[flag.finding] = weights.get(flag.finding, 0.0) + WEIGHT[flag.severity]
    dearest = [fault.finding for one in reversed(dear) for fault in one.faults]
    ranked = {finding: at for at, finding in enumerate(dearest)}
    worst = max(weights, key=lambda one: (weights[one], ranked.get(one, -1), one), default=None)
    if worst is not None and weights[worst] >= WEIGHT["major"]:
        return _on_fault(seen, worst, dear, lang)
    return _on_threads(left, lang) if left else None


def _on_fault(seen: Seen, finding: str, dear: tuple[Costly, ...], lang: Lang) -> Drill:
    pitfall = pitfall_by_id[finding]
    turns = tuple(seen.number(flag.turn) for flag in seen.flags if flag.finding == finding)
    shown = next(
        (one for one in dear if any(fault.finding == finding for fault in one.faults)), None
    )
    example = pitfall.instead.in_(lang)
    if shown is not None:
        example = say(
            _INSTEAD, lang, asked=hung(shown.asked, lang), rewrite=hung(shown.rewrite, lang)
        )
    times = _ONCE if len(turns) == 1 else _AGAIN
    return Drill(
        practice=drill_for(finding), idea=finding, title=pitfall.title.in_(lang), turns=tuple(dict.fromkeys(turns)),
        why=say(times, lang, times=len(turns), why=pitfall.why.in_(lang)), example=example,
    )  # fmt: skip


def _on_threads(left: tuple[MissedThread, ...], lang: Lang) -> Drill:
    strength = strength_by_id[_TAKING_UP]
    why = say(
        _LEFT if len(left) > 1 else _LEFT_ONE,
        lang,
        count=len(left),
        why=strength.why.in_(lang),
    )
    return Drill(
        practice=drill_for(_TAKING_UP), idea=_TAKING_UP, title=strength.title.in_(lang), why=why,
        turns=tuple(one.turn for one in left),
        example=say(_ASK, lang, quote=hung(left[0], lang), ask=left[0].ask),
    )  # fmt: skip


def headline(asked: Asked, score: Score, lang: Lang) -> tuple[str, ...]:
    """What went well, and the one thing to try: kind, and of use tomorrow morning."""
    lines = []
    good = [part for part in score.parts if part.points >= 0.75 * part.of]
    if good:
        best_part = max(good, key=lambda part: part.points / part.of)
        lines.append(say(_WELL_PART[best_part.id], lang))
    if asked.best:
        most = max(asked.best, key=lambda one: one.words)
        lines.append(
            say(_WELL, lang, turn=most.asked.turn, words=most.words, quote=hung(most.yielded, lang))
        )
    if asked.repairs:
        many = len(asked.repairs)
        lines.append(say(_REPAIRED if many > 1 else _REPAIRED_ONE, lang, count=many))
    return (*lines[:2], _to_try(asked, lang)) if lines or asked.questions else ()


def _to_try(asked: Asked, lang: Lang) -> str:
    if asked.drill is not None and asked.drill.idea in pitfall_by_id:
        advice = pitfall_by_id[asked.drill.idea].advice.in_(lang)
        turns = asked.drill.turns
        return say(
            _TRY if len(turns) > 1 else _TRY_ONE, lang, title=hung(asked.drill.title, lang),
            turns=", ".join(map(str, turns)), advice=advice[:1].lower() + advice[1:],
        )  # fmt: skip
    if asked.missed:
        left = asked.missed[0]
        return say(_TRY_THREAD, lang, quote=hung(left, lang), ask=left.ask)
    return say(_KEEP, lang)

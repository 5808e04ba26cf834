"""Every example of every idea: what is bracketed is heard exactly there, near misses are silent.

Generic over the folders of the method: a new idea is tested by being listed in its folder's ALL.
"""

import importlib
import pkgutil
from collections import Counter
from types import ModuleType
from typing import Any

import pytest

from app.method.kit import Deaf, Flag, Hears, Pass, Pitfall, Strength, unbracket
from app.method.linting import LONGEST_REPAIR, is_clean, lint
from app.method.staging import stage

LANGS = ("fr", "en")
FOLDERS = ("pitfalls", "strengths", "cues", "phases", "forces")


def folder(name: str) -> ModuleType | None:
    try:
        module = importlib.import_module(f"app.method.{name}")
    except ModuleNotFoundError:
        return None
    return module if hasattr(module, "ALL") else None


def ideas(name: str) -> tuple[Any, ...]:
    module = folder(name)
    return module.ALL if module else ()


def cases(name: str, kind: type) -> list[Any]:
    return [
        pytest.param(idea, example, id=f"{idea.id}-{example.lang}-{at}-{example.text[:40]}")
        for idea in ideas(name)
        for at, example in enumerate(idea.examples)
        if isinstance(example, kind)
    ]


def staged(example: Any, text: str | None = None, role: str = "interviewer") -> Any:
    """The example's turn, or another wording at its place, said in its own time."""
    plain = unbracket(example.text)[0] if text is None else text
    return stage(
        plain, example.lang, example.after,
        names=example.names,
        competitors=getattr(example, "competitors", ()),
        sounds_like=getattr(example, "sounds_like", ()),
        gap=example.timing.gap if example.timing and text is None else None,
        role=role,
    )  # fmt: skip


def shown(text: str, spans: Any) -> list[str]:
    return [text[start:end] for start, end in spans]


# -------------------------------------------------------------------------------- pitfalls


@pytest.mark.parametrize(("idea", "example"), cases("pitfalls", Flag))
def test_flagged_exactly_on_the_brackets(idea: Pitfall, example: Flag) -> None:
    plain, wanted = unbracket(example.text)
    turn, conversation = staged(example)
    result = lint(turn, conversation, conversation.names)
    mine = [one for one in result.findings if one.pitfall.id == idea.id]
    all_found = [(one.pitfall.id, plain[slice(*one.span)]) for one in result.findings]
    assert shown(plain, (one.span for one in mine)) == shown(plain, wanted), all_found
    assert tuple(one.span for one in mine) == wanted
    severity = example.severity or idea.severity
    assert {one.severity for one in mine} == {severity}
    assert all(0.5 <= one.confidence <= 1 for one in mine)


@pytest.mark.parametrize(("idea", "example"), cases("pitfalls", Pass))
def test_near_miss_is_silent(idea: Pitfall, example: Pass) -> None:
    turn, conversation = staged(example)
    found = [one for one in lint(turn, conversation).findings if one.pitfall.id == idea.id]
    assert not found, shown(turn.text, (one.span for one in found))


@pytest.mark.parametrize(("idea", "example"), cases("pitfalls", Flag))
def test_every_way_back_is_clean(idea: Pitfall, example: Flag) -> None:
    turn, conversation = staged(example)
    wordings = [one.repair for one in lint(turn, conversation).findings]
    wordings += [idea.instead.in_(example.lang)] + ([example.instead] if example.instead else [])
    for wording in wordings:
        assert is_clean(wording, example.lang, turn, conversation), wording
        assert len(wording.split()) <= LONGEST_REPAIR + 4, wording
        again, where = staged(example, wording)
        left = [(one.pitfall.id, wording[slice(*one.span)]) for one in lint(again, where).findings]
        assert not left, (wording, left)


@pytest.mark.parametrize("idea", [pytest.param(idea, id=idea.id) for idea in ideas("pitfalls")])
def test_pitfall_speaks_both_languages_well(idea: Pitfall) -> None:
    says = [idea.title, idea.plain, idea.advice, idea.why, idea.instead]
    for say in says:
        assert say.en.strip()
        assert say.fr.strip()
        assert "!" not in say.en + say.fr
        assert_french_spaces(say.fr)
    for lang in LANGS:
        flags = [one for one in idea.examples if isinstance(one, Flag) and one.lang == lang]
        passes = [one for one in idea.examples if isinstance(one, Pass) and one.lang == lang]
        assert len(flags) >= 6, (lang, len(flags))
        assert len(passes) >= 6, (lang, len(passes))
    texts = Counter((one.lang, one.text, one.after, one.timing) for one in idea.examples)
    assert max(texts.values()) == 1
    assert idea.source


def assert_french_spaces(text: str) -> None:
    for at, char in enumerate(text):
        if char in "?!:;»" and at:
            assert text[at - 1] == "\u202f", text
        if char == "«":
            assert text[at + 1] == "\u202f", text


REASKED = [
    # the turn's own object
    ("fr", "Est-ce que vous étiez satisfaite de votre ancien four ?", (), "Comment ça se passait avec votre ancien four\u202f?"),
    ("en", "Were you happy with your old oven?", (), "How was it going with your old oven?"),
    ("fr", "tu étais content de ton vélo ?", (), "Comment ça se passait avec ton vélo\u202f?"),
    # the customer's last words
    ("fr", "C'était plus calme, non ?", ("C'était le chaos.",), "Vous disiez «\u202fC'était le chaos\u202f»\u202f: racontez-moi."),
    ("en", "It was quieter, wasn't it?", ("Honestly it was chaos.",), "You said “chaos”: tell me about that."),
    ("fr", "Tu étais soulagé, non ?", ("J'en dormais plus.",), "Tu disais «\u202fJ'en dormais plus\u202f»\u202f: raconte-moi."),
    # no material
    ("fr", "C'était plus calme, non ?", ("Oui.",), "Comment l'avez-vous vécu\u202f?"),
    ("fr", "Tu as trouvé ça plus calme, non ?", (), "Comment l'as-tu vécu\u202f?"),
    # what is locked stays unsaid
    ("fr", "Et comment tu as connu Zamora ?", (), "Raconte-moi comment tu as trouvé ce que tu utilises aujourd'hui."),
    ("en", "When did you hear about Zamora?", (), "Tell me how you came across what you ended up choosing."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "after", "wanted"), REASKED)
def test_a_repair_is_built_from_what_was_said(
    lang: Any, text: str, after: tuple[str, ...], wanted: str
) -> None:
    turn, conversation = stage(text, lang, after, names=("Zamora",))
    assert wanted in [one.repair for one in lint(turn, conversation).findings]


def test_without_times_no_pause_is_guessed() -> None:
    turn, conversation = stage("Et le budget ?", "fr", ("Euh… comment dire…",))
    assert turn.start is None
    assert "interruption_short_wait" not in [
        one.pitfall.id for one in lint(turn, conversation).findings
    ]


def test_the_customer_going_on_after_a_pause_is_a_silence_that_worked() -> None:
    said = ("C'était dur.", "En fait j'avais honte devant ma sœur.")
    turn, conversation = stage("Et ensuite ?", "fr", said)
    first, second = conversation.turns[:2]
    first.end, second.start, second.end, turn.start = 10.0, 14.0, 18.0, 18.5
    assert "productive_silence" in [one.id for one, _ in lint(turn, conversation).strengths]
    second.start = 11.0
    assert "productive_silence" not in [one.id for one, _ in lint(turn, conversation).strengths]


# ------------------------------------------------------------------------------- strengths


def heard_strengths(idea: Strength, example: Any) -> tuple[str, tuple[tuple[int, int], ...]]:
    turn, conversation = staged(example)
    result = lint(turn, conversation, conversation.names)
    return turn.text, tuple(span for strength, span in result.strengths if strength.id == idea.id)


@pytest.mark.parametrize(("idea", "example"), cases("strengths", Hears))
def test_strength_is_seen(idea: Strength, example: Hears) -> None:
    plain, wanted = unbracket(example.text)
    text, spans = heard_strengths(idea, example)
    assert spans
    if wanted:
        assert shown(text, spans) == shown(plain, wanted)
        assert spans == wanted


@pytest.mark.parametrize(("idea", "example"), cases("strengths", Deaf))
def test_strength_is_not_imagined(idea: Strength, example: Deaf) -> None:
    text, spans = heard_strengths(idea, example)
    assert not spans, shown(text, spans)


@pytest.mark.parametrize(("idea", "example"), cases("strengths", Hears))
def test_strength_is_no_fault(idea: Strength, example: Hears) -> None:
    turn, conversation = staged(example)
    found = lint(turn, conversation).findings
    serious = [one.pitfall.id for one in found if one.severity in ("major", "critical")]
    assert not serious


@pytest.mark.parametrize("idea", [pytest.param(idea, id=idea.id) for idea in ideas("strengths")])
def test_strength_speaks_both_languages(idea: Strength) -> None:
    for say in (idea.title, idea.why):
        assert say.en.strip()
        assert_french_spaces(say.fr)
    for lang in LANGS:
        for kind in (Hears, Deaf):
            mine = [one for one in idea.examples if isinstance(one, kind) and one.lang == lang]
            assert len(mine) >= 6, (lang, kind.__name__, len(mine))


# -------------------------------------------------------------- what customers say: cues, phases, forces


def heard_by(idea: Any, example: Any) -> tuple[str, tuple[tuple[int, int], ...]]:
    turn, conversation = staged(example, role="customer")
    return turn.text, tuple(heard.span for heard in idea.check(turn, conversation))


CUSTOMER = ("cues", "phases", "forces")


@pytest.mark.parametrize(
    ("idea", "example"), [case for name in CUSTOMER for case in cases(name, Hears)]
)
def test_heard_in_a_customers_words(idea: Any, example: Hears) -> None:
    plain, wanted = unbracket(example.text)
    text, spans = heard_by(idea, example)
    assert spans
    for start, end in wanted:
        assert any(a < end and start < b for a, b in spans), shown(text, spans)
    assert plain == text


@pytest.mark.parametrize(
    ("idea", "example"), [case for name in CUSTOMER for case in cases(name, Deaf)]
)
def test_not_heard_in_a_near_miss(idea: Any, example: Deaf) -> None:
    text, spans = heard_by(idea, example)
    assert not spans, shown(text, spans)


# ------------------------------------------------------------------------------ the folders


@pytest.mark.parametrize("name", FOLDERS)
def test_folder_and_registry_agree(name: str) -> None:
    module = folder(name)
    if module is None:
        pytest.skip(f"no registry in app/method/{name} yet")
    files = {found.name for found in pkgutil.iter_modules(module.__path__)}
    listed = {idea.id for idea in module.ALL}
    assert listed == set(module.by_id)
    assert len(listed) == len(module.ALL)
    assert listed <= files, listed - files
    for idea in module.ALL:
        doc = importlib.import_module(f"app.method.{name}.{idea.id}").__doc__
        assert doc, idea.id
        assert len(doc) > 80, idea.id

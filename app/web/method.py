"""The routes that need no interview: the method as data, and the linter for one thing said."""

from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from app.events import (
    CanonicalTurn,
    FormId,
    Frozen,
    Lang,
    LangSetting,
    Opening,
    Product,
    Role,
    Said,
)
from app.web.complaints import RESPONSES

if TYPE_CHECKING:
    from app.method.linting import Lint

# What knows the method is imported where it is asked: the server is ready without it.

router = APIRouter(prefix="/v1", tags=["method"], responses=RESPONSES)


class Before(Frozen):
    """A turn that came before."""

    role: Role = "customer"
    text: Said


class ToLint(Frozen):
    """Something an interviewer says or means to say, with what came before it."""

    lang: LangSetting = "auto"
    text: Said
    context: tuple[Before, ...] = Field((), max_length=40)
    product: Product = Product()


class Spoiled(Frozen):
    """What spoils it: which words (code points), how bad, how sure, why it hurts, what to say instead."""

    id: str
    span: tuple[int, int]
    severity: str
    confidence: float
    title: str
    plain: str
    advice: str
    why: str
    repair: str | None


class Linted(Frozen):
    """What the linter makes of it."""

    lang: Lang
    is_question: bool
    form: FormId | None
    findings: tuple[Spoiled, ...]
    strengths: tuple[str, ...]
    reflection: str | None


@router.get("/catalogue")
async def read_catalogue(lang: Annotated[Lang, Query()] = "en") -> dict[str, Any]:
    """Every pitfall, strength, cue, force and phase with its words and probes, in one language."""
    from app.method.catalogue import catalogue

    return catalogue(lang)


@router.post("/lint")
async def lint_text(said: ToLint) -> Linted:
    """Look at one thing said. Nothing is kept."""
    from app.uses.annotate import Reader, interviewer_line

    reader = Reader("", Opening(lang=said.lang, product=said.product))
    for i, before in enumerate(said.context):
        turn, _ = reader.add(CanonicalTurn(i=i, role=before.role, text=before.text))
        reader.conversation.note(turn)
    place = len(said.context)
    turn, found = reader.add(CanonicalTurn(i=place, role="interviewer", text=said.text))
    assert found is not None  # an interviewer's turn is always looked at
    line = interviewer_line(turn, found, reader.conversation)
    return Linted(
        lang=turn.lang,
        is_question=line["is_question"],
        form=line["form"],
        findings=_spoiled(found, turn.lang),
        strengths=tuple(line["strengths"]),
        reflection=line["reflection_kind"],
    )


def _spoiled(found: "Lint", lang: Lang) -> tuple[Spoiled, ...]:
    return tuple(
        Spoiled(
            id=one.pitfall.id,
            span=one.span,
            severity=one.severity,
            confidence=round(one.confidence, 2),
            title=one.pitfall.title.in_(lang),
            plain=one.pitfall.plain.in_(lang),
            advice=one.advice.in_(lang),
            why=one.pitfall.why.in_(lang),
            repair=one.repair,
        )
        for one in found.findings
    )

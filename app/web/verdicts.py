"""Writes `frontend/src/words/verdicts.json`: why an advisor's answer was not used, in words, for the panel.

The words are those of `app/advisors`; the panel has no list of its own. Run it with
`python -m app.web.verdicts`; a test says when the file is stale.
"""

import json
import sys
from pathlib import Path
from typing import Final

from app.advisors import reasons, troubles
from app.advisors.spending import LET_GO
from app.method.kit import Say

WHERE: Final = Path(__file__).parents[2] / "frontend" / "src" / "words" / "verdicts.json"

_OTHERS: Final = {
    LET_GO: Say(
        en="The talk had moved on before the answer came.",
        fr="L'échange avait avancé avant que la réponse n'arrive.",
    ),
    "spent": troubles.SPENT,
}


def verdicts() -> dict[str, Say]:
    """The words of every verdict but `clean`: the guard's reasons, the troubles, and what is neither."""
    failed = {code: trouble.words for code, trouble in troubles.BY_CODE.items()}
    # Where both say "empty", the trouble does: it comes first, and the guard never sees such an answer.
    dropped = {str(reason): words for reason, words in reasons.WORDS.items()}
    return {**dropped, **failed, **_OTHERS}


def written() -> str:
    """The whole of `verdicts.json`."""
    words = {
        lang: {name: said.in_(lang) for name, said in sorted(verdicts().items())}
        for lang in ("en", "fr")
    }
    return json.dumps(words, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    WHERE.write_text(written(), encoding="utf-8")
    sys.stdout.write(f"{WHERE.name}: written\n")

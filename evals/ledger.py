"""Who said a product's name first: the ledger beside a plain search of the words, over all labelled interviews."""

import json
import re
from collections.abc import Iterator

from app.events import Transcript
from app.language.base import bare
from app.uses.annotate import annotate
from evals.judging import INTERVIEWS

SHORT = 3
"""Letters of an article or a preposition at most."""


def expected(told: Transcript) -> dict[str, str]:
    """The status of each name by who says it first, as it is spelt or said to sound."""
    product = told.product
    status = dict.fromkeys((*product.names, *product.competitors), "locked")
    for name in status:
        spelt = [bare(name)]
        # People shorten the product's own name to its first word.
        if name in product.names and " " in name and len(bare(name).split()[0]) > SHORT:
            spelt.append(bare(name).split()[0])
        if name == product.names[0]:
            spelt += [bare(one) for one in product.sounds_like]
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, spelt))})\b")
        said = [turn.role for turn in told.turns if pattern.search(bare(turn.text))]
        first = next((role for role in said if role in ("interviewer", "customer")), None)
        if first:
            status[name] = "named_early" if first == "interviewer" else "named_by_customer"
    return status


def compared() -> Iterator[tuple[str, str, str, str]]:
    """Interview, name, what the search says, what the ledger says."""
    for path in sorted(INTERVIEWS.glob("*.json")):
        told = Transcript.model_validate(json.loads(path.read_text(encoding="utf-8")))
        *_, last = annotate(told)
        ledger = last["summary"]["names"]
        for name, status in expected(told).items():
            yield told.id, name, status, ledger.get(name, "none")


def main() -> None:
    """Print how many agree, and those that do not."""
    pairs = list(compared())
    right = sum(wanted == ours for _, _, wanted, ours in pairs)
    print(f"name ledger: {right} of {len(pairs)} names as a plain search finds them")
    for interview, name, wanted, ours in pairs:
        if wanted != ours:
            print(f"    {interview}: {name}: search {wanted}, ledger {ours}")


if __name__ == "__main__":
    main()

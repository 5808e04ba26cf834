"""Makes the README's tables: the pitfalls from their files, the accuracy and what is hidden from a model from this run.

    python -m evals.readme [DIR]

DIR is a folder of public corpora as `evals.external` reads it; without it the table of our own labelled
interviews stands alone.
"""

import re
import sys
from pathlib import Path

from app.method.catalogue import pitfall_table

README = Path(__file__).parents[1] / "README.md"


def put(text: str, section: str, body: str) -> str:
    """The README with one section between its markers made anew."""
    marked = re.compile(rf"(<!-- {section} -->\n).*?(<!-- /{section} -->)", re.DOTALL)
    return marked.sub(lambda found: f"{found[1]}{body.strip()}\n{found[2]}", text)


def section(text: str, name: str) -> str:
    """What stands between the markers of a section."""
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", text, re.DOTALL)
    return found[1].strip() if found else ""


def main() -> None:
    """Rewrite the README's tables."""
    from evals.accuracy import accuracy_table
    from evals.redaction import redaction_table

    text = README.read_text(encoding="utf-8")
    text = put(text, "pitfalls", pitfall_table())
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    text = put(text, "accuracy", accuracy_table(folder))
    text = put(text, "redaction", redaction_table())
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

"""Running `bascule lint` in a test: what it printed, what it found, and where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from app.__main__ import cli

TAG = "Vous étiez soulagé, non ?"
GUIDE = """---
title: Vous aimez, non ?
---
# Guide

Objectif : comprendre le moment où tout change.

1. **Vous étiez soulagé, non ?**
2. Comment avez-vous eu l'idée ?
   - Relance : « Et *vraiment*, vous étiez soulagé, non ? »
> - [ ] Utiliseriez-vous Dolia tous les jours ?

```
Vous aimez ça, non ?
```

| Phase | Question |
|---|---|
| Décision | Ne pensez-vous pas que c'était trop cher ? |

Laisser parler la personne. Demander comment elle a décidé.

## À éviter

- Vous adorez, non ?
"""


def lint(*words: str, stdin: str | bytes | None = None) -> tuple[int, str, str]:
    said = CliRunner().invoke(cli, ["lint", *words], input=stdin)
    assert said.exception is None or isinstance(said.exception, SystemExit), said.exception
    return said.exit_code, said.stdout, said.stderr


def found(*words: str, stdin: str | bytes | None = None) -> list[dict[str, Any]]:
    status, out, said = lint(*words, "--format", "jsonl", stdin=stdin)
    assert status in (0, 1), said
    return [json.loads(line) for line in out.splitlines()]


def places(*words: str, stdin: str | bytes | None = None) -> list[tuple[str, int, int]]:
    return [(one["id"], one["line"], one["col"]) for one in found(*words, stdin=stdin)]


def written(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, "utf-8")
    return str(folder / name)

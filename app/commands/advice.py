"""The commands around the advisor: fake-endpoint."""

from pathlib import Path
from typing import Annotated, Literal

import typer


def fake_endpoint(
    mode: Annotated[
        Literal["good", "slow", "lying", "broken"], typer.Option(help="How it answers.")
    ] = "good",
    port: Annotated[int, typer.Option(min=1, max=65_535, help="The port to listen on.")] = 8766,
    script: Annotated[
        Path | None,
        typer.Option(help="Answers of your own, by task, shaped as app/advisors/scripted/en.yaml."),
    ] = None,
) -> None:
    """Run a scripted model, for demonstrations without a key."""
    import uvicorn

    from app.advisors.scripted import MODEL, read_script
    from app.web.endpoint import create_endpoint

    own = read_script(script) if script is not None else None
    typer.echo(
        f"BASCULE_LLM_BASE_URL=http://127.0.0.1:{port}/v1 BASCULE_LLM_MODEL={MODEL} bascule serve"
    )
    uvicorn.run(create_endpoint(mode, own), host="127.0.0.1", port=port, log_level="warning")

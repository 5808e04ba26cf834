"""The panel's files, as the front end's build left them; an honest page where it was not built."""

from pathlib import Path
from typing import Final

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

DIST: Final = Path(__file__).parent / "dist"

UNBUILT: Final = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Bascule</title>
<h1>The server runs, but its pages are not built</h1>
<p>Run <code>make run</code>, or <code>cd frontend &amp;&amp; npm ci &amp;&amp; npm run build</code>, then load this page again.</p>
<p>The interfaces work without them: see <a href="/openapi.json">/openapi.json</a> and <a href="/asyncapi.json">/asyncapi.json</a>.</p>
"""


def built() -> bool:
    """Whether the front end is there."""
    return (DIST / "index.html").is_file()


class Pages(StaticFiles):
    """Files of the build; any other address that a person opens is the panel itself."""

    def __init__(self) -> None:
        super().__init__(directory=DIST, check_dir=False)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """One file, the panel, or 404."""
        if path not in ("", ".", "index.html"):
            try:
                return await super().get_response(path, scope)
            except HTTPException as error:
                wants_a_page = b"text/html" in dict(scope["headers"]).get(b"accept", b"")
                ours = path.startswith(("v1/", "assets/")) or path == "v1"
                if error.status_code != 404 or ours or not wants_a_page:
                    raise
        if not built():
            return HTMLResponse(UNBUILT)
        return FileResponse(DIST / "index.html")

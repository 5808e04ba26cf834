"""What every route can reach: the parts that `app.main` put together."""

from typing import Annotated, cast

from fastapi import Depends, Path, Request
from fastapi.security import HTTPBearer

from app.settings import Settings
from app.uses.live import Live
from app.uses.room import Room
from app.web.access import bearer_of
from app.web.figures import Figures
from app.web.in_turn import InTurn

# Only for the OpenAPI document: the token itself is read by `access.bearer_of`.
BEARER = HTTPBearer(auto_error=False, description="The interview's panel token")


class Parts:
    """One server: its settings, its interviews once they are open, its figures."""

    def __init__(self, settings: Settings, figures: Figures) -> None:
        self.settings = settings
        self.figures = figures
        self.in_turn = InTurn()
        self.live: Live = cast(Live, None)  # Set when the log is open, before the first request.


def parts_of(request: Request) -> Parts:
    """The parts of the server that a request came to."""
    return cast(Parts, request.app.state.parts)


InterviewId = Annotated[str, Path(max_length=40, description="The id from the interview's opening")]


async def panel_room(
    request: Request, interview: InterviewId, _bearer: Annotated[object, Depends(BEARER)] = None
) -> Room:
    """The interview of a request that carries its panel token; raises what `Live.enter` does."""
    return await parts_of(request).live.enter(interview, "panel", bearer_of(request.headers))


WithParts = Annotated[Parts, Depends(parts_of)]
WithRoom = Annotated[Room, Depends(panel_room)]

"""The language of each turn: locked by the interview, told by the source, or heard; it sticks."""

from app.events import Lang, LangSetting
from app.language import which


class Tongue:
    """What language is spoken now. A turn too short to tell is in the language of the one before."""

    __slots__ = ("locked", "now")

    def __init__(self, setting: LangSetting) -> None:
        self.locked = setting != "auto"
        self.now: Lang = "fr" if setting == "fr" else "en"

    def of(self, text: str, told: str | None = None) -> Lang:
        """The language of this turn; `told` is what the source says of it (BCP-47)."""
        if not self.locked:
            said = (told or "")[:2].lower()
            self.now = "fr" if said == "fr" else "en" if said == "en" else which(text, self.now)
        return self.now

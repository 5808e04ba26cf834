"""Where a report leads: addresses of the web app, behind `#`, so that a saved page keeps them too."""

from urllib.parse import quote


def log(interview: str, turn: int) -> str:
    """The live log of an interview at a turn."""
    return f"#/log/{quote(interview, safe='')}/turn={turn}"


def drill(practice: str) -> str:
    """The practice room, on one drill."""
    return f"#/rehearsal/{quote(practice, safe='')}"


def finding(pitfall: str, lang: str) -> str:
    """What the linter says of a finding."""
    return f"#/finding/{quote(pitfall, safe='')}/{lang}"

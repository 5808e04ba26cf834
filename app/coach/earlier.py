"""Which of two dates was earlier, as far as what was said of them tells; where it does not, nobody says."""

from dataclasses import replace

from app.coach.when import YEAR, When, Window

# Two dates without a year are put in order the short way round, when that is clearly the shorter.
_CLEARLY = 40
# Without a year, only what is this near is surely one year's.
_WEEKS = 62


def compare(one: When | None, other: When | None) -> int | None:
    """-1 where `one` was earlier, 1 where it was later, 0 where they agree; None where nobody can tell."""
    if one is None or other is None or one.since is not None or other.since is not None:
        return None
    if one.by or other.by:
        return _limit(one, other)
    if one.year is not None and other.year is not None and one.year != other.year:
        return -1 if one.year < other.year else 1
    if one.ago is not None and other.ago is not None and not _meet(one.ago, other.ago):
        return 1 if one.ago[1] < other.ago[0] else -1
    if one.window is None or other.window is None:
        return None
    if _meet(one.window, other.window):
        return 0 if one.window == other.window else None
    ahead = (
        other.window[0] - one.window[1]
        if one.window < other.window
        else one.window[0] - other.window[1]
    )
    order = -1 if one.window < other.window else 1
    if _same_year(one, other):
        return order
    # December and January: the short way round is over the new year, or nobody can tell.
    around = YEAR - (max(one.window[1], other.window[1]) - min(one.window[0], other.window[0]))
    return None if abs(around - ahead) < _CLEARLY else order if ahead < around else -order


def _limit(one: When, other: When) -> int | None:
    """What had a limit was before it: only what was later still can be compared with it."""
    if one.by and other.by:
        return None
    order = compare(replace(one, by=False), replace(other, by=False))
    return order if order == (-1 if one.by else 1) else None


def _same_year(one: When, other: When) -> bool:
    return one.year is not None and one.year == other.year


def _meet(one: Window, other: Window) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def surely_later(one: When | None, other: When | None) -> bool:
    """Whether `one` was later beyond doubt: years apart as said, or a few weeks, when no year was said.

    June and the February after it are nine months apart or three: only who says the year tells.
    """
    if one is None or other is None or compare(one, other) != 1:
        return False
    if _same_year(one, other) or one.window is None or other.window is None:
        return True
    if one.ago is not None and other.ago is not None and not _meet(one.ago, other.ago):
        return True
    return (one.window[0] - other.window[1]) % YEAR <= _WEEKS


def apart(one: When, other: When) -> bool:
    """Whether two dates said of one thing cannot both be true, whatever the year."""
    if one.year is not None and other.year is not None and one.year != other.year:
        return True
    if one.window is None or other.window is None or one.by or other.by:
        return False
    return not any(
        _meet((one.window[0] + turn, one.window[1] + turn), other.window)
        for turn in (-YEAR, 0, YEAR)
    )

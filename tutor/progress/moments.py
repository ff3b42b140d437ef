"""Moments as learners read them."""

from datetime import datetime


def moment(at: datetime) -> str:
    """A moment on the clock of the place, such as `2026-03-02 14:05`: the one form in which dates are shown."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"

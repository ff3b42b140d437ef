"""A named mistake: its public id, what is said about it, an example."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mistake:
    """One row of the catalogue."""

    id: str
    message: str
    """For `str.format`: `{yours}` is the learner's own expression, `{Yours}` the same at the start of a sentence."""
    example: str
    """A wrong answer with this mistake: `function → wrong derivative` where there is a function."""
    plain: str = ""
    """The same where a piece other than `yours` is not known; empty if the message can be said without."""
    beside: str = ""
    """The same as one of two mistakes at once; empty if the message does not say that all else is right."""

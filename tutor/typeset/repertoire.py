"""Which characters the terminal has: chosen once, where the program begins, and asked wherever text is made."""

from contextvars import ContextVar

_ASCII: ContextVar[bool] = ContextVar("ascii", default=False)


def choose_ascii(wanted: bool = True) -> None:
    """From here on, in this context, text is made of ASCII alone; or, as at first, of all that terminals usually have.

    A context (`contextvars`) and not a global, so that what one program or test chooses ends with it.
    """
    _ASCII.set(wanted)


def is_ascii() -> bool:
    """Whether text is to be made of ASCII alone."""
    return _ASCII.get()

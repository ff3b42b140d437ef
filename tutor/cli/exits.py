"""The exit status of a command: what a calling program relies on."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended; of several results, the largest is the status of the whole."""

    PASSED = 0
    """All parts of all files passed, two formulas are equal, or there was nothing to judge."""
    NOT_PASSED = 1
    """Something is wrong or todo; two formulas differ."""
    FAILED = 2
    """The command could not do its work."""
    INTERRUPTED = 130
    """Ctrl-C, as shells say it: 128 and the number of the signal."""

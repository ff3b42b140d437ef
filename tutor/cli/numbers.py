"""Whole numbers on the command line, refused in words that need no notation for sets."""

from collections.abc import Callable

import click


def whole(least: int, most: int | None = None) -> Callable[[str | int], int]:
    """The type of an option: a whole number of at least `least` and, unless it is None, at most `most`."""

    def number(value: str | int) -> int:
        try:
            read = int(value)
        except ValueError:
            read = least - 1
        if read < least or (most is not None and read > most):
            span = f"from {least} on" if most is None else f"from {least} to {most}"
            raise click.BadParameter(f"{value} is not a whole number {span}.")
        return read

    return number

"""What is around a learner's code here, and what is not, in plain words."""

from collections.abc import Collection
from dataclasses import dataclass

from tutor.sandbox import confine, limits

PORTABLE = (
    f"Time: a file may run for {limits.FILE_SECONDS:g} seconds, one question for {limits.CALL_SECONDS:g}.",
    f"Output: {limits.FLOOD_CHARACTERS // 1_000_000} million characters, and only the first of them are kept.",
    "A process of its own, which is ended with all that belongs to its group.",
    "An environment without your variables, and an empty folder that is removed afterwards.",
)
"""These hold on every system."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A protection that not every system offers: what it does, and what is open where it is missing."""

    name: str
    held: str
    missing: str
    in_place_of: str = ""
    """The layer that makes this one needless."""


LAYERS = (
    Layer(
        confine.FILES,
        "Files: it can read nothing but Python and its packages, and write nothing.",
        "Files: code can read and write whatever you can.",
    ),
    Layer(
        confine.CALLS,
        "Network and processes: no connection, no other program, no signal to another process.",
        "Network and processes: code can open connections and start programs.",
    ),
    Layer(
        confine.PROCESSES,
        "Number of processes: code can start some, but not so many that the computer stands still.",
        "Number of processes: code can start as many as you can, until its time is over.",
        in_place_of=confine.CALLS,
    ),
    Layer(
        "memory",
        f"Memory: at most {limits.MEMORY_BYTES >> 30} GiB.",
        "Memory: code can use all that the computer has, until its time is over.",
    ),
    Layer("file size", "File size: no file can grow large.", "File size: a file that code writes can fill the disk."),
    Layer("open files", "Open files: a few at a time.", "Open files: as many as the system allows."),
    Layer("core dumps", "A crash leaves no core dump.", "A crash may leave a core dump."),
    Layer(
        "processor time",
        "Processor time: limited by the system too, also when nobody watches.",
        "Processor time: limited only while the tutor watches.",
    ),
    Layer(
        "ends with the tutor",
        "It ends with the tutor, however that ends.",
        "If the tutor is killed, code that runs may go on for a while.",
    ),
)


def active(layers: Collection[str]) -> tuple[str, ...]:
    """Sentences on what protects, from the names that a worker reported; an unknown name stands for itself."""
    known = {layer.name for layer in LAYERS}
    told = tuple(layer.held for layer in LAYERS if layer.name in layers)
    return PORTABLE + told + tuple(f"{name.capitalize()}." for name in layers if name not in known)


def not_covered(layers: Collection[str]) -> tuple[str, ...]:
    """Sentences on what is open here; and what is open everywhere."""
    missing = tuple(layer.missing for layer in LAYERS if layer.name not in layers and layer.in_place_of not in layers)
    seen = "Names of files: code can see whether a file exists, how large it is and when it was written."
    return (*missing, seen, "`tutor run` and `python FILE` run a file as you, without any of this.")

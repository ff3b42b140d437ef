"""What is asked of a submission, and what comes back: the only things that cross the process boundary."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tutor.wire.figure import Figure


@dataclass(frozen=True, slots=True)
class Python:
    """An input given as Python source over `np` and the inputs before it; evaluated where the probe is."""

    source: str


@dataclass(frozen=True, slots=True)
class Probe:
    """One expression over the names of a submission, evaluated with these inputs."""

    id: str
    expression: str
    inputs: Mapping[str, object] = field(default_factory=dict)
    """Numbers, arrays, or `Python`; made anew for each probe, so that nothing is handed on."""
    spied: tuple[str, ...] = ()
    """Given functions whose calls are recorded while the expression is evaluated."""


@dataclass(frozen=True, slots=True)
class ProbePlan:
    """All that is asked of one submission; made from the exercise and a seed, never from the submission."""

    names: tuple[str, ...]
    """Names of which the state is wanted."""
    probes: tuple[Probe, ...]


NameState = Literal["undefined", "stub", "course", "defined"]
"""`course`: bound to an object of the course's own module, which is no answer."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a spied function: its name and the number it was asked at."""

    function: str
    at: float
    exact: str = ""
    """The number as it was written there: Decimals and Fractions may lie closer together than floats."""


@dataclass(frozen=True, slots=True)
class Returned:
    """The expression has a value."""

    value: object
    changed: tuple[str, ...] = ()
    """Inputs that the evaluation altered."""
    warnings: tuple[str, ...] = ()
    calls: tuple[Call, ...] = ()
    stubs: tuple[str, ...] = ()
    """Stubs of the learner that were called on the way."""


@dataclass(frozen=True, slots=True)
class Raised:
    """The expression raised an exception."""

    error: str
    message: str
    lines: tuple[int, ...] = ()
    """The learner's own lines, outermost first."""
    stubs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimedOut:
    """The expression took longer than its limit of `seconds`."""

    seconds: float
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Unusable:
    """The expression has a value that cannot be described: endless, too large, or of no known kind."""

    what: str


@dataclass(frozen=True, slots=True)
class Died:
    """The process ended while the expression was evaluated."""

    how: str


Outcome = Returned | Raised | TimedOut | Unusable | Died

StopKind = Literal["syntax", "exception", "timeout", "memory", "output", "exit", "crash"]


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why the submission did not run to its end; `line` is the learner's own, or None where it is not known."""

    kind: StopKind
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """All that came of one submission. A probe without an outcome could not be asked."""

    names: Mapping[str, NameState] = field(default_factory=dict)
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    stopped: Stopped | None = None
    printed: str = ""
    figures: tuple[Figure, ...] = ()

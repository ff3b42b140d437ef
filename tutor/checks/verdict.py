"""What a judge may state about an answer: a status, and facts. Sentences are made of them in `grading.wording`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class Status(StrEnum):
    """The words of `tutor check --json`."""

    PASSED = "passed"
    WRONG = "wrong"
    TODO = "todo"
    SELF_ASSESSED = "self-assessed"


Point = Mapping[str, float]
"""Where something was asked: argument → number."""


# Nothing to judge yet.


@dataclass(frozen=True, slots=True)
class Unfilled:
    """A name, or a blank of a dict, still has nothing in it."""

    what: str


@dataclass(frozen=True, slots=True)
class CourseObject:
    """The name is bound to a function of the course's own module."""

    name: str


@dataclass(frozen=True, slots=True)
class NeedsFirst:
    """Another name of the learner has to be filled in before this one can be judged."""

    name: str


@dataclass(frozen=True, slots=True)
class NotReached:
    """The run ended before this could be asked."""


@dataclass(frozen=True, slots=True)
class TooShort:
    """A text of `length` characters where at least `wanted` are asked for."""

    length: int
    wanted: int


@dataclass(frozen=True, slots=True)
class NothingDrawn:
    """`plot` was not called."""


# The code did not give a value that can be judged.


@dataclass(frozen=True, slots=True)
class Broke:
    """A call raised an exception."""

    error: str
    message: str
    lines: tuple[int, ...]
    asked: str
    """What was called, as code."""


@dataclass(frozen=True, slots=True)
class FailsOnArrays:
    """Right for numbers, but an array makes it raise."""

    error: str
    message: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TookTooLong:
    """A call did not end within its limit."""

    seconds: float
    lines: tuple[int, ...]
    asked: str


@dataclass(frozen=True, slots=True)
class EndedTheProcess:
    """A call ended the process it ran in."""

    how: str
    asked: str


@dataclass(frozen=True, slots=True)
class TooLarge:
    """A value without end, or larger than can be taken."""

    what: str
    asked: str
    """What was evaluated, as code."""


@dataclass(frozen=True, slots=True)
class ReturnsNothing:
    """A function computes, and returns None."""


# The value is not what it should be.


@dataclass(frozen=True, slots=True)
class WrongKind:
    """The answer, or the entry of it at `where`, is of another kind than what is asked for."""

    expected: str
    got: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class IsComplex:
    """The answer, or the entry of it at `where`, is a complex number where a real one is asked for."""

    got: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class WrongAt:
    """At this point the answer has another value than it should have."""

    point: Point
    got: float
    expected: float
    array: bool = False
    """Only in an array; for the number alone it is right."""


@dataclass(frozen=True, slots=True)
class NotFinite:
    """At this point, or in the entry at `where`, the answer is nan or infinite."""

    point: Point
    got: float
    where: str = ""


@dataclass(frozen=True, slots=True)
class Warned:
    """At this point, far out, computing the answer overflowed or worse, with a warning."""

    point: Point
    warning: str


@dataclass(frozen=True, slots=True)
class WrongShape:
    """An array or a list of this shape was wanted; empty for a single number."""

    got: tuple[int, ...]
    expected: tuple[int, ...]
    where: str = ""


@dataclass(frozen=True, slots=True)
class Modified:
    """Inputs that the function altered."""

    inputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inconsistent:
    """Asked again at this point, the function gave another answer."""

    point: Point
    first: float
    later: float


@dataclass(frozen=True, slots=True)
class Fickle:
    """Asked again on this case, a call that was right gave another answer."""

    case: str


@dataclass(frozen=True, slots=True)
class DifferenceQuotient:
    """The answer was seen to ask for values close to the point: an approximation, not a derivative by the rules."""

    function: str
    at: float
    near: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class NotExact:
    """The answer agrees to about this many digits, and no further."""

    digits: int
    point: Point


@dataclass(frozen=True, slots=True)
class NotTheValue:
    """A single value is not the one asked for; the right one would be the answer, and is not told."""

    got: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class NotOneOf:
    """A text is none of the options, or not the right one of them."""

    got: str
    options: tuple[str, ...]
    where: str = ""


@dataclass(frozen=True, slots=True)
class NotAmong:
    """A number is none of those that may be chosen."""

    got: str
    options: tuple[str, ...]
    where: str = ""


@dataclass(frozen=True, slots=True)
class NoPair:
    """A function of the learner's does not give back what is taken from it, such as a pair (loss, cache)."""

    name: str
    wanted: str
    got: str


@dataclass(frozen=True, slots=True)
class MissingKeys:
    """A dict lacks these keys."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MissingMembers:
    """So many members of the set have not been found."""

    count: int
    right: int
    """So many have."""


@dataclass(frozen=True, slots=True)
class SurplusMembers:
    """These do not belong to the set."""

    members: tuple[str, ...]
    alone: bool = False
    """A flat list of two numbers was taken for one point."""


@dataclass(frozen=True, slots=True)
class WrongLength:
    """A list has another length than asked for."""

    got: int
    expected: int


@dataclass(frozen=True, slots=True)
class WrongEntry:
    """The first entry of a list or dict that differs from the truth, on these inputs; or the whole of the answer."""

    where: str
    got: float
    expected: float
    case: str
    relative: float
    """Relative error, in norm where the entry is an array."""


@dataclass(frozen=True, slots=True)
class OutOfBounds:
    """A number that should be below or above a bound is not."""

    got: float
    bound: float
    below: bool
    case: str


@dataclass(frozen=True, slots=True)
class WrongOrder:
    """Halving the step divides the error by 2^observed, where 2^expected is due."""

    observed: float
    expected: int


@dataclass(frozen=True, slots=True)
class NotDecreasing:
    """A list that should fall does not, at this index."""

    index: int


# Formulas.


@dataclass(frozen=True, slots=True)
class CannotRead:
    """A formula that cannot be read; `caret` shows it with a mark under the place."""

    message: str
    caret: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class FormulasDiffer:
    """At this point the formula has another value than it should have."""

    point: Point
    got: float
    expected: float | None
    """None where the truth is one number: that would be the answer."""
    where: str = ""


@dataclass(frozen=True, slots=True)
class FormulaNotExact:
    """The formula agrees to about this many digits: a constant is rounded."""

    digits: int
    where: str = ""


@dataclass(frozen=True, slots=True)
class FormulaUndefined:
    """The formula has no value at a point where it needs one, or cannot be compared there."""

    point: Point
    why: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class BareRenaming:
    """A part of a decomposition does no work: it is affine, so the other part is the whole function again."""

    name: str


@dataclass(frozen=True, slots=True)
class DoesNotDepend:
    """A blank does not depend on this symbol."""

    where: str
    symbol: str


@dataclass(frozen=True, slots=True)
class TooFewLines:
    """A derivation has fewer distinct lines than asked for."""

    got: int
    wanted: int


@dataclass(frozen=True, slots=True)
class LineBreaks:
    """The first line (from 1) that does not follow; for line 1, from the truth."""

    number: int
    reading: str
    point: Point
    got: float
    expected: float


@dataclass(frozen=True, slots=True)
class NotSimplified:
    """The last line is right, but not in its simplest form."""

    reading: str


@dataclass(frozen=True, slots=True)
class NotDrawn:
    """Curves, by their labels, that no call of `plot` drew over the range."""

    labels: tuple[str, ...]
    domain: str


Reason = (
    Unfilled | CourseObject | NeedsFirst | NotReached | TooShort | NothingDrawn
    | Broke | FailsOnArrays | TookTooLong | EndedTheProcess | TooLarge | ReturnsNothing
    | WrongKind | IsComplex | WrongAt | NotFinite | Warned | WrongShape | Modified | Inconsistent | Fickle
    | DifferenceQuotient | NotExact | NotTheValue | NotOneOf | NotAmong | NoPair | MissingKeys
    | MissingMembers | SurplusMembers | WrongLength | WrongEntry | OutOfBounds | WrongOrder | NotDecreasing
    | CannotRead | FormulasDiffer | FormulaNotExact | FormulaUndefined | BareRenaming | DoesNotDepend
    | TooFewLines | LineBreaks | NotSimplified | NotDrawn
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement of one check, the facts it rests on, and how each formula was read."""

    status: Status
    reasons: tuple[Reason, ...] = ()
    readings: tuple[str, ...] = ()


PASSED = Verdict(Status.PASSED)


def wrong(*reasons: Reason, readings: tuple[str, ...] = ()) -> Verdict:
    """A wrong answer, with at least one reason."""
    return Verdict(Status.WRONG, reasons, readings)


def placed(reason: Reason, where: str) -> Reason:
    """The same fact about the entry at `where`, such as `proof["bound"]`, in place of the whole answer."""
    match reason:
        case WrongKind() | IsComplex() | NotFinite() | WrongShape() | NotTheValue() | NotOneOf() | NotAmong():
            return replace(reason, where=where)
        case ReturnsNothing():
            return WrongKind("a value", "None", where)
        case _:
            return reason


def todo(*reasons: Reason, readings: tuple[str, ...] = ()) -> Verdict:
    """Not answered yet."""
    return Verdict(Status.TODO, reasons, readings)

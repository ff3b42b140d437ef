"""Facts into sentences: every sentence that a learner reads about an answer is here."""

import math
import re
from collections.abc import Mapping
from itertools import pairwise

from tutor.checks.compare import shown, told_apart
from tutor.checks.verdict import (
    BareRenaming,
    Broke,
    CannotRead,
    CourseObject,
    DifferenceQuotient,
    DoesNotDepend,
    EndedTheProcess,
    FailsOnArrays,
    Fickle,
    FormulaNotExact,
    FormulasDiffer,
    FormulaUndefined,
    Inconsistent,
    IsComplex,
    LineBreaks,
    MissingKeys,
    MissingMembers,
    Modified,
    NeedsFirst,
    NoPair,
    NotAmong,
    NotDecreasing,
    NotDrawn,
    NotExact,
    NotFinite,
    NothingDrawn,
    NotOneOf,
    NotReached,
    NotSimplified,
    NotTheValue,
    OutOfBounds,
    Reason,
    ReturnsNothing,
    Status,
    SurplusMembers,
    TooFewLines,
    TookTooLong,
    TooLarge,
    TooShort,
    Unfilled,
    Verdict,
    Warned,
    WrongAt,
    WrongEntry,
    WrongKind,
    WrongLength,
    WrongOrder,
    WrongShape,
)
from tutor.grading.remarks import remark_on
from tutor.wire.probe import Stopped

_SMALL = 1e-3
"""A relative error below this is worth a number: how nearly right the answer is."""
_SIGNATURE = re.compile(r"Input operand .* with gufunc signature \S+ ")
"""What NumPy says of `@` beside the sizes."""
_LONGEST = 200
"""Characters of an exception's text that are told."""


def message(name: str, verdict: Verdict) -> str:
    """What a learner reads about one name."""
    match verdict.status:
        case Status.PASSED:
            return f"{name} is right."
        case Status.SELF_ASSESSED:
            return f"{name} is written. You are its judge: compare it with the rubric."
        case Status.WRONG | Status.TODO:
            return legible(joined(_sentences(name, verdict.reasons)))


def _sentences(name: str, reasons: tuple[Reason, ...]) -> list[str]:
    """A sentence for each fact; several wrong entries of a table in one."""
    match reasons:
        case (NotTheValue(), NotTheValue(), *_) if all(isinstance(r, NotTheValue) and r.where for r in reasons):
            told = [f"{reason.where} = {reason.got}" for reason in reasons if isinstance(reason, NotTheValue)]
            return [f"{', '.join(told[:-1])} and {told[-1]} are not the values."]
        case _:
            return [sentence(name, reason) for reason in reasons]


def legible(text: str) -> str:
    """The text with everything replaced that a terminal cannot show, or would obey, line breaks apart."""
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)


def stopped(what: Stopped) -> str:
    """Why a run ended: Python's words, and what they mean where a beginner may not know."""
    remark = remark_on(what.message)
    return legible(f"{what.message}. {remark}" if remark else what.message)


def stopped_where(what: Stopped) -> str:
    """`stopped in line 3: ….`, which ends a sentence about the run or the code."""
    said = stopped(what)
    end = "" if said.endswith((".", "?")) else "."
    return f"stopped{f' in line {what.line}' if what.line else ''}: {said}{end}"


def joined(sentences: list[str]) -> str:
    """Sentences, one after the other; what follows a line with carets begins a new one."""
    text = sentences[0]
    for before, after in pairwise(sentences):
        text += ("\n" if "\n" in before else " ") + after
    return text


def sentence(name: str, reason: Reason) -> str:
    """One fact as a sentence."""
    return _about_todo(reason) or _about_running(name, reason) or _about_formula(name, reason) or _about(name, reason)


def _about_todo(reason: Reason) -> str:
    match reason:
        case Unfilled(what):
            return f"{what} is still to be filled in."
        case CourseObject(name):
            return f"{name} is the course's own function; write yours."
        case NeedsFirst(name):
            return f"This needs {name}, which is still to be filled in."
        case NotReached():
            return "Not reached: the run ended before this could be asked."
        case TooShort(length, wanted):
            return f"{length} characters so far; write at least {wanted}, in your own words."
        case NothingDrawn():
            return "No call of plot yet."
        case _:
            return ""


def _about_running(name: str, reason: Reason) -> str:
    match reason:
        case Broke(error, text, lines, asked):
            remark = remark_on(text)
            return f"{asked} raised {_exception(error, text)}{_line(lines)}.{' ' if remark else ''}{remark}"
        case FailsOnArrays(error, text, lines):
            remark = remark_on(text)
            return (
                f"{name} is right for single numbers, but breaks on an array: {_exception(error, text)}{_line(lines)}."
                f"{' ' if remark else ''}{remark}"
            )
        case TookTooLong(seconds, lines, asked):
            return f"{asked} did not end within {seconds:g} seconds{_line(lines)}."
        case EndedTheProcess(how, asked):
            return f"During {asked} {how}."
        case TooLarge(what, asked):
            return f"The value of {asked} is more than can be looked at: {what}."
        case ReturnsNothing():
            return f"{name} computes but gives back None: is there a `return`?"
        case Modified(inputs):
            given = " and ".join(inputs)
            return f"{name} changes the array it was given ({given}); work on a copy, and beware of `+=` and `*=`."
        case Inconsistent(point, first, later):
            return (
                f"{name} depends on how often it is called: at {_at(point)} it gave {shown(first)}, "
                f"and {shown(later)} when asked again."
            )
        case Warned(point, warning):
            return (
                f"At {_at(point)} the value is right, but Python warns: {warning}. "
                f"Rearrange so that {'nothing overflows' if 'overflow' in warning else 'there is nothing to warn of'}."
            )
        case _:
            return ""


def _about_formula(name: str, reason: Reason) -> str:
    match reason:
        case CannotRead(text, caret, where):
            return "\n".join(filter(None, [f"{_begun(where or name)} cannot be read: {text}", caret]))
        case FormulasDiffer(point, got, expected, where):
            at = f"At {_at(point)}, " if point else ""
            if expected is None:
                return f"{at}{where or name} gives {shown(got)}, which is not the value."
            yours, truth = told_apart(got, expected)
            gives = "is" if where.startswith("the slope") else "gives"
            return f"{at}{where or name} {gives} {yours}; it should be {truth}."
        case FormulaNotExact(digits, where):
            return (
                f"{where or name} agrees to about {digits} digits, but is not exact: "
                "keep pi, e and fractions as they are."
            )
        case FormulaUndefined(point, why, where):
            at = f" at {_at(point)}" if point else ""
            return f"{where or name} cannot be compared{at}: {why}"
        case BareRenaming(part):
            return (
                f"{part} only scales, shifts or renames: the whole work is left to the other part. Split it elsewhere."
            )
        case DoesNotDepend(where, symbol):
            return f"{where} does not depend on {symbol}."
        case TooFewLines(got, wanted):
            lines = "line" if got == 1 else "lines"
            return f"{got} different {lines}; show at least {wanted} steps, each another form of the same thing."
        case LineBreaks(1, reading, point, got, expected):
            return (
                f"Line 1, read as {reading}, is not the derivative: at {_at(point)} it gives {shown(got)} "
                f"instead of {shown(expected)}."
            )
        case LineBreaks(number, reading, point, got, expected):
            earlier = f"Lines 1 {'and' if number == 3 else 'to'} {number - 1} hold"
            before = "Line 1 holds" if number == 2 else earlier
            return (
                f"{before}. Line {number}, read as {reading}, does not follow: "
                f"at {_at(point)} it gives {shown(got)}, the line before {shown(expected)}."
            )
        case NotSimplified(reading):
            return f"Every line holds, but the last one, {reading}, can be made simpler still."
        case _:
            return ""


def _about(name: str, reason: Reason) -> str:
    match reason:
        case WrongKind("a list of points (x, y)" as expected, "a list of numbers", where):
            return f"{where or name} should be {expected}, each in brackets of its own: [(1, 2), (3, 4)]."
        case WrongKind(expected, got, where):
            return f"{where or name} should be {expected}, and is {got}."
        case IsComplex(got, where):
            return f"{where or name} is complex ({got}); a real value is wanted."
        case WrongAt(point, got, expected, array):
            where = " (in an array)" if array else ""
            yours, truth = told_apart(got, expected)
            return f"At {_at(point)}{where} your {name} gives {yours}; the value there is {truth}."
        case NotFinite(point, got, where):
            at = f"At {_at(point)} your" if point else "Your"
            return f"{at} {where or name} gives {got}, which is no finite number."
        case WrongShape(got, expected, where):
            if not got and len(expected) == 1:
                return f"{where or name} gives a single number where {expected[0]} are wanted, in an array or a list."
            return f"{where or name} gives {_shape(got)}; {_shape(expected)} is wanted."
        case DifferenceQuotient(function, at, near):
            points = f" at {_around(at, near)}" if near else ""
            return (
                f"{name} is a {_stencil(at, near)}: asked for x = {shown(at)}, it called {function}{points}. "
                "That approximates; here the derivative by the rules is wanted."
            )
        case NotExact(digits, point):
            at = f" (at {_at(point)})" if point else ""
            return (
                f"{name} agrees to about {digits} digits{at}, but is not exact. Is it an approximation, is a constant "
                "rounded, or single precision used?"
            )
        case NotTheValue(got, where):
            return f"{where or name} = {got} is not the value."
        case NotOneOf(got, options, where):
            listed = ", ".join(f'"{option}"' for option in options)
            return f"{where or name} = {got[:60]!r} is not it. The options are {listed}."
        case NotAmong(got, options, where):
            return f"{where or name} = {got} is none of the values to choose from: {', '.join(options)}."
        case NoPair(called, wanted, got):
            return f"{called} should give back {wanted}, and gives {got}{'' if got.endswith('?') else '.'}"
        case MissingKeys(keys):
            return f"{name} has no entry for {', '.join(keys)}."
        case SurplusMembers(members, alone):
            if alone:
                return f"The numbers in {name} were read as one point, {members[0]}: write points as [(1, 2), (3, 4)]."
            these = members[0] if len(members) == 1 else ", ".join(members[:4])
            return f"{these} {'does' if len(members) == 1 else 'do'} not belong in {name}."
        case MissingMembers(count, right):
            missing = "one is" if count == 1 else f"{count} are"
            if not right:
                none = "The one that belongs" if count == 1 else f"None of the {count} that belong"
                return f"{none} in {name} is {'not ' if count == 1 else ''}there yet."
            return f"{right} of {right + count} found for {name}; {missing} still missing."
        case WrongLength(got, expected):
            return f"{name} has {got} {'entry' if got == 1 else 'entries'}; {expected} are wanted."
        case WrongEntry(where, got, expected, case, relative):
            inputs = f" on {case}" if case else ""
            yours, truth = told_apart(got, expected)
            small = f" (relative error {relative:.1e})" if relative < _SMALL else ""
            return f"{where}{inputs} gives {yours}; the value there is {truth}{small}."
        case OutOfBounds(got, bound, below, case):
            relation = "below" if below else "above"
            return f"{name} gives {shown(got)} on {case}; it should be {relation} {bound:g}."
        case Fickle(case):
            on = f"on {case} " if case else ""
            return f"{name} depends on how often it is called: {on}it was right, and was not when asked again."
        case WrongOrder(observed, expected):
            return (
                f"When h is halved, the error of {name} should shrink by a factor of about {2**expected}; "
                f"{f'yours shrinks by {2 ** min(observed, 50):.2g}' if math.isfinite(observed) else 'yours does not'}."
            )
        case NotDecreasing(index):
            return f"{name} should fall at every step, and does not at entry {index}."
        case NotDrawn(labels, domain):
            wanted = " or ".join(labels)
            check = "check its values, its range, and that it has 50 points or more"
            return f"No curve drawn over {domain} is that of {wanted}: {check}."
        case _:
            return f"{name} could not be judged."


def _around(at: float, near: tuple[float, ...]) -> str:
    """The points of a difference quotient, as steps from where it was asked."""
    steps = [f"{x - at:+.3g}" for x in near[:4]]
    if len(set(steps)) < len(near[:4]):  # closer together than a float can tell
        return "points closer together than floats are"
    texts = ["x" if float(step) == 0 else f"x {step[0]} {step[1:]}" for step in steps]
    return f"{', '.join(texts[:-1])} and {texts[-1]}{', …' if len(near) > len(texts) else ''}"


def _stencil(at: float, near: tuple[float, ...]) -> str:
    """Its kind, by where its points lie."""
    steps = tuple(round(x - at, 12) for x in near)
    match steps:
        case (0, high) if high > 0:
            return "forward difference"
        case (low, 0) if low < 0:
            return "backward difference"
        case (low, high) if low < 0 < high and abs(low + high) < 1e-6 * high:
            return "centered difference"
        case _:
            return "difference quotient"


def _begun(text: str) -> str:
    """At the start of a sentence; a name keeps its case."""
    return text[0].upper() + text[1:] if text.startswith("line ") else text


def _exception(error: str, text: str) -> str:
    """What Python said, on one line, and no more of it than a person reads."""
    name, said = " ".join(error.split()), _SIGNATURE.sub("", " ".join(text.split()))
    if len(said) > _LONGEST:
        said = f"{said[:_LONGEST]}…"
    return f"{name} ({said})" if said else name


def _line(lines: tuple[int, ...]) -> str:
    return f", in your line {lines[-1]}" if lines else ""


def _at(point: Mapping[str, float]) -> str:
    return ", ".join(f"{name} = {shown(value)}" for name, value in point.items())


def _shape(shape: tuple[int, ...]) -> str:
    if len(shape) == 1:
        return f"an array of {shape[0]} numbers" if shape[0] != 1 else "an array of one number"
    return f"an array of shape {shape}" if shape else "a single number"

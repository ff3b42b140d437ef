"""Which wrong verdicts are tries of their own, and after which of them a hint is offered.

The rule: after the second try in a row with the same named mistake, or the third of any kind. What gives the same
values as before is no new try. Learners who need help most tend not to ask, so it is offered; help that comes too early
takes the problem away (the assistance dilemma: Koedinger & Aleven 2007).
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

import numpy as np

from tutor.checks.assemble import PartChecks
from tutor.checks.base import Check, Draw
from tutor.teaching.reported import tables
from tutor.wire.probe import Observation, Outcome, Returned

SAME_NAME, ANY_KIND = 2, 3
"""Tries in a row after which a hint is offered."""
_DIGITS = 9
"""Of a value: the same formula in another order gives the same values but for the last of sixteen."""
_EXACT = 2**53
"""From here on an integer need not be a float, or be written in so few digits that Python would write them."""
_LENGTH = 12
_HEADING = re.compile(r"^#\s*([a-z]) · ", re.MULTILINE)


def values_of(
    parts: Sequence[PartChecks], draw: Draw, other: Draw, seen: Observation, source: str, wrong: Mapping[str, bool]
) -> Mapping[str, str]:
    """Name → a short hash of its values at the points that every attempt asks, for those that are wrong.

    Where values do not tell, as after an exception or with arrays of a wrong shape, it is of the text of the part too.

    Args:
        parts: The checks.
        draw: The draw that was asked.
        other: Any other draw of the exercise: what both ask, every attempt asks.
        seen: What the submission replied.
        source: Its text.
        wrong: The names that are wrong → there is a point at which the value is.
    """
    hashes = {}
    for part in parts:
        for name in wrong.keys() & set(part.names):
            asked = {
                f"{key}:{id_}": is_always
                for key, check in part.checks
                if name in check.names
                for id_, is_always in _asked(check, draw, other).items()
            }
            values = [_value_in(seen.outcomes.get(id_)) for id_, is_always in asked.items() if is_always]
            do_tell = values and None not in values and (wrong[name] or all(asked.values()))
            told = json.dumps(values) + ("" if do_tell else _section(source, part))
            hashes[name] = sha256(told.encode(errors="surrogatepass")).hexdigest()[:_LENGTH]
    return hashes


def _asked(check: Check, draw: Draw, other: Draw) -> dict[str, bool]:
    """Id of each probe of a draw → the other draw asks it too."""
    return draw.once(check, "asked always", lambda: _asked_by_both(check, draw, other))


def _asked_by_both(check: Check, draw: Draw, other: Draw) -> dict[str, bool]:
    known = {probe.id: repr(probe) for probe in check.probes(other)}
    return {probe.id: known.get(probe.id) == repr(probe) for probe in check.probes(draw)}


def _value_in(reply: Outcome | None) -> object:
    return _plain(reply.value) if isinstance(reply, Returned) and reply.value is not None else None


def _plain(value: object) -> object:
    """A reply as JSON has it, rounded; what a formula's author put as space does not matter."""
    match value:
        case int() if abs(value) >= _EXACT:
            return hex(value)
        case int() | float():
            return f"{value:.{_DIGITS}g}"
        case str():
            return "".join(value.split())
        case np.ndarray():
            return [_plain(each) for each in value.tolist()] if value.ndim else _plain(value.item())
        case Mapping():
            return [[_plain(name), _plain(each)] for name, each in value.items()]
        case list() | tuple():
            return [_plain(each) for each in value]
        case _:
            return repr(value)


def _section(source: str, part: PartChecks) -> str:
    """The text of a part from its heading to the next one; the whole text where there is no such heading."""
    headings = list(_HEADING.finditer(source))
    ends = [*(heading.start() for heading in headings), None][1:]
    for heading, end in zip(headings, ends, strict=True):
        if heading[1] == part.letter:
            return source[heading.start() : end].strip()
    return source


class _Judged(NamedTuple):
    status: str
    mistake: str | None
    values: str


_Name = tuple[str, str]
"""A part's letter, and a name that it asks for."""
_NOT_REACHED = _Judged("todo", None, "")


def offered(reports: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The parts for which a hint is offered now.

    Args:
        reports: The objects of `tutor check --json` of one exercise, newest first; those that came from elsewhere may
            lack anything.
    """
    judged = [_judged(report) for report in reports]
    names = judged[0] if judged else {}
    return frozenset(letter for letter, name in names if _is_stuck(_tries(judged, (letter, name))))


def _judged(report: Mapping[str, Any]) -> dict[_Name, _Judged]:
    judged = {}
    for part in tables(report.get("parts")):
        for check in tables(part.get("checks")):
            mistake = check.get("mistake")
            values = check.get("values", check.get("message"))  # attempts of before have none: the message quotes one
            judged[str(part.get("id")), str(check.get("name"))] = _Judged(
                str(check.get("status")), None if mistake is None else str(mistake), str(values)
            )
    return judged


def _tries(judged: Sequence[Mapping[_Name, _Judged]], name: _Name) -> list[str | None]:
    """The mistakes of the tries at a name since it was last right, newest first, unchanged ones once.

    What was not reached, as in a file that is not yet Python, interrupts no row.
    """
    tries: list[str | None] = []
    before = ""
    for names in judged:
        found = names.get(name, _NOT_REACHED)
        if found.status == "todo" and tries:
            continue
        if found.status != "wrong":
            break
        if not tries or found.values != before:
            tries.append(found.mistake)
        before = found.values
    return tries


def _is_stuck(tries: Sequence[str | None]) -> bool:
    repeated = len(tries) >= SAME_NAME and tries[0] is not None and len(set(tries[:SAME_NAME])) == 1
    return repeated or len(tries) >= ANY_KIND

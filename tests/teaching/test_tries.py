"""After which wrong verdicts a hint is offered."""

import pytest

from tutor.checks.assemble import checks_of, draw_for
from tutor.teaching.tries import offered, values_of
from tutor.wire.probe import Observation, Raised, Returned

WRONG, RIGHT, OPEN = "wrong", "passed", "todo"


def row(*tries):
    """Reports of one name, newest first, from (status, mistake, values) in the order in which they were tried."""
    return [
        {"parts": [{"id": "a", "checks": [{"name": "f", "status": status, "mistake": mistake, "values": values}]}]}
        for status, mistake, values in reversed(tries)
    ]


@pytest.mark.parametrize(
    "tries",
    [
        [(WRONG, "sign-flipped", "1"), (WRONG, "sign-flipped", "2")],
        [(WRONG, "term-dropped", "0"), (WRONG, "sign-flipped", "1"), (WRONG, "sign-flipped", "2")],
        [(WRONG, None, "1"), (WRONG, None, "2"), (WRONG, None, "3")],
        [(WRONG, "a", "1"), (WRONG, "b", "2"), (WRONG, None, "3")],
        [(WRONG, "sign-flipped", "1"), (OPEN, None, ""), (WRONG, "sign-flipped", "2")],
        [(WRONG, "sign-flipped", "1"), (WRONG, "sign-flipped", "2"), (WRONG, "sign-flipped", "2")],
    ],
)
def test_somebody_is_stuck(tries):
    assert offered(row(*tries)) == {"a"}


@pytest.mark.parametrize(
    "tries",
    [
        [],
        [(WRONG, "sign-flipped", "1")],
        [(WRONG, "sign-flipped", "1"), (WRONG, "sign-flipped", "1"), (WRONG, "sign-flipped", "1")],
        [(WRONG, "sign-flipped", "1"), (WRONG, "term-dropped", "2")],
        [(WRONG, None, "1"), (WRONG, None, "2")],
        [(WRONG, "sign-flipped", "1"), (RIGHT, None, ""), (WRONG, "sign-flipped", "2")],
        [(WRONG, None, "1"), (WRONG, None, "2"), (WRONG, None, "3"), (RIGHT, None, "")],
        [(WRONG, None, "1"), (WRONG, None, "2"), (WRONG, None, "3"), (OPEN, None, "")],
    ],
)
def test_nobody_is_stuck_yet(tries):
    assert offered(row(*tries)) == frozenset()


def test_reports_from_elsewhere_may_lack_anything():
    assert offered([{}, {"parts": None}, {"parts": [{"id": 3}, 4, {"checks": [None, {"status": []}]}]}]) == frozenset()


def test_an_attempt_of_before_is_told_by_its_message():
    reports = row((WRONG, "sign-flipped", None), (WRONG, "sign-flipped", None))
    for report, message in zip(reports, ("at 1 yours gives 2", "at 1 yours gives 3"), strict=True):
        check = report["parts"][0]["checks"][0]
        del check["values"]
        check["message"] = message
    assert offered(reports) == {"a"}
    assert offered([reports[0], reports[0]]) == frozenset()


def test_values_are_told_apart_whatever_they_are(course):
    """Also an integer of more digits than Python writes, what is no number, and no value at all."""
    exercise = course.find("6")
    parts, draw = checks_of(exercise), draw_for(exercise, 1)
    replies = [1, 1.0, 1.0 + 1e-14, 10**5000, 2 * 10**5000, float("nan"), "a b", "ab", [1, (2,)], {"a": 1}, None]
    replies = [Returned(reply) for reply in replies] + [Raised("ValueError", "no")]

    def hashed(reply, source="# c · A part\n"):
        seen = Observation(outcomes={f"c0:{probe.id}": reply for probe in parts[2].checks[0][1].probes(draw)})
        return values_of(parts, draw, draw_for(exercise, 2), seen, source, {"secant_slope": True})["secant_slope"]

    hashes = [hashed(reply) for reply in replies]
    assert len(set(hashes[:3])) == 1, "equal to rounding"
    assert hashes[6] == hashes[7], "but for a space"
    assert hashes[-1] == hashes[-2], "there is no value, and the text is the same"
    assert len(set(hashes)) == len(hashes) - 4
    assert hashed(replies[-1], "# c · A part\nsecant_slope = 1/0\n") != hashes[-1]
    assert hashed(replies[0], "# c · A part\nsecant_slope = 1\n") == hashes[0]
    assert hashed(replies[-1], "secant_slope = 1/0\n") != hashes[-1], "of a text without headings, all of it"

"""The hint ladder: its first rung leads on from the mistake that was named."""

import re

import pytest

from tutor.course.model import Course, Part
from tutor.diagnosis.catalogue import CATALOGUE, sentence
from tutor.teaching.ladder import QUESTIONS, nudge_from, rungs
from tutor.typeset.document import plain


def report(mistake: object, pieces: object = None, *, status: str = "wrong") -> dict[str, object]:
    check = {"name": "p_prime", "status": status, "message": "…", "mistake": mistake}
    if pieces is not None:
        check["pieces"] = pieces
    return {"parts": [{"id": "a", "status": status, "checks": [check]}]}


CHAIN = "chain-rule-inner-derivative-missing"
PART = Part("a", "A sine of a cube", ("Where?", "The rule.", "A sibling.", "Nearly."), "", ())


def test_the_question_quotes_what_the_learner_wrote():
    asked = nudge_from(report(CHAIN, {"yours": "cos(x**3)", "inner": "x**3"}), "a")
    assert asked.startswith("Which part of your `cos(x**3)` took care of the inside `x**3`?")


def test_what_is_not_known_is_said_in_words():
    assert nudge_from(report(CHAIN), "a").startswith("Which part of your answer took care of the inside?")


@pytest.mark.parametrize("hostile", ["a`b", "two\nlines", "", 7, None, ["x"]])
def test_a_piece_that_cannot_be_quoted_is_left_out(hostile):
    assert nudge_from(report(CHAIN, {"yours": hostile}), "a").startswith("Which part of your answer took")


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"parts": None},
        {"parts": ["a"]},
        {"parts": [{"id": "a", "status": "wrong"}]},
        {"parts": [{"id": "a", "status": "wrong", "checks": [3]}]},
        report(None),
        report("no-such-mistake"),
        report(["no", "text"]),
        report({}),
        report(CHAIN, status="passed"),
    ],
)
def test_where_no_mistake_is_named_the_author_has_the_first_word(odd):
    assert nudge_from(odd, "a") == ""
    assert rungs(PART, nudge_from(odd, "a")) == PART.hints


def test_another_part_has_mistakes_of_its_own():
    assert nudge_from(report(CHAIN), "b") == ""


def test_the_question_takes_the_place_of_the_first_rung_only():
    assert rungs(PART, "Why?") == ("Why?", "The rule.", "A sibling.", "Nearly.")
    for few in ((), ("The only one.",)):
        assert rungs(Part("a", "", few, "", ()), "Why?") == few


def test_every_mistake_that_there_is_has_a_question():
    assert QUESTIONS.keys() == CATALOGUE.keys()


@pytest.mark.parametrize("id_", QUESTIONS)
def test_a_question_asks_and_can_be_shown_and_is_not_the_verdict_again(id_):
    pieces = dict.fromkeys(("yours", "f", "sub", "inner", "outer", "u", "v", "base", "c", "place"), "x**3")
    for known in ({}, pieces):
        asked = nudge_from(report(id_, known), "a")
        if not known and not asked:
            continue  # it asks about a place that is not known: the author's rung stays
        assert "?" in asked
        assert not re.search(r"\{(yours|f|sub|inner|outer|u|v|base|c|place|keys)\}", asked)
        assert plain(asked, 60)
        said = sentence(id_, known)
        assert not [part for part in re.split(r"(?<=[.?:])\s", asked) if len(part) > 20 and part in said]


def test_no_question_is_a_rung_already(course: Course):
    written = {hint for exercise in course.exercises for part in exercise.parts for hint in part.hints}
    assert not written & set(QUESTIONS.values())

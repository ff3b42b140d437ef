import string
from pathlib import Path

import pytest

import tutor
from tutor.diagnosis import sayings_code, sayings_networks, sayings_rules, sayings_tasks, slips
from tutor.diagnosis.catalogue import _DEFAULTS, CATALOGUE, named, sentence
from tutor.diagnosis.networks import PROGRAMS
from tutor.diagnosis.order import _DIRECTLY
from tutor.diagnosis.training import _LOOPS
from tutor.places import content_root

ROWS = [*sayings_rules.ROWS, *sayings_tasks.ROWS, *sayings_networks.ROWS, *sayings_code.ROWS]


def test_every_id_is_there_once():
    assert len(CATALOGUE) == len(ROWS)


@pytest.mark.parametrize("mistake", ROWS, ids=lambda mistake: mistake.id)
def test_a_sentence_can_be_said_without_knowing_its_pieces(mistake):
    assert {field for _, field, _, _ in string.Formatter().parse(mistake.message) if field} <= _DEFAULTS.keys()
    said = sentence(mistake.id, {})
    assert said[0].isupper() or said[0] == "`"
    assert said[-1] in ".?)"


def produced():
    """The ids that the tables of the rules, the networks and the loops can lead to."""
    tables = [value for value in vars(slips).values() if isinstance(value, tuple)] + list(slips.TABLE.values())
    ids = {id_ for table in tables for id_, _ in table if isinstance(id_, str)}
    ids |= {id_ for program in PROGRAMS for line in program.lines for id_ in line.wrong}
    ids |= {id_ for program in PROGRAMS for id_ in program.afterwards}
    return ids | {loop.id for loop in _LOOPS}


def test_whatever_the_tables_lead_to_is_in_the_catalogue():
    assert produced() <= CATALOGUE.keys()


def test_every_mistake_of_the_catalogue_is_named_somewhere():
    root = Path(tutor.__file__).parent
    code = [f.read_text(encoding="utf-8") for f in root.rglob("*.py") if not f.name.startswith(("sayings", "order"))]
    listed = [f.read_text(encoding="utf-8") for f in content_root().glob("*/mistakes.toml")]
    text = "\n".join(code + listed)
    assert [id_ for id_ in CATALOGUE if f'"{id_}"' not in text and f"\n{id_} = " not in text] == []


def test_the_order_knows_only_mistakes_of_the_catalogue():
    assert {*_DIRECTLY, *(specific for below in _DIRECTLY.values() for specific in below)} <= CATALOGUE.keys()


def test_known_wrong_answers_of_the_course_have_ids_of_the_catalogue(course):
    listed = {id_ for exercise in course.exercises for answers in exercise.mistakes.values() for id_ in answers}
    assert listed
    assert listed <= CATALOGUE.keys()


def test_known_wrong_answers_belong_to_names_that_are_checked(course):
    for exercise in course.exercises:
        checked = {str(check.get("name")) for part in exercise.parts for check in part.checks}
        assert exercise.mistakes.keys() <= checked, exercise.id


def test_the_learner_is_quoted_in_both_places():
    said = sentence("product-rule-as-product-of-derivatives", {"yours": "2*x"})
    assert said.startswith("Your 2*x multiplies")
    assert "In your 2*x" in sentence("sqrt-half-missing", {"yours": "2*x"})


def test_two_mistakes_are_said_one_after_the_other():
    both = named(("quotient-rule-plus", "sign-of-sine-derivative"), {"yours": "2*x"})
    assert (both.id, both.also) == ("quotient-rule-plus", ("sign-of-sine-derivative",))
    assert "First: " in both.message
    assert "Second: " in both.message

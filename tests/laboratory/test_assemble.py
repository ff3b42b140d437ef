from dataclasses import replace

import pytest

from tutor.course.model import Course
from tutor.errors import ContentError
from tutor.laboratory.assemble import experiments_of

TANGENT = {
    "kind": "tangent", "part": "a", "title": "f", "name": "f_prime", "label": "f", "y": "f(t)", "slope": "f_prime(t)",
    "range": [0, 1],
}  # fmt: skip
DESCENT = {
    "kind": "descent", "part": "a", "title": "down", "names": ["g"], "rates": [0.1, 1], "start": 0.5,
    "loss": "f(a)", "gradient": "g(a)", "parameters": {"a": "1.0"},
}  # fmt: skip


def test_every_exercise_of_the_course_has_a_laboratory(course: Course) -> None:
    for exercise in course.exercises:
        experiments = experiments_of(exercise)
        assert experiments
        for experiment in experiments:
            dials = experiment.dials()
            for dial in (dials.across, dials.upwards):
                assert list(dial.values) == sorted(set(dial.values))
                assert 0 <= dial.start < len(dial.values)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"kind": "tangents"}, "laboratory[0].kind: there is no such kind of laboratory. Known: tangent"),
        (TANGENT | {"slop": 1}, "laboratory[0].slop: this key is not known. Did you mean `slope`?"),
        (TANGENT | {"range": [1, 0]}, "laboratory[0]: `range` needs a smaller and a larger number."),
        (TANGENT | {"part": "q"}, "laboratory[0].part: there is no part 'q'."),
        (TANGENT | {"points": 100_000}, "`points` is a number from 3 to 401."),
        (DESCENT | {"loss": ""}, "Give `losses`, or `loss` with `gradient` and `parameters`."),
        (DESCENT | {"losses": "h(eta)"}, "Give `losses`, or `loss` with `gradient` and `parameters`."),
        (DESCENT | {"rates": [0, 1]}, "`rates` needs a smaller and a larger number above 0."),
        (DESCENT | {"steps": 10**9}, "`steps` is a number from 2 to 2000."),
    ],
)
def test_a_fault_is_told_with_its_key_and_a_remedy(course: Course, table: dict[str, object], said: str) -> None:
    with pytest.raises(ContentError) as caught:
        experiments_of(replace(course.find("1"), laboratory=(table,)))
    assert said in str(caught.value)


def test_both_kinds_of_table_are_right_as_they_stand(course: Course) -> None:
    assert len(experiments_of(replace(course.find("1"), laboratory=(TANGENT, DESCENT)))) == 2

import pytest

from tutor.course.model import Course
from tutor.grading.comparison import compared

POWER = "def f_prime(x):\n    return 12 * x**3 - 4 * x + 7\n"


def lines(course: Course, source: str, exercise: str = "1", letter: str = "a") -> list[str]:
    return [f"{mark} {line}".rstrip() for mark, line in compared(course.find(exercise), letter, source).lines]


def test_every_part_of_every_reference_is_the_same_as_itself(course: Course):
    for exercise in course.exercises:
        for part in exercise.parts:
            comparison = compared(exercise, part.letter, exercise.reference)
            assert comparison.verdict == "same", (exercise.number, part.letter)
            assert comparison.lines
            assert {mark for mark, _ in comparison.lines} == {" "}


def test_every_starter_differs_from_the_reference(course: Course):
    for exercise in course.exercises:
        for part in exercise.parts:
            comparison = compared(exercise, part.letter, exercise.starter)
            assert comparison.verdict in {"different", "nothing yet"}, (exercise.number, part.letter)
            assert any(mark == "+" for mark, _ in comparison.lines)


def test_other_layout_comments_and_docstrings_are_said_to_be_no_difference(course: Course):
    mine = 'def f_prime( x ):\n    """Slope."""\n    return (12*x**3 - 4*x) + 7  # three terms\n'
    comparison = compared(course.find("1"), "a", mine)
    assert comparison.verdict == "same up to layout"
    assert "up to layout and comments" in comparison.sentence


def test_what_differs_is_marked_line_by_line(course: Course):
    assert lines(course, POWER.replace("+ 7", "+ 1")) == [
        "  def f_prime(x):",
        "-     return 12 * x**3 - 4 * x + 1",
        "+     return 12 * x**3 - 4 * x + 7",
    ]


def test_helpers_of_one_s_own_come_along_and_what_is_given_does_not(course: Course):
    mine = (
        "import numpy as np\ndef f(x):\n    return 0\ndef other(x):\n    return 1\n"
        "def cube(x):\n    return x**3\ndef f_prime(x):\n    return 12 * cube(x) - 4 * x + 7 + 0 * f(x)\n"
    )
    told = lines(course, mine)
    assert "- def cube(x):" in told
    assert not any("other" in line or "import" in line or "def f(" in line for line in told)


def test_of_two_definitions_of_a_name_the_last_one_counts(course: Course):
    assert compared(course.find("1"), "a", f"def f_prime(x):\n    return 0\n\n\n{POWER}").verdict == "same"


def test_a_text_that_is_no_python_is_taken_as_it_stands(course: Course):
    comparison = compared(course.find("1"), "a", "# a · Power rule\ndef f_prime(x\n    return 1\n# b · Product rule\n")
    assert comparison.verdict == "unreadable"
    assert ("-", "def f_prime(x") in comparison.lines
    assert ("+", "def f_prime(x):") in comparison.lines


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        "\0",
        "(" * 5000,
        "x = " + "-" * 3000 + "1",
        "f_prime = " + "-" * 3000 + "1",
        "'\\d'",
        "def",
        "\ud800",
        "\r\f",
    ],
)
def test_nothing_that_can_be_typed_raises(course: Course, hostile: str):
    for letter in "abc":
        assert compared(course.find("1"), letter, hostile).lines


def test_a_part_that_defines_nothing_is_compared_as_it_stands(course: Course):
    exercise = course.find("5")
    assert compared(exercise, "e", exercise.starter).verdict == "nothing yet"
    own = exercise.starter.replace("# plot(x, np.sin", "plot(x, np.sin")
    assert ("-", 'plot(x, np.sin, np.cos, labels=["sin", "cos"], title="A sine")') in compared(exercise, "e", own).lines

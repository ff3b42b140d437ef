"""A course with faults in it, and what its author is told."""

import re
import shutil
from pathlib import Path

import pytest

from tutor.audit import audit
from tutor.course.load import load_course
from tutor.places import content_root
from tutor.progress.store import Store
from tutor.service import Tutor

EXERCISE = "01-basic-rules"


def copied(folder: Path, *exercises: str) -> Path:
    """A course of these exercises, without questions for the review."""
    for exercise in exercises:
        shutil.copytree(content_root() / exercise, folder / exercise)
    text = (content_root() / "course.toml").read_text(encoding="utf-8").partition("[[review]]")[0]
    (folder / "course.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def course(tmp_path):
    return copied(tmp_path / "course", EXERCISE)


def change(file: Path, old: str, new: str) -> None:
    """Replace the first occurrence, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def found(folder: Path) -> dict[str, list[str]]:
    """What is told of each exercise, with paths from the course's folder."""
    tutor = Tutor(load_course(folder), Store(folder.parent / "data", lambda: None))
    try:
        return {each.name: [str(fault).replace(f"{folder}/", "") for fault in each.faults] for each in audit(tutor)}
    finally:
        tutor.close()


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """One exercise with a fault in each of its files."""
    folder = copied(tmp_path_factory.mktemp("broken") / "course", EXERCISE)
    exercise = folder / EXERCISE
    toml = exercise / "exercise.toml"
    text = toml.read_text(encoding="utf-8")
    toml.write_text(
        re.sub(r"hints = \[.*?^\]", "hints = ['Think.']", text, count=1, flags=re.DOTALL | re.MULTILINE), "utf-8"
    )
    change(toml, r"with $u = \sqrt{x}$", r"with $u = \wurzel{x}$")
    change(toml, '{ reference = "g(x)"', '{ reference = "k(x)"')
    change(exercise / "problem.md", r"h \to 0", r"h \naar 0")
    change(exercise / "solution.md", r"\frac{1}{2}", r"\frac{1")
    change(exercise / "starter.py", "def f_prime(x):\n    ...", "def f_prime(x):\n    return 12 * x**3")
    change(exercise / "solution.py", "(x**2 - 2 * x - 1)", "(x**2 - 2 * x + 1)")
    return found(folder)[EXERCISE]


def test_a_sound_exercise_has_no_faults(course):
    assert found(course) == {EXERCISE: []}


@pytest.mark.parametrize(
    "fault",
    [
        f"{EXERCISE}/exercise.toml: parts.a.hints: there is 1 hint. Write 3 to 5.",
        f"{EXERCISE}/starter.py: part a: f_prime is wrong, not todo. Leave f_prime as `...`.",
        f"{EXERCISE}/exercise.toml: plots[1]: the curve “g” of the plot of part b has no value under the solution. Mend its expressions.",
    ],
)
def test_a_fault_is_told_with_file_key_and_remedy(told, fault):
    assert fault in told


@pytest.mark.parametrize(
    ("listed", "fault"),
    [
        (
            "[slope_at_pint]\nsign-flipped = [1]",
            "slope_at_pint: no check is about this name. Did you mean `slope_at_point`?",
        ),
        (
            "[slope_at_point]\nsign-fliped = [1]",
            "slope_at_point.sign-fliped: there is no such mistake. Did you mean `sign-flipped`?",
        ),
        (
            '[slope_at_point]\nsign-flipped = ["-sqrt(3)/2"]',
            "slope_at_point.sign-flipped: the answer of solution.py is among these. Take it away.",
        ),
    ],
)
def test_a_wrong_answer_that_is_listed_wrongly_is_told(tmp_path, listed, fault):
    name = "03-implicit-differentiation"
    folder = copied(tmp_path / "course", name)
    (folder / name / "mistakes.toml").write_text(listed, encoding="utf-8")
    assert found(folder) == {name: [f"{name}/mistakes.toml: {fault}"]}


def test_a_name_without_a_stub_is_told(course):
    change(course / EXERCISE / "starter.py", "def h_prime(x):\n    ...", "")
    fault = f"{EXERCISE}/starter.py: part c: h_prime is not in it. Add a stub: h_prime is `...`."
    assert found(course)[EXERCISE] == [fault]


def one(told: list[str], beginning: str) -> str:
    """The one fault at this place."""
    [fault] = [fault for fault in told if fault.startswith(beginning)]
    return fault


@pytest.mark.parametrize(
    ("place", "command"),
    [
        (f"{EXERCISE}/exercise.toml: parts.b.hints[1]", r"\wurzel"),
        (f"{EXERCISE}/problem.md", r"\naar"),
        (f"{EXERCISE}/solution.md: part b", "never closed"),
    ],
)
def test_a_formula_that_cannot_be_shown_is_told(told, place, command):
    fault = one(told, f"{place}: a formula cannot be shown.")
    assert command in fault
    assert fault.endswith("Write it in other commands.")


def test_a_domain_on_which_the_truth_is_undefined_is_told_with_a_point(course):
    change(course / EXERCISE / "exercise.toml", 'domain = "(0, 4]"\navoid = [0]', 'domain = "[-1, 4]"')
    key = f"{EXERCISE}/exercise.toml: parts.b.checks[0]: The truth is undefined at x = -"
    assert one(found(course)[EXERCISE], key).endswith("mend `domain`, or add the point to `avoid`.")


def test_a_fixed_point_at_which_the_truth_is_undefined_is_told(course):
    change(course / EXERCISE / "exercise.toml", "avoid = [0]\nat = [1]", "avoid = [0]\nat = [0]")
    key = f"{EXERCISE}/exercise.toml: parts.b.checks[0]: The truth is undefined at x = 0: "
    assert one(found(course)[EXERCISE], key)


def test_a_solution_that_does_not_pass_is_told_with_what_a_learner_would_read(told):
    fault = one(told, f"{EXERCISE}/solution.py: part c: h_prime is wrong: At x = ")
    assert fault.endswith("Mend it, or the truth in exercise.toml.")


def test_a_wrong_truth_shows_in_a_solution_that_does_not_pass(course):
    change(course / EXERCISE / "exercise.toml", 'f = "3*x^4 - 2*x^2', 'f = "3*x^4 - 3*x^2')
    faults = found(course)[EXERCISE]
    assert one(faults, f"{EXERCISE}/solution.py: part a: f_prime is wrong")
    assert len(faults) == 1


@pytest.mark.parametrize("file", ["starter.py", "solution.py"])
def test_what_does_not_run_is_told_with_its_line(course, file):
    change(course / EXERCISE / file, "import numpy as np\n", "import nonumpy\n")
    lines = (course / EXERCISE / file).read_text(encoding="utf-8").splitlines()
    stopped = one(found(course)[EXERCISE], f"{EXERCISE}/{file}: line {lines.index('import nonumpy') + 1}: ")
    assert "ModuleNotFoundError" in stopped
    assert stopped.endswith("It must run to its end.")


def test_a_key_of_a_check_that_is_not_known_is_told(course):
    change(course / EXERCISE / "exercise.toml", "derivative_of", "derivative")
    assert found(course) == {
        EXERCISE: [
            f"{EXERCISE}/exercise.toml: parts.a.checks[0].derivative: this key is not known. Did you mean `derivative_of`?"
        ]
    }


def test_a_truth_that_the_solution_should_state_and_does_not_is_told(tmp_path):
    folder = copied(tmp_path / "course", "07-gradient-checking")
    change(folder / "07-gradient-checking" / "solution.py", "return (f(x + h) - f(x)) / h", "return 'text'")
    fault = one(found(folder)["07-gradient-checking"], "07-gradient-checking: ")
    assert "The reference solution should give real numbers here, and gives the text 'text'." in fault
    assert fault.endswith("Mend the check, or the solution that it rests on.")


def test_a_damaged_exercise_does_not_keep_the_others_from_being_looked_at(tmp_path):
    folder = copied(tmp_path / "course", EXERCISE, "03-implicit-differentiation")
    (folder / EXERCISE / "starter.py").unlink()
    told = found(folder)
    assert told["03-implicit-differentiation"] == []
    assert one(told[EXERCISE], f"{EXERCISE}/starter.py: cannot be read")


def test_a_question_that_leads_nowhere_is_told(course):
    with (course / "course.toml").open("a", encoding="utf-8") as file:
        file.write(f'[[review]]\nquestion = "?"\nexercise = "{EXERCISE}"\npart = "a"\n')
        file.write(f'[[review]]\nquestion = "$\\\\frage$"\nexercise = "{EXERCISE}"\npart = "z"\n')
    faults = found(course)["course.toml"]
    assert len(faults) == 2
    assert "review[1].question: a formula cannot be shown" in faults[0]
    assert faults[1] == (
        f"course.toml: review[1]: there is no part 'z' of an exercise '{EXERCISE}'. Name the part that teaches the answer."
    )


def test_rule_cards_with_faults_are_told(course):
    rules = course / "rules"
    rules.mkdir()
    (rules / "chain.md").write_text("# Chain rule\n\nOne slope after the other.\n", encoding="utf-8")
    assert found(course) == {EXERCISE: []}
    (rules / "gears.md").write_text("# Gears\nalso: chain rule\n\nRates multiply.\n", encoding="utf-8")
    (rules / "long.md").write_text("# Long\n\n" + "A line.\n\n" * 8, encoding="utf-8")
    (rules / "nameless.md").write_text("A rule.\n", encoding="utf-8")
    (rules / "odd.md").write_text("# Odd\n\n$\\wurzel{x}$\n", encoding="utf-8")
    nameless, twice, long, odd = found(course)["rules"]
    assert nameless == "rules/nameless.md: has no title. Begin with a line such as `# Product rule`."
    assert twice == "rules/gears.md: 'chain rule' is the name of chain.md too. Keep one of them."
    assert long == "rules/long.md: takes 17 lines of 60 columns. Say it in 15, heading and empty lines included."
    assert odd.startswith("rules/odd.md: a formula cannot be shown.")

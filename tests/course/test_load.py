from pathlib import Path

import pytest

from tests.course.writing import COURSE, EXERCISE, MARKDOWN, write_course, write_exercise
from tutor.course.load import load_course, load_exercise, sections
from tutor.course.model import Course
from tutor.errors import ContentError, Fault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_course(tmp_path / "course")


def faults_of(folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(ContentError) as refusal:
        load_course(folder)
    return refusal.value.faults


def faults_in(folder: Path, table: str) -> tuple[Fault, ...]:
    """What is wrong with exercise 1 when this is its table; exercise 2 goes on working."""
    (folder / "01-one" / "exercise.toml").write_text(table, encoding="utf-8")
    course = load_course(folder)
    assert [exercise.id for exercise in course.exercises] == ["02-two"]
    return course.damaged["01-one"].faults


def test_a_course_is_read_with_its_exercises_in_the_order_of_their_numbers(folder: Path) -> None:
    write_exercise(folder / "10-ten")
    course = load_course(folder)
    assert (course.title, course.version, course.welcome, course.reading) == ("A course", "2.3", "Hello.", ("A book",))
    assert [(e.number, e.id, e.title) for e in course.exercises] == [
        (1, "01-one", "One"),
        (2, "02-two", "Two"),
        (10, "10-ten", "One"),
    ]
    assert (course.review[0].question, course.review[0].exercise, course.review[0].part) == ("Why?", "01-one", "a")
    assert not course.damaged


def test_an_exercise_is_read_with_its_texts_parts_functions_cases_and_plots(folder: Path) -> None:
    exercise = load_exercise(folder / "01-one")
    assert exercise.stars == 2
    assert exercise.problem == MARKDOWN
    assert "..." in exercise.starter
    assert "return 2*x" in exercise.reference
    assert exercise.functions == {"f": "x^2"}
    assert exercise.cases["usual"] == {"x": 1.0, "n": {"integers": [1, 9]}}
    (part,) = exercise.parts
    assert (part.letter, part.title, part.takeaway) == ("a", "The derivative", "Two.")
    assert part.hints == ("Think.", "Think harder.")
    assert part.checks[0]["name"] == "f_prime"
    assert part.solution == "## a · The derivative\n\nFind it."
    (plot,) = exercise.plots
    assert (plot.part, plot.title, plot.log, plot.y_range) == ("a", "f", "", (-1.0, 2.0))
    assert [(c.reference, c.yours, c.style) for c in plot.curves] == [
        ("f(x)", "", "line"),
        ("", "f_prime(x)", "points"),
    ]


def test_the_course_of_the_package_has_no_fault(course: Course) -> None:
    assert [exercise.number for exercise in course.exercises] == list(range(1, 11))
    assert not course.damaged


def test_a_folder_that_is_no_course_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path / "nowhere")
    assert str(fault) == f"{tmp_path / 'nowhere'}: there is no course in this folder. Name a folder with a course.toml."
    (fault,) = faults_of(tmp_path)
    assert fault.file == tmp_path / "course.toml"
    assert fault.problem.startswith("cannot be read")
    (tmp_path / "course.toml").write_text(COURSE, encoding="utf-8")
    (fault,) = faults_of(tmp_path)
    assert fault.problem == "there is no exercise in this folder."
    assert fault.remedy


@pytest.mark.parametrize(
    ("before", "after", "key", "said"),
    [
        ("format = 1", "format = 2", "format", "this is format 2; this tutor reads format 1."),
        ("format = 1", 'format = "1"', "format", "Expected `int`, got `str`."),
        ('title = "A course"', "", "title", "this key is missing."),
        ("reading =", "raeding =", "raeding", "Did you mean `reading`?"),
        ('part = "a"', "", "review[0]", "missing required field `part`."),
        ('part = "a"', 'part = "a', "", "is not TOML: "),
    ],
)
def test_a_fault_of_course_toml_is_told_with_its_key(
    folder: Path, before: str, after: str, key: str, said: str
) -> None:
    (folder / "course.toml").write_text(COURSE.replace(before, after), encoding="utf-8")
    (fault,) = faults_of(folder)
    assert fault.file == folder / "course.toml"
    assert fault.key == key
    assert said in f"{fault.problem} {fault.remedy}"


@pytest.mark.parametrize(
    ("before", "after", "key", "said"),
    [
        ("stars = 2", "", "stars", "this key is missing. Add it."),
        ("stars = 2", "stars = 2\nstar = 3", "star", "this key is not known. Did you mean `stars`?"),
        (
            "stars = 2",
            "stars = 2\nquux = 3",
            "quux",
            "Known keys: title, stars, parts, functions, cases, plots, laboratory.",
        ),
        ("stars = 2", 'stars = "two"', "stars", "Expected `int`, got `str`. Give a value of this type."),
        ("stars = 2", "stars = 4", "stars", "4 is none of 1, 2, 3."),
        ('f = "x^2"', "f = 2", "functions", "Expected `str`, got `int`."),
        ('takeaway = "Two."', "", "parts.a.takeaway", "this key is missing."),
        ('takeaway = "Two."', 'take_away = "Two."', "parts.a.take_away", "Did you mean `takeaway`?"),
        ('hints = ["Think.", "Think harder."]', 'hints = "Think."', "parts.a.hints", "Expected `array`, got `str`."),
        (
            'hints = ["Think.", "Think harder."]',
            'hints = ["Think.", 2]',
            "parts.a.hints[1]",
            "Expected `str`, got `int`.",
        ),
        ("[[parts.a.checks]]", "[[parts.a.chekcs]]", "parts.a.chekcs", "Did you mean `checks`?"),
        ('part = "a"', 'part = "b"', "plots[0].part", "there is no part 'b'."),
        ('title = "f"', 'title = "f"\nlog = "z"', "plots[0].log", "'z' names no axes."),
        ('label = "f"', 'lable = "f"', "plots[0].curves[0].lable", "Did you mean `label`?"),
        ('yours = "f_prime(x)", ', "", "plots[0].curves[1]", "exactly one of `reference` and `yours` is needed."),
        ("y_range = [-1, 2]", "y_range = [-1]", "plots[0].y_range", "Expected `array` of length 2, got 1."),
        ("[parts.a]", "[parts.b]", "parts.b.checks", "this key is missing."),
        ("[functions]", "[functions", "", "is not TOML: "),
    ],
)
def test_a_fault_of_an_exercise_is_told_with_file_key_and_remedy_and_the_others_work(
    folder: Path, before: str, after: str, key: str, said: str
) -> None:
    assert before in EXERCISE
    found = faults_in(folder, EXERCISE.replace(before, after))
    fault = next(fault for fault in found if fault.key == key)
    assert fault.file == folder / "01-one" / "exercise.toml"
    assert said in f"{fault.problem} {fault.remedy}"
    assert fault.remedy


def test_all_faults_of_an_exercise_are_told_together(folder: Path) -> None:
    table = EXERCISE.replace("stars = 2", "stars = 9").replace('part = "a"', 'part = "c"').replace("takeaway", "take")
    keys = [fault.key for fault in faults_in(folder, table)]
    assert keys == ["parts.a.take", "parts.a.takeaway", "plots[0].part", "stars"]


def test_an_exercise_without_parts_or_a_part_without_checks_is_a_fault(folder: Path) -> None:
    (fault,) = faults_in(folder, 'title = "x"\nstars = 1\n[parts]')
    assert (fault.key, fault.problem) == ("parts", "there is no part.")
    table = 'title = "x"\nstars = 1\n[parts.a]\ntitle = "x"\ntakeaway = "x"\nhints = []\nchecks = []'
    (fault,) = faults_in(folder, table)
    assert (fault.key, fault.problem) == ("parts.a.checks", "there is no check.")


def test_a_part_without_its_section_in_a_text_is_a_fault_of_that_text(folder: Path) -> None:
    (folder / "01-one" / "solution.md").write_text("## b · Another\n", encoding="utf-8")
    (fault,) = load_course(folder).damaged["01-one"].faults
    assert fault.file.name == "solution.md"
    assert (fault.key, fault.remedy) == ("part a", "Add `## a · Title`.")


@pytest.mark.parametrize("name", ["exercise.toml", "problem.md", "solution.md", "solution.py", "starter.py"])
def test_a_file_that_is_absent_a_folder_or_not_text_is_named(folder: Path, name: str) -> None:
    file = folder / "01-one" / name
    file.write_bytes(b"\xff\xfe\x00")
    assert load_course(folder).damaged["01-one"].faults == (Fault(file, "", "is not UTF-8.", "Save it as UTF-8."),)
    file.unlink()
    (fault,) = load_course(folder).damaged["01-one"].faults
    assert str(fault) == f"{file}: cannot be read: No such file or directory. Write this file."
    file.mkdir()
    (fault,) = load_course(folder).damaged["01-one"].faults
    assert (fault.file, fault.problem) == (file, "cannot be read: Is a directory.")


def test_of_two_exercises_with_one_number_the_second_is_refused(folder: Path) -> None:
    write_exercise(folder / "1-one-again")
    course = load_course(folder)
    assert [exercise.id for exercise in course.exercises] == ["01-one", "02-two"]
    (fault,) = course.damaged["1-one-again"].faults
    assert fault.problem == "has the same number as 01-one."
    assert fault.remedy == "Give the folder a number of its own."


def test_a_table_nested_without_end_is_a_fault_and_no_crash(folder: Path) -> None:
    (fault,) = faults_in(folder, f"title = {'[' * 5000}")
    assert fault.problem == "is nested too deeply."


def test_a_course_whose_exercises_are_all_damaged_is_still_a_course(folder: Path) -> None:
    for path in folder.glob("0*/exercise.toml"):
        path.unlink()
    course = load_course(folder)
    assert course.exercises == ()
    assert sorted(course.damaged) == ["01-one", "02-two"]


def test_sections_are_what_stands_under_the_headings_of_the_parts() -> None:
    text = "# Title\nintro\n\n## a · One\nfirst\n\n## b · Two\nsecond\n### c · no part\n"
    assert sections(text) == {
        "": "# Title\nintro",
        "a": "## a · One\nfirst",
        "b": "## b · Two\nsecond\n### c · no part",
    }
    assert sections("no headings") == {"": "no headings"}

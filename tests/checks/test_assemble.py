from dataclasses import MISSING, fields, replace
from pathlib import Path

import pytest

from tutor.checks import KINDS
from tutor.checks.assemble import checks_of, draw_for
from tutor.checks.members import Members
from tutor.course.model import Course, Part
from tutor.errors import ContentError

GOOD = {"kind": "members", "name": "c_values", "equals": (1, 2)}


def faults_of(course: Course, *tables: dict[str, object]) -> list[str]:
    part = Part("a", "A", (), "", tables)
    with pytest.raises(ContentError) as refusal:
        checks_of(replace(course.find("6"), parts=(part,)))
    return [str(fault) for fault in refusal.value.faults]


def test_each_part_has_its_checks_under_keys_of_their_own_and_its_names_once(course: Course) -> None:
    parts = checks_of(course.find("7"))
    assert [part.letter for part in parts] == ["a", "b", "c", "d"]
    assert parts[0].names == ("forward_diff", "backward_diff", "centered_diff_h")
    keys = [key for part in parts for key, _ in part.checks]
    assert keys[:3] == ["a0", "a1", "a2"]
    assert len(set(keys)) == len(keys)


def test_a_table_becomes_the_check_of_its_kind(course: Course) -> None:
    exercise = replace(course.find("6"), parts=(Part("c", "C", (), "", (GOOD,)),))
    assert checks_of(exercise)[0].checks == (("c0", Members("c_values", (1, 2))),)


def test_all_checks_of_the_course_are_sound(course: Course) -> None:
    made = [check for exercise in course.exercises for part in checks_of(exercise) for _, check in part.checks]
    assert {type(check) for check in made} == set(KINDS.values())


def test_every_fault_of_every_table_is_told_with_file_key_and_remedy(course: Course) -> None:
    file = course.find("6").folder / "exercise.toml"
    told = faults_of(
        course,
        GOOD,
        {"kind": "memebrs", "name": "c", "equals": [1]},
        {"kind": "members", "name": "c", "equal": [1]},
        {"kind": "members", "name": 3, "equals": [1]},
        {"kind": "members", "name": "c", "equals": [1, [1, 2]]},
        {"name": "c"},
    )
    assert told == [
        f"{file}: parts.a.checks[1].kind: there is no such kind of check. Known: {', '.join(KINDS)}.",
        f"{file}: parts.a.checks[2].equal: this key is not known. Did you mean `equals`?",
        f"{file}: parts.a.checks[2].equals: this key is missing. Add it.",
        f"{file}: parts.a.checks[3].name: Expected `str`, got `int`. Give a value of this type.",
        f"{file}: parts.a.checks[4]: All members must be numbers, or all points of one dimension.",
        f"{file}: parts.a.checks[5].kind: there is no such kind of check. Known: {', '.join(KINDS)}.",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_the_authors_guide_names_every_key_of_every_kind(kind: str) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")
    (row,) = (line for line in guide.splitlines() if line.startswith(f"| `{kind}` |"))
    for key in fields(KINDS[kind]):
        required = key.default is MISSING and key.default_factory is MISSING
        assert f"**{key.name}**" in row if required else f"`{key.name}" in row, key.name


def test_a_draw_holds_what_the_exercise_gives_to_draw_from(course: Course) -> None:
    draw = draw_for(course.find("7"), 5)
    assert (draw.seed, list(draw.functions)) == (5, ["f"])
    assert "sine" in draw.cases


def test_the_key_of_a_domain_that_is_none_is_named(course: Course) -> None:
    slope = {"kind": "function", "name": "f", "equals": "2*x", "domain": "[4, -4]"}
    curve = {**slope, "equals": "2*x + y", "domain": {"x": "[1, 2]", "y": "R"}}
    one, other = faults_of(course, slope, curve)
    assert "parts.a.checks[0]: `domain`: The first end of an interval is smaller" in one
    assert "parts.a.checks[1]: `domain.y`: A domain is written" in other
    [formula] = faults_of(course, {**slope, "equals": "2 +", "domain": "[0, 1]"})
    assert "`equals`: " in formula

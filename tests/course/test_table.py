from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tutor.course.table import convert
from tutor.errors import ContentError

FILE = Path("exercise.toml")


@dataclass(frozen=True, slots=True)
class Inner:
    label: str
    at: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Outer:
    name: str
    size: float
    inner: Inner | None = None
    many: tuple[Inner, ...] = ()
    table: dict[str, float] = field(default_factory=dict)


def faults_of(table: dict[str, object], key: str = "parts.a") -> list[str]:
    with pytest.raises(ContentError) as refusal:
        convert(table, Outer, FILE, key)
    return [str(fault) for fault in refusal.value.faults]


def test_a_table_becomes_its_dataclass_with_whole_numbers_as_floats_and_lists_as_tuples() -> None:
    table = {"name": "n", "size": 2, "many": [{"label": "l", "at": [1, 2.5]}], "table": {"k": 1}}
    assert convert(table, Outer, FILE, "") == Outer("n", 2.0, None, (Inner("l", (1.0, 2.5)),), {"k": 1.0})


def test_unknown_and_missing_keys_are_all_told_and_the_nearest_known_one_is_suggested() -> None:
    assert faults_of({"nmae": "n", "colour": "red"}) == [
        "exercise.toml: parts.a.nmae: this key is not known. Did you mean `name`?",
        "exercise.toml: parts.a.colour: this key is not known. Known keys: name, size, inner, many, table.",
        "exercise.toml: parts.a.name: this key is missing. Add it.",
        "exercise.toml: parts.a.size: this key is missing. Add it.",
    ]


@pytest.mark.parametrize(
    ("extra", "place", "said"),
    [
        ({"size": "large"}, "size", "Expected `float`, got `str`."),
        ({"size": True}, "size", "Expected `float`, got `bool`."),
        ({"name": 3}, "name", "Expected `str`, got `int`."),
        ({"inner": {"label": 1}}, "inner.label", "Expected `str`, got `int`."),
        ({"many": [{"label": "x"}, {"label": "y", "at": [1, "2"]}]}, "many[1].at[1]", "Expected `float`, got `str`."),
        ({"table": {"k": "v"}}, "table", "Expected `float`, got `str`."),
    ],
)
def test_a_value_of_a_wrong_type_is_told_with_its_path(extra: dict[str, object], place: str, said: str) -> None:
    told = faults_of({"name": "n", "size": 1, **extra})
    assert told == [f"exercise.toml: parts.a.{place}: {said} Give a value of this type."]


def test_at_the_top_of_a_file_a_key_stands_alone() -> None:
    assert faults_of({"name": "n", "size": []}, key="") == [
        "exercise.toml: size: Expected `float`, got `array`. Give a value of this type."
    ]

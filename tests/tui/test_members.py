import math

from tutor.tui.members import Members


def test_the_names_of_a_known_module_are_collected():
    members = Members()
    assert members.is_missing("math")
    members.collect("math")
    assert set(members["math"]) == set(dir(math))
    assert not members.is_missing("math")


def test_of_the_laboratory_only_the_public_names_are():
    members = Members()
    members.collect("tutor.lab")
    assert "centered_diff" in members["tutor.lab"]
    assert "np" not in members["tutor.lab"]


def test_other_modules_are_never_imported():
    members = Members()
    assert not members.is_missing("antigravity")
    members.collect("antigravity")
    assert members["antigravity"] == ()

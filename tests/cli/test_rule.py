"""`tutor rule`."""

import shutil

import pytest

from .command import CONTENT


def test_all_rules_are_listed_and_one_is_shown(tutor_in):
    listed = tutor_in("rule").out.splitlines()
    assert {"Product rule", "Chain rule", "Mean value theorem"} <= set(listed)
    assert listed == sorted(listed)
    shown = tutor_in("rule", "product", "rule").out
    assert shown.startswith("Product rule\n\n  (uv)′ = u′v + uv′\n")


@pytest.mark.parametrize(("word", "title"), [("product", "Product rule"), ("Chain", "Chain rule"), ("sum", "Sum rule")])
def test_the_first_word_of_a_rule_is_enough(tutor_in, word, title):
    assert tutor_in("rule", word).out.startswith(f"{title}\n")


def test_a_rule_can_be_read_on_single_lines(tutor_in):
    assert "dℓ/da = σ(a) − y" in tutor_in("rule", "softmax", "--linear").out


def test_a_rule_that_there_is_not_is_said(tutor_in):
    ended = tutor_in("rule", "of", "thumb")
    assert ended.status == 2
    assert ended.err == "tutor: There is no card about 'of thumb'. `tutor rule` lists them all.\n"


def test_a_course_has_its_own_rules_the_packaged_ones_or_none(tutor_in, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(CONTENT / "01-basic-rules", course / "01-basic-rules")
    shutil.copy(CONTENT / "course.toml", course)
    assert "Chain rule" in tutor_in("rule", "--content", "course").out
    (course / "rules").mkdir()
    assert tutor_in("rule", "--content", "course").out == "This course has no rule cards.\n"
    (course / "rules" / "thumb.md").write_text("# Rule of thumb\n\nTry it.\n")
    assert tutor_in("rule", "thumb", "--content", "course").out == "Rule of thumb\n\nTry it.\n"

import pytest
from click.testing import CliRunner

from tutor.cli.mistakes import mistakes
from tutor.diagnosis.catalogue import CATALOGUE
from tutor.errors import UsageError


def run(*arguments):
    ended = CliRunner().invoke(mistakes, list(arguments), standalone_mode=False)
    if ended.exception is not None:
        raise ended.exception
    assert ended.return_value == 0
    return ended.stdout


def test_all_mistakes_are_listed_with_an_example():
    out = run()
    for row in CATALOGUE.values():
        assert row.id in out
        assert row.example in out


def test_one_mistake_is_told_with_its_sentence():
    out = run("best-h-smallest")
    assert "example: best_h = 1e-15" in out
    assert "nearly equal floating-point numbers" in " ".join(out.split())


def test_a_misspelt_id_gets_the_nearest_one():
    with pytest.raises(UsageError, match="Did you mean product-rule-minus"):
        run("product-rule-mins")


def test_an_unknown_id_is_told_where_they_are_listed():
    with pytest.raises(UsageError, match="lists them all"):
        run("zzz")

"""The exit statuses that other programs rely on."""

from tutor.cli.exits import Exit


def test_statuses_are_those_of_the_contract():
    assert [int(status) for status in Exit] == [0, 1, 2, 130]
    assert [status.name for status in Exit] == ["PASSED", "NOT_PASSED", "FAILED", "INTERRUPTED"]


def test_the_worst_of_several_results_is_the_largest():
    assert max(Exit.PASSED, Exit.FAILED, Exit.NOT_PASSED) is Exit.FAILED

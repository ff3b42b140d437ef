from tests.sandbox.conftest import Observe
from tutor.sandbox import trial
from tutor.wire.probe import Returned


def test_a_submission_finds_nothing_of_the_trial(observe: Observe):
    source = "import linecache\nleft = [name for name in globals() if name[:2] != '__']\nlines = linecache.getlines(__file__)\n"
    seen = observe(source, "left", "len(lines)")
    assert seen.outcomes["0:"] == Returned(["linecache"])
    assert seen.outcomes["1:"] == Returned(3)
    assert seen.printed == ""


def test_what_numpy_imports_at_its_first_use_is_there_already(observe: Observe):
    seen = observe(
        "import sys\nbefore = set(sys.modules)\n", "np.setdiff1d([1.0, 2.0], [1.0])", "set(sys.modules) - before"
    )
    assert seen.outcomes["1:"] == Returned([])


def test_the_trial_has_a_name_and_a_question_of_every_kind(observe: Observe):
    seen = observe(trial.SOURCE, *[str(probe["expression"]) for probe in trial.PROBES], names=trial.NAMES, x=2.0)
    assert set(seen.names.values()) == {"defined", "stub", "undefined"}
    assert {type(outcome).__name__ for outcome in seen.outcomes.values()} == {"Returned", "Raised"}
    assert seen.stopped is None

"""Export and import: nothing is lost, nothing comes twice, and what is malformed is named."""

import copy
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.errors import ProgressError
from tutor.progress.exchange import exported, imported
from tutor.progress.model import STATUSES, Attempt, Best, Draft, HintsTaken, Progress, Remembered, SolutionShown
from tutor.progress.store import Store

WORDS = st.text(max_size=6)
TIMES = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  (zones follow)
COUNTS = st.integers(0, 2**31 - 1)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=2),
    max_leaves=5,
)
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
DRAFTS = st.builds(Draft, WORDS, WORDS, TIMES, st.tuples(COUNTS, COUNTS))


def rows(strategy, key):
    return st.lists(strategy, max_size=3, unique_by=key).map(tuple)


def part(row):
    return row.exercise, row.part


PROGRESS = st.builds(
    Progress,
    drafts=rows(DRAFTS, lambda draft: draft.exercise),
    former_drafts=rows(DRAFTS, lambda draft: (draft.exercise, draft.source)),
    attempts=st.lists(st.builds(Attempt, WORDS, TIMES, WORDS, st.dictionaries(WORDS, JSON, max_size=2))).map(tuple),
    hints=rows(st.builds(HintsTaken, WORDS, WORDS, st.integers(1, 2**31 - 1)), part),
    solutions=rows(st.builds(SolutionShown, WORDS, WORDS, TIMES), part),
    remembered=rows(st.builds(Remembered, WORDS, WORDS, TIMES), lambda thing: thing.key),
    best=rows(st.builds(Best, WORDS, WORDS, st.sampled_from(STATUSES)), part),
)


@settings(max_examples=50, deadline=None)
@given(PROGRESS)
def test_what_is_exported_is_imported_whole(progress):
    back = imported(json.loads(json.dumps(exported(progress))))
    for table in ("drafts", "former_drafts", "attempts", "remembered"):
        assert getattr(back, table) == getattr(progress, table)
    for table in ("hints", "solutions", "best"):  # grouped by exercise
        assert sorted(getattr(back, table), key=part) == sorted(getattr(progress, table), key=part)


@settings(max_examples=20, deadline=None)
@given(first=PROGRESS, second=PROGRESS)
def test_an_import_loses_nothing_and_a_second_one_changes_nothing(tmp_path_factory, first, second):
    with Store(tmp_path_factory.mktemp("data"), lambda: datetime(2026, 5, 1, tzinfo=UTC)) as store:
        store.import_(exported(first))
        store.import_(exported(second))
        merged = store.export()
        again = store.import_(exported(second))
        assert (again.drafts, again.attempts) == (0, 0)
        assert store.export() == merged

        whole = imported(merged)
        texts = {(draft.exercise, draft.source) for draft in (*whole.drafts, *whole.former_drafts)}
        for each in (first, second):
            assert {(draft.exercise, draft.source) for draft in (*each.drafts, *each.former_drafts)} <= texts
            for attempt in each.attempts:
                assert whole.attempts.count(attempt) >= each.attempts.count(attempt)
            hints = {part(row): row.taken for row in whole.hints}
            assert all(hints[part(row)] >= row.taken for row in each.hints)
            assert {part(row) for row in each.solutions} <= {part(row) for row in whole.solutions}
            best = {part(row): STATUSES.index(row.status) for row in whole.best}
            assert all(best[part(row)] >= STATUSES.index(row.status) for row in each.best)


def test_of_two_drafts_the_newer_one_stays_and_the_other_one_can_be_brought_back(store):
    def exported_draft(source, saved_at):
        return {"format": 1, "attempts": [], "drafts": {"01-rules": {"source": source, "saved_at": saved_at}}}

    store.save_draft("01-rules", "mine")
    assert store.import_(exported_draft("older", "2020-01-01T00:00:00Z")).drafts == 1
    assert store.draft("01-rules").source == "mine"
    assert store.restore_draft("01-rules").source == "older"

    assert store.import_(exported_draft("newer", "2030-01-01T02:00:00+02:00")).drafts == 1
    draft = store.draft("01-rules")
    assert (draft.source, draft.saved_at, draft.cursor) == ("newer", datetime(2030, 1, 1, tzinfo=UTC), (0, 0))
    assert {former.source for former in store.former_drafts("01-rules")} == {"mine", "older"}


def test_two_attempts_alike_are_two_also_after_an_import(store, tmp_path, clock, attempted):
    store.add_attempt(attempted(a="wrong"))
    store.add_attempt(attempted(a="wrong"))
    with Store(tmp_path / "elsewhere", clock) as elsewhere:
        assert elsewhere.import_(store.export()).attempts == 2
        assert elsewhere.import_(store.export()).attempts == 0
        assert elsewhere.standing("01-rules").attempts == 2


def test_an_imported_attempt_counts_for_the_standing(store, attempted):
    attempt = attempted(a="passed")
    report = attempt.report
    row = {"exercise": "01-rules", "at": attempt.at.isoformat(), "source": attempt.source, "report": report}
    store.import_({"format": 1, "drafts": {}, "attempts": [row]})
    assert store.standing("01-rules").best == {"a": "passed"}


def test_half_a_character_in_an_import_is_replaced_everywhere(store):
    data = {
        "format": 1,
        "drafts": {},
        "attempts": [],
        "remembered": {"k\ud800": {"value": "\udfff", "at": "2026-01-01T00:00Z"}},
    }
    store.import_(data)
    assert store.recall("k\ufffd") == "\ufffd"


GOOD = {
    "format": 1,
    "drafts": {"01-rules": {"source": "x", "saved_at": "2026-05-01T12:00:00+00:00", "cursor": [0, 1]}},
    "former_drafts": [{"exercise": "01-rules", "source": "y", "saved_at": "2026-05-01T12:00:00+00:00"}],
    "attempts": [{"exercise": "01-rules", "at": "2026-05-01T12:00:00Z", "source": "x", "report": {}}],
    "hints": {"01-rules": {"a": 1}},
    "solutions": {"01-rules": {"a": "2026-05-01T12:00:00Z"}},
    "remembered": {"last": {"value": "01-rules", "at": "2026-05-01T12:00:00Z"}},
    "best": {"01-rules": {"a": "passed"}},
    "a key of a later tutor": {},
}
MISSING = object()


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (["format"], MISSING, "format"),
        (["format"], "1", "format"),
        (["format"], True, "format"),
        (["drafts"], MISSING, "drafts"),
        (["drafts"], [], "drafts"),
        (["attempts"], MISSING, "attempts"),
        (["attempts"], {}, "attempts"),
        (["drafts", "01-rules"], "x", "drafts.01-rules"),
        (["drafts", "01-rules", "source"], MISSING, "drafts.01-rules.source"),
        (["drafts", "01-rules", "source"], None, "drafts.01-rules.source"),
        (["drafts", "01-rules", "saved_at"], "yesterday", "drafts.01-rules.saved_at"),
        (["drafts", "01-rules", "saved_at"], "2026-05-01T12:00:00", "drafts.01-rules.saved_at"),
        (["drafts", "01-rules", "saved_at"], "0001-01-01T00:00:00+14:00", "drafts.01-rules.saved_at"),
        (["drafts", "01-rules", "cursor"], [0], "drafts.01-rules.cursor"),
        (["drafts", "01-rules", "cursor"], [0, -1], "drafts.01-rules.cursor[1]"),
        (["drafts", "01-rules", "cursor"], [0, 2**70], "drafts.01-rules.cursor[1]"),
        (["former_drafts", 0, "exercise"], 7, "former_drafts[0].exercise"),
        (["attempts", 0, "report"], [], "attempts[0].report"),
        (["attempts", 0, "at"], 5, "attempts[0].at"),
        (["hints", "01-rules", "a"], 1.5, "hints.01-rules.a"),
        (["solutions", "01-rules"], [], "solutions.01-rules"),
        (["remembered", "last", "value"], 3, "remembered.last.value"),
        (["best", "01-rules", "a"], "great", "best.01-rules.a"),
    ],
)
def test_a_malformed_import_is_refused_by_the_name_of_its_key_and_changes_nothing(store, path, value, key):
    data = copy.deepcopy(GOOD)
    *way, last = path
    place = data
    for step in way:
        place = place[step]
    if value is MISSING:
        del place[last]
    else:
        place[last] = value
    before = store.export()
    with pytest.raises(ProgressError) as refused:
        store.import_(data)
    assert f" {key}:" in str(refused.value)
    assert store.export() == before


def test_the_sample_that_was_spoilt_above_is_good(store):
    store.import_(GOOD)
    assert store.hints_taken("01-rules", "a") == 1


@pytest.mark.parametrize("data", [None, [], "text", 3, {"format": object()}])
def test_what_is_no_export_at_all_is_refused(store, data):
    with pytest.raises(ProgressError, match="the file"):
        store.import_(data)


def test_the_export_of_a_newer_tutor_is_refused(store):
    with pytest.raises(ProgressError, match="newer tutor"):
        store.import_({"format": 2, "drafts": {}, "attempts": []})


def test_attempts_are_exported_from_the_oldest_to_the_newest_whatever_the_clock_said(store, attempted):
    for minute in (2, 1, 3):
        store.add_attempt(
            attempted(source=str(minute), at=datetime(2026, 5, 1, tzinfo=UTC) + timedelta(minutes=minute))
        )
    assert [row["source"] for row in store.export()["attempts"]] == ["2", "1", "3"]


def test_attempts_from_two_computers_are_in_the_order_of_their_times_and_each_ones_own(tmp_path, attempted):
    minutes = {"here": (10, 30, 5, 50), "there": (20, 15, 40)}  # on both the clock was set back once
    for computer, times in minutes.items():
        with Store(tmp_path / computer, lambda: NOON) as store:
            for minute in times:
                store.add_attempt(attempted(source=f"{computer} {minute}", at=NOON + timedelta(minutes=minute)))
    with Store(tmp_path / "here", lambda: NOON) as here, Store(tmp_path / "there", lambda: NOON) as there:
        assert here.import_(there.export()).attempts == 3
        sources = [attempt.source for attempt in here.attempts()]
        assert sources == ["here 50", "there 40", "here 5", "here 30", "there 15", "there 20", "here 10"]
        assert here.import_(there.export()).attempts == 0
        assert [attempt.source for attempt in here.attempts()] == sources
        assert here.standing("01-rules").attempts == 7

"""What a learner finds again."""

import threading
from datetime import UTC, datetime

import pytest

from tutor.progress.store import Store


def test_a_store_touches_the_disk_only_when_it_is_used(folder, clock):
    store = Store(folder, clock)
    assert not folder.exists()
    assert store.draft("01-rules") is None
    assert (folder / "progress.sqlite3").exists()
    store.close()


def test_a_draft_is_there_again_after_the_tutor_was_closed(folder, store, clock):
    store.save_draft("01-rules", "def f(x):\n    return x", cursor=(1, 4))
    store.close()
    draft = Store(folder, clock).draft("01-rules")
    assert draft is not None
    assert (draft.source, draft.cursor) == ("def f(x):\n    return x", (1, 4))
    assert draft.saved_at.utcoffset() is not None


def test_a_draft_that_did_not_change_keeps_its_time_but_not_its_cursor(store):
    store.save_draft("01-rules", "x")
    saved_at = store.draft("01-rules").saved_at
    store.save_draft("01-rules", "x", cursor=(0, 1))
    assert store.draft("01-rules").saved_at == saved_at
    assert store.draft("01-rules").cursor == (0, 1)
    store.save_draft("01-rules", "y")
    assert store.draft("01-rules").saved_at > saved_at


def test_any_text_can_be_a_draft(store):
    for text in ("", "\0 nul", "é ∂ 𝔉 \U0010ffff", "a\r\nb\rc\u2028", "'; DROP TABLE drafts; --"):
        store.save_draft("01-rules", text)
        assert store.draft("01-rules").source == text


def test_half_a_character_is_kept_as_a_replacement_character(store):
    store.save_draft("01-rules", "x = '\ud800'")
    assert store.draft("01-rules").source == "x = '\ufffd'"


def test_a_reset_can_be_undone_and_the_undoing_too(store):
    store.save_draft("01-rules", "mine", cursor=(0, 2))
    store.replace_draft("01-rules", "starter")
    assert store.draft("01-rules").source == "starter"
    assert [draft.source for draft in store.former_drafts("01-rules")] == ["mine"]

    restored = store.restore_draft("01-rules")
    assert restored == store.draft("01-rules")
    assert (restored.source, restored.cursor) == ("mine", (0, 2))
    assert [draft.source for draft in store.former_drafts("01-rules")] == ["starter"]

    assert store.restore_draft("01-rules").source == "starter"
    assert [draft.source for draft in store.former_drafts("01-rules")] == ["mine"]


def test_resetting_twice_does_not_bury_the_old_text_under_the_starter(store):
    store.save_draft("01-rules", "mine")
    store.replace_draft("01-rules", "starter")
    store.replace_draft("01-rules", "starter")
    assert store.restore_draft("01-rules").source == "mine"


def test_starting_over_begins_the_hints_again_and_keeps_what_was_achieved(store, clock, attempted):
    store.save_draft("01-rules", "mine")
    store.add_attempt(attempted(a="passed"))
    for exercise in ("01-rules", "02-chain"):
        store.take_hint(exercise, "a", total=4)
    store.note_solution("01-rules", "b")
    assert store.started_over("01-rules") is None
    store.start_over("01-rules", "starter")
    assert store.draft("01-rules").source == "starter"
    assert store.restore_draft("01-rules").source == "mine"
    assert store.hints_taken("01-rules", "a") == 0
    assert store.hints_taken("02-chain", "a") == 1
    standing = store.standing("01-rules")
    assert (standing.best, standing.read) == ({"a": "passed"}, {"b"})
    assert store.started_over("01-rules") is not None


def test_attempts_are_read_page_by_page(store, attempted):
    for number in range(5):
        store.add_attempt(attempted(source=str(number)))
    assert [each.source for each in store.attempts("01-rules", 2)] == ["4", "3"]
    assert [each.source for each in store.attempts("01-rules", 2, 2)] == ["2", "1"]
    assert [each.source for each in store.attempts("01-rules", 2, 4)] == ["0"]
    assert store.attempts("01-rules", 2, 5) == ()


def test_every_text_that_was_reset_is_kept_once_and_the_newest_comes_first(store):
    for text in ("one", "two", "three", "two"):
        store.save_draft("01-rules", text)
        store.replace_draft("01-rules", "starter")
    assert [draft.source for draft in store.former_drafts("01-rules")] == ["two", "three", "one"]


def test_where_nothing_was_reset_nothing_is_restored(store):
    assert store.restore_draft("01-rules") is None
    store.save_draft("01-rules", "mine")
    assert store.restore_draft("01-rules") is None
    assert store.draft("01-rules").source == "mine"


def test_a_draft_written_in_another_window_meanwhile_is_not_lost(folder, store, clock):
    store.save_draft("01-rules", "from here")
    with Store(folder, clock) as other:
        assert other.draft("01-rules").source == "from here"
        other.save_draft("01-rules", "from there")
    store.save_draft("01-rules", "from here, later")
    assert store.draft("01-rules").source == "from here, later"
    assert [draft.source for draft in store.former_drafts("01-rules")] == ["from there"]


def test_typing_alone_fills_no_history(store):
    for length in range(5):
        store.save_draft("01-rules", "x" * length)
    assert store.former_drafts("01-rules") == ()


def test_drafts_come_by_exercise(store):
    for exercise in ("02-chain", "01-rules"):
        store.save_draft(exercise, exercise)
    assert [draft.exercise for draft in store.drafts()] == ["01-rules", "02-chain"]


def test_an_attempt_is_kept_with_its_text_and_its_report(store, attempted):
    attempt = attempted(source="f = 2", a="passed", b="wrong")
    number = store.add_attempt(attempt)
    assert store.attempts() == (attempt,)
    assert store.add_attempt(attempt) > number


def test_attempts_come_newest_first_and_no_more_than_wanted(store, attempted):
    for hour in (1, 2, 3):
        store.add_attempt(attempted(source=str(hour), at=datetime(2026, 5, 1, hour, tzinfo=UTC)))
    store.add_attempt(attempted("02-chain", source="other"))
    assert [attempt.source for attempt in store.attempts("01-rules")] == ["3", "2", "1"]
    assert [attempt.source for attempt in store.attempts(limit=2)] == ["other", "3"]
    assert len(store.attempts(limit=None)) == 4


def test_a_status_once_reached_is_not_taken_back(store, attempted):
    store.add_attempt(attempted(a="passed", b="todo", c="self-assessed", d="wrong"))
    store.add_attempt(attempted(a="wrong", b="wrong", c="wrong", d="self-assessed"))
    assert store.standing("01-rules").best == {"a": "passed", "b": "wrong", "c": "self-assessed", "d": "self-assessed"}
    assert store.standing("01-rules").attempts == 2


def test_hints_are_counted_up_to_the_last_and_stay_there(store):
    assert store.hints_taken("01-rules", "a") == 0
    assert [store.take_hint("01-rules", "a", total=3) for _ in range(5)] == [1, 2, 3, 3, 3]
    assert store.hints_taken("01-rules", "a") == 3
    assert store.standing("01-rules").hints == {"a": 3}


def test_a_ladder_that_became_shorter_shows_its_last_rung(store):
    for _ in range(4):
        store.take_hint("01-rules", "a", total=4)
    assert store.take_hint("01-rules", "a", total=2) == 2
    assert store.hints_taken("01-rules", "a") == 4


def test_a_part_without_hints_has_none_to_take(store):
    assert store.take_hint("01-rules", "a", total=0) == 0
    assert store.standings() == {}


def test_solutions_that_were_read_are_known(store):
    store.note_solution("01-rules", "b")
    store.note_solution("01-rules", "b")
    assert store.solutions_shown("01-rules") == {"b"}
    assert store.solutions_shown("02-chain") == frozenset()


def test_of_two_times_at_which_a_solution_was_read_the_first_is_kept(store):
    store.note_solution("01-rules", "b")
    first = store.export()
    store.note_solution("01-rules", "b")
    assert store.export() == first
    earlier = {"01-rules": {"b": "2020-01-01T00:00:00.000000+00:00"}}
    store.import_({**first, "solutions": earlier})
    assert store.export()["solutions"] == earlier


def test_standings_name_every_exercise_of_which_something_is_kept(store, attempted):
    store.save_draft("01-rules", "x")
    store.take_hint("02-chain", "a", total=1)
    store.add_attempt(attempted("03-implicit", a="wrong"))
    standings = store.standings()
    assert list(standings) == ["01-rules", "02-chain", "03-implicit"]
    assert [standing.drafted for standing in standings.values()] == [True, False, False]
    assert store.standing("04-never").attempts == 0


def test_small_things_are_remembered_until_they_change(store):
    assert store.recall("last") is None
    store.remember("last", "01-rules")
    store.remember("last", "02-chain")
    assert store.recall("last") == "02-chain"


def test_a_time_without_zone_is_refused(folder, attempted):
    naive = datetime(2026, 5, 1, 12)  # noqa: DTZ001  (what is refused)
    store = Store(folder, lambda: naive)
    with pytest.raises(ValueError, match="no time zone"):
        store.save_draft("01-rules", "x")
    with pytest.raises(ValueError, match="no time zone"):
        store.add_attempt(attempted(at=naive))


def test_what_a_thread_writes_is_there_for_the_others(store, attempted):
    def learn(number):
        for _ in range(20):
            store.save_draft(f"{number}", "x")
            store.add_attempt(attempted(a="wrong"))
            store.take_hint("01-rules", "a", total=1000)

    threads = [threading.Thread(target=learn, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    standing = store.standing("01-rules")
    assert (standing.attempts, standing.hints["a"], len(store.drafts())) == (80, 80, 4)


def test_a_closed_store_opens_again_when_it_is_needed(store):
    store.save_draft("01-rules", "x")
    store.close()
    store.close()
    assert store.draft("01-rules").source == "x"


def test_an_export_brings_everything_to_another_machine(store, tmp_path, clock, attempted):
    store.save_draft("01-rules", "old")
    store.replace_draft("01-rules", "new")
    store.add_attempt(attempted(a="passed"))
    store.take_hint("01-rules", "a", total=2)
    store.note_solution("01-rules", "a")
    store.remember("last", "01-rules")
    exported = store.export()
    with Store(tmp_path / "elsewhere", clock) as elsewhere:
        merged = elsewhere.import_(exported)
        assert (merged.drafts, merged.attempts) == (1, 1)
        assert elsewhere.export() == exported
        assert elsewhere.standings() == store.standings()
        assert elsewhere.former_drafts("01-rules") == store.former_drafts("01-rules")

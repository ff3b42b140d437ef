from tutor.progress.solutions import is_open, note_read


def test_a_solution_is_open_after_a_try_or_once_it_was_read(store, attempted):
    assert not is_open(store, "01-rules", "a")
    store.add_attempt(attempted(a="todo", b="wrong"))
    assert not is_open(store, "01-rules", "a"), "nothing was filled in"
    assert is_open(store, "01-rules", "b")
    note_read(store, "01-rules", "a")
    assert is_open(store, "01-rules", "a")
    assert not is_open(store, "02-chain", "a")


def test_after_starting_over_it_takes_another_try_or_another_request(store, attempted, clock):
    store.add_attempt(attempted(a="passed", b="wrong", at=clock()))
    note_read(store, "01-rules", "c")
    store.start_over("01-rules", "starter")
    assert not any(is_open(store, "01-rules", part) for part in "abc")
    for _ in range(60):
        store.add_attempt(attempted(a="todo", at=clock()))
    assert not is_open(store, "01-rules", "a")
    store.add_attempt(attempted(a="wrong", at=clock()))
    assert is_open(store, "01-rules", "a")
    note_read(store, "01-rules", "c")
    assert is_open(store, "01-rules", "c")
    store.start_over("01-rules", "starter")
    assert not any(is_open(store, "01-rules", part) for part in "abc")


def test_the_progress_says_what_was_read_before_it_was_passed(store, attempted):
    store.add_attempt(attempted(a="passed", b="wrong"))
    for part in "ab":
        note_read(store, "01-rules", part)
    assert store.standing("01-rules").read == {"b"}

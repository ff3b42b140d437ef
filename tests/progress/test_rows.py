"""Rows as data: what does not fit is damage, never a wrong answer and never another error."""

import math
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.progress.refusal import Damaged
from tutor.progress.rows import (
    attempt_from,
    best_from,
    draft_from,
    hints_from,
    remembered_from,
    solution_from,
    storable,
    text_of_report,
    text_of_time,
    tries_from,
)

READERS = [attempt_from, best_from, draft_from, hints_from, remembered_from, solution_from, tries_from]
VALUES = st.none() | st.integers() | st.floats() | st.binary(max_size=3) | st.text(max_size=3)


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=50)
@given(row=st.lists(VALUES, max_size=6).map(tuple))
def test_a_row_of_anything_is_read_or_is_damage(reader, row):
    try:
        reader(row)
    except Damaged:
        return
    assert all(isinstance(value, str | int) for value in row)


@pytest.mark.parametrize("time", ["", "yesterday", "2026-05-01T12:00:00", "2026-13-01T12:00:00+00:00"])
def test_a_time_that_is_none_is_damage(time):
    with pytest.raises(Damaged):
        draft_from(("01", "x", time, 0, 0))


@pytest.mark.parametrize("report", ["", "{", "[]", "[" * 100_000])
def test_a_report_that_is_none_is_damage(report):
    with pytest.raises(Damaged):
        attempt_from(("01", "2026-05-01T12:00:00+00:00", "x", report))


def test_a_status_that_is_none_is_damage():
    with pytest.raises(Damaged):
        best_from(("01", "a", "splendid"))


@given(st.lists(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30))])), max_size=5))
def test_times_sort_as_text_as_they_do_as_moments(times):
    times = [at for at in times if 1 < at.year < 9999]
    assert sorted(map(text_of_time, times)) == list(map(text_of_time, sorted(times)))
    assert [datetime.fromisoformat(text_of_time(at)) for at in times] == times


@given(st.text(st.characters()))
def test_any_text_without_half_characters_is_stored_as_it_is(text):
    whole = not any(0xD800 <= ord(character) <= 0xDFFF for character in text)
    assert (storable(text) == text) == whole
    storable(text).encode()


def test_equal_reports_are_equal_as_text():
    assert text_of_report({"b": 1, "a": [1, {"d": 0, "c": 0}]}) == text_of_report({"a": [1, {"c": 0, "d": 0}], "b": 1})
    assert math.isnan(attempt_from(("01", "2026-05-01T12:00Z", "", text_of_report({"x": math.nan}))).report["x"])

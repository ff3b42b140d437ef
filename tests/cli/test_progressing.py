"""`tutor progress`."""

from datetime import timedelta
from xml.etree import ElementTree as ET

from tests.conftest import NOON
from tutor.progress.model import Attempt


def attempt(after, exercise="01-basic-rules", **statuses):
    parts = [{"id": letter, "status": status} for letter, status in statuses.items()]
    return Attempt(exercise, NOON + after, "", {"parts": parts})


def test_without_an_attempt_it_says_where_to_begin(tutor_in):
    ended = tutor_in("progress")
    assert ended.status == 0
    assert ended.out == "No attempt yet: 0 of 38 parts passed. `tutor 1` opens the first exercise.\n"


def test_it_is_drawn_told_and_saved(tutor_in, tutor, tmp_path):
    tutor.store.add_attempt(attempt(timedelta(0), a="passed", b="passed"))
    drawn = tutor_in("progress")
    assert drawn.status == 0
    assert drawn.out.splitlines()[0].endswith("since your first attempt")
    assert "2 of 38 parts passed, in 1 attempt since 2026-03-02." in drawn.out
    assert "⠉" in drawn.out or "⠒" in drawn.out or "⣀" in drawn.out or "⠤" in drawn.out
    told = tutor_in("progress", "--twin")
    assert "parts passed: x from 0 to" in told.out
    assert tutor_in("progress", "--svg", "progress.svg").out == "Wrote progress.svg.\n"
    assert ET.parse(tmp_path / "progress.svg")

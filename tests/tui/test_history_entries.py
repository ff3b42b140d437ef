from datetime import timedelta

from tests.conftest import NOON
from tests.tui.test_history_pane import ID, attempt
from tutor.progress.model import Draft
from tutor.tui.history_entries import entries_of


def test_texts_put_aside_wait_for_the_page_they_belong_to():
    attempts = [attempt(after=timedelta(hours=2)), attempt(after=timedelta(hours=1))]
    drafts = [Draft(ID, "new", NOON + timedelta(hours=3)), Draft(ID, "old", NOON)]
    assert [entry.source for entry in entries_of(attempts, drafts, complete=False)] == ["new", "x = 1\n", "x = 1\n"]
    assert [entry.source for entry in entries_of(attempts, drafts, complete=True)][-1] == "old"

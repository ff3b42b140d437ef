"""Whatever a learner does, in two windows and over restarts, is as if it had been done in one memory."""

import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from tutor.progress.model import STATUSES, Attempt, Draft, Standing
from tutor.progress.store import Store

EXERCISES = st.sampled_from(["01-rules", "02-chain"])
PARTS = st.sampled_from(["a", "b"])
TEXTS = st.one_of(st.sampled_from(["starter", "mine", ""]), st.text(max_size=8))
WINDOWS = st.sampled_from([0, 1])


class Learning(RuleBasedStateMachine):
    """The model: a text and a history per exercise, a list of attempts, and counts."""

    exports = Bundle("exports")

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.now = datetime(2026, 5, 1, 12, tzinfo=UTC)
        self.windows = [Store(Path(self.place.name, "data"), self.clock) for _ in range(2)]
        self.seen: list[dict[str, str]] = [{}, {}]
        self.draft: dict[str, Draft] = {}
        self.former: dict[str, dict[str, Draft]] = {}
        self.attempts: list[Attempt] = []
        self.hints: dict[tuple[str, str], int] = {}
        self.solutions: set[tuple[str, str]] = set()
        self.remembered: dict[str, str] = {}

    def clock(self) -> datetime:
        """A second later whenever it is read, so that no two events share a moment."""
        self.now += timedelta(seconds=1)
        return self.now

    def retire(self, draft: Draft) -> None:
        kept = self.former.setdefault(draft.exercise, {})
        if draft.source not in kept or kept[draft.source].saved_at < draft.saved_at:
            kept[draft.source] = draft

    def put(self, window: int, draft: Draft) -> None:
        self.draft[draft.exercise] = draft
        self.seen[window][draft.exercise] = draft.source

    @rule(window=WINDOWS, exercise=EXERCISES, text=TEXTS, column=st.integers(0, 3))
    def type(self, window, exercise, text, column):
        self.windows[window].save_draft(exercise, text, (0, column))
        here = self.draft.get(exercise)
        if here is not None and here.source == text:
            self.put(window, replace(here, cursor=(0, column)))
            return
        if here is not None and here.source != self.seen[window].get(exercise):
            self.retire(here)
        self.put(window, Draft(exercise, text, self.now, (0, column)))

    @rule(window=WINDOWS, exercise=EXERCISES)
    def look(self, window, exercise):
        draft = self.windows[window].draft(exercise)
        assert draft == self.draft.get(exercise)
        if draft is not None:
            self.seen[window][exercise] = draft.source

    @rule(window=WINDOWS, exercise=EXERCISES)
    def reset(self, window, exercise):
        self.windows[window].replace_draft(exercise, "starter")
        here = self.draft.get(exercise)
        if here is not None and here.source != "starter":
            self.retire(here)
        self.put(window, Draft(exercise, "starter", self.now))

    @rule(window=WINDOWS, exercise=EXERCISES)
    def start_over(self, window, exercise):
        self.windows[window].start_over(exercise, "starter")
        here = self.draft.get(exercise)
        if here is not None and here.source != "starter":
            self.retire(here)
        self.put(window, Draft(exercise, "starter", self.now))
        self.hints = {(e, part): taken for (e, part), taken in self.hints.items() if e != exercise}
        assert self.windows[window].started_over(exercise) == self.now

    @rule(window=WINDOWS, exercise=EXERCISES)
    def restore(self, window, exercise):
        restored = self.windows[window].restore_draft(exercise)
        here = self.draft.get(exercise)
        texts = [d for d in self.former.get(exercise, {}).values() if here is None or d.source != here.source]
        if not texts:
            assert restored is None
            return
        newest = max(texts, key=lambda draft: draft.saved_at)
        assert restored == replace(newest, saved_at=self.now)
        if here is not None:
            self.retire(here)
        del self.former[exercise][newest.source]
        self.put(window, restored)

    @rule(window=WINDOWS, exercise=EXERCISES, text=TEXTS, statuses=st.dictionaries(PARTS, st.sampled_from(STATUSES)))
    def check(self, window, exercise, text, statuses):
        report = {"parts": [{"id": part, "status": status} for part, status in statuses.items()]}
        attempt = Attempt(exercise, self.clock(), text, report)
        self.windows[window].add_attempt(attempt)
        self.attempts.append(attempt)

    @rule(window=WINDOWS, exercise=EXERCISES, part=PARTS, total=st.integers(0, 3))
    def hint(self, window, exercise, part, total):
        taken = self.hints.get((exercise, part), 0)
        assert self.windows[window].take_hint(exercise, part, total) == min(taken + 1, total)
        if min(taken + 1, total) > taken:
            self.hints[exercise, part] = min(taken + 1, total)

    @rule(window=WINDOWS, exercise=EXERCISES, part=PARTS)
    def read_solution(self, window, exercise, part):
        self.windows[window].note_solution(exercise, part)
        self.solutions.add((exercise, part))

    @rule(window=WINDOWS, key=st.sampled_from(["last", "rating"]), value=st.text(max_size=3))
    def remember(self, window, key, value):
        self.windows[window].remember(key, value)
        self.remembered[key] = value

    @rule(window=WINDOWS)
    def restart(self, window):
        self.windows[window].close()
        self.windows[window] = Store(Path(self.place.name, "data"), self.clock)
        self.seen[window] = {}

    @rule(target=exports, window=WINDOWS)
    def export(self, window):
        return self.windows[window].export(), dict(self.draft)

    @rule(window=WINDOWS, export=exports)
    def import_an_earlier_state(self, window, export):
        """It adds at most texts that typing had let go, the drafts of then as former drafts, and hints forgotten."""
        exported, drafts = export
        for exercise, parts in exported["hints"].items():
            for part, taken in parts.items():
                self.hints[exercise, part] = max(taken, self.hints.get((exercise, part), 0))
        self.windows[window].import_(exported)
        for draft in drafts.values():
            if self.draft[draft.exercise].source != draft.source:
                self.retire(draft)
        for kept in exported["former_drafts"]:
            draft = next(d for d in self.windows[window].former_drafts(kept["exercise"]) if d.source == kept["source"])
            self.retire(draft)
        again = self.windows[window].export()
        self.windows[window].import_(exported)
        assert self.windows[window].export() == again

    @invariant()
    def both_windows_show_what_was_done(self):
        for store in self.windows:
            assert {draft.exercise: draft for draft in store.drafts()} == self.draft
            for exercise in ("01-rules", "02-chain"):
                former = self.former.get(exercise, {}).values()
                newest_first = sorted(former, key=lambda draft: draft.saved_at, reverse=True)
                assert store.former_drafts(exercise) == tuple(newest_first)
                assert store.solutions_shown(exercise) == {part for e, part in self.solutions if e == exercise}
                assert store.standing(exercise) == self.standing(exercise)
            assert store.attempts(limit=None) == tuple(reversed(self.attempts))
            assert {key: store.recall(key) for key in self.remembered} == self.remembered
            assert store.notices == []

    def standing(self, exercise: str) -> Standing:
        """The law that the summary obeys: the best over all attempts."""
        attempts = [attempt for attempt in self.attempts if attempt.exercise == exercise]
        best: dict[str, str] = {}
        for attempt in attempts:
            for part, status in attempt.statuses.items():
                best[part] = max(best.get(part, "todo"), status, key=STATUSES.index)
        hints = {part: taken for (e, part), taken in self.hints.items() if e == exercise}
        drafted = bool(self.draft.get(exercise) and self.draft[exercise].source)
        read = frozenset(part for e, part in self.solutions if e == exercise)
        return Standing(best, len(attempts), hints, drafted, read)

    def teardown(self):
        for store in self.windows:
            store.close()
        self.place.cleanup()


TestLearning = Learning.TestCase
TestLearning.settings = settings(
    max_examples=20, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)

import signal
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.tui.terminal import F5, Terminal
from tutor.progress.store import Store

RESTORED = b"\x1b[?1049l"
"""Back from the alternate screen."""


def draft_in(data: Path) -> str:
    with Store(data, lambda: datetime.now(UTC)) as store:
        draft = store.draft("01-basic-rules")
    return "" if draft is None else draft.source


def test_a_learner_s_way_through_the_first_exercise(tmp_path: Path):
    """Open it, answer wrong, see why, mend it, see it passed, leave, and find it all again."""
    with Terminal(tmp_path, "1", size=(100, 34)) as terminal:
        terminal.until_text("def f_prime(x):")
        terminal.until_text("A derivative answers one question")
        terminal.send(b"return 12*x**3 - 4*x")
        terminal.until_text("return 12*x**3 - 4*x")
        terminal.send(F5)
        terminal.until_text("✗ wrong")
        terminal.until_text("your f_prime gives")
        terminal.send(b" + 7")
        terminal.until_text("- 4*x + 7")
        terminal.send(F5)
        terminal.until_text("✓ passed  a  Power rule")
        terminal.until_text("a ✓")
        terminal.send(b"\x11")
        assert terminal.ended() == 0
        assert RESTORED in terminal.raw
    with Terminal(tmp_path, size=(80, 24)) as terminal:
        terminal.until_text("return 12*x**3 - 4*x + 7")
        terminal.until_text("✓ passed  a  Power rule")
        terminal.send(b"\x11")
        assert terminal.ended() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_saves_and_leaves_the_terminal_as_it_was(tmp_path: Path, number: signal.Signals):
    with Terminal(tmp_path, "1") as terminal:
        terminal.until_text("F5 Check")
        terminal.send(b"mine")
        terminal.until_text("mine")
        terminal.process.send_signal(number)
        assert terminal.ended() == 128 + number
        assert RESTORED in terminal.raw
        assert "Traceback" not in terminal.raw.decode(errors="replace")
    assert "    mine\n" in draft_in(tmp_path)


def test_a_window_that_is_closed_costs_nothing(tmp_path: Path):
    with Terminal(tmp_path, "1") as terminal:
        terminal.until_text("F5 Check")
        terminal.send(b"mine")
        terminal.until_text("mine")
        terminal.hang_up()
        assert terminal.process.wait(timeout=20) == 128 + signal.SIGHUP
    assert "    mine\n" in draft_in(tmp_path)


def test_leaving_in_the_middle_of_an_endless_loop_does_not_wait_for_it(tmp_path: Path):
    with Terminal(tmp_path, "1") as terminal:
        terminal.until_text("F5 Check")
        terminal.send(b"while True: pass")
        terminal.until_text("while True: pass")
        terminal.send(F5 + b"")
        terminal.until_text("Esc cancels")
        terminal.send(b"\x11")
        assert terminal.ended() == 0

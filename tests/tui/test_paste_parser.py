from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from textual.drivers import linux_driver
from textual.events import Key, Paste

from tests.tui.terminal import Terminal
from tutor.tui.paste_parser import PasteParser

START, END = "\x1b[200~", "\x1b[201~"


def read(*pieces: str) -> list[str | tuple[str, str]]:
    """Keys by their names, pastes as ("paste", text)."""
    parser = PasteParser()
    found = [event for piece in pieces for event in parser.feed(piece)]
    return [
        ("paste", event.text) if isinstance(event, Paste) else event.key
        for event in found
        if isinstance(event, Key | Paste)
    ]


def test_what_is_pasted_is_never_pressed():
    assert read(f"a{START}b\x1b[31mred\x1b\x11\x1b[15~{END}c") == ["a", ("paste", "b[31mred\x11[15~"), "c"]
    assert read(f"{START}x\x1b{'q' * 40}{END}") == [("paste", "x" + "q" * 40)]


def test_keys_are_keys_at_once():
    assert read("\x1b[A") == ["up"]
    assert read("\x1b", "[A") == ["up"]
    assert read("\x1bOP") == ["f1"]


@given(st.text("ab\x1b[201~0\n", max_size=30), st.lists(st.integers(0, 60), max_size=4))
def test_a_paste_may_be_cut_anywhere(text, cuts):
    assume(END not in text)
    whole = f"x{START}{text}{END}y"
    places = sorted({0, len(whole), *(cut % len(whole) for cut in cuts)})
    pieces = [whole[start:stop] for start, stop in pairwise(places)]
    assert read(*pieces) == ["x", ("paste", text.replace("\x1b", "")), "y"]


def test_textual_has_the_name_under_which_drivers_find_their_parser():
    assert hasattr(linux_driver, "XTermParser")


@pytest.mark.parametrize("foreign", [b"mine_1 = \x1b\x11 2\r\n\tmine_2\x1b[15~"])
def test_a_paste_with_control_characters_arrives_as_text(tmp_path: Path, foreign: bytes):
    with Terminal(tmp_path, "1") as terminal:
        terminal.until_text("F5 Check")
        terminal.send(START.encode() + foreign + END.encode())
        terminal.until_text("mine_1 =  2")
        terminal.until_text("    mine_2[15~")
        terminal.send(b"\x11")
        assert terminal.ended() == 0

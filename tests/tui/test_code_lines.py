from pathlib import Path

from tutor.tui.code_lines import MOST_LINES, difference, numbered


def plain(lines) -> list[str]:
    return ["".join(piece.text for piece in line) for line in lines]


def test_code_is_numbered_and_keeps_every_character():
    source = "σ = 'é'  # ∂\n\tif x:\n"
    assert plain(numbered(source)) == ["1  σ = 'é'  # ∂", "2      if x:"]
    everything = Path(__file__).read_text(encoding="utf-8").replace("\x1b", "")
    margin = len(str(len(everything.splitlines()))) + 2
    assert [line[margin:] for line in plain(numbered(everything))] == everything.splitlines()


def test_very_long_texts_are_not_compared_line_by_line():
    long = "\n".join(f"x_{row} = {row}" for row in range(MOST_LINES + 1))
    assert "not compared" in plain(difference(long, long + "y"))[0]
    assert difference(long, long) == []

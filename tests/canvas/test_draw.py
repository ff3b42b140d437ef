import math
import random
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from tutor.canvas.draw import DARK, LIGHT, TERMINAL, draw
from tutor.canvas.look import ASCII, ASCII_LINES, REFERENCE_POINTS, UPRIGHT, YOUR_LINES, YOUR_POINTS, legend
from tutor.wire.figure import Curve, Figure

XS = tuple(k / 50 for k in range(-200, 201))
SINE = Curve(XS, tuple(map(math.sin, XS)), "sin")
COSINE = Curve(XS, tuple(map(math.cos, XS)), "cos")
BRAILLE = re.compile("[\u2801-\u28ff]")


def plain(*curves, width=80, height=20, **axes):
    return draw(Figure(curves, **axes), width, height, DARK, colour=False)


def inner(drawing):
    """What is inside the frame, row by row."""
    return [re.split("[│┤┼]", line, maxsplit=1)[1][:-1] for line in drawing.splitlines()[1:-2]]


@pytest.mark.parametrize("size", [(20, 6), (24, 8), (60, 15), (80, 24), (200, 60)])
def test_a_drawing_has_the_size_asked_for(size):
    lines = plain(SINE, COSINE, width=size[0], height=size[1]).splitlines()
    assert len(lines) == size[1]
    assert {cell_len(line) for line in lines} == {size[0]}


@pytest.mark.parametrize("size", [(10, 4), (19, 30), (100, 5), (1, 1), (0, 0)])
def test_too_small_a_pane_gets_as_much_of_a_sentence_as_fits(size):
    lines = plain(SINE, width=size[0], height=size[1]).splitlines()
    assert len(lines) <= size[1]
    assert all(len(line) <= max(1, size[0]) for line in lines)
    assert not BRAILLE.search("".join(lines))


def test_without_a_visible_point_a_sentence_says_so():
    assert "Nothing to draw" in plain()
    assert "Nothing to draw" in plain(Curve((1.0, 2.0), (math.nan, math.inf)))
    assert "above zero" in plain(Curve((1.0, 2.0), (-1.0, 0.0)), log="y")


def test_axes_carry_round_numbers():
    last = plain(SINE).splitlines()[-1]
    assert last.split() == ["−4", "−2", "0", "2", "4"]


def test_a_logarithmic_axis_carries_powers_of_ten():
    decay = Curve(tuple(map(float, range(60))), tuple(10.0**-k for k in range(60)))
    drawing = plain(decay, log="y")
    assert "10⁻²⁰" in drawing
    rows = [len(line) - len(line.lstrip()) for line in inner(drawing) if BRAILLE.search(line)]
    assert rows == sorted(rows), "a geometric sequence is a straight line, falling to the right"


def test_a_drawing_without_colour_has_no_escape_sequence():
    assert "\x1b" not in plain(SINE, COSINE)


@pytest.mark.parametrize("palette", [DARK, LIGHT, TERMINAL])
def test_each_curve_has_its_colour(palette):
    drawing = draw(Figure((SINE, COSINE)), 80, 20, palette)
    for red, green, blue in palette.curves[:2]:
        assert f"\x1b[38;2;{red};{green};{blue}m" in drawing
    assert ("\x1b[48;" in drawing) == (palette.background is not None)


@pytest.mark.parametrize("palette", [DARK, LIGHT])
def test_numbers_at_the_axes_have_the_foreground_colour(palette):
    for line in draw(Figure((SINE,)), 60, 15, palette).splitlines():
        text = Text.from_ansi(line)
        for number in re.finditer(r"[−\d.]+", text.plain):
            assert text.get_style_at_offset(Console(), number.start()).color.triplet == palette.foreground


def test_a_learners_curve_lies_on_the_right_one_and_both_are_seen():
    yours = Curve(SINE.x, SINE.y, "your sin", yours=True)
    for order in ((SINE, yours), (yours, SINE)):
        drawing = plain(*order)
        assert len(BRAILLE.findall(drawing)) > 20
        assert drawing.count("•") > 10


def test_curves_are_told_apart_without_colour():
    dot = Curve((0.0,), (0.0,))

    def ink(*curves):
        return sum((ord(character) - 0x2800).bit_count() for character in BRAILLE.findall(plain(*curves)))

    solid, dashed, dotted = ink(SINE), ink(dot, SINE), ink(dot, dot, SINE)
    assert 0.4 * solid < dashed < 0.8 * solid
    assert dotted < 0.5 * solid


def test_points_are_marks():
    drawing = plain(Curve((1.0, 2.0, 3.0), (1.0, 4.0, 9.0), style="points"))
    assert drawing.count("○") == 3
    assert not BRAILLE.search(drawing)


def test_a_pole_is_not_drawn_as_a_wall():
    drawing = plain(Curve(XS, tuple(map(math.tan, XS))))
    assert drawing.count("↑") == 2
    assert drawing.count("↓") == 2
    walls = [column for column in zip(*inner(drawing), strict=False) if sum(map(bool, map(BRAILLE.match, column))) > 12]
    assert not walls


def test_what_lies_beyond_a_stated_range_is_pointed_at():
    beyond = Curve((0.0, 1.0, 2.0), (0.0, 1000.0, -1000.0), style="points")
    drawing = plain(beyond, y_range=(-5.0, 5.0))
    assert drawing.count("↑") == 1
    assert drawing.count("↓") == 1


def test_a_curve_along_the_edge_of_a_stated_range_is_not_pointed_away():
    drawing = plain(Curve((0.0, 1.0), (0.0, 0.0)), y_range=(0.0, 1.0))
    assert BRAILLE.search(drawing)
    assert "↓" not in drawing


def test_one_huge_value_leaves_the_curve_to_be_seen():
    ys = list(SINE.y)
    ys[100] = 1e300
    rows = [line for line in inner(plain(Curve(XS, tuple(ys)))) if len(BRAILLE.findall(line)) > 1]
    assert len(rows) > 8


def test_a_closed_curve_is_drawn_on_both_halves():
    turns = [k * math.pi / 100 for k in range(201)]
    drawing = plain(Curve(tuple(2 * math.cos(t) for t in turns), tuple(3 * math.sin(t) for t in turns)))
    assert all(BRAILLE.search(line) for line in inner(drawing)[1:-1])


def test_a_hundred_thousand_points_are_drawn_in_a_moment():
    rng = random.Random(3)
    noise = Curve(tuple(k / 1e5 for k in range(100_000)), tuple(rng.gauss(0, 1) for _ in range(100_000)))
    plain(SINE)  # the import is not what is measured
    start = time.perf_counter()
    plain(noise, width=200, height=60)
    assert time.perf_counter() - start < 5


def test_drawings_in_threads_do_not_mix():
    figures = [Figure((Curve(XS, tuple(math.sin(n * x) for x in XS)),)) for n in range(1, 9)]
    alone = [draw(figure, 60, 15) for figure in figures]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda figure: draw(figure, 60, 15), figures * 5))
    assert together == alone * 5


def test_no_value_ends_the_process(request):
    seed = getattr(request.config.option, "randomly_seed", 1)
    script = Path(__file__).with_name("fuzz.py")
    command = [sys.executable, script, str(seed), "400"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout == "400\n"


def test_a_mark_goes_through_the_whole_height_and_moves_no_limits():
    parabola = Curve(XS, tuple(x * x for x in XS), "f")
    marked = Figure((parabola, Curve((1.0,), (1e300,), "at x = 1", "upright")))
    rows = draw(marked, 60, 16, colour=False).split("\n")
    assert sum("╎" in row for row in rows) >= len(rows) - 4
    assert [row.split("┤")[0] for row in rows if "┤" in row] == [
        row.split("┤")[0] for row in draw(Figure((parabola,)), 60, 16, colour=False).split("\n") if "┤" in row
    ]


def test_a_mark_outside_is_not_drawn():
    outside = Figure((Curve(XS, XS, "f"), Curve((99.0, math.nan), (0.0, 0.0), "far", "upright")))
    assert "╎" not in draw(outside, 60, 16, colour=False)


@pytest.mark.parametrize("colour", [True, False])
@pytest.mark.parametrize("axes", [{}, {"log": "y"}])
def test_in_ascii_there_is_nothing_else_and_curves_are_told_apart(colour, axes):
    tiny = Curve(XS, tuple(1e-9 * math.exp(x) for x in XS), "tiny")
    many = (SINE, COSINE, tiny, Curve(XS, SINE.y, "yours", yours=True), Curve((1.0,), (9e9,), "far", style="points"))
    figure = Figure(many, **axes)
    drawing = draw(figure, 80, 20, DARK, colour, in_ascii=True)
    assert drawing.isascii()
    glyphs = [entry.glyph for entry in legend(figure, in_ascii=True)]
    assert len(set(glyphs)) == len(many)
    assert all(glyph.isascii() and glyph[0] in drawing for glyph in glyphs)
    assert [len(line) for line in Text.from_ansi(drawing).plain.splitlines()] == [80] * 20


def test_every_glyph_of_a_legend_has_one_in_ascii_and_no_two_are_alike():
    glyphs = [*YOUR_LINES, *REFERENCE_POINTS, *YOUR_POINTS, UPRIGHT, "↑", "↓", "┊", "┈"]
    told = [glyph.translate(ASCII) for glyph in glyphs] + list(ASCII_LINES.values())
    assert all(glyph.isascii() for glyph in told)
    assert len(set(told)) == len(told)

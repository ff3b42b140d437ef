import math

from textual.app import App, ComposeResult
from textual.screen import Screen

from tests.tui.driving import until
from tutor.tui.figure_lines import Shown
from tutor.tui.inks import INKS
from tutor.tui.messages import KeepFigure
from tutor.tui.plot_pane import PlotPane
from tutor.tui.themes import DUSK, PAPER
from tutor.wire.figure import Curve, Figure

XS = tuple(each / 10 for each in range(-20, 21))
TRUE = Curve(XS, tuple(x * x for x in XS), "f")
YOURS = Curve(XS, tuple(x * x + 1 for x in XS), "your f", yours=True)
BOTH = Shown(Figure((TRUE, YOURS), "A parabola"), "a")
DRAWN = Shown(Figure((Curve((0.0, 1.0), (math.nan, math.inf), "[b]no[/b]", yours=True),), "\x1b[31mmine"))


class Inked(Screen[None]):
    COMPONENT_CLASSES = INKS


class Alone(App[None]):
    """A plot and nothing else."""

    CSS_PATH = "../../tutor/tui/tutor.tcss"

    def get_default_screen(self) -> Screen[None]:
        return Inked()

    def compose(self) -> ComposeResult:
        yield PlotPane(id="plot")

    def on_mount(self) -> None:
        for theme in (DUSK, PAPER):
            self.register_theme(theme)


async def test_a_figure_has_a_title_a_legend_and_a_drawing_that_follows_the_size():
    app = Alone()
    async with app.run_test(size=(60, 20)) as pilot:
        pane = app.query_one(PlotPane)
        assert "F5" in pane.text, "before there is a figure, it says where they come from"
        pane.focus()
        pane.show([BOTH])
        await until(pilot, lambda: "┌" in pane.text)
        assert pane.text.startswith("a · A parabola\n── f   •• your f")
        rows = pane.text.split("\n")
        await pilot.resize_terminal(40, 12)
        await until(pilot, lambda: len(pane.text.split("\n")) == 12)
        assert len(rows) == 20
        assert max(map(len, pane.text.split("\n"))) <= 40


async def test_figures_are_turned_and_a_learner_s_own_is_harmless():
    app = Alone()
    async with app.run_test(size=(60, 20)) as pilot:
        pane = app.query_one(PlotPane)
        pane.focus()
        pane.show([BOTH, DRAWN])
        await until(pilot, lambda: "‹ 1 of 2 ›  a · A parabola" in pane.text)
        await pilot.press("right")
        await until(pilot, lambda: "Nothing to draw yet" in pane.text)
        assert "‹ 2 of 2 ›  yours · [31mmine" in pane.text
        assert "[b]no[/b]" in pane.text
        assert "\x1b" not in pane.text
        await pilot.press("right")
        await until(pilot, lambda: "‹ 1 of 2 ›" in pane.text and "┌" in pane.text)
        await pilot.click(pane, offset=(3, 0))
        await until(pilot, lambda: "‹ 2 of 2 ›" in pane.text)


async def test_a_figure_can_be_read_in_words_or_as_a_difference():
    app = Alone()
    async with app.run_test(size=(60, 30)) as pilot:
        pane = app.query_one(PlotPane)
        pane.focus()
        pane.show([BOTH, DRAWN])
        await pilot.press("w")
        assert "your f differs from f by at most 1" in pane.text.replace("\n", " ")
        await pilot.press("d")
        await until(pilot, lambda: "your f − f" in pane.text)
        await pilot.press("right")
        assert "no true curve beside it" in pane.text
        await pilot.press("left", "d")
        await until(pilot, lambda: "•• your f" in pane.text)


async def test_a_drawing_takes_the_colours_of_any_theme():
    app = Alone()
    async with app.run_test(size=(60, 20)) as pilot:
        pane = app.query_one(PlotPane)
        pane.show([BOTH])
        for theme in ("paper", *app.available_themes):
            app.theme = theme
            await until(pilot, lambda: "┌" in pane.text)
            assert not app._exception


async def test_without_plotext_a_figure_is_told_in_words(monkeypatch):
    def missing(*_: object, **__: object) -> str:
        raise ImportError

    monkeypatch.setattr("tutor.tui.figure_lines.draw", missing)
    app = Alone()
    async with app.run_test(size=(60, 20)) as pilot:
        pane = app.query_one(PlotPane)
        pane.show([BOTH])
        await until(pilot, lambda: "your f differs from f" in pane.text)


class Keeping(Alone):
    """Notes what is to be kept."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[KeepFigure] = []

    def on_keep_figure(self, message: KeepFigure) -> None:
        self.kept.append(message)


async def test_what_is_in_sight_is_kept():
    app = Keeping()
    async with app.run_test(size=(60, 20)) as pilot:
        pane = app.query_one(PlotPane)
        pane.focus()
        await pilot.press("s")
        assert app.kept == [], "before there is a figure"
        pane.show([BOTH, DRAWN])
        await pilot.press("s")
        await until(pilot, lambda: app.kept)
        assert app.kept[0].heading == "a · A parabola"
        assert app.kept[0].figure is BOTH.figure
        await pilot.press("d", "s")
        await until(pilot, lambda: len(app.kept) == 2)
        assert [curve.label for curve in app.kept[1].figure.curves] == ["your f − f"]
        await pilot.press("right", "s", "l")
        await pilot.pause()
        assert len(app.kept) == 2, "there is no difference to keep"


async def test_a_difference_of_simple_shape_is_told():
    app = Alone()
    async with app.run_test(size=(60, 30)) as pilot:
        pane = app.query_one(PlotPane)
        pane.focus()
        pane.show([BOTH])
        await pilot.press("d")
        await until(pilot, lambda: "your f minus the true one is the constant 1." in pane.text and "┌" in pane.text)


async def test_components_have_a_row_each_and_their_difference_is_in_it():
    truth = Curve((0.0, 1.0), (1.0, 2.0), "true", "points")
    mine = Curve((0.0, 1.0), (1.0, -2.0), "yours", "points", yours=True)
    app = Alone()
    async with app.run_test(size=(60, 12)) as pilot:
        pane = app.query_one(PlotPane)
        pane.focus()
        pane.show([Shown(Figure((truth, mine), "gradients", names=("dW[0,0]", "db")), "b")])
        await until(pilot, lambda: "✗ db" in pane.text)
        assert "✓ dW[0,0]" in pane.text
        assert "yours −2, right 2" in pane.text
        assert not pane.check_action("view", ("difference",)), "each row has both values already"
        pane.show([BOTH])
        assert pane.check_action("view", ("difference",))


async def test_components_without_a_value_of_the_learner_say_so():
    truth = Curve((0.0, 1.0), (1.0, 2.0), "numeric", "points")
    app = Alone()
    async with app.run_test(size=(60, 12)) as pilot:
        pane = app.query_one(PlotPane)
        pane.focus()
        pane.show([Shown(Figure((truth,), "gradients", names=("dW[0,0]", "db")), "b")])
        await until(pilot, lambda: "None of these has a value of yours yet." in pane.text and " db " in pane.text)
        await pilot.press("d")
        await until(pilot, lambda: "Nothing in this figure is yours. d draws it again." in pane.text)
        await pilot.press("w")
        await until(pilot, lambda: "2 components, and none has a value of yours yet." in pane.text)


async def test_in_a_low_pane_the_legend_is_below_the_drawing():
    app = Alone()
    async with app.run_test(size=(40, 9)) as pilot:
        pane = app.query_one(PlotPane)
        pane.show([BOTH])
        await until(pilot, lambda: "┌" in pane.text)
        assert pane.text.index("┌") < pane.text.index("•• your f")

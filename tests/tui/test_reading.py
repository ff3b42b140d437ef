from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.screen import Screen
from textual.selection import Selection

from tests.tui.driving import until
from tutor.tui.inks import INKS
from tutor.tui.lines import Line, Piece, wrapped
from tutor.tui.reading import Reading


class Pages(Reading):
    """A hundred words, wrapped; then a wide line, and one that leads to row 7 of the editor."""

    def lines(self, width: int) -> Sequence[Line]:
        words = wrapped(" ".join(f"word{number}" for number in range(100)), width, "strong")
        return [*words, (Piece("wide" * 30, "math"),), (Piece("to "), Piece("the line", "code", 7))]


class Inked(Screen[None]):
    COMPONENT_CLASSES = INKS


class Alone(App[None]):
    CSS_PATH = "../../tutor/tui/tutor.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.followed: list[int] = []

    def get_default_screen(self) -> Screen[None]:
        return Inked()

    def compose(self) -> ComposeResult:
        yield Pages(id="pages")

    def on_reading_followed(self, event: Reading.Followed) -> None:
        self.followed.append(event.row)


def shown(pages: Pages) -> str:
    return "\n".join(pages.render_line(row).text for row in range(pages.size.height))


async def test_lines_are_scrolled_both_ways_by_the_keys():
    app = Alone()
    async with app.run_test(size=(40, 10)) as pilot:
        pages = app.query_one(Pages)
        pages.focus()
        await pilot.pause()
        assert "word0 word1" in shown(pages)
        await pilot.press("end")
        await until(pilot, lambda: "to the line" in shown(pages))
        assert all(len(row) == pages.size.width for row in shown(pages).split("\n"))
        await pilot.press("right", "right")
        await until(pilot, lambda: "to the line" not in shown(pages))
        await pilot.press("home")
        await until(pilot, lambda: "rd0 word1" in shown(pages))


async def test_a_narrower_screen_keeps_the_place_in_the_text():
    app = Alone()
    async with app.run_test(size=(80, 6)) as pilot:
        pages = app.query_one(Pages)
        pages.scroll_to(y=5, animate=False)
        await pilot.pause()
        first = shown(pages).split("\n")[0].split()[0]
        await pilot.resize_terminal(40, 6)
        await pilot.pause()
        number = int(shown(pages).split("\n")[0].split()[0].removeprefix("word"))
        assert abs(number - int(first.removeprefix("word"))) < 12


async def test_a_piece_that_leads_somewhere_is_followed_by_a_click():
    app = Alone()
    async with app.run_test(size=(80, 40)) as pilot:
        pages = app.query_one(Pages)
        row = len(pages.laid) - 1
        await pilot.click(pages, offset=(2, row))
        await pilot.click(pages, offset=(60, row))
        await pilot.click(pages, offset=(5, 38))
        assert app.followed == []
        await pilot.click(pages, offset=(6, row))
        await pilot.pause()
        assert app.followed == [7]


async def test_text_is_marked_with_the_mouse_and_copied():
    app = Alone()
    async with app.run_test(size=(80, 40)) as pilot:
        pages = app.query_one(Pages)
        plain = pages.render_line(0)
        app.screen.selections = {pages: Selection(Offset(6, 0), Offset(11, 0))}
        await pilot.pause()
        assert app.screen.get_selected_text() == "word1"
        assert list(pages.render_line(0)) != list(plain), "what is marked looks so"
        app.screen.selections = {}
        await pilot.pause()
        assert list(pages.render_line(0)) == list(plain)


async def test_a_pane_that_was_hidden_shows_what_is_new():
    app = Alone()
    async with app.run_test(size=(40, 10)) as pilot:
        pages = app.query_one(Pages)
        pages.display = False
        await pilot.pause()
        pages.lines = lambda width: [(Piece("something new"),)]
        pages.relay()
        pages.display = True
        await until(pilot, lambda: "something new" in shown(pages))

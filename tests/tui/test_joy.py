from textual.app import App

from tests.tui.driving import until
from tutor.tui.joy import CoursePassed, Sparkle, Valley


async def test_the_ball_goes_down_to_where_the_slope_is_zero(monkeypatch):
    monkeypatch.setattr("tutor.tui.joy.FRAME_SECONDS", 1000)
    app = App()
    app.animation_level = "full"
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(CoursePassed())
        await pilot.pause()
        valley = app.screen.query_one(Valley)
        assert not _rests(valley)
        for _ in range(Valley.STEPS):
            valley.advance()
        assert _rests(valley)


def _rests(valley: Valley) -> bool:
    row = str(valley.render()).split("\n")[-1]
    return "●" in row and abs(row.index("●") - len(row) / 2) <= 1


async def test_without_animations_the_ball_has_arrived():
    app = App()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(CoursePassed())
        await pilot.pause()
        assert _rests(app.screen.query_one(Valley))


async def test_stars_light_up_and_go_out_again(monkeypatch):
    monkeypatch.setattr("tutor.tui.joy.FRAME_SECONDS", 0.01)
    app = App()
    app.animation_level = "full"
    async with app.run_test(size=(80, 24)) as pilot:
        sparkle = Sparkle()
        await app.screen.mount(sparkle)
        await until(pilot, lambda: "★" in str(sparkle.render()))
        await until(pilot, lambda: not app.screen.query(Sparkle))


async def test_who_wants_no_animations_sees_no_stars():
    app = App()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.screen.mount(Sparkle())
        await until(pilot, lambda: not app.screen.query(Sparkle))

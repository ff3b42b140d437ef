"""An application under test, at a size, driven by its keys."""

import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from textual.pilot import Pilot

from tutor.service import Tutor
from tutor.tui.app import TutorApp

Opened = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture(autouse=True)
def _no_animations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Joy takes time, and pictures should not depend on when they are taken."""
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")


@pytest.fixture(autouse=True)
def _greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The screen tells the time of the place."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def opened(tutor: Tutor) -> Opened:
    """`async with opened("1", size=(80, 24)) as pilot`: the interface at an exercise, or as it opens by itself."""

    @asynccontextmanager
    async def open_at(chosen: str | None = None, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
        app = TutorApp(tutor, tutor.course.find(chosen) if chosen else None)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield pilot

    return open_at

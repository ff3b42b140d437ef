import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tutor.errors import ProgressError, SandboxError
from tutor.progress.store import Store
from tutor.sandbox.host import Cancelled
from tutor.service import Tutor
from tutor.tui.judging import Judging


@pytest.fixture
def judging(tutor: Tutor) -> Judging:
    return Judging(tutor, tutor.course.find("1"))


async def test_questions_made_ready_are_used_once(judging: Judging):
    judging.make_ready()
    first, graded = await judging.check(judging._exercise.reference)
    assert graded.report.passed
    judging.make_ready()
    await asyncio.wait([judging._asked])
    second, _ = await judging.check(judging._exercise.starter)
    assert second is not first


async def test_a_check_right_after_another_does_not_wait_for_new_questions(judging: Judging):
    first, _ = await judging.check(judging._exercise.starter)
    judging.make_ready()
    second, graded = await judging.check(judging._exercise.reference)
    assert second is first
    assert graded.report.passed


async def test_what_failed_to_get_ready_is_tried_again(judging: Judging, tutor: Tutor, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise SandboxError("No process could be started.")

    with monkeypatch.context() as patch:
        patch.setattr(tutor, "ask", refuse)
        judging.make_ready()
        await asyncio.sleep(0.05)
        with pytest.raises(SandboxError):
            await judging.check("")
    _, graded = await judging.check(judging._exercise.reference)
    assert graded.report.passed


async def test_a_run_that_is_cancelled_before_its_thread_begins_leaves_nothing(judging: Judging, caplog):
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    await asyncio.to_thread(lambda: judging._tutor.sandbox)
    busy = threading.Event()
    waiting = asyncio.create_task(asyncio.to_thread(busy.wait))
    await asyncio.sleep(0)
    check = asyncio.create_task(judging._observed(lambda run: judging._tutor.run("x = 1\n", run)))
    await asyncio.sleep(0.05)
    worker = judging._run._worker
    check.cancel()
    await asyncio.wait([check])
    busy.set()
    await waiting
    assert not await asyncio.to_thread(Path(worker.folder).exists), "asked behind the run in the queue"
    assert worker.process.returncode is not None
    assert not caplog.records


async def test_a_run_that_is_stopped_has_no_verdict(judging: Judging):
    waiting = await _endless(judging)
    judging.stop()
    with pytest.raises(Cancelled):
        await waiting
    assert judging.printed == ""


async def test_a_waiting_that_is_cancelled_ends_the_process(judging: Judging):
    waiting = await _endless(judging)
    process = judging._run._worker.process
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await asyncio.to_thread(process.wait, 10) != 0


async def test_an_attempt_is_kept_or_it_is_said_why_not(judging: Judging, tutor: Tutor, monkeypatch):
    source = judging._exercise.reference
    asked, graded = await judging.check(source)
    assert (await judging.keep(asked, graded, source))[1] == ""
    assert tutor.store.standing("01-basic-rules").attempts == 1

    def refuse(*_: object) -> None:
        raise ProgressError("The disk is full.")

    monkeypatch.setattr(Store, "add_attempt", refuse)
    assert (await judging.keep(asked, graded, source))[1] == "The disk is full."


async def test_an_attempt_is_kept_even_if_nothing_can_be_said_about_its_mistakes(judging, tutor, monkeypatch):
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    source = judging._exercise.starter
    asked, graded = await judging.check(source)
    monkeypatch.setattr(tutor, "explain", fail)
    with pytest.raises(ZeroDivisionError):
        await judging.keep(asked, graded, source)
    assert tutor.store.standing("01-basic-rules").attempts == 1


async def _endless(judging: Judging) -> asyncio.Future:
    """A check that is in the middle of an endless loop."""
    waiting = asyncio.ensure_future(judging.check("print('begun')\nwhile True: pass\n"))
    for _ in range(3000):
        if "begun" in judging.printed:
            break
        await asyncio.sleep(0.01)
    assert "begun" in judging.printed
    return waiting

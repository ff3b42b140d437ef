"""Scratch folders: private, locked while their owner lives, swept when it is dead."""

import os
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tutor.errors import SandboxError
from tutor.sandbox import scratch
from tutor.sandbox.scratch import PREFIX, Scratch, sweep

pytestmark = pytest.mark.skipif(os.name != "posix", reason="on Windows nothing is swept")


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def aged(path: Path) -> Path:
    """As if it had been made an hour ago."""
    os.utime(path, (time.time() - 3600,) * 2, follow_symlinks=False)
    return path


def test_a_folder_is_private_and_gone_when_it_is_removed(root):
    made = Scratch()
    assert stat.S_IMODE(Path(made.path).stat().st_mode) == 0o700
    Path(made.path, "file").touch()
    made.remove()
    made.remove()
    assert list(root.iterdir()) == []


def test_the_folder_of_a_tutor_that_was_killed_is_swept_and_no_other(root):
    script = "from tutor.sandbox.scratch import Scratch\nmade = Scratch()\nprint(made.path, flush=True)\ninput()\n"
    words = [sys.executable, "-c", script]
    tutors = [
        subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": str(root)}
        )
        for _ in range(2)
    ]
    dead, alive = (aged(Path(tutor.stdout.readline().strip())) for tutor in tutors)
    tutors[0].kill()
    tutors[0].communicate()
    (dead / "inside").mkdir()
    aged(dead)
    target = root / "elsewhere"
    target.mkdir()
    for name in ("tutorial", "other-tutor-1"):
        (root / name).mkdir()
        aged(root / name)
    (root / f"{PREFIX}file").touch()
    (root / f"{PREFIX}link").symlink_to(target)
    (root / f"{PREFIX}young").mkdir()
    aged(root / f"{PREFIX}file")
    aged(root / f"{PREFIX}link")
    sweep(root)
    assert not dead.exists()
    kept = {alive.name, "elsewhere", "tutorial", "other-tutor-1", *(f"{PREFIX}{n}" for n in ("file", "link", "young"))}
    assert {path.name for path in root.iterdir()} == kept
    tutors[1].communicate("\n")


def test_the_folder_of_somebody_else_is_left_alone(root, monkeypatch):
    theirs = root / f"{PREFIX}theirs"
    theirs.mkdir()
    aged(theirs)
    monkeypatch.setattr(os, "geteuid", lambda: theirs.stat().st_uid + 1)
    sweep(root)
    assert theirs.exists()


def test_stale_folders_are_swept_when_the_first_worker_is_wanted(root):
    stale = root / f"{PREFIX}stale"
    stale.mkdir()
    aged(stale)
    scratch._sweep_once.cache_clear()
    made = Scratch()
    assert not stale.exists()
    made.remove()


def test_no_place_for_a_folder_is_told_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(SandboxError, match=r"No folder could be made .*\(No such file or directory\).* TMPDIR\."):
        Scratch()


def test_a_folder_that_cannot_be_listed_is_not_swept(tmp_path):
    sweep(tmp_path / "nowhere")

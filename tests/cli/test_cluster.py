"""`tutor check --scheduler` on a real Dask cluster of two processes."""

import socket
import subprocess
import sys

import pytest

from .command import run_in, solution, starter

CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


@pytest.mark.long
def test_a_cluster_judges_as_this_computer_does(tmp_path):
    files = {"good.py": solution(), "open.py": starter(), "leaves.py": "import os\nos._exit(0)\n"}
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "cluster.py").write_text(CLUSTER)
    names = [*files, "missing.py"] * 3
    with subprocess.Popen(
        [sys.executable, "cluster.py"], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as cluster:
        assert cluster.stdout is not None
        address = cluster.stdout.readline().strip()
        there = run_in(tmp_path, "check", "1", "--json", "--seed", "7", "--scheduler", address, *names)
        cluster.communicate()
    here = run_in(tmp_path, "check", "1", "--json", "--seed", "7", *names)
    assert there.err == ""
    assert there.status == here.status == 2
    ours, theirs = here.lines, there.lines
    for result in (*ours, *theirs):
        result.pop("duration_ms")
    assert theirs == ours
    assert [result["passed"] for result in theirs] == [True, False, False, False] * 3


@pytest.mark.long
def test_an_address_that_is_none_or_that_nobody_answers_is_told_in_a_sentence(tmp_path):
    (tmp_path / "mine.py").write_text(starter())
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, and not listening
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        for wanted, said in ((address, "No Dask scheduler answers at"), ("nonsense://x", "is no address")):
            ended = run_in(tmp_path, "check", "1", "mine.py", "--scheduler", wanted)
            assert (ended.status, ended.out) == (2, "")
            assert said in ended.err
            assert ended.err.count("\n") == 1

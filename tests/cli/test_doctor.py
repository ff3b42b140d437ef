"""`tutor doctor`."""

import os
import platform
import subprocess
import sys
from importlib.metadata import version

import pytest

from tests.tui.terminal import Terminal
from tutor.cli.protections import LAYERS, PORTABLE, active, not_covered

from .command import COMMAND, environment, run_in, unprivileged


def test_all_is_told_in_plain_lines(tutor_in):
    ended = tutor_in("doctor")
    assert ended.status == 0
    assert ended.err == ""
    for heading in ("Versions", "Terminal", "Data folder", "Course", "Protections", "Problems\n  - none"):
        assert heading in ended.out
    assert f"  python: {platform.python_version()}" in ended.out
    assert f"  derivative-tutor: {version('derivative-tutor')}" in ended.out
    assert "\x1b" not in ended.out


def test_the_same_as_json(tutor_in, tutor, tmp_path):
    tutor.store.save_draft("01-basic-rules", "x = 1")
    tutor.store.close()
    found = tutor_in("doctor", "--json", env={"TERM": "dumb"}).json
    assert found["versions"]["numpy"] == version("numpy")
    assert found["versions"]["another tutor"] is None
    assert found["terminal"]["is a terminal"] is False
    assert found["terminal"]["size"].startswith("80×")
    assert found["data folder"]["path"] == str(tmp_path / "data")
    assert found["data folder"]["writable"] is True
    assert found["data folder"]["bytes"] > 0
    assert len(found["data folder"]["backups"]) == 1
    assert found["course"]["exercises"] == 10
    assert found["problems"] == []


def test_the_layers_are_those_that_a_worker_reports_and_each_has_its_sentence(tutor_in):
    found = tutor_in("doctor", "--json").json["protections"]
    layers = found["layers"]
    assert set(layers) <= {layer.name for layer in LAYERS}, "a layer without a sentence"
    assert found["active"] == list(active(layers))
    assert found["not covered"] == list(not_covered(layers))
    if sys.platform == "linux":
        assert {"memory", "processor time", "ends with the tutor"} <= set(layers)


def test_a_layer_that_is_missing_is_told_as_not_covered():
    everything = [layer.name for layer in LAYERS]
    assert len(active(everything)) == len(PORTABLE) + len(LAYERS)
    assert len(not_covered(everything)) == 2  # names of files, and `tutor run`
    some = [name for name in everything if name != "files"]
    assert "Files: code can read and write whatever you can." in not_covered(some)
    assert not any(sentence.startswith("Files:") for sentence in active(some))
    unsealed = [name for name in everything if name not in ("network and processes", "number of processes")]
    told = {sentence.partition(":")[0] for sentence in not_covered(unsealed)}
    assert {"Network and processes", "Number of processes"} <= told
    assert not any("Number" in sentence for sentence in not_covered([*unsealed, "network and processes"]))
    assert "Something new." in active(["something new"])


def test_another_program_called_tutor_is_told(tutor_in, tmp_path):
    (tmp_path / "other" / "tutor-18.1.0.dist-info").mkdir(parents=True)
    (tmp_path / "other" / "tutor-18.1.0.dist-info" / "METADATA").write_text("Name: tutor\nVersion: 18.1.0\n")
    ended = tutor_in("doctor", "--json", env={"PYTHONPATH": str(tmp_path / "other")})
    assert ended.status == 1
    assert ended.json["versions"]["another tutor"] == "18.1.0"
    [problem] = ended.json["problems"]
    assert "Another program called tutor (18.1.0)" in problem


def test_a_course_that_is_not_there_is_a_problem_and_the_rest_is_told(tutor_in):
    ended = tutor_in("doctor", "--content", "nowhere")
    assert ended.status == 1
    assert "usable: no" in ended.out
    assert "nowhere: there is no course in this folder" in ended.out
    assert "Protections" in ended.out


def test_a_data_folder_that_cannot_be_written_is_a_problem(tmp_path):
    (tmp_path / "data").mkdir(mode=0o500)
    ended = run_in(tmp_path, "doctor", "--json", preexec_fn=unprivileged)
    assert ended.status == 1
    assert ended.json["data folder"]["writable"] is False
    assert "--data-dir" in ended.json["problems"][0]


def test_a_data_folder_out_of_reach_is_a_problem(tmp_path):
    (tmp_path / "closed").mkdir(mode=0)
    where = ("--data-dir", "closed/data")
    ended = run_in(tmp_path, "doctor", "--json", *where, preexec_fn=unprivileged)
    assert ended.status == 1
    assert ended.json["problems"][0].startswith("The data folder closed/data cannot be ")
    assert ended.json["protections"]["active"]


def test_closed_standard_streams_do_no_harm(tmp_path):
    for command in ("doctor", "plot 1 --part a", "watch 1 missing.py"):
        line = f"{COMMAND} {command} <&- >&-"
        ended = subprocess.run(
            ["sh", "-c", line], check=False, cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True
        )
        assert "went wrong in the tutor" not in ended.stderr, ended.stderr


@pytest.mark.parametrize(("encoding", "unicode"), [("utf-8", True), ("ascii", False)])
def test_whether_the_terminal_has_the_characters_is_told(tutor_in, encoding, unicode):
    assert tutor_in("doctor", "--json", env={"PYTHONIOENCODING": encoding}).json["terminal"]["unicode"] is unicode


def test_a_terminal_is_told_with_its_size_and_colours(tmp_path, monkeypatch):
    for name in ("COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    with Terminal(tmp_path / "data", "doctor", size=(100, 60)) as terminal:
        assert terminal.ended() == 0
        assert "size: 100×60" in terminal.text
        assert "colours: truecolor" in terminal.text
    assert os.environ.get("COLUMNS") is None

"""`tutor list`, `status`, `start`, `reset` and `hint`."""

import json
import re
import shutil

import pytest

from tutor.course.load import load_course

from .command import CONTENT, full_disk, run_in, solution, starter, unprivileged

ROW = {"number", "id", "title", "stars", "passed", "parts", "attempts", "hints"}


def recorded(tutor_in, folder, exercise, text):
    """An attempt of this learner, kept."""
    (folder / "attempt.py").write_text(text)
    assert tutor_in("check", exercise, "attempt.py", "--record").status in {0, 1}


def exported_draft(source):
    draft = {"01-basic-rules": {"source": source, "saved_at": "2026-01-31T09:30:00+00:00"}}
    return json.dumps({"format": 1, "drafts": draft, "attempts": []})


def draft_of(tutor_in):
    return tutor_in("export", "-").json["drafts"]["01-basic-rules"]["source"]


def test_the_list_has_every_exercise_with_its_stars_and_its_state(tutor_in):
    ended = tutor_in("list")
    assert ended.status == 0
    assert ended.err == ""
    lines = ended.out.splitlines()
    assert len(lines) == 10
    assert re.fullmatch(r"  ○  1  Basic differentiation rules +★ +not begun", lines[0])
    assert re.fullmatch(r"  ○ 10  Manual backprop for a tiny tanh network +★★★ +not begun", lines[9])


def test_the_state_follows_the_recorded_attempts(tutor_in, tmp_path):
    recorded(tutor_in, tmp_path, "1", solution())
    recorded(tutor_in, tmp_path, "2", solution("02-chain-rule").replace("3 * x**2", "2 * x**2"))
    listed = tutor_in("list").out.splitlines()
    assert listed[0].startswith("  ✓  1")
    assert listed[0].endswith("passed")
    assert listed[1].endswith("3 of 4")
    shown = tutor_in("status").out.splitlines()
    assert re.fullmatch(r"   1  Basic differentiation rules +a✓ b✓ c✓ +1 attempt", shown[0])
    assert re.fullmatch(r"   2  Chain rule +a✗ b✓ c✓ d✓ +1 attempt", shown[1])
    assert re.fullmatch(r"   3  Implicit differentiation +a○ b○ c○ d○ +0 attempts", shown[2])
    assert shown[-2:] == ["1 of 10 exercises passed.", "Next: tutor 2, Chain rule, part a."]
    told = tutor_in("status", "--json").json
    assert told["next"] == "02-chain-rule"
    assert told["exercises"][1]["parts"] == {"a": "wrong", "b": "passed", "c": "passed", "d": "passed"}
    assert [row["passed"] for row in told["exercises"]] == [True] + [False] * 9


@pytest.mark.parametrize("command", ["list", "status"])
def test_the_same_as_json(tutor_in, command):
    ended = tutor_in(command, "--json")
    assert ended.status == 0
    rows = ended.json["exercises"]
    assert [row["id"] for row in rows] == [exercise.id for exercise in load_course(CONTENT).exercises]
    assert all(row.keys() == ROW for row in rows)
    assert rows[0]["parts"] == {"a": "todo", "b": "todo", "c": "todo"}
    assert [row["stars"] for row in rows] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 3]


def test_a_damaged_exercise_is_listed_and_the_others_can_be_used(tutor_in, tmp_path):
    shutil.copytree(CONTENT, tmp_path / "course")
    (tmp_path / "course" / "02-chain-rule" / "starter.py").unlink()
    ended = tutor_in("list", "--content", "course")
    assert ended.status == 0
    assert len(ended.out.splitlines()) == 10
    assert ended.out.splitlines()[-1] == "  !  02-chain-rule cannot be used."
    assert ended.err == (
        "tutor: course/02-chain-rule/starter.py: cannot be read: No such file or directory. Write this file.\n"
    )
    assert tutor_in("list", "--json", "--content", "course").json["damaged"].keys() == {"02-chain-rule"}
    assert tutor_in("hint", "3", "--content", "course").status == 0
    for wanted in ("2", "02-chain-rule"):
        refused = tutor_in("hint", wanted, "--content", "course")
        assert refused.status == 2
        assert refused.err == ended.err


def test_start_writes_the_starter_to_a_file_of_the_exercises_name(tutor_in, tmp_path):
    ended = tutor_in("start", "1")
    assert ended.status == 0
    assert ended.out == "Wrote 01-basic-rules.py. Fill it in, then: tutor check 1 01-basic-rules.py\n"
    assert (tmp_path / "01-basic-rules.py").read_text(encoding="utf-8") == starter()


def test_start_writes_to_a_file_that_is_named(tutor_in, tmp_path):
    assert tutor_in("start", "04-activation-functions", "mine.py").status == 0
    assert (tmp_path / "mine.py").read_text(encoding="utf-8") == starter("04-activation-functions")


def test_start_writes_to_standard_output(tutor_in, tmp_path):
    assert tutor_in("start", "1", "-").out == starter()
    assert list(tmp_path.glob("*.py")) == []


def test_start_never_overwrites(tutor_in, tmp_path):
    (tmp_path / "01-basic-rules.py").write_text("precious")
    ended = tutor_in("start", "1")
    assert ended.status == 2
    assert ended.out == ""
    assert "01-basic-rules.py exists already" in ended.err
    assert (tmp_path / "01-basic-rules.py").read_text() == "precious"


def test_start_in_a_folder_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "closed").mkdir(mode=0o500)
    ended = run_in(tmp_path, "start", "1", "closed/mine.py", preexec_fn=unprivileged)
    assert ended.status == 2
    assert ended.err == "tutor: closed/mine.py cannot be written: permission denied. Name another file.\n"


def test_hints_go_up_the_ladder_and_the_last_one_stays(tutor_in):
    hints = load_course(CONTENT).find("1").parts[1].hints
    headings = [tutor_in("hint", "1", "b").out.splitlines()[0] for _ in range(len(hints) + 1)]
    assert headings == [f"Hint {min(rung, len(hints))} of {len(hints)} for 1b:" for rung in range(1, len(hints) + 2)]
    assert tutor_in("status", "--json").json["exercises"][0]["hints"] == {"b": len(hints)}


def test_after_the_last_hint_the_ways_on_are_told(tutor_in):
    for _ in range(4):
        tutor_in("hint", "1", "b")
    assert tutor_in("hint", "1", "b").out.splitlines()[-2:] == [
        "That was the last one; `tutor solution 1 b` shows the worked solution.",
        "`tutor sibling 1 b` shows another example.",
    ]


def test_a_hint_shows_its_mathematics(tutor_in):
    ended = tutor_in("hint", "1", "B")
    assert ended.status == 0
    assert ended.err == ""
    assert "$" not in ended.out
    assert max(map(len, ended.out.splitlines())) <= 78


def test_a_hint_is_as_narrow_as_it_is_asked_to_be_or_on_single_lines(tutor_in):
    narrow = tutor_in("hint", "1", "b", "--width", "30").out
    assert max(map(len, narrow.splitlines())) <= 30
    tutor_in("hint", "1", "b")
    stacked, linear = (tutor_in("hint", "1", "b", *options).out for options in ([], ["--linear"]))
    assert len(linear.splitlines()) <= len(stacked.splitlines())


def test_without_a_part_the_hint_is_for_the_first_that_is_not_passed(tutor_in, tmp_path):
    assert "for 1a:" in tutor_in("hint", "1").out
    recorded(tutor_in, tmp_path, "1", solution().replace("np.exp(x) * (1", "np.exp(x) * (2"))
    assert "for 1b:" in tutor_in("hint", "1").out


def test_a_part_that_there_is_not_is_told_with_those_that_there_are(tutor_in):
    ended = tutor_in("hint", "1", "d")
    assert ended.status == 2
    assert ended.err == "tutor: Exercise 1 has no part 'd': its parts are a, b, c.\n"


def test_hints_of_a_course_that_nobody_checked_do_what_they_can(tutor_in, tmp_path):
    shutil.copytree(CONTENT, tmp_path / "course")
    file = tmp_path / "course" / "01-basic-rules" / "exercise.toml"
    ladders = iter(["hints = []", r"hints = ['Think of $\nothing$.']", "hints = ['x']"])
    text = re.sub(
        r"hints = \[\n.*?^\]", lambda _: next(ladders), file.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    file.write_text(text, encoding="utf-8")
    none = tutor_in("hint", "1", "a", "--content", "course")
    assert none.status == 2
    assert none.err == "tutor: There are no hints for 1a.\n"
    assert tutor_in("hint", "1", "b", "--content", "course").out == "Hint 1 of 1 for 1b:\nThink of $\\nothing$.\n"


def test_reset_makes_the_draft_the_starter_and_keeps_the_old_text(tutor_in):
    assert tutor_in("import", "-", given=exported_draft("mine\n")).status == 0
    ended = tutor_in("reset", "1")
    assert ended.status == 0
    assert ended.out == "The draft of exercise 1 is the starter again. `tutor restore 1` brings your text back.\n"
    assert draft_of(tutor_in) == starter()
    assert tutor_in("restore", "1").status == 0
    assert draft_of(tutor_in) == "mine\n"


def test_reset_promises_nothing_where_there_was_no_text_of_the_learner(tutor_in):
    assert tutor_in("reset", "1").out == "The draft of exercise 1 is the starter, as it was.\n"


def test_a_full_disk_is_told_and_costs_nothing(tutor_in, tmp_path):
    assert tutor_in("import", "-", given=exported_draft("mine\n")).status == 0
    ended = run_in(tmp_path, "reset", "1", preexec_fn=full_disk)
    assert ended.status == 2
    assert ended.out == ""
    assert "progress.sqlite3" in ended.err
    assert "--data-dir" in ended.err
    assert draft_of(tutor_in) == "mine\n"


def test_a_data_folder_that_cannot_be_written_is_read_and_not_written(tutor_in, tmp_path):
    assert tutor_in("hint", "1").status == 0
    for file in (*(tmp_path / "data").iterdir(), tmp_path / "data"):
        file.chmod(0o555 if file.is_dir() else 0o444)
    listed = run_in(tmp_path, "status", "--json", preexec_fn=unprivileged)
    assert listed.status == 0
    assert listed.json["exercises"][0]["hints"] == {"a": 1}
    assert "nothing new is kept" in listed.err
    refused = run_in(tmp_path, "hint", "1", preexec_fn=unprivileged)
    assert refused.status == 2
    assert refused.out == ""
    assert "cannot be written" in refused.err
    assert "--data-dir" in refused.err


@pytest.mark.parametrize("command", [("hint", "1"), ("reset", "1"), ("solution", "1", "a", "--yes")])
def test_that_nothing_can_be_kept_is_said_once(tutor_in, tmp_path, command):
    recorded(tutor_in, tmp_path, "1", starter())
    data = tmp_path / "data"
    for path in data.iterdir():
        path.chmod(0o400)
    data.chmod(0o500)
    ended = run_in(tmp_path, *command, preexec_fn=unprivileged)
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "cannot be written (Permission denied)" in ended.err
    assert run_in(tmp_path, "history", "1", preexec_fn=unprivileged).err.startswith("tutor: What was kept can be read")

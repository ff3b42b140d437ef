"""`tutor keys`."""

from tutor.tui.key_file import template
from tutor.tui.key_table import all_actions

from .command import run_in, unprivileged

ACTIONS = all_actions()


def test_all_keys_are_told_in_plain_lines(tutor_in):
    ended = tutor_in("keys")
    assert ended.status == 0
    lines = ended.out.splitlines()
    assert len(lines) == len(ACTIONS)
    check = next(line for line in lines if line.startswith("exercise.check "))
    assert check.split(maxsplit=2) == [
        "exercise.check", "f5", "Judge the answers, part by part, and keep the attempt."
    ]  # fmt: skip


def test_the_same_as_json(tutor_in, tmp_path):
    found = tutor_in("keys", "--json").json
    assert found["file"] == str(tmp_path / "data" / "keys.toml")
    assert found["exists"] is False
    assert [each["id"] for each in found["keys"]] == [action.id for action in ACTIONS]
    assert found["faults"] == []


def test_a_file_is_written_once(tutor_in, tmp_path):
    file = tmp_path / "data" / "keys.toml"
    assert tutor_in("keys", "--write").status == 0
    assert file.read_text(encoding="utf-8") == template(ACTIONS)
    file.write_text("# mine\n")
    ended = tutor_in("keys", "--write")
    assert ended.status == 2
    assert ended.err == f"tutor: {file} exists already, and is left as it is: change the keys there.\n"
    assert file.read_text() == "# mine\n"


def test_other_keys_and_what_is_wrong_with_the_file_are_told(tutor_in, tmp_path):
    (tmp_path / "mine.toml").write_text('"exercise.check" = "f12"\n"exercise.hint" = "h"\n')
    ended = tutor_in("keys", env={"TUTOR_KEYS": "mine.toml"})
    assert ended.status == 1
    assert "(instead of f5)" in ended.out
    assert "mine.toml, line 2: “h” is needed for typing" in ended.err
    found = tutor_in("keys", "--json", env={"TUTOR_KEYS": "mine.toml"}).json
    assert len(found["faults"]) == 1
    doctor = tutor_in("doctor", "--json", env={"TUTOR_KEYS": "mine.toml"})
    assert doctor.status == 1
    assert doctor.json["keys"] == {"file": "mine.toml", "exists": True, "other keys": 1}
    assert "line 2" in doctor.json["problems"][0]


def test_writing_and_telling_do_not_go_together(tutor_in):
    assert tutor_in("keys", "--write", "--json").status == 2


def test_where_the_data_folder_cannot_be_written_another_file_is_offered(tmp_path):
    (tmp_path / "data").mkdir(mode=0o500)
    ended = run_in(tmp_path, "keys", "--write", preexec_fn=unprivileged)
    assert ended.status == 2
    assert ended.err.endswith(
        "keys.toml cannot be written: permission denied. "
        "Set TUTOR_KEYS to another file: it is written there, and read from there.\n"
    )
    assert run_in(tmp_path, "keys", "--write", env={"TUTOR_KEYS": "mine.toml"}).status == 0
    assert (tmp_path / "mine.toml").exists()

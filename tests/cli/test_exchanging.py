"""`tutor export` and `tutor import`."""

import json
import shutil

import pytest

from .command import full_disk, run_in, solution

AT = "2026-01-31T09:30:00+00:00"


@pytest.fixture(scope="module")
def been_here(tmp_path_factory):
    """The folder of a learner who has been here, and exported the progress."""
    folder = tmp_path_factory.mktemp("been_here")
    (folder / "mine.py").write_text(solution() + "# σ\n", encoding="utf-8")
    assert run_in(folder, "check", "1", "mine.py", "--record").status == 0
    assert run_in(folder, "hint", "2").status == 0
    assert run_in(folder, "export", "progress.json").out == "Wrote progress.json.\n"
    return folder


@pytest.fixture
def exported(been_here, tmp_path):
    """The export of a learner who has been here, whose progress is here too."""
    shutil.copytree(been_here, tmp_path, dirs_exist_ok=True)
    return tmp_path / "progress.json"


def test_the_export_is_one_readable_json_object(exported):
    text = exported.read_text(encoding="utf-8")
    assert "# σ" in text
    assert text.count("\n") > 20
    progress = json.loads(text)
    assert progress["format"] == 1
    assert progress["drafts"] == {}
    [attempt] = progress["attempts"]
    assert attempt["exercise"] == "01-basic-rules"
    assert attempt["source"].endswith("# σ\n")
    assert attempt["report"]["passed"]
    assert "at" in attempt


def test_standard_output_gets_the_same(tutor_in, exported):
    assert tutor_in("export", "-").out == exported.read_text(encoding="utf-8")


def test_the_export_is_utf_8_whatever_the_terminal_speaks(tutor_in, exported):
    assert tutor_in("export", "-", env={"PYTHONIOENCODING": "latin-1"}).out == exported.read_text(encoding="utf-8")


def test_export_never_overwrites(tutor_in, exported):
    before = exported.read_bytes()
    ended = tutor_in("export", "progress.json")
    assert ended.status == 2
    assert "progress.json exists already" in ended.err
    assert exported.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "where"), [(b"", " (line 1)"), (b'{\n "format": 1,\n', " (line 3)"), (b"\xbe\xff", ""), (b"[NaN]", "")]
)
def test_a_file_that_is_no_export_is_said_in_plain_words(tutor_in, tmp_path, content, where):
    (tmp_path / "other.json").write_bytes(content)
    ended = tutor_in("import", "other.json")
    assert ended.status == 2
    said = f"tutor: other.json is not what `tutor export` writes: it is not JSON{where}. Nothing was changed.\n"
    assert ended.err == said


def test_half_an_export_does_not_stay(tutor_in, exported, tmp_path):
    ended = run_in(tmp_path, "export", "again.json", preexec_fn=full_disk)
    assert ended.status == 2
    assert not (tmp_path / "again.json").exists()


def test_an_import_brings_everything_to_another_folder_and_a_second_one_changes_nothing(tutor_in, exported):
    elsewhere = ("--data-dir", "elsewhere")
    ended = tutor_in("import", "progress.json", *elsewhere)
    assert ended.status == 0
    assert ended.out == "Merged progress.json: 0 drafts and 1 attempt were not here yet.\n"
    there = tutor_in("export", "-", *elsewhere).out
    assert there == exported.read_text(encoding="utf-8")
    again = tutor_in("import", "-", *elsewhere, given=exported.read_bytes())
    assert again.out == "Merged -: 0 drafts and 0 attempts were not here yet.\n"
    assert tutor_in("export", "-", *elsewhere).out == there


def test_an_import_loses_nothing_that_is_here(tutor_in, exported):
    drafts = {"01-basic-rules": {"source": "theirs", "saved_at": AT}}
    ended = tutor_in("import", "-", given=json.dumps({"format": 1, "drafts": drafts, "attempts": []}))
    assert ended.out == "Merged -: 1 draft and 0 attempts were not here yet.\n"
    progress = tutor_in("export", "-").json
    assert progress["drafts"]["01-basic-rules"]["source"] == "theirs"
    assert len(progress["attempts"]) == 1


def test_a_byte_order_mark_does_no_harm(tutor_in, exported, tmp_path):
    exported.write_bytes(b"\xef\xbb\xbf" + exported.read_bytes())
    assert tutor_in("import", "progress.json").status == 0


NO_EXPORTS = {
    b"": "not what `tutor export` writes",
    b"\xff\xfe": "not what `tutor export` writes",
    b'{"format": 1': "not what `tutor export` writes",
    b"[" * 100_000: "not what `tutor export` writes",
    b'{"format": 1, "drafts": {}, "attempts": NaN}': "it is not JSON",
    b"[]": "should be an object",
    b"{}": "no format",
    b'{"format": 2, "drafts": {}, "attempts": []}': "newer tutor",
    b'{"format": 1, "drafts": {"01-basic-rules": {"source": "x"}}, "attempts": []}': "saved_at",
}


def test_what_is_no_export_is_refused_and_changes_nothing(tutor_in, exported):
    for content, reason in NO_EXPORTS.items():
        ended = tutor_in("import", "-", given=content)
        assert ended.status == 2
        assert ended.out == ""
        assert ended.err.startswith("tutor: ")
        assert reason in ended.err
        assert ended.err.endswith("Nothing was changed.\n")
    assert tutor_in("export", "-").out == exported.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "reason"), [("missing.json", "no such file"), (".", "a folder"), ("/dev/zero", "a device")]
)
def test_a_file_that_cannot_be_read_is_told(tutor_in, file, reason):
    ended = tutor_in("import", file)
    assert ended.status == 2
    assert ended.err.startswith(f"tutor: {file}: ")
    assert reason in ended.err

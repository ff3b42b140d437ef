"""Files that a learner names, read without ever waiting."""

import os
import subprocess
import sys

import pytest

from tutor.cli.files import content_of, lines_of, source_of
from tutor.errors import FileError
from tutor.grading.source import MAX_BYTES

from .command import run_in, unprivileged


def test_a_text_is_read_as_python_reads_it(tmp_path):
    file = tmp_path / "mine.py"
    file.write_bytes(b"\xef\xbb\xbfx = '\xc3\xa9'\r\n")
    assert source_of(str(file)) == "x = 'é'\r\n"
    file.write_bytes(b"# coding: latin-1\nx = '\xe9'\n")
    assert source_of(str(file)) == "# coding: latin-1\nx = 'é'\n"


def test_no_more_than_the_limit_is_read(tmp_path):
    file = tmp_path / "mine.py"
    file.write_bytes(b"#" * 5_000_000)
    assert len(content_of(str(file), 1000)) == 1000
    assert len(content_of(str(file))) == 5_000_000
    with pytest.raises(FileError, match="larger than 1 MB"):
        source_of(str(file))
    file.write_bytes(b"#" * MAX_BYTES)
    assert len(source_of(str(file))) == MAX_BYTES


def test_it_is_told_why_there_is_nothing_to_read(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(FileError, match="There is no such file"):
        content_of(str(tmp_path / "missing.py"))
    with pytest.raises(FileError, match="It is a folder; name a file in it"):
        content_of(str(tmp_path))
    with pytest.raises(FileError, match="It cannot be read: not a directory"):
        content_of(str(tmp_path / "file" / "mine.py"))


def test_devices_and_pipes_without_a_writer_are_not_waited_for(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for file in (str(pipe), os.devnull, "/dev/zero"):
        with pytest.raises(FileError, match="device or a pipe"):
            content_of(file)


def test_a_file_without_permission_cannot_be_read(tmp_path):
    file = tmp_path / "mine.py"
    file.touch(mode=0)
    ended = run_in(tmp_path, "check", "1", "mine.py", "--json", preexec_fn=unprivileged)
    assert ended.status == 2
    assert ended.json["error"]["message"] == "It cannot be read: permission denied."


def test_standard_input_may_be_closed():
    program = "from tutor.cli.files import source_of; source_of('-')"
    ended = subprocess.run(
        ["sh", "-c", '"$0" -c "$1" <&-', sys.executable, program], check=False, capture_output=True, text=True
    )
    assert "FileError: Standard input is closed." in ended.stderr


def test_lines_come_one_by_one_from_a_file_and_from_a_pipe(tmp_path):
    file = tmp_path / "lines"
    file.write_bytes(b"one\ntwo\n\xff")
    assert list(lines_of(str(file))) == [b"one\n", b"two\n", b"\xff"]
    read, write = os.pipe()
    os.write(write, b"one\n")
    lines = lines_of(f"/dev/fd/{read}")
    os.close(write)
    assert list(lines) == [b"one\n"]
    os.close(read)


@pytest.mark.parametrize(
    ("file", "reason"), [("missing", "no such file"), (".", "is a directory"), ("/dev/zero", "no end")]
)
def test_lines_of_what_has_none_are_refused(file, reason):
    with pytest.raises(FileError, match=f"{file}.*{reason}"):
        list(lines_of(file))

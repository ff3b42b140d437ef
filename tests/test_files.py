"""Files that are written for a learner: whole, and without ever overwriting."""

import io
import resource

import pytest

from tutor.errors import FileError
from tutor.files import why, write_new


def test_a_new_file_is_written_in_utf_8_with_plain_line_ends(tmp_path):
    write_new(str(tmp_path / "new.py"), "σ\n")
    assert (tmp_path / "new.py").read_bytes() == b"\xcf\x83\n"


def test_an_existing_file_is_never_overwritten(tmp_path):
    file = tmp_path / "mine.py"
    file.write_text("precious")
    for there in (file, tmp_path):
        with pytest.raises(FileError, match="exists already, and is left as it is"):
            write_new(str(there), "new")
    assert file.read_text() == "precious"


def test_a_file_that_cannot_be_made_is_told(tmp_path):
    with pytest.raises(FileError, match="cannot be written: no such file or directory"):
        write_new(str(tmp_path / "no" / "folder.py"), "new")


def test_half_a_file_does_not_stay(tmp_path):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(FileError, match="cannot be written: file too large"):
            write_new(str(tmp_path / "new.py"), "x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


def test_a_reason_goes_behind_a_colon():
    assert why(OSError(13, "Permission denied")) == "permission denied"
    assert why(io.UnsupportedOperation("not readable")) == "not readable"

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tutor.errors import ProgressError
from tutor.tui.figure_files import keep
from tutor.wire.figure import Curve, Figure

LINE = Figure((Curve((0.0, 1.0), (0.0, 2.0), "f"),), "a line")


def test_a_figure_becomes_a_picture_and_a_text(tmp_path: Path) -> None:
    picture, text = keep(tmp_path / "figures", "01 basics: f′ & more/..", "a · f", LINE, "Steep.")
    assert picture.parent == tmp_path / "figures"
    assert picture.name == "01-basics-f-more.svg"
    ET.fromstring(picture.read_text())
    told = text.read_text()
    assert told.startswith("a · f\n── f\n")
    assert "Steep.\n" in told
    assert "f: a straight line from (0, 0) to (1, 2), slope 2." in told


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    first, _ = keep(tmp_path, "same", "one", LINE)
    before = first.read_text()
    second, _ = keep(tmp_path, "same", "two", LINE)
    assert first.name == "same.svg"
    assert second.name == "same-2.svg"
    assert first.read_text() == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "figures").write_text("")
    with pytest.raises(ProgressError, match="cannot be kept in"):
        keep(tmp_path / "figures", "name", "heading", LINE)

import codecs

import pytest

from tutor.errors import FileError
from tutor.grading.source import MAX_BYTES, decoded

TEXT = "σ = 'é'\n"


def test_a_file_is_utf_8_with_or_without_a_byte_order_mark() -> None:
    assert decoded(TEXT.encode()) == TEXT
    assert decoded(codecs.BOM_UTF8 + TEXT.encode()) == TEXT
    assert decoded(b"") == ""


def test_a_coding_line_declares_another_encoding() -> None:
    source = "# -*- coding: latin-1 -*-\nname = 'é'\n"
    assert decoded(source.encode("latin-1")) == source


def test_line_ends_stay_as_they_are() -> None:
    assert decoded(b"a = 1\r\nb = 2\r") == "a = 1\r\nb = 2\r"


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\x00x",
        "é".encode("latin-1"),
        b"# coding: no-such-code\n",
        b"# coding: utf-16\nx",
        b"# coding: punycode\n",
        b"\x80" * 100,
    ],
)
def test_what_is_not_text_in_its_encoding_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(FileError, match="save it as UTF-8"):
        decoded(data)


@pytest.mark.parametrize("data", [b"# coding: nonsense\n", b"#!/bin/x\n# -*- coding: nonsense -*-\n"])
def test_an_encoding_that_does_not_exist_is_named(data: bytes) -> None:
    with pytest.raises(FileError, match=r"declares the encoding 'nonsense', in which it cannot be read: remove"):
        decoded(data)


def test_a_coding_line_further_down_is_a_comment() -> None:
    with pytest.raises(FileError, match="declares no other encoding"):
        decoded(b"x = 1\ny = 2\n# coding: latin-1\n\xe9")


def test_a_million_bytes_are_read_and_one_more_is_not() -> None:
    assert len(decoded(b"#" * MAX_BYTES)) == MAX_BYTES == 1_000_000
    with pytest.raises(FileError, match="larger than 1 MB"):
        decoded(b"#" * (MAX_BYTES + 1))

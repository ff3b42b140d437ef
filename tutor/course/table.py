"""A TOML table into a frozen dataclass, strictly: every fault with its key and a remedy."""

import dataclasses
import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from tutor.errors import ContentError, Fault

T = TypeVar("T")


def convert(table: Mapping[str, object], kind: type[T], file: Path, key: str) -> T:
    """The table as an instance of the dataclass: its fields are the keys, one without a default must be there.

    Raises:
        ContentError: unknown or missing keys, all of them together; or the first value of a wrong type.
    """
    assert dataclasses.is_dataclass(kind)
    fields = {field.name: field for field in dataclasses.fields(kind)}
    faults = []
    for name in table:
        if name not in fields:
            near = difflib.get_close_matches(name, fields, 1)
            remedy = f"Did you mean `{near[0]}`?" if near else f"Known keys: {', '.join(fields)}."
            faults.append(Fault(file, _join(key, name), "this key is not known.", remedy))
    for name, field in fields.items():
        optional = field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
        if name not in table and not optional:
            faults.append(Fault(file, _join(key, name), "this key is missing.", "Add it."))
    if faults:
        raise ContentError(*faults)
    try:
        return msgspec.convert(dict(table), kind)
    except msgspec.ValidationError as error:
        text, _, place = str(error).partition(" - at `$")
        path = place.rstrip("`").lstrip(".").replace("[...]", "")
        raise ContentError(Fault(file, _join(key, path), f"{text}.", "Give a value of this type.")) from error


def _join(key: str, name: str) -> str:
    return f"{key}.{name}" if key and name else key or name

"""Values to JSON and back: exact, bounded, and plain. Nothing is ever unpickled or evaluated.

`describe` runs beside the learner's objects and turns whatever it meets into tagged lists; `restore` runs on the
trusted side, accepts only well-formed descriptions, and makes nothing but numbers, text, arrays and containers of
these.
"""

import contextlib
import math
import numbers
from base64 import b64decode, b64encode  # bound here: a submission may put others in their places
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy import asarray, generic, ndarray  # bound here: a submission may put others in their places

MAX_NODES = 20_000
MAX_DEPTH = 20
MAX_BYTES = 1 << 20
MAX_INT_BITS = 20_000
DTYPES = {
    "<f8": np.dtype("<f8"),
    "<c16": np.dtype("<c16"),
    "<i8": np.dtype("<i8"),
    "<u8": np.dtype("<u8"),
    "|b1": np.dtype("?"),
}
_DTYPE_OF_KIND = {"b": "|b1", "i": "<i8", "u": "<u8", "f": "<f8", "c": "<c16"}


class Indescribable(Exception):
    """A value is endless, too large, or nested too deeply; the text says which."""


class Malformed(Exception):
    """A description was not made by `describe`."""


class Foreign:
    """What stands for a value of a kind that is no answer, such as a function; `kind` is the name of its type."""

    __slots__ = ("kind",)

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __repr__(self) -> str:
        return f"<{self.kind}>"


class _Description:
    """One run of `describe`, with what is left of its budget."""

    def __init__(self) -> None:
        self.nodes = MAX_NODES
        self.bytes = MAX_BYTES

    def spend(self, depth: int) -> None:
        self.nodes -= 1
        if self.nodes < 0:
            raise Indescribable(f"more than {MAX_NODES:,} values")
        if depth > MAX_DEPTH:
            raise Indescribable(f"nested more than {MAX_DEPTH} deep")

    def text(self, value: str) -> list[Any]:
        self.bytes -= len(value) if value.isascii() else 12 * len(value)  # as escapes, \ud83d\ude00
        if self.bytes < 0:
            raise Indescribable("a very long text")
        return ["str", value]

    def integer(self, value: int) -> list[Any]:
        if value.bit_length() > MAX_INT_BITS:
            raise Indescribable(f"an integer of {value.bit_length():,} bits")
        return ["int", hex(value)]

    def array(self, value: Any, depth: int) -> list[Any]:
        kind = value.dtype.kind
        if kind in "OUS" and value.size > self.nodes:  # one number may stand for all of them, and takes no memory
            raise Indescribable(f"an array of shape {value.shape}")
        if kind == "O":
            return self.objects(value, depth)
        if kind in "US":
            return self.of(value.tolist(), depth)
        if kind not in _DTYPE_OF_KIND:
            return ["foreign", f"array of {value.dtype}"[:100]]
        if value.ndim > 8 or value.size * 16 > self.bytes:
            raise Indescribable(f"an array of shape {value.shape}")
        name = _DTYPE_OF_KIND[kind]
        raw = value.astype(DTYPES[name]).tobytes()
        self.bytes -= len(raw)
        return ["array", name, [int(n) for n in value.shape], b64encode(raw).decode("ascii")]

    def objects(self, value: Any, depth: int) -> list[Any]:
        """An array of floats where all objects turn into floats; None, which NumPy turns into nan, does not."""
        if all(item is not None for item in value.flat):
            with contextlib.suppress(TypeError, ValueError, OverflowError):
                return self.array(value.astype(DTYPES["<f8"]), depth)
        return self.of(value.tolist(), depth)

    def of(self, value: Any, depth: int) -> list[Any]:
        self.spend(depth)
        if value is None:
            return ["none"]
        if value is Ellipsis:
            return ["ellipsis"]
        if isinstance(value, type):
            return ["foreign", "class"]
        if isinstance(value, ndarray):
            return self.array(asarray(value), depth)
        if isinstance(value, generic):
            return self.array(asarray(value), depth) if value.dtype.kind in "SUV" else self.scalar(value)
        if isinstance(value, bool):
            return ["bool", value]
        if isinstance(value, int):
            return self.integer(int(value))
        if isinstance(value, float):
            return ["float", float(value).hex()]
        if isinstance(value, complex):
            return ["complex", value.real.hex(), value.imag.hex()]
        if isinstance(value, str):
            return self.text("".join(value))
        if isinstance(value, tuple):
            return ["tuple", [self.of(item, depth + 1) for item in value]]
        if isinstance(value, Mapping):
            return ["dict", [[self.key(key, depth + 1), self.of(item, depth + 1)] for key, item in value.items()]]
        return self.other(value, depth)

    def key(self, value: Any, depth: int) -> list[Any]:
        """A key that would come back as a list, as a frozenset does, could not be one: only its kind is told."""
        description = self.of(value, depth)
        return description if _is_hashable(description) else ["foreign", type(value).__qualname__[:100]]

    def scalar(self, value: Any) -> list[Any]:
        if value.dtype.kind == "b":
            return ["bool", bool(value)]
        if value.dtype.kind in "iu":
            return self.integer(int(value))
        if value.dtype.kind == "c":
            number = complex(value)
            return ["complex", number.real.hex(), number.imag.hex()]
        return ["float", float(value).hex()] if value.dtype.kind == "f" else ["foreign", str(value.dtype)[:100]]

    def other(self, value: Any, depth: int) -> list[Any]:
        """Fractions, Decimals and SymPy numbers are numbers; anything that can be gone through is a list."""
        kind = type(value)
        if hasattr(kind, "__array__"):
            return self.array(asarray(value), depth)
        if isinstance(value, numbers.Number) or hasattr(kind, "__float__"):
            try:
                return ["float", float(value).hex()]
            except OverflowError as error:
                raise Indescribable("a number beyond the floats") from error
            except (TypeError, ValueError):
                return self.complex_or_foreign(value)
        if hasattr(kind, "__iter__") and not isinstance(value, bytes | bytearray):
            return ["list", [self.of(item, depth + 1) for item in value]]
        return ["foreign", kind.__qualname__[:100]]

    def complex_or_foreign(self, value: Any) -> list[Any]:
        try:
            number = complex(value)
        except (TypeError, ValueError, OverflowError):
            return ["foreign", f"{type(value).__module__.split('.')[0]} {type(value).__qualname__}"[:100]]
        return ["complex", number.real.hex(), number.imag.hex()]


def _is_hashable(description: list[Any]) -> bool:
    if description[0] == "tuple":
        return all(_is_hashable(item) for item in description[1])
    return description[0] not in ("list", "dict", "array")


def describe(value: object) -> list[Any]:
    """Any Python value as a tree of tagged JSON lists.

    Floats travel as their hexadecimal form and arrays as their bytes, so that not a bit is lost. Going through a
    learner's object runs the learner's code: call this where that may happen.

    Raises:
        Indescribable: the value is endless or too large.
    """
    return _Description().of(value, 0)


def _text(value: object, limit: int = MAX_BYTES) -> str:
    if not isinstance(value, str) or len(value) > limit:
        raise Malformed("not a text")
    return value


def _float(value: object) -> float:
    try:
        return float.fromhex(_text(value, 40))
    except (ValueError, OverflowError) as error:
        raise Malformed("not a float") from error


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise Malformed("not a list")
    return value


def _array(name: object, shape: object, raw: object) -> "np.ndarray[Any, Any]":
    dtype = DTYPES.get(_text(name, 8))
    sizes = [n for n in _list(shape) if isinstance(n, int) and not isinstance(n, bool) and 0 <= n <= MAX_BYTES]
    if dtype is None or len(sizes) != len(_list(shape)) or len(sizes) > 8:
        raise Malformed("not an array")
    try:
        data = b64decode(_text(raw, 2 * MAX_BYTES), validate=True)
    except ValueError as error:
        raise Malformed("not base64") from error
    if math.prod(sizes) * dtype.itemsize != len(data):
        raise Malformed("an array of another size")
    return np.frombuffer(data, dtype).reshape(sizes).copy()


class _Restoration:
    def __init__(self) -> None:
        self.nodes = MAX_NODES

    def all(self, values: object, depth: int) -> list[object]:
        return [self.of(item, depth + 1) for item in _list(values)]

    def pairs(self, values: object, depth: int) -> dict[object, object]:
        result: dict[object, object] = {}
        for pair in _list(values):
            key, item = _two(pair)
            try:
                result[self.of(key, depth + 1)] = self.of(item, depth + 1)
            except TypeError as error:
                raise Malformed("a key that cannot be one") from error
        return result

    def of(self, value: object, depth: int) -> object:
        self.nodes -= 1
        if self.nodes < 0 or depth > MAX_DEPTH + 1:
            raise Malformed("too large")
        match value:
            case ["none"]:
                return None
            case ["ellipsis"]:
                return ...
            case ["bool", bool(flag)]:
                return flag
            case ["int", str(digits)]:
                try:
                    return int(_text(digits, MAX_INT_BITS // 4 + 5), 16)
                except ValueError as error:
                    raise Malformed("not an integer") from error
            case ["float", digits]:
                return _float(digits)
            case ["complex", real, imaginary]:
                return complex(_float(real), _float(imaginary))
            case ["str", text]:
                return _text(text)
            case ["list", items]:
                return self.all(items, depth)
            case ["tuple", items]:
                return tuple(self.all(items, depth))
            case ["dict", pairs]:
                return self.pairs(pairs, depth)
            case ["array", name, shape, raw]:
                return _array(name, shape, raw)
            case ["foreign", kind]:
                return Foreign(_text(kind, 200))
            case _:
                raise Malformed("an unknown description")


def _two(pair: object) -> tuple[object, object]:
    match pair:
        case [first, second]:
            return first, second
        case _:
            raise Malformed("not a pair")


def restore(description: object) -> object:
    """The value that was described: a number, text, array, container of these, or `Foreign`.

    Raises:
        Malformed: this is not a description.
    """
    return _Restoration().of(description, 0)


def floats(values: object) -> tuple[float, ...]:
    """Restore a flat list of hexadecimal floats.

    Raises:
        Malformed: it is no list, or one of them is no float.
    """
    return tuple(_float(value) for value in _list(values))

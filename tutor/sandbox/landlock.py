"""Which files a worker may read: Python with its libraries and packages, nothing else. It may write none.

Landlock (Linux 5.13 and later, no privilege needed) only ever allows, and what it allows of a folder it allows of all
below it. So the tutor's own files and the course are kept out by allowing what lies around them. It does not cover the
mere looking at a name: whether a file exists, its size and its times.
"""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import tutor

_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/nix/store", "/gnu/store")
"""Where shared libraries lie that an extension module may want when it is first imported."""
_PUBLIC = ("/etc/ld.so.cache", "/etc/localtime", "/usr/share/zoneinfo", "/sys/devices/system/cpu", "/dev/urandom")
_SITES = ("site-packages", "dist-packages")


def gate() -> Callable[[], None]:
    """Make the rules; the function that is returned puts them in force, for good.

    Raises:
        ImportError: landlockpy is not installed.
        OSError: this kernel has no Landlock.
    """
    from landlockpy import AccessFS, Ruleset, Scope  # noqa: PLC0415  Linux only

    try:
        rules = Ruleset(scoped=Scope.SIGNAL | Scope.ABSTRACT_UNIX_SOCKET)
    except OSError:  # there are kernels that announce scopes and lack them (RHEL 9)
        rules = Ruleset()
    read = AccessFS.READ_FILE | AccessFS.READ_DIR
    for path, whole in readable():
        with contextlib.suppress(OSError):  # what cannot be opened now cannot be read later
            rules.allow_path(path, AccessFS.READ_DIR if not whole else read if path.is_dir() else AccessFS.READ_FILE)
    rules.allow_path(os.devnull, AccessFS.READ_FILE | AccessFS.WRITE_FILE)
    return rules.restrict


def readable() -> Iterator[tuple[Path, bool]]:
    """What this process may read: files, and folders either whole with all below, or (False) only their names."""
    hidden = frozenset(_hidden())
    above = frozenset(parent for path in hidden for parent in path.parents)

    def around(path: Path) -> Iterator[Path]:
        """The path itself, or, where something hidden lies below, all that lies around it; links are not followed."""
        if path in above:
            for child in _inside(path):
                if not child.is_symlink():
                    yield from around(child)
        elif path not in hidden:
            yield path

    whole: set[Path] = set()
    for root in sorted({Path(path).resolve() for path in (*_PUBLIC, *_libraries(), *sys.path)} - hidden):
        if not whole.isdisjoint(root.parents):
            continue
        if root in above:
            yield root, False  # the import system lists the folders of `sys.path`
        else:
            whole.add(root)
        yield from ((path, True) for path in around(root))
    yield _package() / "lab.py", True  # the course's helpers: learners look into them
    yield Path.cwd(), True


def _package() -> Path:
    return Path(tutor.__path__[0]).resolve()


def _libraries() -> tuple[str, ...]:
    return *_LIBRARIES, f"{sys.base_prefix}/lib", f"{sys.base_prefix}/{sys.platlibdir}"


def _hidden() -> Iterator[Path]:
    """The tutor and its course, and what else of them, or about them, is installed for any Python here."""
    home = _package().parent
    sites = [home, *(Path(path) for path in sys.path if Path(path).name in _SITES)]
    if home.name not in _SITES:
        yield home  # a checkout: course, tests and history lie beside the package
    for folder in _libraries():
        sites += Path(folder).glob("python3*/*-packages")
    for site in {path.resolve() for path in sites}:
        yield from (path for path in _inside(site) if _is_ours(path.name))


def _inside(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:  # it does not exist, or may not be listed by whoever runs the tutor
        return []


def _is_ours(name: str) -> bool:
    """The package, its metadata, and the files of an editable installation, all named after the distribution."""
    return name == "tutor" or "derivative_tutor" in name.replace("-", "_")

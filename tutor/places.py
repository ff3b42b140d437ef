"""Where the course of the package is, where the platform keeps a learner's progress, and where other keys are told."""

import os
from pathlib import Path


def content_root() -> Path:
    """The course of the package: in the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "_content"
    return inside if inside.is_dir() else package.parent / "content"


def data_root() -> Path:
    """The folder for progress where no other is named."""
    import platformdirs  # noqa: PLC0415  only where no folder is named

    return Path(platformdirs.user_data_dir("tutor", appauthor=False))


KEYS_VARIABLE = "TUTOR_KEYS"


def key_file(data: Path) -> Path:
    """The file that gives actions other keys: the one that is named, or the one in the data folder."""
    return Path(os.environ.get(KEYS_VARIABLE) or data / "keys.toml")

"""A folder of its own for each learner."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .command import Ended, run_in


@pytest.fixture
def tutor_in(tmp_path: Path) -> Callable[..., Ended]:
    """`tutor` in a folder of its own, for a learner who has just begun."""

    def run(*arguments: str | Path, **options: Any) -> Ended:
        return run_in(tmp_path, *arguments, **options)

    return run

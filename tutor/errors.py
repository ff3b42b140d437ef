"""Failures of the tutor itself. A learner's wrong answer is never one of these: it is data.

TutorError
├── FileError       a file that cannot be used: missing, a folder, unreadable, not text
├── ContentError    a course with a fault, told with file, key and remedy
├── UsageError      a request that cannot be met: an exercise that does not exist
├── SandboxError    no process to run a submission in
└── ProgressError   the data folder or its database refuses
"""

from dataclasses import dataclass
from pathlib import Path


class TutorError(Exception):
    """An expected failure; its text is one clear sentence for the person at the terminal."""


class FileError(TutorError):
    """A file that a learner named cannot be read or written."""


class UsageError(TutorError):
    """What was asked for does not exist."""


class SandboxError(TutorError):
    """The process that runs submissions could not be started."""


class ProgressError(TutorError):
    """Progress cannot be read or kept."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a course: in which file, at which key, what is wrong, and what to do about it."""

    file: Path
    key: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}" if self.key else str(self.file)
        return f"{place}: {self.problem} {self.remedy}".rstrip()


class ContentError(TutorError):
    """A course, or one exercise of it, is ill-formed; all faults found are told together."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults

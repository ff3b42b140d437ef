"""What must not stand in anything that is said about a wrong answer."""

import re

from tutor.grading.report import PartReport, Report
from tutor.teaching.ladder import nudge_from

_UNFILLED = re.compile(
    r"\bthe place\b|\bthat place\b|the function\b.*\bin the function\b|derivative of this part|[{}](?!\d)|\bNone\b|in front in"
)
_LATEX = re.compile(r"\$[^$]*\$|`[^`]*`")


def faults(report: Report) -> list[str]:
    """Sentences with a slot that was not filled, and those that are said twice in one message or of one check."""
    found = [said for part in report.parts for said in _of_part(part)]
    asked = [nudge_from(report.to_json("", 0), part.letter) for part in report.parts]
    return found + [nudge for nudge in asked if _UNFILLED.search(_LATEX.sub("", nudge))]


def _of_part(part: PartReport) -> list[str]:
    messages = [(name.check, name.named.message) for name in part.names if name.named and name.named.message]
    told = [message for _, message in messages]
    told += [name.relation.message for name in part.names if name.relation]
    broken = [said for said in told if _UNFILLED.search(_LATEX.sub("", said)) or _doubled(said)]
    return broken + [message for check, message in set(messages) if messages.count((check, message)) > 1]


def _doubled(said: str) -> bool:
    sentences = re.split(r"(?<=[.?]) ", said)
    return len(set(sentences)) < len(sentences)

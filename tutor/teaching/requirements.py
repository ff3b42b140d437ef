"""What exactly is checked in a part, in words: what is asked, how it is compared, with what."""

from collections.abc import Sequence

from tutor.checks.described import Described
from tutor.checks.words import Sentences
from tutor.course.model import Part

_ASPECTS = (("Asked", "asked"), ("Compared", "compared"), ("Truth", "truth"), ("Besides", "besides"))


def requirements(checks: Sequence[Described]) -> str:
    """The checks of a part in Markdown, in their order; what is said of one already is not said again of the next."""
    blocks: list[str] = []
    said: dict[Sentences, str] = {}
    for check in checks:
        names = ", ".join(f"`{name}`" for name in check.names)
        rows = []
        for label, aspect in _ASPECTS:
            sentences: Sentences = getattr(check, aspect)
            if sentences:
                known = said.setdefault(sentences, names)
                told = " ".join(sentences) if known is names else f"As for {known}."
                rows.append(f"- **{label}.** {told}")
        blocks += [f"{names} · *{check.kind}*", "\n".join(rows)]
    return "\n\n".join(blocks)


def as_json(exercise: str, part: Part, checks: Sequence[Described]) -> dict[str, object]:
    """The object of `tutor why --json`."""
    return {
        "exercise": exercise,
        "part": part.letter,
        "title": part.title,
        "checks": [
            {
                "kind": check.kind,
                "names": list(check.names),
                **{aspect: list(getattr(check, aspect)) for _, aspect in _ASPECTS},
            }
            for check in checks
        ],
    }

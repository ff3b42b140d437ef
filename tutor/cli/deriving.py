"""What is said of a function and of an answer to it: the results of `tutor derivative`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tutor.cli.comparing import Witness, domains_in, point_text

if TYPE_CHECKING:  # imports NumPy
    from tutor.algebra.steps import Step
    from tutor.diagnosis.catalogue import Named
    from tutor.diagnosis.relation import Relation


@dataclass(frozen=True, slots=True)
class Derived:
    """The steps to a derivative, and how an answer compares with it; or what is in the way."""

    reading: str | None = None
    steps: "tuple[Step, ...] | None" = None
    answer_reading: str | None = None
    equal: bool | None = None
    """None without an answer, or where it cannot be decided."""
    witness: Witness | None = None
    named: "Named | None" = None
    relation: "Relation | None" = None
    """How the answer relates to the derivative, where no mistake has a name."""
    message: str = ""
    """What is in the way; empty if nothing is."""
    offset: int | None = None
    """Where in the text that cannot be read."""
    caret: str = ""

    def to_json(self) -> dict[str, object]:
        """The object of `--json`."""
        return {
            "reading": self.reading,
            "answer_reading": self.answer_reading,
            "equal": self.equal,
            "witness": self.witness and self.witness.to_json(),
            "mistake": self.named.id if self.named else None,
            "said": self.named.message if self.named else None,
            "relation": {"kind": self.relation.kind, "said": self.relation.message} if self.relation else None,
            "steps": None if self.steps is None else [_step(step) for step in self.steps],
            "error": {"message": self.message, "offset": self.offset} if self.message else None,
        }


def derived(function: str, answer: str | None, variable: str, domain: str) -> Derived:
    """Differentiate a function, and judge an answer if there is one.

    Args:
        function: A formula.
        answer: What somebody holds to be its derivative, or None.
        variable: By which; every other symbol is a constant.
        domain: `x = (0, 4]`, several with `;` between, or one for all symbols; [-3, 3] for those without.
    """
    from tutor.algebra.derivative import derivative  # noqa: PLC0415  imports NumPy and mpmath
    from tutor.algebra.equality import Different, Equal, Undecided, compare  # noqa: PLC0415
    from tutor.algebra.steps import steps  # noqa: PLC0415
    from tutor.algebra.text import Unreadable, read, show  # noqa: PLC0415
    from tutor.algebra.tree import symbols_of  # noqa: PLC0415
    from tutor.diagnosis.match import slip_in  # noqa: PLC0415
    from tutor.diagnosis.of_pairs import relation_to_slope  # noqa: PLC0415

    names = None if len(variable) == 1 else (variable,)  # a longer name is one only where it is stated
    result = Derived()
    try:
        given = read(function, names)
        result = Derived(show(given), steps(given, variable))
        if answer is None:
            return result
        got = read(answer, names)
        result = replace(result, answer_reading=show(got))
        domains = domains_in(domain, symbols_of(given) | symbols_of(got) | {variable})
    except Unreadable as error:
        return replace(result, message=error.message, offset=error.offset, caret=error.caret())
    match compare(got, derivative(given, variable), domains):
        case Equal():
            return replace(result, equal=True)
        case Different(at, left, right):
            named = slip_in(given, variable, domains, got)
            relation = None if named else relation_to_slope(given, variable, domains, got)
            return replace(result, equal=False, witness=Witness(at, left, right), named=named, relation=relation)
        case Undecided(reason, at):
            return replace(result, message=f"{reason} ({point_text(at)})" if at else reason)


def _step(step: "Step") -> Mapping[str, object]:
    from tutor.algebra.show import show  # noqa: PLC0415  imported already

    return {
        "rule": step.rule,
        "subject": show(step.subject),
        "result": show(step.result),
        "pieces": {name: show(piece) for name, piece in step.pieces},
    }

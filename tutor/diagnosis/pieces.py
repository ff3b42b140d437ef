"""What stands in the sentence about a slip: the parts of the function where it was made."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tutor.algebra.show import show
from tutor.algebra.tree import Formula, Function, Power, Symbol
from tutor.diagnosis.anatomy import Composite, Exponential, Factors, Fraction, Part, Raised, Scaled, Terms
from tutor.diagnosis.catalogue import Named, named, sentence
from tutor.diagnosis.search import Explanation

_LONGEST = 50


_OFTEN = {
    "quotient-rule-order-swapped": "In a quotient it is often the order of the two terms above the line.",
    "sign-of-cosine-derivative": "With a cosine it is often the sign in its derivative.",
    "sign-of-sine-derivative": "With a sine it is often the sign in its derivative.",
    "inner-minus-lost": "Often it is a minus on the inside.",
}
"""What is added where one of these is among the mistakes that a more general name covers."""


_NUMBERS = "All is right but for the numbers in front of the terms: follow each of them through your steps."


def explained_by(
    explained: Explanation, function: Formula, yours: Mapping[str, str], *, is_given: bool = True
) -> Named:
    """The explanation in words, about this function and this answer.

    A function that is not given is what another part asks for: it is not quoted.
    """
    there = replace(explained, part=explained.other)
    both = (pieces_of(slip, function, is_given=is_given) for slip in (explained, there))
    name = named(explained.ids, *({**pieces, **yours} for pieces in both))
    often = next((said for id_, said in _OFTEN.items() if id_ in explained.covered), "")
    if name.id == "power-rule-exponent-not-reduced" and "/2*" in yours.get("yours", "") and _is_root(explained.part):
        often = "Check the brackets, too: `1/2*a` is not `1/(2*a)`."
    if explained.ids == ("constant-factor-dropped",) and isinstance(explained.part, Terms):
        often, name = "", replace(name, message=_NUMBERS)
    if name.id == "term-sign-flipped" and name.pieces.get("sub", "").startswith("-"):
        return name  # the minus stands in front of the term, in plain sight
    return replace(name, message=f"{name.message} {often}") if often else name


def _is_root(part: Part | None) -> bool:
    return isinstance(part, Raised) and isinstance(part.source, Function)


def either_of(two: Iterable[Explanation], function: Formula, yours: Mapping[str, str], *, is_given: bool = True) -> str:
    """Two explanations that are equally good, in words: both are said, none is the name."""
    first, second = (
        sentence(explained.ids[0], {**pieces_of(explained, function, is_given=is_given), **yours}) for explained in two
    )
    return f"Two slips lead to just these values. The one: {first} The other: {second}"


def pieces_of(explained: Explanation, function: Formula, *, is_given: bool = True) -> dict[str, str]:
    """The pieces of a sentence that are known; what is too long to be quoted, or not to be told, is left out."""
    known = {"f": show(function)}
    if explained.misread is not None:
        known["misread"] = show(explained.misread)
    if explained.part is not None:
        known |= _within(explained.part)
    untold = "" if is_given else show(function)
    return {key: text for key, text in known.items() if len(text) <= _LONGEST and text != untold}


def _within(part: Part) -> dict[str, str]:
    shown = show(part.source)
    known = {"sub": shown, "place": shown, "c": shown, "base": shown}
    match part:
        case Factors(factors=factors):
            known |= {"u": show(factors[0].source), "v": show(factors[1].source)}
        case Fraction(above=above, below=below):
            known |= {"u": show(above.source), "v": show(below.source), "inner": show(below.source)}
        case Raised(base=base, source=Power(_, exponent)):
            outer = show(Power(Symbol("u"), exponent))
            known |= {"base": show(base.source), "inner": show(base.source), "outer": outer}
        case Raised(base=base):
            known |= {"base": show(base.source), "inner": show(base.source), "outer": "the root"}
        case Exponential(exponent=exponent, source=Power(base)):
            known |= {"b": show(base), "inner": show(exponent.source), "outer": show(Power(base, Symbol("u")))}
        case Composite(inner=inner, name=name):
            known |= {"inner": show(inner.source), "outer": show(Function(name, (Symbol("u"),)))}
        case Scaled(inner=inner):
            known |= {"inner": show(inner.source)}
        case _:
            pass
    return known

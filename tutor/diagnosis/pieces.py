"""What stands in the sentence about a slip: the parts of the function where it was made."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tutor.algebra.show import show
from tutor.algebra.tree import Formula, Function, Power, Symbol
from tutor.diagnosis.anatomy import Composite, Exponential, Factors, Fraction, Part, Raised, Scaled
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


def explained_by(explained: Explanation, function: Formula, yours: Mapping[str, str]) -> Named:
    """The explanation in words, about this function and this answer."""
    there = replace(explained, part=explained.other)
    name = named(explained.ids, *({**pieces_of(slip, function), **yours} for slip in (explained, there)))
    often = next((said for id_, said in _OFTEN.items() if id_ in explained.covered), "")
    if name.id == "term-sign-flipped" and name.pieces.get("sub", "").startswith("-"):
        return name  # the minus stands in front of the term, in plain sight
    return replace(name, message=f"{name.message} {often}") if often else name


def either_of(two: Iterable[Explanation], function: Formula, yours: Mapping[str, str]) -> str:
    """Two explanations that are equally good, in words: both are said, none is the name."""
    first, second = (sentence(explained.ids[0], {**pieces_of(explained, function), **yours}) for explained in two)
    return f"Two slips lead to just these values. The one: {first} The other: {second}"


def pieces_of(explained: Explanation, function: Formula) -> dict[str, str]:
    """The pieces of a sentence that are known; what is too long to be quoted is left out."""
    known = {"f": show(function)}
    if explained.misread is not None:
        known["misread"] = show(explained.misread)
    if explained.part is not None:
        known |= _within(explained.part)
    return {key: text for key, text in known.items() if len(text) <= _LONGEST}


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

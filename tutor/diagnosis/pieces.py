"""What stands in the sentence about a slip: the parts of the function where it was made."""

from tutor.algebra.show import show
from tutor.algebra.tree import Formula, Function, Power, Symbol
from tutor.diagnosis.anatomy import Composite, Exponential, Factors, Fraction, Part, Raised, Scaled
from tutor.diagnosis.search import Explanation

_LONGEST = 50


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

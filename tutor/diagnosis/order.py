"""Which name is said when several explain the same values: a partial order, the general covers the specific."""

_SIGNS = (
    "inner-minus-lost", "product-rule-minus", "sign-of-sine-derivative", "sign-of-cosine-derivative", "table-sign",
    "quotient-rule-order-swapped", "power-rule-negative-exponent-sign", "sign-in-one-minus",
    "chain-rule-inner-derivative-missing", "term-not-differentiated", "minus-not-distributed", "sign-misread",
)  # fmt: skip

_DIRECTLY: dict[str, tuple[str, ...]] = {
    "sign-flipped": (
        *_SIGNS, "quotient-rule-plus", "term-sign-flipped", "power-rule-negative-exponent-lost",
        "second-derivative-instead", "quotient-rule-wrong-partner",
    ),
    "term-sign-flipped": _SIGNS,
    "product-rule-minus": (
        "inner-minus-lost", "sign-of-sine-derivative", "sign-of-cosine-derivative", "table-sign",
        "chain-rule-inner-derivative-missing", "power-rule-negative-exponent-sign",
    ),
    "quotient-rule-plus": (
        "term-sign-flipped", "sign-of-sine-derivative", "sign-of-cosine-derivative", "table-sign", "inner-minus-lost",
    ),
    "chain-rule-inner-derivative-missing": (
        "term-dropped", "function-returned", "constant-factor-dropped", "exponential-base-log-missing",
        "inner-minus-lost", "power-rule-coefficient-missing", "chain-rule-inner-kept-as-factor",
        "term-not-differentiated", "half-factor", "chain-rule-derivative-inside",
    ),
    "product-rule-term-missing": (
        "function-returned", "term-dropped", "product-rule-as-product-of-derivatives", "quotient-rule-numerator-only",
        "chain-rule-outer-derivative-missing",
    ),
    "chain-rule-outer-not-differentiated": ("log-derivative-wrong", "trig-left-undifferentiated"),
    "power-rule-exponent-not-reduced": (
        "chain-rule-outer-not-differentiated", "term-not-differentiated", "chain-rule-inner-kept-as-factor",
    ),
    "power-rule-coefficient-missing": (
        "power-rule-coefficient-reduced", "constant-factor-dropped", "sqrt-half-missing",
        "chain-rule-inner-kept-as-factor",
    ),
    "quotient-rule-numerator-only": ("term-dropped", "constant-not-dropped", "power-rule-coefficient-missing"),
    "reciprocal-as-log": ("term-integrated",),
    "quotient-rule-as-quotient-of-derivatives": (
        "chain-rule-derivative-inside", "product-rule-as-product-of-derivatives", "quotient-rule-numerator-only",
    ),
    "quotient-rule-denominator-not-squared": ("power-rule-exponent-not-reduced", "sigmoid-factor-dropped"),
    "power-rule-negative-exponent-lost": (
        "quotient-rule-denominator-missing", "power-rule-exponent-raised",
        "quotient-rule-denominator-derivative-squared",
    ),
    "power-rule-exponent-raised": (
        "quotient-rule-denominator-missing", "quotient-rule-denominator-derivative-squared",
    ),
    "quotient-rule-denominator-missing": ("quotient-rule-denominator-derivative-squared", "power-rule-exponent-raised"),
    "exponential-base-log-missing": ("function-returned",),
    "constant-factor-dropped": (
        "chain-rule-inner-kept-as-factor", "half-factor", "power-rule-coefficient-missing",
    ),
    "power-rule-on-exponential": ("chain-rule-inner-kept-as-factor", "function-returned"),
    "integrated-instead": (
        "exponential-base-log-inverted", "reciprocal-as-log", "log-derivative-wrong", "term-integrated",
    ),
    "term-dropped": ("product-rule-term-missing",),
    "function-returned": (
        "power-rule-exponent-not-reduced", "trig-left-undifferentiated", "constant-not-dropped",
        "term-not-differentiated",
    ),
    "power-of-sum-distributed": ("minus-not-distributed",),
    "endpoint-not-checked": ("min-and-max-swapped",),
    # Of networks.
    "backprop-error-sign": ("sign-flipped", "sign-in-one-minus"),
    "half-factor": ("mean-instead-of-sum",),
    "bias-gradient-has-input": ("backprop-wrong-input",),
    "backprop-activation-derivative-missing": ("backprop-stale-signal",),
}  # fmt: skip
"""Covers directly; what those cover is covered too."""


_LAST = frozenset({"half-factor", "sign-misread"})
"""They describe what other names explain: said only where there is no other."""


def _below(general: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = [general]
    while waiting:
        for specific in _DIRECTLY.get(waiting.pop(), ()):
            if specific not in found:
                found.add(specific)
                waiting.append(specific)
    return frozenset(found)


_COVERED = {general: _below(general) for general in _DIRECTLY}


def the_one(names: frozenset[str]) -> str | None:
    """The name that covers all others; None where there is none, or where two cover each other."""
    names = names - _LAST or names
    top = [name for name in names if names - {name} <= _COVERED.get(name, frozenset())]
    if len(top) > 1:
        top = [name for name in top if all(_parent(name, other) for other in top if other != name)]
    return top[0] if len(top) == 1 else None


def the_highest(names: frozenset[str]) -> tuple[str, ...]:
    """The names that no other covers, in alphabetical order: one, or several of equal rank."""
    names = names - _LAST or names
    return tuple(sorted(n for n in names if not any(n in _COVERED.get(other, ()) for other in names - {n})))


def covers(general: str, specific: str) -> bool:
    """The first name is the same as the second or more general."""
    return general == specific or specific in _COVERED.get(general, frozenset())


def _parent(name: str, other: str) -> bool:
    return other in _DIRECTLY.get(name, ()) and name not in _DIRECTLY.get(other, ())

"""What LaTeX's names look like in Unicode. Only characters that the fonts of terminals have: none beyond U+FFFF."""

from collections.abc import Mapping

from tutor.typeset.tree import Kind

_ORDINARY = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ",
    "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
    "infty": "∞", "partial": "∂", "nabla": "∇", "ell": "ℓ", "hbar": "ℏ", "imath": "ı", "jmath": "ȷ", "Re": "ℜ",
    "Im": "ℑ", "aleph": "ℵ", "forall": "∀", "exists": "∃", "nexists": "∄", "neg": "¬", "lnot": "¬", "emptyset": "∅",
    "varnothing": "∅", "top": "⊤", "bot": "⊥", "angle": "∠", "prime": "′", "degree": "°", "dagger": "†",
    "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮", "ddots": "⋱", "checkmark": "✓", "square": "□",
    "blacksquare": "■", "vert": "|", "Vert": "‖", "backslash": "∖", "$": "$", "%": "%", "#": "#", "&": "&", "_": "_",
}  # fmt: skip
_BINARY = {
    "cdot": "·", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "ast": "∗", "star": "⋆", "circ": "∘", "bullet": "•",
    "odot": "⊙", "otimes": "⊗", "oplus": "⊕", "ominus": "⊖", "cup": "∪", "cap": "∩", "setminus": "∖", "land": "∧",
    "wedge": "∧", "lor": "∨", "vee": "∨", "bmod": "mod", "+": "+", "-": "−", "*": "*",
}  # fmt: skip
_RELATIONS = {
    "le": "≤", "leq": "≤", "leqslant": "≤", "ge": "≥", "geq": "≥", "geqslant": "≥", "ne": "≠", "neq": "≠", "lt": "<",
    "gt": ">", "ll": "≪", "gg": "≫", "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "equiv": "≡",
    "propto": "∝", "doteq": "≐", "coloneqq": "≔", "to": "→", "rightarrow": "→", "longrightarrow": "⟶", "gets": "←",
    "leftarrow": "←", "leftrightarrow": "↔", "mapsto": "↦", "longmapsto": "⟼", "uparrow": "↑", "downarrow": "↓",
    "nearrow": "↗", "searrow": "↘", "Rightarrow": "⇒", "implies": "⟹", "Longrightarrow": "⟹", "Leftarrow": "⇐",
    "impliedby": "⟸", "Leftrightarrow": "⇔", "iff": "⟺", "Longleftrightarrow": "⟺", "in": "∈", "notin": "∉", "ni": "∋",
    "subset": "⊂", "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "mid": "|", "parallel": "∥", "perp": "⊥",
    "vdash": "⊢", "models": "⊨", "therefore": "∴", "because": "∵", "=": "=", "<": "<", ">": ">",
}  # fmt: skip
_OPENING = {"(": "(", "[": "[", "{": "{", "lbrace": "{", "lbrack": "[", "langle": "⟨", "lvert": "|", "lVert": "‖",
            "lfloor": "⌊", "lceil": "⌈"}  # fmt: skip
_CLOSING = {")": ")", "]": "]", "}": "}", "rbrace": "}", "rbrack": "]", "rangle": "⟩", "rvert": "|", "rVert": "‖",
            "rfloor": "⌋", "rceil": "⌉"}  # fmt: skip
_PUNCTUATION = {",": ",", ";": ";", ":": ":", "colon": ":"}

_ALL: tuple[tuple[Kind, Mapping[str, str]], ...] = (
    ("ordinary", _ORDINARY),
    ("binary", _BINARY),
    ("relation", _RELATIONS),
    ("opening", _OPENING),
    ("closing", _CLOSING),
    ("punctuation", _PUNCTUATION),
)

COMMANDS: Mapping[str, tuple[str, Kind]] = {
    name: (text, kind) for kind, table in _ALL for name, text in table.items() if name.isalpha() or name in "{}$%#&_"
}
"""Command without its backslash → what it looks like and what it is."""

CHARACTERS: Mapping[str, tuple[str, Kind]] = {
    **{text: (text, kind) for kind, table in _ALL for text in table.values() if not text.isascii() and text != "‖"},
    **{name: (text, kind) for kind, table in _ALL for name, text in table.items() if name in "+-*=<>()[],;:"},
}
"""Character that is typed as itself → the same; one that is not listed stands for itself and is ordinary."""

LIMITS: Mapping[str, str] = {
    "inf": "inf", "lim": "lim", "liminf": "lim inf", "limsup": "lim sup", "max": "max", "min": "min", "sup": "sup",
}  # fmt: skip
"""Functions under whose name a display puts the subscript."""

FUNCTIONS = frozenset({
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "det", "dim", "exp", "gcd", "hom",
    "ker", "lg", "ln", "log", "Pr", "sec", "sin", "sinh", "tan", "tanh",
})  # fmt: skip

OPERATORS: Mapping[str, tuple[str, bool]] = {
    "sum": ("∑", True), "prod": ("∏", True), "coprod": ("∐", True), "bigcup": ("⋃", True), "bigcap": ("⋂", True),
    "int": ("∫", False), "iint": ("∬", False), "iiint": ("∭", False), "oint": ("∮", False),
}  # fmt: skip
"""Large operators, and whether a display puts their scripts above and below."""

SPACES: Mapping[str, int] = {",": 1, ":": 1, ";": 1, " ": 1, "~": 1, ">": 1, "enspace": 1, "quad": 3, "qquad": 6}
"""A quad is one em; the space around `=`, one cell here, is 5/18 of it."""

ACCENTS: Mapping[str, str] = {
    "hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "tilde": "\u0303", "widetilde": "\u0303", "dot": "\u0307",
    "ddot": "\u0308", "vec": "\u20d7", "check": "\u030c", "breve": "\u0306", "acute": "\u0301", "grave": "\u0300",
    "mathring": "\u030a",
}  # fmt: skip
"""Combining characters (U+20D7 is the arrow)."""

_SCRIPT = dict(zip("BEFHILMRe", "ℬℰℱℋℐℒℳℛℯ", strict=True))
FONTS: Mapping[str, Mapping[str, str]] = {
    "mathbb": dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True)), "mathcal": _SCRIPT, "mathscr": _SCRIPT,
    "mathbf": {}, "boldsymbol": {}, "bm": {}, "mathrm": {}, "mathit": {}, "mathsf": {}, "mathtt": {}, "mathnormal": {},
}  # fmt: skip
"""Letters of an alphabet that the Basic Multilingual Plane has; the others stay as they are, and bold ones all do."""

GROWING: Mapping[str, tuple[str, str, str]] = {
    "(": ("⎛", "⎜", "⎝"), ")": ("⎞", "⎟", "⎠"), "[": ("⎡", "⎢", "⎣"), "]": ("⎤", "⎥", "⎦"), "⌊": ("⎢", "⎢", "⎣"),
    "⌋": ("⎥", "⎥", "⎦"), "⌈": ("⎡", "⎢", "⎢"), "⌉": ("⎤", "⎥", "⎥"), "|": ("│", "│", "│"), "‖": ("‖", "‖", "‖"),
    "{": ("⎧", "⎪", "⎩"), "}": ("⎫", "⎪", "⎭"),
}  # fmt: skip
"""Delimiter → its top, middle and bottom."""

BRACES: Mapping[str, tuple[str, tuple[str, str]]] = {"{": ("⎨", ("⎰", "⎱")), "}": ("⎬", ("⎱", "⎰"))}
"""Brace → its point, and the two halves of one that is two rows tall."""

_SUPERSCRIPTS = dict(zip(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ⊤",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ", strict=True))  # fmt: skip
_SUBSCRIPTS = dict(zip("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True))
_RAISED_ALREADY = {"*": "*", "∗": "*", "⋆": "⋆", "∘": "°", "°": "°", "†": "†", "′": "′"}


def superscript(text: str) -> str | None:
    """`text` in superscript characters, or None where Unicode lacks one or the eye would lose its way in brackets."""
    return _RAISED_ALREADY.get(text) or _in_script(text, _SUPERSCRIPTS)


def subscript(text: str) -> str | None:
    """`text` in subscript characters, or None as for `superscript`."""
    return _in_script(text, _SUBSCRIPTS)


def _in_script(text: str, characters: Mapping[str, str]) -> str | None:
    inside = text[1:-1] if text[:1] == "(" and text[-1:] == ")" else text
    if "(" in inside or ")" in inside or not all(character in characters for character in text):
        return None
    return "".join(characters[character] for character in text)

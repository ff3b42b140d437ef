"""The inside of a Markdown paragraph: tokens → words."""

import re
from collections.abc import Callable, Sequence

from markdown_it.token import Token

from tutor.typeset.latex import inline_pieces
from tutor.typeset.pieces import blank_pieces
from tutor.typeset.repertoire import is_ascii
from tutor.typeset.spans import Style
from tutor.typeset.spelling import spelled
from tutor.typeset.wrap import Fragment, Word, fragment

_BLANKS = re.compile(r"([ \t\n]+)")


def words(tokens: Sequence[Token], style: Style = "") -> list[list[Word]]:
    """The words of each line that the author ended by hand; `style` is that of plain words.

    Inside a heading everything but code looks like the heading. Raises `LatexError` for a formula it cannot lay out.
    """
    lines: list[list[Word]] = [[]]
    word: list[Fragment] = []
    styles: list[Style] = [style]
    targets: list[str] = []

    def end_word() -> None:
        if word:
            lines[-1].append(tuple(word))
            word.clear()

    shown: Callable[[str], str] = spelled if is_ascii() else str
    for token in tokens:
        match token.type:
            case "text" | "text_special":
                for stretch in _BLANKS.split(shown(token.content)):
                    if stretch.strip(" \t\n"):
                        word.append(fragment(stretch, styles[-1]))
                    elif stretch:
                        end_word()
            case "softbreak":
                end_word()
            case "hardbreak":
                end_word()
                lines.append([])
            case "code_inline":
                word.append(Fragment(blank_pieces(shown(token.content)), "code"))
            case "math_inline" | "math_inline_double":
                look: Style = "heading" if style == "heading" else "math"
                if formula := inline_pieces(token.content):
                    word.append(Fragment(formula, look))
            case "strong_open" | "em_open":
                inner: Style = "strong" if token.type == "strong_open" else "emphasis"
                styles.append(style if style == "heading" else inner)
            case "strong_close" | "em_close":
                styles.pop()
            case "link_open":
                targets.append(str(token.attrs["href"]))
            case "link_close":
                target = targets.pop()
                if word and target != "".join(fragment.text for fragment in word):
                    end_word()
                    word.append(fragment(f"({target})", styles[-1]))
            case "image":
                word.append(fragment(shown(token.content), styles[-1]))
            case other:
                raise AssertionError(other)
    end_word()
    return [line for line in lines if line]

"""What keys are called in sentences and headings: the learner may have chosen others, so no text names one itself."""

from collections.abc import Callable, Iterator
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode

from tutor.tui.editor_keys import EDITOR_KEYS
from tutor.tui.exercise_keys import EXERCISE_KEYS
from tutor.typeset.repertoire import is_ascii

KeyOf = Callable[[str], str]
"""Id of an action → what its key is called: for those who make lines without knowing a screen."""


def key_name(node: DOMNode, action: str) -> str:
    """What the first key of an action is called, as in the last line of the screen and in the help.

    Known by their ids are the actions of the exercise and its editor, and those of all that is on the node's screen.

    Raises:
        LookupError: there is no such action.
    """
    declared = next((binding for binding in _declared(node) if binding.id == action), None)
    if declared is None:
        raise LookupError(action)
    others = node.app._keymap.get(action, "")  # noqa: SLF001  Textual offers no way to ask
    binding = Binding(others, "") if others else declared
    return displayed(node.app, next(iter(Binding.make_bindings([binding]))))


def displayed(app: App[Any], binding: Binding) -> str:
    """The key of a binding as on a keyboard: `F5`, `^R`, `Alt+T`."""
    shown = App.get_key_display(app, binding)
    if is_ascii() and not shown.isascii():
        return binding.key.capitalize()  # for an arrow
    return shown if len(shown) == 1 else shown.title()


def _declared(node: DOMNode) -> Iterator[Binding]:
    yield from EXERCISE_KEYS
    yield from EDITOR_KEYS
    for owner in (node.app, node.screen, *node.screen.walk_children()):
        yield from (binding for binding in owner.BINDINGS if isinstance(binding, Binding))

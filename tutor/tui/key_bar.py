"""The last line of a screen: its keys, as many as there is room for, each of which can be clicked."""

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

GAP = 2
DISPENSABLE = ("app.palette", "exercise.solution", "exercise.run", "app.help")
"""What is left out first on a narrow screen, by id; the palette and the help have all of it."""


class KeyBar(Widget, can_focus=False):
    """The keys that do something now.

    Textual's footer mounts a widget per key anew at every change of the focus, and cuts off what does not fit.
    """

    def on_mount(self) -> None:
        """Follow the focus."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def _keys(self, size: Size) -> list[tuple[Binding, str]]:
        """The bindings to show, with what they look like."""
        shown = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show and enabled and binding.action not in shown:
                shown[binding.action] = (binding, f"{self.app.get_key_display(binding)} {binding.description}")
        keys = list(shown.values())
        if self.app._keymap:  # noqa: SLF001  keys of the learner's come last with Textual
            keys.sort(key=lambda key: self._rank(key[0]))
        for dispensable in (*DISPENSABLE, *(str(binding.id) for binding, _ in reversed(keys[1:]))):
            if sum(len(text) + GAP for _, text in keys) - GAP <= size.width:
                break
            keys = [(binding, text) for binding, text in keys if binding.id != dispensable]
        return keys

    def _rank(self, binding: Binding) -> tuple[int, int]:
        """Where a binding stands among all that were declared, those of the pane with the focus first."""
        for nearness, (node, bindings) in enumerate(self.screen._binding_chain):  # noqa: SLF001  it names the places
            declared = [each.id for each in Binding.make_bindings(node.BINDINGS)]
            if any(binding in group for group in bindings.key_to_bindings.values()):
                return nearness, declared.index(binding.id)
        return len(self.screen._binding_chain), 0  # noqa: SLF001

    def render(self) -> Content:
        """The line."""
        stretches = []
        for binding, text in self._keys(self.size):
            key = text.removesuffix(binding.description)
            stretches += [(key, "$accent bold"), (f"{binding.description}{' ' * GAP}", "$foreground 70%")]
        return Content.assemble(*stretches)

    def _key_at(self, column: int) -> Binding | None:
        for binding, text in self._keys(self.size):
            if column < len(text):
                return binding if column >= 0 else None
            column -= len(text) + GAP
        return None

    def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        place = event.get_content_offset(self)
        binding = self._key_at(place.x) if place else None
        if binding is not None:
            self.app.simulate_key(binding.key)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say more about the key under the mouse."""
        place = event.get_content_offset(self)
        binding = self._key_at(place.x) if place else None
        self.tooltip = binding.tooltip if binding else None

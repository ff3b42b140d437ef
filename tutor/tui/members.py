"""The names in the modules that answers use, found by importing those; never before they are asked for."""

import importlib

from tutor.tui.completion import MODULES


class Members(dict[str, tuple[str, ...]]):
    """Module → its public names, for those that were collected. One for all editors: modules do not change."""

    def is_missing(self, module: str) -> bool:
        """A known module whose names were not collected yet."""
        return module in MODULES and module not in self

    def collect(self, module: str) -> None:
        """Import a known module and keep its names; for a thread, because NumPy takes a while.

        A module that cannot be imported has none: that is told by a check, not here.
        """
        names: tuple[str, ...] = ()
        if module in MODULES:
            try:
                found = importlib.import_module(module)
            except ImportError:
                pass
            else:
                names = tuple(getattr(found, "__all__", ()) if module == "tutor.lab" else dir(found))
        self[module] = names


MEMBERS = Members()

"""What is checked in a part, as a text."""

from tutor.checks.described import Described
from tutor.teaching.requirements import requirements
from tutor.typeset.document import plain

FIRST = Described("value", ("L",), ("`L` is read.",), ("To 1e-6.",), ("It is stated.",))
SECOND = Described("value", ("lhs",), ("`lhs` is read.",), ("To 1e-6.",), ("It is stated.",), ("It is a number.",))


def test_what_was_said_of_one_is_not_said_again_of_the_next():
    assert plain(requirements((FIRST, SECOND)), 60).splitlines() == [
        "L · value",
        "",
        "• Asked. L is read.",
        "• Compared. To 1e-6.",
        "• Truth. It is stated.",
        "",
        "lhs · value",
        "",
        "• Asked. lhs is read.",
        "• Compared. As for L.",
        "• Truth. As for L.",
        "• Besides. It is a number.",
    ]

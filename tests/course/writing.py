"""A course of two exercises, written to disk as an author would."""

from pathlib import Path

COURSE = """
format = 1
title = "A course"
version = "2.3"
welcome = "Hello."
reading = ["A book"]

[[review]]
question = "Why?"
exercise = "01-one"
part = "a"
"""

EXERCISE = """
title = "One"
stars = 2

[functions]
f = "x^2"

[cases.usual]
x = 1.0
n = { integers = [1, 9] }

[parts.a]
title = "The derivative"
takeaway = "Two."
hints = ["Think.", "Think harder."]

[[parts.a.checks]]
kind = "function"
name = "f_prime"
derivative_of = "f"
domain = "[-1, 1]"

[[plots]]
part = "a"
title = "f"
let = { x = "np.linspace(-1, 1, 20)" }
y_range = [-1, 2]
curves = [
    { reference = "f(x)", label = "f" },
    { yours = "f_prime(x)", label = "yours", style = "points" },
]
"""

MARKDOWN = "# One\n\nBefore.\n\n## a · The derivative\n\nFind it.\n"


def write_exercise(folder: Path, table: str = EXERCISE) -> Path:
    """One exercise folder."""
    folder.mkdir()
    (folder / "exercise.toml").write_text(table, encoding="utf-8")
    for name in ("problem.md", "solution.md"):
        (folder / name).write_text(MARKDOWN, encoding="utf-8")
    (folder / "starter.py").write_text("def f_prime(x):\n    ...\n", encoding="utf-8")
    (folder / "solution.py").write_text("def f_prime(x):\n    return 2*x\n", encoding="utf-8")
    return folder


def write_course(folder: Path, table: str = COURSE) -> Path:
    """A course folder: exercises 1 and 2, and things that are none."""
    folder.mkdir()
    (folder / "course.toml").write_text(table, encoding="utf-8")
    write_exercise(folder / "02-two", EXERCISE.replace('"One"', '"Two"'))
    write_exercise(folder / "01-one")
    (folder / "notes").mkdir()
    (folder / "03-a-file").write_text("", encoding="utf-8")
    return folder

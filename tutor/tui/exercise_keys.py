"""The keys of an exercise: what each does, in one table, from which the footer, the help and the palette are made."""

from textual.binding import Binding

EXERCISE_KEYS = [
    Binding(
        "escape",
        "cancel",
        "Cancel",
        priority=True,
        id="exercise.cancel",
        tooltip="End the check or the run that is going on.",
    ),
    Binding(
        "f5", "check", "Check", id="exercise.check", tooltip="Judge the answers, part by part, and keep the attempt."
    ),
    Binding("f8", "hint", "Hint", id="exercise.hint", tooltip="Show the next hint for the part you are working at."),
    Binding("ctrl+g", "next", "Next exercise", id="exercise.next", tooltip="Go on to the next exercise."),
    Binding(
        "ctrl+r",
        "run",
        "Run",
        id="exercise.run",
        tooltip="Run the code for what it prints and plots; nothing is judged or kept.",
    ),
    Binding(
        "ctrl+o",
        "solution",
        "Solution",
        id="exercise.solution",
        tooltip="Read the worked solution of the part the cursor is in.",
    ),
    Binding("f2", "pane('problem')", "Problem", show=False, id="exercise.problem", tooltip="Read the problem."),
    Binding("f3", "pane('code')", "Code", show=False, id="exercise.code", tooltip="Write code."),
    Binding("f4", "pane('results')", "Results", show=False, id="exercise.results", tooltip="Read the results."),
    Binding(
        "f6", "pane('plot')", "Plot", show=False, priority=True, id="exercise.plot", tooltip="Look at the figures."
    ),
    Binding(
        "f7",
        "pane('output')",
        "Output",
        show=False,
        priority=True,
        id="exercise.output",
        tooltip="Read what the code printed.",
    ),
    Binding("escape", "pane('code')", "To the code", show=False, id="exercise.back", tooltip="Back to the code."),
    Binding("f9", "course", "Course", id="exercise.course", tooltip="Go to the list of the exercises, and back."),
    Binding(
        "ctrl+l",
        "zoom",
        "Large",
        show=False,
        id="exercise.zoom",
        tooltip="Give the pane with the focus the whole screen, or take it back.",
    ),
    Binding(
        "ctrl+s", "save", "Save", show=False, id="exercise.save", tooltip="Save now; it happens by itself as well."
    ),
    Binding(
        "ctrl+t",
        "reset",
        "Start over",
        show=False,
        id="exercise.reset",
        tooltip="Set the code back to the starter; the old text is kept.",
    ),
    Binding(
        "alt+t",
        "restore",
        "Bring back",
        show=False,
        id="exercise.restore",
        tooltip="Bring back the text from before you started over.",
    ),
]
